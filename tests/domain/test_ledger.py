"""What is in force on a day (R11)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.ledger import EntryKind, LedgerEntry, in_force

START = date(2025, 1, 1)


def entry(
    sequence: int,
    effective: date,
    ordered: int,
    category: Category = Category.HEADSET,
    kind: EntryKind = EntryKind.TRUE_UP,
) -> LedgerEntry:
    """An entry of one contract."""
    return LedgerEntry(sequence, "C-1", category, effective, kind, Baseline(ordered, ordered, ordered + 1))


LEDGER = [
    entry(1, START, 220, kind=EntryKind.START),
    entry(2, START, 40, Category.VIDEO, EntryKind.START),
    entry(3, date(2025, 9, 1), 257),
    entry(4, date(2025, 9, 1), 250, kind=EntryKind.CORRECTION),
    entry(5, date(2026, 1, 1), 250, kind=EntryKind.RENEWAL),
]


@pytest.mark.parametrize(
    ("on", "headsets"),
    [
        (date(2024, 12, 31), None),
        (date(2025, 1, 1), 1),
        (date(2025, 8, 31), 1),
        (date(2025, 9, 1), 4),
        (date(2025, 12, 31), 4),
        (date(2026, 1, 1), 5),
        (date(2030, 1, 1), 5),
    ],
)
def test_r11_the_latest_effective_entry_is_in_force_from_its_day_on(on: date, headsets: int | None) -> None:
    found = in_force(LEDGER, on).get(Category.HEADSET)
    assert (found.sequence if found else None) == headsets


def test_r11_categories_stand_side_by_side() -> None:
    found = in_force(LEDGER, date(2025, 10, 1))
    assert {category: one.sequence for category, one in found.items()} == {Category.HEADSET: 4, Category.VIDEO: 2}


def test_r11_of_entries_of_one_day_the_last_written_holds_in_whatever_order_they_come() -> None:
    assert in_force(reversed(LEDGER), date(2025, 9, 1))[Category.HEADSET].sequence == 4


def test_r11_a_correction_of_the_past_does_not_undo_a_later_true_up() -> None:
    ledger = [entry(1, START, 100), entry(2, date(2025, 6, 1), 120), entry(3, START, 101, kind=EntryKind.CORRECTION)]
    assert in_force(ledger, date(2025, 3, 1))[Category.HEADSET].sequence == 3
    assert in_force(ledger, date(2025, 7, 1))[Category.HEADSET].sequence == 2


def test_r11_an_empty_ledger_has_nothing_in_force() -> None:
    assert in_force([], START) == {}


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from(Category)), max_size=12), st.integers(-5, 70))
def test_r11_in_force_agrees_with_looking_at_every_entry(rows: list[tuple[int, Category]], day: int) -> None:
    ledger = [entry(i, START + timedelta(days=days), i, category) for i, (days, category) in enumerate(rows)]
    on = START + timedelta(days=day)
    found = in_force(ledger, on)
    for category in Category:
        candidates = [one for one in ledger if one.category is category and one.effective <= on]
        if not candidates:
            assert category not in found
            continue
        winner = found[category]
        assert winner in candidates
        assert all((one.effective, one.sequence) <= (winner.effective, winner.sequence) for one in candidates)
