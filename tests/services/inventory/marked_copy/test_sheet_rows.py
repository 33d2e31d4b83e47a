"""Rows written as XML and spliced into a workbook: every program that reads workbooks finds them."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from python_calamine import CalamineWorkbook

from app.services.inventory.marked_copy.sheet_rows import (
    MOST_TEXT,
    Cell,
    held_text,
    rows_xml,
    safe_text,
    save_with_rows,
)

ROWS: list[tuple[int, list[Cell]]] = [(1, [(1, "Head", 0), (3, "Far", 0)]), (4, [(2, 12, 0), (28, "AB", 0)]), (5, [])]


def xml_of(rows: list[tuple[int, list[Cell]]]) -> str:
    return b"".join(rows_xml(rows)).decode()


def saved(folder: Path, rows: list[tuple[int, list[Cell]]], book: Workbook | None = None) -> Path:
    book = book or Workbook()
    path = folder / "book.xlsx"
    save_with_rows(book, path, {book.worksheets[0].title: rows_xml(rows)})
    return path


def test_a_row_is_its_cells_with_their_places() -> None:
    assert xml_of([(7, [(2, "x", 3), (27, 5, 1)])]) == (
        '<row r="7"><c r="B7" s="3" t="inlineStr"><is><t xml:space="preserve">x</t></is></c>'
        '<c r="AA7" s="1"><v>5</v></c></row>'
    )


def test_a_row_without_cells_is_left_out() -> None:
    assert xml_of([(1, []), (2, [(1, "x", 0)]), (3, [])]).count("<row") == 1


@pytest.mark.parametrize("number", [0, 1, 499, 500, 501, 1_000, 1_234])
def test_no_row_is_lost_between_the_pieces(number: int) -> None:
    pieces = list(rows_xml((row, [(1, "x", 0)]) for row in range(1, number + 1)))
    assert b"".join(pieces).count(b"<row ") == number
    assert all(piece.count(b"<row ") <= 500 for piece in pieces)


def test_rows_are_made_while_they_are_written() -> None:
    asked = []

    def rows() -> Iterator[tuple[int, list[Cell]]]:
        for row in range(1, 2_001):
            asked.append(row)
            yield row, [(1, "x", 0)]

    next(rows_xml(rows()))
    assert len(asked) == 500


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain", "plain"),
        ("a & b", "a &amp; b"),
        ("<is>", "&lt;is&gt;"),
        ("a\r\nb", "a\nb"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\x00\x1f", "\ufffd\ufffd"),
        ("\ud800", "\ufffd"),
        ("\uffff", "\ufffd"),
        ("naïve €", "naïve €"),
        ("😀", "😀"),
    ],
)
def test_what_xml_cannot_hold_is_replaced(text: str, safe: str) -> None:
    assert safe_text(text) == safe


def test_a_text_is_no_longer_than_a_cell_holds() -> None:
    assert len(safe_text("x" * (MOST_TEXT + 5))) == MOST_TEXT
    assert len(held_text("x" * (MOST_TEXT + 5))) == MOST_TEXT
    # Cut before it is escaped, so that no sign is cut in two.
    assert safe_text("&" * (MOST_TEXT + 5)).endswith("&amp;")


@given(st.text())
def test_every_text_makes_sound_xml(text: str) -> None:
    element = ET.fromstring(f"<t>{safe_text(text)}</t>")  # noqa: S314 - made here
    expected = held_text(text).replace("\r", "")
    assert (element.text or "") == expected


@given(st.text())
def test_what_is_held_can_be_put_into_a_cell(text: str) -> None:
    sheet = Workbook().worksheets[0]
    sheet["A1"].value = held_text(text)
    assert sheet["A1"].value == (held_text(text) or None) or held_text(text) == ""


def test_both_readers_find_the_rows(tmp_path: Path) -> None:
    path = saved(tmp_path, ROWS)
    sheet = load_workbook(path).worksheets[0]
    found = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert found == {"A1": "Head", "C1": "Far", "B4": 12, "AB4": "AB"}
    cells = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert (cells[0][0], cells[0][2], cells[3][1], cells[3][27]) == ("Head", "Far", 12, "AB")


def test_trap_12_no_used_range_is_claimed(tmp_path: Path) -> None:
    path = saved(tmp_path, ROWS)
    with zipfile.ZipFile(path) as archive:
        assert b"<dimension" not in archive.read("xl/worksheets/sheet1.xml")
    book = load_workbook(path, read_only=True)
    assert len(list(book.worksheets[0].iter_rows())) == 4
    book.close()


def test_the_rows_that_the_sheet_had_are_replaced_and_all_else_stays(tmp_path: Path) -> None:
    book = Workbook()
    first, second = book.worksheets[0], book.create_sheet("Second")
    first["A9"] = "gone"
    first.freeze_panes = "A2"
    first.column_dimensions["C"].width = 33
    second["A1"] = "stays"
    read = load_workbook(saved(tmp_path, ROWS, book))
    assert read.worksheets[0]["A9"].value is None
    assert (read.worksheets[0].freeze_panes, read.worksheets[0].column_dimensions["C"].width) == ("A2", 33)
    assert read["Second"]["A1"].value == "stays"


def test_styles_are_those_of_the_workbook(tmp_path: Path) -> None:
    book = Workbook()
    cell = book.worksheets[0]["A1"]
    cell.font = Font(bold=True)
    read = load_workbook(saved(tmp_path, [(1, [(1, "bold", cell.style_id), (2, "plain", 0)])], book)).worksheets[0]
    assert (read["A1"].font.b, read["B1"].font.b) == (True, False)


def test_a_sheet_may_be_empty(tmp_path: Path) -> None:
    assert load_workbook(saved(tmp_path, [])).worksheets[0]["A1"].value is None


TABLES = st.dictionaries(
    st.tuples(st.integers(1, 40), st.integers(1, 40)), st.one_of(st.integers(0, 10**6), st.text("ab<&='", min_size=1))
)


@given(TABLES)
def test_every_cell_comes_back_in_its_place(
    tmp_path_factory: pytest.TempPathFactory, table: dict[tuple[int, int], str | int]
) -> None:
    rows: dict[int, list[Cell]] = {}
    for (row, column), value in sorted(table.items()):
        rows.setdefault(row, []).append((column, value, 0))
    read = load_workbook(saved(tmp_path_factory.mktemp("rows"), list(rows.items()))).worksheets[0]
    found = {(cell.row, cell.column): cell.value for row in read.iter_rows() for cell in row if cell.value is not None}
    assert found == table
