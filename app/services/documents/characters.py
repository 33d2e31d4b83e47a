"""Which characters of a document no font can draw: told before it is made, never a silent box (trap 18)."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from app.domain.brand import Brand
from app.domain.issues import Issue, Severity
from app.services.documents.layout.fonts import missing, printable


def missing_glyphs(document: object, brand: Brand | None = None) -> list[Issue]:
    """A warning `glyph_missing` for each text with such characters, which are drawn as a replacement mark.

    `document` is any frozen document; `characters` names what is lost, `text` and `value` the text it is lost from.
    """
    texts = dict.fromkeys([*_texts(document), *(_texts(brand) if brand else ())])
    lost = ((text, missing(text)) for text in texts if not text.isascii())
    return [_issue(text, characters) for text, characters in lost if characters]


def _issue(text: str, characters: str) -> Issue:
    named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters)
    shown = printable(text)
    return Issue("glyph_missing", {"characters": named, "text": shown}, value=shown, severity=Severity.WARNING)


def _texts(value: object) -> Iterator[str]:
    """Every text inside a record, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _texts(key)
            yield from _texts(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
