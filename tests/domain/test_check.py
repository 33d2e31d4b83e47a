"""The verdict of a month (R7)."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.baseline import Baseline, baseline_of
from app.domain.check import Verdict, increase_of, verdict_of
from app.domain.rule_settings import Reading, RuleSettings


@pytest.mark.parametrize(
    ("count", "verdict"),
    [
        (None, Verdict.MISSING_INVENTORY),
        (0, Verdict.OK),
        (219, Verdict.OK),
        (220, Verdict.OK),
        (221, Verdict.WITHIN_ALLOWANCE),
        (230, Verdict.WITHIN_ALLOWANCE),
        (231, Verdict.TRUE_UP),
        (500, Verdict.TRUE_UP),
    ],
)
def test_r7_verdicts_of_220_ordered(count: int | None, verdict: Verdict) -> None:
    assert verdict_of(count, baseline_of(220, RuleSettings())) is verdict


@pytest.mark.parametrize(("count", "verdict"), [(242, Verdict.WITHIN_ALLOWANCE), (243, Verdict.TRUE_UP)])
def test_r7_verdicts_by_the_other_reading(count: int, verdict: Verdict) -> None:
    assert verdict_of(count, baseline_of(220, RuleSettings(Reading.BASELINE))) is verdict


def test_r7_nothing_ordered_and_nothing_there_is_ok_and_one_device_is_a_true_up() -> None:
    nothing = baseline_of(0, RuleSettings())
    assert verdict_of(0, nothing) is Verdict.OK
    assert verdict_of(1, nothing) is Verdict.TRUE_UP


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 10**6))
def test_r7_every_count_has_one_verdict(count: int, ordered: int, above: int) -> None:
    baseline = Baseline(ordered, ordered, ordered + above)
    expected = (
        Verdict.OK if count <= ordered else Verdict.TRUE_UP if count >= ordered + above else Verdict.WITHIN_ALLOWANCE
    )
    assert verdict_of(count, baseline) is expected


@pytest.mark.parametrize(
    ("count", "ordered", "increase"),
    [
        (231, 220, 500),
        (257, 220, 1682),
        (200, 220, -909),
        (220, 220, 0),
        (1, 3, -6667),
        (20001, 20000, 1),
        (19999, 20000, -1),
        (None, 220, None),
        (5, 0, None),
    ],
)
def test_r7_the_increase_has_two_decimals_half_up(count: int | None, ordered: int, increase: int | None) -> None:
    assert increase_of(count, ordered) == increase


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_r7_the_increase_agrees_with_fractions(count: int, ordered: int) -> None:
    exact = Fraction(count - ordered, ordered) * 10_000
    rounded = floor(abs(exact) + Fraction(1, 2))
    assert increase_of(count, ordered) == (rounded if exact >= 0 else -rounded)
