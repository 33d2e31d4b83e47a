"""Restoring: the backup is checked first, the store moves aside, a crash in between does no harm."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.models import restoring
from app.models.backup import BackupUnsound, back_up, copy_verified
from app.models.failures import StoreCorrupt
from app.models.lock import StoreLocked
from app.models.migrations.schema import Migrations
from app.models.restoring import RestoreFromItself, finish_restore, restore
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.store_file import StoreForeign, StoreUnreadable, read_header
from tests.models.stores import content, count, fill, leave_open_note, migrations_with, put_setting, tear

NOW = datetime(2026, 3, 14, 10, 15, tzinfo=UTC)
ASIDE = "desk.before-restore-20260314T101500Z.db"


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Path:
    """A backup with one setting; the store has two by now."""
    with Store.open(path) as store:
        put_setting(store, "a")
        made = back_up(path, tmp_path / "stick" / "backup.db").path
        put_setting(store, "b")
    return made


def settings_in(path: Path) -> int:
    with Store.open(path, create=False) as store:
        return count(store, SettingRow)


def test_the_backup_takes_the_place_and_the_store_moves_aside(path: Path, backup: Path) -> None:
    assert restore(backup, path, now=NOW) == path.with_name(ASIDE)
    assert settings_in(path) == 1
    assert settings_in(path.with_name(ASIDE)) == 2
    assert backup.exists()


def test_restoring_twice_keeps_both_earlier_stores(path: Path, backup: Path) -> None:
    first, second = restore(backup, path, now=NOW), restore(backup, path, now=NOW)
    assert first is not None
    assert second is not None
    assert first != second
    assert first.exists()
    assert second.exists()


def test_a_backup_can_be_restored_where_there_is_no_store(tmp_path: Path, backup: Path) -> None:
    fresh = tmp_path / "fresh.db"
    assert restore(backup, fresh) is None
    assert settings_in(fresh) == 1


def test_an_open_store_is_not_replaced(path: Path, backup: Path) -> None:
    with Store.open(path) as store:
        with pytest.raises(StoreLocked):
            restore(backup, path)
        assert count(store, SettingRow) == 2


def test_a_damaged_backup_is_refused_and_nothing_is_touched(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
        before = content(store)
        backup = back_up(path, tmp_path / "backup.db").path
    tear(backup)
    with pytest.raises((StoreCorrupt, BackupUnsound)):
        restore(backup, path)
    with Store.open(path) as store:
        assert content(store) == before
    assert not path.with_name("desk.db.restoring").exists()


@pytest.mark.parametrize(("made", "refusal"), [(True, StoreForeign), (False, StoreUnreadable)])
def test_a_backup_that_is_none_is_refused(
    path: Path, backup: Path, tmp_path: Path, made: bool, refusal: type[Exception]
) -> None:
    other = tmp_path / "other.db"
    if made:
        other.write_text("not a store")
    with pytest.raises(refusal):
        restore(other, path)
    assert settings_in(path) == 2


def test_a_store_is_not_restored_from_itself(path: Path, backup: Path) -> None:
    with pytest.raises(RestoreFromItself):
        restore(path, path)
    assert settings_in(path) == 2


def test_an_older_backup_is_upgraded_when_the_store_is_opened(path: Path, backup: Path, tmp_path: Path) -> None:
    head = Migrations().head
    later = migrations_with(tmp_path, **{f"s{head + 1:04d}": "op.execute('CREATE TABLE later (x)')"})
    restore(backup, path)
    with Store.open(path, migrations=later) as store:
        assert count(store, SettingRow) == 1
    assert read_header(path).schema == head + 1


def test_trap_7_a_damaged_store_moves_aside_with_its_journal(path: Path, backup: Path) -> None:
    journal = path.with_name("desk.db-journal")
    journal.write_bytes(b"torn journal")
    leave_open_note(path)
    aside = restore(backup, path, now=NOW)
    assert aside is not None
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"torn journal"
    assert not journal.exists()
    assert settings_in(path) == 1


@pytest.mark.parametrize("moved", [False, True], ids=["before the store moved", "after the store moved"])
def test_a_restore_that_was_cut_off_is_finished_at_the_next_opening(path: Path, backup: Path, moved: bool) -> None:
    copy_verified(backup, path.with_name("desk.db.restoring"))
    if moved:
        path.rename(path.with_name("moved.db"))
    assert settings_in(path) == 1
    assert not path.with_name("desk.db.restoring").exists()
    asides = list(path.parent.glob("desk.before-restore-*.db"))
    assert len(asides) == (0 if moved else 1)


def test_a_crash_between_the_steps_loses_neither_store(
    path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(decided: Path, place: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(restoring, "put_in_place", power_cut)
        with pytest.raises(KeyboardInterrupt):
            restore(backup, path, now=NOW)
    assert not path.exists()
    assert settings_in(path) == 1
    assert settings_in(path.with_name(ASIDE)) == 2


def test_without_a_decided_restore_there_is_nothing_to_finish(path: Path, backup: Path) -> None:
    assert finish_restore(path, NOW) is None
    assert settings_in(path) == 2
