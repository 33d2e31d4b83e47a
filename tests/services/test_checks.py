"""The monthly check through the real services (R7)."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.categories import Category, Classification
from app.domain.check import Verdict
from app.domain.dates import Month, Period
from app.domain.eligibility import ModelDates
from app.domain.errors import NotFound
from app.domain.portfolio import CatalogueModel
from app.domain.rule_settings import Reading, RuleSettings
from app.services.catalogue import classify, save_model
from app.services.checks import check
from app.services.desk import Desk
from app.services.inventory.stored import list_inventories
from app.services.inventory.undo import undo
from tests.services.estates import VIDEO, Row, add_customer, cover, estate, import_rows, sign

MARCH = Month(2026, 3)
DAY = date(2026, 3, 17)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


@pytest.mark.parametrize(
    ("count", "verdict", "increase"),
    [
        (0, Verdict.OK, -10000),
        (200, Verdict.OK, 0),
        (201, Verdict.WITHIN_ALLOWANCE, 50),
        (207, Verdict.WITHIN_ALLOWANCE, 350),
        (209, Verdict.WITHIN_ALLOWANCE, 450),
        (210, Verdict.TRUE_UP, 500),
        (211, Verdict.TRUE_UP, 550),
    ],
)
def test_r7_verdict_and_increase(desk: Desk, count: int, verdict: Verdict, increase: int) -> None:
    sign(desk, cover(Category.VIDEO, 200))
    import_rows(desk, [*estate(video=count), Row("BT 700", "DONGLE1")], DAY)
    (line,) = check(desk, MARCH)
    assert (line.count, line.verdict, line.increase, line.complete) == (count, verdict, increase, True)


def test_r5_the_reading_of_the_contract_decides_the_threshold(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 220), settings=RuleSettings(reading=Reading.BASELINE))
    import_rows(desk, estate(video=242), DAY)
    assert check(desk, MARCH)[0].verdict is Verdict.WITHIN_ALLOWANCE
    import_rows(desk, estate(video=243), DAY.replace(day=18))
    assert check(desk, MARCH)[0].verdict is Verdict.TRUE_UP


def test_r7_missing_inventory(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 200))
    import_rows(desk, estate(video=1), date(2026, 2, 28))
    (line,) = check(desk, MARCH)
    assert (line.verdict, line.count, line.increase) == (Verdict.MISSING_INVENTORY, None, None)


def test_r7_the_latest_inventory_of_the_month_decides(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 10))
    import_rows(desk, estate(video=9), date(2026, 3, 28))
    import_rows(desk, estate(video=5), date(2026, 3, 2))
    assert check(desk, MARCH)[0].count == 9


def test_r7_only_categories_in_force_on_the_inventorys_date(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 10), period=Period(date(2025, 4, 1), date(2026, 3, 15)))
    sign(desk, cover(Category.VOICE, 10), number="K2", period=Period(date(2026, 3, 16), date(2027, 3, 15)))
    import_rows(desk, estate(video=5, voice=5), DAY)
    assert [(line.contract, line.category) for line in check(desk, MARCH)] == [("K2", Category.VOICE)]


def test_r7_ordered_by_customer_contract_and_category(desk: Desk) -> None:
    add_customer(desk, "B1")
    sign(desk, cover(Category.VOICE, 1), cover(Category.HEADSET, 1), number="K9")
    sign(desk, cover(Category.VIDEO, 1), number="K1")
    sign(desk, cover(Category.VIDEO, 1), number="K0", customer="B1")
    found = [(line.customer, line.contract, line.category.value) for line in check(desk, MARCH)]
    assert found == sorted(found)
    assert len(found) == 4
    assert {line.customer for line in check(desk, MARCH, "B1")} == {"B1"}


def test_r7_an_unknown_customer_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        check(desk, MARCH, "NOBODY")


def test_r7_incomplete_while_models_are_unclassified_or_rows_quarantined(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 10))
    import_rows(desk, [*estate(video=5), Row("Whatever 9", "ZZ12345")], DAY)
    assert not check(desk, MARCH)[0].complete
    classify(desk, "Whatever 9", Classification.VIDEO)
    assert [(line.count, line.complete) for line in check(desk, MARCH)] == [(6, True)]
    import_rows(desk, [*estate(video=5), Row(VIDEO, "4.82567E+11")], DAY.replace(day=18))
    assert [(line.count, line.complete) for line in check(desk, MARCH)] == [(5, False)]


@pytest.mark.parametrize(("ends", "count"), [(date(2026, 3, 16), 0), (date(2026, 3, 17), 5), (date(2026, 3, 18), 5)])
def test_r3_past_its_end_a_model_does_not_count_and_the_day_itself_still_does(
    desk: Desk, ends: date, count: int
) -> None:
    sign(desk, cover(Category.VIDEO, 10))
    import_rows(desk, estate(video=5), DAY)
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, None, ModelDates(end_of_life=ends)))
    assert check(desk, MARCH)[0].count == count


def test_r1_devices_without_contract_are_no_line_of_the_check(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 10))
    import_rows(desk, estate(video=5, voice=50), DAY)
    assert [line.category for line in check(desk, MARCH)] == [Category.VIDEO]


def test_r5_nothing_ordered_means_a_true_up_from_the_first_device(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 0))
    import_rows(desk, estate(voice=1), DAY)
    assert check(desk, MARCH)[0].verdict is Verdict.OK
    import_rows(desk, estate(video=1, voice=1), DAY.replace(day=18))
    (line,) = check(desk, MARCH)
    assert (line.verdict, line.increase) == (Verdict.TRUE_UP, None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(count=st.integers(0, 60))
def test_r7_increase_against_decimal_arithmetic(desk: Desk, count: int) -> None:
    for one in list_inventories(desk, "C1"):
        undo(desk, one.id)
    if not check(desk, MARCH):
        sign(desk, cover(Category.VIDEO, 48))
    import_rows(desk, [*estate(video=count), Row("BT 700", "DONGLE1")], DAY)
    (line,) = check(desk, MARCH)
    percent = (Decimal(count - 48) * 100 / 48).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert line.increase == int(percent * 100)
