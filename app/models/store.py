"""The store: one SQLite file, opened by one writer at a time or by any number of readers."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy.orm import Session, sessionmaker

from app.domain.issues import Issue
from app.models import lock
from app.models.engine import BEGIN, Settings, connect, make_engine
from app.models.failures import primary_code, sqlite_refusals
from app.models.migrations.schema import Migrations
from app.models.moments import utc_now
from app.models.opening import Opening, StoreMissing, StoreOlder, place_warnings, refuse_newer
from app.models.restoring import is_decided
from app.models.soundness import settle
from app.models.store_file import StoreUnreadable, make_folder, read_header, unfinished

_NO_SHARED_MEMORY = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
"""What SQLite answers when it cannot make the shared memory that a file in WAL mode needs."""


class Store:
    """An open store. Work with it in a unit of work; close it, or leave the `with` block, to give it free."""

    def __init__(
        self, path: Path, settings: Settings, warnings: list[Issue], held: lock.WriterLock | None = None
    ) -> None:
        self.path = path
        self.settings = settings
        self.warnings = warnings
        self._held = held
        engine = make_engine(path, settings)
        self.reading_engine = engine.execution_options(**{BEGIN: "DEFERRED"})
        self.engine = engine.execution_options(**{BEGIN: "IMMEDIATE"}) if held else self.reading_engine
        self.session_factory = sessionmaker(self.engine, expire_on_commit=False)
        self.reading_session_factory: sessionmaker[Session] = sessionmaker(self.reading_engine)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        write: bool = True,
        create: bool = True,
        migrations: Migrations | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> "Store":
        """Open the store at `path`; a writer makes it when it is missing, and upgrades it when it is older.

        Raises StoreLocked, StoreForeign, StoreNewer, StoreOlder (readers), StoreMissing, StoreDamaged (moved aside),
        StoreUpgradeFailed (undone), StoreUnreadable and StoreBusy.
        """
        known = migrations or Migrations()
        # The lock and the journal lie beside the file itself, not beside a link to it.
        real = path.resolve()
        if write:
            return cls._open_to_write(Opening(real, known, clock), create=create)
        return cls._open_to_read(real, known)

    @classmethod
    def _open_to_write(cls, opening: Opening, *, create: bool) -> "Store":
        if not create and not opening.path.exists() and not is_decided(opening.path):
            raise StoreMissing(path=str(opening.path))
        make_folder(opening.path.parent)
        held = lock.take(opening.path)
        try:
            opening.prepare(create=create, must_check=held.must_check)
            settings = Settings("rw")
            _require_usable(opening.path, settings)
        except BaseException:
            held.release()
            raise
        held.must_check = False
        return cls(opening.path, settings, opening.warnings, held)

    @classmethod
    def _open_to_read(cls, path: Path, migrations: Migrations) -> "Store":
        if not path.exists():
            raise StoreMissing(path=str(path))
        header = read_header(path)
        refuse_newer(path, header, migrations.head)
        if header.schema < migrations.head:
            raise StoreOlder(path=str(path), schema=header.schema, head=migrations.head)
        if unfinished(path):
            _settle_if_abandoned(path)
        return cls(path, _reading_settings(path, wal=header.wal), place_warnings(path))

    @property
    def writable(self) -> bool:
        """Whether this is the one writer."""
        return self._held is not None

    def connect(self) -> sqlite3.Connection:
        """A bare connection to read with, for SQLite's own checks and backups."""
        return connect(self.path, self.settings.reading())

    def close(self) -> None:
        """Close every connection and give the lock free; a second call does nothing."""
        self.engine.dispose()
        if self._held:
            self._held.release()
        self._held = None

    def suspect_damage(self) -> None:
        """Let the next opening check the store."""
        if self._held:
            self._held.must_check = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _require_usable(path: Path, settings: Settings) -> None:
    with sqlite_refusals(path), closing(connect(path, settings)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _settle_if_abandoned(path: Path) -> None:
    """Roll back what a killed writer left, unless a living one is at work or the folder cannot be written."""
    try:
        held = lock.take(path)
    except (lock.StoreLocked, StoreUnreadable):
        return
    try:
        settle(path)
    finally:
        held.release()


def _reading_settings(path: Path, *, wal: bool) -> Settings:
    """A file in WAL mode in a folder that cannot be written is read as it stands, if no WAL lies beside it (trap 9)."""
    settings = Settings("ro")
    try:
        with closing(connect(path, settings)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if wal and not unfinished(path) and primary_code(error) in _NO_SHARED_MEMORY:
            return Settings("ro", immutable=True)
        with sqlite_refusals(path):
            raise
    return settings
