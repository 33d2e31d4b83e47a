"""An inventory as it is kept, the devices it lists and how it differs from another one (R6, lens.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.categories import Bucket, Category


@dataclass(frozen=True, slots=True)
class DeviceLocation:
    """Where a device stands and who uses it; empty text where the inventory says nothing."""

    name: str = ""
    site: str = ""
    room: str = ""
    user: str = ""


@dataclass(frozen=True, slots=True)
class ListedDevice:
    """A device of one inventory, with the file, sheet and row that list it; `container` is the archive of the file.

    Status, software, IP and the time it was last seen are known for the latest inventories only, the day it was last
    seen for all. An inventory of the first schema knows neither file nor row.
    """

    device_id: int
    key: str
    model: str
    category: Category | None
    bucket: Bucket
    serial: str = ""
    mac: str = ""
    lens_id: str = ""
    location: DeviceLocation = field(default_factory=DeviceLocation)
    software: str = ""
    status: str = ""
    last_seen: str = ""
    ip: str = ""
    support_ends: date | None = None
    file: str = ""
    row: int | None = None
    sheet: str = ""
    container: str = ""


class Change(StrEnum):
    """Why a device is part of the movement between two inventories; the order is that of every list and bridge."""

    JOINED = "joined"
    LEFT = "left"
    RECLASSIFIED = "reclassified"
    END_OF_LIFE = "end_of_life"
    EXCLUDED = "excluded"
    UNDECIDED = "undecided"
    QUARANTINED = "quarantined"
    REPEATED = "repeated"
    IGNORED = "ignored"
    REMODELLED = "remodelled"
    MOVED = "moved"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Movement:
    """One reason of one device; `effect` is what it does to the count of the category.

    A device that went to another category has two: it leaves the count of one and joins that of the other.
    `earlier_location` is given where it moved, `earlier_model` where it is listed under another model, `last_seen`
    where it was not seen for long.
    """

    change: Change
    category: Category | None
    model: str
    serial: str
    location: DeviceLocation
    effect: int
    earlier_location: DeviceLocation | None = None
    device_id: int = 0
    mac: str = ""
    earlier_model: str = ""
    last_seen: date | None = None


@dataclass(frozen=True, slots=True)
class InventorySummary:
    """The figures of one imported inventory: rows = devices + ignored + duplicates + quarantined (interface.md).

    `left_out` of the quarantined rows are not counted because a person decided so.
    """

    id: int
    customer: str
    date: date
    imported_at: str
    files: tuple[str, ...]
    rows: int
    counts: Mapping[Category, int]
    excluded: int
    end_of_life: int
    ignored: int
    unclassified: Mapping[str, int]
    duplicates: int
    quarantined: int
    joined: int
    left: int
    moved: int
    left_out: int = 0

    @property
    def devices(self) -> int:
        """Distinct devices listed: counted, excluded, past end of life and unclassified."""
        return sum(self.counts.values()) + self.excluded + self.end_of_life + sum(self.unclassified.values())

    @property
    def complete(self) -> bool:
        """Whether nothing is left to decide that could change a count (R6, R7)."""
        return not self.unclassified and self.quarantined == self.left_out


class Fit(StrEnum):
    """Whether an open proposal still says what the check of its month says now (R8)."""

    FITS = "fits"
    OTHER_COUNTS = "other_counts"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True)
class Replaced:
    """Something was made from inventory `was_id`, and the check of its month now uses `now_id`.

    `was` is None where that import was taken back, `now` where the month has no inventory any more. `fit` is told of
    proposals that are still open.
    """

    was_id: int
    was: date | None
    now_id: int | None
    now: date | None
    fit: Fit | None = None


@dataclass(frozen=True, slots=True)
class CountPoint:
    """The count of a category in one inventory, with what was ordered and the threshold on its date."""

    date: date
    count: int
    ordered: int | None
    threshold: int | None
