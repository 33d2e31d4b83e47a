"""Every refusal of a store can be said in both languages, with the store's name and what to do."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest

import app.models
from app.domain.errors import AppError
from app.messages import LANGUAGES, error_sentence, sentence, sentences
from app.models import engine
from app.models.backup import back_up, back_up_automatically
from app.models.migrations.schema import Migrations
from app.models.restoring import restore
from app.models.store import Store
from app.models.unit_of_work import unit_of_work
from tests.models.stores import fill, leave_open_note, migrations_with, put_setting, tear

NEXT = f"s{Migrations().head + 1:04d}"


def refusals() -> list[type[AppError]]:
    """Every refusal that the models define."""
    for file in sorted(Path(next(iter(app.models.__path__))).glob("*.py")):
        import_module(f"app.models.{file.stem}")
    found: list[type[AppError]] = []
    waiting: list[type[AppError]] = [AppError]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found += [one for one in below if one.__module__.startswith("app.models")]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_sentence(language: str) -> None:
    assert [one.__name__ for one in refusals() if one.code not in sentences(language)] == []
    assert len(refusals()) > 15


def locked(path: Path, _: Path) -> None:
    with Store.open(path):
        Store.open(path)


def foreign(path: Path, _: Path) -> None:
    path.write_text("letter")
    Store.open(path)


def missing(path: Path, _: Path) -> None:
    Store.open(path, create=False)


def unreadable(path: Path, _: Path) -> None:
    path.mkdir()
    Store.open(path)


def newer(path: Path, folder: Path) -> None:
    Store.open(path, migrations=migrations_with(folder, **{NEXT: "pass"})).close()
    Store.open(path)


def older(path: Path, folder: Path) -> None:
    Store.open(path).close()
    Store.open(path, write=False, migrations=migrations_with(folder, **{NEXT: "pass"}))


def upgrade_failed(path: Path, folder: Path) -> None:
    Store.open(path).close()
    Store.open(path, migrations=migrations_with(folder, **{NEXT: "raise ValueError('script')"}))


def damaged(path: Path, _: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
    back_up_automatically(path)
    tear(path)
    leave_open_note(path)
    Store.open(path)


def damaged_without_backup(path: Path, _: Path) -> None:
    with Store.open(path) as store:
        fill(store, devices=200)
    tear(path)
    leave_open_note(path)
    Store.open(path)


def busy(path: Path, _: Path) -> None:
    with Store.open(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        put_setting(store, "a")


def read_only(path: Path, _: Path) -> None:
    Store.open(path).close()
    with Store.open(path, write=False) as store, unit_of_work(store):
        pass


def backup_exists(path: Path, _: Path) -> None:
    Store.open(path).close()
    back_up(path, path)


def backup_unsound(path: Path, folder: Path) -> None:
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO contact VALUES (1, 99, 'Jan', '', '', '')")
        connection.commit()
    back_up(path, folder / "copy.db")


def from_itself(path: Path, _: Path) -> None:
    Store.open(path).close()
    restore(path, path)


CASES: dict[str, Callable[[Path, Path], None]] = {
    "store_locked": locked,
    "store_foreign": foreign,
    "store_missing": missing,
    "store_unreadable": unreadable,
    "store_newer": newer,
    "store_older": older,
    "store_upgrade_failed": upgrade_failed,
    "store_damaged": damaged,
    "store_damaged_no_backup": damaged_without_backup,
    "store_busy": busy,
    "store_read_only": read_only,
    "backup_exists": backup_exists,
    "backup_unsound": backup_unsound,
    "restore_from_itself": from_itself,
}


@pytest.mark.parametrize("code", CASES)
def test_the_refusal_can_be_said_and_names_the_store(
    path: Path, tmp_path: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with pytest.raises(AppError) as refusal:
        CASES[code](path, tmp_path)
    assert refusal.value.code == code
    for language in LANGUAGES:
        assert str(path) in error_sentence(refusal.value, language)
        assert all(sentence(issue, language) for issue in refusal.value.issues())


def test_warnings_can_be_said(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "desk.db"
    Store.open(path).close()
    back_up_automatically(path, now=datetime(2026, 3, 14, tzinfo=UTC))
    path.unlink()
    with Store.open(path) as store:
        assert [w.code for w in store.warnings] == ["store_new_beside_backups", "store_synced_folder"]
        for language in LANGUAGES:
            assert all(str(path) in sentence(warning, language) for warning in store.warnings)
