"""The faces of documents and which of them can draw a character (trap 18).

Source Sans Pro is drawn wherever it has the character, Roboto where only Roboto has it, and a visible replacement mark
where neither has. Every face is embedded as a subset.
"""

import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""Drawn for a character that no face has; Roboto shows it as a question mark in a diamond."""

_NO_CHARACTERS = ("Cs", "Cn")
"""Half a surrogate pair, and code points that are no character: fonts may map them to a box."""
_lock = Lock()


class Face(StrEnum):
    """A weight of the family, by the name of its file."""

    REGULAR = "SourceSansPro-Regular"
    SEMIBOLD = "SourceSansPro-Semibold"
    BOLD = "SourceSansPro-Bold"


_FALLBACK = {
    Face.REGULAR: "Roboto-Regular",
    Face.SEMIBOLD: "Roboto-Medium",
    Face.BOLD: "Roboto-Bold",
}


@cache
def advances(font: str) -> dict[str, float]:
    """Advance width in thousandths of the size of every character that the font can draw; registers it first."""
    package = "font_roboto" if font.startswith("Roboto") else "font_source_sans_pro"
    data = (files(package) / "files" / f"{font}.ttf").read_bytes()
    with _lock:
        registered = TTFont(font, BytesIO(data))
        pdfmetrics.registerFont(registered)
    widths = registered.face.charWidths
    return {chr(code): float(widths[code]) for code in registered.face.charToGlyph if code in widths}


def runs(text: str, face: Face) -> list[tuple[str, str]]:
    """The text in pieces of one font each: (font name, piece)."""
    text = printable(text)
    own = advances(face.value)
    if all(character in own for character in text):
        return [(face.value, text)] if text else []
    result: list[tuple[str, str]] = []
    for character in text:
        font, drawn = _font_for(character, face)
        if result and result[-1][0] == font:
            result[-1] = (font, result[-1][1] + drawn)
        else:
            result.append((font, drawn))
    return result


def width_of(text: str, face: Face, size: float) -> float:
    """How wide the text is drawn, in points."""
    thousandths = sum(sum(map(advances(font).__getitem__, piece)) for font, piece in runs(text, face))
    return thousandths * size / 1000


def missing(text: str) -> str:
    """The characters of the text that no face can draw, each once, in order of appearance."""
    main, other = advances(Face.REGULAR.value), advances(_FALLBACK[Face.REGULAR])
    lost = (c for c in printable(text) if c not in main and (c == REPLACEMENT or c not in other))
    return "".join(dict.fromkeys(lost))


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text composed, on one line, without control and invisible formatting characters."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(filter(None, map(_visible, composed)))


def _visible(character: str) -> str:
    kind = unicodedata.category(character)
    if character in "\t\n\r\v\f\u2028\u2029":
        return " "
    if kind in ("Cc", "Cf"):
        return ""
    if character == "\N{NARROW NO-BREAK SPACE}":
        return "\N{NO-BREAK SPACE}"
    return REPLACEMENT if kind in _NO_CHARACTERS else character


def _font_for(character: str, face: Face) -> tuple[str, str]:
    if character in advances(face.value):
        return face.value, character
    other = _FALLBACK[face]
    return (other, character) if character in advances(other) else (other, REPLACEMENT)
