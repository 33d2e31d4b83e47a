"""Months between two dates and prorated amounts (R9)."""

from datetime import date, timedelta
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Period
from app.domain.errors import InvalidValue
from app.domain.proration import MonthPart, Months, months_of, prorated_amount
from app.domain.rule_settings import ProrationRule

BROKEN = Period(date(2025, 9, 1), date(2026, 3, 14))
WHOLE = Period(date(2025, 9, 1), date(2026, 3, 31))
FIRSTS = st.dates(date(1990, 1, 1), date(2150, 12, 31)).map(lambda day: day.replace(day=1))
LENGTHS = st.integers(0, 2000)


def length_of_month(day: date) -> int:
    """Days of the calendar month, by walking to its end."""
    first = day.replace(day=1)
    return next(n for n in range(28, 32) if (first + timedelta(days=n)).month != first.month)


def exact(months: Months) -> Fraction:
    return Fraction(months.numerator, months.denominator)


@pytest.mark.parametrize(
    ("period", "rule", "cents"),
    [
        (BROKEN, ProrationRule.CALENDAR_MONTHS, 47742),
        (BROKEN, ProrationRule.WHOLE_MONTHS, 51800),
        (BROKEN, ProrationRule.DAILY_365, 47441),
        (WHOLE, ProrationRule.CALENDAR_MONTHS, 51800),
        (WHOLE, ProrationRule.WHOLE_MONTHS, 51800),
        (WHOLE, ProrationRule.DAILY_365, 51577),
    ],
)
def test_r9_worked_figures(period: Period, rule: ProrationRule, cents: int) -> None:
    assert prorated_amount(37, 2400, months_of(period, rule), 12) == cents


def test_r9_worked_months() -> None:
    assert exact(months_of(BROKEN, ProrationRule.CALENDAR_MONTHS)) == 6 + Fraction(14, 31)
    assert exact(months_of(BROKEN, ProrationRule.WHOLE_MONTHS)) == 7
    assert exact(months_of(BROKEN, ProrationRule.DAILY_365)) == Fraction(195 * 12, 365)
    assert exact(months_of(WHOLE, ProrationRule.DAILY_365)) == Fraction(212 * 12, 365)


def test_r9_the_parts_are_kept_for_the_printed_arithmetic() -> None:
    months = months_of(BROKEN, ProrationRule.CALENDAR_MONTHS)
    assert (months.whole, months.parts) == (6, (MonthPart(date(2026, 3, 1), 14, 31),))
    assert months.rounded(6) == 6_451_613
    assert months.rounded(2) == 645


@given(FIRSTS, LENGTHS)
def test_r9_calendar_months_count_each_day_as_its_share_of_its_month(start: date, days: int) -> None:
    period = Period(start, start + timedelta(days=days))
    shares = (Fraction(1, length_of_month(start + timedelta(days=i))) for i in range(days + 1))
    assert exact(months_of(period, ProrationRule.CALENDAR_MONTHS)) == sum(shares)


@given(FIRSTS, LENGTHS)
def test_r9_whole_months_count_every_month_that_is_touched(start: date, days: int) -> None:
    period = Period(start, start + timedelta(days=days))
    touched = {(day.year, day.month) for day in (start + timedelta(days=i) for i in range(days + 1))}
    assert exact(months_of(period, ProrationRule.WHOLE_MONTHS)) == len(touched)


@given(st.dates(date(1990, 1, 1), date(2150, 12, 31)), LENGTHS)
def test_r9_daily_counts_days_of_a_year_of_365(start: date, days: int) -> None:
    period = Period(start, start + timedelta(days=days))
    assert exact(months_of(period, ProrationRule.DAILY_365)) == Fraction((days + 1) * 12, 365)


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (Period(date(2024, 2, 1), date(2024, 2, 29)), Fraction(1)),
        (Period(date(2024, 2, 1), date(2024, 2, 28)), Fraction(28, 29)),
        (Period(date(2025, 2, 1), date(2025, 2, 28)), Fraction(1)),
        (Period(date(2023, 3, 1), date(2024, 2, 29)), Fraction(12)),
        (Period(date(2023, 3, 1), date(2024, 2, 28)), 11 + Fraction(28, 29)),
        (Period(date(2025, 12, 1), date(2026, 1, 1)), 1 + Fraction(1, 31)),
        (Period(date(2025, 12, 1), date(2025, 12, 1)), Fraction(1, 31)),
        (Period(date(2025, 1, 1), date(2027, 12, 31)), Fraction(36)),
    ],
)
def test_r9_leap_days_and_year_ends(period: Period, months: Fraction) -> None:
    assert exact(months_of(period, ProrationRule.CALENDAR_MONTHS)) == months


@pytest.mark.parametrize(
    ("period", "months", "whole"),
    [
        (Period(date(2026, 3, 15), date(2027, 3, 14)), Fraction(12), 12),
        (Period(date(2026, 1, 15), date(2026, 3, 10)), 1 + Fraction(14, 28) + Fraction(10, 31), 2),
        (Period(date(2026, 1, 31), date(2026, 2, 27)), Fraction(1), 1),
        (Period(date(2026, 1, 31), date(2026, 1, 31)), Fraction(1, 31), 1),
    ],
)
def test_r9_a_service_period_may_start_within_a_month(period: Period, months: Fraction, whole: int) -> None:
    assert exact(months_of(period, ProrationRule.CALENDAR_MONTHS)) == months
    assert exact(months_of(period, ProrationRule.WHOLE_MONTHS)) == whole


@given(
    st.integers(0, 10**6),
    st.integers(0, 10**8),
    FIRSTS,
    LENGTHS,
    st.sampled_from(ProrationRule),
    st.integers(1, 60),
)
def test_r9_an_amount_is_rounded_half_up_once(
    devices: int, price: int, start: date, days: int, rule: ProrationRule, term: int
) -> None:
    months = months_of(Period(start, start + timedelta(days=days)), rule)
    in_full = devices * price * exact(months) / term
    assert prorated_amount(devices, price, months, term) == floor(in_full + Fraction(1, 2))


def test_r9_a_half_cent_is_rounded_up() -> None:
    months = months_of(Period(date(2026, 1, 1), date(2026, 6, 30)), ProrationRule.CALENDAR_MONTHS)
    assert prorated_amount(1, 1, months, 12) == 1
    assert prorated_amount(1, 2401, months, 12) == 1201


def test_r9_prices_for_other_terms_than_a_year() -> None:
    months = months_of(WHOLE, ProrationRule.CALENDAR_MONTHS)
    assert prorated_amount(10, 7200, months, 36) == 14000
    assert prorated_amount(10, 200, months, 1) == 14000


@pytest.mark.parametrize("term", [0, -12])
def test_r9_a_price_term_without_months_is_refused(term: int) -> None:
    with pytest.raises(InvalidValue):
        prorated_amount(1, 100, months_of(WHOLE, ProrationRule.CALENDAR_MONTHS), term)
