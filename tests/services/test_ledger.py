"""The ledger through its services: appended, never edited, asked for any day (R5, R11)."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DatabaseError

from app.domain.baseline import baseline_of
from app.domain.categories import Category
from app.domain.errors import NotFound
from app.domain.ledger import EntryKind
from app.domain.rule_settings import Reading, RuleSettings
from app.models.ledger import LedgerEntryRow
from app.services.desk import Desk
from app.services.ledger import NewEntry, contract_row, in_force_on, ledger_of, write_entry
from tests.services.estates import YEAR, add_customer, cover, dump, sign


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def write(desk: Desk, *entries: NewEntry) -> None:
    """Append entries to the contract."""
    with desk.writing() as uow:
        for entry in entries:
            write_entry(uow, desk, contract_row(uow, "K1"), entry)
        uow.commit()


def correction(effective: date, ordered: int, category: Category = Category.VIDEO) -> NewEntry:
    """An entry that sets the number ordered right."""
    return NewEntry(category, effective, EntryKind.CORRECTION, ordered, note="Counted again")


def test_r11_a_contract_opens_the_ledger_of_every_covered_category(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100), cover(Category.HEADSET, 640))
    headset, video = ledger_of(desk, "K1")
    assert (headset.category, headset.baseline.ordered, headset.baseline.baseline) == (Category.HEADSET, 640, 672)
    assert (video.kind, video.effective, video.document) == (EntryKind.START, YEAR.start, "K1")


@pytest.mark.parametrize("reading", Reading)
def test_r5_baseline_and_threshold_follow_from_the_contract(desk: Desk, reading: Reading) -> None:
    settings_ = RuleSettings(reading=reading, allowance=750, trigger=250)
    sign(desk, cover(Category.VIDEO, 220), settings=settings_)
    write(desk, correction(date(2026, 1, 1), 333))
    assert [entry.baseline for entry in ledger_of(desk, "K1")] == [
        baseline_of(220, settings_),
        baseline_of(333, settings_),
    ]


def test_r11_entries_by_day_then_by_writing(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    write(
        desk,
        correction(date(2026, 3, 1), 130),
        correction(date(2026, 1, 1), 110),
        correction(date(2026, 3, 1), 140),
    )
    assert [entry.baseline.ordered for entry in ledger_of(desk, "K1")] == [100, 110, 130, 140]


def test_r11_of_two_entries_of_one_day_the_last_written_holds(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    write(desk, correction(date(2026, 3, 1), 130), correction(date(2026, 3, 1), 120))
    assert in_force_on(desk, "K1", date(2026, 3, 1))[Category.VIDEO].baseline.ordered == 120


def test_r11_before_the_first_entry_nothing_is_in_force(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    assert in_force_on(desk, "K1", YEAR.start - timedelta(days=1)) == {}


def test_r11_a_correction_keeps_its_reason(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    write(desk, correction(date(2026, 3, 1), 90))
    assert ledger_of(desk, "K1")[-1].note == "Counted again"


def test_r11_groups_are_part_of_an_entry(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 60, group="Room"), cover(Category.VIDEO, 40, group="Small"))
    write(desk, NewEntry(Category.VIDEO, date(2026, 3, 1), EntryKind.CORRECTION, 110, (("Room", 70), ("Small", 40))))
    assert [entry.groups for entry in ledger_of(desk, "K1")] == [
        (("Room", 60), ("Small", 40)),
        (("Room", 70), ("Small", 40)),
    ]


def test_an_unknown_contract_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound) as refusal:
        ledger_of(desk, "K9")
    assert refusal.value.params == {"kind": "contract", "key": "K9"}


@pytest.mark.parametrize(
    "change",
    [
        update(LedgerEntryRow).values(ordered=1),
        delete(LedgerEntryRow),
        text("INSERT OR REPLACE INTO ledger_entry SELECT * FROM ledger_entry"),
    ],
)
def test_r11_the_database_itself_refuses_a_change(desk: Desk, change: object) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    before = dump(desk)
    with desk.writing() as uow, pytest.raises(DatabaseError):
        uow.session.execute(change)  # type: ignore[call-overload]
    assert dump(desk) == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(
    st.lists(st.tuples(st.integers(0, 360), st.integers(0, 500)), min_size=1, max_size=6),
    st.integers(-5, 370),
)
def test_r11_any_day_against_a_walk_through_the_entries(desk: Desk, entries: list[tuple[int, int]], asked: int) -> None:
    if not _has_contract(desk):
        sign(desk, cover(Category.VIDEO, 100))
    write(desk, *(correction(YEAR.start + timedelta(days=day), ordered) for day, ordered in entries))
    on = YEAR.start + timedelta(days=asked)
    expected = None
    for entry in sorted(ledger_of(desk, "K1"), key=lambda one: one.sequence):
        later = expected is None or entry.effective >= expected.effective
        if entry.effective <= on and later:
            expected = entry
    assert in_force_on(desk, "K1", on).get(Category.VIDEO) == expected


def _has_contract(desk: Desk) -> bool:
    try:
        ledger_of(desk, "K1")
    except NotFound:
        return False
    return True
