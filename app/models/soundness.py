"""SQLite's own checks of a file, told as data problems (trap 7)."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

from app.domain.issues import Issue
from app.models.engine import SINGLE_FILE, Settings, connect
from app.models.failures import StoreBusy, is_damage, sqlite_refusals
from app.models.store_file import sidecars

_MOST_PROBLEMS = 100


def pages(connection: sqlite3.Connection, check: Literal["integrity_check", "quick_check"]) -> list[Issue]:
    """What is wrong with pages, indexes and values; the quick check leaves the indexes' content out."""
    found = connection.execute(f"PRAGMA {check}({_MOST_PROBLEMS})").fetchall()
    return [Issue("store_integrity", {"detail": row[0]}) for row in found if row[0] != "ok"]


def references(connection: sqlite3.Connection) -> list[Issue]:
    """Rows that point at a row that does not exist."""
    found = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_PROBLEMS)
    return [
        Issue("store_reference", {"table": table, "id": str(row or "?"), "target": target})
        for table, row, target, _ in found
    ]


def examine(path: Path, *, quick: bool = False, settings: Settings | None = None) -> list[Issue]:
    """Everything SQLite finds wrong with a store file; an empty list for a sound one.

    A journal that a cut-off transaction left behind is rolled back first when the file is open to write.
    """
    try:
        with closing(connect(path, settings or Settings("ro"))) as connection:
            found = pages(connection, "quick_check" if quick else "integrity_check")
            return found if quick else found + references(connection)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return [Issue("store_integrity", {"detail": str(error)})]
        with sqlite_refusals(path):
            raise


def settle(path: Path) -> None:
    """Bring everything into the one file: roll a cut-off transaction back, fold the WAL in.

    Raises StoreBusy while another program reads along and keeps the WAL in use.
    """
    settings = Settings("rw", durability=SINGLE_FILE)
    with sqlite_refusals(path), closing(connect(path, settings)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        # A journal whose header was never written holds nothing to roll back, and only a change of mode removes it.
        connection.execute("PRAGMA journal_mode = PERSIST")
        connection.execute(f"PRAGMA journal_mode = {SINGLE_FILE.journal}")
    if sidecars(path):
        raise StoreBusy(path=str(path), reason=", ".join(p.name for p in sidecars(path)))
