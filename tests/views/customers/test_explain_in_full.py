"""Every figure of a customer page explains itself in full, in both languages (R4, R5, R7)."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.baseline import Growth, GrowthUnit, baseline_of
from app.domain.categories import Category
from app.domain.check import increase_of, verdict_of
from app.domain.clauses import Clause
from app.domain.dates import Month, Period
from app.domain.inventories import CountPoint
from app.domain.ledger import EntryKind, LedgerEntry
from app.domain.portfolio import Contract, Coverage
from app.domain.rule_settings import Reading, RuleSettings
from app.services.overview import Standing
from app.views.customers.explain import expected_explained, ordered_explained, verdict_explained
from app.views.language import Lang
from tests.views.speaking import speaking

NARROW = "\u00a0"
YEAR = Period(date(2025, 9, 1), date(2026, 8, 31))
MARCH = date(2026, 3, 17)


def standing(
    count: int, ordered: int, settings: RuleSettings | None = None, points: tuple[CountPoint, ...] = ()
) -> Standing:
    """A category of a customer that was counted in March."""
    figures = baseline_of(ordered, settings or RuleSettings())
    entry = LedgerEntry(1, "K1", Category.VIDEO, YEAR.start, EntryKind.START, figures)
    return Standing(
        category=Category.VIDEO,
        count=count,
        counted_on=MARCH,
        entry=entry,
        verdict=verdict_of(count, figures),
        increase=increase_of(count, ordered),
        points=points,
        expected=Month(2026, 5) if points else None,
    )


def contract(settings: RuleSettings | None = None) -> Contract:
    """A contract with those settings."""
    return Contract("K1", "C1", YEAR, settings or RuleSettings())


def plain(texts: tuple[str, ...]) -> list[str]:
    """Texts with ordinary spaces, to be read in a test."""
    return [text.replace(NARROW, " ").replace("\u202f", " ") for text in texts]


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, Lang.DUTCH):
        yield


def test_r7_the_verdict_tells_count_threshold_and_increase() -> None:
    found, *_ = verdict_explained(standing(109, 100), contract())
    assert found.figure == "true-up"
    assert found.clause == Clause.THRESHOLD.value
    assert [value for _, value in found.inputs] == ["109", "100", "105"]
    assert plain(found.arithmetic) == ["109 reaches 105", "(109 − 100) / 100 = +9 / 100 = +9.00%"]


def test_r7_a_count_below_the_threshold_says_so() -> None:
    found, *_ = verdict_explained(standing(207, 200), contract())
    assert plain(found.arithmetic) == ["207 is less than 210", "(207 − 200) / 200 = +7 / 200 = +3.50%"]


def test_r7_a_falling_count_carries_a_minus() -> None:
    found, *_ = verdict_explained(standing(612, 640), contract())
    assert plain(found.arithmetic)[1] == "(612 − 640) / 640 = −28 / 640 = −4.38%"


def test_r7_with_nothing_ordered_there_is_no_percentage() -> None:
    found, *_ = verdict_explained(standing(1, 0), contract())
    assert plain(found.arithmetic) == ["1 reaches 1"]


@pytest.mark.parametrize(
    ("settings", "ordered", "baseline", "threshold"),
    [
        (RuleSettings(), 101, "101 × (100% + 5%), rounded up = 107", "101 × (100% + 5%), rounded up = 107"),
        (
            RuleSettings(reading=Reading.BASELINE),
            220,
            "220 × (100% + 5%), rounded up = 231",
            "220 × (100% + 5%) × (100% + 5%), rounded up = 243",
        ),
        (
            RuleSettings(allowance=750, trigger=1000),
            1000,
            "1,000 × (100% + 7.5%), rounded up = 1,075",
            "1,000 × (100% + 10%), rounded up = 1,100",
        ),
        (
            RuleSettings(reading=Reading.BASELINE, allowance=250, trigger=333),
            100,
            "100 × (100% + 2.5%), rounded up = 103",
            "100 × (100% + 2.5%) × (100% + 3.33%), rounded up = 106",
        ),
    ],
)
def test_r5_baseline_and_threshold_with_the_contracts_own_percentages(
    settings: RuleSettings, ordered: int, baseline: str, threshold: str
) -> None:
    _, first, second = verdict_explained(standing(1, ordered, settings), contract(settings))
    assert plain(first.arithmetic) == [baseline]
    assert plain(second.arithmetic) == [threshold]
    assert first.clause == Clause.BASELINE.value


def test_without_a_contract_only_the_verdict_is_explained() -> None:
    assert len(verdict_explained(standing(109, 100), None)) == 1


def test_a_category_outside_any_contract_has_nothing_to_explain() -> None:
    bare = Standing(Category.VIDEO, 5, MARCH, None, None, None, (), None)
    assert verdict_explained(bare, contract()) == ()
    assert expected_explained(bare) == ()


@pytest.mark.usefixtures("dutch")
def test_r5_in_dutch() -> None:
    found, baseline, _ = verdict_explained(standing(1050, 1000), contract())
    assert plain(found.arithmetic)[1] == "(1.050 − 1.000) / 1.000 = +50 / 1.000 = +5,00 %"
    assert plain(baseline.arithmetic)[0].startswith("1.000 × (100 % + 5 %)")
    assert plain(baseline.arithmetic)[0].endswith("1.050")


@pytest.mark.parametrize(
    ("growth", "figure"),
    [
        (Growth(1000, GrowthUnit.PERCENT), "220"),
        (Growth(1250, GrowthUnit.PERCENT, 6000), "215"),
        (Growth(15, GrowthUnit.DEVICES, 5000), "208"),
        (Growth(0), "200"),
    ],
)
def test_r4_ordered_is_explained_for_every_kind_of_growth(growth: Growth, figure: str) -> None:
    (found,) = ordered_explained("Video", (Coverage("K1", Category.VIDEO, None, 200, growth, 2400),))
    assert found.figure == figure
    assert found.clause == Clause.ORDERED.value
    assert found.arithmetic[-1].endswith(figure)


def test_r4_every_price_group_is_explained_by_itself() -> None:
    rows = tuple(Coverage("K1", Category.VIDEO, group, 10, Growth(0), 2400) for group in ("Room", "Small"))
    assert len(ordered_explained("Video", rows)) == 2


def test_the_expected_month_names_the_months_it_rests_on() -> None:
    points = tuple(
        CountPoint(date(2026, month, 10), count, 200, 210) for month, count in ((1, 201), (2, 204), (3, 207))
    )
    (found,) = expected_explained(standing(207, 200, points=points))
    assert plain((found.figure,)) == ["May 2026"]
    assert plain(found.arithmetic) == ["+6 devices in 2 months; 3 still to go"]
    assert [value for _, value in found.inputs] == ["201", "207", "210"]
