"""The day in a "last seen" column, as Lens writes it and as a spreadsheet leaves it."""

from datetime import date

import pytest

from app.services.inventory.last_seen import days_of
from app.services.inventory.sources import UNSEEN

MARCH_4 = date(2026, 3, 4).toordinal()


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-04T23:59:59.999Z",
        "2026-03-04 08:15:00",
        "2026-03-04",
        "04-03-2026",
        "4-3-2026 8:15",
        "04/03/2026 08:15:00",
        "4 maart 2026 08:15",
        "March 4, 2026 8:15 AM",
        "20260304",
    ],
)
def test_one_day_however_it_is_written(text: str) -> None:
    assert days_of([text]) == [MARCH_4]


@pytest.mark.parametrize("text", ["", "never", "Online", "46085.34", "31-02-2026", "9999-99-99", "2026-13-01T00:00"])
def test_what_tells_no_day_is_no_day(text: str) -> None:
    assert days_of([text]) == [UNSEEN]


def test_one_date_that_must_be_month_first_says_how_the_others_are_meant() -> None:
    assert days_of(["03/04/2026 8:15 AM", "03/17/2026 9:00 AM"]) == [MARCH_4, date(2026, 3, 17).toordinal()]


def test_dates_of_a_dutch_file_are_day_first() -> None:
    assert days_of(["04/03/2026", "17/03/2026"]) == [MARCH_4, date(2026, 3, 17).toordinal()]


def test_every_text_keeps_its_place() -> None:
    assert days_of(["", "2026-03-04T10:00", "x", "2026-03-04T11:00"]) == [UNSEEN, MARCH_4, UNSEEN, MARCH_4]
