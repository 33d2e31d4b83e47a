"""Real workbooks for the tests of the portfolio: sheets as rows of plain values."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from app.domain.issues import Issue
from app.services.portfolio.read import ReadPortfolio, read_portfolio
from app.services.portfolio.sheets import SHEETS

Rows = Sequence[Sequence[Any]]

CUSTOMER: dict[str, Any] = {"code": "ACME", "name": "Acme"}
CONTRACT: dict[str, Any] = {
    "number": "C-1",
    "customer_code": "ACME",
    "start": "2026-01-01",
    "end": "2026-12-31",
}
COVERAGE: dict[str, Any] = {
    "contract_number": "C-1",
    "category": "headset",
    "installed": 100,
    "unit_price": 24,
}
PRICE: dict[str, Any] = {
    "part_number": "P-1",
    "description": "Support",
    "kind": "service",
    "list_price": 25,
    "valid_from": "2026-01-01",
}
CONTACT: dict[str, Any] = {"customer_code": "ACME", "name": "Sam"}
MODEL: dict[str, Any] = {"model": "Voyager 1", "category": "headset"}
SOUND: dict[str, dict[str, Any]] = {
    "Customers": CUSTOMER,
    "Contacts": CONTACT,
    "Contracts": CONTRACT,
    "Coverage": COVERAGE,
    "Prices": PRICE,
    "Catalogue": MODEL,
}
"""One sound row of every sheet, required columns only."""


def save(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """A workbook with those rows, the header among them."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    book.save(path)
    return path


def table(*records: Mapping[str, Any]) -> list[list[Any]]:
    """Header and rows of records, a column for every name that occurs."""
    names = list(dict.fromkeys(name for record in records for name in record))
    return [names, *([record.get(name) for name in names] for record in records)]


def sound_book(path: Path, **changed: Sequence[Mapping[str, Any]]) -> Path:
    """A workbook with one sound row a sheet, other rows for the sheets named."""
    return save(path, {name: table(*changed.get(name, [row])) for name, row in SOUND.items()})


def read_rows(folder: Path, **changed: Sequence[Mapping[str, Any]]) -> ReadPortfolio:
    """What a workbook with those rows reads as."""
    return read_portfolio(sound_book(folder / "portfolio.xlsx", **changed))


def problems_of(path: Path) -> list[Issue]:
    """The problems that a workbook is refused with."""
    problems = read_portfolio(path).problems
    assert problems
    return problems


def problems_in(folder: Path, **changed: Sequence[Mapping[str, Any]]) -> list[Issue]:
    """The problems of a workbook with those rows."""
    return problems_of(sound_book(folder / "portfolio.xlsx", **changed))


def only_problem(folder: Path, **changed: Sequence[Mapping[str, Any]]) -> Issue:
    """The one problem of a workbook with those rows."""
    problems = problems_in(folder, **changed)
    assert len(problems) == 1, problems
    return problems[0]


def place(issue: Issue) -> tuple[str, int | None, str]:
    """Sheet, row and column of a problem."""
    return issue.where.sheet, issue.where.row, issue.where.column


def cells_of(path: Path) -> dict[str, list[list[object]]]:
    """Every cell of the six tables."""
    book = load_workbook(path)
    return {sheet.name: [[cell.value for cell in row] for row in book[sheet.name]] for sheet in SHEETS}
