"""The tables as the rows describe them: names by rule, indexed references, and guards in a real store."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import ForeignKeyConstraint, Integer, Table, UniqueConstraint

from app.models.base import Base
from app.models.rows import metadata
from app.models.store import Store

TABLES = sorted(metadata.tables.values(), key=lambda table: table.name)
KEPT = sorted(one.class_.__tablename__ for one in Base.registry.mappers if one.class_.__append_only__)


def name(table: Table) -> str:
    return table.name


@pytest.mark.parametrize("table", TABLES, ids=name)
def test_references_are_named_after_both_tables(table: Table) -> None:
    for constraint in table.constraints:
        if isinstance(constraint, ForeignKeyConstraint):
            columns = "_".join(column.name for column in constraint.columns)
            assert constraint.name == f"fk_{table.name}_{columns}_{constraint.referred_table.name}"


@pytest.mark.parametrize("table", TABLES, ids=name)
def test_keys_are_named_after_their_columns(table: Table) -> None:
    assert table.primary_key.name == f"pk_{table.name}"
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            columns = "_".join(column.name for column in constraint.columns)
            assert constraint.name == f"uq_{table.name}_{columns}"


@pytest.mark.parametrize("table", TABLES, ids=name)
def test_figures_are_whole_numbers(table: Table) -> None:
    numbers = {"amount", "cost", "unit_price", "unit_cost", "list_price", "vat_rate", "ordered", "count", "devices"}
    for column in table.columns:
        if column.name in numbers:
            assert isinstance(column.type, Integer), column.name


def test_every_append_only_row_has_both_guards_in_the_store(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as connection:
        found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    assert KEPT
    assert {f"{table}_no_{action}" for table in KEPT for action in ("update", "delete")} <= found
