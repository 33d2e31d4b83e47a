"""Reads a portfolio workbook: every problem at once, or the whole portfolio with its warnings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.issues import Issue, Where, errors_in, warnings_in
from app.domain.portfolio import Portfolio
from app.services.portfolio.checks import check_tables
from app.services.portfolio.contracts import Places
from app.services.portfolio.example import EXAMPLE
from app.services.portfolio.sheets import README_NAMES, SHEETS
from app.services.portfolio.tables import Table, fold_name, read_table
from app.services.portfolio.workbook import RawSheet, read_sheets

_READMES = frozenset(map(fold_name, README_NAMES.values()))


@dataclass(frozen=True, slots=True)
class Known:
    """What the store already holds, so that a workbook may refer to it without repeating it."""

    customers: frozenset[str] = frozenset()
    contracts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadPortfolio:
    """The portfolio of a workbook, the warnings that travel with it, and every problem with its cell.

    Where there are problems, the portfolio holds only contracts whose rows are sound, so that what the store says
    against those can be told in the same breath.
    """

    portfolio: Portfolio
    warnings: list[Issue] = field(default_factory=list)
    problems: list[Issue] = field(default_factory=list)
    places: Places = field(default_factory=lambda: Places(""))


def read_portfolio(path: Path, known: Known | None = None) -> ReadPortfolio:
    """The portfolio in a workbook; `known` are codes and numbers that need no row in it.

    Raises the refusals of read_sheets where the file is no workbook that can be opened.
    """
    raw, issues = _tables_by_name(read_sheets(path), path.name)
    tables = {sheet.name: read_table(sheet, raw.get(sheet.name), path.name) for sheet in SHEETS}
    known = known or Known()
    check_tables(tables, {"Customers": known.customers, "Contracts": known.contracts})
    for table in tables.values():
        issues.extend(sorted(table.issues, key=lambda issue: _place(issue, table)))
    places = _places(tables, path.name)
    if problems := errors_in(issues):
        return ReadPortfolio(_sound_contracts(tables), warnings_in(issues), problems, places)
    portfolio = _portfolio(tables)
    return ReadPortfolio(portfolio, [*warnings_in(issues), *_advice(tables, portfolio)], places=places)


def _tables_by_name(sheets: list[RawSheet], file: str) -> tuple[dict[str, RawSheet], list[Issue]]:
    """The sheets that hold tables; others are warned about, and a workbook without any is another file."""
    names = {fold_name(sheet.name): sheet.name for sheet in SHEETS}
    found: dict[str, RawSheet] = {}
    issues = []
    for raw in sheets:
        name = names.get(fold_name(raw.name))
        where = Where(file, raw.name)
        if name in found:
            issues.append(Issue("sheet_twice", {"sheet": raw.name}, where, raw.name))
        elif name:
            found[name] = raw
        elif fold_name(raw.name) not in _READMES:
            issues.append(Issue("sheet_unknown", {"sheet": raw.name}, where, raw.name).as_warning())
    if not found:
        expected = ", ".join(sheet.name for sheet in SHEETS)
        issues.append(Issue("no_portfolio_sheet", {"sheets": expected}, Where(file)))
    return found, issues


def _place(issue: Issue, table: Table) -> tuple[int, int]:
    """Where a reader meets the problem: by row, then from left to right."""
    order = [*table.headers, *(column.name for column in table.sheet.columns)]
    column = issue.where.column
    return issue.where.row or 0, order.index(column) if column in order else len(order)


def _portfolio(tables: Mapping[str, Table]) -> Portfolio:
    records: dict[str, Any] = {
        table.sheet.collection: tuple(table.sheet.build(row.values) for row in table.rows) for table in tables.values()
    }
    return Portfolio(**records)


def _places(tables: Mapping[str, Table], file: str) -> Places:
    """The first row of each contract in the sheets that tell of it."""
    return Places(
        file,
        _first_rows(tables["Contracts"], "number"),
        _first_rows(tables["Coverage"], "contract_number"),
    )


def _first_rows(table: Table, column: str) -> dict[str, int]:
    rows: dict[str, int] = {}
    for row in table.rows:
        rows.setdefault(row.values.get(column, ""), row.number)
    return rows


def _sound_contracts(tables: Mapping[str, Table]) -> Portfolio:
    """The contracts and coverage without a problem in any of their rows."""
    contracts, coverage = tables["Contracts"], tables["Coverage"]
    if _has_wrong_header(contracts) or _has_wrong_header(coverage):
        return Portfolio()
    unsound = _unsound(contracts, "number") | _unsound(coverage, "contract_number")
    return Portfolio(
        contracts=tuple(_built(contracts, "number", unsound)),
        coverage=tuple(_built(coverage, "contract_number", unsound)),
    )


def _has_wrong_header(table: Table) -> bool:
    return any(issue.where.row in (None, 1) for issue in errors_in(table.issues))


def _unsound(table: Table, column: str) -> set[str]:
    """The contracts with a problem in one of their rows of the table."""
    wrong = {issue.where.row for issue in errors_in(table.issues)}
    return {row.values.get(column, "") for row in table.rows if row.number in wrong}


def _built(table: Table, column: str, unsound: set[str]) -> Iterator[Any]:
    return (table.sheet.build(row.values) for row in table.rows if row.values.get(column, "") not in unsound)


def _advice(tables: Mapping[str, Table], portfolio: Portfolio) -> list[Issue]:
    """What is allowed but hardly meant: rows of the template left as they were, contracts that cover nothing."""
    issues = []
    for table in tables.values():
        examples = set(getattr(EXAMPLE, table.sheet.collection))
        rows = [row for row in table.rows if table.sheet.build(row.values) in examples]
        if rows:
            where = Where(table.file, table.sheet.name, rows[0].number)
            issues.append(Issue("example_rows", {"sheet": table.sheet.name, "count": len(rows)}, where).as_warning())
    covered = {row.contract_number for row in portfolio.coverage}
    contracts = tables["Contracts"]
    for row in contracts.rows:
        number = row.values["number"]
        if number not in covered:
            where = Where(contracts.file, contracts.sheet.name, row.number, "number")
            issues.append(Issue("contract_covers_nothing", {"contract": number}, where, number).as_warning())
    return issues
