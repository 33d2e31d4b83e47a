"""Where the header of a table may stand (lens.md, "Header names to accept")."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from app.services.inventory.cell_text import text_of
from app.services.inventory.grid import Grid
from app.services.inventory.headers import IDENTITY_FIELDS, Field, field_of
from app.services.inventory.resembling import resembled

SEARCH_ROWS = 200
"""How many rows are looked at for a header."""

_LONGEST_HEADER = 60
_LOOKED_BELOW = 2_000
_MODEL, _RESEMBLING_MODEL, _IDENTITY, _FURTHER, _ROWS_BELOW = 50, 30, 12, 6, 8
_MOST_SURE = 99
_NO_ROWS_BELOW = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may be the header: how many fields it names, how much speaks for it, whether devices stand below."""

    index: int
    fields: int
    points: int
    has_rows: bool

    @property
    def confidence(self) -> int:
        """How sure it is that the table stands here, in whole percent."""
        return min(_MOST_SURE, self.points)

    @property
    def rank(self) -> tuple[bool, int]:
        """What the best one of several sheets is chosen by."""
        return self.has_rows, self.points


def find_header_index(grid: Grid) -> int | None:
    """The row with a model column that names the most fields, the first of equals; None where there is none."""
    found = candidates(grid)
    return found[0].index if found else None


def candidates(grid: Grid) -> list[Candidate]:
    """Every row that may be the header, the best first, the upper one of equals."""
    found = [
        candidate
        for index, row in enumerate(grid.cells[:SEARCH_ROWS])
        if (fields := _fields_of(row)) and (candidate := _candidate(grid, index, fields))
    ]
    return sorted(found, key=lambda one: (-one.fields, -one.points, one.index))


def candidate_at(grid: Grid, index: int) -> Candidate | None:
    """The row at that index as a header; None where it names no model column."""
    fields = _fields_of(grid.cells[index])
    return _candidate(grid, index, fields) if fields else None


def known_fields(row: Sequence[object]) -> int:
    """How many different fields the cells of a row name."""
    return len(_fields_of(row))


def header_names(grid: Grid, index: int) -> list[str]:
    """The texts of a header row on one line each, empty where a cell is blank; none above the first row."""
    return [" ".join(text_of(cell).split()) for cell in grid.cells[index]] if index >= 0 else []


def _fields_of(row: Sequence[object]) -> dict[Field, set[int]]:
    found: dict[Field, set[int]] = {}
    for column, cell in enumerate(row):
        if isinstance(cell, str) and cell and (known := field_of(cell)):
            found.setdefault(known[0], set()).add(column)
    return found


def _candidate(grid: Grid, index: int, fields: dict[Field, set[int]]) -> Candidate | None:
    points = _MODEL if Field.MODEL in fields else 0
    if not points:
        fields = _with_resembling_model(grid.cells[index], fields)
        points = _RESEMBLING_MODEL
    if Field.MODEL not in fields:
        return None
    points += _FURTHER * (len(fields) - 1)
    points += _IDENTITY if any(name in fields for name in IDENTITY_FIELDS) else 0
    has_rows = _has_rows(grid, index, {column for name in fields.keys() & _TELLING for column in fields[name]})
    points += _ROWS_BELOW if has_rows else -_NO_ROWS_BELOW
    return Candidate(index, len(fields), points, has_rows)


def _with_resembling_model(row: Sequence[object], fields: dict[Field, set[int]]) -> dict[Field, set[int]]:
    """The fields with a model column whose name is misspelt, in a row that names something else exactly."""
    for column, cell in enumerate(row):
        found = resembled(cell) if isinstance(cell, str) and 0 < len(cell) <= _LONGEST_HEADER else None
        if found and found[0] is Field.MODEL:
            return {**fields, Field.MODEL: {column}}
    return fields


def _has_rows(grid: Grid, index: int, columns: set[int]) -> bool:
    below = islice(grid.cells, index + 1, index + 1 + _LOOKED_BELOW)
    return any(text_of(row[column]) for row in below for column in columns if column < len(row))


_TELLING = frozenset({Field.MODEL, *IDENTITY_FIELDS, Field.NAME})
