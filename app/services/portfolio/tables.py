"""Turns the raw sheets of a workbook into tables of parsed rows and collects what is wrong on the way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter

from app.domain.issues import Issue, Param, Severity, Where
from app.services.portfolio.cells import NO_RESULT, CellProblem, ErrorCell, as_text, is_blank
from app.services.portfolio.columns import Column, Sheet
from app.services.portfolio.workbook import RawSheet


@dataclass(frozen=True, slots=True)
class Row:
    """One data row: its number in the sheet, the values that could be read, and every cell as text."""

    number: int
    values: Mapping[str, Any]
    shown: Mapping[str, str]


@dataclass(slots=True)
class Table:
    """A sheet as read from one file, with the problems found in it."""

    sheet: Sheet
    file: str
    headers: dict[str, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def report(self, column: str, row: Row, problem: CellProblem) -> None:
        """Add what is wrong with one cell."""
        where = Where(self.file, self.sheet.name, row.number, column)
        self.issues.append(Issue(problem.code, problem.params, where, row.shown.get(column, "")))


def fold_name(name: object) -> str:
    """The name of a sheet or column for comparison: case, spaces, `_` and `-` do not matter."""
    return "".join(str(name).casefold().replace("_", " ").replace("-", " ").split())


def read_table(sheet: Sheet, raw: RawSheet | None, file: str) -> Table:
    """The table of a sheet; a sheet that is missing or blank is an empty table."""
    table = Table(sheet, file)
    if raw is None or not any(not is_blank(cell) for _, row in raw.rows for cell in row):
        return table
    header = next((row for number, row in raw.rows if number == 1), ())
    _read_header(table, header)
    data = [(number, row) for number, row in raw.rows if number > 1]
    table.rows.extend(_read_row(table, number, row) for number, row in data if _holds_data(table, row))
    _report_cells_without_header(table, header, data)
    return table


def _read_header(table: Table, header: Iterable[object]) -> None:
    known = {fold_name(column.name): column.name for column in table.sheet.columns}
    for index, cell in enumerate(header):
        if is_blank(cell):
            continue
        name = known.get(fold_name(cell))
        if name is None:
            _report_header(table, as_text(cell), "column_unknown", Severity.WARNING)
        elif name in table.headers:
            _report_header(table, name, "column_twice")
        else:
            table.headers[name] = index
    for column in table.sheet.columns:
        if column.required and column.name not in table.headers:
            _report_header(table, column.name, "column_missing")


def _report_header(table: Table, column: str, code: str, severity: Severity = Severity.ERROR) -> None:
    params: dict[str, Param] = {"sheet": table.sheet.name, "column": column}
    table.issues.append(Issue(code, params, Where(table.file, table.sheet.name, 1, column), column, severity))


def _read_row(table: Table, number: int, cells: tuple[object, ...]) -> Row:
    values: dict[str, Any] = {}
    row = Row(number, values, {name: as_text(cell) for name, cell in _by_column(table, cells)})
    present = dict(_by_column(table, cells))
    for column in table.sheet.columns:
        if column.required and column.name not in table.headers:
            continue
        try:
            values[column.name] = _read_cell(column, present.get(column.name))
        except CellProblem as problem:
            table.report(column.name, row, problem)
    for check in table.sheet.row_checks:
        for found in check(values):
            table.report(found.column, row, found.problem)
    return row


def _holds_data(table: Table, cells: tuple[object, ...]) -> bool:
    """Whether a column that is read holds something; remarks beside the table make no row."""
    return not all(is_blank(cell) for _, cell in _by_column(table, cells))


def _by_column(table: Table, cells: tuple[object, ...]) -> Iterator[tuple[str, object]]:
    return ((name, cells[index]) for name, index in table.headers.items() if index < len(cells))


def _read_cell(column: Column, cell: object) -> object:
    """The value of a cell, the default of an empty one; raises CellProblem."""
    if cell is NO_RESULT:
        raise CellProblem("cell_formula_without_result")
    if isinstance(cell, ErrorCell):
        raise CellProblem("cell_shows_error", value=cell.text)
    if not is_blank(cell):
        return column.kind.read(cell)
    if column.required:
        raise CellProblem("cell_required", column=column.name)
    return column.default


def _report_cells_without_header(
    table: Table, header: tuple[object, ...], data: list[tuple[int, tuple[object, ...]]]
) -> None:
    """One warning for each column that holds something below an empty header: nothing is lost without a word."""
    named = {index for index, cell in enumerate(header) if not is_blank(cell)}
    first: dict[int, tuple[int, object]] = {}
    for number, row in data:
        for index, cell in enumerate(row):
            if index not in named and not is_blank(cell):
                first.setdefault(index, (number, cell))
    for index, (number, cell) in sorted(first.items()):
        letter = get_column_letter(index + 1)
        where = Where(table.file, table.sheet.name, number, letter)
        params: dict[str, Param] = {"sheet": table.sheet.name, "column": letter}
        table.issues.append(Issue("column_without_header", params, where, as_text(cell)).as_warning())
