"""Putting a backup in the place of a store, in steps that a crash cannot tear apart (trap 7).

The checked copy first gets the name `store.db.restoring`; from then on the restore is decided, and an opening that
finds the file finishes what a crash cut off. The store that was there is moved aside and never deleted.
"""

from datetime import datetime
from pathlib import Path

from app.domain.errors import AppError
from app.models import lock
from app.models.backup import copy_verified
from app.models.moments import stamp, utc_now
from app.models.store_file import beside, move_aside, put_in_place, read_header, sidecars

_SUFFIX = ".restoring"


class RestoreFromItself(AppError):
    """The backup is the store itself."""

    code = "restore_from_itself"


def restore(backup: Path, store: Path, *, now: datetime | None = None) -> Path | None:
    """Put a backup in the place of a store; where the store that was there went, if there was one.

    The backup is checked before anything is touched. Raises StoreLocked while the store is open, and whatever the
    backup is refused for: foreign, unreadable, unsound.
    """
    read_header(backup)
    if store.exists() and backup.samefile(store):
        raise RestoreFromItself(path=str(store))
    held = lock.take(store)
    try:
        copy_verified(backup, beside(store, _SUFFIX))
        aside = finish_restore(store, now or utc_now())
        held.must_check = False
        return aside
    finally:
        held.release()


def is_decided(store: Path) -> bool:
    """Whether a restore was decided that a crash cut off."""
    return beside(store, _SUFFIX).exists()


def finish_restore(store: Path, now: datetime) -> Path | None:
    """Carry a decided restore to its end; the caller holds the lock. None where nothing stood in the place."""
    decided = beside(store, _SUFFIX)
    if not decided.exists():
        return None
    aside = None
    if store.exists() or sidecars(store):
        aside = move_aside(store, "before-restore", stamp(now))
    put_in_place(decided, store)
    return aside
