"""What an inventory is once its rows were judged (R2, R6)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.identity import Damage, Identity
from app.domain.issues import Issue
from app.services.inventory.quarantine import Choice
from app.services.inventory.read_result import ReadFile
from app.services.inventory.sets import SetProposal


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
    """A row that repeats the device of another row and is not counted again; `identity` is what they share (R6).

    Where `is_set` the row is the other part of one set by a rule of the user, and `identity` is its own.
    """

    ref: RowRef
    of: RowRef
    identity: str
    is_set: bool = False


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """A row whose serial was damaged and that nothing else tells apart; `earlier` is last month's serial if known.

    `choice` is what a person decided about it; the row is listed as a device where that was not to leave it out.
    """

    ref: RowRef
    model: str
    serial: str
    damage: Damage
    earlier: str = ""
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A row that states an identity of another row too, as it states it.

    Which of them are one device depends on what their models count as (R6). Rows of one set have one `pair`, negative
    for the part that is not counted; 0 for all others.
    """

    ref: RowRef
    model: str
    identity: Identity
    pair: int = 0


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
    that cannot be told apart and count one each (R6). `decided` are rows with a damaged serial that are among the
    devices because a person said so, `sets` pairs of models that may be one set, for a person to decide.
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
    decided: list[QuarantinedRow] = field(default_factory=list)
    shared: list[SharedRow] = field(default_factory=list)
    sets: tuple[SetProposal, ...] = ()

    @property
    def left_out(self) -> int:
        """Quarantined rows that a person decided to leave out."""
        return sum(1 for row in self.quarantined if row.choice is Choice.OUT)

    @property
    def listed(self) -> int:
        """Distinct devices without those of ignored models."""
        return len(self.devices) - self.ignored


def decided_rows(clean: CleanInventory) -> list[tuple[QuarantinedRow, Choice]]:
    """The rows with a damaged serial that a person decided about, in the order of the files."""
    rows = sorted([*clean.quarantined, *clean.decided], key=lambda row: row.ref)
    return [(row, row.choice) for row in rows if row.choice is not None]
