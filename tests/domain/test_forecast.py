"""When a growing count will reach the threshold."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Month
from app.domain.forecast import threshold_month

JAN = Month(2026, 1)


def course(*counts: int) -> list[tuple[Month, int]]:
    """One count a month from January on."""
    return [(JAN.plus(index), count) for index, count in enumerate(counts)]


@pytest.mark.parametrize(
    ("counts", "threshold", "expected"),
    [
        ((201, 204, 207), 210, Month(2026, 4)),
        ((204, 205, 207), 210, Month(2026, 5)),
        ((100, 101), 105, Month(2026, 6)),
        ((100, 100), 105, None),
        ((105, 100), 110, None),
        ((100,), 105, None),
        ((), 105, None),
        ((100, 105), 105, None),
    ],
)
def test_the_growth_of_the_last_months_is_carried_on(
    counts: tuple[int, ...], threshold: int, expected: Month | None
) -> None:
    assert threshold_month(course(*counts), threshold) == expected


def test_only_the_last_six_months_tell() -> None:
    assert threshold_month(course(0, 90, 90, 90, 90, 90, 90, 90, 93), 96) == Month(2027, 3)


def test_a_missing_month_does_not_make_the_growth_faster() -> None:
    assert threshold_month([(JAN, 100), (JAN.plus(4), 104)], 106) == JAN.plus(6)


@given(st.integers(0, 500), st.integers(1, 50), st.integers(1, 5), st.integers(1, 500))
def test_against_fractions(first: int, growth: int, span: int, missing: int) -> None:
    last = first + growth
    month = threshold_month([(JAN, first), (JAN.plus(span), last)], last + missing)
    assert month is not None
    waited = month.since(JAN.plus(span))
    rate = Fraction(growth, span)
    assert last + rate * waited >= last + missing
    assert last + rate * (waited - 1) < last + missing
