"""The date that a file states of itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.stated_date import stated_date

DAY = date(2026, 3, 17)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-17",
        "2026_03_17",
        "20260317",
        "20260317103000",
        "2026-03-17T10:00:00.000Z",
        "17-03-2026",
        "17.3.2026",
        "17/03/2026",
        "17032026",
        "03/17/2026",
        "17 maart 2026",
        "dinsdag 17 mrt. 2026",
        "March 17, 2026",
        "17th March 2026",
        "17-Mar-2026",
        "17. März 2026",
    ],
)
def test_a_date_is_found_in_a_title(text: str) -> None:
    assert stated_date([f"Inventory Havenbedrijf, {text} "], "export.xlsx") == DAY


@pytest.mark.parametrize(
    "name",
    [
        "lens 2026-03-17.csv",
        "Inventaris_20260317_v2.xlsx",
        "devices-17-03-2026.xlsx",
        "lens-17maart-2026 17 maart 2026",
    ],
)
def test_a_date_is_found_in_the_file_name(name: str) -> None:
    assert stated_date([], name) == DAY


def test_a_title_goes_before_the_file_name() -> None:
    assert stated_date(["Stand per 17 maart 2026"], "devices-2026-04-01.csv") == DAY


def test_03_04_2026_is_the_third_of_april_day_first() -> None:
    assert stated_date(["03-04-2026"], "") == date(2026, 4, 3)


@pytest.mark.parametrize(
    "text", ["31-02-2026", "2026-13-01", "17 maart", "12345678", "build 4.1.2", "17-13-2026", "1999-01-01"]
)
def test_an_impossible_date_is_none(text: str) -> None:
    assert stated_date([text], "") is None


def test_two_different_dates_are_no_date() -> None:
    assert stated_date(["1 maart 2026 - 31 maart 2026"], "x") is None
    assert stated_date([], "2026-03-01_2026-03-31.csv") is None


def test_one_date_written_twice_is_that_date() -> None:
    assert stated_date(["17-03-2026", "17 maart 2026"], "x") == DAY


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_date_comes_back_from_its_usual_spellings(day: date) -> None:
    for text in (day.isoformat(), day.strftime("%d-%m-%Y"), day.strftime("%Y%m%d"), day.strftime("%d.%m.%Y")):
        assert stated_date([text], "x") == day


@given(st.text(max_size=60))
def test_no_text_breaks_the_search(text: str) -> None:
    found = stated_date([text], text)
    assert found is None or 2000 <= found.year <= 2099
