"""Why a figure is what it is: rule, clause, inputs, arithmetic (R5, R7)."""

from datetime import date

import pytest

from app.domain.baseline import baseline_of
from app.domain.categories import Category
from app.domain.check import increase_of, verdict_of
from app.domain.clauses import Clause
from app.domain.dates import Month, Period
from app.domain.inventories import CountPoint
from app.domain.ledger import EntryKind, LedgerEntry
from app.domain.portfolio import Contract
from app.domain.rule_settings import Reading, RuleSettings
from app.services.overview import Standing
from app.views.customers.explain import expected_explained, verdict_explained

DAY = date(2026, 3, 17)


def contract(settings: RuleSettings | None = None) -> Contract:
    return Contract("K1", "C1", Period(date(2025, 9, 1), date(2026, 8, 31)), settings or RuleSettings())


def standing(count: int, ordered: int, settings: RuleSettings | None = None) -> Standing:
    figures = baseline_of(ordered, settings or RuleSettings())
    entry = LedgerEntry(1, "K1", Category.VIDEO, date(2025, 9, 1), EntryKind.START, figures)
    points = tuple(
        CountPoint(date(2026, month, 10), number, ordered, figures.threshold)
        for month, number in ((1, count - 4), (2, count - 2), (3, count))
    )
    verdict, increase = verdict_of(count, figures), increase_of(count, ordered)
    return Standing(Category.VIDEO, count, DAY, entry, verdict, increase, points, Month(2026, 9))


def test_r7_the_verdict_quotes_the_sheet_and_shows_its_arithmetic() -> None:
    verdict, *_ = verdict_explained(standing(109, 100), contract())
    assert verdict.clause == Clause.THRESHOLD.value
    assert verdict.inputs == (("Counted", "109"), ("Ordered", "100"), ("Threshold", "105"))
    assert verdict.arithmetic == ("109 reaches 105", "(109 \u2212 100) / 100 = +9 / 100 = +9.00%")


def test_r7_a_count_below_the_threshold_says_so() -> None:
    verdict, *_ = verdict_explained(standing(104, 100), contract())
    assert verdict.arithmetic[0] == "104 is less than 105"


def test_r7_nothing_ordered_has_no_percentage() -> None:
    verdict, *_ = verdict_explained(standing(1, 0), contract())
    assert verdict.arithmetic == ("1 reaches 1",)


@pytest.mark.parametrize(
    ("reading", "arithmetic"),
    [
        (Reading.ORDERED, "100 \u00d7 (100% + 5%), rounded up = 105"),
        (Reading.BASELINE, "100 \u00d7 (100% + 5%) \u00d7 (100% + 5%), rounded up = 111"),
    ],
)
def test_r5_the_threshold_follows_the_reading_of_the_contract(reading: Reading, arithmetic: str) -> None:
    settings = RuleSettings(reading)
    *_, threshold = verdict_explained(standing(109, 100, settings), contract(settings))
    assert threshold.arithmetic == (arithmetic,)


def test_r5_the_baseline_is_explained_between_them() -> None:
    _, baseline, _ = verdict_explained(standing(109, 101), contract())
    assert (baseline.figure, baseline.clause) == ("107", Clause.BASELINE.value)


def test_an_expectation_is_no_rule_and_says_what_it_rests_on() -> None:
    (one,) = expected_explained(standing(100, 100))
    assert one.clause == ""
    assert one.inputs[:2] == (("January\u00a02026", "96"), ("March\u00a02026", "100"))
    assert one.arithmetic == ("+4 devices in 2 months; 5 still to go",)


def test_without_an_entry_there_is_nothing_to_explain() -> None:
    lead = Standing(Category.VOICE, 12, DAY, None, None, None, (), None)
    assert verdict_explained(lead, None) == ()
    assert expected_explained(lead) == ()
