"""Money and percentages: exact integers, halves rounded away from zero (R9, R10)."""

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidValue
from app.domain.money import divide_half_up, divide_up, hundredths, partner_cost, two_decimals, vat_amount


def half_up(exact: Fraction) -> int:
    """The nearest integer, halves away from zero."""
    nearest = floor(abs(exact) + Fraction(1, 2))
    return nearest if exact >= 0 else -nearest


@pytest.mark.parametrize(
    ("numerator", "denominator", "quotient"),
    [(1, 2, 1), (3, 2, 2), (-1, 2, -1), (-3, 2, -2), (1, 3, 0), (2, 3, 1), (0, 7, 0), (10, 5, 2)],
)
def test_halves_are_rounded_away_from_zero(numerator: int, denominator: int, quotient: int) -> None:
    assert divide_half_up(numerator, denominator) == quotient


@given(st.integers(-(10**24), 10**24), st.integers(1, 10**9))
def test_division_half_up_is_exact_at_any_size(numerator: int, denominator: int) -> None:
    assert divide_half_up(numerator, denominator) == half_up(Fraction(numerator, denominator))


@pytest.mark.parametrize("denominator", [0, -1])
def test_a_denominator_that_is_not_positive_is_refused(denominator: int) -> None:
    with pytest.raises(InvalidValue):
        divide_half_up(1, denominator)


@given(st.integers(0, 10**24), st.integers(1, 10**9))
def test_division_up_gives_the_smallest_integer_not_below(numerator: int, denominator: int) -> None:
    quotient = divide_up(numerator, denominator)
    assert quotient - 1 < Fraction(numerator, denominator) <= quotient


@pytest.mark.parametrize(
    ("number", "value"), [("24.50", 2450), ("24.5", 2450), ("0", 0), ("1E+2", 10_000), ("0.290", 29), ("-0.05", -5)]
)
def test_at_most_two_decimals_become_hundredths(number: str, value: int) -> None:
    assert hundredths(Decimal(number)) == value


@pytest.mark.parametrize("number", ["24.005", "0.001", "NaN", "Infinity", "-Infinity"])
def test_more_decimals_are_refused_rather_than_rounded(number: str) -> None:
    with pytest.raises(InvalidValue):
        hundredths(Decimal(number))


@pytest.mark.parametrize(
    ("value", "text"), [(47742, "477.42"), (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-12345, "-123.45"), (100, "1.00")]
)
def test_cents_are_written_with_two_decimals(value: int, text: str) -> None:
    assert two_decimals(value) == text


@given(st.integers(-(10**15), 10**15))
def test_writing_and_reading_hundredths_is_exact(value: int) -> None:
    assert hundredths(Decimal(two_decimals(value))) == value


@pytest.mark.parametrize(
    ("price", "discount", "cost"),
    [(2500, 2000, 2000), (14950, 1550, 12633), (999, 3333, 666), (1, 5000, 1), (2500, 0, 2500), (2500, 10_000, 0)],
)
def test_r10_partner_cost_is_the_list_price_less_the_discount_half_up(price: int, discount: int, cost: int) -> None:
    assert partner_cost(price, discount) == cost


@given(st.integers(0, 10**12), st.integers(0, 10_000))
def test_r10_partner_cost_agrees_with_fractions(price: int, discount: int) -> None:
    assert partner_cost(price, discount) == half_up(price * (1 - Fraction(discount, 10_000)))


@pytest.mark.parametrize(
    ("net", "rate", "vat"),
    [
        (47742, 2100, 10026),
        (50, 2100, 11),
        (1250, 200, 25),
        (10, 500, 1),
        (0, 2100, 0),
        (99999, 0, 0),
        (-50, 2100, -11),
    ],
)
def test_r10_vat_is_rounded_half_up_over_the_sum(net: int, rate: int, vat: int) -> None:
    assert vat_amount(net, rate) == vat


def test_r10_vat_over_the_sum_is_not_the_sum_of_vat_per_line() -> None:
    lines = [10, 10, 10]
    assert vat_amount(sum(lines), 2100) == 6
    assert sum(vat_amount(line, 2100) for line in lines) == 6
    lines = [12, 12, 12]
    assert vat_amount(sum(lines), 2100) == 8
    assert sum(vat_amount(line, 2100) for line in lines) == 9


@given(st.integers(0, 10**12), st.integers(0, 10_000))
def test_r10_vat_agrees_with_fractions(net: int, rate: int) -> None:
    assert vat_amount(net, rate) == half_up(net * Fraction(rate, 10_000))
