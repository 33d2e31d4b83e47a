"""The store where SQLite is free of the WAL-reset bug and WAL is used (trap 3), and moves between both kinds."""

from pathlib import Path

import pytest

from app.models import engine
from app.models.backup import back_up
from app.models.engine import SINGLE_FILE, Durability
from app.models.failures import StoreBusy
from app.models.migrations.schema import Migrations
from app.models.restoring import restore
from app.models.settings import SettingRow
from app.models.store import Store
from app.models.store_file import read_header, unfinished
from app.models.unit_of_work import unit_of_work
from app.models.verify import verify
from tests.models.stores import child, content, count, fill, kill, migrations_with, put_setting

NEXT = f"s{Migrations().head + 1:04d}"
LATER = {NEXT: "op.execute('CREATE TABLE later (x)')"}

CUT_OFF = """
    import sys, time
    from pathlib import Path
    from app.models import engine
    from app.models.settings import SettingRow
    from app.models.store import Store
    from app.models.unit_of_work import unit_of_work
    engine.durability = lambda: engine.Durability("WAL", "FULL")
    with Store.open(Path(sys.argv[1])) as store:
        with unit_of_work(store) as uow:
            uow.session.add(SettingRow(name="committed", value="x"))
            uow.commit()
        with unit_of_work(store) as uow:
            uow.session.connection().exec_driver_sql("PRAGMA cache_size = 5")
            for number in range(100):
                uow.session.add(SettingRow(name=str(number), value="x" * 20_000))
                uow.session.flush()
            print("ready", flush=True)
            time.sleep(60)
"""


@pytest.fixture(autouse=True)
def wal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(engine, "durability", lambda: Durability("WAL", "FULL"))
    return monkeypatch


def test_a_closed_store_is_one_file(path: Path) -> None:
    with Store.open(path) as store:
        fill(store)
        assert path.with_name("desk.db-wal").stat().st_size > 0
    assert read_header(path).wal
    assert sorted(p.name for p in path.parent.iterdir()) == ["desk.db", "desk.db.lock"]


def test_a_kill_keeps_what_was_committed_and_nothing_else(path: Path) -> None:
    with child(CUT_OFF, path) as process:
        kill(process)
    assert unfinished(path)
    with Store.open(path) as store:
        assert count(store, SettingRow) == 1
        assert verify(store).ok


def test_a_reader_after_a_kill_sees_what_was_committed(path: Path) -> None:
    with child(CUT_OFF, path) as process:
        kill(process)
    with Store.open(path, write=False) as store:
        assert count(store, SettingRow) == 1


def test_a_kill_in_wal_mode_is_repaired_by_a_sqlite_that_may_not_use_it(path: Path, wal: pytest.MonkeyPatch) -> None:
    with child(CUT_OFF, path) as process:
        kill(process)
    wal.setattr(engine, "durability", lambda: SINGLE_FILE)
    with Store.open(path) as store:
        assert count(store, SettingRow) == 1
    assert not read_header(path).wal


def test_the_writer_does_not_wait_for_a_reader(store: Store) -> None:
    with Store.open(store.path, write=False) as reader, unit_of_work(reader, write=False) as uow:
        before = uow.session.query(SettingRow).count()
        put_setting(store, "a")
        assert uow.session.query(SettingRow).count() == before
    assert count(store, SettingRow) == 1


def test_an_upgrade_takes_along_what_is_in_the_wal(path: Path, tmp_path: Path) -> None:
    with child(CUT_OFF, path) as process:
        kill(process)
    with Store.open(path, migrations=migrations_with(tmp_path, **LATER)) as store:
        assert count(store, SettingRow) == 1
        assert verify(store).ok


def test_an_upgrade_waits_for_readers_to_leave(path: Path, tmp_path: Path, wal: pytest.MonkeyPatch) -> None:
    wal.setattr(engine, "BUSY_SECONDS", 0.05)
    with Store.open(path) as store:
        put_setting(store, "a")
    with Store.open(path, write=False) as reader, unit_of_work(reader, write=False) as uow:
        assert uow.session.query(SettingRow).count() == 1
        with pytest.raises(StoreBusy):
            Store.open(path, migrations=migrations_with(tmp_path, **LATER))
    with Store.open(path) as store:
        assert count(store, SettingRow) == 1


def test_a_backup_and_its_restore_hold_everything(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        fill(store)
        before = content(store)
        backup = back_up(path, tmp_path / "copy.db").path
        put_setting(store, "later")
    assert not read_header(backup).wal
    restore(backup, path)
    with Store.open(path) as store:
        assert content(store) == before
        assert verify(store).ok
