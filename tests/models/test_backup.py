"""Backups are whole, checked before they get their name, and kept in rotation."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.models import backup
from app.models.backup import (
    KEEP_LATEST,
    Backup,
    BackupExists,
    BackupUnsound,
    automatic_backups,
    back_up,
    back_up_automatically,
    backups_folder,
    copy_verified,
    newest_backup,
    superfluous,
)
from app.models.engine import Durability, Settings, connect
from app.models.failures import StoreCorrupt
from app.models.moments import moment_of, stamp
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.store_file import StoreForeign, read_header
from app.models.verify import verify
from tests.models.conftest import ReadOnly
from tests.models.stores import content, count, fill, tear

NOW = datetime(2026, 3, 14, 10, 15, tzinfo=UTC)
WAL = Settings("rw", durability=Durability("WAL", "FULL"))


def test_a_backup_holds_all_that_the_store_holds(filled: Store, tmp_path: Path) -> None:
    made = back_up(filled.path, tmp_path / "copy.db", now=NOW)
    assert made == Backup(tmp_path / "copy.db", NOW)
    with Store.open(made.path, write=False) as copy:
        assert content(copy) == content(filled)
        assert verify(copy).ok


def test_trap_4_a_backup_holds_what_is_still_in_the_wal(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    with closing(connect(path, WAL)) as writer:
        writer.execute("INSERT INTO setting VALUES ('only in the WAL', 'x')")
        assert path.with_name("desk.db-wal").stat().st_size > 0
        shutil.copyfile(path, tmp_path / "plain-copy.db")
        copy_verified(path, tmp_path / "backup.db")
    with closing(sqlite3.connect(tmp_path / "plain-copy.db")) as plain:
        assert plain.execute("SELECT count(*) FROM setting").fetchone() == (0,)
    with closing(sqlite3.connect(tmp_path / "backup.db")) as whole:
        assert whole.execute("SELECT name FROM setting").fetchall() == [("only in the WAL",)]


def test_trap_9_a_backup_of_a_wal_store_is_one_file_that_a_read_only_folder_can_hold(
    path: Path, open_folder: Path, read_only: ReadOnly
) -> None:
    Store.open(path).close()
    with closing(connect(path, WAL)) as writer:
        writer.execute("INSERT INTO setting VALUES ('a', 'x')")
        copy_verified(path, open_folder / "backup.db")
    assert [p.name for p in open_folder.iterdir()] == ["backup.db"]
    assert not read_header(open_folder / "backup.db").wal
    with read_only(open_folder), Store.open(open_folder / "backup.db", write=False) as store:
        assert count(store, SettingRow) == 1


def test_trap_9_a_wal_store_in_a_read_only_folder_is_read_as_it_stands(open_folder: Path, read_only: ReadOnly) -> None:
    path = open_folder / "desk.db"
    Store.open(path).close()
    with closing(connect(path, WAL)) as writer:
        writer.execute("INSERT INTO setting VALUES ('a', 'x')")
    assert read_header(path).wal
    with read_only(open_folder):
        with closing(connect(path, Settings("ro"))) as plain, pytest.raises(sqlite3.OperationalError):
            plain.execute("SELECT * FROM setting")
        with Store.open(path, write=False) as store:
            assert count(store, SettingRow) == 1
            assert verify(store).ok


def test_a_backup_can_be_made_while_the_store_is_written(filled: Store, tmp_path: Path) -> None:
    with filled.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('not committed', 'x')")
        copy_verified(filled.path, tmp_path / "copy.db")
    with Store.open(tmp_path / "copy.db", write=False) as copy:
        assert count(copy, SettingRow) == 0


def test_a_backup_never_overwrites_a_file(filled: Store, tmp_path: Path) -> None:
    theirs = tmp_path / "letter.docx"
    theirs.write_text("dear customer")
    with pytest.raises(BackupExists) as refusal:
        back_up(filled.path, theirs)
    assert refusal.value.params == {"path": str(theirs)}
    assert theirs.read_text() == "dear customer"


def test_a_backup_makes_its_folder(filled: Store, tmp_path: Path) -> None:
    assert back_up(filled.path, tmp_path / "new" / "folder" / "copy.db").path.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows gives a user's files to the user by itself")
def test_only_the_owner_may_read_a_backup(filled: Store) -> None:
    made = back_up_automatically(filled.path)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backups_folder(filled.path).stat().st_mode) == 0o700


def test_a_damaged_store_gives_no_backup_and_leaves_nothing_behind(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
    tear(path)
    with pytest.raises((BackupUnsound, StoreCorrupt)) as refusal:
        back_up(path, tmp_path / "backup" / "copy.db")
    assert refusal.value.issues()
    assert list((tmp_path / "backup").iterdir()) == []
    assert newest_backup(path) is None


def test_rows_without_their_parent_are_told_with_the_refusal(filled: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(filled.path)) as connection:
        connection.execute("INSERT INTO contact VALUES (1, 99, 'Jan', '', '', '')")
        connection.commit()
    with pytest.raises(BackupUnsound) as refusal:
        back_up(filled.path, tmp_path / "copy.db")
    codes = [issue.code for issue in refusal.value.issues()]
    assert codes == ["backup_unsound", "store_reference"]
    assert not (tmp_path / "copy.db").exists()


def test_a_copy_that_lost_rows_is_thrown_away(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = iter([{"customer": 2}, {"customer": 1}])
    monkeypatch.setattr(backup, "row_counts", lambda connection: next(counts))
    with pytest.raises(BackupUnsound):
        back_up(filled.path, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_foreign_file_gives_no_backup(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreForeign):
        back_up(path, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_automatic_backups_lie_beside_the_store_under_the_moment_they_were_made(filled: Store) -> None:
    for hours in (0, 1):
        back_up_automatically(filled.path, now=NOW + timedelta(hours=hours))
    folder = filled.path.with_name("desk backups")
    assert [b.path for b in automatic_backups(filled.path)] == [
        folder / "desk 20260314T111500Z.db",
        folder / "desk 20260314T101500Z.db",
    ]
    assert newest_backup(filled.path) == Backup(folder / "desk 20260314T111500Z.db", NOW + timedelta(hours=1))


def test_the_newest_backup_is_found_wherever_it_was_put_as_long_as_it_exists(filled: Store, tmp_path: Path) -> None:
    automatic = back_up_automatically(filled.path, now=NOW)
    manual = back_up(filled.path, tmp_path / "stick" / "copy.db", now=NOW + timedelta(days=1))
    assert newest_backup(filled.path) == manual
    manual.path.unlink()
    assert newest_backup(filled.path) == automatic


def test_a_damaged_note_of_the_newest_backup_is_passed_over(filled: Store) -> None:
    made = back_up_automatically(filled.path, now=NOW)
    (backups_folder(filled.path) / "last-verified.json").write_text("{")
    assert newest_backup(filled.path) == made


def test_without_a_backup_there_is_no_newest_one(store: Store) -> None:
    assert newest_backup(store.path) is None
    assert automatic_backups(store.path) == []


def test_rotation_keeps_the_latest_and_the_newest_of_every_month() -> None:
    days = [NOW - timedelta(days=number) for number in range(400)]
    every = [Backup(Path(stamp(day)), day) for day in days]
    kept = [b.made for b in every if b not in superfluous(every)]
    newest_of_month = {
        max(d for d in days if (d.year, d.month) == month) for month in {(d.year, d.month) for d in days}
    }
    assert set(kept) == set(days[:KEEP_LATEST]) | newest_of_month


def test_rotation_removes_only_backups_of_this_store(filled: Store) -> None:
    folder = backups_folder(filled.path)
    for number in range(KEEP_LATEST + 3):
        back_up_automatically(filled.path, now=NOW - timedelta(minutes=30) + timedelta(minutes=number))
        (folder / f"mine {number}.db").touch()
    assert len(automatic_backups(filled.path)) == KEEP_LATEST
    assert len(list(folder.glob("mine *.db"))) == KEEP_LATEST + 3


def test_moments_in_names_sort_and_come_back() -> None:
    assert stamp(NOW) == "20260314T101500Z"
    assert moment_of(stamp(NOW)) == NOW
    assert moment_of("copy") is None
    assert stamp(NOW) < stamp(NOW + timedelta(seconds=1))
