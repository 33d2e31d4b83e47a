"""What SQLite refuses while a store is in use, as refusals with words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from app.domain.errors import AppError, LostRace
from app.models.store_file import StoreUnreadable


class StoreBusy(AppError):
    """Another connection kept the store locked for too long; nothing was changed."""

    code = "store_busy"


class StoreFull(AppError):
    """The disk is full; nothing was changed."""

    code = "store_full"


class StoreCorrupt(AppError):
    """SQLite met damage while working; nothing was changed and the next opening checks the store."""

    code = "store_corrupt"


class StoreReadOnly(AppError):
    """Something tried to write a store that is open to read; nothing was changed."""

    code = "store_read_only"


_REFUSALS: dict[int, type[AppError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_CORRUPT: StoreCorrupt,
    sqlite3.SQLITE_NOTADB: StoreCorrupt,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_CANTOPEN: StoreUnreadable,
    sqlite3.SQLITE_IOERR: StoreUnreadable,
    sqlite3.SQLITE_PERM: StoreUnreadable,
    sqlite3.SQLITE_AUTH: StoreUnreadable,
}


def primary_code(error: BaseException | None) -> int:
    """SQLite's result code without the extended part; 0 for an error that is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def is_damage(error: BaseException | None) -> bool:
    """Whether SQLite says that the file's content is not a sound database."""
    return _REFUSALS.get(primary_code(error)) is StoreCorrupt


def refusal_for(error: BaseException | None, path: Path) -> AppError | None:
    """The refusal that an SQLite error stands for; None for a mistake in the program."""
    refusal = _REFUSALS.get(primary_code(error))
    return refusal(path=str(path), reason=str(error)) if refusal else None


@contextmanager
def sqlite_refusals(path: Path) -> Iterator[None]:
    """Turn what bare SQLite refuses into the program's refusals."""
    try:
        yield
    except sqlite3.Error as error:
        refusal = refusal_for(error, path)
        if refusal is None:
            raise
        raise refusal from error


@contextmanager
def session_refusals(path: Path) -> Iterator[None]:
    """Turn what a session refuses into the program's refusals; a version that moved on is a lost race."""
    try:
        yield
    except StaleDataError as error:
        raise LostRace from error
    except DBAPIError as error:
        refusal = refusal_for(error.orig, path)
        if refusal is None:
            raise
        raise refusal from error
