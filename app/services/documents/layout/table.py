"""Tables: a head repeated on every page, quiet rules, figures to the right, totals kept with at least one row.

Splitting costs time in proportion to the rows (trap 17): the parts share the rows and their wrapped lines.
"""

from bisect import bisect_right
from collections.abc import Sequence
from copy import copy

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.columns import (
    HEAD_AIR,
    LEAST_LINES,
    SIDE,
    Column,
    Content,
    Measured,
    TableStyle,
    TotalRow,
    measure,
)
from app.services.documents.layout.rich import Rich, plain
from app.services.documents.layout.text import Line, wrap
from app.services.documents.layout.typescale import HEAD, Type

_TOLERANCE = 0.01
_TOGETHER = 4
"""A table of so many rows is not split where a page has room for it."""
_COMPANY = 2
"""Of a longer one so many rows stay together at either end."""


class Table(Block):
    """Rows under a head."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str | Rich]],
        totals: Sequence[TotalRow] = (),
        style: TableStyle | None = None,
        space_before: float = 2,
    ) -> None:
        self._content = Content(columns, rows, totals, style or TableStyle())
        self._measured: Measured | None = None
        self.first, self.end = 0, len(rows)
        self.space_before = space_before

    def height(self, width: float) -> float:
        """Head, rows and totals of this part."""
        measured = self._at(width)
        totals = self._totals_height() if self._is_last else 0
        return measured.head_height + measured.height(self.first, self.end) + totals

    def least(self, width: float) -> float:
        """The head and two rows; a short table whole, so that no row stands alone. A tall row needs its first lines."""
        measured = self._at(width)
        is_short = self.end - self.first <= _TOGETHER
        together = range(self.first, self.end if is_short else self.first + _COMPANY)
        tall = next((index for index in together if measured.is_tall(index, self.end)), None)
        if tall is not None:
            return measured.head_height + measured.height(self.first, tall) + self._first_lines()
        if is_short:
            return self.height(width)
        return measured.head_height + measured.height(self.first, self.first + _COMPANY)

    def piece(self, width: float) -> float:
        """The head and one row, with the totals where that row is the only one; of a tall row its first lines."""
        measured = self._at(width)
        if measured.is_tall(self.first, self.end):
            return measured.head_height + self._first_lines()
        if self.end - self.first <= 1:
            return self.height(width)
        return measured.head_height + measured.height(self.first, self.first + 1)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """After the last row that fits, if not so that one row alone is left; at least one goes with the totals.

        A tall row that does not fit is split itself.
        """
        measured = self._at(width)
        limit = measured.ends[self.first] + room - measured.head_height + _TOLERANCE
        cut = min(bisect_right(measured.ends, limit) - 1, self.end)
        if self._is_last and self._content.totals:
            cut = min(cut, self.end - 1)
        broken = self._broken(cut, limit - measured.ends[cut])
        if broken is not None:
            return broken.part(self.first, cut + 1, self.space_before), broken.part(cut + 1, broken.end, 0)
        if self.end - self.first > _TOGETHER:
            cut = min(cut, self.end - _COMPANY)
        if not self.first < cut < self.end:
            return None
        return self.part(self.first, cut, self.space_before), self.part(cut, self.end, 0)

    def part(self, first: int, end: int, space_before: float) -> "Table":
        """The rows from `first` up to, but without, `end`."""
        part = copy(self)
        part.space_before = space_before
        part.first, part.end = first, end
        return part

    def take(self, measured: Measured, end: int) -> None:
        """Take over what was measured already, up to a row."""
        self._measured, self.end = measured, end

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Head, rows, totals."""
        measured, style = self._at(width), self._content.style
        self._draw_cells(pen, measured.widths, measured.head, HEAD, (x, top - HEAD_AIR / 2), at_foot=True)
        top -= measured.head_height
        pen.rule(x, top, width, pen.palette.ink, 0.75)
        for index in range(self.first, self.end):
            self._draw_cells(pen, measured.widths, measured.rows[index], style.cell, (x, top - style.air))
            top -= measured.height(index, index + 1)
            pen.rule(x, top, width, pen.palette.hair, 0.5)
        if self._is_last and self._content.totals:
            self._draw_totals(pen, x, top, width)

    def _at(self, width: float) -> Measured:
        """The content measured, at the one width that a document has; parts share it."""
        if self._measured is None:
            self._measured = measure(self._content, width)
        return self._measured

    @property
    def _is_last(self) -> bool:
        return self.end == len(self._content.rows)

    def _broken(self, index: int, room: float) -> "Table | None":
        """The same with a tall row as two, of which the first fits in the room; None where that cannot be."""
        measured, content = self._measured, self._content
        if measured is None or not measured.is_tall(index, self.end):
            return None
        fitting = int((room - 2 * content.style.air) // content.style.cell.leading)
        fitting = min(fitting, measured.lines(index) - LEAST_LINES)
        if fitting < LEAST_LINES:
            return None
        rows = [*content.rows[: index + 1], *content.rows[index:]]
        broken = Table(content.columns, rows, content.totals, content.style)
        broken.take(measured.broken(index, fitting, content.style), self.end + 1)
        return broken

    def _first_lines(self) -> float:
        """The height of as much of a tall row as stands on a page at least."""
        style = self._content.style
        return LEAST_LINES * style.cell.leading + 2 * style.air

    def _draw_cells(
        self,
        pen: Pen,
        widths: list[float],
        cells: list[list[Line]],
        kind: Type,
        at: tuple[float, float],
        *,
        at_foot: bool = False,
    ) -> None:
        x, top = at
        most = max(map(len, cells))
        for column, width, lines in zip(self._content.columns, widths, cells, strict=True):
            right = x + width - SIDE if column.figures else None
            lower = (most - len(lines)) * kind.leading if at_foot else 0
            pen.lines(lines, kind, (x + SIDE, top - lower), right)
            x += width

    def _draw_totals(self, pen: Pen, x: float, top: float, width: float) -> None:
        value_right = x + width - SIDE
        label_right = x + width - self._at(width).widths[-1] - SIDE
        for row in self._content.totals:
            kind = self._content.style.total_type(row)
            if row.grand:
                pen.rule(x, top, width, pen.palette.ink, 0.75)
            height = self._content.style.total_height(row)
            below = top - (height - kind.leading) / 2
            pen.lines(wrap(plain(row.label), kind, width), kind, (x, below), label_right)
            pen.lines(wrap(plain(row.value), kind, width), kind, (x, below), value_right)
            top -= height

    def _totals_height(self) -> float:
        return sum(self._content.style.total_height(row) for row in self._content.totals)
