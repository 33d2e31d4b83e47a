"""Reads a portfolio workbook: every problem at once, or the whole portfolio with its warnings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.errors import ProblemsFound
from app.domain.issues import Issue, Where, errors_in, warnings_in
from app.domain.portfolio import Portfolio
from app.services.portfolio.checks import check_tables
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
    """The portfolio of a workbook and the warnings that travel with it."""

    portfolio: Portfolio
    warnings: list[Issue] = field(default_factory=list)


def read_portfolio(path: Path, known: Known | None = None) -> ReadPortfolio:
    """The portfolio in a workbook; `known` are codes and numbers that need no row in it.

    Raises ProblemsFound with every problem of every sheet, each with its cell, and the refusals of read_sheets where
    the file is no workbook that can be opened.
    """
    raw, issues = _tables_by_name(read_sheets(path), path.name)
    tables = {sheet.name: read_table(sheet, raw.get(sheet.name), path.name) for sheet in SHEETS}
    known = known or Known()
    check_tables(tables, {"Customers": known.customers, "Contracts": known.contracts})
    for table in tables.values():
        issues.extend(sorted(table.issues, key=lambda issue: _place(issue, table)))
    if problems := errors_in(issues):
        raise ProblemsFound(problems)
    portfolio = _portfolio(tables)
    return ReadPortfolio(portfolio, [*warnings_in(issues), *_advice(tables, portfolio)])


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
