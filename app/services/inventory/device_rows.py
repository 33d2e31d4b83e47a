"""What an inventory is once its rows were judged (R2, R6)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.identity import Damage, Identity
from app.domain.issues import Issue
from app.services.inventory.read_result import ReadFile


@dataclass(frozen=True, slots=True, order=True)
class RowRef:
    """A row of one of the files: index of the file, and the spreadsheet's own 1-based row number."""

    file: int
    row: int


@dataclass(slots=True)
class DeviceRow:
    """A device as one row lists it.

    `key` is unique in the inventory and the same every month; texts are empty where the file says nothing.
    """

    file: int
    row: int
    model: str
    identity: Identity
    key: str
    name: str
    site: str
    room: str
    user: str
    software: str
    status: str
    last_seen: str
    ip: str


@dataclass(frozen=True, slots=True)
class DuplicateRow:
    """A row that repeats the device of another row and is not counted again; `identity` is what they share (R6)."""

    ref: RowRef
    of: RowRef
    identity: str


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """A row whose serial was damaged and that nothing else tells apart; `earlier` is last month's serial if known."""

    ref: RowRef
    model: str
    serial: str
    damage: Damage
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class RowRemark:
    """Every row of one file that a warning is about; the warning itself names only the first of them."""

    file: int
    code: str
    rows: list[int]


@dataclass(frozen=True, slots=True)
class CleanInventory:
    """One inventory of one or more files: rows = listed devices + ignored + duplicates + quarantined (interface.md).

    `devices` holds the rows of ignored models as well, `ignored` says how many they are. `without_identity` are rows
    that cannot be told apart and count one each (R6).
    """

    files: Sequence[ReadFile]
    rows: int
    devices: list[DeviceRow]
    ignored: int
    duplicates: list[DuplicateRow] = field(default_factory=list)
    quarantined: list[QuarantinedRow] = field(default_factory=list)
    without_identity: list[RowRef] = field(default_factory=list)
    warnings: list[Issue] = field(default_factory=list)
    remarks: list[RowRemark] = field(default_factory=list)

    @property
    def listed(self) -> int:
        """Distinct devices without those of ignored models."""
        return len(self.devices) - self.ignored
