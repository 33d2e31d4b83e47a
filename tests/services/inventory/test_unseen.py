"""Devices that still count but were not seen for long: measured at the inventory's date, unknown where nobody says."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Category, Classification
from app.domain.errors import InvalidValue
from app.domain.inventories import Change
from app.services.catalogue import classify
from app.services.desk import Desk
from app.services.inventory.movement_choice import movement_by_id
from tests.services.estates import DONGLE, VIDEO, VOICE, Row, add_customer, estate, import_rows

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def unseen(desk: Desk, rows: list[Row], days: int = 30) -> tuple[list[tuple[str, date | None]], int]:
    """Serial and last day of what is told as unseen in March, and of how many devices that is unknown."""
    before = import_rows(desk, estate(video=1), FEB)
    after = import_rows(desk, rows, MARCH)
    found = movement_by_id(desk, before.id, after.id, days)
    told = [one for one in found.movements if one.change is Change.UNSEEN]
    assert all(one.effect == 0 for one in told)
    assert {one.category for one in told} <= {Category.VIDEO, Category.VOICE}
    return [(one.serial, one.last_seen) for one in told], found.unknown


@pytest.mark.parametrize(
    ("last_seen", "days", "told"),
    [
        ("2026-02-15T08:00:00.000Z", 30, True),
        ("2026-02-16T08:00:00.000Z", 30, False),
        ("2026-03-17T08:00:00.000Z", 1, False),
        ("2026-03-16", 1, True),
        ("15-2-2026 08:00", 30, True),
        ("2026-03-20", 1, False),
    ],
)
def test_it_is_measured_at_the_date_of_the_inventory(desk: Desk, last_seen: str, days: int, *, told: bool) -> None:
    found, unknown = unseen(desk, [Row(VIDEO, "AAA11111", last_seen=last_seen)], days)
    assert bool(found) is told
    assert unknown == 0


@pytest.mark.parametrize("last_seen", ["", "-", "long ago"])
def test_where_the_file_does_not_say_it_is_unknown(desk: Desk, last_seen: str) -> None:
    rows = [Row(VIDEO, "AAA11111", last_seen=last_seen), Row(VIDEO, "BBB22222", last_seen="2026-01-01")]
    assert unseen(desk, rows) == ([("BBB22222", date(2026, 1, 1))], 1)


def test_a_file_without_the_column_says_nothing_of_any_device(desk: Desk) -> None:
    assert unseen(desk, [*estate(video=3, voice=2), Row(DONGLE, "DDD44444")]) == ([], 5)


def test_only_devices_that_count_are_told(desk: Desk) -> None:
    long_ago = "2025-11-01"
    rows = [
        Row(VIDEO, "AAA11111", last_seen=long_ago),
        Row(DONGLE, "DDD44444", last_seen=long_ago),
        Row("RealPresence DMA", "EEE55555", last_seen=long_ago),
        Row("Whatever 9", "FFF66666", last_seen=long_ago),
    ]
    assert unseen(desk, rows) == ([("AAA11111", date(2025, 11, 1))], 0)


def test_r6_a_decision_about_a_model_tells_its_devices_too(desk: Desk) -> None:
    before = import_rows(desk, estate(video=1), FEB)
    after = import_rows(desk, [Row("Whatever 9", "FFF66666", last_seen="2025-11-01")], MARCH)
    classify(desk, "Whatever 9", Classification.VOICE)
    found = movement_by_id(desk, before.id, after.id)
    assert [(one.serial, one.category) for one in found.movements if one.change is Change.UNSEEN] == [
        ("FFF66666", Category.VOICE)
    ]


def test_an_older_month_still_knows_when_its_devices_were_last_seen(desk: Desk) -> None:
    row = Row(VOICE, "AAA11111", last_seen="2025-12-01")
    first = import_rows(desk, [row], date(2026, 1, 15))
    second = import_rows(desk, [row], FEB)
    for month in range(3, 7):
        import_rows(desk, [replace(row, last_seen=f"2026-{month:02d}-16")], date(2026, month, 17))
    assert movement_by_id(desk, first.id, second.id).reasons == {Change.UNSEEN: 1}


def test_the_number_of_days_is_at_least_one(desk: Desk) -> None:
    with pytest.raises(InvalidValue):
        unseen(desk, estate(video=2), 0)
