"""A table as a file: what a list shows, as text that no spreadsheet program takes for something else."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.errors import Cancelled
from app.services.documents.table_file import Value, as_csv, as_workbook, write_table
from app.services.issued_documents import FolderNotWritten

HEADS = ("Model", "Serial number", "Devices", "Since")
ROWS: Sequence[Sequence[Value]] = (
    ("Studio X52", "00482567000012345678", 12, date(2026, 3, 17)),
    ("=1+1", "+31 6", None, None),
)


def sheet_of(data: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def lines(data: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))


def test_a_workbook_holds_the_rows_as_they_are() -> None:
    sheet = sheet_of(as_workbook("Devices", HEADS, ROWS))
    assert [cell.value for cell in sheet[1]] == list(HEADS)
    assert [cell.value for cell in sheet[2]][:3] == ["Studio X52", "00482567000012345678", 12]
    assert sheet["D2"].number_format == "yyyy-mm-dd"


def test_trap_14_a_serial_number_stays_text() -> None:
    cell = sheet_of(as_workbook("Devices", HEADS, ROWS))["B2"]
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_trap_15_text_that_begins_like_a_formula_stays_text_in_a_workbook() -> None:
    cell = sheet_of(as_workbook("Devices", HEADS, ROWS))["A3"]
    assert (cell.data_type, cell.value) == ("s", "=1+1")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_trap_15_no_text_of_a_csv_file_becomes_a_formula(start: str) -> None:
    (_, row) = lines(as_csv(["Name"], [(f"{start}cmd",)]))
    assert row[0].startswith("'")


def test_a_number_of_our_own_is_not_guarded() -> None:
    (_, row) = lines(as_csv(["Effect"], [(-3,)]))
    assert row == ["-3"]


def test_a_csv_file_is_read_right_by_a_spreadsheet_program() -> None:
    data = as_csv(["Naam"], [("Ευρωπαϊκό",)])
    assert data.startswith(b"\xef\xbb\xbf")
    assert lines(data)[1] == ["Ευρωπαϊκό"]


@pytest.mark.parametrize("delimiter", [";", ","])
def test_the_delimiter_of_the_language_parts_the_cells(delimiter: str) -> None:
    data = as_csv(HEADS, ROWS, delimiter=delimiter)
    assert lines(data, delimiter)[1] == ["Studio X52", "00482567000012345678", "12", "2026-03-17"]


def test_a_line_break_stays_in_its_cell() -> None:
    assert lines(as_csv(["Note"], [("one\ntwo",)]))[1] == ["one\ntwo"]


def test_decimals_are_written_exactly() -> None:
    assert lines(as_csv(["Price"], [(Decimal("239.98"),)]))[1] == ["239.98"]


def test_the_head_stays_in_sight_and_can_be_filtered_by() -> None:
    sheet = sheet_of(as_workbook("Devices", HEADS, ROWS))
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D3"


def test_a_title_that_no_sheet_may_have_is_made_one() -> None:
    assert sheet_of(as_workbook("Devices [2026/03]: all?", HEADS, ROWS)).title == "Devices  2026 03   all"


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv", "LIST.CSV"])
def test_the_end_of_the_name_chooses_the_kind(tmp_path: Path, name: str) -> None:
    path = write_table(tmp_path / name, "Devices", HEADS, ROWS)
    assert path.read_bytes()[:2] == (b"PK" if name.endswith("xlsx") else b"\xef\xbb")


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderNotWritten):
        write_table(tmp_path / "file" / "list.csv", "Devices", HEADS, ROWS)


class Impatient:
    """Stops after the first report."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int, text: str = "") -> None:
        self.told.append((done, total))

    def cancelled(self) -> bool:
        return bool(self.told)


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_an_export_can_be_stopped_and_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    progress = Impatient()
    with pytest.raises(Cancelled):
        write_table(tmp_path / name, "Devices", ["Number"], [(at,) for at in range(2000)], progress=progress)
    assert progress.told == [(0, 2000)]
    assert list(tmp_path.iterdir()) == []
