"""Every wrong cell is an issue of its own, with sheet, row, column and value (interface.md)."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.services.portfolio.books import (
    CONTRACT,
    COVERAGE,
    CUSTOMER,
    PRICE,
    SOUND,
    only_problem,
    place,
    problems_in,
    problems_of,
    save,
    table,
)

WRONG_CELLS: list[tuple[str, str, object, str, str]] = [
    ("Customers", "site_id", "x" * 61, "cell_too_long", "x" * 61),
    ("Customers", "name", "bell\x7f", "cell_control_character", "bell\x7f"),
    ("Customers", "name", "two\nlines", "cell_control_character", "two\nlines"),
    ("Customers", "name", date(2026, 1, 1), "cell_not_text", "2026-01-01"),
    ("Customers", "name", True, "cell_not_text", "TRUE"),
    ("Customers", "postcode", 12.5, "cell_not_text", "12.5"),
    ("Customers", "master_account_id", 1234567890123456, "cell_digits_lost", "1234567890123456"),
    ("Customers", "language", "de", "cell_not_a_choice", "de"),
    ("Customers", "currency", "EURO", "currency_unknown", "EURO"),
    ("Customers", "country", "Nederland", "country_unknown", "Nederland"),
    ("Customers", "country", "ZZ", "country_unknown", "ZZ"),
    ("Customers", "vat_treatment", "exempt", "cell_not_a_choice", "exempt"),
    ("Customers", "vat_percent", 101, "cell_out_of_range", "101"),
    ("Customers", "vat_percent", "21%", "cell_not_a_percentage", "21%"),
    ("Customers", "csm_lens_access", "maybe", "cell_not_yes_no", "maybe"),
    ("Customers", "csm_lens_access", 2, "cell_not_yes_no", "2"),
    ("Customers", "csm_lens_access", date(2026, 1, 1), "cell_not_yes_no", "2026-01-01"),
    ("Contracts", "start", "03-04-2026", "cell_not_a_day", "03-04-2026"),
    ("Contracts", "start", "2026-02-30", "cell_not_a_day", "2026-02-30"),
    ("Contracts", "start", "2026-1-1", "cell_not_a_day", "2026-1-1"),
    ("Contracts", "start", 46023, "cell_not_a_day", "46023"),
    ("Contracts", "start", True, "cell_not_a_day", "TRUE"),
    ("Contracts", "start", datetime(2026, 1, 1, 13, 30), "cell_has_time", "2026-01-01 13:30:00"),  # noqa: DTZ001
    ("Contracts", "start", "1825-01-01", "cell_out_of_range", "1825-01-01"),
    ("Contracts", "end", "2206-12-31", "cell_out_of_range", "2206-12-31"),
    ("Contracts", "proration", "weekly", "cell_not_a_choice", "weekly"),
    ("Contracts", "allowance_percent", -5, "cell_negative", "-5"),
    ("Contracts", "trigger_percent", 5.005, "cell_decimals", "5.005"),
    ("Coverage", "category", "phones", "cell_not_a_choice", "phones"),
    ("Coverage", "installed", 100.5, "cell_not_a_count", "100.5"),
    ("Coverage", "installed", "about 100", "cell_not_a_count", "about 100"),
    ("Coverage", "installed", "-1", "cell_negative", "-1"),
    ("Coverage", "installed", False, "cell_not_a_count", "FALSE"),
    ("Coverage", "installed", 10_000_000, "cell_out_of_range", "10000000"),
    ("Coverage", "growth", 2.5, "growth_not_whole", "2.5"),
    ("Coverage", "upfront_percent", 100.01, "cell_out_of_range", "100.01"),
    ("Coverage", "unit_price", 24.005, "cell_decimals", "24.005"),
    ("Coverage", "unit_price", "24,50", "cell_decimal_comma", "24,50"),
    ("Coverage", "unit_price", "1.234,50", "cell_decimal_comma", "1.234,50"),
    ("Coverage", "unit_price", "€ 24", "cell_not_an_amount", "€ 24"),
    ("Coverage", "unit_price", "1e3", "cell_not_an_amount", "1e3"),
    ("Coverage", "unit_price", "٢٤", "cell_not_an_amount", "٢٤"),
    ("Coverage", "unit_price", "nan", "cell_not_an_amount", "nan"),
    ("Coverage", "unit_price", -0.01, "cell_negative", "-0.01"),
    ("Coverage", "unit_price", date(2026, 1, 1), "cell_not_an_amount", "2026-01-01"),
    ("Coverage", "price_term_months", 0, "cell_out_of_range", "0"),
    ("Coverage", "price_term_months", 601, "cell_out_of_range", "601"),
    ("Prices", "kind", "gift", "cell_not_a_choice", "gift"),
    ("Prices", "currency", "XYZ", "currency_unknown", "XYZ"),
    ("Prices", "partner_discount_percent", 120, "cell_out_of_range", "120"),
    ("Prices", "list_price", "#REF!", "cell_shows_error", "#REF!"),
    ("Catalogue", "category", "unclassified", "cell_not_a_choice", "unclassified"),
]


@pytest.mark.parametrize(("sheet", "column", "cell", "code", "shown"), WRONG_CELLS)
def test_a_wrong_cell_is_one_issue_at_its_place(
    tmp_path: Path, sheet: str, column: str, cell: object, code: str, shown: str
) -> None:
    issue = only_problem(tmp_path, **{sheet: [SOUND[sheet] | {column: cell}]})
    assert (issue.code, issue.value) == (code, shown)
    assert place(issue) == (sheet, 2, column)
    assert issue.where.file == "portfolio.xlsx"


@pytest.mark.parametrize(("sheet", "column"), [(name, column) for name, row in SOUND.items() for column in row])
def test_an_empty_required_cell_is_an_issue(tmp_path: Path, sheet: str, column: str) -> None:
    named = {"Customers": "code", "Contracts": "number"}.get(sheet)
    other = {"note": "kept"} if sheet == "Customers" else {"price_list": "kept"} if sheet == "Contracts" else {}
    problems = problems_in(tmp_path, **{sheet: [SOUND[sheet] | other | {column: None}]})
    assert ("cell_required", (sheet, 2, column), "") in [(p.code, place(p), p.value) for p in problems]
    assert len(problems) == 1 or column == named


def test_forty_wrong_cells_are_forty_issues(tmp_path: Path) -> None:
    customers = [CUSTOMER | {"code": f"C{i}", "vat_percent": "?", "country": "?"} for i in range(10)]
    prices = [PRICE | {"part_number": f"P{i}", "list_price": "?", "valid_from": "?"} for i in range(10)]
    problems = problems_in(tmp_path, Customers=[CUSTOMER, *customers], Prices=prices)
    assert len(problems) == 40
    assert Counter(issue.code for issue in problems) == {
        "cell_not_a_percentage": 10,
        "country_unknown": 10,
        "cell_not_an_amount": 10,
        "cell_not_a_day": 10,
    }
    assert len({place(issue) for issue in problems}) == 40


def test_problems_come_in_the_order_of_the_workbook(tmp_path: Path) -> None:
    bad = {"price_list": "x" * 300, "number": "C-2", "end": "?", "start": "?"}
    rows = [CONTRACT | {"trigger_percent": "?"}, CONTRACT | bad]
    problems = problems_in(tmp_path, Customers=[CUSTOMER | {"country": "?"}], Contracts=rows)
    assert [place(issue) for issue in problems] == [
        ("Customers", 2, "country"),
        ("Contracts", 2, "trigger_percent"),
        ("Contracts", 3, "start"),
        ("Contracts", 3, "end"),
        ("Contracts", 3, "price_list"),
    ]


def test_rows_keep_the_number_that_the_spreadsheet_shows(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [
        ["code", "name", "country"],
        [None] * 3,
        ["A", "Acme", None],
        [None] * 3,
        ["B", "Bolt", "?"],
    ]
    (issue,) = problems_of(save(tmp_path / "p.xlsx", {"Customers": rows}))
    assert place(issue) == ("Customers", 5, "country")


def test_each_missing_required_column_is_one_issue_however_many_rows(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["part_number", "kind"], *(["P", "service"] for _ in range(5))]
    problems = problems_of(save(tmp_path / "p.xlsx", {"Prices": rows}))
    assert [(issue.code, place(issue)) for issue in problems] == [
        ("column_missing", ("Prices", 1, "description")),
        ("column_missing", ("Prices", 1, "list_price")),
        ("column_missing", ("Prices", 1, "valid_from")),
    ]


def test_a_sheet_whose_codes_cannot_be_read_does_not_make_every_reference_wrong(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Customers": [["kode", "name"], ["A", "Acme"]], "Contracts": table(CONTRACT)})
    assert [issue.code for issue in problems_of(path)] == ["column_missing"]


def test_headers_below_the_first_row_are_not_searched_for(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Customers": [["My customers"], ["code", "name"], ["A", "Acme"]]})
    assert [issue.code for issue in problems_of(path)] == ["column_missing", "column_missing"]


def test_two_columns_of_one_name_are_an_issue(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Customers": [["code", "name", "Name "], ["A", "Acme", "Other"]]})
    (issue,) = problems_of(path)
    assert (issue.code, place(issue)) == ("column_twice", ("Customers", 1, "name"))


def test_two_sheets_of_one_name_are_an_issue(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Customers": table(CUSTOMER), "Custom ers": table(CUSTOMER)})
    assert [issue.code for issue in problems_of(path)] == ["sheet_twice"]


def test_a_workbook_without_any_known_sheet_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "p.xlsx", {"Inventory": [["Device Model"], ["Voyager"]]})
    (issue,) = problems_of(path)
    assert (issue.code, issue.where.file) == ("no_portfolio_sheet", "p.xlsx")


def test_percent_growth_beyond_any_growth_is_an_issue(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Coverage=[COVERAGE | {"growth": 1000.01, "growth_unit": "percent"}])
    assert (issue.code, place(issue)) == ("cell_out_of_range", ("Coverage", 2, "growth"))


def test_growth_is_not_judged_against_a_unit_that_cannot_be_read(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Coverage=[COVERAGE | {"growth": 2.5, "growth_unit": "boxes"}])
    assert place(issue) == ("Coverage", 2, "growth_unit")
