"""A new workbook with the cells as text: from text files and large workbooks, with the same marks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.services.inventory.cell_text import text_of
from app.services.inventory.grid import Grid
from app.services.inventory.marked_copy import new_book
from app.services.inventory.marked_copy.new_book import message_column
from app.services.inventory.marked_copy.problem_sheet import MOST_LINKS
from tests.services.inventory.files import DEVICES, HEADER, TABLE, text_file, xlsx
from tests.services.inventory.marked_copy.copies import ERROR, WARNING, made, mark, order, problems_in, texts_of
from tests.services.inventory.ods_files import ods
from tests.services.inventory.xls_files import xls
from tests.services.inventory.xlsb_files import xlsb

NO_CELLS: dict[str, Any] = {"own_cells": 0}
"""Every workbook is too large to be copied with its formats."""


def test_a_text_file_becomes_a_workbook_with_the_same_cells(tmp_path: Path) -> None:
    path = text_file(tmp_path / "Lens maart.csv", TABLE)
    book = made(order(path, mark(3, "C", "Short."), mark(4, "A", "New.", error=True), sheet=""), tmp_path / "m.xlsx")
    assert book.sheetnames == ["Lens maart", "TrueUp Desk"]
    sheet = book["Lens maart"]
    assert texts_of(sheet) == [
        [*HEADER, "TrueUp Desk"],
        [*DEVICES[0]],
        [*DEVICES[1][:3], "", DEVICES[1][4], "Short."],
        [*DEVICES[2][:1], "", DEVICES[2][2], "", "", "New."],
    ]
    assert (sheet["C3"].fill.fgColor.rgb, sheet["A4"].fill.fgColor.rgb) == (WARNING, ERROR)
    assert sheet["C3"].comment.text == "Short."
    assert sheet["C2"].number_format == "@"
    assert (sheet.freeze_panes, sheet["A1"].font.b) == ("A2", True)
    assert [row[2:4] for row in problems_in(book)] == [["Lens maart", "C3"], ["Lens maart", "A4"]]
    assert "no .xlsx workbook" in texts_of(book["TrueUp Desk"])[2][0]


# Trap 15, and what XML cannot hold.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "=1+1"),
        ("@SUM(A1)", "@SUM(A1)"),
        ("#N/A", "#N/A"),
        ("0012", "0012"),
        ("4.82567E+11", "4.82567E+11"),
        ("a<b>&c", "a<b>&c"),
        ('"line\nbreak"', "line\nbreak"),
        ("a_x000D_", "a_x000D_"),
        ("bell\x07", "bell\ufffd"),
        ("  spaces  ", "  spaces  "),
    ],
)
def test_trap_15_a_text_stays_what_it_is(tmp_path: Path, text: str, expected: str) -> None:
    path = text_file(tmp_path / "a.csv", [HEADER, ("CCX 500", text)])
    book = made(order(path, mark(2, "B", expected, value=expected), sheet=""), tmp_path / "m.xlsx")
    cell = book["a"]["B2"]
    assert (cell.value, cell.data_type) == (expected, "s")
    assert [row[4] for row in problems_in(book)] == [expected]


def test_a_large_workbook_is_copied_as_text_and_says_so(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", {"Notes": [("Ask Joan", 12)], "Devices": [(), *TABLE]})
    book = made(order(path, mark(4, "C"), header_row=2, **NO_CELLS), tmp_path / "m.xlsx")
    assert book.sheetnames == ["Notes", "Devices", "TrueUp Desk"]
    assert texts_of(book["Notes"]) == [["Ask Joan", "12"]]
    assert texts_of(book["Devices"])[1:3] == [[*HEADER, "TrueUp Desk"], [*DEVICES[0]]]
    assert book["Devices"]["F4"].value == "Look here."
    assert "too large" in texts_of(book["TrueUp Desk"])[2][0]


def test_a_copy_of_a_copy_has_the_new_marks_only(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", TABLE)
    made(order(path, mark(2, "C", "Old."), **NO_CELLS), tmp_path / "first.xlsx")
    book = made(order(tmp_path / "first.xlsx", mark(3, "C", "New."), **NO_CELLS), tmp_path / "second.xlsx")
    assert [row[5:] for row in texts_of(book["Devices"])] == [["TrueUp Desk"], [], ["New."], []]
    assert book.sheetnames == ["Devices", "TrueUp Desk"]


def test_comments_and_links_stop_before_a_workbook_counts_as_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_book, "MOST_COMMENTS", 3)
    path = text_file(tmp_path / "a.csv", [HEADER, *[("CCX 500",)] * 9])
    book = made(order(path, *(mark(row, "A") for row in range(2, 11)), sheet=""), tmp_path / "m.xlsx")
    assert [row for row in range(2, 11) if book["a"].cell(row, 1).comment] == [2, 3, 4]
    assert [row for row in range(2, 11) if book["a"].cell(row, 1).fill.fgColor.rgb == WARNING] == [*range(2, 11)]
    assert "Only the first 3 marked cells" in texts_of(book["TrueUp Desk"])[3][0]
    assert MOST_LINKS < 65_530


def test_names_of_files_become_names_of_sheets(tmp_path: Path) -> None:
    for name, expected in (("a[b]c.csv", "a b c"), ("x" * 60 + ".csv", "x" * 31), ("'.csv", "1")):
        path = text_file(tmp_path / name, TABLE)
        assert made(order(path, sheet=""), tmp_path / "m.xlsx").sheetnames[0] == expected


def test_sheets_too_large_for_their_own_sake_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.services.inventory.marked_copy.source._OTHER_SHEETS", 0)
    path = xlsx(tmp_path / "own.xlsx", {"Devices": TABLE, "Log": [("a",)], "More": [("b",)]})
    book = made(order(path, mark(2, "C"), **NO_CELLS), tmp_path / "m.xlsx")
    assert book.sheetnames == ["Devices", "TrueUp Desk"]
    assert texts_of(book["TrueUp Desk"])[3] == ["Sheets left out of this copy: Log, More."]


CELLS = st.one_of(st.none(), st.just(""), st.text(max_size=4), st.integers(-(10**6), 10**6))


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8), st.integers(1, 9))
def test_messages_stand_right_of_everything_filled(cells: list[list[object]], first: int) -> None:
    grid = Grid(cells, 1, first)
    filled = [first + at for row in cells for at, cell in enumerate(row) if cell not in ("", None)]
    assert message_column(grid) == max(filled, default=first - 1) + 1


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=12)


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_every_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("copy")
    path = xlsx(folder / "own.xlsx", TABLE)
    marks = [mark(2, "C", text, value=text) for text in texts]
    made(order(path, *marks, **NO_CELLS), folder / "m.xlsx")
    listed = [row[4].value for row in load_workbook(folder / "m.xlsx")["TrueUp Desk"].iter_rows(min_row=6)]
    assert [text_of(one) for one in listed] == [text_of(_held(text)) for text in texts]


def _held(text: str) -> str:
    """A text as a workbook can hold it."""
    return "".join(
        letter if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff") else "\ufffd" for letter in text
    )


@pytest.mark.parametrize(("write", "name"), [(ods, "a.ods"), (xls, "a.xls"), (xlsb, "a.xlsb"), (ods, "a.xlsx")])
def test_workbooks_of_other_kinds_become_workbooks_with_the_same_cells(
    tmp_path: Path, write: Callable[..., Path], name: str
) -> None:
    path = write(tmp_path / name, {"Notes": [("Ask Joan",)], "Devices": TABLE})
    book = made(order(path, mark(3, "C", "Short.")), tmp_path / "m.xlsx")
    assert book.sheetnames == ["Notes", "Devices", "TrueUp Desk"]
    assert texts_of(book["Notes"]) == [["Ask Joan"]]
    assert texts_of(book["Devices"])[:3] == [
        [*HEADER, "TrueUp Desk"],
        [*DEVICES[0]],
        [*DEVICES[1][:3], "", DEVICES[1][4], "Short."],
    ]
    assert book["Devices"]["C3"].fill.fgColor.rgb == WARNING
    assert "no .xlsx workbook" in texts_of(book["TrueUp Desk"])[2][0]
