"""After a power cut: what was cut off is rolled back, damage is found, nothing is ever deleted."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.backup import back_up_automatically
from app.models.failures import StoreCorrupt
from app.models.opening import StoreDamaged, StoreDamagedNoBackup
from app.models.restoring import restore
from app.models.rows import metadata
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.store_file import unfinished
from app.models.unit_of_work import unit_of_work
from app.models.verify import verify
from tests.models.stores import child, content, count, fill, kill, leave_open_note, put_setting, tear

CUT_OFF = """
    import sys, time
    from pathlib import Path
    from sqlalchemy import text
    from app.models.settings import SettingRow
    from app.models.store import Store
    from app.models.unit_of_work import unit_of_work
    with Store.open(Path(sys.argv[1])) as store, unit_of_work(store) as uow:
        uow.session.execute(text("PRAGMA cache_size = 5"))
        uow.session.execute(text("UPDATE customer SET name = 'half'"))
        for number in range(200):
            uow.session.add(SettingRow(name=str(number), value="x" * 20_000))
            uow.session.flush()
        print("ready", flush=True)
        time.sleep(60)
"""


@pytest.fixture
def cut_off(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """A filled store whose writer was killed in the middle of a transaction that had reached the file."""
    with Store.open(path) as store:
        fill(store)
        before = content(store)
    size = path.stat().st_size
    with child(CUT_OFF, path) as process:
        kill(process)
    assert unfinished(path)
    if path.with_name("desk.db-journal").exists():
        assert path.stat().st_size > size
    return before


def test_trap_7_a_kill_in_the_middle_of_a_transaction_leaves_the_store_as_before(
    path: Path, cut_off: dict[str, list[tuple[object, ...]]]
) -> None:
    with Store.open(path) as store:
        assert content(store) == cut_off
        assert verify(store).issues == []


def test_trap_7_a_reader_that_comes_first_sees_the_store_as_before(
    path: Path, cut_off: dict[str, list[tuple[object, ...]]]
) -> None:
    with Store.open(path, write=False) as store:
        assert content(store) == cut_off
        assert verify(store).ok


def test_after_a_good_end_the_next_opening_has_nothing_to_check(
    path: Path, cut_off: dict[str, list[tuple[object, ...]]]
) -> None:
    Store.open(path).close()
    assert not path.with_name("desk.db.open").exists()
    assert not unfinished(path)


@pytest.fixture
def damaged(path: Path) -> Path:
    """A store with torn pages whose program did not end well."""
    with Store.open(path) as store:
        fill(store, devices=200)
    tear(path)
    leave_open_note(path)
    return path


def test_trap_7_a_damaged_store_is_moved_aside_and_not_deleted(damaged: Path) -> None:
    torn = damaged.read_bytes()
    with pytest.raises(StoreDamagedNoBackup) as refusal:
        Store.open(damaged)
    aside = refusal.value.aside
    assert aside.read_bytes() == torn
    assert aside.name.startswith("desk.damaged-")
    assert not damaged.exists()
    assert refusal.value.params["aside"] == str(aside)


def test_trap_7_restoring_the_newest_verified_backup_is_offered(path: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
        before = content(store)
    backup = back_up_automatically(path)
    tear(path)
    leave_open_note(path)
    with pytest.raises(StoreDamaged) as refusal:
        Store.open(path)
    assert refusal.value.code == "store_damaged"
    assert refusal.value.backup == backup.path
    restore(backup.path, path)
    with Store.open(path) as store:
        assert content(store) == before
        assert verify(store).ok


def test_a_new_store_beside_the_backups_of_an_earlier_one_opens_with_a_warning(path: Path) -> None:
    Store.open(path).close()
    backup = back_up_automatically(path)
    path.unlink()
    with Store.open(path) as store:
        (warning,) = store.warnings
    assert warning.code == "store_new_beside_backups"
    assert warning.params["backup"] == str(backup.path)
    with Store.open(path) as store:
        assert store.warnings == []


def test_a_sound_store_with_an_open_note_opens_and_loses_the_note(path: Path) -> None:
    with Store.open(path) as store:
        put_setting(store, "a")
    leave_open_note(path)
    with Store.open(path) as store:
        assert count(store, SettingRow) == 1
    assert not path.with_name("desk.db.open").exists()


def test_damage_met_while_working_is_a_refusal_and_the_next_opening_checks(path: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
    tear(path)
    with Store.open(path) as store:
        with pytest.raises(StoreCorrupt) as refusal, unit_of_work(store, write=False) as uow:
            _read_everything(uow.session)
        assert refusal.value.params["path"] == str(path)
    with pytest.raises(StoreDamaged):
        Store.open(path)


def _read_everything(session: Session) -> None:
    for table in metadata.sorted_tables:
        session.execute(select(table)).all()
