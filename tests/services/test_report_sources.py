"""What a monthly report tells of the movement: since the month before, unseen devices counted and not named (R7)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.inventories import Change
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.documents.data import MonthlyReportData
from app.services.report_sources import report_data
from tests.services.estates import add_customer, estate, import_rows

MARCH = Month(2026, 3)


def report(desk: Desk, month: Month = MARCH) -> MonthlyReportData:
    with desk.reading() as uow:
        return report_data(uow, customer_row(uow, "C1"), month, date(2026, 4, 1))


@pytest.fixture(autouse=True)
def _inventories(desk: Desk) -> None:
    """One in January, two in March; of the last, one device was not seen and of one nobody knows."""
    add_customer(desk)
    import_rows(desk, estate(video=3), date(2026, 1, 17))
    import_rows(desk, estate(video=9), date(2026, 3, 3))
    rows = [replace(row, last_seen="2026-03-16") for row in estate(video=5)]
    rows[0] = replace(rows[0], last_seen="2026-01-02")
    rows[1] = replace(rows[1], last_seen="")
    import_rows(desk, rows, date(2026, 3, 17))


def test_the_movement_is_that_since_the_month_before_not_since_another_inventory_of_the_month(desk: Desk) -> None:
    data = report(desk)
    assert data.previous_date == date(2026, 1, 17)
    assert [(one.change, one.effect) for one in data.movements] == [(Change.JOINED, 1)] * 2
    (bridge,) = data.bridges
    assert (bridge.before, bridge.difference, bridge.after) == (3, 2, 5)


def test_unseen_devices_are_counted_and_not_kept_one_by_one(desk: Desk) -> None:
    data = report(desk)
    assert data.unseen == ((Category.VIDEO, 1),)
    assert (data.unseen_days, data.unknown) == (30, 1)


def test_the_first_month_has_nothing_to_compare_with(desk: Desk) -> None:
    data = report(desk, Month(2026, 1))
    assert (data.previous_date, data.movements, data.bridges, data.unknown) == (None, (), (), 0)
