"""The workbook of the devices that a true-up adds."""

import zipfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from app.domain.brand import Brand
from app.domain.colours import ratio
from app.services.documents.added_devices import build_added_devices, render_added_devices
from app.services.documents.data import AddedDevice, AddedDevicesData
from tests.services.documents import records as r


def data(number: int = 3, name: str = "") -> AddedDevicesData:
    devices = tuple(
        AddedDevice(r.device(index, name=name), "Rooms", date(2026, 2, 17)) for index in reversed(range(number))
    )
    return AddedDevicesData(r.true_up(), r.CUSTOMER, r.CONTRACT, date(2026, 3, 17), devices)


def content(given: AddedDevicesData, brand: Brand = r.BRAND) -> bytes:
    return render_added_devices(build_added_devices(given), brand)


def opened(given: AddedDevicesData, brand: Brand = r.BRAND) -> Workbook:
    return load_workbook(BytesIO(content(given, brand)))


def test_every_device_is_a_row_under_the_heads() -> None:
    sheet = opened(data())["Apparaten"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == (
        "Categorie",
        "Groep",
        "Model",
        "Serienummer",
        "MAC-adres",
        "Naam",
        "Locatie",
        "Ruimte",
        "Gebruiker",
        "Eerst gezien",
        "Bestand",
        "Rij",
    )
    assert rows[1] == (
        "Video",
        "Rooms",
        "Studio X52",
        "00042000000",
        "64167f000000",
        "Device 0",
        "Groningen",
        "1.12",
        "user@zgn.example",
        datetime(2026, 2, 17),  # noqa: DTZ001 - a spreadsheet knows no zones
        "lens.xlsx",
        2,
    )
    assert len(rows) == 4


def test_serials_stay_text_with_their_zeros() -> None:
    cell = opened(data())["Apparaten"]["D2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("00042000000", "s", "@")


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "=1+1", "+31 50", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_trap_15_a_text_that_starts_like_a_formula_stays_a_text(name: str) -> None:
    cell = opened(data(1, name))["Apparaten"]["F2"]
    assert (cell.value, cell.data_type) == (name, "s")


def test_trap_15_no_cell_of_the_workbook_is_a_formula() -> None:
    customer = replace(r.CUSTOMER, name="=1+1")
    book = opened(replace(data(2, "=A1"), customer=customer))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


def test_control_characters_do_not_break_the_file() -> None:
    assert opened(data(1, "a\x00b\x0bc"))["Apparaten"]["F2"].value == "ab c"


def test_the_cover_holds_the_figures_of_the_true_up_and_no_cost() -> None:
    sheet = opened(data())["True-up"]
    values = [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    for expected in ("Nieuwe apparaten bij true-up TU-2026-A0007", "Zorggroep Noord", "C-2025-0031", 109, 9, 115):
        assert expected in values
    assert 1079.91 in values
    assert 177.77 not in values
    assert 799.97 not in values


def test_the_cover_counts_what_the_list_holds() -> None:
    sheet = opened(data(5))["True-up"]
    facts = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    assert facts["Nieuwe apparaten in de lijst"] == 5


def test_the_list_is_made_to_be_read_and_printed() -> None:
    sheet = opened(data(4))["Apparaten"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:L5"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["D"].width >= 20


@pytest.mark.parametrize("primary", ["#ffff66", "#0f6e6e", "#ffffff", "#000000"])
def test_the_heads_can_be_read_on_the_brands_colour(primary: str) -> None:
    head = opened(data(), replace(r.BRAND, primary=primary))["Apparaten"]["A1"]
    ground = f"#{head.fill.fgColor.rgb[2:].lower()}"
    assert head.font.color.rgb == "FFFFFFFF"
    assert ratio(ground, "#ffffff") >= 4.5


def test_the_same_devices_in_another_order_give_the_same_bytes() -> None:
    given = data(6)
    turned = replace(given, devices=tuple(reversed(given.devices)))
    assert content(given) == content(turned)


def test_times_inside_the_file_are_those_of_the_document() -> None:
    with zipfile.ZipFile(BytesIO(content(data()))) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2026-03-17T00:00:00Z") == 2


def test_an_english_workbook_has_english_heads() -> None:
    book = opened(replace(data(), language="en"))
    assert book.sheetnames == ["True-up", "Devices"]
    assert book["Devices"]["D1"].value == "Serial number"


def test_a_list_without_devices_is_still_a_workbook() -> None:
    sheet = opened(data(0))["Apparaten"]
    assert sheet.max_row == 1
    assert sheet.auto_filter.ref == "A1:L2"


def test_a_company_name_with_an_ampersand_prints_as_it_is() -> None:
    sheet = opened(data(), replace(r.BRAND, company="Jansen & Zn"))["Apparaten"]
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.left.text == "Jansen && Zn"


def test_months_keep_their_decimals_and_money_has_two() -> None:
    sheet = opened(data())["True-up"]
    rows = list(sheet.iter_rows())
    (row,) = [cells for cells in rows if cells[0].value == "Video"]
    assert row[9].value == 6
    assert row[10].number_format == "#,##0.00"
