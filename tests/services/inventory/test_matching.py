"""Which row is which known device, and what changes with it (R6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from app.domain.identity import Identity
from app.services.desk import Desk
from app.services.inventory.compare import Comparison, Models, compare
from app.services.inventory.device_rows import DeviceRow
from app.services.inventory.known import (
    Known,
    known_around,
    neighbours,
    serials_with_zeros,
    spans_at,
)
from app.services.inventory.matching import match
from app.services.inventory.model_names import normalise_model
from app.services.inventory.spans import Span, position_of
from tests.services.estates import VIDEO, VOICE, Row, add_customer, estate, import_rows

FEB, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)
AFTER = position_of(APRIL, 9_999)


def row(serial: str = "", mac: str = "", lens: str = "", model: str = VOICE, site: str = "Groningen") -> DeviceRow:
    """A cleaned row with those identities."""
    identity = Identity(serial or None, mac or None, lens or None)
    return DeviceRow(0, 2, model, identity, identity.key or "r:1", "", site, "", "", "", "", "", "")


def matched(desk: Desk, rows: Sequence[DeviceRow]) -> list[int]:
    """The device ids of rows, negative where the device is new."""
    with desk.reading() as uow:
        return match(uow, rows, known_around(uow, 1, AFTER).devices)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def test_with_nothing_known_every_row_is_a_new_device(desk: Desk) -> None:
    assert matched(desk, [row("AAA11111"), row("BBB11111"), row("CCC11111")]) == [-1, -2, -3]


def test_a_key_is_known_wherever_it_stands_in_the_file(desk: Desk) -> None:
    import_rows(desk, [Row(VOICE, "AAA11111"), Row(VOICE, "BBB11111")], FEB)
    assert matched(desk, [row("BBB11111"), row("NEW11111"), row("AAA11111")]) == [2, -1, 1]


@pytest.mark.parametrize(
    ("stored", "now", "same"),
    [
        (Row(VOICE, "AAA11111", "64167f000001"), row(mac="64167f000001"), True),
        (Row(VOICE, "", "64167f000001"), row("AAA11111", "64167f000001"), True),
        (Row(VOICE, "AAA11111", device_id="lens-1"), row(lens="lens-1"), True),
        (Row(VOICE, "", "64167f000001", "lens-1"), row(lens="lens-1"), True),
        (Row(VOICE, "", "", "lens-1"), row("AAA11111", lens="lens-1"), True),
        (Row(VOICE, "AAA11111", "64167f000001"), row("BBB11111", "64167f000001"), False),
        (Row(VOICE, "AAA11111", device_id="lens-1"), row("BBB11111", lens="lens-1"), False),
        (Row(VOICE, "AAA11111", "64167f000001"), row(mac="64167f000002"), False),
        (Row(VOICE, "AAA11111"), row(lens="lens-1"), False),
    ],
)
def test_r6_an_identity_that_only_one_of_both_names_bridges_the_months(
    desk: Desk, stored: Row, now: DeviceRow, *, same: bool
) -> None:
    import_rows(desk, [stored], FEB)
    assert matched(desk, [now]) == ([1] if same else [-1])


def test_r6_one_known_device_is_not_two_rows(desk: Desk) -> None:
    import_rows(desk, [Row(VOICE, "AAA11111", "64167f000001", "lens-1")], FEB)
    found = matched(desk, [row(mac="64167f000001"), row(lens="lens-1")])
    assert sorted(found) == [-1, 1]


def test_a_device_that_came_back_is_the_same_one(desk: Desk) -> None:
    import_rows(desk, [Row(VOICE, "AAA11111"), Row(VOICE, "BBB11111")], FEB)
    import_rows(desk, [Row(VOICE, "BBB11111")], MARCH)
    assert matched(desk, [row("AAA11111")]) == [1]


def test_neighbours_are_those_of_the_customer_alone(desk: Desk) -> None:
    add_customer(desk, "C2")
    february = import_rows(desk, estate(video=1), FEB)
    import_rows(desk, [Row(VIDEO, "OTHER123")], MARCH, "C2")
    april = import_rows(desk, estate(video=1), APRIL)
    with desk.reading() as uow:
        before, after = neighbours(uow, 1, position_of(MARCH, 1))
    assert (before, after) == (position_of(FEB, february.id), position_of(APRIL, april.id))


def test_before_the_first_and_after_the_last_there_is_no_neighbour(desk: Desk) -> None:
    summary = import_rows(desk, estate(video=1), MARCH)
    with desk.reading() as uow:
        assert neighbours(uow, 1, position_of(FEB, 1)) == (None, position_of(MARCH, summary.id))
        assert neighbours(uow, 1, AFTER) == (position_of(MARCH, summary.id), None)


def test_spans_at_a_position_are_those_of_that_inventory(desk: Desk) -> None:
    first = import_rows(desk, estate(video=2), FEB)
    second = import_rows(desk, estate(video=5), MARCH)
    with desk.reading() as uow:
        sizes = [len(spans_at(uow, 1, position_of(day, one.id))) for day, one in ((FEB, first), (MARCH, second))]
        assert spans_at(uow, 1, None) == {}
    assert sizes == [2, 5]


def test_serials_that_begin_with_zeros_are_known_by_what_excel_leaves_of_them(desk: Desk) -> None:
    import_rows(desk, [Row(VOICE, "00123456"), Row(VOICE, "123789012")], FEB)
    with desk.reading() as uow:
        assert serials_with_zeros(uow, 1, known_around(uow, 1, AFTER)) == {"123456": "00123456"}


def test_serials_of_devices_that_left_are_not_missed(desk: Desk) -> None:
    import_rows(desk, [Row(VOICE, "00123456"), Row(VOICE, "123789012")], FEB)
    import_rows(desk, [Row(VOICE, "123789012")], MARCH)
    with desk.reading() as uow:
        assert serials_with_zeros(uow, 1, known_around(uow, 1, AFTER)) == {}


MODELS = Models(lambda model: model == "BT 700", lambda one, other: normalise_model(one) == normalise_model(other))


def told(rows: Sequence[DeviceRow], ids: list[int], before: dict[int, Span]) -> Comparison:
    """A comparison at position 2, after an inventory at 1; dongles are ignored."""
    return compare(rows, ids, Known(1, None, {}, before, {}), 2, MODELS)


def span(device_id: int, site: str = "Groningen", room: str = "", model: str = VOICE) -> Span:
    """A span in force at position 1."""
    return Span(device_id * 10, device_id, 1, None, (model, "", site, room, ""))


def test_another_model_name_of_a_device_is_a_change_of_model() -> None:
    result = told([row("AAA11111")], [1], {1: span(1, model="Poly Studio X30")})
    assert [(at, before.state[0]) for at, before in result.changed_model] == [(0, "Poly Studio X30")]
    assert (result.joined, result.moved, result.left) == ([], [], [])
    assert len(result.changes.added) == 1


def test_another_spelling_of_a_model_is_stored_and_no_change_of_model() -> None:
    result = told([row("AAA11111")], [1], {1: span(1, model="poly ccx-500")})
    assert result.changed_model == []
    assert len(result.changes.added) == 1


def test_a_change_of_model_is_told_unless_both_models_are_ignored() -> None:
    for before, now, expected in (("BT 700", VOICE, 1), (VOICE, "BT 700", 1), ("BT 700", "BT 700", 0)):
        listed = replace(row("AAA11111"), model=now)
        assert len(told([listed], [1], {1: span(1, model=before)}).changed_model) == expected


def test_a_device_can_have_moved_and_changed_its_model() -> None:
    result = told([row("AAA11111")], [1], {1: span(1, site="Gent", model="Poly Studio X30")})
    assert ([at for at, _ in result.moved], [at for at, _ in result.changed_model]) == ([0], [0])


def test_what_is_listed_as_before_changes_nothing() -> None:
    result = told([row("AAA11111")], [1], {1: span(1)})
    assert (result.joined, result.moved, result.left) == ([], [], [])
    assert (result.changes.added, result.changes.new_ends) == ([], [])


def test_joined_left_and_moved_by_index_and_span() -> None:
    rows = [row("AAA11111", site="Assen"), row("NEW11111")]
    result = told(rows, [1, -1], {1: span(1), 2: span(2)})
    assert result.joined == [1]
    assert [(index, earlier.device_id) for index, earlier in result.moved] == [(0, 1)]
    assert [one.device_id for one in result.left] == [2]
    assert sorted(result.changes.new_ends) == [(10, 2), (20, 2)]
    assert len(result.changes.added) == 2


def test_r2_ignored_rows_are_stored_and_take_no_part() -> None:
    rows = [row("DNG11111", model="BT 700")]
    result = told(rows, [-1], {3: span(3, model="BT 700")})
    assert (result.joined, result.moved, result.left) == ([], [], [])
    assert len(result.changes.added) == 1
    assert result.changes.new_ends == [(30, 2)]


def test_another_model_is_kept_without_being_a_move() -> None:
    result = told([row("AAA11111", model=VIDEO)], [1], {1: span(1)})
    assert (result.joined, result.moved, result.left) == ([], [], [])
    assert result.changes.new_ends == [(10, 2)]
