"""Months between two months, and the code and parameters of every general refusal."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Month
from app.domain.errors import AppError, Cancelled, InvalidValue, LostRace, NotFound, ProblemsFound

MONTHS = st.builds(Month, st.integers(1900, 2199), st.integers(1, 12))


@pytest.mark.parametrize(
    ("later", "earlier", "months"),
    [
        ("2026-03", "2026-03", 0),
        ("2026-03", "2026-02", 1),
        ("2026-01", "2025-12", 1),
        ("2026-01", "2025-01", 12),
        ("2026-02", "2024-11", 15),
        ("2025-12", "2026-01", -1),
        ("2000-01", "1999-12", 1),
    ],
)
def test_months_between_two_months(later: str, earlier: str, months: int) -> None:
    assert Month.parse(later).since(Month.parse(earlier)) == months


@given(MONTHS, st.integers(-600, 600))
def test_since_undoes_plus(month: Month, months: int) -> None:
    assert month.plus(months).since(month) == months


@given(MONTHS, MONTHS)
def test_the_sign_of_since_is_the_order_of_the_months(one: Month, other: Month) -> None:
    assert (one.since(other) > 0) == (one > other)
    assert one.since(other) == -other.since(one)


@given(MONTHS)
def test_a_month_is_read_as_it_is_written(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert {Month.of(month.first_day), Month.of(month.last_day)} == {month}
    assert date.fromordinal(month.last_day.toordinal() + 1) == month.plus(1).first_day


def test_a_month_is_its_year_and_number_alone() -> None:
    assert [field.name for field in fields(Month)] == ["year", "number"]


@pytest.mark.parametrize(
    ("refusal", "code", "params"),
    [
        (AppError(), "error", {}),
        (Cancelled(), "cancelled", {}),
        (InvalidValue(name="n"), "invalid_value", {"name": "n"}),
        (NotFound({"kind": "a", "key": "b"}, key="c"), "not_found", {"kind": "a", "key": "c"}),
        (LostRace(), "lost_race", {}),
        (ProblemsFound([]), "problems_found", {"count": 0}),
    ],
    ids=["any", "cancelled", "value", "not found", "race", "problems"],
)
def test_a_refusal_has_its_code_and_parameters(refusal: AppError, code: str, params: dict[str, object]) -> None:
    assert refusal.code == code
    assert refusal.params == params
