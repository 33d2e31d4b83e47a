"""Figures, money and dates as the user reads them in Dutch and English."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.views import formats
from app.views.formats import MINUS, NO_BREAK

LANGUAGES = ["nl", "en"]


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("nl", 0, "0"),
        ("nl", 938, "938"),
        ("nl", 12345, "12.345"),
        ("nl", 1234567, "1.234.567"),
        ("nl", -3, "\u22123"),
        ("nl", -12345, "\u221212.345"),
        ("en", 12345, "12,345"),
        ("en", 1234567, "1,234,567"),
        ("en", -3, "\u22123"),
    ],
)
def test_counts_are_grouped(language: str, number: int, text: str) -> None:
    formats.use(language)
    assert formats.count(number) == text


@pytest.mark.parametrize(("number", "text"), [(9, "+9"), (0, "0"), (-3, "\u22123"), (1200, "+1.200")])
def test_signed_counts_say_plus(number: int, text: str) -> None:
    formats.use("nl")
    assert formats.count(number, signed=True) == text


@pytest.mark.parametrize(
    ("language", "cents", "currency", "text"),
    [
        ("nl", 107991, "EUR", "\u20ac\u00a01.079,91"),
        ("nl", -107991, "EUR", "\u20ac\u00a0\u22121.079,91"),
        ("nl", 0, "EUR", "\u20ac\u00a00,00"),
        ("nl", 5, "EUR", "\u20ac\u00a00,05"),
        ("en", 107991, "EUR", "\u20ac1,079.91"),
        ("en", -107991, "EUR", "\u2212\u20ac1,079.91"),
        ("en", 107991, "GBP", "\u00a31,079.91"),
        ("nl", 107991, "GBP", "\u00a3\u00a01.079,91"),
    ],
)
def test_money(language: str, cents: int, currency: str, text: str) -> None:
    formats.use(language)
    assert formats.money(cents, currency) == text


@pytest.mark.parametrize(
    ("language", "cents", "text"),
    [
        ("nl", 500, "\u20ac\u00a0+5,00"),
        ("nl", -500, "\u20ac\u00a0\u22125,00"),
        ("nl", 0, "\u20ac\u00a00,00"),
        ("en", 500, "+\u20ac5.00"),
    ],
)
def test_signed_money_puts_plus_where_the_minus_stands(language: str, cents: int, text: str) -> None:
    formats.use(language)
    assert formats.money(cents, signed=True) == text


@pytest.mark.parametrize(
    ("language", "hundredths", "places", "text"),
    [
        ("nl", 500, None, "5\u00a0%"),
        ("nl", 350, None, "3,5\u00a0%"),
        ("nl", 355, None, "3,55\u00a0%"),
        ("nl", -438, 2, "\u22124,38\u00a0%"),
        ("nl", 900, 2, "9,00\u00a0%"),
        ("nl", 123456, 2, "1.234,56\u00a0%"),
        ("en", 350, 2, "3.50%"),
        ("en", 500, None, "5%"),
        ("en", 2100, 0, "21%"),
    ],
)
def test_percentages_from_hundredths(language: str, hundredths: int, places: int | None, text: str) -> None:
    formats.use(language)
    assert formats.percent(hundredths, places=places) == text


def test_signed_percentages() -> None:
    formats.use("nl")
    assert formats.percent(900, signed=True, places=2) == "+9,00\u00a0%"
    assert formats.percent(0, signed=True) == "0\u00a0%"


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        ("0.125", 2, "0,13"),
        ("0.135", 2, "0,14"),
        ("2.5", 0, "3"),
        ("-0.125", 2, "\u22120,13"),
        ("1234.5", 2, "1.234,50"),
    ],
)
def test_trap_19_decimals_are_rounded_half_up_before_babel_sees_them(number: str, places: int, text: str) -> None:
    formats.use("nl")
    assert formats.decimal(Decimal(number), places) == text


@pytest.mark.parametrize(("language", "text"), [("nl", "1\u00a0mrt\u00a02026"), ("en", "1\u00a0Mar\u00a02026")])
def test_days_do_not_break(language: str, text: str) -> None:
    formats.use(language)
    assert formats.day(date(2026, 3, 1)) == text


@pytest.mark.parametrize(("language", "text"), [("nl", "31 augustus 2026"), ("en", "31 August 2026")])
def test_long_days(language: str, text: str) -> None:
    formats.use(language)
    assert formats.long_day(date(2026, 8, 31)).replace(NO_BREAK, " ") == text


@pytest.mark.parametrize(("language", "text"), [("nl", "maart 2026"), ("en", "March 2026")])
def test_months_in_the_language(language: str, text: str) -> None:
    formats.use(language)
    assert formats.month(date(2026, 3, 17)).replace(NO_BREAK, " ") == text


@pytest.mark.parametrize(("language", "text"), [("nl", "mrt"), ("en", "Mar")])
def test_short_months_for_an_axis(language: str, text: str) -> None:
    formats.use(language)
    assert formats.short_month(date(2026, 3, 17)) == text


def test_a_period_may_break_only_around_its_dash() -> None:
    formats.use("nl")
    text = formats.period(date(2025, 9, 1), date(2026, 8, 31))
    assert text.split(" ") == ["1\u00a0sep\u00a02025", "\u2013", "31\u00a0aug\u00a02026"]


def test_moments_go_to_the_minute() -> None:
    formats.use("nl")
    assert formats.moment(datetime(2026, 3, 1, 14, 5, 59)).replace(NO_BREAK, " ") == "1 mrt 2026 14:05"  # noqa: DTZ001


def test_an_unknown_language_reads_as_english() -> None:
    formats.use("fr")
    assert formats.locale() == "en_GB"


@pytest.mark.parametrize("language", LANGUAGES)
@given(cents=st.integers(-(10**12), 10**12))
def test_money_never_loses_a_cent(language: str, cents: int) -> None:
    formats.use(language)
    digits = "".join(letter for letter in formats.money(cents) if letter.isdigit())
    assert int(digits) == abs(cents)
    assert (MINUS in formats.money(cents)) == (cents < 0)


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.integers(-(10**9), 10**9))
def test_no_figure_holds_a_space_that_breaks_or_a_hyphen(language: str, number: int) -> None:
    formats.use(language)
    shown = formats.count(number) + formats.money(number) + formats.percent(number)
    assert " " not in shown
    assert "-" not in shown
