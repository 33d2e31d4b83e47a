"""Inventories as raw rows, and the counts that a person with a pencil would find in them.

Nothing here imports the program: what it counts is compared with what is counted here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

VIDEO, VOICE, HEADSET = "Poly Studio X52", "CCX 500", "Blackwire 5220"
INFRASTRUCTURE, DONGLE = "RealPresence DMA", "BT 700"
MODELS = {"video": VIDEO, "voice": VOICE, "headset": HEADSET}
CLASSES = {VIDEO: "video", VOICE: "voice", HEADSET: "headset", INFRASTRUCTURE: "excluded", DONGLE: "ignored"}


@dataclass(frozen=True)
class Row:
    """One row of an inventory list, as Lens would show it."""

    model: str
    serial: str = ""
    mac: str = ""
    device_id: str = ""
    site: str = "Gent"
    software: str = "4.1.2"

    @property
    def identity(self) -> str:
        """What tells the device apart; empty where nothing does."""
        return self.serial or self.mac or self.device_id


@dataclass(frozen=True)
class Tally:
    """What stands in the rows of one inventory on its date."""

    rows: int
    counts: Mapping[str, int]
    excluded: int
    end_of_life: int
    ignored: int
    unclassified: Mapping[str, int]
    duplicates: int

    @property
    def told(self) -> dict[str, object]:
        """The figures under the names of `inventory import`."""
        listed = sum(self.counts.values()) + self.excluded + self.end_of_life + sum(self.unclassified.values())
        return {
            "rows": self.rows,
            "devices": listed,
            "counts": dict(self.counts),
            "excluded": self.excluded,
            "end_of_life": self.end_of_life,
            "ignored": self.ignored,
            "unclassified": dict(self.unclassified),
            "duplicates": self.duplicates,
        }


def devices(category: str, number: int, first: int = 0, site: str = "Gent") -> list[Row]:
    """So many devices of a category; the n-th one is the same device in every file."""
    mark = category[:3].upper()
    return [Row(MODELS[category], f"{mark}X{each:06d}", site=site) for each in range(first, first + number)]


def estate(first: int = 0, **numbers: int) -> list[Row]:
    """Devices of several categories: estate(video=100, voice=20)."""
    return [row for category, number in numbers.items() for row in devices(category, number, first)]


def keys(rows: Iterable[Row], classes: Mapping[str, str] = CLASSES) -> set[str]:
    """The identities of the devices listed; what is ignored is no device."""
    return {row.identity for row in rows if classes.get(row.model) != "ignored"}


def tally(
    rows: Sequence[Row],
    day: date,
    classes: Mapping[str, str] = CLASSES,
    last_days: Mapping[str, date] | None = None,
) -> Tally:
    """Count as R2, R3 and R6 say: each identity once, nothing after the last day of its model."""
    seen: set[str] = set()
    found: dict[str, int] = {}
    unknown: dict[str, int] = {}
    duplicates = 0
    for row in rows:
        group = classes.get(row.model, "unclassified")
        if group != "ignored" and row.identity in seen and row.identity:
            duplicates += 1
            continue
        if group != "ignored":
            seen.add(row.identity)
        if group in MODELS and row.model in (last_days or {}) and day > (last_days or {})[row.model]:
            group = "end_of_life"
        if group == "unclassified":
            unknown[row.model] = unknown.get(row.model, 0) + 1
        found[group] = found.get(group, 0) + 1
    return Tally(
        rows=len(rows),
        counts={category: found.get(category, 0) for category in ("headset", "video", "voice")},
        excluded=found.get("excluded", 0),
        end_of_life=found.get("end_of_life", 0),
        ignored=found.get("ignored", 0),
        unclassified=unknown,
        duplicates=duplicates,
    )
