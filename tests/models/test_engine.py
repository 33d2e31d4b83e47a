"""The settings every connection is made with."""

import sqlite3
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Float, Numeric, func, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.types import TypeEngine

from app.models.engine import BUSY_SECONDS, SINGLE_FILE, Durability, Settings, connect, durability, sqlite_uri
from app.models.rows import metadata
from app.models.store import Store
from app.models.true_ups import TrueUpLineRow
from app.models.unit_of_work import unit_of_work
from tests.models.stores import put_setting

WAL = Durability("WAL", "FULL")


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ((3, 40, 1), SINGLE_FILE),
        ((3, 44, 5), SINGLE_FILE),
        ((3, 44, 6), WAL),
        ((3, 44, 7), WAL),
        ((3, 45, 0), SINGLE_FILE),
        ((3, 50, 6), SINGLE_FILE),
        ((3, 50, 7), WAL),
        ((3, 51, 0), SINGLE_FILE),
        ((3, 51, 2), SINGLE_FILE),
        ((3, 51, 3), WAL),
        ((3, 52, 0), WAL),
        ((4, 0, 0), WAL),
    ],
)
def test_trap_3_wal_only_on_a_sqlite_without_the_wal_reset_bug(version: tuple[int, ...], expected: Durability) -> None:
    assert durability(version) == expected
    assert (SINGLE_FILE.journal, SINGLE_FILE.synchronous) == ("DELETE", "EXTRA")


def test_trap_3_the_open_store_uses_what_this_sqlite_allows(store: Store) -> None:
    numbers = {"FULL": 2, "EXTRA": 3}
    expected = durability()
    with store.engine.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == expected.journal.lower()
        assert connection.scalar(text("PRAGMA synchronous")) == numbers[expected.synchronous]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("foreign_keys", 1), ("trusted_schema", 0), ("recursive_triggers", 1), ("busy_timeout", BUSY_SECONDS * 1000)],
)
def test_every_connection_has_the_settings(store: Store, pragma: str, value: int) -> None:
    with store.engine.connect() as one, store.reading_engine.connect() as two:
        assert one.scalar(text(f"PRAGMA {pragma}")) == value
        assert two.scalar(text(f"PRAGMA {pragma}")) == value


def test_a_reading_unit_cannot_write_even_with_bare_sql(store: Store) -> None:
    with store.reading_engine.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(text("INSERT INTO setting (name, value) VALUES ('a', 'b')"))


def test_a_connection_that_read_can_write_the_next_time(store: Store) -> None:
    for name in ("a", "b"):
        with unit_of_work(store, write=False) as uow:
            uow.session.scalar(text("SELECT count(*) FROM setting"))
        put_setting(store, name)


def test_trap_2_nothing_begins_a_transaction_but_begin(path: Path) -> None:
    with closing(connect(path, Settings("rwc"))) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (1)")
        assert not connection.in_transaction


def test_trap_2_a_changed_schema_is_rolled_back_with_its_transaction(store: Store) -> None:
    with store.engine.connect() as connection:
        connection.execute(text("CREATE TABLE half (x)"))
        connection.rollback()
        tables = connection.scalars(text("SELECT name FROM sqlite_master")).all()
    assert "half" not in tables


def test_a_writing_transaction_takes_the_write_lock_when_it_begins(store: Store) -> None:
    with store.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        with closing(sqlite3.connect(store.path, timeout=0)) as other, pytest.raises(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")


def test_a_connection_may_be_used_by_another_thread(store: Store) -> None:
    with store.engine.connect():
        pass
    found: list[object] = []

    def read() -> None:
        with unit_of_work(store, write=False) as uow:
            found.append(uow.session.scalar(text("SELECT 1")))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert found == [1]


def test_trap_5_no_column_is_a_number_that_rounds() -> None:
    kinds: list[tuple[str, TypeEngine[object]]] = [
        (f"{table.name}.{column.name}", column.type) for table in metadata.tables.values() for column in table.columns
    ]
    assert [name for name, kind in kinds if isinstance(kind, (Float, Numeric))] == []


def test_trap_5_ten_and_twenty_cents_are_thirty(filled: Store) -> None:
    with unit_of_work(filled, write=False) as uow:
        stored = uow.session.scalar(select(func.typeof(TrueUpLineRow.amount)))
        total = uow.session.scalar(select(func.sum(TrueUpLineRow.amount)))
    assert stored == "integer"
    assert total == 47742


def test_days_come_back_as_days(filled: Store) -> None:
    with unit_of_work(filled, write=False) as uow:
        day = uow.session.scalar(text("SELECT start FROM contract"))
    assert day == date(2025, 3, 15).isoformat()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/data/desk.db", "file:///data/desk.db?mode=ro"),
        ("/data/50% #1?.db", "file:///data/50%25%20%231%3F.db?mode=ro"),
    ],
)
def test_the_address_of_a_file_names_that_file(path: str, uri: str) -> None:
    assert sqlite_uri(Path(path), "ro") == uri


def test_an_immutable_file_is_asked_for_by_its_address() -> None:
    assert sqlite_uri(Path("/a.db"), "ro", immutable=True) == "file:///a.db?mode=ro&immutable=1"


def test_what_a_large_import_changes_stays_in_memory_until_it_is_committed(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with closing(connect(path, Settings("rwc", durability=SINGLE_FILE))) as writer:
        writer.execute("CREATE TABLE many (text)")
        writer.execute("BEGIN IMMEDIATE")
        before = path.stat().st_size
        writer.executemany("INSERT INTO many VALUES (?)", (("x" * 1000,) for _ in range(20_000)))
        assert path.stat().st_size == before
        writer.execute("COMMIT")
        assert path.stat().st_size > 20_000_000
