"""Backups: copies by SQLite's own means, checked before they get their name, kept in rotation (trap 4)."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from app.domain.errors import AppError
from app.domain.issues import Issue
from app.models.engine import SINGLE_FILE, Settings, connect
from app.models.failures import sqlite_refusals
from app.models.moments import moment_of, stamp, utc_now
from app.models.soundness import pages, references
from app.models.store_file import (
    Header,
    StoreUnreadable,
    beside,
    discard,
    make_folder,
    make_private,
    put_in_place,
    read_header,
)

KEEP_LATEST = 10
"""How many of the newest automatic backups are kept, besides the newest of every month."""

_NOTE = "last-verified.json"


class BackupExists(AppError):
    """There is a file with that name already; nothing was overwritten."""

    code = "backup_exists"


class BackupUnsound(AppError):
    """The copy did not pass its checks and was thrown away; `problems` say what is wrong with it or its source."""

    code = "backup_unsound"

    def __init__(self, path: Path, problems: list[Issue]) -> None:
        super().__init__(path=str(path), count=len(problems))
        self.problems = problems

    def issues(self) -> list[Issue]:
        """The refusal, then each problem that was found."""
        return [*super().issues(), *self.problems]


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified backup and the moment it was made."""

    path: Path
    made: datetime


def backups_folder(store: Path) -> Path:
    """Where the automatic backups of a store lie."""
    return store.with_name(f"{store.stem} backups")


def copy_verified(source: Path, target: Path, *, settings: Settings | None = None) -> None:
    """A whole and checked copy of a store as one file, WAL content included.

    The source may be in use. `target` gets its name only after integrity, references, mark, schema number and row
    counts were found right; a file that has the name already is replaced in one step.
    """
    make_folder(target.parent)
    part = beside(target, ".part")
    discard(part)
    try:
        _copy_and_check(source, part, settings or Settings("ro"))
        put_in_place(part, target)
    finally:
        discard(part)


def _copy_and_check(source: Path, part: Path, settings: Settings) -> None:
    with sqlite_refusals(source):
        expected = _copy(source, part, settings)
        problems = _problems_of(part, expected)
    if not problems and read_header(part) != Header(read_header(source).schema, wal=False):
        problems = [Issue("store_integrity", {"detail": "header"})]
    if problems:
        raise BackupUnsound(source, problems)


def _copy(source: Path, part: Path, settings: Settings) -> dict[str, int]:
    """Copy one moment of the source, and count its rows at that moment; writers wait no longer than that."""
    with (
        closing(connect(source, settings)) as original,
        closing(connect(part, Settings("rwc", durability=SINGLE_FILE))) as duplicate,
    ):
        make_private(part)
        original.execute("BEGIN")
        expected = row_counts(original)
        original.backup(duplicate)
        duplicate.execute(f"PRAGMA journal_mode = {SINGLE_FILE.journal}")
        return expected


def _problems_of(part: Path, expected: dict[str, int]) -> list[Issue]:
    with closing(connect(part, Settings("ro"))) as duplicate:
        problems = pages(duplicate, "integrity_check") + references(duplicate)
        if row_counts(duplicate) != expected:
            problems.append(Issue("store_integrity", {"detail": "row counts"}))
        return problems


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """The number of rows of every table."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}  # noqa: S608 - the names come from the store's own schema


def back_up(store: Path, target: Path, *, settings: Settings | None = None, now: datetime | None = None) -> Backup:
    """A verified backup under a name of the user's choice, remembered as the newest one.

    Raises BackupExists rather than overwrite a file.
    """
    if target.exists():
        raise BackupExists(path=str(target))
    copy_verified(store, target, settings=settings)
    made = Backup(target, now or utc_now())
    _remember(store, made)
    return made


def back_up_automatically(store: Path, *, settings: Settings | None = None, now: datetime | None = None) -> Backup:
    """A verified backup in the store's own folder of backups; the oldest ones make room."""
    moment = now or utc_now()
    target = backups_folder(store) / f"{store.stem} {stamp(moment)}.db"
    copy_verified(store, target, settings=settings)
    made = Backup(target, moment)
    _remember(store, made)
    for old in superfluous(automatic_backups(store)):
        old.path.unlink(missing_ok=True)
    return made


def automatic_backups(store: Path) -> list[Backup]:
    """The automatic backups of a store, newest first; the moment is in the name."""
    prefix = f"{store.stem} "
    found = (
        Backup(path, made)
        for path in backups_folder(store).glob("*.db")
        if path.stem.startswith(prefix) and (made := moment_of(path.stem.removeprefix(prefix)))
    )
    return sorted(found, key=lambda b: b.made, reverse=True)


def superfluous(backups: Iterable[Backup], latest: int = KEEP_LATEST) -> list[Backup]:
    """What rotation removes: neither one of the latest nor the newest of its month."""
    newest_first = sorted(backups, key=lambda b: b.made, reverse=True)
    months: set[tuple[int, int]] = set()
    result = []
    for number, backup in enumerate(newest_first):
        month = (backup.made.year, backup.made.month)
        if number >= latest and month in months:
            result.append(backup)
        months.add(month)
    return result


def newest_backup(store: Path) -> Backup | None:
    """The newest verified backup that still exists, wherever the user put it."""
    known = automatic_backups(store)
    remembered = _remembered(store)
    if remembered and remembered.path.is_file():
        known.append(remembered)
    return max(known, key=lambda b: b.made, default=None)


def _remember(store: Path, made: Backup) -> None:
    make_folder(backups_folder(store))
    note = backups_folder(store) / _NOTE
    content = {"path": str(made.path.absolute()), "made": made.made.isoformat()}
    try:
        note.write_bytes(msgspec.json.encode(content))
    except OSError as error:
        raise StoreUnreadable(path=str(note), reason=str(error)) from error


class _Note(msgspec.Struct):
    path: str
    made: datetime


def _remembered(store: Path) -> Backup | None:
    try:
        note = msgspec.json.decode((backups_folder(store) / _NOTE).read_bytes(), type=_Note)
    except (OSError, msgspec.DecodeError):
        return None
    return Backup(Path(note.path), note.made)
