"""One inventory of the rows of its files (R2, R6; the equation of interface.md)."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Classification
from app.domain.identity import Damage, Identity
from app.services.inventory.clean import clean_inventory
from app.services.inventory.device_rows import CleanInventory, DuplicateRow, QuarantinedRow, RowRef
from app.services.inventory.headers import Field
from app.services.inventory.model_names import NO_MODEL, ModelIndex
from app.services.inventory.quarantine import Decisions
from app.services.inventory.shipped_catalogue import shipped_catalogue
from tests.services.inventory.read_files import FIELDS, read_file

SHIPPED = ModelIndex(shipped_catalogue())
MAC_1, MAC_2 = "64167f000001", "64167f000002"
COUNTED, EXCLUDED, UNKNOWN, IGNORED = "CCX 500", "RMX 2000", "Toaster", "BT 700"


def clean(*rows: tuple[str, ...], previous: dict[str, str] | None = None) -> CleanInventory:
    return clean_inventory([read_file(rows)], SHIPPED, quarantine=Decisions(zeros=previous or {}))


def kept(inventory: CleanInventory) -> list[int]:
    return [device.row for device in inventory.devices]


def codes(inventory: CleanInventory) -> list[str]:
    return [warning.code for warning in inventory.warnings]


def test_a_row_becomes_a_device_with_all_it_says() -> None:
    row = ("CCX500", "s/n 8g21", MAC_1, "ID-1", "desk", "Gent", "1.02", "Jo", "8.1", "Online", "2026", "::1")
    fields = (*FIELDS, Field.USER, Field.SOFTWARE, Field.STATUS, Field.LAST_SEEN, Field.IP)
    file = read_file([row], fields)
    (device,) = clean_inventory([file], SHIPPED).devices
    assert (device.file, device.row, device.model, device.key) == (0, 2, "CCX500", "s:8G21")
    assert device.identity == Identity("8G21", MAC_1, "id-1")
    assert (device.name, device.site, device.room, device.user) == ("desk", "Gent", "1.02", "Jo")
    assert (device.software, device.status, device.last_seen, device.ip) == ("8.1", "Online", "2026", "::1")


def test_r6_a_repeated_identity_counts_once_and_the_repeats_are_listed() -> None:
    inventory = clean((COUNTED, "S00001"), (COUNTED, "S00002"), (COUNTED, " s00001 "))
    assert kept(inventory) == [2, 3]
    assert inventory.duplicates == [DuplicateRow(RowRef(0, 4), RowRef(0, 2), "s:S00001")]


def test_r6_a_row_without_serial_is_the_device_with_its_mac_address() -> None:
    inventory = clean((COUNTED, "", MAC_1), (COUNTED, "S00001", MAC_1))
    assert kept(inventory) == [2]
    assert inventory.devices[0].key == "s:S00001"
    assert inventory.duplicates[0].of == RowRef(0, 2)


@pytest.mark.parametrize(
    ("models", "winner"),
    [
        ((UNKNOWN, EXCLUDED, COUNTED), 4),
        ((UNKNOWN, EXCLUDED), 3),
        ((EXCLUDED, UNKNOWN, COUNTED, COUNTED), 4),
        ((COUNTED, COUNTED), 2),
    ],
)
def test_of_repeats_a_counted_model_wins_then_an_excluded_one_then_the_first_row(
    models: tuple[str, ...], winner: int
) -> None:
    inventory = clean(*((model, "S00001") for model in models))
    assert kept(inventory) == [winner]
    assert len(inventory.duplicates) == len(models) - 1


def test_r6_a_device_in_two_files_counts_once() -> None:
    files = [
        read_file([(COUNTED, "S00001")], name="a.csv"),
        read_file([(COUNTED, "S00001"), (COUNTED, "S00002")], name="b.csv"),
    ]
    inventory = clean_inventory(files, SHIPPED)
    assert [(device.file, device.row) for device in inventory.devices] == [(0, 2), (1, 3)]
    assert inventory.duplicates == [DuplicateRow(RowRef(1, 2), RowRef(0, 2), "s:S00001")]
    assert inventory.rows == 3


def test_r6_rows_without_any_identity_count_one_each_and_are_listed() -> None:
    inventory = clean((COUNTED,), (COUNTED,), (COUNTED, "S00001"))
    assert kept(inventory) == [2, 3, 4]
    assert inventory.without_identity == [RowRef(0, 2), RowRef(0, 3)]
    assert "cannot_be_told_apart" in codes(inventory)


def test_r6_a_file_without_identity_columns_is_accepted_with_a_warning() -> None:
    inventory = clean_inventory([read_file([(COUNTED,), (COUNTED,)], [Field.MODEL])], SHIPPED)
    assert inventory.listed == 2
    assert codes(inventory) == ["no_identity_columns"]


def test_rows_of_ignored_models_are_kept_but_never_repeat_or_replace_a_device() -> None:
    inventory = clean((IGNORED, "S00001"), (COUNTED, "S00001"), (IGNORED, "S00001"))
    assert [device.key for device in inventory.devices] == ["s:S00001|bt700", "s:S00001", "s:S00001|bt700#2"]
    assert (inventory.ignored, inventory.listed, inventory.duplicates) == (2, 1, [])


def test_rows_of_ignored_models_are_never_quarantined() -> None:
    inventory = clean((IGNORED, "4.82567E+11"))
    assert (inventory.ignored, inventory.quarantined) == (1, [])
    assert inventory.devices[0].identity == Identity()
    assert inventory.without_identity == []


def test_a_row_without_a_model_is_an_unclassified_device() -> None:
    inventory = clean(("", "S00001"))
    assert inventory.devices[0].model == NO_MODEL
    assert SHIPPED.resolve(NO_MODEL) is None
    assert inventory.listed == 1


@pytest.mark.parametrize(
    ("serial", "damage"), [("4.82567E+11", Damage.SCIENTIFIC), ("4825671234567890000", Damage.ROUNDED)]
)
def test_a_damaged_serial_is_quarantined(serial: str, damage: Damage) -> None:
    inventory = clean((COUNTED, serial), (COUNTED, serial))
    assert inventory.devices == []
    assert inventory.quarantined == [QuarantinedRow(RowRef(0, row), COUNTED, serial, damage) for row in (2, 3)]


def test_a_serial_that_lost_its_zeros_is_quarantined_beside_last_months() -> None:
    inventory = clean((COUNTED, "12345678"), previous={"12345678": "0012345678"})
    assert inventory.quarantined == [QuarantinedRow(RowRef(0, 2), COUNTED, "12345678", Damage.LOST_ZEROS, "0012345678")]


@pytest.mark.parametrize(("mac", "device_id", "key"), [(MAC_1, "", f"m:{MAC_1}"), ("", "id-1", "d:id-1")])
def test_a_damaged_serial_beside_a_sound_mac_or_id_is_bridged_with_a_warning(
    mac: str, device_id: str, key: str
) -> None:
    inventory = clean((COUNTED, "4.82567E+11", mac, device_id))
    assert [device.key for device in inventory.devices] == [key]
    assert inventory.quarantined == []
    (warning,) = inventory.warnings
    assert (warning.code, warning.value, warning.where.row) == ("damaged_serials_bridged", "4.82567E+11", 2)


def test_a_damaged_serial_beside_a_mac_that_is_none_is_quarantined() -> None:
    inventory = clean((COUNTED, "4.82567E+11", "1122334455"))
    assert len(inventory.quarantined) == 1
    assert codes(inventory) == ["unreadable_macs"]


@pytest.mark.parametrize("text", ["000000000000", "00:00:00:00:00:00", "FF-FF-FF-FF-FF-FF", "N/A"])
def test_a_mac_address_that_says_there_is_none_is_not_worth_a_warning(text: str) -> None:
    assert codes(clean((COUNTED, "S00001", text))) == []


def test_rows_of_ignored_models_are_not_worth_a_warning() -> None:
    assert codes(clean((IGNORED, "#", "1122"))) == []


def test_an_unusual_serial_counts_with_a_warning() -> None:
    inventory = clean((COUNTED, "AB1"), (COUNTED, "8G#2114"), (COUNTED, "8G2114"))
    assert inventory.listed == 3
    assert [(warning.code, warning.params) for warning in inventory.warnings] == [
        ("unusual_serials", {"count": 2, "row": 2})
    ]


def test_warnings_of_the_files_come_first() -> None:
    file = read_file([(COUNTED, "AB1")], numeric_serials=[0])
    inventory = clean_inventory([file, read_file([(COUNTED, "AB2")])], SHIPPED)
    assert codes(inventory) == ["numeric_serials", "unusual_serials", "unusual_serials"]


ROWS = st.lists(
    st.tuples(
        st.sampled_from([COUNTED, "Voyager 4320", EXCLUDED, UNKNOWN, IGNORED, "Savi Office Base CD", ""]),
        st.sampled_from(["", "", "S00001", "S00002", "4.82567E+11", "12345678", "0012345678", "64167F000001", "-x-"]),
        st.sampled_from(["", "", MAC_1, MAC_2, "000000000000", "64:16:7F:00:00:01"]),
        st.sampled_from(["", "", "id-1", "ID-2", "n/a"]),
        st.sampled_from(["", "desk"]),
    ),
    max_size=14,
)


@given(st.lists(ROWS, min_size=1, max_size=3), st.sampled_from([{}, {"12345678": "0012345678"}]))
def test_the_equation_of_rows_always_holds(tables: list[list[tuple[str, ...]]], previous: dict[str, str]) -> None:
    files = [read_file(rows, name=f"{number}.csv") for number, rows in enumerate(tables)]
    inventory = clean_inventory(files, SHIPPED, quarantine=Decisions(zeros=previous))
    assert inventory.rows == sum(map(len, tables))
    assert inventory.rows == (
        inventory.listed + inventory.ignored + len(inventory.duplicates) + len(inventory.quarantined)
    )
    ignored = sum(
        (model := SHIPPED.resolve(row[0])) is not None and model.classification is Classification.IGNORED
        for rows in tables
        for row in rows
    )
    assert inventory.ignored == ignored


@given(ROWS, st.sampled_from([{}, {"12345678": "0012345678"}]))
def test_every_row_ends_up_in_exactly_one_place(rows: list[tuple[str, ...]], previous: dict[str, str]) -> None:
    inventory = clean(*rows, previous=previous)
    places = Counter(
        [
            *kept(inventory),
            *(each.ref.row for each in inventory.duplicates),
            *(each.ref.row for each in inventory.quarantined),
        ]
    )
    assert places == Counter(range(2, 2 + len(rows)))
    keys = [device.key for device in inventory.devices]
    assert len(keys) == len(set(keys))
    assert all(keys)
    assert kept(inventory) == sorted(kept(inventory))


@given(ROWS)
def test_keys_of_rows_with_serials_do_not_depend_on_their_order(rows: list[tuple[str, ...]]) -> None:
    with_serials = [row for row in rows if row[1] in ("S00001", "S00002")]
    forward, backward = clean(*with_serials), clean(*with_serials[::-1])
    assert {device.key for device in forward.devices} == {device.key for device in backward.devices}


def test_a_hundred_thousand_rows_are_cleaned_at_once() -> None:
    rows = [(COUNTED, f"8G{number:08d}", f"64167f{number:06d}", f"id-{number}") for number in range(100_000)]
    file = read_file(rows)
    started = time.process_time()
    inventory = clean_inventory([file], SHIPPED)
    assert time.process_time() - started < 3
    assert inventory.listed == 100_000


@pytest.mark.parametrize(
    ("model", "serial", "mac", "warned"),
    [
        ("CCX 500", "64167F000001", MAC_1, False),
        ("CCX 500", "64:16:7F:00:00:01", MAC_1, False),
        ("CCX 500", "64167F000002", MAC_1, True),
        ("Poly VVX 450", "SERIAL0001", MAC_1, True),
        ("Edge E220", "SERIAL0001", MAC_1, True),
        ("Poly Trio C60", "SERIAL0001", MAC_1, True),
        ("CCX 500", "SERIAL0001", "", False),
        ("CCX 500", "", MAC_1, False),
        ("Rove 30", "SERIAL0001", MAC_1, False),
        ("OBi302", "SERIAL0001", MAC_1, False),
        ("Poly Studio X52", "SERIAL0001", MAC_1, False),
        ("CCX 999", "SERIAL0001", MAC_1, False),
    ],
)
def test_an_ip_phone_whose_serial_is_not_its_mac_address_is_warned_about(
    model: str, serial: str, mac: str, warned: bool
) -> None:
    inventory = clean((model, serial, mac))
    assert ("phone_serials_differ" in codes(inventory)) is warned
    assert inventory.listed == 1


def test_every_such_phone_is_told_with_its_row_and_the_first_with_its_values() -> None:
    inventory = clean(
        ("CCX 500", "SERIAL0001", "64:16:7F:00:00:01"), ("CCX 500", "A1"), ("CCX 500", "SERIAL0002", MAC_2)
    )
    (warning,) = [one for one in inventory.warnings if one.code == "phone_serials_differ"]
    assert (warning.params, warning.value) == ({"count": 2, "row": 2}, "SERIAL0001 / 64:16:7F:00:00:01")
    (remark,) = [one for one in inventory.remarks if one.code == "phone_serials_differ"]
    assert remark.rows == [2, 4]
