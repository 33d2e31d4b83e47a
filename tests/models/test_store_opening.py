"""Opening a store: new, ours, foreign, newer, older, missing, read-only."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.issues import Severity
from app.models.failures import StoreReadOnly
from app.models.migrations.schema import Migrations
from app.models.opening import StoreMissing, StoreNewer, StoreOlder
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.store_file import APPLICATION_ID, StoreForeign, StoreUnreadable, read_header
from app.models.unit_of_work import unit_of_work
from tests.models.conftest import ReadOnly
from tests.models.stores import content, count, fill, migrations_with, put_setting


def test_a_new_store_is_made_with_its_folder_and_the_newest_schema(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "desk.db"
    with Store.open(path) as store:
        assert store.path == path
        assert store.warnings == []
        assert count(store, SettingRow) == 0
    assert read_header(path).schema == Migrations().head


def test_nothing_stays_beside_a_closed_store_but_an_empty_lock(path: Path) -> None:
    with Store.open(path) as store:
        put_setting(store, "a")
    assert sorted(p.name for p in path.parent.iterdir()) == ["desk.db", "desk.db.lock"]
    assert path.with_name("desk.db.lock").read_bytes() == b""


def test_what_was_written_is_there_at_the_next_opening(path: Path) -> None:
    with Store.open(path) as store:
        fill(store)
        before = content(store)
    with Store.open(path, create=False) as store:
        assert content(store) == before


def test_the_file_says_that_it_is_ours_and_of_which_schema(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (Migrations().head,)


@pytest.mark.skipif(os.name == "nt", reason="Windows gives a user's files to the user by itself")
def test_only_the_owner_may_read_the_store(store: Store) -> None:
    put_setting(store, "a")
    for name in ("desk.db", "desk.db.lock"):
        assert stat.S_IMODE(store.path.with_name(name).stat().st_mode) == 0o600


@pytest.mark.parametrize("write", [True, False])
def test_a_missing_store_is_refused_when_none_is_to_be_made(path: Path, write: bool) -> None:
    with pytest.raises(StoreMissing) as refusal:
        Store.open(path, write=write, create=False)
    assert refusal.value.params == {"path": str(path)}
    assert not path.exists()


def test_a_missing_folder_is_not_made_for_a_store_that_must_exist(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Store.open(tmp_path / "typo" / "desk.db", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "foreign",
    [b"", b"PK\x03\x04 a spreadsheet", b"SQLite format 3\x00", b"\x00" * 4096],
    ids=["empty", "zip", "cut short", "zeros"],
)
@pytest.mark.parametrize("write", [True, False])
def test_trap_7_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, foreign: bytes, write: bool) -> None:
    path.write_bytes(foreign)
    with pytest.raises(StoreForeign) as refusal:
        Store.open(path, write=write)
    assert refusal.value.code == "store_foreign"
    assert path.read_bytes() == foreign


@pytest.mark.parametrize("application_id", [0, 0x0F055112])
def test_trap_7_a_database_of_another_program_is_refused_and_left_alone(path: Path, application_id: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(StoreForeign):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_trap_7_a_store_of_a_newer_program_is_refused_with_both_numbers(
    path: Path, tmp_path: Path, write: bool
) -> None:
    head = Migrations().head
    later = migrations_with(tmp_path, **{f"s{head + 1:04d}": "op.execute('CREATE TABLE later (x)')"})
    Store.open(path, migrations=later).close()
    before = path.read_bytes()
    with pytest.raises(StoreNewer) as refusal:
        Store.open(path, write=write)
    assert refusal.value.params == {"path": str(path), "schema": head + 1, "known": head}
    assert path.read_bytes() == before


def test_a_reader_refuses_an_older_store_and_changes_nothing(path: Path, tmp_path: Path) -> None:
    head = Migrations().head
    Store.open(path).close()
    before = path.read_bytes()
    later = migrations_with(tmp_path, **{f"s{head + 1:04d}": "op.execute('CREATE TABLE later (x)')"})
    with pytest.raises(StoreOlder):
        Store.open(path, write=False, migrations=later)
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreadable):
        Store.open(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnreadable):
        Store.open(tmp_path / "file" / "desk.db")


def test_a_link_to_a_store_leads_to_the_one_lock(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(path)
    with Store.open(link) as store:
        assert store.path == path
    assert [p.name for p in link.parent.iterdir()] == ["link.db"]


def test_a_name_with_spaces_and_signs_of_an_address_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "50% & more?" / "klanten #1 ü.db"
    with Store.open(path) as store:
        put_setting(store, "a")
    assert path.stat().st_size > 0
    with Store.open(path, write=False) as store:
        assert count(store, SettingRow) == 1


def test_a_creation_that_was_cut_off_leaves_no_half_store(path: Path) -> None:
    path.with_name("desk.db.new").write_bytes(b"half of a store")
    with Store.open(path) as store:
        assert count(store, SettingRow) == 0
    assert not path.with_name("desk.db.new").exists()


def test_a_journal_without_its_store_is_moved_aside_before_a_new_one_is_made(path: Path) -> None:
    path.with_name("desk.db-journal").write_bytes(b"an old journal")
    with Store.open(path) as store:
        assert count(store, SettingRow) == 0
    (orphan,) = path.parent.glob("desk.orphaned-*")
    assert orphan.read_bytes() == b"an old journal"


def test_a_reader_cannot_write(path: Path) -> None:
    Store.open(path).close()
    with Store.open(path, write=False) as store, pytest.raises(StoreReadOnly), unit_of_work(store):
        pass


def test_a_reader_works_beside_the_writer_and_sees_what_was_committed(store: Store) -> None:
    with Store.open(store.path, write=False) as reader:
        put_setting(store, "a")
        assert count(reader, SettingRow) == 1


def test_a_store_in_a_folder_that_cannot_be_written_can_be_read(open_folder: Path, read_only: ReadOnly) -> None:
    path = open_folder / "desk.db"
    with Store.open(path) as store:
        put_setting(store, "a")
    with read_only(open_folder), Store.open(path, write=False) as store:
        assert count(store, SettingRow) == 1


def test_a_store_in_a_folder_that_cannot_be_written_is_refused_to_a_writer(
    open_folder: Path, read_only: ReadOnly
) -> None:
    path = open_folder / "desk.db"
    Store.open(path).close()
    with read_only(open_folder), pytest.raises(StoreUnreadable):
        Store.open(path)


def test_closing_twice_does_nothing(path: Path) -> None:
    store = Store.open(path)
    store.close()
    store.close()


def test_trap_8_a_store_in_a_synchronised_folder_opens_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "OneDrive - Acme" / "desk.db"
    with Store.open(path) as store:
        (warning,) = store.warnings
    assert warning.code == "store_synced_folder"
    assert warning.severity is Severity.WARNING
    assert warning.params == {"path": str(path), "place": "OneDrive"}
