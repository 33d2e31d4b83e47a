"""Numbers, money, dates and lists as each language writes them."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Month, Period
from app.services.documents.formats import Formats
from app.services.documents.wording import wording

NL, EN = wording("nl").formats, wording("en").formats
DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("formats", "cents", "expected"),
    [
        (NL, 107_991, "€ 1.079,91"),
        (EN, 107_991, "€1,079.91"),
        (NL, 5, "€ 0,05"),
        (NL, -107_991, "€ −1.079,91"),
        (EN, -107_991, "−€1,079.91"),
        (NL, 100_000_000_000, "€ 1.000.000.000,00"),
    ],
)
def test_money_is_written_as_the_language_does(formats: Formats, cents: int, expected: str) -> None:
    assert formats.money(cents, "EUR").replace("\N{NO-BREAK SPACE}", " ") == expected


def test_money_never_breaks_over_two_lines() -> None:
    assert " " not in NL.money(107_991, "EUR")


@pytest.mark.parametrize("currency", ["JPY", "KWD", "USD", "GBP"])
def test_two_decimals_are_printed_for_every_currency(currency: str) -> None:
    assert EN.money(1_250, currency).endswith("12.50")


@given(st.integers(-(10**15), 10**15))
def test_trap_19_money_keeps_every_cent(cents: int) -> None:
    text = NL.money(cents, "EUR").replace("−", "-")
    digits = "".join(c for c in text if c.isdigit() or c == "-")
    assert int(digits) == cents


@pytest.mark.parametrize(
    ("formats", "value", "expected"),
    [(NL, 500, "5 %"), (NL, 1_250, "12,5 %"), (NL, 525, "5,25 %"), (EN, 500, "5%"), (NL, 0, "0 %"), (EN, 2_100, "21%")],
)
def test_percentages_have_no_needless_decimals(formats: Formats, value: int, expected: str) -> None:
    assert formats.percent(value).replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(900, "+9,00 %"), (-438, "−4,38 %"), (0, "0,00 %"), (123_456, "+1.234,56 %")]
)
def test_changes_have_a_sign_and_two_decimals(value: int, expected: str) -> None:
    assert NL.change(value).replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(("value", "expected"), [(9, "+9"), (-3, "−3"), (0, "0"), (1_250, "+1.250")])
def test_differences_use_a_true_minus(value: int, expected: str) -> None:
    assert NL.signed(value) == expected


@given(st.integers(0, 10**9), st.integers(1, 4))
def test_trap_19_decimals_are_not_rounded_again(scaled: int, places: int) -> None:
    text = EN.decimal(scaled, places).replace(",", "")
    assert Decimal(text) == Decimal(scaled).scaleb(-places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def test_dates_and_months() -> None:
    assert NL.day(date(2026, 3, 17)).split() == ["17", "maart", "2026"]
    assert EN.day(date(2026, 3, 17)).split() == ["17", "March", "2026"]
    assert NL.short_day(DAY).split() == ["1", "mrt", "2026"]
    assert NL.month(Month(2026, 3)).split() == ["maart", "2026"]
    assert [NL.short_month(Month(2026, number)) for number in (1, 3, 5)] == ["jan", "mrt", "mei"]
    assert EN.short_month(Month(2026, 9)) in ("Sep", "Sept")


def test_a_period_names_the_year_once_where_it_is_the_same() -> None:
    inside = NL.period(Period(DAY, date(2026, 8, 31))).replace("\N{NO-BREAK SPACE}", " ")
    across = NL.period(Period(date(2025, 9, 1), date(2026, 8, 31))).replace("\N{NO-BREAK SPACE}", " ")
    assert inside == "1 maart tot en met 31 augustus 2026"
    assert across == "1 september 2025 tot en met 31 augustus 2026"


def test_a_short_period() -> None:
    text = EN.short_period(Period(DAY, date(2026, 8, 31))).replace("\N{NO-BREAK SPACE}", " ")
    assert text == "1 Mar 2026 – 31 Aug 2026"


def test_lists_end_as_the_language_does() -> None:
    assert NL.listed(["a"]) == "a"
    assert NL.listed(["a", "b", "c"]) == "a, b en c"
    assert EN.listed(["a", "b", "c"]) == "a, b and c"
    assert NL.listed([]) == ""


@pytest.mark.parametrize(("number", "form"), [(0, "other"), (1, "one"), (2, "other"), (101, "other")])
def test_plural_forms(number: int, form: str) -> None:
    assert NL.plural(number) == form
    assert EN.plural(number) == form
