"""The marks of an order as the copy needs them: by cell, by row, and in the order of the table."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string

from app.services.inventory.marked_copy.order import CopyMark, CopyOrder

Place = tuple[int, int]
"""A 1-based row and column."""


@dataclass(frozen=True, slots=True)
class Message:
    """A mark whose cell is known, with what stands in that cell."""

    place: Place
    is_error: bool
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Messages:
    """All messages about cells, ordered by row and column; errors first where several are about one cell."""

    every: list[Message]
    by_cell: Mapping[Place, list[Message]]
    by_row: Mapping[int, list[Message]]

    def is_error(self, place: Place) -> bool:
        """Whether one of the messages about a cell is a problem."""
        return any(one.is_error for one in self.by_cell[place])

    def row_text(self, row: int) -> str:
        """What is said of a row, in one cell."""
        return " ".join(dict.fromkeys(one.text for one in self.by_row.get(row, ())))


def messages_of(order: CopyOrder, first_filled: Mapping[int, tuple[int, str]]) -> Messages:
    """The messages of an order; `first_filled` are the first filled cells of rows, by row, with their texts."""
    found = [_message(mark, order, first_filled) for mark in order.marks]
    found += _rows_not_read(order, first_filled)
    found.sort(key=lambda one: (one.place, not one.is_error))
    by_cell: dict[Place, list[Message]] = {}
    by_row: dict[int, list[Message]] = {}
    for one in found:
        by_cell.setdefault(one.place, []).append(one)
        by_row.setdefault(one.place[0], []).append(one)
    return Messages(found, by_cell, by_row)


def rows_looked_for(order: CopyOrder) -> Collection[int] | None:
    """The rows whose first filled cell has to be known; None stands for all rows below the header."""
    if order.rows is not None:
        return None
    return {mark.row for mark in order.marks if not mark.column or order.in_one_column}


def _message(mark: CopyMark, order: CopyOrder, first_filled: Mapping[int, tuple[int, str]]) -> Message:
    if mark.column and not order.in_one_column:
        return Message((mark.row, column_index_from_string(mark.column)), mark.is_error, mark.text, mark.value)
    column, text = first_filled.get(mark.row, (1, ""))
    return Message((mark.row, column), mark.is_error, mark.text, mark.value or text)


def _rows_not_read(order: CopyOrder, first_filled: Mapping[int, tuple[int, str]]) -> Iterable[Message]:
    if order.rows is None:
        return
    read = set(order.rows)
    for row, (column, text) in first_filled.items():
        if row > order.header_row and row not in read:
            yield Message((row, column), is_error=False, text=order.texts.not_read, value=text)
