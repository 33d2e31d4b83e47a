"""What must hold between rows and between sheets; each problem points at its cell."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from typing import Any

from app.domain.dates import Period
from app.services.portfolio.cells import CellProblem
from app.services.portfolio.columns import Column
from app.services.portfolio.tables import Row, Table

_PRICED_THING = ("part_number", "kind", "category", "model", "term_months", "currency")


def check_tables(tables: Mapping[str, Table], known: Mapping[str, Collection[str]]) -> None:
    """Add to each table what is wrong between rows; `known` are keys by sheet that need no row of their own."""
    for table in tables.values():
        _check_unique(table)
        for column in table.sheet.columns:
            if column.refers_to:
                _check_reference(table, column, tables[column.refers_to], known.get(column.refers_to, ()))
    _check_groups(tables["Coverage"])
    _check_contract_overlap(tables["Contracts"], tables["Coverage"])
    _check_price_overlap(tables["Prices"])


def _key(row: Row, columns: tuple[str, ...]) -> tuple[Any, ...] | None:
    """The values of those columns, None where one of them could not be read."""
    return tuple(row.values[c] for c in columns) if all(c in row.values for c in columns) else None


def _check_unique(table: Table) -> None:
    sheet = table.sheet
    first: dict[tuple[Any, ...], Row] = {}
    for row in table.rows if sheet.unique else ():
        key = _key(row, sheet.unique)
        if key is None:
            continue
        earlier = first.setdefault(tuple(map(sheet.fold, key)), row)
        if earlier is not row:
            column = next(c for c in reversed(sheet.unique) if row.values[c] is not None)
            shown = " / ".join(row.shown[c] for c in sheet.unique if row.values[c] is not None)
            table.report(column, row, CellProblem("row_repeated", value=shown, first=earlier.number))


def _check_reference(table: Table, column: Column, target: Table, known: Collection[str]) -> None:
    """A key that its own sheet lacks; silent where the key stands there but is itself what is wrong."""
    key = target.sheet.unique[0]
    if target.rows and key not in target.headers:
        return
    there = {row.values.get(key, row.shown.get(key)) for row in target.rows} | set(known)
    for row in table.rows:
        value = row.values.get(column.name)
        if value is not None and value not in there:
            table.report(
                column.name,
                row,
                CellProblem("reference_unknown", value=value, sheet=target.sheet.name, column=key),
            )


def _check_groups(table: Table) -> None:
    """A category is priced as one or in groups (R8, R10), not both."""
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in table.rows:
        if (key := _key(row, ("contract_number", "category"))) and "group" in row.values:
            groups[key].append(row)
    for (contract, category), rows in groups.items():
        without = [row for row in rows if row.values["group"] is None]
        if len(without) < len(rows):
            for row in without:
                problem = CellProblem("coverage_mixes_groups", contract=contract, category=category.value)
                table.report("group", row, problem)


def _check_contract_overlap(contracts: Table, coverage: Table) -> None:
    """A category of a customer is under one contract at a time; the later contract is pointed at."""
    covered: dict[str, set[str]] = defaultdict(set)
    for row in coverage.rows:
        if key := _key(row, ("contract_number", "category")):
            covered[key[0]].add(key[1])
    for rows in _contracts_by_customer(contracts):
        for index, later in enumerate(rows):
            for earlier in rows[:index]:
                shared = covered[later.values["number"]] & covered[earlier.values["number"]]
                if shared and _period(later).overlaps(_period(earlier)):
                    problem = CellProblem(
                        "contracts_overlap",
                        contract=earlier.values["number"],
                        row=earlier.number,
                        categories=", ".join(sorted(shared)),
                    )
                    contracts.report("start", later, problem)


def _contracts_by_customer(contracts: Table) -> Iterator[list[Row]]:
    """Rows with a sound period, the first of each number, by start within their customer."""
    first: dict[str, Row] = {}
    for row in contracts.rows:
        key = _key(row, ("number", "customer_code", "start", "end"))
        if key and key[2] <= key[3]:
            first.setdefault(key[0], row)
    rows = sorted(first.values(), key=lambda r: (r.values["customer_code"], r.values["start"], r.values["number"]))
    return (list(group) for _, group in groupby(rows, key=lambda row: row.values["customer_code"]))


def _period(row: Row) -> Period:
    return Period(row.values["start"], row.values["end"])


def _check_price_overlap(table: Table) -> None:
    """Two prices of one thing on one day leave the lookup without an answer (R10)."""
    by_thing: dict[Any, list[Row]] = defaultdict(list)
    for row in table.rows:
        key = _key(row, (*_PRICED_THING, "valid_from", "valid_to"))
        if key and (key[-1] is None or key[-2] <= key[-1]):
            by_thing[key[:-2]].append(row)
    for rows in by_thing.values():
        rows.sort(key=lambda row: (row.values["valid_from"], row.number))
        for earlier, later in _neighbours_by_end(rows):
            last = earlier.values["valid_to"]
            if last is None or later.values["valid_from"] <= last:
                table.report("valid_from", later, CellProblem("prices_overlap", first=earlier.number))


def _neighbours_by_end(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Each row with the earlier-starting one that lasts longest."""
    longest = rows[0]
    for row in rows[1:]:
        yield longest, row
        end, longest_end = row.values["valid_to"], longest.values["valid_to"]
        if longest_end is not None and (end is None or end > longest_end):
            longest = row
