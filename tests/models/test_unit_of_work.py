"""One unit of work per use case: rolled back unless committed, refusals with codes."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.orm.exc import DetachedInstanceError

import app
from app.domain.errors import LostRace
from app.models import engine
from app.models.actor import Actor, user_name
from app.models.customers import CustomerRow
from app.models.failures import StoreBusy, StoreFull, StoreReadOnly
from app.models.ledger import LedgerEntryRow
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.unit_of_work import unit_of_work
from tests.models.stores import count, customer, put_setting


def test_what_is_committed_stays(store: Store) -> None:
    put_setting(store, "a")
    assert count(store, SettingRow) == 1


def test_what_is_not_committed_does_not_stay(store: Store) -> None:
    with unit_of_work(store) as uow:
        uow.session.add(SettingRow(name="a", value="x"))
        uow.session.flush()
    assert count(store, SettingRow) == 0


def test_an_error_rolls_everything_back_and_goes_on(store: Store) -> None:
    def fail() -> None:
        with unit_of_work(store) as uow:
            uow.session.add(SettingRow(name="a", value="x"))
            uow.session.flush()
            raise ValueError("mistake")

    with pytest.raises(ValueError, match="mistake"):
        fail()
    assert count(store, SettingRow) == 0


def test_work_after_the_commit_needs_a_commit_of_its_own(store: Store) -> None:
    with unit_of_work(store) as uow:
        uow.session.add(SettingRow(name="a", value="x"))
        uow.commit()
        uow.session.add(SettingRow(name="b", value="x"))
        uow.session.flush()
    assert count(store, SettingRow) == 1


def test_the_unit_knows_who_works_with_which_program(store: Store) -> None:
    with unit_of_work(store) as uow:
        assert uow.actor == Actor(user_name(), app.__version__)


def test_a_user_without_a_name_is_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert Actor().user == "?"


def test_a_reading_unit_refuses_to_commit(store: Store) -> None:
    with unit_of_work(store, write=False) as uow, pytest.raises(StoreReadOnly):
        uow.commit()


def test_a_reading_unit_refuses_to_write(store: Store) -> None:
    with pytest.raises(StoreReadOnly), unit_of_work(store, write=False) as uow:
        uow.session.execute(insert(SettingRow).values(name="a", value="x"))
    assert count(store, SettingRow) == 0


def test_a_reading_unit_sees_one_moment(store: Store) -> None:
    """In journal mode DELETE the writer waits for the reader instead, so the reader is in another thread."""
    put_setting(store, "a")
    with unit_of_work(store, write=False) as uow:
        names = select(SettingRow.name)
        before = uow.session.scalars(names).all()
        writer = threading.Thread(target=put_setting, args=(store, "b"))
        writer.start()
        assert uow.session.scalars(names).all() == before
    writer.join()
    assert count(store, SettingRow) == 2


THEIRS = text("UPDATE customer SET version = version + 1, name = 'theirs'")


@pytest.mark.parametrize("step", ["flush", "commit"])
def test_a_second_change_of_the_same_version_is_a_lost_race(store: Store, step: str) -> None:
    def change() -> None:
        with unit_of_work(store) as uow:
            mine = uow.session.scalars(select(CustomerRow)).one()
            uow.session.execute(THEIRS)
            mine.name = "mine"
            uow.session.flush() if step == "flush" else uow.commit()

    with unit_of_work(store) as uow:
        uow.session.add(customer())
        uow.commit()
    with pytest.raises(LostRace):
        change()
    assert _names(store) == ["ACME B.V."]


def _names(store: Store) -> list[str]:
    with unit_of_work(store, write=False) as uow:
        return list(uow.session.scalars(select(CustomerRow.name)))


@pytest.mark.parametrize(("outer", "inner"), [(True, True), (True, False), (False, True)])
def test_a_unit_within_a_unit_of_the_same_thread_is_a_mistake(store: Store, outer: bool, inner: bool) -> None:
    with (
        unit_of_work(store, write=outer),
        pytest.raises(RuntimeError, match="one unit of work"),
        unit_of_work(store, write=inner),
    ):
        pass
    put_setting(store, "a")


def test_reading_within_reading_is_allowed(store: Store) -> None:
    with unit_of_work(store, write=False), unit_of_work(store, write=False) as uow:
        assert uow.session.scalar(text("SELECT 1")) == 1


def test_units_of_two_stores_do_not_stand_in_each_others_way(store: Store, tmp_path: Path) -> None:
    with Store.open(tmp_path / "other.db") as other, unit_of_work(store), unit_of_work(other) as uow:
        uow.session.add(SettingRow(name="a", value="x"))
        uow.commit()


def test_writers_in_several_threads_take_turns(store: Store) -> None:
    threads = [
        threading.Thread(target=put_setting, args=(store, f"{number}-{turn}"))
        for number in range(4)
        for turn in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count(store, SettingRow) == 20


def test_a_store_that_another_program_locks_is_busy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with Store.open(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy) as refusal:
            put_setting(store, "a")
        other.execute("ROLLBACK")
        assert refusal.value.params["path"] == str(path)
        put_setting(store, "a")


def test_a_full_disk_is_a_refusal_and_changes_nothing(store: Store) -> None:
    with store.engine.connect() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(StoreFull):
        put_setting(store, "a", "x" * 500_000)
    store.engine.dispose()
    assert count(store, SettingRow) == 0


def test_a_mistake_of_the_program_is_no_refusal(filled: Store) -> None:
    with pytest.raises(Exception, match="no such table"), unit_of_work(filled) as uow:
        uow.session.execute(text("SELECT * FROM nowhere"))


def test_trap_6_an_attribute_that_was_not_loaded_is_lost_with_its_session(filled: Store) -> None:
    with unit_of_work(filled, write=False) as uow:
        row = uow.session.scalars(select(LedgerEntryRow)).first()
        assert row is not None
        uow.session.expire(row)
    with pytest.raises(DetachedInstanceError):
        _ = row.ordered


def test_trap_6_what_a_committed_unit_loaded_stays_readable(filled: Store) -> None:
    with unit_of_work(filled) as uow:
        row = uow.session.scalars(select(CustomerRow)).one()
        row.note = "new"
        uow.commit()
    assert (row.code, row.note) == ("ACME", "new")
