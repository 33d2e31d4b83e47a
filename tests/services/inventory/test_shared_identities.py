"""Of several rows with one identity, one counts: a counted model before an excluded before an unclassified one (R6)."""

from itertools import permutations

import pytest

from app.domain.categories import Bucket, Classification
from app.domain.inventories import Change
from app.services.catalogue import classify
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.inventory.movement_choice import movement_by_id
from app.services.inventory.shared_identities import Sharing, repeated_among, sharing_devices
from tests.services.estates import DONGLE, HEADSET, TODAY, Row, add_customer, import_rows

COUNTED, ENDED = Bucket.COUNTED, Bucket.END_OF_LIFE
EXCLUDED, UNKNOWN, IGNORED = Bucket.EXCLUDED, Bucket.UNCLASSIFIED, Bucket.IGNORED


@pytest.mark.parametrize(
    ("buckets", "repeated"),
    [
        ([COUNTED], []),
        ([COUNTED, EXCLUDED, UNKNOWN], [1, 2]),
        ([UNKNOWN, EXCLUDED], [0]),
        ([COUNTED, COUNTED], [1]),
        ([ENDED, COUNTED], [1]),
        ([IGNORED, COUNTED], []),
        ([IGNORED, IGNORED], []),
        ([UNKNOWN, IGNORED, COUNTED], [0]),
    ],
)
def test_one_row_of_an_identity_counts(buckets: list[Bucket], repeated: list[int]) -> None:
    rows = [Sharing(at, "s:X", f"Model {at}", bucket) for at, bucket in enumerate(buckets)]
    for order in permutations(rows):
        assert sorted(repeated_among(order)) == repeated


def test_rows_of_different_identities_do_not_compete() -> None:
    rows = [Sharing(at, f"s:{at}", "Model", COUNTED) for at in range(3)]
    assert repeated_among(rows) == []


def test_only_devices_that_share_an_identity_are_named(desk: Desk) -> None:
    add_customer(desk)
    add_customer(desk, "C2")
    rows = [Row(HEADSET, "SHARED01"), Row(DONGLE, "SHARED01"), Row(HEADSET, "ALONE001"), Row(HEADSET, name="Nobody")]
    import_rows(desk, rows, TODAY)
    import_rows(desk, [Row(HEADSET, "SHARED01")], TODAY, "C2")
    with desk.reading() as uow:
        shared = sharing_devices(uow, customer_row(uow, "C1").id)
        other = sharing_devices(uow, customer_row(uow, "C2").id)
    assert len(shared) == 2
    assert set(shared.values()) == {"s:SHARED01"}
    assert other == {}


def test_r6_the_row_that_repeats_begins_to_count_when_the_other_leaves(desk: Desk) -> None:
    add_customer(desk)
    keep = Row(HEADSET, "ALWAYS01")
    first = import_rows(desk, [keep, Row(HEADSET, "SHARED01"), Row(DONGLE, "SHARED01")], TODAY)
    second = import_rows(desk, [keep, Row(HEADSET, "SHARED01")], TODAY)
    classify(desk, DONGLE, Classification.VOICE)
    found = movement_by_id(desk, first.id, second.id)
    assert sum(one.effect for one in found.movements) == second.devices - first.devices == 0
    assert {one.change for one in found.movements} == {Change.LEFT, Change.REPEATED}
