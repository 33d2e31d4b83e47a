"""What a sound workbook reads as: defaults, headers, spellings (interface.md)."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates
from app.domain.portfolio import Address, CatalogueModel, Contact, Contract, Coverage, Customer, Portfolio
from app.domain.prices import PriceKind, PriceLine, VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.portfolio.read import Known, read_portfolio
from tests.services.portfolio.books import (
    CONTRACT,
    COVERAGE,
    CUSTOMER,
    MODEL,
    PRICE,
    read_rows,
    save,
    sound_book,
    table,
)

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def test_missing_optional_columns_take_the_defaults_of_the_interface(tmp_path: Path) -> None:
    read = read_rows(tmp_path)
    assert read.portfolio == Portfolio(
        (
            Customer(
                "ACME",
                "Acme",
                "nl",
                "EUR",
                vat_treatment=VatTreatment.STANDARD,
                vat_rate=2100,
                address=Address(country="NL"),
            ),
        ),
        (Contact("ACME", "Sam"),),
        (
            Contract(
                "C-1",
                "ACME",
                YEAR,
                RuleSettings(Reading.ORDERED, ProrationRule.CALENDAR_MONTHS, 500, 500),
            ),
        ),
        (Coverage("C-1", Category.HEADSET, None, 100, Growth(0, GrowthUnit.DEVICES, 10_000), 2400, None, 12),),
        (
            PriceLine(
                "P-1",
                "Support",
                PriceKind.SERVICE,
                None,
                None,
                None,
                2500,
                "EUR",
                0,
                date(2026, 1, 1),
                None,
            ),
        ),
        (CatalogueModel("Voyager 1", Classification.HEADSET, None, ModelDates()),),
    )
    assert read.warnings == []


def test_empty_optional_cells_take_the_same_defaults(tmp_path: Path) -> None:
    empty = {
        "Customers": [CUSTOMER | {"language": None, "vat_percent": " ", "country": ""}],
        "Contracts": [CONTRACT | {"reading": None, "allowance_percent": None}],
        "Coverage": [COVERAGE | {"growth": None, "upfront_percent": None, "price_term_months": None}],
        "Prices": [PRICE | {"currency": None, "partner_discount_percent": None}],
    }
    assert read_rows(tmp_path, **empty).portfolio == read_rows(tmp_path).portfolio


def test_every_optional_column_is_read(tmp_path: Path) -> None:
    given = CUSTOMER | {
        "language": "en",
        "currency": "gbp",
        "site_id": 1234,
        "master_account_id": "MA-1",
        "vat_number": "NL1",
        "vat_treatment": "reverse",
        "vat_percent": 9.5,
        "street": "Street 1",
        "postcode": "1234 AB",
        "city": "City",
        "country": "be",
        "csm_name": "Robin",
        "csm_email": "r@example.com",
        "csm_lens_access": "ja",
        "lens_tenant": "tenant",
        "note": "first\nsecond",
    }
    assert read_rows(tmp_path, Customers=[given]).portfolio.customers == (
        Customer(
            "ACME",
            "Acme",
            "en",
            "GBP",
            "1234",
            "MA-1",
            "NL1",
            VatTreatment.REVERSE,
            950,
            Address("Street 1", "1234 AB", "City", "BE"),
            "Robin",
            "r@example.com",
            csm_lens_access=True,
            lens_tenant="tenant",
            note="first\nsecond",
        ),
    )


def test_the_case_spaces_and_hyphens_of_headers_and_sheets_do_not_matter(tmp_path: Path) -> None:
    path = save(
        tmp_path / "p.xlsx",
        {
            "customers": table(
                {"CODE": "A", "Name": "B", "VAT Percent": 6, "csm-lens-access": "yes"},
            ),
            "CONTRACTS ": [["Number", "Customer Code", "START", "end "], ["C", "A", "2026-01-01", "2026-12-31"]],
        },
    )
    read = read_portfolio(path).portfolio
    assert (read.customers[0].vat_rate, read.customers[0].csm_lens_access) == (600, True)
    assert read.contracts[0].period == YEAR


def test_the_order_of_columns_does_not_matter(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Customers": [["note", "name", "code"], ["n", "Acme", "A"]]})
    assert read_portfolio(path).portfolio.customers == (Customer("A", "Acme", note="n"),)


def test_blank_rows_are_skipped(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [["code", "name"], [None, None], ["A", "Acme"], ["  ", None], ["B", "Bolt"]]
    read = read_portfolio(save(tmp_path / "p.xlsx", {"Customers": rows}))
    assert [customer.code for customer in read.portfolio.customers] == ["A", "B"]


@pytest.mark.parametrize("rows", [[], [[None, None]], [["code", "name"]]])
def test_a_sheet_without_rows_is_an_empty_table(tmp_path: Path, rows: list[list[Any]]) -> None:
    path = save(tmp_path / "p.xlsx", {"Customers": rows, "Catalogue": table(MODEL)})
    assert read_portfolio(path).portfolio.customers == ()


def test_a_missing_sheet_is_an_empty_table(tmp_path: Path) -> None:
    read = read_portfolio(save(tmp_path / "p.xlsx", {"Catalogue": table(MODEL)}))
    assert read.portfolio == Portfolio(catalogue=(CatalogueModel("Voyager 1", Classification.HEADSET),))


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        (cell, meaning)
        for words, meaning in (
            (("yes", "Ja", " TRUE ", "1", 1, 1.0, True), True),
            (("no", "Nee", "false", "0", 0, False), False),
        )
        for cell in words
    ],
    ids=repr,
)
def test_yes_and_no_in_every_accepted_word(tmp_path: Path, cell: object, meaning: bool) -> None:
    read = read_rows(tmp_path, Customers=[CUSTOMER | {"csm_lens_access": cell}])
    assert read.portfolio.customers[0].csm_lens_access is meaning


@pytest.mark.parametrize(
    "cell",
    ["2026-03-31", " 2026-03-31 ", date(2026, 3, 31), datetime(2026, 3, 31)],  # noqa: DTZ001
    ids=repr,
)
def test_dates_are_date_cells_or_iso_text(tmp_path: Path, cell: object) -> None:
    read = read_rows(tmp_path, Contracts=[CONTRACT | {"start": cell}])
    assert read.portfolio.contracts[0].period.start == date(2026, 3, 31)


def test_dates_of_a_1904_workbook_are_the_same_days(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    page = book.worksheets[0]
    page.title = "Catalogue"
    page.append(["model", "category", "end_of_life"])
    page.append(["M", "video", date(2026, 3, 31)])
    book.save(tmp_path / "mac.xlsx")
    read = read_portfolio(tmp_path / "mac.xlsx")
    assert read.portfolio.catalogue[0].dates.end_of_life == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("cell", "cents"),
    [(24, 2400), (24.5, 2450), (0, 0), ("24.50", 2450), (" 24 ", 2400), (0.29, 29), (4.35, 435)]  # noqa: RUF005
    + [(1234567.89, 123456789), (9_999_999_998.99, 999_999_999_899), (0.1 + 0.2, 30)],
    ids=repr,
)
def test_amounts_are_exact_cents(tmp_path: Path, cell: object, cents: int) -> None:
    read = read_rows(tmp_path, Coverage=[COVERAGE | {"unit_price": cell}])
    assert read.portfolio.coverage[0].unit_price == cents


@pytest.mark.parametrize(("cell", "hundredths"), [(5, 500), (12.5, 1250), ("7.25", 725), (0, 0), (100, 10_000)])
def test_percentages_are_hundredths(tmp_path: Path, cell: object, hundredths: int) -> None:
    read = read_rows(tmp_path, Contracts=[CONTRACT | {"trigger_percent": cell}])
    assert read.portfolio.contracts[0].settings.trigger == hundredths


def test_a_cell_that_shows_percent_means_what_it_shows(tmp_path: Path) -> None:
    path = sound_book(tmp_path / "p.xlsx", Contracts=[CONTRACT | {"trigger_percent": 0.075}])
    book = load_workbook(path)
    book["Contracts"]["E2"].number_format = "0.0%"
    book.save(path)
    assert read_portfolio(path).portfolio.contracts[0].settings.trigger == 750


@pytest.mark.parametrize(("cell", "count"), [(137, 137), ("137", 137), (137.0, 137), (0, 0)], ids=repr)
def test_counts_are_whole(tmp_path: Path, cell: object, count: int) -> None:
    read = read_rows(tmp_path, Coverage=[COVERAGE | {"installed": cell}])
    assert read.portfolio.coverage[0].installed == count


def test_growth_in_devices_and_in_percent(tmp_path: Path) -> None:
    read = read_rows(
        tmp_path,
        Coverage=[
            COVERAGE | {"growth": 15, "growth_unit": "devices", "upfront_percent": 50},
            COVERAGE | {"category": "video", "growth": 12.5, "growth_unit": "Percent", "upfront_percent": 60},
        ],
    )
    assert [row.growth for row in read.portfolio.coverage] == [
        Growth(15, GrowthUnit.DEVICES, 5000),
        Growth(1250, GrowthUnit.PERCENT, 6000),
    ]


@pytest.mark.parametrize(("cell", "code"), [(123, "123"), (123.0, "123"), ("00123", "00123"), (" x ", "x")], ids=repr)
def test_codes_are_text_also_from_number_cells(tmp_path: Path, cell: object, code: str) -> None:
    read = read_rows(tmp_path, Prices=[PRICE | {"part_number": cell}])
    assert read.portfolio.prices[0].part_number == code


@pytest.mark.parametrize("word", ["calendar_months", "Calendar months", "CALENDAR-MONTHS", " whole_months"])
def test_choices_are_read_in_any_case(tmp_path: Path, word: str) -> None:
    read = read_rows(tmp_path, Contracts=[CONTRACT | {"proration": word}])
    assert read.portfolio.contracts[0].settings.proration.value in word.strip().casefold().replace(" ", "_").replace(
        "-", "_"
    )


def test_unknown_sheets_and_columns_are_warnings_with_their_place(tmp_path: Path) -> None:
    path = save(
        tmp_path / "p.xlsx",
        {"Customers": [["code", "name", "colour"], ["A", "Acme", "red"]], "Planning": [["x"]]},
    )
    read = read_portfolio(path)
    assert [(w.code, w.where.sheet, w.where.row, w.where.column, w.value) for w in read.warnings] == [
        ("sheet_unknown", "Planning", None, "", "Planning"),
        ("column_unknown", "Customers", 1, "colour", "colour"),
    ]
    assert all(warning.severity == "warning" for warning in read.warnings)


def test_cells_without_a_header_are_a_warning_not_lost_silently(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [
        ["code", None, "name"],
        ["A", None, "Acme"],
        ["B", "lost", "Bolt"],
        ["C", "too", "Cola"],
    ]
    (warning,) = read_portfolio(save(tmp_path / "p.xlsx", {"Customers": rows})).warnings
    assert (warning.code, warning.where.row, warning.where.column) == ("column_without_header", 3, "B")
    assert warning.value == "lost"


def test_remarks_beside_the_table_make_no_row(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [["code", "name", "remark"], ["A", "Acme", None], [None, None, "checked by Sam"]]
    read = read_portfolio(save(tmp_path / "p.xlsx", {"Customers": rows}))
    assert [customer.code for customer in read.portfolio.customers] == ["A"]
    assert [warning.code for warning in read.warnings] == ["column_unknown"]


def test_a_contract_without_coverage_is_a_warning(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Customers": table(CUSTOMER), "Contracts": table(CONTRACT)})
    assert [warning.code for warning in read_portfolio(path).warnings] == ["contract_covers_nothing"]


def test_the_page_that_explains_the_workbook_is_not_warned_about(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Lees mij": [["x"]], "Read me": [["y"]], "Catalogue": table(MODEL)})
    assert read_portfolio(path).warnings == []


def test_what_the_store_knows_need_not_stand_in_the_workbook(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Contracts": table(CONTRACT), "Coverage": table(COVERAGE)})
    read = read_portfolio(path, Known(customers=frozenset({"ACME"})))
    assert read.portfolio.contracts[0].customer_code == "ACME"


def test_text_is_trimmed_and_has_one_kind_of_line_end(tmp_path: Path) -> None:
    note = " first_x000D_\nsecond\r\nthird_x005F_x0041_ "
    read = read_rows(tmp_path, Customers=[CUSTOMER | {"note": note}])
    assert read.portfolio.customers[0].note == "first\nsecond\nthird_x0041_"
