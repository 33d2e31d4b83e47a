"""SQLite behind SQLAlchemy: the connection settings every store is opened with (traps 1-3, 9)."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

Mode = Literal["ro", "rw", "rwc"]

BEGIN = "trueup_begin"
"""Execution option that says how a transaction begins: `IMMEDIATE` to write, `DEFERRED` to read."""

BUSY_SECONDS = 20.0
"""How long a statement waits for another connection's lock before it is refused: a whole check of a large store."""


class Durability(NamedTuple):
    """Journal mode and synchronous setting."""

    journal: str
    synchronous: str


SINGLE_FILE = Durability("DELETE", "EXTRA")
"""For files that are copied, sent or replaced: nothing of them lies in a WAL (traps 4, 9)."""


def durability(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> Durability:
    """WAL only on a SQLite without the WAL-reset bug: from 3.51.3, 3.50.7 or 3.44.6 on (trap 3)."""
    fixed = version >= (3, 51, 3) or any(
        version[:2] == branch[:2] and version >= branch for branch in ((3, 50, 7), (3, 44, 6))
    )
    return Durability("WAL", "FULL") if fixed else SINGLE_FILE


_CACHE = str(-64 * 1024)
"""In KiB: what a large import changes stays in memory until it is committed, instead of going to disk and back."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a connection is made. `immutable` reads a file in WAL mode where no shared memory can be made (trap 9)."""

    mode: Mode = "rw"
    immutable: bool = False
    foreign_keys: bool = True
    durability: Durability | None = None

    def reading(self) -> "Settings":
        """The same file, opened to read."""
        return Settings("ro", immutable=self.immutable)


def sqlite_uri(path: Path, mode: Mode, *, immutable: bool = False) -> str:
    """The file as an SQLite URI, with drive letters and network shares as SQLite expects them."""
    text = quote(os.fsencode(path.absolute().as_posix()), safe="/:")
    root = "" if text.startswith("/") else "/"
    return f"file://{root}{text}?mode={mode}{'&immutable=1' if immutable else ''}"


def connect(path: Path, settings: Settings) -> sqlite3.Connection:
    """A bare connection in autocommit: nothing begins a transaction but an explicit BEGIN (trap 2)."""
    connection = sqlite3.connect(
        sqlite_uri(path, settings.mode, immutable=settings.immutable),
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        check_same_thread=False,
    )
    try:
        _configure(connection, settings)
    except BaseException:
        connection.close()
        raise
    return connection


def _configure(connection: sqlite3.Connection, settings: Settings) -> None:
    """Rows that REPLACE would remove silently count as deleted, so the append-only triggers see them."""
    pragmas = [
        ("foreign_keys", "ON" if settings.foreign_keys else "OFF"),
        ("trusted_schema", "OFF"),
        ("recursive_triggers", "ON"),
        ("cell_size_check", "ON"),
    ]
    if settings.mode != "ro":
        chosen = settings.durability or durability()
        pragmas += [("journal_mode", chosen.journal), ("synchronous", chosen.synchronous), ("cache_size", _CACHE)]
    for name, value in pragmas:
        connection.execute(f"PRAGMA {name} = {value}")


def make_engine(path: Path, settings: Settings) -> Engine:
    """An engine whose transactions begin as their execution option says; reading ones cannot write."""
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connect(path, settings), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    kind = connection.get_execution_options().get(BEGIN, "DEFERRED")
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if kind == 'IMMEDIATE' else 'ON'}")
    connection.exec_driver_sql(f"BEGIN {kind}")
