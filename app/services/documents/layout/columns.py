"""The columns of a table and how wide each becomes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from app.services.documents.layout.rich import Rich, plain
from app.services.documents.layout.text import Line, natural_width, wrap
from app.services.documents.layout.typescale import CELL, HEAD, TOTAL, Type

SIDE = 4.5
HEAD_AIR = 8.0
WHOLE_LINES = 30
"""A row of more lines than this goes on on another page; fewer lines fit on every page."""
LEAST_LINES = 3
"""So many lines of such a row at least stand on either page."""
_GAP = 4.0
_AIRY = 20.0
_TEXTS_MOST, _TEXTS_LEAST = 0.6, 0.14
_SAMPLE = 80


@dataclass(frozen=True, slots=True)
class Column:
    """A column: figures stand to the right, they and `fit` columns as wide as they need; texts share what is left."""

    head: str
    figures: bool = False
    share: float = 1.0
    fit: bool = False

    @property
    def is_fitted(self) -> bool:
        """Whether it is as wide as its widest cell."""
        return self.figures or self.fit


class TotalRow(NamedTuple):
    """A line below the rows; the grand total stands out."""

    label: str
    value: str
    grand: bool = False


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table is set: its text and the air above and below a row's text."""

    cell: Type = CELL
    air: float = 4.6

    def total_type(self, row: TotalRow) -> Type:
        """How a line of the totals is set."""
        return TOTAL if row.grand else self.cell

    def total_height(self, row: TotalRow) -> float:
        """How high a line of the totals is."""
        return 26.0 if row.grand else self.cell.leading + 7


@dataclass(frozen=True, slots=True)
class Content:
    """What a table says, and how it is set."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str | Rich]]
    totals: Sequence[TotalRow]
    style: TableStyle


@dataclass(frozen=True, slots=True)
class Measured:
    """A table's content at one width: lines of every cell, and `ends`, the summed heights up to each row."""

    widths: list[float]
    head: list[list[Line]]
    head_height: float
    rows: list[list[list[Line]]]
    ends: list[float]

    def height(self, first: int, end: int) -> float:
        """The height of the rows from `first` up to, but without, `end`."""
        return self.ends[end] - self.ends[first]

    def lines(self, index: int) -> int:
        """How many lines a row has."""
        return max(map(len, self.rows[index]))

    def is_tall(self, index: int, end: int) -> bool:
        """Whether the row, if it stands before `end`, has so many lines that it may go on on another page."""
        return index < end and self.lines(index) > WHOLE_LINES

    def broken(self, index: int, lines: int, style: TableStyle) -> "Measured":
        """The same with a row as two: its first lines, and what is left of it."""
        row = self.rows[index]
        first, rest = ([cell[:lines] or [Line()] for cell in row], [cell[lines:] or [Line()] for cell in row])
        rows = [*self.rows[:index], first, rest, *self.rows[index + 1 :]]
        return replace(self, rows=rows, ends=_ends(rows, style))


def measure(content: Content, width: float) -> Measured:
    """Widths, lines and heights, each worked out once."""
    widths, style = widths_of(content, width), content.style
    rooms = [each - 2 * SIDE for each in widths]
    pairs = zip(content.columns, rooms, strict=True)
    head = [wrap(plain(column.head), HEAD, room) for column, room in pairs]
    rows = [
        [wrap(as_rich(cell), style.cell, room) for cell, room in zip(row, rooms, strict=True)] for row in content.rows
    ]
    head_height = max(map(len, head)) * HEAD.leading + HEAD_AIR
    return Measured(widths, head, head_height, rows, _ends(rows, style))


def _ends(rows: Sequence[Sequence[Sequence[Line]]], style: TableStyle) -> list[float]:
    heights = (max(map(len, row)) * style.cell.leading + 2 * style.air for row in rows)
    return list(accumulate(heights, initial=0.0))


def as_rich(cell: str | Rich) -> Rich:
    """A cell as spans."""
    return plain(cell) if isinstance(cell, str) else cell


def widths_of(content: Content, width: float) -> list[float]:
    """Fitted columns take what they need, texts share the rest; what texts do not need gives figures some air."""
    fitted = [index for index, column in enumerate(content.columns) if column.is_fitted]
    texts_need = min(_texts_need(content), width * _TEXTS_MOST)
    taken = {index: _fitted_width(content, index, whole_head=True) for index in fitted}
    if sum(taken.values()) > width - texts_need:
        taken = {index: _fitted_width(content, index, whole_head=False) for index in fitted}
    spare = max(0.0, width - texts_need - sum(taken.values())) / max(1, len(fitted))
    squeeze = min(1.0, width * (1 - _TEXTS_LEAST) / max(1.0, sum(taken.values())))
    for index in fitted:
        air = min(_AIRY, spare) if content.columns[index].figures else 0
        taken[index] = (taken[index] + air) * squeeze
    left = width - sum(taken.values())
    shares = sum(column.share for column in content.columns if not column.is_fitted)
    return [
        taken[index] if column.is_fitted else left * column.share / shares
        for index, column in enumerate(content.columns)
    ]


def _texts_need(content: Content) -> float:
    """The width at which the first texts stay on one line, as their columns share it."""
    texts = [(index, column) for index, column in enumerate(content.columns) if not column.is_fitted]
    shares = sum(column.share for _, column in texts)
    per_share = 0.0
    for index, column in texts:
        cells = [column.head, *(row[index] for row in content.rows[:_SAMPLE])]
        widest = max(natural_width(as_rich(cell), content.style.cell) for cell in cells)
        per_share = max(per_share, (widest + 2 * SIDE) / column.share)
    return per_share * shares


def _fitted_width(content: Content, index: int, *, whole_head: bool) -> float:
    head = content.columns[index].head
    parts = [head] if whole_head else head.split(" ")
    needed = [natural_width(plain(part), HEAD) for part in parts]
    needed += [natural_width(as_rich(cell), content.style.cell) for cell in {row[index] for row in content.rows}]
    if index == len(content.columns) - 1:
        needed += [natural_width(plain(row.value), content.style.total_type(row)) for row in content.totals]
    return max(needed) + 2 * SIDE + _GAP
