"""A list of thousands of rows, drawn straight on the canvas (trap 17).

Columns have fixed shares of the width. A text that does not fit is wrapped, never cut.
"""

from bisect import bisect_right
from collections.abc import Sequence
from copy import copy
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.textobject import PDFTextObject

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.columns import LEAST_LINES, WHOLE_LINES
from app.services.documents.layout.fonts import Face, advances
from app.services.documents.layout.rich import plain
from app.services.documents.layout.text import Line, wrap
from app.services.documents.layout.typescale import HEAD, Type

_CELL = Type(Face.REGULAR, 6.9, 8.4)
_HEAD_KIND = Type(HEAD.face, 7.2, 9, HEAD.colour)
_AIR = 1.3
_HEAD_HEIGHT = 17.0
_SIDE = 2.5
_TOLERANCE = 0.01


class ListColumn(NamedTuple):
    """A column and its share of the width."""

    head: str
    share: float


_Cells = list[list[Line] | None]
"""The lines of each cell of a row; None where the text stands on one line as it is."""


class LongList(Block):
    """Rows of plain texts."""

    def __init__(self, columns: Sequence[ListColumn], rows: Sequence[Sequence[str]]) -> None:
        self.columns = columns
        self.rows = rows
        self.space_before = 4
        self.first, self.end = 0, len(rows)
        self._cells: list[_Cells] = []
        self._ends: list[float] = []

    def height(self, width: float) -> float:
        """The head and the rows of this part."""
        self._measure(width)
        return _HEAD_HEIGHT + self._ends[self.end] - self._ends[self.first]

    def least(self, width: float) -> float:
        """The head and one row; of a tall row its first lines."""
        self._measure(width)
        if self._is_tall(self.first):
            return _HEAD_HEIGHT + LEAST_LINES * _CELL.leading + 2 * _AIR
        return _HEAD_HEIGHT + self._ends[min(self.first + 1, self.end)] - self._ends[self.first]

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """After the last row that fits, or within the next one if it is tall."""
        self._measure(width)
        limit = self._ends[self.first] + room - _HEAD_HEIGHT + _TOLERANCE
        cut = min(bisect_right(self._ends, limit) - 1, self.end)
        broken = self._broken(cut, limit - self._ends[cut])
        if broken is not None:
            return broken.part(self.first, cut + 1), broken.part(cut + 1, broken.end)
        if not self.first < cut < self.end:
            return None
        return self.part(self.first, cut), self.part(cut, self.end)

    def part(self, first: int, end: int) -> "LongList":
        """The rows from `first` up to, but without, `end`."""
        part = copy(self)
        part.space_before = 0
        part.first, part.end = first, end
        return part

    def take(self, cells: list[_Cells], end: int) -> None:
        """Take over what was measured already, up to a row."""
        self._cells, self.end = cells, end
        self._ends = list(accumulate(map(_height, cells), initial=0.0))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Head, quiet rules, and all texts in one go."""
        widths = self._widths(width)
        self._draw_head(pen, x, top, widths)
        top -= _HEAD_HEIGHT
        pen.rule(x, top, width, pen.palette.ink, 0.75)
        self._draw_rules(pen, x, top, width)
        self._draw_rows(pen, x, top, widths)

    def _draw_head(self, pen: Pen, x: float, top: float, widths: list[float]) -> None:
        for column, width in zip(self.columns, widths, strict=True):
            lines = wrap(plain(column.head), _HEAD_KIND, width - _SIDE)[:1]
            pen.lines(lines, _HEAD_KIND, (x, top - 4))
            x += width

    def _draw_rules(self, pen: Pen, x: float, top: float, width: float) -> None:
        ends = []
        for end in self._ends[self.first + 1 : self.end + 1]:
            y = top + self._ends[self.first] - end
            ends.append((x, y, x + width, y))
        pen.canvas.setStrokeColor(HexColor(pen.palette.hair))
        pen.canvas.setLineWidth(0.4)
        pen.canvas.lines(ends)

    def _draw_rows(self, pen: Pen, x: float, top: float, widths: list[float]) -> None:
        pen.ink(_CELL.colour)
        text = pen.canvas.beginText()
        text.setFont(_CELL.face.value, _CELL.size)
        lefts = [x + sum(widths[:index]) for index in range(len(widths))]
        base = top - _AIR - _CELL.leading * 0.76
        for index in range(self.first, self.end):
            for left, cell, lines in zip(lefts, self.rows[index], self._cells[index], strict=True):
                if lines is None:
                    text.setTextOrigin(left, base)
                    text.textOut(cell)
                else:
                    _put_lines(text, lines, left, base)
            base -= self._ends[index + 1] - self._ends[index]
        pen.canvas.drawText(text)

    def _is_tall(self, index: int) -> bool:
        """Whether a row has so many lines that it may go on on another page."""
        return index < self.end and _lines(self._cells[index]) > WHOLE_LINES

    def _broken(self, index: int, room: float) -> "LongList | None":
        """The same with a tall row as two, of which the first fits in the room; None where that cannot be."""
        if not self._is_tall(index):
            return None
        cells = self._cells[index]
        fitting = min(int((room - 2 * _AIR) // _CELL.leading), _lines(cells) - LEAST_LINES)
        if fitting < LEAST_LINES:
            return None
        broken = LongList(self.columns, [*self.rows[: index + 1], *self.rows[index:]])
        first: _Cells = [cell[:fitting] if cell else cell for cell in cells]
        # A text that stood on one line is whole in the first part.
        rest: _Cells = [cell[fitting:] if cell else [] for cell in cells]
        broken.take([*self._cells[:index], first, rest, *self._cells[index + 1 :]], self.end + 1)
        return broken

    def _widths(self, width: float) -> list[float]:
        shares = sum(column.share for column in self.columns)
        return [width * column.share / shares for column in self.columns]

    def _measure(self, width: float) -> None:
        if self._ends:
            return
        self._ends.append(0.0)
        rooms = [each - _SIDE for each in self._widths(width)]
        for row in self.rows:
            cells: _Cells = [
                None if _fits(cell, room) else _wrapped(cell, room) for cell, room in zip(row, rooms, strict=True)
            ]
            self._cells.append(cells)
            self._ends.append(self._ends[-1] + _height(cells))


def _lines(cells: _Cells) -> int:
    return max((len(cell) for cell in cells if cell), default=1)


def _height(cells: _Cells) -> float:
    return _lines(cells) * _CELL.leading + 2 * _AIR


def _fits(text: str, room: float) -> bool:
    """Whether a text can be drawn as it is: printable ASCII, no wider than its column."""
    if not text.isascii() or not text.isprintable():
        return False
    return sum(map(advances(_CELL.face.value).__getitem__, text)) * _CELL.size <= room * 1000


@lru_cache(maxsize=20_000)
def _wrapped(text: str, width: float) -> list[Line]:
    return wrap(plain(text), _CELL, width)


def _put_lines(text: PDFTextObject, lines: list[Line], left: float, base: float) -> None:
    """Lines that were measured, in whatever fonts they need."""
    own = current = _CELL.face.value
    for line in lines:
        text.setTextOrigin(left, base)
        for piece in line.pieces:
            if piece.font != current:
                text.setFont(piece.font, _CELL.size)
                current = piece.font
            text.textOut(piece.text)
        base -= _CELL.leading
    if current != own:
        text.setFont(own, _CELL.size)
