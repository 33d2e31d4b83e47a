"""Totals of a true-up are sums of its rounded lines (R9, R10)."""

from dataclasses import replace
from datetime import date

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.dates import Month, Period
from app.domain.proration import months_of
from app.domain.rule_settings import ProrationRule
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp, TrueUpLine

PERIOD = Period(date(2025, 9, 1), date(2026, 3, 14))
LINE = TrueUpLine(
    category=Category.HEADSET,
    group=None,
    ordered=220,
    count=257,
    added=37,
    extra_growth=0,
    unit_price=2400,
    price_term_months=12,
    months=months_of(PERIOD, ProrationRule.CALENDAR_MONTHS),
    amount=47742,
    unit_cost=1920,
    cost=38194,
    new_ordered=257,
    after=Baseline(257, 270, 270),
)


def true_up(*lines: TrueUpLine) -> TrueUp:
    """A proposal with those lines."""
    return TrueUp(
        number="TU-1",
        customer="ACME",
        contract="C-1",
        month=Month(2025, 9),
        state=TrueUpState.PROPOSED,
        proposed_on=date(2025, 9, 20),
        period=PERIOD,
        currency="EUR",
        inventory_id=1,
        inventory_date=date(2025, 9, 17),
        lines=lines,
    )


def test_r9_the_total_is_the_sum_of_the_rounded_lines() -> None:
    assert true_up(LINE, replace(LINE, category=Category.VIDEO, amount=1)).total == 47743
    assert true_up().total == 0


def test_r10_the_cost_total_is_the_sum_of_the_rounded_costs() -> None:
    assert true_up(LINE, LINE).cost_total == 2 * 38194


def test_r10_an_unknown_cost_makes_the_cost_total_unknown_not_smaller() -> None:
    assert true_up(LINE, replace(LINE, unit_cost=None, cost=None)).cost_total is None
