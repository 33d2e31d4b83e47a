"""One writer per store, also across processes that are killed."""

from pathlib import Path

import pytest

from app.models import lock
from app.models.lock import StoreLocked
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.store_file import StoreForeign
from tests.models.stores import HOLD_STORE, child, count, kill, put_setting


def test_a_second_writer_is_refused_and_told_who_holds_the_store(store: Store) -> None:
    with pytest.raises(StoreLocked) as refusal:
        Store.open(store.path)
    params = refusal.value.params
    assert params["path"] == str(store.path)
    assert all(params[name] not in ("", "?") for name in ("who", "machine", "since"))


def test_a_second_writer_in_another_process_is_refused_while_the_first_lives_and_admitted_after_its_kill(
    path: Path,
) -> None:
    with child(HOLD_STORE, path) as first:
        with pytest.raises(StoreLocked):
            Store.open(path)
        kill(first)
        with Store.open(path) as store:
            put_setting(store, "a")


def test_a_refused_writer_leaves_the_holder_alone(path: Path) -> None:
    with child(HOLD_STORE, path):
        for _ in range(3):
            with pytest.raises(StoreLocked):
                Store.open(path)
        with Store.open(path, write=False) as reader:
            assert count(reader, SettingRow) == 0


def test_a_closed_store_can_be_opened_again(path: Path) -> None:
    for name in ("a", "b"):
        with Store.open(path) as store:
            put_setting(store, name)


def test_a_refused_opening_gives_the_lock_back(path: Path) -> None:
    path.write_text("not a store")
    for _ in range(2):
        with pytest.raises(StoreForeign):
            Store.open(path)


def test_a_note_that_nobody_can_read_does_not_hide_the_lock(store: Store) -> None:
    store.path.with_name("desk.db.open").write_bytes(b"\xff not json")
    with pytest.raises(StoreLocked) as refusal:
        Store.open(store.path)
    assert refusal.value.params["who"] == "?"


def test_a_killed_holder_is_known_by_the_note_it_left(path: Path) -> None:
    with child(HOLD_STORE, path) as process:
        kill(process)
        held = lock.take(path)
        assert held.must_check
        held.release()
    assert path.with_name("desk.db.open").exists()


def test_a_holder_that_ended_well_leaves_no_note(path: Path) -> None:
    held = lock.take(path)
    assert not held.must_check
    held.release()
    assert not path.with_name("desk.db.open").exists()
