"""What is in force on a day (R11)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.ledger import EntryKind, LedgerEntry, Raise, in_force, raised, settled

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


# Devices that are added before a day for which the ledger was written already (R8, R11)


def test_r8_what_is_settled_includes_an_order_from_a_later_month_on() -> None:
    assert {category: one.sequence for category, one in settled(LEDGER).items()} == {
        Category.HEADSET: 5,
        Category.VIDEO: 2,
    }


def test_r8_devices_added_before_a_later_entry_raise_that_one_too() -> None:
    ledger = [entry(1, START, 100, kind=EntryKind.START), entry(2, date(2025, 6, 1), 110)]
    assert raised(ledger, date(2025, 4, 1), {"": 20}) == (
        Raise(date(2025, 4, 1), 120),
        Raise(date(2025, 6, 1), 130),
    )


def test_r8_price_groups_are_raised_each_by_its_own_devices() -> None:
    ledger = [replace(entry(1, START, 100), groups=(("a", 60), ("b", 40)))]
    (one,) = raised(ledger, date(2025, 4, 1), {"b": 5})
    assert (one.ordered, one.groups) == (105, (("a", 60), ("b", 45)))


def test_r11_a_day_before_the_first_entry_is_left_as_it_is() -> None:
    ledger = [entry(1, date(2025, 3, 15), 100)]
    assert raised(ledger, date(2025, 3, 1), {"": 9}) == (Raise(date(2025, 3, 15), 109),)


DAYS = st.dates(START, date(2026, 12, 31))


@given(st.lists(st.tuples(DAYS, st.integers(0, 500)), max_size=6), DAYS, st.integers(1, 50), st.lists(DAYS, min_size=1))
def test_r11_from_the_first_day_on_every_day_has_the_added_devices_and_none_before(
    later: list[tuple[date, int]], start: date, added: int, asked: list[date]
) -> None:
    orders = [(START, 100), *later]
    ledger = [entry(number, day, ordered) for number, (day, ordered) in enumerate(orders)]
    made = raised(ledger, start, {"": added})
    after = ledger + [entry(len(ledger) + at, one.effective, one.ordered) for at, one in enumerate(made)]
    for day in asked:
        before = in_force(ledger, day)[Category.HEADSET].baseline.ordered
        now = in_force(after, day)[Category.HEADSET].baseline.ordered
        assert now == before + (added if day >= start else 0)
