"""The template: explained, guided, with examples that import as they stand."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from app.services.portfolio.example import EXAMPLE
from app.services.portfolio.read import read_portfolio
from app.services.portfolio.sheets import README_NAMES, SHEETS
from app.services.portfolio.template import write_template
from app.services.portfolio.texts import texts
from tests.services.portfolio.books import cells_of

LANGUAGES = ("en", "nl")


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def path(language: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "template.xlsx"
    write_template(file, language)
    return file


@pytest.fixture(scope="module")
def book(path: Path) -> Workbook:
    return load_workbook(path)


def headers(page: Worksheet) -> list[tuple[str, str]]:
    """The letter and the header of every column."""
    return [(get_column_letter(index), str(cell.value)) for index, cell in enumerate(page[1], start=1)]


def validation(page: Worksheet, column: str) -> DataValidation:
    """The validation of a column by its name."""
    letter = next(letter for letter, name in headers(page) if name == column)
    found: list[DataValidation] = page.data_validations.dataValidation
    return next(one for one in found if f"{letter}2" in one.sqref)


def test_the_untouched_template_imports_and_says_that_it_is_an_example(path: Path) -> None:
    read = read_portfolio(path)
    assert read.portfolio == EXAMPLE
    assert [(w.code, w.where.sheet, w.params["count"]) for w in read.warnings] == [
        ("example_rows", sheet.name, len(getattr(EXAMPLE, sheet.collection))) for sheet in SHEETS
    ]


def test_an_overwritten_template_does_not_speak_of_examples(path: Path, tmp_path: Path) -> None:
    book = load_workbook(path)
    for sheet in SHEETS[1:]:
        book[sheet.name].delete_rows(2, 10)
    book["Customers"].delete_rows(3)
    for column, value in ((1, "ACME"), (2, "Acme"), (18, None)):
        book["Customers"].cell(2, column).value = value
    book.save(tmp_path / "own.xlsx")
    read = read_portfolio(tmp_path / "own.xlsx")
    assert read.warnings == []
    assert [customer.code for customer in read.portfolio.customers] == ["ACME"]


def test_every_header_explains_its_column(book: Workbook, language: str) -> None:
    for sheet in SHEETS:
        for column, cell in zip(sheet.columns, book[sheet.name][1], strict=True):
            assert cell.comment is not None
            assert texts(language).column_help(sheet, column) in cell.comment.text
            assert texts(language).column_rule(column) in cell.comment.text


def test_required_columns_are_told_apart_by_more_than_colour(book: Workbook) -> None:
    for sheet in SHEETS:
        for column, cell in zip(sheet.columns, book[sheet.name][1], strict=True):
            assert bool(cell.font.b) is column.required
            assert (cell.fill.fgColor.rgb == "FF0F6E6E") is column.required


def test_the_header_stays_in_sight_on_screen_and_paper(book: Workbook) -> None:
    for sheet in SHEETS:
        page = book[sheet.name]
        assert page.freeze_panes == "B2"
        assert page.print_title_rows == "$1:$1"
        assert page.auto_filter.ref == page.dimensions
        assert page.page_setup.orientation == "landscape"
        assert page.sheet_properties.pageSetUpPr is not None
        assert page.sheet_properties.pageSetUpPr.fitToPage


def test_every_header_fits_its_column_beside_the_filter_button(book: Workbook) -> None:
    for sheet in SHEETS:
        page = book[sheet.name]
        for letter, name in headers(page):
            assert page.column_dimensions[letter].width >= len(name) + 4, name


def test_new_rows_take_the_format_of_their_column(book: Workbook) -> None:
    for sheet in SHEETS:
        page = book[sheet.name]
        for column, (letter, _) in zip(sheet.columns, headers(page), strict=True):
            assert page.column_dimensions[letter].number_format == column.kind.number_format


@pytest.mark.parametrize(
    ("sheet", "column", "words"),
    [
        ("Customers", "language", "nl,en"),
        ("Customers", "vat_treatment", "standard,zero,reverse"),
        ("Customers", "csm_lens_access", "yes,no"),
        ("Contracts", "reading", "ordered,baseline"),
        ("Contracts", "proration", "calendar_months,whole_months,daily_365"),
        ("Coverage", "category", "headset,video,voice"),
        ("Coverage", "growth_unit", "devices,percent"),
        ("Prices", "kind", "service,hardware,option"),
        ("Catalogue", "category", "headset,video,voice,excluded,ignored"),
    ],
)
def test_choices_are_drop_down_lists(book: Workbook, sheet: str, column: str, words: str) -> None:
    found = validation(book[sheet], column)
    assert (found.type, found.formula1, found.showErrorMessage) == ("list", f'"{words}"', True)


@pytest.mark.parametrize(
    ("sheet", "column", "target"),
    [
        ("Contacts", "customer_code", "Customers"),
        ("Contracts", "customer_code", "Customers"),
        ("Coverage", "contract_number", "Contracts"),
    ],
)
def test_codes_are_chosen_from_their_own_sheet(book: Workbook, sheet: str, column: str, target: str) -> None:
    found = validation(book[sheet], column)
    assert found.type == "list"
    assert found.formula1 == f"OFFSET({target}!$A$2,0,0,MAX(1,COUNTA({target}!$A:$A)-1),1)"
    assert found.errorStyle == "warning"


def test_numbers_and_dates_are_held_to_their_bounds(book: Workbook) -> None:
    percent = validation(book["Contracts"], "trigger_percent")
    assert (percent.type, percent.formula1, percent.formula2) == ("decimal", "0", "100")
    day = validation(book["Contracts"], "start")
    assert (day.type, day.formula1, day.formula2) == ("date", "61", "109574")
    count = validation(book["Coverage"], "installed")
    assert (count.type, count.formula1, count.formula2) == ("whole", "0", "9999999")


def test_sentences_of_the_drop_down_lists_are_not_too_long_for_excel(book: Workbook) -> None:
    for page in book.worksheets:
        for found in page.data_validations.dataValidation:
            assert len(found.error or "") <= 225
            assert len(found.errorTitle or "") <= 32
            assert len(found.formula1 or "") <= 255


def test_example_rows_look_like_examples(book: Workbook) -> None:
    for sheet in SHEETS:
        for cell in book[sheet.name][2]:
            assert cell.font.i
            assert cell.fill.fgColor.rgb == "FFFFF6D6"


def test_the_first_sheet_explains_every_column_in_the_language(book: Workbook, language: str) -> None:
    page = book.worksheets[0]
    assert page.title == README_NAMES[language]
    listed = [(row[0], row[1]) for row in page.iter_rows(values_only=True) if row[1]]
    assert listed[1:] == [(sheet.name, column.name) for sheet in SHEETS for column in sheet.columns]
    assert page["A1"].value == texts(language).words["title"]


def test_the_data_is_the_same_in_every_language(path: Path, tmp_path: Path) -> None:
    write_template(tmp_path / "other.xlsx", "en")
    assert cells_of(path) == cells_of(tmp_path / "other.xlsx")


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_sheet_and_column_has_its_words_and_no_others(name: str) -> None:
    given = texts(name).sheets
    assert {sheet: set(words) - {"sheet_holds"} for sheet, words in given.items()} == {
        sheet.name: {column.name for column in sheet.columns} for sheet in SHEETS
    }
