"""Store safety: backups, restoring one, and verifying a store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from app.domain.errors import AppError
from app.models import backup as backups
from app.models import originals, restoring
from app.models.backup import Backup
from app.models.moments import utc_now
from app.models.store import Store
from app.models.verify import CheckResult, VerifyReport, verify
from app.services.audit import record
from app.services.desk import Desk

__all__ = [
    "Backup",
    "CheckResult",
    "Restored",
    "VerifyReport",
    "back_up_daily",
    "back_up_now",
    "backup_to",
    "backups_of",
    "last_verified_backup",
    "newest_backup",
    "restore",
    "verify",
]

_BETWEEN_BACKUPS = timedelta(hours=20)
"""Less than a day, so that someone who starts at nine every morning has a backup every morning."""


class OriginalsNotCopied(AppError):
    """The store was copied, its original files were not; `path` is their folder, `reason` what the system says."""

    code: ClassVar[str] = "originals_not_copied"


@dataclass(frozen=True, slots=True)
class Restored:
    """The store was put back from `backup`; what stood there before is at `moved_aside`, if anything did."""

    store: Path
    backup: Path
    moved_aside: Path | None


def backup_to(desk: Desk, path: Path) -> Backup:
    """A verified backup at a path of the user's choice, with the original files in a folder beside it.

    A file that has the name already is never overwritten.
    """
    target = path.absolute()
    made = backups.back_up(desk.store.path, target, settings=desk.store.settings.reading(), now=desk.clock())
    _bring_originals(desk.store.path, target)
    return made


def _bring_originals(source: Path, target: Path) -> None:
    """Copy what the store at `target` refers to; one that is damaged stays behind and is found when it is asked for."""
    folder = originals.folder_of(source)
    if folder.is_dir():
        try:
            originals.bring_along(folder, originals.folder_of(target), originals.referred_to_by(target))
        except OSError as error:
            reason = error.strerror or str(error)
            raise OriginalsNotCopied(path=str(originals.folder_of(target)), reason=reason) from error


def back_up_daily(desk: Desk) -> Backup | None:
    """The automatic backup of the day; None when the newest verified one is younger than that."""
    newest = last_verified_backup(desk.store)
    if newest and desk.clock() - newest < _BETWEEN_BACKUPS:
        return None
    return back_up_now(desk)


def back_up_now(desk: Desk) -> Backup:
    """A verified backup among the automatic ones, however young the newest of them is."""
    return backups.back_up_automatically(desk.store.path, settings=desk.store.settings.reading(), now=desk.clock())


def backups_of(store: Store) -> list[Backup]:
    """The verified backups that are known and still exist, the newest first."""
    known = {backup.path: backup for backup in backups.automatic_backups(store.path)}
    newest = backups.newest_backup(store.path)
    if newest is not None:
        known.setdefault(newest.path, newest)
    return sorted(known.values(), key=lambda backup: backup.made, reverse=True)


def newest_backup(store: Path) -> Backup | None:
    """The newest verified backup of a store, open or not, that still exists."""
    return backups.newest_backup(store.resolve())


def last_verified_backup(store: Store) -> datetime | None:
    """When the newest verified backup that still exists was made; None where there is none."""
    newest = backups.newest_backup(store.path)
    return newest.made if newest else None


def restore(backup: Path, store: Path, *, clock: Callable[[], datetime] = utc_now) -> Restored:
    """Put a verified backup in the place of a closed store, open it once and note it in its log.

    An older backup is upgraded on the way. The store that stood there is moved aside, never deleted. Original files
    that lie beside the backup come along; those beside the store stay.
    """
    place = store.resolve()
    aside = restoring.restore(backup, place, now=clock())
    with Store.open(place, create=False, clock=clock) as opened:
        desk = Desk(opened, clock)
        with desk.writing() as uow:
            record(uow, desk, "store.restored", place.name, backup=str(backup), moved_aside=str(aside or ""))
            uow.commit()
        _bring_originals(backup.resolve(), place)
    return Restored(place, backup, aside)
