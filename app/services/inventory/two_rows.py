"""Headers that take two rows: a name over several columns, or one written below the other."""

from collections.abc import Sequence

from app.services.inventory.cell_text import text_of
from app.services.inventory.grid import Grid
from app.services.inventory.header_search import known_fields
from app.services.inventory.headers import field_of


def two_row_header(grid: Grid, index: int) -> tuple[Grid, int] | None:
    """The grid with both rows as one header, and its index; None where the row alone names as many fields."""
    alone = known_fields(grid.cells[index])
    for upper, lower in ((index - 1, index), (index, index + 1)):
        if upper < 0 or lower >= len(grid.cells):
            continue
        names = _joined(grid.cells[upper], grid.cells[lower])
        if names and known_fields(names) > alone and (lower == index or _all_known(grid.cells[lower], names)):
            cells = [*grid.cells[:lower], names, *grid.cells[lower + 1 :]]
            return Grid(cells, grid.first_row, grid.first_column, grid.sheet), lower
    return None


def _joined(upper: Sequence[object], lower: Sequence[object]) -> list[str]:
    """Of each column the name made of both cells if it is known, else the lower one; none where a cell is no text."""
    if not all(isinstance(cell, str) or cell is None for cell in (*upper, *lower)):
        return []
    names = []
    for column in range(max(len(upper), len(lower))):
        above, below = _at(upper, column), _at(lower, column)
        both = f"{above} {below}".strip()
        names.append(both if field_of(both) or not below else below)
    return names


def _all_known(lower: Sequence[object], names: Sequence[str]) -> bool:
    """Whether every text of the lower row is part of a known name, so that it is no row of a device."""
    return all(field_of(names[column]) for column in range(len(lower)) if _at(lower, column))


def _at(row: Sequence[object], column: int) -> str:
    return " ".join(text_of(row[column]).split()) if column < len(row) else ""
