"""The append-only ledger of a contract and the question what was in force on a day (R11)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.baseline import Baseline
from app.domain.categories import Category


class EntryKind(StrEnum):
    """Why an entry was written (R11)."""

    START = "start"
    TRUE_UP = "true_up"
    RENEWAL = "renewal"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One entry: what is ordered for a contract and category from `effective` on (R11).

    `sequence` is the order of writing, `groups` the split of ordered over price groups (empty where the category is
    priced as one), `inventory_id` the inventory it rests on.
    """

    sequence: int
    contract: str
    category: Category
    effective: date
    kind: EntryKind
    baseline: Baseline
    document: str | None = None
    inventory_id: int | None = None
    note: str = ""
    groups: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Raise:
    """What is ordered of a category from a day on once devices were added, with its split over price groups."""

    effective: date
    ordered: int
    groups: tuple[tuple[str, int], ...] = ()


def in_force(entries: Iterable[LedgerEntry], on: date) -> dict[Category, LedgerEntry]:
    """The entry in force per category on a day: the latest effective one, the last written of equals (R11)."""
    return settled(entry for entry in entries if entry.effective <= on)


def settled(entries: Iterable[LedgerEntry]) -> dict[Category, LedgerEntry]:
    """The last entry per category, whenever it takes effect: what is paid for, from a later month on included (R8)."""
    return {entry.category: entry for entry in sorted(entries, key=lambda e: (e.effective, e.sequence))}


def raised(entries: Iterable[LedgerEntry], start: date, added: Mapping[str, int]) -> tuple[Raise, ...]:
    """What `added` devices of one category make of the ledger: on `start`, and on every later day that it changes.

    `added` is by price group ("" where the category is priced as one). An entry that was written for a later day does
    not know of devices that are added before it, so it is raised by them too (R8, R11).
    """
    known = list(entries)
    days = sorted({start, *(entry.effective for entry in known if entry.effective > start)})
    found = ((day, next(iter(in_force(known, day).values()), None)) for day in days)
    return tuple(_raised(day, entry, added) for day, entry in found if entry is not None)


def _raised(day: date, entry: LedgerEntry, added: Mapping[str, int]) -> Raise:
    groups = dict(entry.groups)
    for group, devices in added.items() if groups else ():
        groups[group] = groups.get(group, 0) + devices
    return Raise(day, entry.baseline.ordered + sum(added.values()), tuple(sorted(groups.items())))
