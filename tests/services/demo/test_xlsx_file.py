import io
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from app.services.demo.shape import Row
from app.services.demo.xlsx_file import SheetContent, workbook_bytes

WHEN = datetime(2026, 3, 17, 16, 30, 1)  # noqa: DTZ001 - a cell has no time zone
ROWS: list[Row] = [
    ("Lijst van 17-03-2026",),
    (),
    ("Model", "Serienummer", "", "Laatst gezien", "Verborgen"),
    ("Poly Studio X52", "8G21470C9D31", "", WHEN, "x"),
    ("<b>&\"'", 123456789.0, "", WHEN, ""),
    ("Ευρωπαϊκό  Σχολείο ", 482567123456789000000.0, "", WHEN, ""),
]
SHEET = SheetContent("Blad & 1", ROWS, header=2, hidden_columns=frozenset({4}), merged=("A1:E1",))
OTHER = SheetContent("Oud", [("a", "b")], hidden=True)


def _bytes() -> bytes:
    return workbook_bytes([SHEET, OTHER])


def test_the_same_content_is_the_same_bytes() -> None:
    assert _bytes() == _bytes()


def test_parts_bear_no_time_and_no_platform() -> None:
    with zipfile.ZipFile(io.BytesIO(_bytes())) as archive:
        assert archive.testzip() is None
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(part.create_system, part.compress_type) for part in archive.infolist()} == {(0, zipfile.ZIP_STORED)}


def test_openpyxl_reads_the_cells_back() -> None:
    page = load_workbook(io.BytesIO(_bytes()))["Blad & 1"]
    assert page["A1"].value == "Lijst van 17-03-2026"
    assert [cell.value for cell in page[4]] == ["Poly Studio X52", "8G21470C9D31", None, WHEN, "x"]
    assert page["A5"].value == "<b>&\"'"
    assert page["B5"].value == 123456789
    assert page["A6"].value == "Ευρωπαϊκό  Σχολείο "


def test_openpyxl_sees_what_is_hidden_merged_and_bold() -> None:
    book = load_workbook(io.BytesIO(_bytes()))
    page = book["Blad & 1"]
    assert page.column_dimensions["E"].hidden
    assert not page.column_dimensions["A"].hidden
    assert [str(one) for one in page.merged_cells.ranges] == ["A1:E1"]
    assert (page["A1"].font.sz, page["A3"].font.b, page["A4"].font.b) == (14, True, False)
    assert book["Oud"].sheet_state == "hidden"


def test_calamine_reads_the_cells_back() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(_bytes()))
    rows = book.get_sheet_by_name("Blad & 1").to_python()
    assert rows[2] == ["Model", "Serienummer", "", "Laatst gezien", "Verborgen"]
    assert rows[3][3] == WHEN
    assert rows[5][1] == 482567123456789000000.0


def test_a_formula_has_no_value_until_a_spreadsheet_program_saves_it(tmp_path: Path) -> None:
    content = workbook_bytes([SheetContent("Blad1", [("Model", "Som"), ("CCX 500", "")], formulas={(1, 1): "1+1"})])
    path = tmp_path / "formula.xlsx"
    path.write_bytes(content)
    assert load_workbook(path)["Blad1"]["B2"].value == "=1+1"
    assert load_workbook(path, data_only=True)["Blad1"]["B2"].value is None


def test_columns_beyond_the_alphabet_have_two_letters() -> None:
    wide = SheetContent("Breed", [tuple(f"k{number}" for number in range(30))])
    page = load_workbook(io.BytesIO(workbook_bytes([wide])))["Breed"]
    assert (page["Z1"].value, page["AA1"].value, page["AD1"].value) == ("k25", "k26", "k29")
