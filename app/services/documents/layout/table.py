"""Tables: a head repeated on every page, quiet rules, figures to the right, totals kept with at least one row.

Splitting costs time in proportion to the rows (trap 17): the parts share the rows and their wrapped lines.
"""

from collections.abc import Sequence
from copy import copy

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.columns import SIDE, Column, Content, TableStyle, TotalRow, as_rich, widths_of
from app.services.documents.layout.rich import Rich, plain
from app.services.documents.layout.text import Line, wrap
from app.services.documents.layout.typescale import HEAD, Type

_HEAD_AIR = 8.0


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
        self.first, self.end = 0, len(rows)
        self.space_before = space_before

    def height(self, width: float) -> float:
        """Head, rows and totals of this part."""
        rows = sum(self._row_height(index, width) for index in range(self.first, self.end))
        return self._head_height(width) + rows + (self._totals_height() if self._is_last else 0)

    def least(self, width: float) -> float:
        """The head and one row; with the totals where that row is the only one."""
        if self.end - self.first <= 1:
            return self.height(width)
        return self._head_height(width) + self._row_height(self.first, width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """After the last row that fits; at least one row goes with the totals."""
        used, cut = self._head_height(width), self.first
        while cut < self.end and used + self._row_height(cut, width) <= room:
            used += self._row_height(cut, width)
            cut += 1
        if self._is_last and self._content.totals:
            cut = min(cut, self.end - 1)
        if not self.first < cut < self.end:
            return None
        return self._part(self.first, cut, self.space_before), self._part(cut, self.end, 0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Head, rows, totals."""
        content, style = self._content, self._content.style
        self._draw_cells(pen, self._head_lines(width), HEAD, (x, top - _HEAD_AIR / 2), at_foot=True)
        top -= self._head_height(width)
        pen.rule(x, top, width, pen.palette.ink, 0.75)
        for index in range(self.first, self.end):
            self._draw_cells(pen, self._lines(index, width), style.cell, (x, top - style.air))
            top -= self._row_height(index, width)
            if style.row_rules or index == self.end - 1:
                pen.rule(x, top, width, pen.palette.hair, 0.5)
        if self._is_last and content.totals:
            self._draw_totals(pen, x, top, width)

    @property
    def _is_last(self) -> bool:
        return self.end == len(self._content.rows)

    def _part(self, first: int, end: int, space_before: float) -> "Table":
        part = copy(self)
        part.space_before = space_before
        part.first, part.end = first, end
        return part

    def _draw_cells(
        self, pen: Pen, cells: list[list[Line]], kind: Type, at: tuple[float, float], *, at_foot: bool = False
    ) -> None:
        x, top = at
        most = max(map(len, cells))
        for column, width, lines in zip(self._content.columns, self._content.widths, cells, strict=True):
            right = x + width - SIDE if column.figures else None
            lower = (most - len(lines)) * kind.leading if at_foot else 0
            pen.lines(lines, kind, (x + SIDE, top - lower), right)
            x += width

    def _draw_totals(self, pen: Pen, x: float, top: float, width: float) -> None:
        value_right = x + width - SIDE
        label_right = x + width - self._content.widths[-1] - SIDE
        for row in self._content.totals:
            kind = self._content.style.total_type(row)
            if row.grand:
                pen.rule(x, top, width, pen.palette.ink, 0.75)
            height = self._content.style.total_height(row)
            below = top - (height - kind.leading) / 2
            pen.lines(wrap(plain(row.label), kind, width), kind, (x, below), label_right)
            pen.lines(wrap(plain(row.value), kind, width), kind, (x, below), value_right)
            top -= height

    def _head_height(self, width: float) -> float:
        return max(len(lines) for lines in self._head_lines(width)) * HEAD.leading + _HEAD_AIR

    def _totals_height(self) -> float:
        return sum(self._content.style.total_height(row) for row in self._content.totals)

    def _row_height(self, index: int, width: float) -> float:
        style = self._content.style
        return max(len(lines) for lines in self._lines(index, width)) * style.cell.leading + 2 * style.air

    def _head_lines(self, width: float) -> list[list[Line]]:
        content = self._content
        if not content.head:
            content.widths = widths_of(content, width)
            content.head = [
                wrap(plain(column.head), HEAD, each - 2 * SIDE)
                for column, each in zip(content.columns, content.widths, strict=True)
            ]
        return content.head

    def _lines(self, index: int, width: float) -> list[list[Line]]:
        content = self._content
        lines = content.wrapped.get(index)
        if lines is None:
            self._head_lines(width)
            lines = [
                wrap(as_rich(cell), content.style.cell, each - 2 * SIDE)
                for cell, each in zip(content.rows[index], content.widths, strict=True)
            ]
            content.wrapped[index] = lines
        return lines
