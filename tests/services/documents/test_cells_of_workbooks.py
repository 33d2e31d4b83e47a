"""Cells of the workbooks that leave the program: types, formats and texts that never become formulas (trap 15)."""

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.documents import DocumentKind
from app.domain.errors import Cancelled
from app.services.documents.added_devices import build_added_devices, render_added_devices
from app.services.documents.data import AddedDevice, AddedDevicesData
from app.services.documents.file_names import file_name
from app.services.documents.layout.fonts import missing, printable
from app.services.documents.table_file import FORMULA_STARTS, Value, as_csv, as_workbook, write_table
from tests.services.documents import records as r

FORMULAS = ("=1+1", "=cmd|' /C calc'!A0", "+31 50 1234", "-5", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")')


def added(*names: str) -> AddedDevicesData:
    devices = tuple(AddedDevice(r.device(n, name=name), "Room", r.COUNTED) for n, name in enumerate(names))
    return AddedDevicesData(r.true_up(), r.CUSTOMER, r.CONTRACT, r.COUNTED, devices)


def sheets(data: AddedDevicesData) -> tuple[Worksheet, Worksheet]:
    book = load_workbook(BytesIO(render_added_devices(build_added_devices(data), r.BRAND)))
    cover, devices = book.worksheets
    return cover, devices


def test_every_column_of_the_list_has_its_type_and_format() -> None:
    _, devices = sheets(added("Room 1"))
    found = [(cell.value, cell.data_type, cell.number_format) for cell in devices[2]]
    assert [kind for _, kind, _ in found] == ["s", "s", "s", "s", "s", "s", "s", "s", "s", "d", "s", "n"]
    assert [style for _, _, style in found] == ["@"] * 9 + ["yyyy-mm-dd", "@", "General"]
    assert found[3][0] == "00042000000", "a serial keeps its leading zeros"
    assert found[11][0] == 2


def test_figures_are_numbers_and_money_has_two_decimals() -> None:
    cover, _ = sheets(added("Room 1"))
    (row,) = [row for row in cover.iter_rows() if row[7].value == 239.98]
    assert [cell.value for cell in row[2:]] == [100, 109, 9, 109, 115, 239.98, 12, 6, 1079.91]
    assert {cell.data_type for cell in row[2:]} == {"n"}
    assert [row[7].number_format, row[10].number_format] == ["#,##0.00"] * 2


@pytest.mark.parametrize("text", FORMULAS)
def test_trap_15_no_text_of_a_device_becomes_a_formula(text: str) -> None:
    _, devices = sheets(added(text))
    assert (devices["F2"].data_type, devices["F2"].value) == ("s", printable(text))


@pytest.mark.parametrize("text", [text for text in FORMULAS if text.startswith("=")])
def test_trap_15_no_name_of_a_customer_becomes_a_formula(text: str) -> None:
    cover, _ = sheets(replace(added("x"), customer=replace(r.CUSTOMER, name=text)))
    assert [(cell.data_type) for row in cover.iter_rows() for cell in row if cell.value == text] == ["s"]


@pytest.mark.parametrize("number", [0, 1, 2, 50])
def test_the_filter_and_the_frozen_head_cover_every_device(number: int) -> None:
    _, devices = sheets(added(*(f"D{index}" for index in range(number))))
    assert devices.freeze_panes == "A2"
    assert devices.auto_filter.ref == f"A1:L{max(2, number + 1)}"
    assert devices.max_row == number + 1


def test_devices_stand_in_one_order_whatever_order_they_came_in() -> None:
    data = added("a", "b", "c")
    turned = replace(data, devices=data.devices[::-1])
    assert render_added_devices(build_added_devices(data), r.BRAND) == render_added_devices(
        build_added_devices(turned), r.BRAND
    )


VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20),
    st.integers(-(10**9), 10**9),
    st.dates(),
    st.none(),
    st.decimals(-99999, 99999, places=2, allow_nan=False),
)
TABLES = st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=6)
HEADS = ("One", "Two", "Three")


@given(TABLES)
def test_trap_15_no_cell_of_a_shown_table_is_a_formula(rows: list[tuple[Value, ...]]) -> None:
    sheet = load_workbook(BytesIO(as_workbook("Shown", HEADS, rows))).worksheets[0]
    found = [list(row) for row in sheet.iter_rows(min_row=2, max_row=len(rows) + 1, max_col=3)]
    for cells, row in zip(found, rows, strict=True):
        for cell, value in zip(cells, row, strict=True):
            assert cell.data_type != "f"
            if isinstance(value, str):
                assert (cell.value or "") == printable(value)
            elif isinstance(value, int | Decimal):
                assert Decimal(str(cell.value)) == value


@given(TABLES, st.sampled_from([";", ",", "\t"]))
def test_trap_15_csv_guards_texts_that_start_like_formulas(rows: list[tuple[Value, ...]], delimiter: str) -> None:
    text = as_csv(HEADS, rows, delimiter=delimiter).decode("utf-8-sig")
    records = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    assert records[0] == list(HEADS)
    for record, row in zip(records[1:], rows, strict=True):
        for cell, value in zip(record, row, strict=True):
            if isinstance(value, str):
                assert not cell.startswith(FORMULA_STARTS)
                assert cell == (f"'{value}" if value.startswith(FORMULA_STARTS) else value)
            else:
                assert cell == ("" if value is None else str(value))


@pytest.mark.parametrize("text", FORMULAS)
def test_trap_15_heads_are_guarded_too(text: str) -> None:
    (record,) = list(csv.reader(StringIO(as_csv([text], []).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert record == [f"'{text}"]


@pytest.mark.parametrize(
    ("title", "sheet"),
    [
        ("Devices", "Devices"),
        ("a/b\\c:d*e?f[g]", "a b c d e f g"),
        ("x" * 40, "x" * 31),
        ("", "1"),
        ("???", "1"),
    ],
)
def test_a_sheet_is_named_as_spreadsheet_programs_allow(title: str, sheet: str) -> None:
    assert load_workbook(BytesIO(as_workbook(title, HEADS, []))).sheetnames == [sheet]


@pytest.mark.parametrize(("name", "start"), [("t.csv", b"\xef\xbb\xbf"), ("t.CSV", b"\xef\xbb\xbf"), ("t.xlsx", b"PK")])
def test_the_name_decides_the_kind_of_file(tmp_path: Path, name: str, start: bytes) -> None:
    path = write_table(tmp_path / name, "T", HEADS, [("a", 1, date(2026, 3, 17))])
    assert path.read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["t.csv", "t.xlsx"])
def test_a_cancelled_table_leaves_no_file(tmp_path: Path, name: str) -> None:
    class Stopped:
        def report(self, done: int, total: int, text: str = "") -> None:
            """Nothing is shown."""

        def cancelled(self) -> bool:
            """The user asked to stop."""
            return True

    with pytest.raises(Cancelled):
        write_table(tmp_path / name, "T", HEADS, [("a", 1, None)], progress=Stopped())
    assert list(tmp_path.iterdir()) == []


FORBIDDEN = '<>:"/\\|?*'


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize(
    "customer",
    [
        "Zorggroep Noord",
        "A/B: C?",
        'De "Hoek" <BV>',
        "CON",
        "..",
        "",
        " . ",
        "x" * 300,
        "Ålesund Ärzte",
        "名前",
        "a\nb\tc",
    ],
)
def test_a_file_name_is_safe_on_every_system(kind: DocumentKind, language: str, customer: str) -> None:
    name = file_name(kind, "TU-2026-A0007", customer, language)
    stem = name.removesuffix(kind.suffix)
    assert name.endswith(kind.suffix)
    assert not set(name) & set(FORBIDDEN)
    assert all(ord(character) >= 32 for character in name)
    assert len(name.encode()) <= 255
    assert "TU-2026-A0007" in stem
    assert stem == stem.strip(" .")
    assert "  " not in name


@given(st.text(max_size=80), st.text(max_size=60), st.sampled_from(DocumentKind))
def test_any_customer_and_number_give_a_name_that_can_be_kept(customer: str, number: str, kind: DocumentKind) -> None:
    name = file_name(kind, number, customer, "nl")
    assert not set(name) & set(FORBIDDEN)
    assert name.endswith(kind.suffix)
    assert "\x00" not in name
    assert "\n" not in name


# Latin with accents, Greek, Cyrillic and signs are drawn; other scripts are told beforehand (trap 18).
@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Ångström Łódź Škoda Ærø Ğ ß ñ ç ő ű", ""),
        ("Ωμέγα Ελλάδα", ""),
        ("Москва Київ", ""),
        ("€ £ § © ® ™ ± × − – — “ ” ’ … • °", ""),
        ("½ ² ³ µ ¿ ¡", ""),
        ("株式会社", "株式会社"),
        ("aa株a株", "株"),
        ("مرحبا", "مرحبا"),
        ("", ""),
    ],
)
def test_trap_18_what_no_font_can_draw_is_named_once_each_in_order(text: str, lost: str) -> None:
    assert missing(text) == lost
