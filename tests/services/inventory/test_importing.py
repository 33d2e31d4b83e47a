"""Imports through the real services: what is stored, compared, refused, and taken back whole."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.categories import Bucket, Category, Classification
from app.domain.dates import Month
from app.domain.errors import Cancelled, LostRace, NotFound, ProblemsFound
from app.domain.inventories import Change
from app.services.catalogue import classify
from app.services.desk import Desk
from app.services.inventory import guards
from app.services.inventory.importing import store
from app.services.inventory.movement import movement_since_previous
from app.services.inventory.preparing import ImportRequest, SameFileTwice, prepare_read
from app.services.inventory.remarks import RemarkKind, remarks_of
from app.services.inventory.resting import InventoryInUse
from app.services.inventory.stored import devices_in, list_inventories
from app.services.inventory.undo import undo
from app.services.true_ups import propose
from tests.services.estates import (
    DONGLE,
    VIDEO,
    VOICE,
    Row,
    add_customer,
    cover,
    dump,
    estate,
    import_rows,
    prepare_rows,
    read_file,
    sign,
)

FEB, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def test_nothing_is_stored_by_preparing(desk: Desk) -> None:
    before = dump(desk)
    prepared = prepare_rows(desk, estate(video=3), MARCH)
    assert prepared.summary.counts[Category.VIDEO] == 3
    assert dump(desk) == before


def test_the_stored_figures_are_those_that_were_shown(desk: Desk) -> None:
    rows = [
        *estate(video=3, voice=2),
        Row("Whatever 9", "ZZ1234"),
        Row(DONGLE, "D12345"),
        Row("RealPresence DMA", "X12345"),
    ]
    prepared = prepare_rows(desk, rows, MARCH)
    stored = store(desk, prepared)
    assert list_inventories(desk, "C1") == (stored,)
    assert replace(stored, id=0) == prepared.summary
    assert stored.rows == stored.devices + stored.ignored + stored.duplicates + stored.quarantined == 8
    assert (stored.excluded, stored.ignored, stored.unclassified) == (1, 1, {"Whatever 9": 1})


def test_r6_joined_left_and_moved_against_the_inventory_before(desk: Desk) -> None:
    import_rows(desk, estate(video=10), FEB)
    rows = estate(video=12)[2:]
    rows[0] = replace(rows[0], room="Zaal 3")
    summary = import_rows(desk, rows, MARCH)
    assert (summary.joined, summary.left, summary.moved) == (2, 2, 1)
    told = movement_since_previous(desk, summary.id)
    assert [one.change for one in told].count(Change.MOVED) == 1
    assert sum(one.effect for one in told) == 0


def test_r6_a_device_that_loses_its_serial_is_known_by_its_mac(desk: Desk) -> None:
    import_rows(desk, [Row(VOICE, "ABC12345", "64:16:7f:00:00:01")], FEB)
    summary = import_rows(desk, [Row(VOICE, "", "64167f000001")], MARCH)
    assert (summary.joined, summary.left) == (0, 0)


def test_r6_two_serials_on_one_mac_are_two_devices(desk: Desk) -> None:
    import_rows(desk, [Row(VOICE, "ABC12345", "64:16:7f:00:00:01")], FEB)
    summary = import_rows(desk, [Row(VOICE, "ABC99999", "64167f000001")], MARCH)
    assert (summary.joined, summary.left) == (1, 1)


def test_r6_repeated_and_damaged_rows_are_listed_with_where_they_stand(desk: Desk) -> None:
    rows = [Row(VIDEO, "AAA11111"), Row(VIDEO, "aaa11111"), Row(VIDEO, "4.82567E+11")]
    summary = import_rows(desk, rows, MARCH)
    assert (summary.devices, summary.duplicates, summary.quarantined) == (1, 1, 1)
    remarks = remarks_of(desk, summary.id)
    assert [(one.kind, one.row) for one in remarks] == [(RemarkKind.DUPLICATE, 3), (RemarkKind.QUARANTINED, 4)]
    assert not summary.complete


def test_status_and_software_are_kept_for_the_latest_inventories(desk: Desk) -> None:
    row = Row(VIDEO, "AAA11111", software="4.1", status="Offline")
    summaries = [import_rows(desk, [row], day) for day in (FEB, MARCH, APRIL)]
    told = [devices_in(desk, one.id)[0].status for one in summaries]
    assert told == ["", "Offline", "Offline"]
    assert [devices_in(desk, one.id)[0].row for one in summaries] == [2, 2, 2]


def test_any_past_inventory_can_be_read_back(desk: Desk) -> None:
    first = import_rows(desk, estate(video=3), FEB)
    import_rows(desk, [replace(row, site="Assen") for row in estate(video=5)], MARCH)
    listed = devices_in(desk, first.id)
    assert {device.location.site for device in listed} == {"Groningen"}
    assert len(listed) == 3
    assert {device.bucket for device in listed} == {Bucket.COUNTED}


def test_a_late_month_between_two_others_changes_neither(desk: Desk) -> None:
    first = import_rows(desk, estate(video=3), FEB)
    last = import_rows(desk, estate(video=8), APRIL)
    between = import_rows(desk, estate(video=5), MARCH)
    after = {one.id: one for one in list_inventories(desk, "C1")}
    assert [after[one.id].counts[Category.VIDEO] for one in (first, between, last)] == [3, 5, 8]
    assert after[last.id].joined == 3
    assert after[between.id].joined == 2


def test_undo_leaves_the_store_as_before(desk: Desk) -> None:
    import_rows(desk, estate(video=5, voice=3), FEB)
    before = _without_log(dump(desk))
    summary = import_rows(desk, [*estate(video=7)[1:], Row("New name 1", "QQQ11111")], MARCH)
    assert undo(desk, summary.id).id == summary.id
    assert _without_log(dump(desk)) == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(st.lists(st.integers(0, 6), min_size=2, max_size=4), st.data())
def test_undo_of_any_month_leaves_the_others_as_they_were(desk: Desk, sizes: list[int], data: st.DataObject) -> None:
    for one in list_inventories(desk, "C1"):
        undo(desk, one.id)
    made = [import_rows(desk, estate(video=size, voice=1), date(2026, 1 + n, 5)) for n, size in enumerate(sizes)]
    taken = data.draw(st.sampled_from(made))
    undo(desk, taken.id)
    left = {one.id: one.counts[Category.VIDEO] for one in list_inventories(desk, "C1")}
    expected = {one.id: size for one, size in zip(made, sizes, strict=True) if one.id != taken.id}
    assert left == expected
    for inventory_id, size in expected.items():
        assert len(devices_in(desk, inventory_id)) == size + 1


def test_undo_is_refused_while_a_true_up_rests_on_the_inventory(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    summary = import_rows(desk, estate(video=109), MARCH)
    (proposal,) = propose(desk, _month(MARCH))
    with pytest.raises(InventoryInUse) as refusal:
        undo(desk, summary.id)
    assert refusal.value.params["numbers"] == proposal.number


def test_the_same_content_is_refused_under_any_name(desk: Desk) -> None:
    file = read_file(estate(video=3))
    request = ImportRequest("C1", (), MARCH)
    store(desk, prepare_read(desk, request, [file]))
    with pytest.raises(ProblemsFound) as refusal:
        prepare_read(desk, ImportRequest("C1", (), APRIL), [replace(file, name="other.csv")])
    (issue,) = refusal.value.issues()
    assert issue.code == "already_imported"
    assert issue.where.file == "other.csv"


def test_the_same_content_twice_in_one_import_is_refused(desk: Desk) -> None:
    file = read_file(estate(video=3))
    with pytest.raises(SameFileTwice):
        prepare_read(desk, ImportRequest("C1", (), MARCH), [file, replace(file, name="copy.csv")])


def test_several_files_make_one_inventory(desk: Desk) -> None:
    files = [read_file(estate(video=3)), read_file(estate(voice=4, video=1))]
    summary = store(desk, prepare_read(desk, ImportRequest("C1", (), MARCH), files))
    assert summary.counts[Category.VIDEO] == 3
    assert summary.counts[Category.VOICE] == 4
    assert summary.duplicates == 1
    assert len(summary.files) == 2


def test_the_date_defaults_to_the_files_own_then_to_the_day_it_was_written(desk: Desk) -> None:
    stated = prepare_read(desk, ImportRequest("C1", ()), [read_file(estate(video=1), stated=MARCH)])
    assert stated.day == MARCH
    undated = read_file(estate(video=1))
    assert prepare_read(desk, ImportRequest("C1", ()), [undated]).day == undated.modified


@pytest.mark.parametrize(
    ("rows", "day", "code"),
    [
        (estate(video=20), FEB, guards.OLDER),
        ([Row(VIDEO, f"OTHER{n:05d}") for n in range(20)], APRIL, guards.OTHER_CUSTOMER),
        (estate(video=15), APRIL, guards.COUNT_FELL),
    ],
)
def test_a_guard_stops_the_import_until_it_is_accepted(desk: Desk, rows: list[Row], day: date, code: str) -> None:
    import_rows(desk, estate(video=20), MARCH)
    before = dump(desk)
    prepared = prepare_rows(desk, rows, day)
    assert code in {guard.code for guard in prepared.guards}
    with pytest.raises(ProblemsFound) as refusal:
        store(desk, prepared)
    assert code in {issue.code for issue in refusal.value.issues()}
    assert dump(desk) == before
    store(desk, prepared, guards.CODES)
    assert len(list_inventories(desk, "C1")) == 2


def test_a_fall_of_exactly_twenty_percent_is_no_guard(desk: Desk) -> None:
    import_rows(desk, estate(video=20), MARCH)
    assert prepare_rows(desk, estate(video=16), APRIL).guards == ()


def test_another_customers_estate_is_named(desk: Desk) -> None:
    add_customer(desk, "C2")
    import_rows(desk, estate(voice=20), MARCH, "C2")
    import_rows(desk, estate(video=20), MARCH)
    prepared = prepare_rows(desk, estate(voice=20), APRIL)
    (guard,) = [one for one in prepared.guards if one.code == guards.OTHER_CUSTOMER]
    assert guard.params["other"] == "Voorbeeld C2"


def test_a_first_inventory_that_another_customer_has_is_stored_once_it_is_confirmed(desk: Desk) -> None:
    add_customer(desk, "C2")
    import_rows(desk, estate(voice=20), MARCH, "C2")
    prepared = prepare_rows(desk, estate(voice=20), APRIL)
    with pytest.raises(ProblemsFound) as refused:
        store(desk, prepared)
    assert [one.code for one in refused.value.issues()] == [guards.OTHER_CUSTOMER]
    assert store(desk, prepared, [guards.OTHER_CUSTOMER]).counts[Category.VOICE] == 20


def test_two_imports_prepared_together_do_not_both_get_in(desk: Desk) -> None:
    first, second = prepare_rows(desk, estate(video=1), FEB), prepare_rows(desk, estate(video=2), MARCH)
    store(desk, first)
    with pytest.raises(LostRace):
        store(desk, second)


def test_cancel_leaves_nothing_behind(desk: Desk) -> None:
    class Stopped:
        def report(self, done: int, total: int, text: str = "") -> None:
            """Nobody listens."""

        def cancelled(self) -> bool:
            return True

    prepared = prepare_rows(desk, estate(video=3), MARCH)
    before = dump(desk)
    with pytest.raises(Cancelled):
        store(desk, prepared, (), Stopped())
    assert dump(desk) == before


def test_an_unknown_customer_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        prepare_rows(desk, estate(video=1), MARCH, "NOBODY")


def test_r6_a_decision_recounts_every_stored_month(desk: Desk) -> None:
    rows = [*estate(video=2), Row("Whatever 9", "ZZ12345")]
    import_rows(desk, rows, FEB)
    import_rows(desk, rows, MARCH)
    decision = classify(desk, "whatever-9", Classification.VIDEO)
    assert (decision.names, decision.inventories) == (("Whatever 9",), 2)
    assert [one.counts[Category.VIDEO] for one in list_inventories(desk, "C1")] == [3, 3]


def test_r6_a_model_no_longer_ignored_counts_a_shared_serial_once(desk: Desk) -> None:
    rows = [Row(DONGLE, "SHARE123"), Row(VIDEO, "SHARE123"), Row(DONGLE, "OWN12345")]
    first = import_rows(desk, rows, MARCH)
    assert (first.ignored, first.duplicates, first.counts[Category.VIDEO]) == (2, 0, 1)
    classify(desk, DONGLE, Classification.VIDEO)
    (after,) = list_inventories(desk, "C1")
    assert (after.ignored, after.duplicates, after.counts[Category.VIDEO]) == (0, 1, 2)
    assert after.rows == after.devices + after.ignored + after.duplicates + after.quarantined
    classify(desk, DONGLE, Classification.IGNORED)
    (back,) = list_inventories(desk, "C1")
    assert (back.ignored, back.duplicates, back.counts[Category.VIDEO]) == (2, 0, 1)


def _month(day: date) -> Month:
    return Month.of(day)


def _without_log(lines: list[str]) -> list[str]:
    return [line for line in lines if 'INTO "audit_log"' not in line]
