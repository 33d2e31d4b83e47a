"""A column and a sheet of the portfolio workbook, described once: reading, writing and the template follow from it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from app.services.portfolio.cells import CellProblem
from app.services.portfolio.kinds import Kind

Values = Mapping[str, Any]
"""The values of one row by column name; a column whose cell is wrong is absent."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `field` is the path of its value in the record, `refers_to` the sheet that must know the value.

    `take` replaces the path on writing where the record keeps the value in another form.
    """

    name: str
    kind: Kind
    field: str
    required: bool = False
    default: Any = None
    width: int = 16
    refers_to: str | None = None
    take: Callable[[Any], Any] | None = None

    def cell_of(self, record: object) -> object:
        """What is written for the record: text, number, date or nothing."""
        value = self.take(record) if self.take else attrgetter(self.field)(record)
        return self.kind.write(value)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with a row whose cells are right one by one, and the column to point at."""

    column: str
    problem: CellProblem


RowCheck = Callable[[Values], Iterable[RowProblem]]
"""Looks at the values of one row together; it is called with the columns that could be read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: `collection` names it in the portfolio, `parts` build what a record holds nested.

    `unique` are the columns that tell rows apart (in words normalised by `fold`), `order` those that rows are
    written by.
    """

    name: str
    collection: str
    record: Callable[..., Any]
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    unique: tuple[str, ...] = ()
    fold: Callable[[Any], Any] = lambda value: value
    parts: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    row_checks: tuple[RowCheck, ...] = ()

    def column(self, name: str) -> Column:
        """The column with that name."""
        return next(column for column in self.columns if column.name == name)

    def build(self, values: Values) -> Any:  # noqa: ANN401 - each sheet has its own record
        """The record of a row in which every column could be read."""
        flat: dict[str, Any] = {}
        nested: dict[str, dict[str, Any]] = {}
        for column in self.columns:
            part, _, name = column.field.rpartition(".")
            (nested.setdefault(part, {}) if part else flat)[name] = values[column.name]
        return self.record(**flat, **{part: self.parts[part](**given) for part, given in nested.items()})

    def cells(self, record: object) -> tuple[object, ...]:
        """The cells that are written for a record, in the order of the columns."""
        return tuple(column.cell_of(record) for column in self.columns)

    def sorted(self, records: Iterable[object]) -> list[tuple[object, ...]]:
        """The rows of the records in the order that a workbook keeps."""
        names = [column.name for column in self.columns]
        first = [names.index(name) for name in self.order]
        return sorted((self.cells(record) for record in records), key=lambda row: _order(row, first))


def _order(row: tuple[object, ...], first: list[int]) -> list[tuple[bool, str | object]]:
    """Empty cells before filled ones; all other columns break ties, so that the order never depends on the source."""
    return [(cell is not None, "" if cell is None else cell) for cell in (*(row[i] for i in first), *row)]
