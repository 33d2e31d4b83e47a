"""An older store: verified backup, upgrade on a copy, replacement; a failure leaves it as it was."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.models.backup import automatic_backups, backups_folder
from app.models.migrations.schema import Migrations
from app.models.opening import StoreDamaged, StoreUpgradeFailed
from app.models.store import Store
from app.models.store_file import read_header
from tests.models.stores import content, fill, migrations_with, tear

NOW = datetime(2026, 3, 14, 10, 15, tzinfo=UTC)
HEAD = Migrations().head
NEXT = f"s{HEAD + 1:04d}"
ADD_COLUMN = "op.execute(\"ALTER TABLE customer ADD COLUMN nickname VARCHAR NOT NULL DEFAULT 'none'\")"


@pytest.fixture
def older(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """A filled store of today's schema, which the injected scripts make an older one."""
    with Store.open(path) as store:
        fill(store)
        return content(store)


def test_an_older_store_is_upgraded_with_all_it_holds(
    path: Path, tmp_path: Path, older: dict[str, list[tuple[object, ...]]]
) -> None:
    with Store.open(path, migrations=migrations_with(tmp_path, **{NEXT: ADD_COLUMN})) as store:
        assert content(store) == older
        with store.reading_engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT nickname FROM customer").scalar() == "none"
    assert read_header(path).schema == HEAD + 1


def test_several_scripts_run_one_after_the_other(
    path: Path, tmp_path: Path, older: dict[str, list[tuple[object, ...]]]
) -> None:
    scripts = {NEXT: ADD_COLUMN, f"s{HEAD + 2:04d}": "op.execute(\"UPDATE customer SET nickname = 'two'\")"}
    with (
        Store.open(path, migrations=migrations_with(tmp_path, **scripts)) as store,
        store.reading_engine.connect() as connection,
    ):
        assert connection.exec_driver_sql("SELECT nickname FROM customer").scalar() == "two"


def test_a_verified_backup_of_the_older_store_is_kept(
    path: Path, tmp_path: Path, older: dict[str, list[tuple[object, ...]]]
) -> None:
    Store.open(path, migrations=migrations_with(tmp_path, **{NEXT: ADD_COLUMN}), clock=lambda: NOW).close()
    (backup,) = automatic_backups(path)
    assert backup.made == NOW
    assert read_header(backup.path).schema == HEAD
    with Store.open(backup.path, write=False) as store:
        assert content(store) == older


def test_an_upgraded_store_is_opened_without_another_backup(
    path: Path, tmp_path: Path, older: dict[str, list[tuple[object, ...]]]
) -> None:
    migrations = migrations_with(tmp_path, **{NEXT: ADD_COLUMN})
    for _ in range(2):
        Store.open(path, migrations=migrations).close()
    assert len(automatic_backups(path)) == 1


@pytest.mark.parametrize(
    "broken",
    [
        "op.execute('CREATE TABLE half (x)')\nop.execute('DROP TABLE coverage')\nraise ValueError('script')",
        "op.execute('ALTER TABLE customer ADD COLUMN half')\nop.execute('SELECT nonsense FROM nowhere')",
        "op.execute('DELETE FROM customer')",
    ],
    ids=["raises", "wrong SQL", "breaks references"],
)
def test_trap_2_a_failed_upgrade_leaves_the_store_as_it_was(
    path: Path, tmp_path: Path, older: dict[str, list[tuple[object, ...]]], broken: str
) -> None:
    before = path.read_bytes()
    with pytest.raises(StoreUpgradeFailed) as refusal:
        Store.open(path, migrations=migrations_with(tmp_path, **{NEXT: broken}))
    assert path.read_bytes() == before
    assert Path(str(refusal.value.params["backup"])).exists()
    assert not list(path.parent.glob("desk.db.upgrading*"))
    with Store.open(path) as store:
        assert content(store) == older


def test_trap_2_a_script_that_fails_late_undoes_the_ones_before_it(
    path: Path, tmp_path: Path, older: dict[str, list[tuple[object, ...]]]
) -> None:
    scripts = {NEXT: ADD_COLUMN, f"s{HEAD + 2:04d}": "raise RuntimeError('late')"}
    before = path.read_bytes()
    with pytest.raises(StoreUpgradeFailed):
        Store.open(path, migrations=migrations_with(tmp_path, **scripts))
    assert path.read_bytes() == before


def test_a_damaged_older_store_is_moved_aside_and_not_upgraded(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
    tear(path)
    with pytest.raises(StoreDamaged) as refusal:
        Store.open(path, migrations=migrations_with(tmp_path, **{NEXT: ADD_COLUMN}))
    assert refusal.value.aside.exists()
    assert not path.exists()
    assert automatic_backups(path) == []


def test_leftovers_of_an_upgrade_that_was_cut_off_are_no_obstacle(
    path: Path, tmp_path: Path, older: dict[str, list[tuple[object, ...]]]
) -> None:
    path.with_name("desk.db.upgrading").write_bytes(b"half a copy")
    path.with_name("desk.db.upgrading.part").write_bytes(b"half a copy")
    backups_folder(path).mkdir()
    with Store.open(path, migrations=migrations_with(tmp_path, **{NEXT: ADD_COLUMN})) as store:
        assert content(store) == older
    assert not list(path.parent.glob("desk.db.upgrading*"))
