"""Backups, restoring and verifying as use cases."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.audit import AuditRow
from app.models.backup import BackupExists
from app.models.lock import StoreLocked
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.unit_of_work import unit_of_work
from app.services.desk import Desk
from app.services.store_safety import (
    Backup,
    back_up_daily,
    backup_to,
    last_verified_backup,
    newest_backup,
    restore,
    verify,
)
from tests.models.stores import count, put_setting

MORNING = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)


def at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    with Store.open(path) as store:
        yield Desk(store, at(MORNING))


def test_a_backup_is_made_where_the_user_says_and_remembered(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "copy.db"
    assert backup_to(desk, target) == Backup(target, MORNING)
    assert last_verified_backup(desk.store) == MORNING
    assert newest_backup(desk.store.path) == Backup(target, MORNING)


def test_a_backup_does_not_overwrite(desk: Desk, tmp_path: Path) -> None:
    backup_to(desk, tmp_path / "copy.db")
    with pytest.raises(BackupExists):
        backup_to(desk, tmp_path / "copy.db")


def test_a_relative_path_is_remembered_whole(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert backup_to(desk, Path("copy.db")).path == tmp_path / "copy.db"


def test_a_store_without_a_backup_says_so(desk: Desk) -> None:
    assert last_verified_backup(desk.store) is None
    assert newest_backup(desk.store.path) is None


@pytest.mark.parametrize(("hours", "due"), [(1, False), (19, False), (20, True), (24, True)])
def test_the_backup_of_the_day_is_made_once(desk: Desk, hours: int, due: bool) -> None:
    first = back_up_daily(desk)
    assert first is not None
    assert first.made == MORNING
    later = back_up_daily(Desk(desk.store, at(MORNING + timedelta(hours=hours))))
    assert (later is not None) is due


def test_a_backup_by_hand_counts_for_the_day(desk: Desk, tmp_path: Path) -> None:
    backup_to(desk, tmp_path / "copy.db")
    assert back_up_daily(desk) is None


def test_a_reader_can_make_a_backup(path: Path, desk: Desk, tmp_path: Path) -> None:
    with Store.open(path, write=False) as store:
        assert backup_to(Desk(store, at(MORNING)), tmp_path / "copy.db").path.exists()


def test_restoring_puts_the_backup_back_keeps_the_store_and_is_logged(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        put_setting(store, "a")
        backup = backup_to(Desk(store, at(MORNING)), tmp_path / "copy.db").path
        put_setting(store, "b")
    restored = restore(backup, path, clock=at(MORNING))
    assert restored.store == path
    assert restored.backup == backup
    assert restored.moved_aside == tmp_path / "desk.before-restore-20260314T080000Z.db"
    with Store.open(path) as store:
        assert count(store, SettingRow) == 1
        with unit_of_work(store, write=False) as uow:
            entry = uow.session.scalars(select(AuditRow).order_by(AuditRow.id.desc())).first()
            assert entry is not None
            assert (entry.action, entry.subject) == ("store.restored", "desk.db")
            assert str(backup) in entry.detail


def test_an_open_store_is_not_replaced(desk: Desk, tmp_path: Path) -> None:
    backup = backup_to(desk, tmp_path / "copy.db").path
    with pytest.raises(StoreLocked):
        restore(backup, desk.store.path)


def test_a_restored_store_passes_every_check(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        backup = backup_to(Desk(store, at(MORNING)), tmp_path / "copy.db").path
    restore(backup, path)
    with Store.open(path, write=False) as store:
        assert verify(store).ok
