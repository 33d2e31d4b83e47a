"""The append-only ledger of a contract and the question what was in force on a day (R11)."""

from collections.abc import Iterable
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


def in_force(entries: Iterable[LedgerEntry], on: date) -> dict[Category, LedgerEntry]:
    """The entry in force per category on a day: the latest effective one, the last written of equals (R11)."""
    result: dict[Category, LedgerEntry] = {}
    for entry in sorted(entries, key=lambda e: (e.effective, e.sequence)):
        if entry.effective <= on:
            result[entry.category] = entry
    return result
