"""Columns that stand apart from a list, behind an empty one: a second small table beside it must not be mixed in."""

from collections.abc import Sequence
from itertools import pairwise

from app.services.inventory.cell_text import is_number, text_of
from app.services.inventory.grid import Grid
from app.services.inventory.headers import Field, field_of

_GOES_ALONG = 0.9


def columns_beside(grid: Grid, index: int, names: Sequence[str]) -> frozenset[int]:
    """The columns under a header that belong to another table, left or right of the list."""
    sections = _sections(grid, index, names)
    if len(sections) == 1:
        return frozenset()
    main = max(sections, key=lambda columns: _weight(names, columns))
    rows = _filled_rows(grid, index, main)
    beside = [one for one in sections if one is not main and not _goes_along(grid, index, names, one, rows)]
    return frozenset(column for section in beside for column in section)


def _sections(grid: Grid, index: int, names: Sequence[str]) -> list[range]:
    """Columns that stand together; an empty column without a header parts them."""
    named = [column for column, name in enumerate(names) if name]
    gaps = [
        column
        for column in range(named[0] if named else 0, named[-1] if named else 0)
        if not names[column] and not any(map(text_of, grid.body(index, column)))
    ]
    if not gaps:
        return [range(len(names))]
    edges = [-1, *gaps, len(names)]
    return [range(start + 1, end) for start, end in pairwise(edges) if any(names[start + 1 : end])]


def _weight(names: Sequence[str], columns: range) -> tuple[bool, int]:
    found = {known[0] for column in columns if (known := field_of(names[column]))}
    return Field.MODEL in found, len(found)


def _filled_rows(grid: Grid, index: int, columns: range) -> set[int]:
    rows = enumerate(grid.cells[index + 1 :])
    return {at for at, row in rows if any(map(text_of, row[columns.start : columns.stop]))}


def _goes_along(grid: Grid, index: int, names: Sequence[str], columns: range, list_rows: set[int]) -> bool:
    """Whether columns belong to the list all the same: filled in its rows and no others, and no counts of anything."""
    if any((found := field_of(names[column])) and found[0] is Field.MODEL for column in columns):
        return False
    rows = _filled_rows(grid, index, columns)
    if not rows <= list_rows or len(rows) < _GOES_ALONG * len(list_rows):
        return False
    unknown = [column for column in columns if names[column] and not field_of(names[column])]
    return not any(_counts(grid, index, column) for column in unknown)


def _counts(grid: Grid, index: int, column: int) -> bool:
    cells = [cell for cell in grid.body(index, column) if text_of(cell)]
    return bool(cells) and all(is_number(cell) or text_of(cell).isdecimal() for cell in cells)
