"""Damaged serials: what they may have been, and what a person decides about their rows (lens.md)."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.categories import Bucket, Category
from app.domain.errors import ProblemsFound
from app.domain.identity import Damage, Identity
from app.domain.inventories import InventorySummary
from app.models.actor import user_name
from app.models.verify import verify
from app.services.desk import Desk
from app.services.inventory import guards
from app.services.inventory.clean import clean_inventory
from app.services.inventory.device_rows import CleanInventory
from app.services.inventory.importing import store
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from app.services.inventory.quarantine import (
    Choice,
    DamagedSerial,
    Decisions,
    EarlierDevice,
    QuarantineKey,
    may_have_been,
)
from app.services.inventory.remarks import RemarkKind, remarks_of
from app.services.inventory.shipped_catalogue import shipped_catalogue
from app.services.inventory.stored import devices_in, list_inventories
from app.services.inventory.undo import undo
from tests.services.estates import VIDEO, Row, add_customer, import_rows
from tests.services.estates import read_file as estate_file
from tests.services.inventory.read_files import read_file

SHIPPED = ModelIndex(shipped_catalogue())
JANUARY, FEBRUARY = date(2026, 1, 17), date(2026, 2, 17)
SCIENTIFIC, ROUNDED = "4.82567E+11", "4825671234567890000"


def clean(*rows: tuple[str, ...], decisions: Decisions) -> CleanInventory:
    return clean_inventory([read_file(rows)], SHIPPED, quarantine=decisions)


def chosen(choice: Choice, *devices: EarlierDevice, row: int = 2, **zeros: str) -> Decisions:
    return Decisions({("", row): choice}, {name.strip("_"): value for name, value in zeros.items()}, devices)


@pytest.mark.parametrize(
    ("damaged", "serial", "fits"),
    [
        (SCIENTIFIC, "482567000000", True),
        (SCIENTIFIC, "482567499999", True),
        (SCIENTIFIC, "482566500000", True),
        (SCIENTIFIC, "482567500001", False),
        (SCIENTIFIC, "48256700000", False),
        (SCIENTIFIC, "0482567123456", True),
        (SCIENTIFIC, "48256712345A", False),
        ("4,82567E+11", "482567123456", True),
        ("5E+11", "512345678901", True),
        ("5E+11", "612345678901", False),
        ("4.82567123456E+3", "4825", False),
    ],
)
def test_a_power_of_ten_may_have_been_what_rounds_to_it(damaged: str, serial: str, fits: bool) -> None:
    assert may_have_been(damaged, Damage.SCIENTIFIC, serial) is fits


@pytest.mark.parametrize(
    ("serial", "fits"),
    [
        ("4825671234567891234", True),
        ("4825671234567890000", True),
        ("482567123456789123", False),
        ("4825671234567881234", False),
        ("482567123456789ABCD", False),
    ],
)
def test_a_rounded_number_may_have_been_one_with_the_same_fifteen_digits(serial: str, fits: bool) -> None:
    assert may_have_been(ROUNDED, Damage.ROUNDED, serial) is fits
    assert may_have_been(ROUNDED + ".0", Damage.ROUNDED, serial) is fits


@given(st.integers(10**7, 10**15 - 1), st.integers(1, 6))
def test_whatever_a_spreadsheet_rounded_may_have_been_the_serial(number: int, places: int) -> None:
    mantissa = f"{number:.{places}E}".replace("E+0", "E+")
    assert may_have_been(mantissa, Damage.SCIENTIFIC, str(number))


def test_last_months_device_is_found_where_one_fits() -> None:
    devices = (EarlierDevice("482567123456", "hall"), EarlierDevice("111111111111", "hall"))
    damaged = DamagedSerial(SCIENTIFIC, Damage.SCIENTIFIC, "desk")
    assert Decisions(devices=devices).earlier(damaged, set()) == "482567123456"


def test_of_several_that_fit_the_one_with_the_name_of_the_row_is_meant_and_else_none() -> None:
    devices = (EarlierDevice("482567123456", "hall"), EarlierDevice("482567000001", "desk"))
    decisions = Decisions(devices=devices)
    assert decisions.earlier(DamagedSerial(SCIENTIFIC, Damage.SCIENTIFIC, "desk"), set()) == "482567000001"
    assert decisions.earlier(DamagedSerial(SCIENTIFIC, Damage.SCIENTIFIC, "attic"), set()) == ""
    assert decisions.earlier(DamagedSerial(SCIENTIFIC, Damage.SCIENTIFIC, ""), set()) == ""


def test_a_device_that_a_sound_row_lists_is_not_meant() -> None:
    devices = (EarlierDevice("482567123456", "hall"),)
    damaged = DamagedSerial(SCIENTIFIC, Damage.SCIENTIFIC, "hall")
    assert Decisions(devices=devices).earlier(damaged, {"482567123456"}) == ""


def test_lost_zeros_are_compared_with_last_months_serials_that_had_some() -> None:
    damaged = DamagedSerial("12345678", Damage.LOST_ZEROS, "")
    assert Decisions(zeros={"12345678": "0012345678"}).earlier(damaged, set()) == "0012345678"


def test_without_a_decision_a_damaged_row_stays_set_apart() -> None:
    inventory = clean((VIDEO, SCIENTIFIC), decisions=Decisions(devices=(EarlierDevice("482567123456", ""),)))
    (row,) = inventory.quarantined
    assert (row.choice, row.earlier, inventory.listed) == (None, "482567123456", 0)


def test_last_months_device_goes_on_with_its_serial() -> None:
    inventory = clean((VIDEO, SCIENTIFIC), decisions=chosen(Choice.SAME, EarlierDevice("482567123456", "")))
    (device,) = inventory.devices
    assert device.identity == Identity("482567123456")
    assert [(row.choice, row.serial) for row in inventory.decided] == [(Choice.SAME, SCIENTIFIC)]
    assert inventory.quarantined == []


def test_a_row_that_lost_its_zeros_and_a_sound_row_of_that_device_are_one() -> None:
    decisions = chosen(Choice.SAME, _12345678="0012345678")
    inventory = clean((VIDEO, "12345678"), (VIDEO, "0012345678"), decisions=decisions)
    assert (inventory.listed, len(inventory.duplicates)) == (1, 1)


@pytest.mark.parametrize("serial", [SCIENTIFIC, ROUNDED])
def test_devices_of_their_own_count_one_each_where_nobody_knows_what_the_serial_was(serial: str) -> None:
    decisions = Decisions({("", 2): Choice.OWN, ("", 3): Choice.OWN})
    inventory = clean((VIDEO, serial), (VIDEO, serial), decisions=decisions)
    assert (inventory.listed, inventory.duplicates) == (2, [])
    assert [device.identity for device in inventory.devices] == [Identity(), Identity()]
    assert [ref.row for ref in inventory.without_identity] == [2, 3]


def test_a_number_that_only_seemed_to_have_lost_its_zeros_is_a_serial_of_its_own() -> None:
    inventory = clean((VIDEO, "12345678"), decisions=chosen(Choice.OWN, _12345678="0012345678"))
    assert inventory.devices[0].identity == Identity("12345678")
    assert inventory.without_identity == []


def test_a_row_that_is_left_out_stays_in_the_quarantine_as_decided() -> None:
    inventory = clean((VIDEO, SCIENTIFIC), (VIDEO, ROUNDED), decisions=chosen(Choice.OUT))
    assert [row.choice for row in inventory.quarantined] == [Choice.OUT, None]
    assert (inventory.left_out, inventory.listed) == (1, 0)


def test_rows_decided_about_take_their_place_in_the_order_of_the_file() -> None:
    inventory = clean((VIDEO, "S00001"), (VIDEO, SCIENTIFIC), (VIDEO, "S00002"), decisions=chosen(Choice.OWN, row=3))
    assert [device.row for device in inventory.devices] == [2, 3, 4]


@pytest.mark.parametrize("key", [("", 2), ("list.xlsx", 2), ("0" * 64, 2)])
def test_a_row_is_named_by_the_content_or_the_name_of_its_file(key: QuarantineKey) -> None:
    inventory = clean((VIDEO, SCIENTIFIC), decisions=Decisions({key: Choice.OUT}))
    assert inventory.left_out == 1


@pytest.mark.parametrize(
    ("rows", "choices", "problems"),
    [
        ([(VIDEO, "S00001")], {("", 2): Choice.OUT}, [("quarantine_row_unknown", 2)]),
        ([(VIDEO, SCIENTIFIC)], {("", 2): Choice.SAME}, [("quarantine_no_earlier", 2)]),
        ([(VIDEO, SCIENTIFIC)], {("other.csv", 2): Choice.OWN}, [("quarantine_row_unknown", 2)]),
        (
            [(VIDEO, SCIENTIFIC)],
            {("", 2): Choice.SAME, ("", 9): Choice.OWN},
            [("quarantine_no_earlier", 2), ("quarantine_row_unknown", 9)],
        ),
    ],
)
def test_decisions_that_fit_no_row_are_refused_all_at_once(
    rows: list[tuple[str, ...]], choices: dict[QuarantineKey, Choice], problems: list[tuple[str, int]]
) -> None:
    with pytest.raises(ProblemsFound) as refusal:
        clean(*rows, decisions=Decisions(choices))
    assert [(issue.code, issue.where.row) for issue in refusal.value.issues()] == problems


@given(
    st.lists(st.sampled_from([SCIENTIFIC, ROUNDED, "12345678", "S00001", "", "0012345678"]), min_size=1, max_size=8),
    st.data(),
)
def test_the_equation_of_rows_holds_after_every_decision(serials: list[str], data: st.DataObject) -> None:
    zeros = {"12345678": "0012345678"}
    devices = (EarlierDevice("482567123456", ""),)
    rows = [(VIDEO, serial) for serial in serials]
    apart = clean(*rows, decisions=Decisions({}, zeros, devices)).quarantined
    choices = {
        ("", row.ref.row): data.draw(st.sampled_from([one for one in Choice if row.earlier or one is not Choice.SAME]))
        for row in apart
        if data.draw(st.booleans())
    }
    inventory = clean(*rows, decisions=Decisions(choices, zeros, devices))
    assert inventory.rows == inventory.listed + len(inventory.duplicates) + len(inventory.quarantined)
    assert len(inventory.decided) + inventory.left_out == len(choices)
    assert sum(1 for row in inventory.quarantined if row.choice is None) == len(apart) - len(choices)


# Stored


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Last month: a device whose serial begins with zeros, one with a long number, and a sound one."""
    add_customer(desk)
    rows = [Row(VIDEO, "0012345678"), Row(VIDEO, "482567123456", name="hall"), Row(VIDEO, "8G21ABCD")]
    import_rows(desk, rows, JANUARY)
    return desk


DAMAGED = (Row(VIDEO, "12345678"), Row(VIDEO, SCIENTIFIC, name="hall"), Row(VIDEO, "8G21ABCD"), Row(VIDEO, ROUNDED))


def prepared(desk: Desk, choices: dict[QuarantineKey, Choice]) -> Prepared:
    request = ImportRequest("C1", (Path("x"),), FEBRUARY, quarantine=choices)
    return prepare_read(desk, request, [estate_file(DAMAGED)])


def stored(desk: Desk, choices: dict[QuarantineKey, Choice]) -> InventorySummary:
    return store(desk, prepared(desk, choices), guards.CODES)


def test_damaged_rows_stand_beside_last_months_serial(known: Desk) -> None:
    told = [(row.ref.row, row.damage, row.earlier) for row in prepared(known, {}).clean.quarantined]
    assert told == [
        (2, Damage.LOST_ZEROS, "0012345678"),
        (3, Damage.SCIENTIFIC, "482567123456"),
        (5, Damage.ROUNDED, ""),
    ]


def test_last_months_devices_stay_the_same_devices_in_the_store(known: Desk) -> None:
    summary = stored(known, {("", 2): Choice.SAME, ("", 3): Choice.SAME})
    assert (summary.joined, summary.left, summary.counts[Category.VIDEO]) == (0, 0, 3)
    assert sorted(one.serial for one in devices_in(known, summary.id)) == ["0012345678", "482567123456", "8G21ABCD"]
    assert (summary.quarantined, summary.complete) == (1, False)
    assert verify(known.store).issues == []


def test_rows_left_out_are_not_counted_and_leave_nothing_to_decide(known: Desk) -> None:
    stored(known, {("", row): Choice.OUT for row in (2, 3, 5)})
    summary = list_inventories(known, "C1")[-1]
    assert (summary.quarantined, summary.left_out, summary.complete) == (3, 3, True)
    assert summary.counts[Category.VIDEO] == 1
    assert summary.rows == summary.devices + summary.ignored + summary.duplicates + summary.quarantined


def test_the_inventory_tells_what_was_decided_and_by_whom(known: Desk) -> None:
    summary = stored(known, {("", 2): Choice.SAME, ("", 3): Choice.OUT, ("", 5): Choice.OWN})
    told = [(one.kind, one.row, one.damage, one.earlier, one.who) for one in remarks_of(known, summary.id)]
    assert told == [
        (RemarkKind.SAME_DEVICE, 2, Damage.LOST_ZEROS, "0012345678", user_name()),
        (RemarkKind.LEFT_OUT, 3, Damage.SCIENTIFIC, "482567123456", user_name()),
        (RemarkKind.OWN_DEVICE, 5, Damage.ROUNDED, "", user_name()),
    ]
    assert [one.kind.bucket for one in remarks_of(known, summary.id)] == [
        Bucket.COUNTED,
        Bucket.QUARANTINED,
        Bucket.COUNTED,
    ]


def test_rows_that_nobody_decided_about_are_told_as_before(known: Desk) -> None:
    summary = stored(known, {})
    told = [(one.kind, one.detail, one.who) for one in remarks_of(known, summary.id)]
    assert told == [
        (RemarkKind.QUARANTINED, "lost_zeros 0012345678", ""),
        (RemarkKind.QUARANTINED, "scientific 482567123456", ""),
        (RemarkKind.QUARANTINED, "rounded", ""),
    ]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from([2, 3]), st.sampled_from(Choice), max_size=2))
def test_the_equation_holds_in_the_store_after_every_decision(known: Desk, choices: dict[int, Choice]) -> None:
    summary = stored(known, {("", row): choice for row, choice in choices.items()})
    assert summary.rows == summary.devices + summary.ignored + summary.duplicates + summary.quarantined == 4
    assert list_inventories(known, "C1")[-1].complete is False
    undo(known, summary.id)
