"""The words of the command line in one language: help, headings, results, and how figures are written for people."""

import os
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import app

FOLDER = Path(next(iter(app.__path__))).parent / "resources" / "texts"
LANGUAGES = ("en", "nl")
_ENGLISH, _DUTCH = LANGUAGES
_MARKS = {_ENGLISH: (",", "."), _DUTCH: (".", ",")}
"""Per language the sign between thousands and the sign before decimals."""


class Words:
    """Texts by dotted name from resources/texts/LANGUAGE/commands.toml, and figures in that language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = _texts(language)

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of a name, its {places} filled."""
        text = self._texts[key]
        return text.format_map(values) if values else text

    def find(self, key: str) -> str | None:
        """The text of a name that need not exist."""
        return self._texts.get(key)

    def count(self, number: int | None) -> str:
        """A number of devices; a dash where there is none."""
        if number is None:
            return "–"
        thousands, _ = _MARKS[self.language]
        return f"{number:,}".replace(",", thousands)

    def decimals(self, hundredths: int | None) -> str:
        """Cents or hundredths of a percent with two decimals; a dash where there is none."""
        if hundredths is None:
            return "–"
        sign = "-" if hundredths < 0 else ""
        whole, rest = divmod(abs(hundredths), 100)
        return f"{sign}{self.count(whole)}{_MARKS[self.language][1]}{rest:02d}"

    def amount(self, cents: int | None, currency: str) -> str:
        """An amount of money with its currency."""
        return self.decimals(cents) if cents is None else f"{currency} {self.decimals(cents)}"


def language_of(argv: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """The language asked for by the last --language, else that of the environment, else English."""
    asked: str | None = None
    for place, argument in enumerate(argv):
        name, _, value = argument.partition("=")
        if name == "--language":
            asked = value or next(iter(argv[place + 1 :]), "")
    if asked is not None:
        return asked if asked in LANGUAGES else _ENGLISH
    return _DUTCH if _locale(environment or os.environ).lower().startswith((_DUTCH, "dutch")) else _ENGLISH


def _locale(environment: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name]
    if os.name == "nt":
        import locale

        return locale.getlocale()[0] or ""
    return ""


@cache
def _texts(language: str) -> Mapping[str, str]:
    given = tomllib.loads((FOLDER / language / "commands.toml").read_text(encoding="utf-8"))
    return dict(_leaves(given, ""))


def _leaves(table: Mapping[str, object], path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{path}.{key}" if path else key
        found += _leaves(value, name) if isinstance(value, dict) else [(name, str(value))]
    return found
