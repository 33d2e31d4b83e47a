"""What the settings screen shows, read in one go."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.brand import Brand
from app.services.brand import brand
from app.services.desk import Desk
from app.services.inventory.originals import Room, room_of
from app.services.settings import setting
from app.services.store_safety import backups_of
from app.views.settings.documents_section import DocumentSettings
from app.views.settings.store_columns import BackupRow


@dataclass(frozen=True, slots=True)
class KeptSettings:
    """What is kept in the store."""

    brand: Brand
    documents: DocumentSettings


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """The file of the store, its backups, the newest first, and the room that original files take."""

    path: Path
    size: int
    backups: tuple[BackupRow, ...]
    originals: Room


def read_settings(desk: Desk) -> KeptSettings:
    """Brand and settings as they are kept."""
    documents = DocumentSettings(int(setting(desk, "quote_valid_days")), setting(desk, "workstation"))
    return KeptSettings(brand(desk), documents)


def read_store(desk: Desk) -> StoreFacts:
    """Where the store is and what backups there are of it."""
    found = tuple(
        BackupRow(one.path, one.made.astimezone(), one.path.stat().st_size)
        for one in backups_of(desk.store)
        if one.path.is_file()
    )
    return StoreFacts(desk.store.path, desk.store.path.stat().st_size, found, room_of(desk))
