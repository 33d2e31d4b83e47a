"""Why the count moved between two inventories, device by device."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.categories import Category, Classification
from app.domain.eligibility import ModelDates
from app.domain.inventories import Change
from app.domain.movement import Step
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import classify, save_model
from app.services.desk import Desk
from app.services.inventory.movement import movement_since_previous
from app.services.inventory.movement_choice import movement_by_id
from app.services.inventory.stored import list_inventories
from app.services.inventory.undo import undo
from tests.services.estates import DONGLE, VIDEO, VOICE, Estate, Row, add_customer, estate, import_rows

FEB, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)
Told = list[tuple[Change, str, int]]


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def told(desk: Desk, inventory_id: int) -> Told:
    """Reason, serial and effect of each movement."""
    return [(one.change, one.serial, one.effect) for one in movement_since_previous(desk, inventory_id)]


def serial(number: int) -> str:
    """The serial of the n-th video system of an estate."""
    return f"POLYSTUD{number:06d}"


def test_a_first_inventory_moves_nothing(desk: Desk) -> None:
    assert told(desk, import_rows(desk, estate(video=3), MARCH).id) == []


def test_the_same_inventory_again_moves_nothing(desk: Desk) -> None:
    import_rows(desk, estate(video=3, voice=2), FEB)
    assert told(desk, import_rows(desk, estate(video=3, voice=2), MARCH).id) == []


def test_joined_counts_one_and_left_one_less(desk: Desk) -> None:
    import_rows(desk, estate(video=2), FEB)
    summary = import_rows(desk, estate(video=3)[1:], MARCH)
    assert told(desk, summary.id) == [(Change.JOINED, serial(2), 1), (Change.LEFT, serial(0), -1)]


@pytest.mark.parametrize(("site", "room"), [("Assen", ""), ("Groningen", "Zaal 3"), ("", "Zaal 3")])
def test_another_site_or_room_is_a_move_without_effect(desk: Desk, site: str, room: str) -> None:
    (row,) = estate(video=1)
    import_rows(desk, [row], FEB)
    summary = import_rows(desk, [replace(row, site=site, room=room)], MARCH)
    (moved,) = movement_since_previous(desk, summary.id)
    assert (moved.change, moved.effect) == (Change.MOVED, 0)
    assert (moved.location.site, moved.location.room) == (site, room)
    assert moved.earlier_location is not None
    assert moved.earlier_location.site == "Groningen"
    assert (summary.joined, summary.left, summary.moved) == (0, 0, 1)


@pytest.mark.parametrize("change", [{"name": "Nieuwe naam"}, {"software": "9.9"}, {"status": "Offline"}])
def test_another_name_software_or_status_is_no_movement(desk: Desk, change: dict[str, str]) -> None:
    (row,) = estate(video=1)
    import_rows(desk, [row], FEB)
    summary = import_rows(desk, [replace(row, **change)], MARCH)
    assert told(desk, summary.id) == []
    assert summary.moved == 0


def test_r3_a_model_that_ends_between_the_months_goes_down(desk: Desk) -> None:
    ends = ModelDates(end_of_life=date(2026, 3, 1))
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, None, ends))
    import_rows(desk, estate(video=2), FEB)
    summary = import_rows(desk, estate(video=2), MARCH)
    assert told(desk, summary.id) == [
        (Change.END_OF_LIFE, serial(0), -1),
        (Change.END_OF_LIFE, serial(1), -1),
    ]
    assert [one.counts[Category.VIDEO] for one in list_inventories(desk, "C1")] == [2, 0]


def test_r2_a_device_listed_under_an_excluded_model_goes_down(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111")], FEB)
    summary = import_rows(desk, [Row("RealPresence DMA", "AAA11111")], MARCH)
    assert told(desk, summary.id) == [(Change.EXCLUDED, "AAA11111", -1)]


def test_a_device_listed_under_a_model_of_another_category_is_told(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111")], FEB)
    summary = import_rows(desk, [Row(VOICE, "AAA11111")], MARCH)
    left, joined = movement_since_previous(desk, summary.id)
    assert (left.change, left.category, left.effect) == (Change.RECLASSIFIED, Category.VIDEO, -1)
    assert (joined.change, joined.category, joined.effect) == (Change.RECLASSIFIED, Category.VOICE, 1)
    assert {(one.model, one.earlier_model, one.device_id) for one in (left, joined)} == {(VOICE, VIDEO, left.device_id)}


def test_another_model_of_the_same_category_is_told_without_effect(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111")], FEB)
    summary = import_rows(desk, [Row("Poly Studio X30", "AAA11111")], MARCH)
    (other,) = movement_since_previous(desk, summary.id)
    assert (other.change, other.category, other.effect) == (Change.REMODELLED, Category.VIDEO, 0)
    assert (other.earlier_model, other.model) == (VIDEO, "Poly Studio X30")


def test_another_spelling_of_the_same_model_is_no_movement(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111")], FEB)
    assert told(desk, import_rows(desk, [Row("POLY STUDIO-X52", "AAA11111")], MARCH).id) == []


def test_r2_the_effect_of_an_excluded_device_is_that_of_the_category_it_left(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111")], FEB)
    summary = import_rows(desk, [Row("RealPresence DMA", "AAA11111")], MARCH)
    (excluded,) = movement_since_previous(desk, summary.id)
    assert (excluded.category, excluded.effect) == (Category.VIDEO, -1)
    back = import_rows(desk, [Row(VOICE, "AAA11111")], APRIL)
    (counts,) = movement_since_previous(desk, back.id)
    assert (counts.change, counts.category, counts.effect) == (Change.EXCLUDED, Category.VOICE, 1)


def test_r6_a_device_listed_under_an_unknown_model_waits_for_a_decision(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111")], FEB)
    summary = import_rows(desk, [Row("Whatever 9", "AAA11111")], MARCH)
    assert told(desk, summary.id) == [(Change.UNDECIDED, "AAA11111", -1)]
    classify(desk, "Whatever 9", Classification.VIDEO)
    assert told(desk, summary.id) == [(Change.REMODELLED, "AAA11111", 0)]


def test_r2_a_device_listed_as_something_else_goes_down_and_is_not_gone(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111")], FEB)
    summary = import_rows(desk, [Row(DONGLE, "AAA11111")], MARCH)
    assert told(desk, summary.id) == [(Change.IGNORED, "AAA11111", -1)]
    assert (summary.joined, summary.left) == (0, 0)


@pytest.mark.parametrize(("then", "now", "effect"), [("00123456789", "123456789", -1), ("123456789", "123456789", 0)])
def test_r6_a_device_of_which_only_a_damaged_row_is_left_went_into_quarantine(
    desk: Desk, then: str, now: str, effect: int
) -> None:
    import_rows(desk, [Row(VIDEO, then), Row(VIDEO, "AAA11111")], FEB)
    march = import_rows(desk, [Row(VIDEO, now), Row(VIDEO, "AAA11111")], MARCH)
    assert told(desk, march.id) == ([(Change.QUARANTINED, then, effect)] if effect else [])
    april = import_rows(desk, [Row(VIDEO, then), Row(VIDEO, "AAA11111")], APRIL)
    assert told(desk, april.id) == ([(Change.QUARANTINED, then, 1)] if effect else [])
    assert march.quarantined == (1 if effect else 0)


def test_a_device_in_quarantine_in_one_of_two_distant_months_still_tells_why(desk: Desk) -> None:
    first = import_rows(desk, [Row(VIDEO, "00123456789"), Row(VIDEO, "AAA11111")], FEB)
    import_rows(desk, [Row(VIDEO, "00123456789"), Row(VIDEO, "AAA11111"), Row(VIDEO, "BBB22222")], MARCH)
    last = import_rows(desk, [Row(VIDEO, "123456789"), Row(VIDEO, "AAA11111")], APRIL)
    found = movement_by_id(desk, first.id, last.id)
    assert [(one.change, one.serial, one.effect) for one in found.movements] == [
        (Change.QUARANTINED, "00123456789", -1)
    ]
    assert (found.earlier.quarantined, found.later.quarantined) == (0, 1)


@pytest.mark.parametrize(
    "between",
    [[], estate(video=9), [Row(VOICE, "ZZZ99999")]],
    ids=["nothing between", "more between", "none of them between"],
)
def test_any_two_inventories_are_compared_whatever_lies_between(desk: Desk, between: list[Row]) -> None:
    first = import_rows(desk, estate(video=3), FEB)
    if between:
        import_rows(desk, between, MARCH)
    last = import_rows(desk, estate(video=5)[1:], APRIL)
    found = movement_by_id(desk, first.id, last.id)
    assert [(one.change, one.serial) for one in found.movements] == [
        (Change.JOINED, serial(3)),
        (Change.JOINED, serial(4)),
        (Change.LEFT, serial(0)),
    ]
    (bridge,) = found.bridges
    assert (bridge.before, bridge.steps, bridge.after) == (3, (Step(Change.JOINED, 2), Step(Change.LEFT, -1)), 4)
    assert found.reasons == {Change.JOINED: 2, Change.LEFT: 1}


def test_backwards_what_joined_has_left(desk: Desk) -> None:
    first, last = import_rows(desk, estate(video=3), FEB), import_rows(desk, estate(video=5), MARCH)
    assert [one.change for one in movement_by_id(desk, last.id, first.id).movements] == [Change.LEFT, Change.LEFT]


def test_a_phone_without_serial_is_named_by_its_mac_address(desk: Desk) -> None:
    import_rows(desk, estate(video=1), FEB)
    summary = import_rows(desk, [*estate(video=1), Row(VOICE, mac="64:16:7f:00:00:01")], MARCH)
    (joined,) = movement_since_previous(desk, summary.id)
    assert (joined.serial, joined.mac) == ("", "64167f000001")


def test_r6_an_unclassified_device_joins_without_effect_until_it_is_decided(desk: Desk) -> None:
    import_rows(desk, estate(video=1), FEB)
    summary = import_rows(desk, [*estate(video=1), Row("Whatever 9", "ZZ12345")], MARCH)
    assert told(desk, summary.id) == [(Change.JOINED, "ZZ12345", 0)]
    classify(desk, "Whatever 9", Classification.VIDEO)
    assert told(desk, summary.id) == [(Change.JOINED, "ZZ12345", 1)]


def test_r2_ignored_rows_take_no_part(desk: Desk) -> None:
    import_rows(desk, [*estate(video=1), Row(DONGLE, "D1234567")], FEB)
    summary = import_rows(desk, [*estate(video=1), Row(DONGLE, "D7654321", site="Assen")], MARCH)
    assert told(desk, summary.id) == []
    assert (summary.joined, summary.left, summary.moved) == (0, 0, 0)


def test_movements_are_ordered_by_reason_model_and_serial(desk: Desk) -> None:
    import_rows(desk, estate(video=4, voice=4), FEB)
    rows = Estate().add(VIDEO, 3, 3).add(VOICE, 3, 3).rows
    rows[0] = replace(rows[0], room="Zaal 3")
    summary = import_rows(desk, rows, MARCH)
    found = movement_since_previous(desk, summary.id)
    order = list(Change)
    keys = [(order.index(one.change), one.model, one.serial) for one in found]
    assert keys == sorted(keys)


def test_the_month_after_one_that_was_taken_back_is_compared_anew(desk: Desk) -> None:
    import_rows(desk, estate(video=2), FEB)
    between = import_rows(desk, estate(video=5), MARCH)
    last = import_rows(desk, estate(video=6), APRIL)
    assert last.joined == 1
    undo(desk, between.id)
    assert list_inventories(desk, "C1")[-1].joined == 4
    assert len(told(desk, last.id)) == 4


def test_when_the_first_month_is_taken_back_the_next_becomes_the_first(desk: Desk) -> None:
    first = import_rows(desk, [*estate(video=2), Row(DONGLE, "D1234567")], FEB)
    import_rows(desk, [*estate(video=5), Row(DONGLE, "D1234567")], MARCH)
    undo(desk, first.id)
    (left,) = list_inventories(desk, "C1")
    assert (left.joined, left.left, left.moved) == (5, 0, 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(st.sets(st.integers(0, 12)), st.sets(st.integers(0, 12), min_size=1), st.sets(st.integers(0, 12)))
def test_the_effects_add_up_to_the_difference_of_the_counts(
    desk: Desk, first: set[int], second: set[int], elsewhere: set[int]
) -> None:
    for one in list_inventories(desk, "C1"):
        undo(desk, one.id)
    keep = Row(VOICE, "ALWAYS01")
    before = import_rows(desk, [keep, *(Row(VIDEO, serial(n)) for n in sorted(first))], FEB)
    rows = [Row(VIDEO, serial(n), site="Assen" if n in elsewhere else "Groningen") for n in sorted(second)]
    after = import_rows(desk, [keep, *rows], MARCH)
    found = movement_since_previous(desk, after.id)
    assert sum(one.effect for one in found) == after.counts[Category.VIDEO] - before.counts[Category.VIDEO]
    assert {one.serial for one in found if one.change is Change.JOINED} == {serial(n) for n in second - first}
    assert {one.serial for one in found if one.change is Change.LEFT} == {serial(n) for n in first - second}
    assert {one.serial for one in found if one.change is Change.MOVED} == {
        serial(n) for n in first & second & elsewhere
    }
    assert (after.joined, after.left, after.moved) == (
        len(second - first),
        len(first - second),
        len(first & second & elsewhere),
    )
