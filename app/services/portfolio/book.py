"""Builds the workbook of a portfolio and saves it whole or not at all."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.errors import AppError
from app.domain.portfolio import Portfolio
from app.services.portfolio.columns import Sheet
from app.services.portfolio.look import (
    PROGRAM,
    dress_columns,
    dress_header,
    dress_page,
    dress_readme,
    mark_examples,
)
from app.services.portfolio.sheets import README_NAMES, SHEETS
from app.services.portfolio.texts import Texts, texts


class WorkbookNotWritten(AppError):
    """The file could not be written: open in another program, no rights, no room."""

    code = "workbook_not_written"


def build_book(portfolio: Portfolio, language: str, *, examples: bool = False) -> Workbook:
    """The six sheets behind a page that explains them; `examples` marks the rows as such."""
    words = texts(language)
    book = Workbook()
    book.properties.creator = PROGRAM
    book.properties.title = words.words["title"]
    _fill_readme(_first_page(book, README_NAMES[language]), words)
    for sheet in SHEETS:
        page = book.create_sheet(sheet.name)
        _fill(page, sheet, portfolio)
        dress_header(page, sheet, words)
        dress_columns(page, sheet, words)
        if examples:
            mark_examples(page)
        dress_page(page, sheet)
    return book


def save_book(book: Workbook, path: Path) -> None:
    """Write beside the target, then replace it; raises WorkbookNotWritten and leaves what was there."""
    unfinished = path.with_name(f".{path.name}.tmp")
    try:
        book.save(unfinished)
        unfinished.replace(path)
    except OSError as error:
        raise WorkbookNotWritten(file=path.name, detail=error.strerror or "") from error
    finally:
        unfinished.unlink(missing_ok=True)


def _first_page(book: Workbook, title: str) -> Worksheet:
    page = book.worksheets[0]
    page.title = title
    return page


def _fill(page: Worksheet, sheet: Sheet, portfolio: Portfolio) -> None:
    for index, column in enumerate(sheet.columns, start=1):
        page.cell(1, index, column.name)
    for number, row in enumerate(sheet.sorted(getattr(portfolio, sheet.collection)), start=2):
        for index, (column, value) in enumerate(zip(sheet.columns, row, strict=True), start=1):
            _put(page, number, index, value)
            page.cell(number, index).number_format = column.kind.number_format


def _put(page: Worksheet, row: int, column: int, value: Any) -> None:  # noqa: ANN401 - whatever a cell can hold
    """Text stays text, also where it begins like a formula or reads like an error (trap 15)."""
    cell = page.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"


def _fill_readme(page: Worksheet, words: Texts) -> None:
    lines = [words.words["title"], *words.readme]
    for number, line in enumerate(lines, start=1):
        _put(page, number, 1, line)
    table_row = len(lines) + 2
    heads = ("head_sheet", "head_column", "head_meaning", "head_rule")
    for index, head in enumerate(heads, start=1):
        page.cell(table_row, index, words.words[head])
    number = table_row
    for sheet in SHEETS:
        number += 1
        page.cell(number, 1, sheet.name)
        page.cell(number, 3, words.sheet_help(sheet))
        for column in sheet.columns:
            number += 1
            cells = (sheet.name, column.name, words.column_help(sheet, column), words.column_rule(column))
            for index, text in enumerate(cells, start=1):
                _put(page, number, index, text)
    dress_readme(page, table_row)
