"""R8-R10 the lines of a true-up: what is added, how it is divided over price groups, and what it costs."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.baseline import Growth, baseline_of
from app.domain.categories import Category
from app.domain.dates import Period
from app.domain.ledger import EntryKind, LedgerEntry
from app.domain.portfolio import Coverage
from app.domain.prices import PriceKind, PriceLine
from app.domain.proration import months_of
from app.domain.rule_settings import ProrationRule, RuleSettings
from app.domain.true_up_records import TrueUpLine
from app.services.counts import NO_GROUP, Counts
from app.services.true_up_lines import CoverageMissing, GroupWithoutPrice, LineSource, lines_of

ON = date(2026, 3, 17)
HALF_YEAR = Period(date(2026, 3, 1), date(2026, 8, 31))
SETTINGS = RuleSettings()


def coverage(group: str | None = None, price: int = 2400, cost: int | None = None, term: int = 12) -> Coverage:
    return Coverage("K1", Category.VIDEO, group, 0, Growth(), price, cost, term)


def listed(part: str = "P-1", **changed: object) -> PriceLine:
    """A line of the price list for video of twelve months: EUR 20.00 less 25 %."""
    given_: dict[str, object] = {
        "part_number": part,
        "description": "Poly+ Enterprise",
        "kind": PriceKind.SERVICE,
        "category": Category.VIDEO,
        "model": None,
        "term_months": 12,
        "list_price": 2000,
        "currency": "EUR",
        "partner_discount": 2500,
        "valid_from": date(2026, 1, 1),
        "valid_to": date(2026, 12, 31),
    } | changed
    return PriceLine(**given_)  # type: ignore[arg-type]


def source(
    counted: Mapping[str, int],
    ordered: Mapping[str, int],
    rows: list[Coverage],
    *,
    prices: tuple[PriceLine, ...] = (),
    extra: int = 0,
    period: Period = HALF_YEAR,
    rule: ProrationRule = ProrationRule.CALENDAR_MONTHS,
) -> LineSource:
    counts = Counts()
    for group, devices in counted.items():
        counts.by_group[Category.VIDEO, group] = devices
        counts.models[Category.VIDEO, group].add(f"Model {group or 'X'}")
    entry = LedgerEntry(
        1,
        "K1",
        Category.VIDEO,
        date(2025, 9, 1),
        EntryKind.START,
        baseline_of(sum(ordered.values()), SETTINGS),
        groups=() if set(ordered) == {NO_GROUP} else tuple(ordered.items()),
    )
    return LineSource("K1", entry, counts, rows, prices, SETTINGS, months_of(period, rule), "EUR", ON, extra)


def single(devices: int, ordered: int, row: Coverage | None = None, **options: object) -> TrueUpLine:
    (line,) = lines_of(source({"": devices}, {"": ordered}, [row or coverage()], **options))  # type: ignore[arg-type]
    return line


def test_r8_one_price_gives_one_line() -> None:
    line = single(121, 100)
    assert (line.category, line.group) == (Category.VIDEO, None)
    assert (line.ordered, line.count, line.added, line.new_ordered) == (100, 121, 21, 121)
    assert (line.unit_price, line.price_term_months, line.amount) == (2400, 12, 25200)
    assert line.after == baseline_of(121, SETTINGS)


@pytest.mark.parametrize(
    ("devices", "ordered", "extra", "added"),
    [(110, 100, 0, 10), (110, 100, 5, 15), (101, 100, 0, 1), (1, 0, 0, 1), (0, 0, 3, 0), (100, 100, 0, 0)],
)
def test_r8_what_is_added_is_the_growth_and_what_is_wanted_besides(
    devices: int, ordered: int, extra: int, added: int
) -> None:
    if not added and extra:
        with pytest.raises(Exception, match="invalid_value"):
            lines_of(source({"": devices}, {"": ordered}, [coverage()], extra=extra))
        return
    lines = lines_of(source({"": devices}, {"": ordered}, [coverage()], extra=extra))
    assert sum(line.added for line in lines) == added
    assert all(line.extra_growth == extra for line in lines)
    assert all(line.after.ordered == devices + extra for line in lines)


def test_r8_a_count_below_what_is_ordered_is_no_true_up() -> None:
    with pytest.raises(Exception, match="invalid_value"):
        lines_of(source({"": 99}, {"": 100}, [coverage()]))


def test_r8_groups_of_devices_are_added_up_where_the_category_has_one_price() -> None:
    line = lines_of(source({"": 40, "rooms": 70}, {"": 100}, [coverage()]))
    assert [(one.group, one.count, one.added) for one in line] == [(None, 110, 10)]


@pytest.mark.parametrize(
    ("counted", "ordered", "extra", "lines"),
    [
        ({"a": 12, "b": 10}, {"a": 10, "b": 10}, 0, {"a": 2}),
        ({"a": 12, "b": 13}, {"a": 10, "b": 10}, 0, {"a": 2, "b": 3}),
        ({"a": 14, "b": 8}, {"a": 10, "b": 10}, 0, {"a": 2}),
        ({"a": 14, "b": 14, "c": 7}, {"a": 10, "b": 10, "c": 10}, 0, {"a": 3, "b": 2}),
        ({"a": 11, "b": 11}, {"a": 10, "b": 10}, 1, {"a": 2, "b": 1}),
        ({"a": 12, "b": 11}, {"a": 10, "b": 10}, 3, {"a": 4, "b": 2}),
        ({"b": 5}, {"a": 0, "b": 0}, 0, {"b": 5}),
        ({"a": 10, "b": 4}, {"a": 10}, 0, {"b": 4}),
        ({"a": 10, "b": 10}, {"a": 10, "b": 10}, 0, {}),
    ],
    ids=["one grew", "both grew", "one shrank", "remainder by name", "extra", "extra by share", "new", "added", "none"],
)
def test_r8_added_devices_are_divided_over_the_groups_that_grew(
    counted: dict[str, int], ordered: dict[str, int], extra: int, lines: dict[str, int]
) -> None:
    rows = [coverage(group) for group in ("a", "b", "c")]
    found = lines_of(source(counted, ordered, rows, extra=extra))
    assert {line.group: line.added for line in found} == lines
    for line in found:
        assert line.group is not None
        assert line.ordered == ordered.get(line.group, 0)
        assert line.count == counted[line.group]
        assert line.new_ordered == line.ordered + line.added


GROUPED = st.dictionaries(st.sampled_from("abc"), st.integers(0, 300))


@given(GROUPED, GROUPED, st.integers(0, 50))
def test_r8_shares_are_within_one_device_of_the_exact_fraction(
    counted: dict[str, int], ordered: dict[str, int], extra: int
) -> None:
    ordered = {group: ordered.get(group, 0) for group in "abc"}
    growth = {group: max(0, counted.get(group, 0) - ordered[group]) for group in "abc"}
    added = sum(counted.values()) + extra - sum(ordered.values())
    if added < 0 or not sum(growth.values()):
        return
    lines = lines_of(source(counted, ordered, [coverage(group) for group in "abc"], extra=extra))
    assert sum(line.added for line in lines) == added
    for line in lines:
        assert line.group is not None
        exact = Fraction(added * growth[line.group], sum(growth.values()))
        assert abs(line.added - exact) < 1


@given(st.integers(1, 5000), st.integers(1, 10**6), st.sampled_from([1, 12, 36, 60]), st.integers(0, 400))
def test_r9_the_amount_is_the_exact_fraction_rounded_half_up_once(added: int, price: int, term: int, day: int) -> None:
    period = Period(date.fromordinal(HALF_YEAR.start.toordinal() - day), HALF_YEAR.end)
    line = single(added, 0, coverage(price=price, term=term), period=period)
    months = Fraction(line.months.numerator, line.months.denominator)
    assert line.amount == int(added * price * months / term + Fraction(1, 2))


@pytest.mark.parametrize(
    ("rule", "start", "amount"),
    [
        (ProrationRule.CALENDAR_MONTHS, date(2026, 3, 1), 12000),
        (ProrationRule.WHOLE_MONTHS, date(2026, 3, 1), 12000),
        (ProrationRule.DAILY_365, date(2026, 3, 1), 12099),
        (ProrationRule.CALENDAR_MONTHS, date(2026, 3, 17), 10968),
        (ProrationRule.WHOLE_MONTHS, date(2026, 3, 17), 12000),
        (ProrationRule.DAILY_365, date(2026, 3, 17), 11047),
    ],
)
def test_r9_the_rule_of_the_contract_decides_the_amount(rule: ProrationRule, start: date, amount: int) -> None:
    assert single(10, 0, period=Period(start, HALF_YEAR.end), rule=rule).amount == amount


@pytest.mark.parametrize(
    ("row", "prices", "unit_cost", "cost", "part"),
    [
        (coverage(cost=1800), (), 1800, 9000, None),
        (coverage(cost=1800), (listed(),), 1800, 9000, "P-1"),
        (coverage(cost=0), (listed(),), 0, 0, "P-1"),
        (coverage(), (listed(),), 1500, 7500, "P-1"),
        (coverage(), (), None, None, None),
        (coverage(), (listed(), listed("P-2")), None, None, None),
        (coverage(), (listed(currency="USD"),), None, None, None),
        (coverage(), (listed(kind=PriceKind.HARDWARE),), None, None, None),
        (coverage(), (listed(category=Category.VOICE),), None, None, None),
        (coverage(), (listed(category=None),), 1500, 7500, "P-1"),
        (coverage(), (listed(model="Poly Studio X52"),), None, None, None),
        (coverage(term=36), (listed(),), None, None, None),
        (coverage(), (listed(term_months=None),), 1500, 7500, "P-1"),
        (coverage(), (listed(valid_from=ON, valid_to=ON),), 1500, 7500, "P-1"),
        (coverage(), (listed(valid_from=date(2026, 3, 18)),), None, None, None),
        (coverage(), (listed(valid_to=date(2026, 3, 16)),), None, None, None),
        (coverage(), (listed(valid_to=None),), 1500, 7500, "P-1"),
        (coverage(), (listed(valid_to=date(2026, 3, 16)), listed("P-2")), 1500, 7500, "P-2"),
        (coverage(cost=1800), (listed(), listed("P-2")), 1800, 9000, None),
    ],
)
def test_r10_the_cost_is_that_of_the_contract_else_of_the_list_else_unknown(
    row: Coverage, prices: tuple[PriceLine, ...], unit_cost: int | None, cost: int | None, part: str | None
) -> None:
    line = single(10, 0, row, prices=prices)
    assert (line.unit_cost, line.cost, line.part_number) == (unit_cost, cost, part)
    assert line.description == ("Poly+ Enterprise" if part else "")


def test_r10_each_group_has_its_own_price_term_and_cost() -> None:
    rows = [coverage("a", 2400, 1800, 12), coverage("b", 9000, 6000, 36)]
    lines = lines_of(source({"a": 2, "b": 4}, {"a": 0, "b": 0}, rows))
    assert [(line.group, line.amount, line.cost) for line in lines] == [("a", 2400, 1800), ("b", 6000, 4000)]
    assert {line.after.ordered for line in lines} == {6}


def test_r10_devices_of_a_group_without_a_price_are_refused_by_name() -> None:
    with pytest.raises(GroupWithoutPrice) as caught:
        lines_of(source({"a": 1, "z": 2, "": 3}, {"a": 0}, [coverage("b"), coverage("a")]))
    assert caught.value.params == {
        "contract": "K1",
        "category": "video",
        "models": "Model X, Model z",
        "known": "a, b",
    }


def test_r10_a_category_without_coverage_is_refused() -> None:
    other = Coverage("K1", Category.VOICE, None, 0, Growth(), 100)
    with pytest.raises(CoverageMissing) as caught:
        lines_of(source({"": 5}, {"": 0}, [other]))
    assert caught.value.params == {"contract": "K1", "category": "video"}
