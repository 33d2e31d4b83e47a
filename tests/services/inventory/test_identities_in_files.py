"""Serial numbers and MAC addresses as real files write them, through reading and judging (R6, lens.md)."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from app.domain.identity import Damage
from app.services.inventory.choices import Wanted
from app.services.inventory.clean import clean_inventory
from app.services.inventory.device_rows import CleanInventory
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.quarantine import Decisions
from app.services.inventory.read_result import ReadFile
from app.services.inventory.reading import read
from app.services.inventory.shipped_catalogue import shipped_catalogue
from tests.services.inventory.files import text_file, xlsx

HEAD = ("Device Model", "Serial Number", "MAC Address", "Lens Device ID")
MODEL = "Poly Studio X52"

SERIALS = (
    ("C38J7V", "C38J7V"),
    ("c38j7v", "C38J7V"),
    ("  c38j7v ", "C38J7V"),
    ("S/N C38J7V", "C38J7V"),
    ("S/NC38J7V", "C38J7V"),
    ("s/n: c38j7v", "C38J7V"),
    ("S/N:C38J7V", "C38J7V"),
    ("SN1234", "SN1234"),
    ("000123456", "000123456"),
    ("8G211400AB12CV", "8G211400AB12CV"),
    ("64167F000001", "64167F000001"),
    ("64:16:7f:00:00:01", "64167F000001"),
    ("64-16-7F-00-00-01", "64167F000001"),
    ("6416.7f00.0001", "64167F000001"),
    ("0123456789ABCDEF0123456789ABCDEF", "0123456789ABCDEF0123456789ABCDEF"),
    ("123E45", "123E45"),
    ("AB-1234-CD", "AB-1234-CD"),
    ("", None),
    ("-", None),
    ("N/A", None),
    ("n/a", None),
    ("NA", None),
    ("none", None),
    ("NULL", None),
    ("unknown", None),
    ("Onbekend", None),
)

MACS = (
    ("64167f000001", "64167f000001"),
    ("64167F000001", "64167f000001"),
    ("64:16:7F:00:00:01", "64167f000001"),
    ("64-16-7f-00-00-01", "64167f000001"),
    ("6416.7f00.0001", "64167f000001"),
    ("64 16 7f 00 00 01", "64167f000001"),
    (" 64:16:7f:00:00:01 ", "64167f000001"),
    ("64:16:7f:00-00.01", "64167f000001"),
    ("00:00:00:00:00:00", None),
    ("000000000000", None),
    ("ff:ff:ff:ff:ff:ff", None),
    ("FFFFFFFFFFFF", None),
    ("64:16:7f:00:00", None),
    ("64:16:7f:00:00:0g", None),
    ("64167f00000", None),
    ("64167f0000011", None),
    ("N/A", None),
    ("-", None),
    ("", None),
)
UNREADABLE = {"64:16:7f:00:00", "64:16:7f:00:00:0g", "64167f00000", "64167f0000011"}

DAMAGED = (
    ("4.82567E+11", Damage.SCIENTIFIC),
    ("4,82567E+11", Damage.SCIENTIFIC),
    ("4.82567e+11", Damage.SCIENTIFIC),
    ("4.8E11", Damage.SCIENTIFIC),
    ("1E+12", Damage.SCIENTIFIC),
    ("1234567890123450", Damage.ROUNDED),
    ("12345678901234500000", Damage.ROUNDED),
)

SOUND = ("123456789012345", "1234567890123451", "12345678901234500001", "123E45", "1E5ABC", "000000001")

UNUSUAL = ("AB12", "C38 J7V", "SERIAL_1", "A" * 33, "Ä12345")


def read_files(paths: Sequence[Path]) -> list[ReadFile]:
    return [_read_file(path) for path in paths]


def _read_file(path: Path) -> ReadFile:
    result = read(path, Wanted(), DEFAULT_LIMITS, lambda: None)
    table = result.table
    return ReadFile(
        name=path.name,
        sha256=result.sha256,
        size=result.size,
        stated_date=None,
        modified=date(2026, 3, 17),
        kind=result.kind.value,
        sheet=table.sheet,
        header_row=table.header_row,
        columns=tuple(table.columns),
        ignored_columns=tuple(table.ignored),
        row_numbers=table.row_numbers,
        values={match.field: values for match, values in zip(table.columns, table.values, strict=True)},
        numeric_serials=frozenset(table.numeric_serials),
        warnings=table.warnings,
    )


@pytest.fixture(scope="module")
def index() -> ModelIndex:
    return ModelIndex(shipped_catalogue())


def write(folder: Path, kind: str, rows: Sequence[Sequence[object]], name: str = "list") -> Path:
    path = folder / f"{name}.{kind}"
    return xlsx(path, [HEAD, *rows]) if kind == "xlsx" else text_file(path, [HEAD, *rows], ";")


def cleaned(
    folder: Path,
    kind: str,
    rows: Sequence[Sequence[object]],
    index: ModelIndex,
    previous: Mapping[str, str] | None = None,
) -> CleanInventory:
    return clean_inventory(read_files([write(folder, kind, rows)]), index, quarantine=Decisions(zeros=previous or {}))


KINDS = pytest.mark.parametrize("kind", ["xlsx", "csv"])


@KINDS
def test_r6_every_spelling_of_a_serial_number_is_one_form(tmp_path: Path, kind: str, index: ModelIndex) -> None:
    rows = [(MODEL, text, "", f"device-{number}") for number, (text, _) in enumerate(SERIALS)]
    # A file for each, because in one file those with the same serial would be one device.
    for number, (row, (text, expected)) in enumerate(zip(rows, SERIALS, strict=True)):
        folder = tmp_path / str(number)
        folder.mkdir()
        (device,) = cleaned(folder, kind, [row], index).devices
        assert device.identity.serial == expected, text
        assert device.key == (f"s:{expected}" if expected else f"d:device-{number}"), text


@KINDS
def test_r6_all_spellings_of_one_serial_in_a_file_are_one_device(tmp_path: Path, kind: str, index: ModelIndex) -> None:
    spellings = [text for text, form in SERIALS if form == "C38J7V"]
    clean = cleaned(tmp_path, kind, [(MODEL, text, "", "") for text in spellings], index)
    assert [device.key for device in clean.devices] == ["s:C38J7V"]
    assert [one.ref.row for one in clean.duplicates] == list(range(3, len(spellings) + 2))
    assert {(one.of.row, one.identity) for one in clean.duplicates} == {(2, "s:C38J7V")}


@KINDS
def test_r6_every_spelling_of_a_mac_address_is_one_form(tmp_path: Path, kind: str, index: ModelIndex) -> None:
    rows = [(MODEL, f"SERIAL{number:04d}", text, "") for number, (text, _) in enumerate(MACS) if text not in UNREADABLE]
    wanted = [form for text, form in MACS if text not in UNREADABLE]
    clean = cleaned(tmp_path, kind, rows, index)
    assert [device.identity.mac for device in clean.devices] == wanted
    assert clean.duplicates == []
    assert clean.warnings == []


@KINDS
@pytest.mark.parametrize("text", sorted(UNREADABLE))
def test_r6_a_mac_address_that_is_none_is_told_with_its_row(
    tmp_path: Path, kind: str, text: str, index: ModelIndex
) -> None:
    clean = cleaned(tmp_path, kind, [(MODEL, "SERIAL0001", "", ""), (MODEL, "SERIAL0002", text, "")], index)
    (warning,) = clean.warnings
    assert (warning.code, warning.value) == ("unreadable_macs", text)
    assert (warning.where.row, warning.where.column) == (3, "C")
    assert clean.devices[1].identity.mac is None


@KINDS
@pytest.mark.parametrize(("text", "damage"), DAMAGED)
def test_r6_a_serial_that_a_spreadsheet_damaged_is_set_apart_never_guessed(
    tmp_path: Path, kind: str, text: str, damage: Damage, index: ModelIndex
) -> None:
    clean = cleaned(tmp_path, kind, [(MODEL, "SERIAL0001", "", ""), (MODEL, text, "", "")], index)
    (row,) = clean.quarantined
    assert (row.ref.row, row.model, row.damage, row.earlier) == (3, MODEL, damage, "")
    assert [device.key for device in clean.devices] == ["s:SERIAL0001"]
    assert clean.rows == clean.listed + clean.ignored + len(clean.duplicates) + len(clean.quarantined)


@KINDS
@pytest.mark.parametrize(("text", "damage"), DAMAGED)
def test_r6_a_damaged_serial_beside_a_mac_address_counts_by_the_mac(
    tmp_path: Path, kind: str, text: str, damage: Damage, index: ModelIndex
) -> None:
    clean = cleaned(tmp_path, kind, [(MODEL, text, "64:16:7f:00:00:01", "")], index)
    assert clean.quarantined == []
    assert [(device.key, device.identity.serial) for device in clean.devices] == [("m:64167f000001", None)]
    assert [warning.code for warning in clean.warnings] == ["damaged_serials_bridged"]


@KINDS
@pytest.mark.parametrize("text", SOUND)
def test_r6_a_sound_serial_of_digits_is_not_taken_for_a_damaged_one(
    tmp_path: Path, kind: str, text: str, index: ModelIndex
) -> None:
    clean = cleaned(tmp_path, kind, [(MODEL, text, "", "")], index)
    assert [device.identity.serial for device in clean.devices] == [text]
    assert clean.quarantined == []


@KINDS
@pytest.mark.parametrize("text", UNUSUAL)
def test_an_unusual_serial_counts_and_is_warned_about(tmp_path: Path, kind: str, text: str, index: ModelIndex) -> None:
    clean = cleaned(tmp_path, kind, [(MODEL, text, "", "")], index)
    assert len(clean.devices) == 1
    (warning,) = clean.warnings
    assert (warning.code, warning.value, warning.where.row) == ("unusual_serials", text, 2)


@pytest.mark.parametrize(
    ("now", "before", "damage"),
    [
        (123456, "00123456", Damage.LOST_ZEROS),
        (123456, "0123456", Damage.LOST_ZEROS),
        (123456, "123456", None),
        (123456, "00999999", None),
        ("00123456", "00123456", None),
        ("0123456", "00123456", Damage.LOST_ZEROS),
    ],
)
def test_trap_14_a_number_that_lost_its_zeros_stands_beside_last_months_value(
    tmp_path: Path, now: object, before: str, damage: Damage | None, index: ModelIndex
) -> None:
    previous = {before.lstrip("0"): before}
    clean = cleaned(tmp_path, "xlsx", [(MODEL, now, "", "")], index, previous)
    assert [(row.damage, row.earlier) for row in clean.quarantined] == ([(damage, before)] if damage else [])
    assert len(clean.devices) == (0 if damage else 1)


def test_trap_14_serials_that_are_numbers_in_the_file_are_counted(tmp_path: Path, index: ModelIndex) -> None:
    clean = cleaned(tmp_path, "xlsx", [(MODEL, 123456, "", ""), (MODEL, "A12345", "", ""), (MODEL, 7.0, "", "")], index)
    numeric = next(warning for warning in clean.warnings if warning.code == "numeric_serials")
    assert (numeric.params, numeric.where.column) == ({"count": 2}, "B")


@KINDS
def test_r6_identity_is_serial_before_mac_before_device_id(tmp_path: Path, kind: str, index: ModelIndex) -> None:
    rows = [
        (MODEL, "A12345", "64167f000001", "lens-1"),
        (MODEL, "", "64167f000002", "lens-2"),
        (MODEL, "", "", "Lens-3"),
        (MODEL, "", "", ""),
        (MODEL, "", "", ""),
    ]
    clean = cleaned(tmp_path, kind, rows, index)
    keys = [device.key for device in clean.devices]
    assert keys[:3] == ["s:A12345", "m:64167f000002", "d:lens-3"]
    assert keys[3:] == ["r:studiox52|||#1", "r:studiox52|||#2"]
    assert [ref.row for ref in clean.without_identity] == [5, 6]
    assert [warning.code for warning in clean.warnings] == ["cannot_be_told_apart"]


@KINDS
def test_r6_without_any_column_of_identity_the_file_is_accepted_with_one_warning(
    tmp_path: Path, kind: str, index: ModelIndex
) -> None:
    rows = [("Device Model", "Site"), (MODEL, "Gent"), (MODEL, "Gent"), (MODEL, "Luik")]
    path = tmp_path / f"list.{kind}"
    path = xlsx(path, rows) if kind == "xlsx" else text_file(path, rows)
    clean = clean_inventory(read_files([path]), index)
    assert len(clean.devices) == len({device.key for device in clean.devices}) == 3
    assert [warning.code for warning in clean.warnings] == ["no_identity_columns"]


@KINDS
def test_r6_several_files_are_one_inventory_and_repeats_name_both_files(
    tmp_path: Path, kind: str, index: ModelIndex
) -> None:
    first = write(tmp_path, kind, [(MODEL, "A12345", "", ""), (MODEL, "B12345", "", "")], "noord")
    second = write(tmp_path, kind, [(MODEL, "C12345", "", ""), (MODEL, "a12345", "", "")], "zuid")
    clean = clean_inventory(read_files([first, second]), index)
    assert [device.key for device in clean.devices] == ["s:A12345", "s:B12345", "s:C12345"]
    (repeat,) = clean.duplicates
    assert ((repeat.ref.file, repeat.ref.row), (repeat.of.file, repeat.of.row)) == ((1, 3), (0, 2))
    assert clean.rows == 4


@KINDS
def test_r6_rows_of_one_set_join_what_they_know(tmp_path: Path, kind: str, index: ModelIndex) -> None:
    rows = [(MODEL, "A12345", "", ""), (MODEL, "A12345", "64167f000009", ""), (MODEL, "a12345", "", "lens-9")]
    (device,) = cleaned(tmp_path, kind, rows, index).devices
    assert (device.identity.serial, device.identity.mac, device.identity.device_id) == (
        "A12345",
        "64167f000009",
        "lens-9",
    )
