"""One writer per store: a lock that the operating system releases, and a note of who holds it."""

import os
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from app.domain.errors import AppError
from app.models.actor import user_name
from app.models.store_file import OWNER_ONLY, StoreUnreadable, beside

LOCK_SUFFIX = ".lock"
HOLDER_SUFFIX = ".open"


class StoreLocked(AppError):
    """Another window or command has the store open to write; `path`, `who`, `machine` and `since` say which."""

    code = "store_locked"


class Holder(msgspec.Struct, frozen=True):
    """Who has the store open, since when by the clock of that place; left behind, it tells of an end that was none."""

    who: str
    machine: str
    process: int
    since: str


def _this_process() -> Holder:
    since = datetime.now(UTC).astimezone()
    return Holder(user_name(), socket.gethostname(), os.getpid(), f"{since:%Y-%m-%d %H:%M}")


def _read_holder(note: Path) -> Holder:
    try:
        return msgspec.json.decode(note.read_bytes(), type=Holder)
    except (OSError, msgspec.DecodeError):
        return Holder("?", "?", 0, "?")


@dataclass
class WriterLock:
    """The lock held. `must_check` is set while the store may be damaged: the last holder did not release it itself."""

    lock: FileLock
    note: Path
    must_check: bool

    def release(self) -> None:
        """Give the store free; the note stays when the next opening must check the store."""
        if not self.must_check:
            self.note.unlink(missing_ok=True)
        self.lock.release()


def take(path: Path) -> WriterLock:
    """Become the one writer of a store, without waiting.

    Raises StoreLocked while another process holds it; a killed process holds nothing.
    """
    lock = FileLock(beside(path, LOCK_SUFFIX), timeout=0, mode=OWNER_ONLY, thread_local=False, fallback_to_soft=False)
    note = beside(path, HOLDER_SUFFIX)
    try:
        lock.acquire()
    except Timeout as error:
        holder = _read_holder(note)
        raise StoreLocked(path=str(path), who=holder.who, machine=holder.machine, since=holder.since) from error
    except (OSError, NotImplementedError) as error:
        raise StoreUnreadable(path=str(path), reason=str(error)) from error
    return _noted(lock, note)


def _noted(lock: FileLock, note: Path) -> WriterLock:
    must_check = note.exists()
    try:
        note.write_bytes(msgspec.json.encode(_this_process()))
    except BaseException:
        lock.release()
        raise
    return WriterLock(lock, note, must_check)
