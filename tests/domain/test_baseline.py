"""Ordered numbers, baselines and thresholds (R4, R5)."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.baseline import (
    Baseline,
    Growth,
    GrowthUnit,
    baseline_devices,
    baseline_of,
    ordered_devices,
    threshold_devices,
)
from app.domain.errors import InvalidValue
from app.domain.rule_settings import Reading, RuleSettings

ORDERED = RuleSettings()
BASELINE = RuleSettings(reading=Reading.BASELINE)
COUNTS = st.integers(0, 10**7)
PERCENT = st.integers(0, 10_000)
SETTINGS = st.builds(RuleSettings, st.sampled_from(Reading), allowance=PERCENT, trigger=PERCENT)


@pytest.mark.parametrize(
    ("installed", "growth", "ordered"),
    [
        (200, Growth(1000, GrowthUnit.PERCENT), 220),
        (137, Growth(1250, GrowthUnit.PERCENT, 6000), 148),
        (80, Growth(15, GrowthUnit.DEVICES, 5000), 88),
        (0, Growth(25), 25),
    ],
)
def test_r4_worked_figures(installed: int, growth: Growth, ordered: int) -> None:
    assert ordered_devices(installed, growth) == ordered


def test_r4_nothing_is_charged_up_front_at_zero_percent() -> None:
    assert ordered_devices(100, Growth(50, upfront=0)) == 100
    assert ordered_devices(100, Growth(5000, GrowthUnit.PERCENT, 0)) == 100


@given(COUNTS, st.integers(0, 10**6), PERCENT)
def test_r4_growth_in_devices_agrees_with_fractions(installed: int, devices: int, upfront: int) -> None:
    exact = installed + devices * Fraction(upfront, 10_000)
    assert ordered_devices(installed, Growth(devices, upfront=upfront)) == ceil(exact)


@given(COUNTS, st.integers(0, 100_000), PERCENT)
def test_r4_growth_in_percent_is_rounded_once(installed: int, percent: int, upfront: int) -> None:
    exact = installed + installed * Fraction(percent, 10_000) * Fraction(upfront, 10_000)
    assert ordered_devices(installed, Growth(percent, GrowthUnit.PERCENT, upfront)) == ceil(exact)


def test_r4_rounding_twice_would_give_more() -> None:
    installed, growth, upfront = 5, Fraction(10, 100), Fraction(10, 100)
    assert ceil(ceil(installed * growth) * upfront) == ceil(installed * growth * upfront) == 1
    assert ordered_devices(5, Growth(1000, GrowthUnit.PERCENT, 1000)) == 6
    assert ceil(ceil(Fraction(101, 100)) * Fraction(60, 100)) == 2
    assert ordered_devices(101, Growth(100, GrowthUnit.PERCENT, 6000)) == 102


@pytest.mark.parametrize("growth", [(-1, 10_000), (1, 10_001), (1, -1)])
def test_r4_impossible_growth_is_refused(growth: tuple[int, int]) -> None:
    with pytest.raises(InvalidValue):
        Growth(growth[0], upfront=growth[1])


def test_r4_a_negative_installed_base_is_refused() -> None:
    with pytest.raises(InvalidValue):
        ordered_devices(-1, Growth())


@pytest.mark.parametrize(
    ("ordered", "baseline", "by_ordered", "by_baseline"),
    [
        (100, 105, 105, 111),
        (101, 107, 107, 112),
        (200, 210, 210, 221),
        (220, 231, 231, 243),
        (1000, 1050, 1050, 1103),
        (10, 11, 11, 12),
        (0, 0, 1, 1),
    ],
)
def test_r5_worked_figures(ordered: int, baseline: int, by_ordered: int, by_baseline: int) -> None:
    assert baseline_of(ordered, ORDERED) == Baseline(ordered, baseline, by_ordered)
    assert baseline_of(ordered, BASELINE) == Baseline(ordered, baseline, by_baseline)


def test_r5_floats_would_add_a_device() -> None:
    from math import ceil as up

    assert up(200 * 1.10 * 1.05) == 232
    assert baseline_devices(ordered_devices(200, Growth(1000, GrowthUnit.PERCENT)), 500) == 231


@given(COUNTS, PERCENT)
def test_r5_the_baseline_agrees_with_fractions(ordered: int, allowance: int) -> None:
    assert baseline_devices(ordered, allowance) == ceil(ordered * (1 + Fraction(allowance, 10_000)))


def follows(count: int, ordered: int, settings: RuleSettings) -> bool:
    """Whether a true-up follows, by the inequality of R5 in fractions; what was ordered alone is never one."""
    limit = ordered * (1 + Fraction(settings.trigger, 10_000))
    if settings.reading is Reading.BASELINE:
        limit *= 1 + Fraction(settings.allowance, 10_000)
    return count > ordered and count >= limit


@given(COUNTS, SETTINGS)
def test_r5_the_threshold_is_the_smallest_count_of_a_true_up(ordered: int, settings: RuleSettings) -> None:
    threshold = threshold_devices(ordered, settings)
    assert follows(threshold, ordered, settings)
    assert not follows(threshold - 1, ordered, settings)


@given(COUNTS, PERCENT)
def test_r5_with_equal_percentages_the_threshold_is_the_baseline_shown(ordered: int, percent: int) -> None:
    found = baseline_of(ordered, RuleSettings(allowance=percent, trigger=percent))
    assert found.threshold == max(found.baseline, ordered + 1)


def test_r5_a_trigger_of_zero_means_any_device_more() -> None:
    assert threshold_devices(100, RuleSettings(trigger=0)) == 101


def test_r5_a_negative_number_ordered_is_refused() -> None:
    with pytest.raises(InvalidValue):
        baseline_of(-1, ORDERED)
