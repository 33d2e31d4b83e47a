"""What a file looks like, for a person to point at its table."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.services.inventory.choices import FileChoice
from app.services.inventory.headers import Field
from app.services.inventory.layout import FileLayout
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.read_file import read_inventory_file, read_layout
from app.services.inventory.reading import look_around
from app.services.inventory.refusals import FileMissing, NotASpreadsheet
from tests.services.inventory.files import TABLE, inline, raw_xlsx, row_xml, sheet_xml, text_file, xlsx

UNKNOWN = [("Stand maart",), (), ("Toestel", "Serie", "Waar"), ("CCX 500", "S00001", "Gent"), ("VVX 450", "S00002", "")]


def layout_of(path: Path) -> FileLayout:
    (found,) = look_around(path, DEFAULT_LIMITS)
    return found


def test_sheets_come_in_their_order_and_hidden_ones_last(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Oud": TABLE, "Uitleg": [("Lees mij",)], "Nieuw": UNKNOWN})
    book = load_workbook(path)
    book["Oud"].sheet_state = "veryHidden"
    book.save(path)
    assert [(one.sheet, one.hidden, one.header_row) for one in layout_of(path).sheets] == [
        ("Uitleg", False, 0),
        ("Nieuw", False, 3),
        ("Oud", True, 1),
    ]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_likely_header_and_its_samples_are_shown(tmp_path: Path, kind: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", UNKNOWN) if kind == "xlsx" else text_file(tmp_path / "a.csv", UNKNOWN)
    found = layout_of(path)
    (sheet,) = found.sheets
    assert (found.name, found.kind, sheet.header_row) == (path.name, kind, 3)
    assert [(one.letter, one.text, one.samples) for one in sheet.headers_at(3)] == [
        ("A", "Toestel", ("CCX 500", "VVX 450")),
        ("B", "Serie", ("S00001", "S00002")),
        ("C", "Waar", ("Gent",)),
    ]


def test_any_other_row_can_be_pointed_at(tmp_path: Path) -> None:
    (sheet,) = layout_of(xlsx(tmp_path / "a.xlsx", UNKNOWN)).sheets
    assert [one.text for one in sheet.headers_at(4)] == ["CCX 500", "S00001", "Gent"]
    assert [one.text for one in sheet.headers_at(0)] == ["", "", ""]
    assert sheet.headers_at(0)[1].samples == ("Serie", "S00001", "S00002")


def test_what_is_pointed_at_is_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Blad1": [(), *(("", *row) for row in UNKNOWN)]})
    (layout,) = read_layout(path)
    (sheet,) = layout.sheets
    headers = sheet.headers_at(sheet.header_row)
    assert [one.letter for one in headers] == ["A", "B", "C", "D"]
    fields = tuple({"Toestel": "model", "Serie": "serial"}.get(one.text, "") for one in headers)
    read = read_inventory_file(path, choice=FileChoice(sheet.sheet, sheet.header_row, fields))
    assert read.column(Field.SERIAL) == ["S00001", "S00002"]


def test_lines_in_one_column_are_shown_split(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    xlsx(path, [("Device Model,Site",), ("CCX 500,Gent",)])
    (sheet,) = layout_of(path).sheets
    assert [one.text for one in sheet.headers_at(1)] == ["Device Model", "Site"]


def test_what_is_shown_split_is_read_split(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [("Toestel,Serie,Waar",), ("CCX 500,S00001,Gent",)])
    (sheet,) = layout_of(path).sheets
    assert [one.text for one in sheet.headers_at(1)] == ["Toestel", "Serie", "Waar"]
    read = read_inventory_file(path, choice=FileChoice(header_row=1, fields=("model", "serial")))
    assert read.column(Field.SERIAL) == ["S00001"]
    assert [one.code for one in read.warnings] == ["columns_split"]


def test_one_column_that_cannot_be_split_keeps_its_letter(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [("", "Toestel"), ("", "CCX 500")])
    (sheet,) = layout_of(path).sheets
    assert [(one.letter, one.text) for one in sheet.headers_at(1)] == [("A", ""), ("B", "Toestel")]
    read = read_inventory_file(path, choice=FileChoice(header_row=1, fields=("", "model")))
    assert read.column(Field.MODEL) == ["CCX 500"]


def test_a_sheet_that_cannot_be_looked_into_says_why(tmp_path: Path) -> None:
    corners = row_xml(1, ["Toestel"]) + f'<row r="1048576">{inline("XFD1048576", "x")}</row>'
    (sheet,) = layout_of(raw_xlsx(tmp_path / "a.xlsx", sheet_xml(corners))).sheets
    assert (sheet.problem, sheet.rows) == ("used_range_too_large", ())


def test_long_texts_and_many_rows_are_cut_short(tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.csv", [("a" * 5_000, "b\nc"), *((str(n), "x") for n in range(500))])
    (sheet,) = layout_of(path).sheets
    assert len(sheet.rows) <= 60
    assert max(len(cell) for row in sheet.rows for cell in row.cells) <= 200


def test_a_file_that_is_none_is_refused_as_when_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_layout(tmp_path / "gone.xlsx")
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(NotASpreadsheet) as refusal:
        read_layout(path)
    assert refusal.value.where.file == "a.xlsx"
