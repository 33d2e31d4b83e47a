"""Bring a store file to a schema: alembic without an ini file, all or nothing (traps 1, 2).

The scripts may lie in a folder, in a read-only install or in a zip file.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from app.domain.errors import AppError
from app.models.engine import BEGIN, SINGLE_FILE, Settings, make_engine
from app.models.store_file import APPLICATION_ID, make_private

_SCRIPT = re.compile(r"(\d{4})_\w+\.py")


class BrokenReferences(AppError):
    """After the scripts ran, rows point at rows that do not exist; `tables` names where (trap 1)."""

    code = "store_broken_references"


def shipped_scripts() -> Traversable:
    """The migration scripts of this program."""
    return files(__package__)


@dataclass(frozen=True, slots=True)
class Migrations:
    """A folder of migration scripts; `head` is the number of the newest schema."""

    folder: Traversable = field(default_factory=shipped_scripts)

    @property
    def head(self) -> int:
        """The number of the newest script."""
        names = (_SCRIPT.fullmatch(entry.name) for entry in self.folder.joinpath("versions").iterdir())
        return max(int(name[1]) for name in names if name)

    def upgrade(self, path: Path, revision: int | None = None) -> None:
        """Bring the file at `path` to a revision, or the newest; it stays as it was when anything fails."""
        number = revision or self.head
        engine = make_engine(path, Settings("rwc", foreign_keys=False, durability=SINGLE_FILE))
        try:
            with (
                _on_disk(self.folder) as folder,
                engine.execution_options(**{BEGIN: "IMMEDIATE"}).begin() as connection,
            ):
                _run(folder, connection, f"{number:04d}")
                _require_whole_references(connection)
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {number}")
        finally:
            engine.dispose()
        make_private(path)


def _run(folder: Path, connection: Connection, revision: str) -> None:
    # alembic takes as long to load as a command takes to run, and an up-to-date store has no need of it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    # Percent signs in a folder's name would be read as placeholders.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _require_whole_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise BrokenReferences(tables=", ".join(sorted({row[0] for row in broken})))


@contextmanager
def _on_disk(source: Traversable) -> Iterator[Path]:
    """The scripts as a folder; unpacked for the time being when they lie in a zip file."""
    if isinstance(source, Path):
        yield source
        return
    with TemporaryDirectory(prefix="trueup-schema-") as temporary:
        _unpack(source, Path(temporary))
        yield Path(temporary)


def _unpack(source: Traversable, target: Path) -> None:
    target.mkdir(exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _unpack(entry, target / entry.name)
        else:
            target.joinpath(entry.name).write_bytes(entry.read_bytes())
