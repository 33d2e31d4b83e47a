"""Files that are no portfolio workbook or must not be opened: a refusal, never a crash (traps 10-12, 14)."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import PatternFill

from app.domain.errors import AppError
from app.services.inventory.limits import Limits
from app.services.portfolio import workbook
from app.services.portfolio.read import read_portfolio
from tests.services.inventory.xls_files import sheet_stream, workbook_stream, xls_container
from tests.services.portfolio.books import (
    CONTRACT,
    CUSTOMER,
    MODEL,
    place,
    problems_of,
    save,
    sound_book,
    table,
)

SHEET = "xl/worksheets/sheet1.xml"
ENTITIES = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def refused(path: Path) -> str:
    """The code of the refusal, which names the file."""
    with pytest.raises(AppError) as refusal:
        read_portfolio(path)
    assert refusal.value.where.file == path.name
    return refusal.value.code


def repacked(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with one part changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "file_not_a_spreadsheet"),
        (b"code;name\nA;Acme\n", "workbook_expected"),
        (b"PK\x03\x04" + b"broken" * 50, "file_damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "file_encrypted",
        ),
        (xls_container("Workbook", workbook_stream({"Customers": sheet_stream([["code"]])})), "workbook_expected"),
    ],
    ids=["empty", "picture", "csv", "broken zip", "password", "xls"],
)
def test_another_file_named_xlsx_is_refused_by_what_it_is(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "portfolio.xlsx"
    path.write_bytes(content)
    assert refused(path) == code


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.xlsx") == "file_missing"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == "file_unreadable"


def test_a_file_beyond_any_portfolio_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sound_book(tmp_path / "p.xlsx")
    monkeypatch.setattr(workbook, "_LIMITS", Limits(file_bytes=100))
    assert refused(path) == "file_too_large"


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_a_workbook_whose_part_is_cut_off_is_damaged(tmp_path: Path, part: str) -> None:
    path = repacked(sound_book(tmp_path / "p.xlsx"), part, lambda content: content[: len(content) // 2])
    assert refused(path) == "file_damaged"


def test_a_workbook_cut_off_as_a_file_is_damaged(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx")
    path.write_bytes(path.read_bytes()[:-200])
    assert refused(path) == "file_damaged"


def test_trap_11_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = repacked(sound_book(tmp_path / "p.xlsx"), "xl/media/big.bin", lambda _: b"\x00" * 60_000_000)
    assert path.stat().st_size < 200_000
    assert refused(path) in ("archive_ratio", "archive_too_large")


@pytest.mark.parametrize(
    "hide",
    [
        lambda content: content.replace(b"<worksheet", ENTITIES + b"<worksheet", 1),
        lambda content: content.replace(b"<worksheet", b"<!--" + b" " * 100_000 + b"-->" + ENTITIES + b"<worksheet", 1),
        lambda content: (
            '<?xml version="1.0" encoding="UTF-16"?>'
            + content.decode().replace("<worksheet", ENTITIES.decode() + "<worksheet", 1)
        ).encode("utf-16"),
    ],
    ids=["plain", "behind a long comment", "utf-16"],
)
def test_a_part_that_declares_entities_is_refused(tmp_path: Path, hide: Callable[[bytes], bytes]) -> None:
    assert refused(repacked(sound_book(tmp_path / "p.xlsx"), SHEET, hide)) == "archive_entities"


def test_entities_are_found_whatever_the_part_is_called(tmp_path: Path) -> None:
    path = repacked(sound_book(tmp_path / "p.xlsx"), "xl/worksheets/sheet.dat", lambda _: ENTITIES + b"<x/>")
    assert refused(path) == "archive_entities"


def test_a_strict_workbook_is_refused_with_its_name(tmp_path: Path) -> None:
    path = repacked(
        sound_book(tmp_path / "p.xlsx"),
        "xl/workbook.xml",
        lambda content: content.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    )
    assert refused(path) == "file_format_not_read"


def test_trap_12_a_wrong_dimension_loses_no_rows(tmp_path: Path) -> None:
    rows = [MODEL | {"model": f"Model {i}"} for i in range(50)]
    path = repacked(
        save(tmp_path / "p.xlsx", {"Catalogue": table(*rows)}),
        SHEET,
        lambda content: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', content),
    )
    assert len(read_portfolio(path).portfolio.catalogue) == 50


def test_trap_10_cells_far_apart_are_read_like_others(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Catalogue": table(MODEL)})
    book = load_workbook(path)
    book["Catalogue"]["XFD1048576"] = "far"
    book.save(path)
    read = read_portfolio(path)
    assert len(read.warnings) == 1
    assert (read.warnings[0].code, read.warnings[0].where.column) == ("column_without_header", "XFD")


def test_trap_10_a_far_cell_in_a_known_row_is_only_a_warning(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Catalogue": table(MODEL)})
    book = load_workbook(path)
    book["Catalogue"]["XFD2"] = "far"
    book.save(path)
    assert len(read_portfolio(path).portfolio.catalogue) == 1


def test_trap_14_a_formula_without_its_result_is_an_issue(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx", Customers=[CUSTOMER | {"vat_percent": "=20+1"}])
    (issue,) = problems_of(path)
    assert (issue.code, place(issue)) == ("cell_formula_without_result", ("Customers", 2, "vat_percent"))


def test_a_formula_with_its_result_is_read_by_the_result(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx", Customers=[CUSTOMER | {"vat_percent": "=20+1"}])
    repacked(path, SHEET, lambda c: re.sub(rb"(<f>20\+1</f>)<v\s*/>|(<f>20\+1</f>)<v></v>", rb"\1\2<v>21</v>", c))
    assert read_portfolio(path).portfolio.customers[0].vat_rate == 2100


def test_a_formula_that_gives_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx", Customers=[CUSTOMER | {"note": '=""'}])
    repacked(path, SHEET, lambda c: re.sub(rb'(<c r="C2"[^>]*?)(?: t="[a-z]+")?>(?=<f>)', rb'\1 t="str">', c))
    assert read_portfolio(path).portfolio.customers[0].note == ""


def test_a_date_beyond_the_calendar_is_an_issue_of_its_cell(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx", Contracts=[CONTRACT | {"end": 99_999_999}])
    book = load_workbook(path)
    book["Contracts"]["D2"].number_format = "yyyy-mm-dd"
    book.save(path)
    (issue,) = problems_of(path)
    assert (issue.code, place(issue)) == ("cell_shows_error", ("Contracts", 2, "end"))


def test_formatted_empty_rows_are_no_rows(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Catalogue": table(MODEL)})
    book = load_workbook(path)
    for row in range(3, 2000):
        book["Catalogue"].cell(row, 1).fill = PatternFill("solid", fgColor="FFFF00")
    book.save(path)
    read = read_portfolio(path)
    assert (len(read.portfolio.catalogue), read.warnings) == (1, [])


def test_hidden_sheets_are_read_like_others(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx")
    book = load_workbook(path)
    book["Prices"].sheet_state = "hidden"
    book.save(path)
    assert len(read_portfolio(path).portfolio.prices) == 1


def test_a_sheet_of_a_chart_is_passed_over(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx")
    book = load_workbook(path)
    chart = BarChart()
    chart.add_data(Reference(book["Coverage"], min_col=3, min_row=2))
    book.create_chartsheet("Chart", 0).add_chart(chart)
    book.save(path)
    assert len(read_portfolio(path).portfolio.customers) == 1
