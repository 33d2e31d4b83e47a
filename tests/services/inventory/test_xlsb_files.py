"""Binary workbooks: read whole, their records looked through first (trap 10)."""

import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.choices import Wanted
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reading import FileRead, read
from app.services.inventory.refusals import ArchiveEntities, FileDamaged, UsedRangeTooLarge
from app.services.inventory.used_range import UsedRange
from app.services.inventory.xlsb_range import xlsb_range
from tests.services.inventory.files import DEVICES, TABLE
from tests.services.inventory.outcomes import outcome
from tests.services.inventory.xlsb_files import BLANK, cell, raw_xlsb, record, row, rows_data, sheet_part, xlsb


def reading(path: Path, wanted: Wanted | None = None) -> FileRead:
    return read(path, wanted or Wanted(), DEFAULT_LIMITS, lambda: None)


def column(result: FileRead, field: Field) -> list[str]:
    table = result.table
    return next(values for match, values in zip(table.columns, table.values, strict=True) if match.field is field)


@pytest.mark.parametrize("name", ["list.xlsb", "list.xlsx", "list.xls"])
def test_it_is_read_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    result = reading(xlsb(tmp_path / name))
    assert (result.kind, result.table.row_numbers) == ("xlsb", [2, 3, 4])
    assert column(result, Field.MODEL) == [row[0] for row in DEVICES]


def test_hidden_sheets_are_named_and_can_be_chosen(tmp_path: Path) -> None:
    path = xlsb(tmp_path / "a.xlsb", {"Oud": TABLE, "Nieuw": TABLE[:2]}, hidden=("Oud",))
    result = reading(path)
    assert (result.table.sheet, result.sheets) == ("Nieuw", ["Nieuw", "Oud"])
    assert [warning.code for warning in result.table.warnings] == ["hidden_sheets_not_read"]
    assert reading(path, Wanted(sheet="Oud")).table.row_numbers == [2, 3, 4]


def test_numbers_and_truths_come_as_text(tmp_path: Path) -> None:
    rows = [("Model", "SN", "Connected"), ("CCX 500", 4825671, True)]
    result = reading(xlsb(tmp_path / "a.xlsb", rows))
    assert [values[0] for values in result.table.values] == ["CCX 500", "4825671", "true"]
    assert result.table.numeric_serials == [0]


def test_trap_10_cells_in_opposite_corners_are_refused_with_the_cell(tmp_path: Path) -> None:
    data = rows_data(TABLE) + row(1_048_575) + cell(16_383, "x")
    with pytest.raises(UsedRangeTooLarge) as refusal:
        reading(raw_xlsb(tmp_path / "a.xlsb", {"Devices": sheet_part(data)}))
    assert refusal.value.params == {"rows": 1_048_576, "columns": 16_384, "cell": "XFD1048576"}
    assert refusal.value.where.sheet == "Devices"


def test_a_sheet_that_is_too_large_does_not_keep_another_from_being_read(tmp_path: Path) -> None:
    far = rows_data(TABLE) + row(1_048_575) + cell(16_383, "x")
    sheets = {"Groot": sheet_part(far), "Apparaten": sheet_part(rows_data(TABLE), 4, 5)}
    result = reading(raw_xlsb(tmp_path / "a.xlsb", sheets))
    assert result.table.sheet == "Apparaten"
    assert [(one.code, one.params) for one in result.table.warnings] == [("sheets_not_readable", {"sheets": "Groot"})]


def test_cells_that_only_carry_a_format_do_not_count() -> None:
    blank = record(BLANK, struct.pack("<II", 16_383, 1))
    assert xlsb_range(sheet_part(rows_data([("a", "b")]) + row(999_999) + blank), "x") == UsedRange(1, 2)


def test_a_wrong_stated_size_is_not_believed(tmp_path: Path) -> None:
    path = raw_xlsb(tmp_path / "a.xlsb", {"Devices": sheet_part(rows_data(TABLE), 1_048_576, 16_384)})
    assert reading(path).table.row_numbers == [2, 3, 4]


@pytest.mark.parametrize("data", [b"\x85", b"\x00\xff\xff\xff\x7f", record(5, b"x")[:-1]])
def test_records_that_break_off_are_damage(data: bytes) -> None:
    with pytest.raises(FileDamaged):
        xlsb_range(data, "xl/worksheets/sheet1.bin")


@pytest.mark.parametrize("keep", [0.3, 0.8, 0.98])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, keep: float) -> None:
    path = xlsb(tmp_path / "a.xlsb")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(FileDamaged):
        reading(path)


def test_entities_in_its_parts_are_refused(tmp_path: Path) -> None:
    path = xlsb(tmp_path / "a.xlsb")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/theme.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(ArchiveEntities):
        reading(path)


@given(st.data())
def test_whatever_is_altered_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    part = bytearray(sheet_part(rows_data(TABLE), 4, 5))
    for _ in range(data.draw(st.integers(1, 6))):
        part[data.draw(st.integers(0, len(part) - 1))] = data.draw(st.integers(0, 255))
    path = raw_xlsb(tmp_path_factory.mktemp("xlsb") / "a.xlsb", {"Devices": bytes(part)})
    outcome(path)
