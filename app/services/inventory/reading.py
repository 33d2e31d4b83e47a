"""From the bytes of one file to its table; runs in the reading process, knows nothing of pipes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from app.domain.errors import AppError, ProblemsFound
from app.domain.issues import Issue, Severity, Where
from app.services.inventory.cell_text import text_of
from app.services.inventory.csv_text import csv_grid, decode, unfolded
from app.services.inventory.file_kind import FileKind, kind_of
from app.services.inventory.header_search import Grid, find_header_index, has_model, header_names
from app.services.inventory.limits import MEGABYTE, Limits
from app.services.inventory.refusals import (
    FileTooLarge,
    FormulasWithoutValues,
    NoDataRows,
    NoDataSheet,
    NoModelColumn,
    refusal_of,
)
from app.services.inventory.table import Table, table_of
from app.services.inventory.workbook import Workbook

_TITLE_ROWS = 20
_SEEN_HEADERS = 12
_SEEN_ROWS = 3
_OTHER_SHEET_BYTES = 16 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked for: a sheet by name, a header by its 1-based row; None is found by the program."""

    sheet: str | None = None
    header_row: int | None = None


@dataclass(frozen=True, slots=True)
class FileRead:
    """The table of one file; `titles` are the texts above its header, `sheets` every sheet, hidden ones last."""

    sha256: str
    size: int
    kind: FileKind
    table: Table
    titles: list[str]
    sheets: list[str]


def read(path: Path, wanted: Wanted, limits: Limits, started: Callable[[], None]) -> FileRead:
    """Read a file whole; `started` is called once the content looks sound and the long part begins.

    Every refusal carries the file's name.
    """
    with _named(path.name):
        data = _bytes_of(path, limits)
        kind = kind_of(data)
        where, sheets = Where(path.name), list[str]()
        if kind is FileKind.CSV:
            started()
            table, titles = _read_csv(data, wanted, where)
        else:
            book = Workbook(data, limits, path.name)
            sheets = [*book.visible, *book.hidden]
            table, titles = _read_workbook(book, wanted, where, started)
        return FileRead(sha256(data).hexdigest(), len(data), kind, table, titles, sheets)


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise FileTooLarge(megabytes=size // MEGABYTE, limit=limits.file_bytes // MEGABYTE)
        return path.read_bytes()
    except OSError as error:
        raise refusal_of(error) from error


@contextmanager
def _named(file: str) -> Iterator[None]:
    """Give refusals of the parts below the name of the file they are about."""
    try:
        yield
    except ProblemsFound:
        raise
    except AppError as refusal:
        if not refusal.where.file:
            refusal.where = replace(refusal.where, file=file)
        raise


def _read_csv(data: bytes, wanted: Wanted, where: Where) -> tuple[Table, list[str]]:
    text, warnings = decode(data, where)
    grid = csv_grid(text, where)
    if not any(any(cell.strip() for cell in row if isinstance(cell, str)) for row in grid.cells):
        raise NoDataSheet
    found = _find_header(grid, wanted, where)
    if found is None:
        raise _no_model([grid], wanted, where)
    table = table_of(found.grid, found.index, where)
    return _with_warnings(table, warnings + found.warnings), _titles(found.grid, found.index)


def _read_workbook(
    book: Workbook, wanted: Wanted, where: Where, started: Callable[[], None]
) -> tuple[Table, list[str]]:
    names = [book.require(wanted.sheet)] if wanted.sheet is not None else book.visible
    warnings = _hidden_warning(book, wanted, where)
    without_model: list[Grid] = []
    empty: list[tuple[str, NoDataRows]] = []
    valueless = 0
    for position, name in enumerate(names):
        found_range = book.range_of(name)
        valueless += found_range.formulas_without_value
        started()
        grid = book.grid(name)
        found = _find_header(grid, wanted, where)
        if found is None:
            without_model += [grid] if grid.cells else []
            continue
        try:
            table = table_of(found.grid, found.index, where)
        except NoDataRows as refusal:
            empty.append((name, refusal))
            continue
        titles = _titles(found.grid, found.index)
        warnings += found.warnings
        warnings += _formula_warning(found_range.formulas_without_value, Where(where.file, name))
        warnings += _other_sheets(book, names[position + 1 :], where)
        return _with_warnings(table, warnings), titles
    if valueless and not without_model:
        raise FormulasWithoutValues(count=valueless)
    if empty:
        raise empty[0][1]
    if without_model:
        raise _no_model(without_model, wanted, where)
    raise NoDataSheet


@dataclass(frozen=True, slots=True)
class _FoundHeader:
    """A header at an index of a grid, and what had to be done to find it."""

    grid: Grid
    index: int
    warnings: list[Issue]


def _find_header(grid: Grid, wanted: Wanted, where: Where) -> _FoundHeader | None:
    """The header as the cells stand, else with the lines of a single column split into columns."""
    index = _header_index(grid, wanted)
    if index is not None:
        return _FoundHeader(grid, index, [])
    split = unfolded(grid)
    index = _header_index(split, wanted) if split else None
    if split is None or index is None:
        return None
    return _FoundHeader(split, index, [_warning("columns_split", Where(where.file, grid.sheet))])


def _header_index(grid: Grid, wanted: Wanted) -> int | None:
    """Where the header stands in the grid: where the user said, if a model column is there, else where it is found."""
    if wanted.header_row is None:
        return find_header_index(grid)
    index = wanted.header_row - grid.first_row
    if 0 <= index < len(grid.cells) and has_model(header_names(grid, index)):
        return index
    return None


def _titles(grid: Grid, index: int) -> list[str]:
    rows = grid.cells[max(0, index - _TITLE_ROWS) : index]
    return [text for row in rows for cell in row if (text := text_of(cell))]


def _no_model(grids: list[Grid], wanted: Wanted, where: Where) -> NoModelColumn:
    """The refusal with the headers that were seen, at most a few rows per sheet."""
    seen = []
    for grid in grids:
        first = 0 if wanted.header_row is None else max(0, wanted.header_row - grid.first_row)
        rows = [
            (grid.first_row + index, names)
            for index, row in enumerate(grid.cells[first : first + 50], start=first)
            if row and (names := [name for name in header_names(grid, index) if name])
        ]
        widest = sorted(rows, key=lambda row: -len(row[1]))[:_SEEN_ROWS]
        for number, names in sorted(widest)[: 1 if wanted.header_row else _SEEN_ROWS]:
            place = f"{grid.sheet}!{number}" if grid.sheet else str(number)
            seen.append(f"{place}: {', '.join(name[:40] for name in names[:_SEEN_HEADERS])}")
    sheet = grids[0].sheet if len(grids) == 1 else ""
    return NoModelColumn(seen=" | ".join(seen), where=Where(where.file, sheet, wanted.header_row))


def _with_warnings(table: Table, warnings: list[Issue]) -> Table:
    return replace(table, warnings=[*table.warnings, *warnings])


def _warning(code: str, where: Where, **params: str | int) -> Issue:
    return Issue(code, params, where, severity=Severity.WARNING)


def _hidden_warning(book: Workbook, wanted: Wanted, where: Where) -> list[Issue]:
    if not book.hidden or wanted.sheet is not None:
        return []
    return [_warning("hidden_sheets_not_read", where, sheets=", ".join(book.hidden))]


def _formula_warning(count: int, where: Where) -> list[Issue]:
    return [_warning("formulas_lack_values", where, count=count)] if count else []


def _other_sheets(book: Workbook, names: list[str], where: Where) -> list[Issue]:
    """Later sheets that could be inventories as well; very large ones are named without looking into them."""
    found = []
    for name in names:
        if book.size_of(name) > _OTHER_SHEET_BYTES:
            found.append(name)
            continue
        book.range_of(name)
        if find_header_index(book.grid(name)) is not None:
            found.append(name)
    return [_warning("other_sheets_not_read", where, sheets=", ".join(found))] if found else []
