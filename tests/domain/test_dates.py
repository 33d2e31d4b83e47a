"""Months and periods over year ends and leap days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Month, Period, add_months, days_in_month
from app.domain.errors import InvalidValue

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 9, 1), 6, date(2026, 3, 1)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2096, 2, 29), 48, date(2100, 2, 28)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2026, 3, 31), 0, date(2026, 3, 31)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 1, 1), -13, date(2024, 12, 1)),
    ],
)
def test_adding_months_keeps_the_day_or_takes_the_last_one(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(DAYS, st.integers(-600, 600))
def test_adding_months_lands_in_the_right_month_on_the_nearest_day(day: date, months: int) -> None:
    found = add_months(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    next_day = found + timedelta(days=1)
    assert found.day == day.day or (found.day < day.day and next_day.month != found.month)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)).filter(lambda d: d.day <= 28), st.integers(-600, 600))
def test_adding_months_and_taking_them_off_again_is_the_same_day(day: date, months: int) -> None:
    assert add_months(add_months(day, months), -months) == day


@pytest.mark.parametrize(
    ("day", "days"),
    [(date(2024, 2, 1), 29), (date(2025, 2, 28), 28), (date(2100, 2, 1), 28), (date(2000, 2, 1), 29)],
)
def test_days_in_a_month_know_leap_years(day: date, days: int) -> None:
    assert days_in_month(day) == days


def test_a_month_knows_its_days_and_its_text() -> None:
    month = Month.of(date(2024, 2, 10))
    assert (month.first_day, month.last_day, str(month)) == (date(2024, 2, 1), date(2024, 2, 29), "2024-02")
    assert Month.parse("2024-02") == month


@pytest.mark.parametrize(("months", "expected"), [(0, "2025-11"), (1, "2025-12"), (2, "2026-01"), (-11, "2024-12")])
def test_months_are_counted_over_the_year_end(months: int, expected: str) -> None:
    assert str(Month(2025, 11).plus(months)) == expected


def test_months_are_ordered_by_time() -> None:
    assert sorted([Month(2026, 1), Month(2025, 12), Month(2025, 2)]) == [
        Month(2025, 2),
        Month(2025, 12),
        Month(2026, 1),
    ]
    assert Month(2025, 12) < Month(2026, 1) <= Month(2026, 1)
    assert Month(2026, 1) > Month(2025, 12)


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-00", "2026-1", "26-01", "2026-01-01", "", "0000-01", "2026/01", "\u0662026-01"]
)
def test_anything_but_a_month_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        Month.parse(text)


def test_a_period_includes_both_its_ends() -> None:
    period = Period(date(2025, 9, 1), date(2026, 3, 14))
    assert period.days == 195
    assert period.contains(date(2025, 9, 1))
    assert period.contains(date(2026, 3, 14))
    assert not period.contains(date(2025, 8, 31))
    assert not period.contains(date(2026, 3, 15))
    assert period.day_after() == date(2026, 3, 15)


def test_a_period_of_one_day_is_a_period_and_a_reversed_one_is_not() -> None:
    assert Period(date(2026, 1, 1), date(2026, 1, 1)).days == 1
    with pytest.raises(InvalidValue):
        Period(date(2026, 1, 2), date(2026, 1, 1))


@given(DAYS, st.integers(0, 400), DAYS, st.integers(0, 400))
def test_periods_overlap_when_they_share_a_day(one: date, long: int, other: date, longer: int) -> None:
    first, second = Period(one, one + timedelta(long)), Period(other, other + timedelta(longer))
    days = {first.start + timedelta(i) for i in range(first.days)}
    shared = any(second.start + timedelta(i) in days for i in range(second.days))
    assert first.overlaps(second) is second.overlaps(first) is shared
