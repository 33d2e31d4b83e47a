"""The columns of the backups of a store."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.views import formats
from app.views.widgets.table import Align, Column

translate = QCoreApplication.translate
_MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A verified backup with the size of its file in bytes; `made` in the time of this place."""

    path: Path
    made: datetime
    size: int


def backup_columns() -> list[Column[BackupRow]]:
    """A backup a row."""
    return [
        Column(name="made", title=translate("BackupColumns", "Made"), value=lambda r: r.made, width=160),
        Column(
            name="file",
            title=translate("BackupColumns", "File"),
            value=lambda r: r.path.name,
            tooltip=lambda r: str(r.path),
            width=200,
            stretch=True,
        ),
        Column(
            name="size",
            title=translate("BackupColumns", "Size"),
            value=lambda r: r.size,
            text=size_text,
            align=Align.NUMBER,
            width=90,
        ),
    ]


def size_text(size: int) -> str:
    """Bytes in MB, as people read them."""
    return formats.decimal(Decimal(size) / _MEGA, 1) + formats.NO_BREAK + "MB"
