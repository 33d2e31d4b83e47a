"""Workbooks of before 2007: read whole, and looked through before the reader of cells is let at them (trap 10)."""

import struct
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.choices import Wanted
from app.services.inventory.compound import CompoundFile
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reading import FileRead, read
from app.services.inventory.refusals import FileDamaged, FileEncrypted, UsedRangeTooLarge
from app.services.inventory.xls_range import check_xls
from tests.services.inventory.files import DEVICES, HEADER, TABLE
from tests.services.inventory.outcomes import outcome
from tests.services.inventory.xls_files import (
    dimensions,
    label,
    number,
    record,
    sheet_stream,
    workbook_stream,
    xls,
    xls_container,
)

FILE_PASS = 0x002F


def reading(path: Path, wanted: Wanted | None = None) -> FileRead:
    return read(path, wanted or Wanted(), DEFAULT_LIMITS, lambda: None)


def column(result: FileRead, field: Field) -> list[str]:
    table = result.table
    return next(values for match, values in zip(table.columns, table.values, strict=True) if match.field is field)


def book_of(**sheets: bytes) -> bytes:
    return xls_container("Workbook", workbook_stream(sheets))


def cells_of(*cells: bytes) -> bytes:
    """A sheet of just these records."""
    whole = sheet_stream([])
    return whole[:20] + b"".join(cells) + whole[-4:]


def check(data: bytes) -> None:
    check_xls(data, DEFAULT_LIMITS, "a.xls")


@pytest.mark.parametrize("name", ["list.xls", "list.xlsx", "list.csv"])
def test_it_is_read_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    result = reading(xls(tmp_path / name))
    assert (result.kind, result.table.row_numbers) == ("xls", [2, 3, 4])
    assert column(result, Field.MODEL) == [row[0] for row in DEVICES]


def test_hidden_sheets_are_named_and_can_be_chosen(tmp_path: Path) -> None:
    path = xls(tmp_path / "a.xls", {"Oud": TABLE, "Nieuw": TABLE[:2]}, hidden=("Oud",))
    result = reading(path)
    assert (result.table.sheet, result.sheets) == ("Nieuw", ["Nieuw", "Oud"])
    assert [(warning.code, warning.params) for warning in result.table.warnings] == [
        ("hidden_sheets_not_read", {"sheets": "Oud"})
    ]
    assert reading(path, Wanted(sheet="Oud")).table.row_numbers == [2, 3, 4]


@pytest.mark.parametrize("from_1904", [False, True])
def test_dates_are_right_whatever_they_count_from(tmp_path: Path, from_1904: bool) -> None:
    rows = [("Model", "Last Seen"), ("CCX 500", datetime.fromisoformat("2026-04-03T09:30"))]
    stream = workbook_stream({"A": sheet_stream(rows, from_1904=from_1904)}, from_1904=from_1904)
    path = tmp_path / "a.xls"
    path.write_bytes(xls_container("Workbook", stream))
    assert column(reading(path), Field.LAST_SEEN) == ["2026-04-03 09:30:00"]


def test_numbers_in_the_serial_column_are_told(tmp_path: Path) -> None:
    result = reading(xls(tmp_path / "a.xls", [("Model", "SN"), ("CCX 500", 4825671), ("VVX 450", "0012")]))
    assert column(result, Field.SERIAL) == ["4825671", "0012"]
    assert result.table.numeric_serials == [0]


@pytest.mark.parametrize(
    "far",
    [label(65_535, 255, "x"), number(65_535, 65_535, 1), dimensions(65_536, 256), dimensions(0xFFFFFFFF, 0xFFFF)],
    ids=["corner of the sheet", "column that no sheet has", "stated size", "stated size beyond all"],
)
def test_trap_10_cells_far_apart_are_refused_before_they_are_read(far: bytes) -> None:
    with pytest.raises(UsedRangeTooLarge) as refusal:
        check(book_of(Good=sheet_stream(TABLE), Wide=cells_of(label(0, 0, "Model"), far)))
    assert (refusal.value.where.file, refusal.value.where.sheet) == ("a.xls", "Wide")


def test_many_rows_or_many_columns_alone_are_no_reason() -> None:
    check(book_of(Long=cells_of(label(65_535, 20, "x")), Wide=cells_of(label(0, 255, "x"))))


def test_stated_sizes_the_wrong_way_round_are_damage() -> None:
    with pytest.raises(FileDamaged):
        check(book_of(A=cells_of(dimensions(1, 1, first_row=9))))


def test_a_protected_workbook_is_refused() -> None:
    stream = workbook_stream({"A": sheet_stream(TABLE)}, before=record(FILE_PASS, struct.pack("<HHH", 0, 1, 2)))
    with pytest.raises(FileEncrypted):
        check(xls_container("Workbook", stream))


@pytest.mark.parametrize("keep", [300, 600, 1_500, 3_000])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, keep: int) -> None:
    path = xls(tmp_path / "a.xls")
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(FileDamaged) as refusal:
        reading(path)
    assert refusal.value.where.file == "a.xls"


def test_a_sheet_that_breaks_off_is_damaged() -> None:
    with pytest.raises(FileDamaged):
        check(book_of(A=sheet_stream(TABLE)[:-4]))


def test_a_chain_of_sectors_that_runs_in_a_circle_is_damage(tmp_path: Path) -> None:
    data = bytearray(xls(tmp_path / "a.xls", [HEADER, *DEVICES * 90]).read_bytes())
    struct.pack_into("<I", data, 512 + 4 * 4, 3)
    with pytest.raises(FileDamaged):
        check(bytes(data))


def test_streams_come_back_whole() -> None:
    stream = bytes(range(256)) * 700
    assert CompoundFile(xls_container("Workbook", stream)).stream("Workbook") == stream


@given(st.data())
def test_whatever_is_altered_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("xls")
    path = xls(folder / "a.xls")
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    outcome(path, limits=replace(DEFAULT_LIMITS, cells=1_000_000))
