from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Month, Period
from app.services.demo.timeline import NEXT, NOW, Term, Timeline, moment

ANY_DAY = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def test_month_twelve_is_the_present_one_and_month_zero_a_year_back() -> None:
    timeline = Timeline(date(2026, 3, 17))
    assert timeline.month(NOW) == Month(2026, 3)
    assert timeline.month(0) == Month(2025, 3)
    assert timeline.month(NOW + 1) == Month(2026, 4)


@given(ANY_DAY, st.integers(0, NEXT), st.integers(1, 28))
def test_no_inventory_is_dated_after_today(today: date, month: int, day: int) -> None:
    timeline = Timeline(today)
    dated = timeline.day(month, day)
    assert dated <= today
    assert Month.of(dated) == timeline.month(min(month, NOW))


def test_the_next_inventory_is_dated_today() -> None:
    assert Timeline(date(2026, 3, 17)).day(NEXT, 5) == date(2026, 3, 17)


def test_a_day_that_the_month_does_not_have_is_its_last() -> None:
    assert Timeline(date(2026, 3, 31)).day(NOW - 1, 30) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, date(2026, 3, 6)),
        (1, date(2026, 3, 9)),
        (2, date(2026, 3, 9)),
        (3, date(2026, 3, 9)),
        (4, date(2026, 3, 10)),
    ],
)
def test_work_waits_for_monday(days: int, expected: date) -> None:
    assert Timeline(date(2026, 3, 17)).after(date(2026, 3, 6), days) == expected


def test_nothing_is_done_after_today_not_even_to_avoid_a_weekend() -> None:
    saturday = date(2026, 3, 14)
    assert Timeline(saturday).after(saturday, 0) == saturday
    assert Timeline(saturday).after(date(2026, 3, 1), 30) == saturday


def test_a_term_of_months_begins_on_the_first_and_ends_on_the_last() -> None:
    timeline = Timeline(date(2026, 3, 17))
    assert Term(first=6).period(timeline) == Period(date(2025, 9, 1), date(2026, 8, 31))
    assert Term(first=-10, length=36).period(timeline) == Period(date(2024, 5, 1), date(2027, 4, 30))


def test_a_term_can_end_so_many_days_from_today() -> None:
    timeline = Timeline(date(2026, 3, 17))
    assert Term(ends_in=24).period(timeline) == Period(date(2025, 4, 11), date(2026, 4, 10))
    assert Term(ends_in=24, terms_before=1).period(timeline) == Period(date(2024, 4, 11), date(2025, 4, 10))


@given(ANY_DAY, st.integers(0, 120), st.sampled_from((12, 24, 36)))
def test_terms_follow_each_other(today: date, ends_in: int, length: int) -> None:
    timeline = Timeline(today)
    later, earlier = (Term(length, ends_in=ends_in, terms_before=before).period(timeline) for before in (0, 1))
    assert earlier.day_after() == later.start


def test_moments_of_a_day_follow_each_other_in_working_hours() -> None:
    first, second = moment(date(2026, 3, 17), 0), moment(date(2026, 3, 17), 1)
    assert (first.isoformat(), (second - first).seconds) == ("2026-03-17T09:00:00+00:00", 1)
