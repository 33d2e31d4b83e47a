"""Of several rows with one identity, one counts: which stored devices that leaves, and which rows have none (R6)."""

from collections.abc import Sequence

import pytest

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.domain.identity import Identity
from app.domain.inventories import Change
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import classify, save_model
from app.services.desk import Desk
from app.services.inventory.device_rows import RowRef, SharedRow
from app.services.inventory.model_names import CatalogueEntry, ModelIndex
from app.services.inventory.movement_choice import movement_by_id
from app.services.inventory.shared_identities import Sharing, StoredRow, sharing_in, told_of
from app.services.inventory.stored import inventory_row, list_inventories
from tests.services.estates import DONGLE, HEADSET, TODAY, Row, add_customer, import_rows

INDEX = ModelIndex(
    [
        CatalogueEntry("Head", Classification.HEADSET),
        CatalogueEntry("Phone", Classification.VOICE),
        CatalogueEntry("Server", Classification.EXCLUDED),
        CatalogueEntry("Stick", Classification.IGNORED),
    ]
)


def rows(*told: tuple[str, int | None], pairs: Sequence[int] = ()) -> list[StoredRow]:
    """Rows with one serial: model, and the device that the row was stored as."""
    return [
        StoredRow(SharedRow(RowRef(0, at), model, Identity("X"), pairs[at] if pairs else 0), device)
        for at, (model, device) in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("given", "repeated", "loose"),
    [
        ([("Head", 1), ("Stick", 2)], set(), []),
        ([("Head", 1), ("Phone", 2)], {2}, []),
        ([("Phone", 2), ("Head", 1)], {1}, []),
        ([("Server", 1), ("Head", 2)], {1}, []),
        ([("Nobody knows", 1), ("Server", 2)], {1}, []),
        ([("Stick", 1), ("Stick", 2)], set(), []),
        ([("Head", 1), ("Phone", None)], set(), []),
        ([("Head", None), ("Server", 1)], set(), []),
        ([("Head", None), ("Stick", 1)], set(), []),
        ([("Head", None), ("Phone", None)], set(), ["Head"]),
    ],
)
def test_one_row_of_an_identity_counts(
    given: list[tuple[str, int | None]], repeated: set[int], loose: list[str]
) -> None:
    found = told_of(rows(*given), INDEX)
    assert found.repeated == repeated
    assert [row.model for row in found.loose] == loose
    assert found.devices == {device for _, device in given if device is not None}


def test_a_row_that_became_a_device_of_its_own_without_being_stored_is_loose() -> None:
    """The row that tied the two others together is ignored now: they are two devices, and only one was stored."""
    one, two, both = Identity(mac="64167f000001"), Identity(device_id="d-1"), Identity(None, "64167f000001", "d-1")
    told = [
        StoredRow(SharedRow(RowRef(0, at), model, identity), device)
        for at, (model, identity, device) in enumerate([("Head", one, 7), ("Head", two, None), ("Stick", both, None)])
    ]
    found = told_of(told, INDEX)
    assert found.repeated == set()
    assert [row.identity for row in found.loose] == [two]


@pytest.mark.parametrize(("part", "loose"), [("Head", []), ("Phone", ["Phone"])])
def test_the_part_of_a_set_counts_only_in_another_category(part: str, loose: list[str]) -> None:
    told = [
        StoredRow(SharedRow(RowRef(0, 0), "Head", Identity("X"), 1), 7),
        StoredRow(SharedRow(RowRef(0, 1), part, Identity("Y"), -1), None),
    ]
    assert [row.model for row in told_of(told, INDEX).loose] == loose


def test_rows_that_share_nothing_come_to_nothing(desk: Desk) -> None:
    add_customer(desk)
    made = import_rows(desk, [Row(HEADSET, "ALONE001"), Row(HEADSET, name="Nobody")], TODAY)
    with desk.reading() as uow:
        assert sharing_in(uow, inventory_row(uow, made.id)) == Sharing()


def test_r6_the_row_that_repeats_begins_to_count_when_the_other_leaves(desk: Desk) -> None:
    add_customer(desk)
    keep = Row(HEADSET, "ALWAYS01")
    first = import_rows(desk, [keep, Row(HEADSET, "SHARED01"), Row(DONGLE, "SHARED01")], TODAY)
    second = import_rows(desk, [keep, Row(HEADSET, "SHARED01")], TODAY)
    classify(desk, DONGLE, Classification.VOICE)
    found = movement_by_id(desk, first.id, second.id)
    assert sum(one.effect for one in found.movements) == 0
    assert {(one.change, one.effect) for one in found.movements} == {(Change.LEFT, 0)}


def test_r3_a_device_that_ended_is_kept_before_one_that_is_excluded(desk: Desk) -> None:
    add_customer(desk)
    made = import_rows(desk, [Row(HEADSET, "SHARED01"), Row(DONGLE, "SHARED01"), Row(HEADSET, "ALWAYS01")], TODAY)
    classify(desk, DONGLE, Classification.EXCLUDED)
    save_model(desk, CatalogueModel(HEADSET, Classification.HEADSET, None, ModelDates(end_of_life=TODAY)))
    (stored,) = list_inventories(desk, "C1")
    assert (stored.devices, stored.excluded, stored.duplicates) == (2, 0, 1)
    with desk.reading() as uow:
        assert len(sharing_in(uow, inventory_row(uow, made.id)).repeated) == 1
