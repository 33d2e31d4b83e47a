"""States, billing period and division over groups of a true-up (R8)."""

from datetime import date
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import Month, Period
from app.domain.errors import InvalidValue
from app.domain.true_up import (
    MonthOutsideContract,
    TransitionRefused,
    TrueUpState,
    billing_period,
    divide_by_growth,
    require_step,
)

SERVICE = Period(date(2025, 3, 15), date(2026, 3, 14))
S = TrueUpState
ALLOWED = {(S.PROPOSED, step) for step in (S.QUOTED, S.ORDERED, S.DECLINED, S.WITHDRAWN, S.SUPERSEDED)} | {
    (S.QUOTED, step) for step in (S.ORDERED, S.DECLINED, S.WITHDRAWN, S.SUPERSEDED)
}
GROWTH = st.dictionaries(st.text("abcXYZ é", max_size=4), st.integers(-50, 500), min_size=1, max_size=6)


@pytest.mark.parametrize(("state", "step"), [(state, step) for state in S for step in S])
def test_r8_only_these_steps_are_allowed(state: TrueUpState, step: TrueUpState) -> None:
    if (state, step) in ALLOWED:
        require_step("TU-1", state, step)
        return
    with pytest.raises(TransitionRefused) as refused:
        require_step("TU-1", state, step)
    assert refused.value.params == {"number": "TU-1", "state": state.value, "step": step.value}


def test_r8_only_proposed_and_quoted_ones_are_open() -> None:
    assert {state for state in S if state.is_open} == {S.PROPOSED, S.QUOTED}


def test_r8_billing_runs_from_the_first_of_the_inventorys_month_to_the_end_of_service() -> None:
    assert billing_period(SERVICE, date(2025, 9, 17)) == Period(date(2025, 9, 1), date(2026, 3, 14))


def test_r8_a_later_month_may_be_chosen_up_to_the_last() -> None:
    assert billing_period(SERVICE, date(2025, 9, 17), Month(2025, 12)).start == date(2025, 12, 1)
    assert billing_period(SERVICE, date(2025, 9, 17), Month(2026, 3)) == Period(date(2026, 3, 1), date(2026, 3, 14))
    assert billing_period(SERVICE, date(2025, 9, 17), Month(2025, 9)).start == date(2025, 9, 1)


@pytest.mark.parametrize("month", [Month(2025, 8), Month(2024, 9), Month(2026, 4)])
def test_r8_an_earlier_month_or_one_after_the_service_period_is_refused(month: Month) -> None:
    with pytest.raises(MonthOutsideContract) as refused:
        billing_period(SERVICE, date(2025, 9, 17), month)
    assert refused.value.params == {"month": str(month), "inventory": "2025-09", "end": "2026-03-14"}


def test_r8_days_before_the_service_period_are_never_billed() -> None:
    assert billing_period(SERVICE, date(2025, 3, 31)) == SERVICE


def test_r8_a_service_period_that_ends_on_the_first_of_a_month_is_billed_for_that_day() -> None:
    service = Period(date(2025, 1, 1), date(2026, 1, 1))
    assert billing_period(service, date(2026, 1, 1)) == Period(date(2026, 1, 1), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("added", "growth", "shares"),
    [
        (10, {"A": 5, "B": 5}, {"A": 5, "B": 5}),
        (10, {"A": 2, "B": 1}, {"A": 7, "B": 3}),
        (11, {"A": 2, "B": 1}, {"A": 7, "B": 4}),
        (1, {"B": 1, "A": 1}, {"A": 1, "B": 0}),
        (2, {"C": 1, "B": 1, "A": 1}, {"A": 1, "B": 1, "C": 0}),
        (7, {"A": 3, "B": -2, "C": 0}, {"A": 7}),
        (0, {"A": 3}, {"A": 0}),
        (0, {"A": -1}, {}),
        (0, {}, {}),
    ],
)
def test_r8_added_devices_are_divided_by_growth_largest_remainder_first(
    added: int, growth: dict[str, int], shares: dict[str, int]
) -> None:
    assert divide_by_growth(added, growth) == shares


def test_r8_the_order_in_which_groups_are_given_does_not_matter() -> None:
    assert divide_by_growth(2, {"C": 1, "A": 1, "B": 1}) == divide_by_growth(2, {"B": 1, "C": 1, "A": 1})
    assert list(divide_by_growth(2, {"C": 1, "A": 1, "B": 1})) == ["A", "B", "C"]


@pytest.mark.parametrize(("added", "growth"), [(-1, {"A": 1}), (1, {}), (1, {"A": 0, "B": -3})])
def test_r8_what_cannot_be_divided_is_refused(added: int, growth: dict[str, int]) -> None:
    with pytest.raises(InvalidValue):
        divide_by_growth(added, growth)


def by_hand(added: int, growth: dict[str, int]) -> dict[str, int]:
    """Largest remainder in fractions: whole parts first, then one each by remainder, ties by name."""
    grown = {group: devices for group, devices in growth.items() if devices > 0}
    quotas = {group: Fraction(added * devices, sum(grown.values())) for group, devices in grown.items()}
    shares = {group: floor(quota) for group, quota in quotas.items()}
    while sum(shares.values()) < added:
        waiting = [group for group in grown if shares[group] == floor(quotas[group])]
        best = max(quotas[group] - floor(quotas[group]) for group in waiting)
        winner = min(group for group in waiting if quotas[group] - floor(quotas[group]) == best)
        shares[winner] += 1
    return shares


@given(st.integers(0, 2000), GROWTH.filter(lambda growth: any(n > 0 for n in growth.values())))
def test_r8_the_division_agrees_with_fractions(added: int, growth: dict[str, int]) -> None:
    shares = divide_by_growth(added, growth)
    assert shares == by_hand(added, growth)
    assert sum(shares.values()) == added
    assert set(shares) == {group for group, devices in growth.items() if devices > 0}
