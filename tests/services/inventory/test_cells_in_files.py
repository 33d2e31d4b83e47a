"""Cells of every type as text, from real workbooks and text files, against an independent calculation (trap 14)."""

import datetime as dt
from decimal import ROUND_HALF_EVEN, Context, Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from app.services.inventory.cell_text import column_texts, is_number, text_of
from app.services.inventory.choices import Wanted
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reading import FileRead, read
from tests.services.inventory.files import raw_xlsx, row_xml, sheet_xml, text_file

CELLS: tuple[tuple[str | float | dt.date | dt.time | None, str], ...] = (
    ("ABC123", "ABC123"),
    ("  ABC123  ", "ABC123"),
    ("000123", "000123"),
    ("1.0", "1.0"),
    ("4.82567E+11", "4.82567E+11"),
    ("two\nlines", "two lines"),
    ("two\r\nlines", "two lines"),
    ("tab\there", "tab here"),
    ("-", ""),
    (" - ", ""),
    ("--", "--"),
    ("a-b", "a-b"),
    ("Zaal “Noord” – 2e", "Zaal “Noord” – 2e"),
    ("日本語", "日本語"),
    ("=1+1 as text", "=1+1 as text"),
    (0, "0"),
    (7, "7"),
    (-7, "-7"),
    (123456, "123456"),
    (4825671, "4825671"),
    (99999999999999, "99999999999999"),
    (123456789012345, "123456789012345"),
    (1.5, "1.5"),
    (0.1, "0.1"),
    (2.0, "2"),
    (-0.25, "-0.25"),
    (True, "true"),
    (False, "false"),
    (dt.date(2026, 4, 3), "2026-04-03"),
    (dt.datetime(2026, 4, 3), "2026-04-03"),  # noqa: DTZ001 - workbooks know no zones
    (dt.datetime(2026, 4, 3, 9, 30), "2026-04-03 09:30:00"),  # noqa: DTZ001
    (dt.datetime(2026, 12, 31, 23, 59, 59), "2026-12-31 23:59:59"),  # noqa: DTZ001
    (dt.date(2024, 2, 29), "2024-02-29"),
    (dt.date(1999, 12, 31), "1999-12-31"),
    (dt.time(9, 30), "09:30:00"),
    (None, ""),
    ("", ""),
)


def values_of(result: FileRead, field: Field) -> list[str]:
    table = result.table
    return next(values for match, values in zip(table.columns, table.values, strict=True) if match.field is field)


def reading(path: Path) -> FileRead:
    return read(path, Wanted(), DEFAULT_LIMITS, lambda: None)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> FileRead:
    """One workbook with every cell of the table in the column of names."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Device Model", "Device Name"])
    for row, (cell, _) in enumerate(CELLS, start=2):
        sheet.cell(row, 1, f"Model {row}")
        written = sheet.cell(row, 2, cell)
        if isinstance(cell, str) and cell.startswith("="):
            written.data_type = "s"
    path = tmp_path_factory.mktemp("cells") / "cells.xlsx"
    book.save(path)
    return reading(path)


@pytest.mark.parametrize("index", range(len(CELLS)), ids=lambda index: repr(CELLS[index][0])[:40])
def test_a_cell_of_a_workbook_is_the_text_that_a_person_sees(workbook: FileRead, index: int) -> None:
    assert values_of(workbook, Field.NAME)[index] == CELLS[index][1]


def test_empty_cells_lose_no_row(workbook: FileRead) -> None:
    assert workbook.table.row_numbers == list(range(2, len(CELLS) + 2))
    assert values_of(workbook, Field.MODEL) == [f"Model {row}" for row in range(2, len(CELLS) + 2)]


TEXTS = [
    (cell, text)
    for cell, text in CELLS
    if isinstance(cell, str) and "\t" not in cell and "\n" not in cell and not cell.startswith("=")
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_texts_of_a_text_file_are_those_of_a_workbook(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [("Device Model", "Device Name"), *((f"Model {number}", cell) for number, (cell, _) in enumerate(TEXTS))]
    result = reading(text_file(tmp_path / "list.csv", rows, delimiter, encoding))
    assert values_of(result, Field.NAME) == [text for _, text in TEXTS]


@pytest.mark.parametrize("number", ["000123", "1,5", "1.000", "+31", "1E5", "0x1F", "12345678901234567890"])
def test_trap_14_a_text_file_holds_no_numbers_only_texts(tmp_path: Path, number: str) -> None:
    rows = [("Device Model", "Serial Number", "Site"), ("CCX 500", number, "Gent")]
    result = reading(text_file(tmp_path / "list.csv", rows, ";"))
    assert values_of(result, Field.SERIAL) == [number]
    assert result.table.numeric_serials == []


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("482567123456", "482567123456"),
        ("999999999999999", "999999999999999"),
        ("1234567890123456", "1234567890123460"),
        ("12345678901234567890", "12345678901234600000"),
        ("4.82567E+11", "482567000000"),
        ("1E+20", "100000000000000000000"),
    ],
)
def test_trap_14_a_long_number_keeps_fifteen_digits_as_a_spreadsheet_shows_it(
    tmp_path: Path, stored: str, text: str
) -> None:
    head = row_xml(1, ("Device Model", "Serial Number"))
    row = f'<row r="2"><c r="A2" t="inlineStr"><is><t>CCX 500</t></is></c><c r="B2"><v>{stored}</v></c></row>'
    result = reading(raw_xlsx(tmp_path / "list.xlsx", sheet_xml(head + row)))
    assert values_of(result, Field.SERIAL) == [text]
    assert result.table.numeric_serials == [0]


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!"])
def test_an_error_of_a_formula_loses_neither_row_nor_serial(tmp_path: Path, error: str) -> None:
    head = row_xml(1, ("Device Model", "Device Name", "Serial Number"))
    row = (
        '<row r="2"><c r="A2" t="inlineStr"><is><t>CCX 500</t></is></c>'
        f'<c r="B2" t="e"><v>{error}</v></c><c r="C2" t="inlineStr"><is><t>ABC123</t></is></c></row>'
    )
    result = reading(raw_xlsx(tmp_path / "list.xlsx", sheet_xml(head + row)))
    assert values_of(result, Field.SERIAL) == ["ABC123"]
    assert len(result.table.row_numbers) == 1


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_trap_14_whole_numbers_up_to_fifteen_digits_are_exact(number: int) -> None:
    assert text_of(float(number)) == str(number)


@given(st.integers(10**15, 10**30))
def test_trap_14_longer_numbers_are_rounded_to_fifteen_digits(number: int) -> None:
    text = text_of(float(number))
    fifteen = Context(prec=15, rounding=ROUND_HALF_EVEN).create_decimal(Decimal(float(number)))
    assert "E" not in text
    assert Decimal(text) == fifteen


@given(st.decimals(-999999, 999999, places=3, allow_nan=False))
def test_numbers_with_decimals_read_back_as_they_were(number: Decimal) -> None:
    assert Decimal(text_of(float(number))) == number


@given(st.datetimes(min_value=dt.datetime(1901, 1, 1), max_value=dt.datetime(2199, 1, 1)))  # noqa: DTZ001
def test_dates_are_iso_8601_and_midnight_is_left_out(moment: dt.datetime) -> None:
    text = text_of(moment)
    assert dt.datetime.fromisoformat(text) == (
        moment.replace(microsecond=0) if " " in text else dt.datetime.combine(moment.date(), dt.time())
    )
    assert (" " in text) == ((moment.hour, moment.minute, moment.second) != (0, 0, 0))


@given(st.lists(st.one_of(st.text(max_size=12), st.integers(-9999, 9999), st.booleans(), st.none()), min_size=1))
def test_a_column_is_its_cells_one_by_one(cells: list[object]) -> None:
    alone = [column_texts([cell])[0] for cell in cells]
    together = column_texts(cells)
    assert [" ".join(text.split()) for text in together] == [" ".join(text.split()) for text in alone]
    assert not any(mark in text for text in together for mark in "\n\r\t")


@pytest.mark.parametrize("escape", ["_x000D_", "_x000A_", "_x000D__x000A_"])
def test_line_breaks_that_workbooks_store_as_escapes_are_spaces(escape: str) -> None:
    assert column_texts([f"Zaal{escape}Noord", "plain"]) == ["Zaal Noord", "plain"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [(1, True), (1.5, True), (0, True), (True, False), (False, False), ("1", False), (None, False), ("", False)],
)
def test_only_numbers_are_numbers(cell: object, expected: bool) -> None:
    assert is_number(cell) is expected
