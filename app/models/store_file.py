"""A store seen as a file: whose it is and how old its schema is, read from its header before any engine starts.

SQLite keeps `user_version` and `application_id` in the first 100 bytes. Both are written once per schema, on a copy
that is then put in place, so the header is right even when a journal stands beside the file (trap 7).
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import AppError

APPLICATION_ID = 0x54724470
"""Marks a store of this program ("TrDp")."""

OWNER_ONLY = 0o600
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_WAL_FORMAT = 2
_SIDECARS = ("-journal", "-wal", "-shm")


class StoreForeign(AppError):
    """The file is not a store of this program; it was left as it is. `path` says which."""

    code = "store_foreign"


class StoreUnreadable(AppError):
    """The operating system does not let the store be opened or written; `path` and `reason` say why."""

    code = "store_unreadable"


@dataclass(frozen=True, slots=True)
class Header:
    """What a store's header says: the schema's number, and whether it was last written in WAL mode."""

    schema: int
    wal: bool


def read_header(path: Path) -> Header:
    """The header of our own store.

    Raises StoreForeign where the file is something else and StoreUnreadable where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise StoreUnreadable(path=str(path), reason=error.strerror or type(error).__name__) from error
    ours = len(header) == _HEADER_BYTES and header.startswith(_MAGIC)
    if not ours or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise StoreForeign(path=str(path))
    return Header(schema=int.from_bytes(header[60:64]), wal=_WAL_FORMAT in header[18:20])


def beside(path: Path, suffix: str) -> Path:
    """The file with the store's own name and something behind it, in the same folder."""
    return path.with_name(path.name + suffix)


def sidecars(path: Path) -> list[Path]:
    """The journal, WAL and shared memory that stand beside a store; without them it may be incomplete."""
    return [found for suffix in _SIDECARS if (found := beside(path, suffix)).exists()]


def unfinished(path: Path) -> bool:
    """Whether a journal or a WAL with content says that the last transaction was cut off."""
    return any(p.stat().st_size > 0 for p in sidecars(path) if not p.name.endswith("-shm"))


def make_folder(folder: Path) -> None:
    """Make a folder with those above it; one that we make is the owner's alone."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnreadable(path=str(folder), reason=error.strerror or type(error).__name__) from error


def make_private(path: Path) -> None:
    """Let only the owner read and write the file, where the system knows such rights."""
    if os.name != "nt":
        path.chmod(OWNER_ONLY)


def flush_to_disk(path: Path) -> None:
    """Wait until the file's content has reached the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a finished file its final name in one step; a crash leaves the old file or the new one."""
    flush_to_disk(temporary)
    try:
        temporary.replace(path)
    except OSError as error:
        raise StoreUnreadable(path=str(path), reason=error.strerror or type(error).__name__) from error
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make new names in a folder last through a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def free_name(path: Path) -> Path:
    """The path itself, or the first of `name (2).db`, `name (3).db` ... that nothing has yet."""
    candidates = (path.with_name(f"{path.stem} ({n}){path.suffix}") for n in range(2, 10_000))
    return path if not path.exists() else next(p for p in candidates if not p.exists())


def move_aside(path: Path, word: str, stamp: str) -> Path:
    """Move a store with its journal, WAL and shared memory to `name.word-stamp.db`; nothing is deleted.

    The journal keeps the store's name in front, so SQLite still finds it there.
    """
    target = free_name(path.with_name(f"{path.stem}.{word}-{stamp}{path.suffix}"))
    companions = [(p, beside(target, p.name.removeprefix(path.name))) for p in sidecars(path)]
    try:
        for source, destination in [(path, target), *companions]:
            if source.exists():
                source.rename(destination)
    except OSError as error:
        raise StoreUnreadable(path=str(path), reason=error.strerror or type(error).__name__) from error
    flush_folder(path.parent)
    return target


def discard(path: Path) -> None:
    """Remove a temporary file of ours with what SQLite left beside it."""
    for leftover in (path, *_every_sidecar(path)):
        leftover.unlink(missing_ok=True)


def _every_sidecar(path: Path) -> Iterator[Path]:
    return (beside(path, suffix) for suffix in _SIDECARS)
