"""The block under the title: who, what and under which contract, in columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.rich import plain, strong
from app.services.documents.layout.text import natural_width, wrap
from app.services.documents.layout.typescale import BODY, LABEL, STRONG

_GAP = 18.0
_LABEL_GAP = 9.0
_AIR = 10.0
_HEAD = 15.0
_SPACING = 0.45
_MOST = 0.62


@dataclass(frozen=True, slots=True)
class Address:
    """A column of lines; the first is strong."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A column of label and value."""

    head: str
    facts: tuple[tuple[str, str], ...]


Column = Address | Facts


class Parties(Block):
    """Columns side by side between two rules; the first is the widest, for names and addresses."""

    def __init__(
        self,
        columns: Sequence[Column],
        shares: Sequence[float] = (0.36, 0.32, 0.32),
        space_before: float = 0,
    ) -> None:
        self.columns = columns
        self.shares = shares
        self.space_before = space_before

    def height(self, width: float) -> float:
        """The longest column and the air around it."""
        heights = [_rows_height(_rows(c, w)) for c, w in zip(self.columns, self._widths(width), strict=True)]
        return _AIR + _HEAD + max(heights) + _AIR

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The columns, and a quiet rule below them."""
        left = x
        for column, column_width in zip(self.columns, self._widths(width), strict=True):
            _draw_column(pen, column, (left, top - _AIR), column_width)
            left += column_width + _GAP
        pen.rule(x, top - self.height(width) + 0.3, width, pen.palette.rule)

    def _widths(self, width: float) -> list[float]:
        room = width - _GAP * (len(self.columns) - 1)
        return [room * share / sum(self.shares) for share in self.shares]


def draw_label(pen: Pen, text: str, x: float, top: float) -> None:
    """A small spaced heading in capitals."""
    pen.ink("muted")
    canvas = pen.canvas
    for line in wrap(plain(text.upper()), LABEL, 10_000):
        for piece in line.pieces:
            canvas.setFont(piece.font, LABEL.size)
            canvas.drawString(x, top - 7.6, piece.text, charSpace=_SPACING)


def _rows(column: Column, width: float) -> list[tuple[str, str, float, float]]:
    """(label, value, x of the value, width of the value) of every row."""
    if isinstance(column, Address):
        return [("", line, 0.0, width) for line in column.lines if line]
    indent = max((natural_width(plain(label), BODY) for label, _ in column.facts), default=0) + _LABEL_GAP
    indent = min(indent, width * _MOST)
    return [(label, value, indent, width - indent) for label, value in column.facts if value]


def _row_height(label: str, value: str, indent: float, width: float) -> float:
    lines = len(wrap(plain(value), STRONG, width))
    labels = len(wrap(plain(label), BODY, indent - _LABEL_GAP)) if label else 1
    return max(lines, labels) * BODY.leading


def _rows_height(rows: list[tuple[str, str, float, float]]) -> float:
    return sum(_row_height(*row) for row in rows)


def _draw_column(pen: Pen, column: Column, at: tuple[float, float], width: float) -> None:
    x, top = at
    draw_label(pen, column.head, x, top)
    top -= _HEAD
    for index, row in enumerate(_rows(column, width)):
        label, value, indent, value_width = row
        is_strong = index == 0 or isinstance(column, Facts)
        rich = strong(value) if is_strong else plain(value)
        if label:
            pen.lines(wrap(plain(label), BODY, indent - _LABEL_GAP), BODY.muted(), (x, top))
        pen.lines(wrap(rich, BODY, value_width), BODY, (x + indent, top))
        top -= _row_height(*row)
