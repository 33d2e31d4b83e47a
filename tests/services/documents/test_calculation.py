"""The printed arithmetic of proration (R9)."""

import re
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Month, Period
from app.domain.proration import Months, months_of
from app.domain.rule_settings import ProrationRule
from app.services.documents.calculation import factor, months_in_words, months_number
from app.services.documents.wording import wording

NL, EN = wording("nl"), wording("en")
WORKED = Period(date(2025, 9, 1), date(2026, 3, 14))
HALF_YEAR = Period(date(2026, 3, 1), date(2026, 8, 31))


def _value(text: str) -> Fraction:
    """The value of a printed factor: whole numbers, +, ×, / and one pair of brackets."""
    if text.startswith("("):
        inner, _, rest = text[1:].partition(")")
        total = sum((_value(part) for part in inner.split(" + ")), Fraction(0))
        return total * _value(f"1{rest}")
    number, *steps = re.split(r" ?([/×]) ?", text)
    result = Fraction(int(number))
    for sign, operand in zip(steps[::2], steps[1::2], strict=True):
        result = result * int(operand) if sign == "×" else result / int(operand)
    return result


@pytest.mark.parametrize(
    ("rule", "term", "expected"),
    [
        (ProrationRule.CALENDAR_MONTHS, 12, "(6 + 14/31) / 12"),
        (ProrationRule.WHOLE_MONTHS, 12, "7 / 12"),
        (ProrationRule.DAILY_365, 12, "195 / 365"),
        (ProrationRule.CALENDAR_MONTHS, 36, "(6 + 14/31) / 36"),
        (ProrationRule.DAILY_365, 36, "195 / 365 × 12 / 36"),
    ],
)
def test_r9_factors_of_the_worked_period(rule: ProrationRule, term: int, expected: str) -> None:
    assert factor(months_of(WORKED, rule), term) == expected


def test_r9_whole_months_print_without_brackets() -> None:
    assert factor(months_of(HALF_YEAR, ProrationRule.CALENDAR_MONTHS), 12) == "6 / 12"


def test_r9_less_than_a_month_prints_only_its_days() -> None:
    months = months_of(Period(date(2026, 3, 1), date(2026, 3, 14)), ProrationRule.CALENDAR_MONTHS)
    assert factor(months, 12) == "(14/31) / 12"


def test_months_in_words() -> None:
    def said(period: Period) -> str:
        text = months_in_words(NL, months_of(period, ProrationRule.CALENDAR_MONTHS))
        return text.replace("\N{NO-BREAK SPACE}", " ")

    assert said(HALF_YEAR) == "6 hele maanden"
    assert said(WORKED) == "6 hele maanden en 14 van de 31 dagen van maart 2026"
    assert said(Period(date(2026, 3, 1), date(2026, 3, 14))) == "14 van de 31 dagen van maart 2026"
    assert said(Period(date(2026, 3, 1), date(2026, 4, 1))) == "1 hele maand en 1 van de 30 dagen van april 2026"


def test_months_as_a_number_have_two_decimals_at_most() -> None:
    assert months_number(NL, months_of(WORKED, ProrationRule.CALENDAR_MONTHS)) == "6,45"
    assert months_number(EN, months_of(WORKED, ProrationRule.DAILY_365)) == "6.41"
    assert months_number(NL, months_of(HALF_YEAR, ProrationRule.CALENDAR_MONTHS)) == "6"


@given(
    start=st.dates(date(2020, 1, 1), date(2030, 12, 31)).map(lambda day: Month.of(day).first_day),
    days=st.integers(0, 1_500),
    rule=st.sampled_from(ProrationRule),
    term=st.sampled_from([1, 12, 24, 36]),
)
def test_r9_the_printed_factor_is_the_exact_one(start: date, days: int, rule: ProrationRule, term: int) -> None:
    end = date.fromordinal(start.toordinal() + days)
    months: Months = months_of(Period(start, end), rule)
    assert _value(factor(months, term)) == Fraction(months.numerator, months.denominator) / term
