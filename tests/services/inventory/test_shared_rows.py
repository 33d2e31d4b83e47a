"""Rows that share an identity: decided before or after the import, they count alike (R6)."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.categories import Bucket, Category, Classification
from app.domain.identity import Identity
from app.domain.inventories import InventorySummary
from app.models.verify import verify
from app.services.catalogue import classify, classify_all
from app.services.catalogue_changes import take_back
from app.services.desk import Desk
from app.services.inventory.clean import clean_inventory
from app.services.inventory.device_rows import RowRef, SharedRow
from app.services.inventory.model_names import CatalogueEntry, ModelIndex
from app.services.inventory.shared_rows import settle, shared_among
from app.services.inventory.stored import devices_in, list_inventories
from app.services.inventory.undo import undo
from tests.services.estates import DONGLE, HEADSET, VIDEO, Row, add_customer, dump, import_rows
from tests.services.inventory.read_files import read_file

JANUARY, FEBRUARY = date(2026, 1, 17), date(2026, 2, 17)
MACS = ("64167f000001", "64167f000002")
UNKNOWN = ("Alpha 1", "Beta 2", "Gamma 3")
INDEX = ModelIndex(
    [
        CatalogueEntry("Counted", Classification.VIDEO),
        CatalogueEntry("Other", Classification.HEADSET),
        CatalogueEntry("Excluded", Classification.EXCLUDED),
        CatalogueEntry("Ignored", Classification.IGNORED),
    ]
)


def shared(*rows: tuple[str, str], mac: str = "") -> list[SharedRow]:
    return [
        SharedRow(RowRef(0, at), model, Identity(serial or None, mac or None))
        for at, (model, serial) in enumerate(rows)
    ]


def figures(summary: InventorySummary) -> tuple[object, ...]:
    counts = {category: number for category, number in summary.counts.items() if number}
    undecided = {name: number for name, number in summary.unclassified.items() if number}
    return counts, summary.excluded, summary.ignored, undecided, summary.duplicates, summary.rows


def balanced(summary: InventorySummary) -> bool:
    return summary.rows == summary.devices + summary.ignored + summary.duplicates + summary.quarantined


@pytest.fixture
def two(desk: Desk) -> Desk:
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    return desk


def test_only_rows_that_share_an_identity_are_kept() -> None:
    rows = [("Counted", "S00001"), ("Counted", "S00002"), ("Other", "S00001"), ("Counted", "", MACS[0])]
    clean = clean_inventory([read_file(rows)], INDEX)
    assert [row.ref.row for row in clean.shared] == [2, 4]


def test_rows_of_ignored_models_are_kept_among_them_as_they_may_be_decided_otherwise() -> None:
    clean = clean_inventory([read_file([("Ignored", "S00001"), ("Counted", "S00001")])], INDEX)
    assert [(row.ref.row, row.model) for row in clean.shared] == [(2, "Ignored"), (3, "Counted")]


def test_a_row_without_a_serial_shares_the_mac_address_that_a_phone_has_as_its_serial() -> None:
    rows = [("Counted", MACS[0].upper()), ("Other", "", MACS[0]), ("Other", "", MACS[1])]
    clean = clean_inventory([read_file(rows)], INDEX)
    assert [row.ref.row for row in clean.shared] == [2, 3]
    assert shared_among([], []) == []


def test_rows_are_kept_as_they_state_themselves_and_not_as_they_were_merged() -> None:
    rows = [("Counted", "S00001", "", "id-1"), ("Other", "", MACS[0], "id-1")]
    clean = clean_inventory([read_file(rows)], INDEX)
    assert clean.devices[0].identity == Identity("S00001", MACS[0], "id-1")
    assert [row.identity for row in clean.shared] == [Identity("S00001", None, "id-1"), Identity(None, MACS[0], "id-1")]


def test_r6_of_rows_of_one_device_the_counted_one_is_kept_then_the_excluded_one_then_the_unknown_one() -> None:
    settled = settle(shared(("Unknown", "S1"), ("Excluded", "S1"), ("Counted", "S1"), ("Ignored", "S1")), INDEX)
    assert settled.kept == {2: [2, 0, 1]}
    assert settled.ignored == [3]
    assert sorted(settled.counting) == [2, 3]


def test_of_a_set_one_row_counts_while_both_would_count_in_one_category() -> None:
    models = ModelIndex(
        [CatalogueEntry("Headset", Classification.HEADSET), CatalogueEntry("Base", Classification.HEADSET)]
    )
    rows = [
        SharedRow(RowRef(0, 2), "Headset", Identity("S1"), pair=1),
        SharedRow(RowRef(0, 3), "Base", Identity("S2"), pair=-1),
    ]
    assert settle(rows, models).merged == {1: 0}
    assert settle(rows, models).counting == [0]
    apart = ModelIndex(
        [CatalogueEntry("Headset", Classification.HEADSET), CatalogueEntry("Base", Classification.VOICE)]
    )
    assert settle(rows, apart).counting == [0, 1]
    assert settle(rows, INDEX).counting == [0, 1]


ROWS = st.lists(
    st.builds(
        Row,
        model=st.sampled_from([*UNKNOWN, VIDEO, DONGLE, HEADSET]),
        serial=st.sampled_from(["", "S000001", "S000002", "S000003", MACS[0].upper()]),
        mac=st.sampled_from(["", "", *MACS]),
        device_id=st.sampled_from(["", "", "id-1", "id-2"]),
    ),
    min_size=1,
    max_size=9,
)
DECISIONS = st.lists(
    st.tuples(st.sampled_from([*UNKNOWN, DONGLE, VIDEO]), st.sampled_from(Classification)), min_size=1, max_size=4
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(rows=ROWS, decisions=DECISIONS)
def test_r6_whatever_rows_share_deciding_before_or_after_the_import_counts_alike(
    two: Desk, rows: list[Row], decisions: list[tuple[str, Classification]]
) -> None:
    """One serial in rows of models that nobody has decided about yet; MAC addresses and ids that tie rows together."""
    clear(two)
    after_id = import_rows(two, rows, JANUARY, "C1").id
    made = [classify_all(two, [model], meaning) for model, meaning in decisions]
    import_rows(two, rows, JANUARY, "C2")
    (after,), (before,) = list_inventories(two, "C1"), list_inventories(two, "C2")
    assert figures(after) == figures(before)
    assert balanced(after)
    assert after.id == after_id
    assert verify(two.store).issues == []
    for one in reversed(made):
        take_back(two, one)


def clear(desk: Desk) -> None:
    for code in ("C1", "C2"):
        for one in list_inventories(desk, code):
            undo(desk, one.id)


def test_r6_the_row_that_counts_after_a_decision_is_the_one_that_the_lists_show(two: Desk) -> None:
    rows = [Row("Alpha 1", "S000001"), Row("Beta 2", "S000001")]
    ids = [import_rows(two, rows, day).id for day in (JANUARY, FEBRUARY)]
    classify(two, "Beta 2", Classification.VIDEO)
    for inventory_id in ids:
        (device,) = devices_in(two, inventory_id)
        assert (device.model, device.bucket, device.serial) == ("Beta 2", Bucket.COUNTED, "S000001")
    assert [one.counts[Category.VIDEO] for one in list_inventories(two, "C1")] == [1, 1]
    assert [one.unclassified for one in list_inventories(two, "C1")] == [{}, {}]


def test_r6_a_device_whose_model_is_ignored_gives_way_to_the_row_that_repeated_it(two: Desk) -> None:
    inventory_id = import_rows(two, [Row("Alpha 1", "S000001"), Row("Beta 2", "S000001")], JANUARY).id
    classify(two, "Alpha 1", Classification.IGNORED)
    (device,) = devices_in(two, inventory_id)
    assert (device.model, device.bucket) == ("Beta 2", Bucket.UNCLASSIFIED)
    (summary,) = list_inventories(two, "C1")
    assert (summary.ignored, summary.duplicates, summary.unclassified) == (1, 0, {"Beta 2": 1})


def test_r6_months_in_which_rows_share_no_identity_keep_their_model(two: Desk) -> None:
    first = import_rows(two, [Row("Alpha 1", "S000001")], JANUARY).id
    second = import_rows(two, [Row("Alpha 1", "S000001"), Row("Beta 2", "S000001")], FEBRUARY).id
    third = import_rows(two, [Row("Alpha 1", "S000001")], date(2026, 3, 17)).id
    before = [line for line in dump(two) if "audit_log" not in line and "device_span" not in line]
    made = classify_all(two, ["Beta 2"], Classification.VIDEO)
    assert [devices_in(two, one)[0].model for one in (first, second, third)] == ["Alpha 1", "Beta 2", "Alpha 1"]
    assert verify(two.store).issues == []
    take_back(two, made)
    assert [devices_in(two, one)[0].model for one in (first, second, third)] == ["Alpha 1"] * 3
    assert [line for line in dump(two) if "audit_log" not in line and "device_span" not in line] == before


def test_an_import_with_shared_rows_is_undone_whole(two: Desk) -> None:
    before = [line for line in dump(two) if "audit_log" not in line]
    undo(two, import_rows(two, [Row("Alpha 1", "S000001"), Row("Beta 2", "S000001")], JANUARY).id)
    assert [line for line in dump(two) if "audit_log" not in line] == before
