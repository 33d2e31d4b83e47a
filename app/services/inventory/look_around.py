"""Sheets and first rows of a file, for a person to point at where its table is."""

from app.domain.errors import AppError
from app.services.inventory.books import Book
from app.services.inventory.cell_text import text_of
from app.services.inventory.csv_text import unfolded
from app.services.inventory.grid import Grid
from app.services.inventory.header_search import candidates, known_fields
from app.services.inventory.layout import FileLayout, RowSeen, SheetLayout

ROWS = 60
COLUMNS = 100
_LONGEST = 200
_HEADER_WITHIN = 30
_LEAST_HEADERS = 2


def layout_of(book: Book, name: str, container: str, kind: str) -> FileLayout:
    """Every sheet of a book; one that cannot be looked into says why."""
    sheets = [_sheet(book, sheet, hidden=sheet in book.hidden) for sheet in (*book.visible, *book.hidden)]
    return FileLayout(name, container, kind, tuple(sheets))


def _sheet(book: Book, sheet: str, *, hidden: bool) -> SheetLayout:
    try:
        book.range_of(sheet)
        grid = book.grid(sheet)
    except AppError as refusal:
        return SheetLayout(sheet, hidden, (), 0, refusal.code)
    top = (grid if candidates(grid) else unfolded(grid) or grid).top(ROWS)
    before = ("",) * (top.first_column - 1)
    rows = [RowSeen(top.first_row + at, (*before, *map(_shown, row[:COLUMNS]))) for at, row in enumerate(top.cells)]
    return SheetLayout(sheet, hidden, tuple(rows), _header_row(top))


def _shown(cell: object) -> str:
    return " ".join(text_of(cell).split())[:_LONGEST]


def _header_row(grid: Grid) -> int:
    """The row that names a model, else the one with most known names, else the first of the widest rows of texts."""
    found = candidates(grid)
    if found:
        return grid.first_row + found[0].index
    rows = grid.cells[:_HEADER_WITHIN]
    scores = [(known_fields(row), sum(isinstance(cell, str) and bool(cell.strip()) for cell in row)) for row in rows]
    best = max(scores, default=(0, 0))
    if best[0] == 0 and best[1] < _LEAST_HEADERS:
        return 0
    return grid.first_row + scores.index(best)
