"""What a decision about models would do, and did, to the months of every customer (R6, R7)."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.categories import Category, Classification
from app.domain.check import Verdict
from app.domain.dates import Month
from app.domain.eligibility import ModelDates
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import classify, classify_all, save_models, try_models
from app.services.catalogue_changes import take_back
from app.services.catalogue_effects import CategoryEffect, Effects
from app.services.checks import check
from app.services.desk import Desk
from app.services.inventory.stored import list_inventories
from tests.services.estates import VIDEO, Row, add_customer, cover, dump, estate, import_rows, sign

JANUARY, MARCH, APRIL = date(2026, 1, 17), date(2026, 3, 17), date(2026, 4, 17)
ODD = "Whatever 9"


def odd(number: int) -> list[Row]:
    return [Row(ODD, f"ODD{index:07d}") for index in range(number)]


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Two customers with an unknown model, of which one has a contract; a third that has none of it."""
    for code in ("C1", "C2", "C3"):
        add_customer(desk, code)
    sign(desk, cover(Category.VIDEO, 10))
    import_rows(desk, [*estate(video=10), *odd(2)], MARCH)
    import_rows(desk, [*estate(video=9), *odd(1)], APRIL)
    import_rows(desk, odd(3), APRIL, "C2")
    import_rows(desk, estate(voice=3), APRIL, "C3")
    return desk


def as_video() -> CatalogueModel:
    return CatalogueModel(ODD, Classification.VIDEO)


def told(effects: Effects) -> list[tuple[str, date, int, tuple[CategoryEffect, ...]]]:
    return [(one.customer, one.day, one.devices, one.categories) for one in effects.months]


def test_r7_the_counts_and_verdicts_of_every_month_are_told_before_and_after(known: Desk) -> None:
    assert told(try_models(known, as_video())) == [
        ("C1", APRIL, 1, (CategoryEffect(Category.VIDEO, 9, 10, Verdict.OK, Verdict.OK),)),
        ("C1", MARCH, 2, (CategoryEffect(Category.VIDEO, 10, 12, Verdict.OK, Verdict.TRUE_UP),)),
        ("C2", APRIL, 3, (CategoryEffect(Category.VIDEO, 0, 3),)),
    ]


def test_trying_changes_nothing_at_all(known: Desk) -> None:
    before = dump(known)
    try_models(known, as_video())
    assert dump(known) == before


def test_what_was_tried_is_what_happens(known: Desk) -> None:
    effects = try_models(known, as_video())
    assert save_models(known, as_video()).effects == effects
    (line,) = check(known, Month(2026, 3))
    assert (line.count, line.verdict) == (12, Verdict.TRUE_UP)


def test_the_newest_month_of_each_customer_says_how_many_devices_are_touched(known: Desk) -> None:
    effects = try_models(known, as_video())
    assert [(one.customer, one.day) for one in effects.latest] == [("C1", APRIL), ("C2", APRIL)]
    assert effects.devices == 4
    assert len(effects.changed) == 3


def test_r7_of_two_inventories_of_a_month_the_latest_is_told(known: Desk) -> None:
    import_rows(known, [*estate(video=9), *odd(5)], date(2026, 4, 20))
    effects = try_models(known, as_video())
    assert [(one.customer, one.day.day, one.devices) for one in effects.months if one.month == Month(2026, 4)] == [
        ("C1", 20, 5),
        ("C2", 17, 3),
    ]


def test_a_decision_that_changes_no_count_still_tells_the_months_it_touches(known: Desk) -> None:
    effects = try_models(known, CatalogueModel(ODD, Classification.IGNORED))
    assert [(one.customer, one.categories, one.complete) for one in effects.months] == [
        ("C1", (), True),
        ("C1", (), True),
        ("C2", (), True),
    ]
    assert effects.changed == ()


def test_saying_again_what_was_said_touches_nothing(known: Desk) -> None:
    save_models(known, as_video())
    assert try_models(known, as_video()) == Effects()


def test_r3_a_date_touches_the_months_after_it_only(known: Desk) -> None:
    dates = ModelDates(end_of_life=MARCH)
    effects = try_models(known, CatalogueModel(VIDEO, Classification.VIDEO, dates=dates))
    assert [(one.day, one.categories) for one in effects.months] == [
        (APRIL, (CategoryEffect(Category.VIDEO, 9, 0, Verdict.OK, Verdict.OK),)),
        (MARCH, ()),
    ]


def test_a_model_in_use_nowhere_touches_nothing(known: Desk) -> None:
    assert try_models(known, CatalogueModel("Studio X30", Classification.IGNORED)) == Effects()


def test_r6_several_models_are_decided_at_once_and_taken_back_at_once(known: Desk) -> None:
    import_rows(known, [*odd(1), Row("Zed 1", "ZED0000001")], date(2026, 5, 17), "C3")
    before = [line for line in dump(known) if "audit_log" not in line]
    decided = classify_all(known, [ODD, "Zed 1"], Classification.HEADSET)
    assert decided.models == (ODD, "Zed 1")
    newest = next(one for one in decided.effects.latest if one.customer == "C3")
    assert newest.categories == (CategoryEffect(Category.HEADSET, 0, 2),)
    take_back(known, decided)
    assert [line for line in dump(known) if "audit_log" not in line] == before


MODELS = ("Alpha 1", "Beta 2", VIDEO, "CCX 500")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_r6_what_is_told_beforehand_is_what_the_stored_months_say_afterwards(known: Desk, data: st.DataObject) -> None:
    """Whatever was decided before: the counts after a decision are those that were told, and before it as well."""
    model, meaning = data.draw(st.sampled_from(MODELS)), data.draw(st.sampled_from(Classification))
    rows = [Row(data.draw(st.sampled_from(MODELS)), f"S{number:07d}") for number in range(data.draw(st.integers(0, 5)))]
    if rows:
        day = date(2026, 5, 1 + len(list_inventories(known, "C1")) % 28)
        import_rows(known, rows, day)
    before = {one.date: one.counts for one in list_inventories(known, "C1")}
    effects = try_models(known, CatalogueModel(model, meaning))
    classify(known, model, meaning, "")
    after = {one.date: one.counts for one in list_inventories(known, "C1")}
    for month in (one for one in effects.months if one.customer == "C1"):
        for effect in month.categories:
            assert effect.before == before[month.day][effect.category]
            assert effect.after == after[month.day][effect.category]
