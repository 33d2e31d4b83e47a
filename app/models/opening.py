"""Opening a store: whose is it, is it whole, is it of this version; nothing is lost whatever the answer (trap 7)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.domain.errors import AppError
from app.domain.issues import Issue, Param, Severity
from app.models.backup import BackupUnsound, back_up_automatically, copy_verified, newest_backup
from app.models.engine import Settings
from app.models.failures import StoreCorrupt
from app.models.migrations.schema import Migrations
from app.models.moments import stamp, utc_now
from app.models.places import risky_place
from app.models.restoring import finish_restore
from app.models.soundness import examine, settle
from app.models.store_file import (
    Header,
    beside,
    discard,
    move_aside,
    put_in_place,
    read_header,
    sidecars,
    unfinished,
)


class StoreMissing(AppError):
    """There is no store at `path`, and none was asked to be made."""

    code = "store_missing"


class StoreNewer(AppError):
    """A newer program wrote the store; `schema` is its number and `known` the newest that this program reads."""

    code = "store_newer"


class StoreOlder(AppError):
    """An older store was opened only to read; opening it to write upgrades it."""

    code = "store_older"


class StoreUpgradeFailed(AppError):
    """The upgrade was undone; the store is as it was and `backup` names its verified copy."""

    code = "store_upgrade_failed"


class StoreDamaged(AppError):
    """The store is damaged; it was moved to `aside`, and `backup` is the newest verified one."""

    code = "store_damaged"

    def __init__(self, path: Path, aside: Path, backup: Path | None) -> None:
        super().__init__(path=str(path), aside=str(aside), backup=str(backup or ""))
        self.aside = aside
        self.backup = backup


class StoreDamagedNoBackup(StoreDamaged):
    """The store is damaged and moved aside, and no verified backup is known."""

    code = "store_damaged_no_backup"


@dataclass
class Opening:
    """One opening of a store to write, by the holder of its lock."""

    path: Path
    migrations: Migrations = field(default_factory=Migrations)
    clock: Callable[[], datetime] = utc_now
    warnings: list[Issue] = field(default_factory=list)

    def prepare(self, *, create: bool, must_check: bool) -> None:
        """Make the file ready to be worked with, or refuse and leave it as it was."""
        finish_restore(self.path, self.clock())
        if not self.path.exists():
            self._make(create=create)
        header = self._require_known()
        if must_check or unfinished(self.path):
            self._check_after_crash()
        if header.schema < self.migrations.head:
            self._upgrade(header)
        self.warnings += place_warnings(self.path)

    def _require_known(self) -> Header:
        header = read_header(self.path)
        refuse_newer(self.path, header, self.migrations.head)
        return header

    def _make(self, *, create: bool) -> None:
        """A new store at the newest schema, complete before it gets its name."""
        if not create:
            raise StoreMissing(path=str(self.path))
        if sidecars(self.path):
            # A journal without its store would be played back into the new one.
            move_aside(self.path, "orphaned", stamp(self.clock()))
        new = beside(self.path, ".new")
        discard(new)
        try:
            self.migrations.upgrade(new)
            put_in_place(new, self.path)
        finally:
            discard(new)
        earlier = newest_backup(self.path)
        if earlier:
            params = {"path": str(self.path), "backup": str(earlier.path)}
            self.warnings.append(Issue("store_new_beside_backups", params, severity=Severity.WARNING))

    def _check_after_crash(self) -> None:
        """Roll back what was cut off, then check; a damaged store is put out of the way."""
        if examine(self.path, quick=True, settings=Settings("rw")):
            raise self._put_out_of_the_way()

    def _put_out_of_the_way(self) -> StoreDamaged:
        newest = newest_backup(self.path)
        aside = move_aside(self.path, "damaged", stamp(self.clock()))
        refusal = StoreDamaged if newest else StoreDamagedNoBackup
        return refusal(self.path, aside, newest.path if newest else None)

    def _upgrade(self, header: Header) -> None:
        """Back up, upgrade a copy, check it, put it in place; a failure on the way leaves the store as it was."""
        try:
            settle(self.path)
            backup = back_up_automatically(self.path, now=self.clock())
        except (BackupUnsound, StoreCorrupt) as error:
            raise self._put_out_of_the_way() from error
        copy = beside(self.path, ".upgrading")
        try:
            copy_verified(self.path, copy)
            self._upgrade_copy(copy, header, backup.path)
            put_in_place(copy, self.path)
        finally:
            discard(copy)

    def _upgrade_copy(self, copy: Path, header: Header, backup: Path) -> None:
        params: dict[str, Param] = {
            "path": str(self.path),
            "schema": header.schema,
            "head": self.migrations.head,
            "backup": str(backup),
        }
        try:
            self.migrations.upgrade(copy)
            problems = examine(copy)
        except Exception as error:  # whatever a script raised, the store was not touched
            raise StoreUpgradeFailed(params, reason=str(error)) from error
        if problems:
            raise StoreUpgradeFailed(params, reason=str(problems[0].params))


def refuse_newer(path: Path, header: Header, head: int) -> None:
    """Refuse a store that a newer program wrote."""
    if header.schema > head:
        raise StoreNewer(path=str(path), schema=header.schema, known=head)


def place_warnings(path: Path) -> list[Issue]:
    """A warning when the store lies where synchronising or a network damages it (trap 8)."""
    place = risky_place(path)
    if place is None:
        return []
    params = {"path": str(path), "place": place}
    return [Issue("store_synced_folder", params, severity=Severity.WARNING)]
