"""The written workbook: every cell typed, in a fixed order, saved whole or not at all."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category
from app.domain.portfolio import Contact, Coverage, Customer, Portfolio
from app.services.portfolio.book import WorkbookNotWritten
from app.services.portfolio.example import EXAMPLE
from app.services.portfolio.read import read_portfolio
from app.services.portfolio.sheets import SHEETS
from app.services.portfolio.write import write_portfolio
from tests.services.portfolio.books import cells_of

HEADERS = {
    "Customers": [
        "code",
        "name",
        "language",
        "currency",
        "site_id",
        "master_account_id",
        "vat_number",
        "vat_treatment",
        "vat_percent",
        "street",
        "postcode",
        "city",
        "country",
        "csm_name",
        "csm_email",
        "csm_lens_access",
        "lens_tenant",
        "note",
    ],
    "Contacts": ["customer_code", "name", "role", "email", "phone"],
    "Contracts": [
        "number",
        "customer_code",
        "start",
        "end",
        "reading",
        "proration",
        "allowance_percent",
        "trigger_percent",
        "price_list",
    ],
    "Coverage": [
        "contract_number",
        "category",
        "group",
        "installed",
        "growth",
        "growth_unit",
        "upfront_percent",
        "unit_price",
        "unit_cost",
        "price_term_months",
    ],
    "Prices": [
        "part_number",
        "description",
        "kind",
        "category",
        "model",
        "term_months",
        "list_price",
        "currency",
        "partner_discount_percent",
        "valid_from",
        "valid_to",
    ],
    "Catalogue": ["model", "category", "group", "end_of_sale", "end_of_life", "end_of_service"],
}


def written(portfolio: Portfolio, folder: Path, language: str = "en") -> Workbook:
    """The workbook of a portfolio, read back."""
    path = folder / "out.xlsx"
    write_portfolio(portfolio, path, language)
    return load_workbook(path)


def test_the_sheets_follow_the_interface(tmp_path: Path) -> None:
    book = written(Portfolio(), tmp_path)
    assert book.sheetnames == ["Read me", *(sheet.name for sheet in SHEETS)]
    assert {name: [cell.value for cell in book[name][1]] for name in book.sheetnames[1:]} == HEADERS


def test_an_empty_portfolio_reads_back_empty(tmp_path: Path) -> None:
    written(Portfolio(), tmp_path)
    assert read_portfolio(tmp_path / "out.xlsx").portfolio == Portfolio()


def test_cells_are_typed_and_formatted(tmp_path: Path) -> None:
    book = written(EXAMPLE, tmp_path)
    row = {str(head.value): cell for head, cell in zip(book["Contracts"][1], book["Contracts"][2], strict=True)}
    assert (row["start"].value, row["start"].number_format) == (datetime(2026, 1, 1), "yyyy-mm-dd")  # noqa: DTZ001
    assert (row["number"].value, row["number"].number_format) == ("EX-2026-01", "@")
    assert (row["trigger_percent"].value, row["trigger_percent"].number_format) == (5, "0.00")
    coverage = book["Coverage"]
    assert [coverage.cell(2, i).value for i in (4, 5, 6, 7, 8, 9)] == [137, 12.5, "percent", 60, 24, 19.2]
    assert coverage["H2"].number_format == "0.00"


@pytest.mark.parametrize("text", ["=1+1", "+31 20 123", "-x", "@name", "#N/A", "=HYPERLINK(1)", "12345"])
def test_trap_15_text_stays_text(tmp_path: Path, text: str) -> None:
    portfolio = Portfolio((Customer("A", text, note=text),), (Contact("A", text, phone=text),))
    book = written(portfolio, tmp_path)
    cell = book["Customers"]["B2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert read_portfolio(tmp_path / "out.xlsx").portfolio == portfolio


def test_rows_are_written_in_one_order_whatever_the_source(tmp_path: Path) -> None:
    turned = Portfolio(**{sheet.collection: tuple(reversed(getattr(EXAMPLE, sheet.collection))) for sheet in SHEETS})
    written(turned, tmp_path)
    assert read_portfolio(tmp_path / "out.xlsx").portfolio == EXAMPLE


def test_coverage_is_ordered_by_contract_category_and_group(tmp_path: Path) -> None:
    def row(contract: str, category: Category, group: str | None) -> Coverage:
        return Coverage(contract, category, group, 1, Growth(), 100)

    rows = (
        row("B", Category.HEADSET, None),
        row("A", Category.VOICE, None),
        row("A", Category.VIDEO, "b"),
        row("A", Category.VIDEO, "a"),
    )
    book = written(Portfolio(coverage=rows), tmp_path)
    found = [[cell.value for cell in cells[:3]] for cells in book["Coverage"].iter_rows(min_row=2)]
    assert found == [
        ["A", "video", "a"],
        ["A", "video", "b"],
        ["A", "voice", None],
        ["B", "headset", None],
    ]


def test_growth_in_percent_keeps_its_decimals_and_devices_are_whole(tmp_path: Path) -> None:
    base = EXAMPLE.coverage[0]
    rows = (
        replace(base, growth=Growth(725, GrowthUnit.PERCENT)),
        replace(base, category=Category.VOICE, growth=Growth(7)),
    )
    book = written(Portfolio(coverage=rows), tmp_path)
    assert [book["Coverage"].cell(r, 5).value for r in (2, 3)] == [7.25, 7]


def test_the_language_is_that_of_the_explanations_only(tmp_path: Path) -> None:
    dutch, english = tmp_path / "nl.xlsx", tmp_path / "en.xlsx"
    write_portfolio(EXAMPLE, dutch, "nl")
    write_portfolio(EXAMPLE, english, "en")
    assert cells_of(dutch) == cells_of(english)
    assert load_workbook(dutch).sheetnames[0] == "Lees mij"


def test_what_xml_cannot_hold_is_left_out_and_escapes_are_kept(tmp_path: Path) -> None:
    note = " bell\x07 and \ud800 half, \ufffe, _x0041_ _x005F_x0041_\r\nend\n"
    written(Portfolio((Customer("A", "n", note=note),)), tmp_path)
    (customer,) = read_portfolio(tmp_path / "out.xlsx").portfolio.customers
    assert customer.note == "bell and  half, , _x0041_ _x005F_x0041_\nend"


def test_dates_at_both_ends_of_the_calendar(tmp_path: Path) -> None:
    (line, *_) = EXAMPLE.prices
    lines = (replace(line, valid_from=date(1900, 3, 1), valid_to=date(9999, 12, 31)),)
    written(Portfolio(prices=lines), tmp_path)
    assert read_portfolio(tmp_path / "out.xlsx").portfolio.prices == lines


def test_a_failed_write_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.xlsx"
    write_portfolio(EXAMPLE, path)
    before = path.read_bytes()

    def break_off(book: Workbook, target: Path) -> None:
        Path(target).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Workbook, "save", break_off)
    with pytest.raises(WorkbookNotWritten) as refused:
        write_portfolio(Portfolio(), path)
    assert refused.value.params["file"] == "out.xlsx"
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["out.xlsx"]


def test_a_folder_that_is_not_there_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(WorkbookNotWritten):
        write_portfolio(Portfolio(), tmp_path / "none" / "out.xlsx")
