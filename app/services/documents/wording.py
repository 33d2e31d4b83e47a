"""The words of documents: data files per language with named placeholders, and the formats of that language.

Templates mark strong words with two asterisks. Values are put in after the template was taken apart, so that nothing
in a value can become markup (trap 16).
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from app.domain.errors import AppError
from app.services.documents.formats import Formats
from app.services.documents.layout.rich import Rich, Span

TEXTS = Path(__file__).resolve().parents[3] / "resources" / "texts"
LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class UnknownDocumentLanguage(AppError):
    """There are no document texts in that language; `language` and `known` say which."""

    code = "unknown_document_language"


@dataclass(frozen=True, slots=True)
class Wording:
    """Texts and formats of one language."""

    language: str
    texts: Mapping[str, str]
    formats: Formats

    @property
    def tag(self) -> str:
        """The language as a PDF names it: nl-NL."""
        return str(self.formats.locale).replace("_", "-")

    def text(self, key: str, **values: str) -> str:
        """A text with its placeholders filled, marks of strong words left out."""
        return "".join(span.text for span in self.rich(key, **values))

    def rich(self, key: str, **values: str) -> Rich:
        """A text with its placeholders filled, as spans."""
        parts = self.texts[key].split("**")
        return tuple(Span(_filled(part, values), strong=bool(index % 2)) for index, part in enumerate(parts) if part)

    def counted(self, key: str, number: int, **values: str) -> str:
        """A text in the plural form that the number takes; {count} is the number."""
        form = self.formats.plural(number)
        return self.text(f"{key}.{form}", count=self.formats.count(number), **values)

    def counted_rich(self, key: str, number: int, **values: str) -> Rich:
        """The same, as spans."""
        form = self.formats.plural(number)
        return self.rich(f"{key}.{form}", count=self.formats.count(number), **values)


@cache
def wording(language: str) -> Wording:
    """The words of a language; raises UnknownDocumentLanguage."""
    if language not in LOCALES:
        raise UnknownDocumentLanguage(language=language, known=", ".join(sorted(LOCALES)))
    texts = dict(_texts(TEXTS / language / "documents"))
    locale = Locale.parse(LOCALES[language])
    formats = Formats(locale, texts["common.percent_sign"], texts["common.until"])
    return Wording(language, texts, formats)


def placeholders(template: str) -> frozenset[str]:
    """The names that a template wants filled."""
    return frozenset(_PLACEHOLDER.findall(template))


def _filled(template: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: values[match.group(1)], template)


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text of a folder as (file.table.key, template)."""
    for path in sorted(folder.glob("*.toml")):
        yield from _flat(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))


def _flat(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield f"{prefix}.{key}", value
        else:
            yield from _flat(f"{prefix}.{key}", value)
