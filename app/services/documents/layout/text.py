"""Text broken into lines of a width, and drawn."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from app.services.documents.layout.fonts import advances, runs
from app.services.documents.layout.rich import Rich, plain
from app.services.documents.layout.typescale import Type

_WORDS = re.compile(r" +|[^ ]+")
_TOLERANCE = 0.01
_BREAKS = frozenset("-/_.,:;@&+\u2013\u2011")
"""Signs behind which a word that is wider than a line is broken."""


class Piece(NamedTuple):
    """Characters in one font, with their width in points."""

    font: str
    text: str
    width: float


@dataclass(slots=True)
class Line:
    """One line: pieces that stand side by side."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0

    def add(self, pieces: Iterable[Piece]) -> None:
        """Put pieces behind what is there; neighbours in one font become one."""
        for piece in pieces:
            last = self.pieces[-1] if self.pieces else None
            if last and last.font == piece.font:
                self.pieces[-1] = Piece(last.font, last.text + piece.text, last.width + piece.width)
            else:
                self.pieces.append(piece)
            self.width += piece.width


def wrap(rich: Rich, kind: Type, width: float) -> list[Line]:
    """Lines no wider than `width`, broken at spaces, inside a word only where it is wider than a line."""
    lines = [Line()]
    gap: list[Piece] = []
    for word in _words(rich, kind):
        if word[0].text.startswith(" "):
            gap = word
            continue
        needed = sum(piece.width for piece in word)
        room = width - lines[-1].width - sum(piece.width for piece in gap) + _TOLERANCE
        if needed <= room:
            lines[-1].add([*gap, *word] if lines[-1].pieces else word)
        elif needed <= width + _TOLERANCE:
            lines.append(_line(word))
        else:
            lines.extend(_pieces_of_long_word(word, kind, width))
        gap = []
    return [line for line in lines if line.pieces] or [Line()]


def one_line(rich: Rich, kind: Type) -> Line:
    """The whole text on one line, however wide."""
    return _line(piece for word in _words(rich, kind) for piece in word)


def cut_to(text: str, kind: Type, width: float) -> Line:
    """The text on one line, with an ellipsis where it had to be cut."""
    line = one_line(plain(text), kind)
    while line.width > width and text:
        text = text[:-1].rstrip()
        line = one_line(plain(f"{text}…"), kind)
    return line


def natural_width(rich: Rich, kind: Type) -> float:
    """How wide the text is on one line, in points."""
    return one_line(rich, kind).width


def draw_line(canvas: Canvas, line: Line, x: float, y: float, size: float) -> None:
    """Draw from x at baseline y in the canvas's fill colour; one text object, so that it copies as one text."""
    text = canvas.beginText(x, y)
    for piece in line.pieces:
        text.setFont(piece.font, size)
        text.textOut(piece.text)
    canvas.drawText(text)


def _line(pieces: Iterable[Piece]) -> Line:
    line = Line()
    line.add(pieces)
    return line


def _words(rich: Rich, kind: Type) -> list[list[Piece]]:
    """Words and gaps in turn; a word keeps together where its characters are in several spans or fonts."""
    words: list[list[Piece]] = []
    for text, is_strong in rich:
        for font, run in runs(text, kind.strong if is_strong else kind.face):
            table = advances(font)
            for token in _WORDS.findall(run):
                piece = Piece(font, token, sum(map(table.__getitem__, token)) * kind.size / 1000)
                if words and (words[-1][-1].text[0] == " ") == (token[0] == " "):
                    words[-1].append(piece)
                else:
                    words.append([piece])
    return words


def _pieces_of_long_word(word: list[Piece], kind: Type, width: float) -> list[Line]:
    """A word in lines: broken behind a hyphen, a slash or the like where there is one, else wherever the line ends."""
    lines: list[Line] = []
    line: list[Piece] = []
    for piece in _characters(word, kind):
        if line and sum(each.width for each in line) + piece.width > width:
            end = _break_in(line)
            lines.append(_line(line[:end]))
            line = line[end:]
        line.append(piece)
    return [*lines, _line(line)]


def _characters(word: list[Piece], kind: Type) -> Iterator[Piece]:
    for font, text, _ in word:
        table = advances(font)
        for character in text:
            yield Piece(font, character, table[character] * kind.size / 1000)


def _break_in(line: list[Piece]) -> int:
    """Where a line of characters ends best: behind the last sign in its second half that words are broken at."""
    for place in range(len(line), len(line) // 2, -1):
        if line[place - 1].text in _BREAKS:
            return place
    return len(line)
