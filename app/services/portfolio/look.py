"""How the workbook looks and helps: header with comments, drop-down lists, formats, widths, print set-up."""

from datetime import date

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.services.portfolio.columns import Column, Sheet
from app.services.portfolio.kinds import Limits
from app.services.portfolio.texts import Texts

PROGRAM = "TrueUp Desk"

_INK = "FF1D2733"
_FONT = "Calibri"
_HEADER_FONT = Font(name=_FONT, bold=True, color="FFFFFFFF")
_OPTIONAL_FONT = Font(name=_FONT, color=_INK)
_HEADER_FILL = PatternFill("solid", fgColor="FF0F6E6E")
_OPTIONAL_FILL = PatternFill("solid", fgColor="FFD5E8E8")
_HEADER_LINE = Border(bottom=Side("medium", color="FF0F6E6E"))
_EXAMPLE_FONT = Font(name=_FONT, italic=True, color="FF6B5B1E")
_EXAMPLE_FILL = PatternFill("solid", fgColor="FFFFF6D6")
_TITLE_FONT = Font(name=_FONT, bold=True, size=18, color="FF0F6E6E")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_DAY_ZERO = date(1899, 12, 30)
_LAST_ROW = 1_048_576
_HEADER_HEIGHT = 24
_FILTER_BUTTON = 4
_LINE_HEIGHT = 17
_COMMENT_WIDTH = 300
_COMMENT_LINE = 18
_COMMENT_CHARACTERS = 42
_README_WIDTHS = (16, 26, 70, 54)


def dress_header(page: Worksheet, sheet: Sheet, texts: Texts) -> None:
    """Headers with their meaning as a comment; required ones are bold on the dark colour."""
    page.row_dimensions[1].height = _HEADER_HEIGHT
    for index, column in enumerate(sheet.columns, start=1):
        cell = page.cell(1, index)
        cell.font = _HEADER_FONT if column.required else _OPTIONAL_FONT
        cell.fill = _HEADER_FILL if column.required else _OPTIONAL_FILL
        cell.border = _HEADER_LINE
        cell.alignment = Alignment(vertical="center")
        cell.comment = _comment(f"{texts.column_help(sheet, column)}\n\n{texts.column_rule(column)}")


def dress_columns(page: Worksheet, sheet: Sheet, texts: Texts) -> None:
    """Width, format and drop-down list of every column, for rows that are still to come as well."""
    for index, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(index)
        page.column_dimensions[letter].width = max(column.width, len(column.name) + _FILTER_BUTTON)
        page.column_dimensions[letter].number_format = column.kind.number_format
        if validation := _validation(column, texts):
            page.add_data_validation(validation)
            validation.add(f"{letter}2:{letter}{_LAST_ROW}")


def dress_page(page: Worksheet, sheet: Sheet) -> None:
    """The header stays in sight and on every printed page; rows can be filtered."""
    last = get_column_letter(len(sheet.columns))
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:{last}{max(page.max_row, 2)}"
    page.print_title_rows = "1:1"
    _print_wide(page)


def mark_examples(page: Worksheet) -> None:
    """Rows that a user is to overwrite: in italics on yellow."""
    for row in page.iter_rows(min_row=2):
        for cell in row:
            cell.font = _EXAMPLE_FONT
            cell.fill = _EXAMPLE_FILL


def dress_readme(page: Worksheet, table_row: int) -> None:
    """A page to read: a title, wrapped lines over the whole width, and the table of columns from `table_row` on."""
    page.sheet_view.showGridLines = False
    for index, width in enumerate(_README_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(index)].width = width
    page["A1"].font = _TITLE_FONT
    for row in range(2, table_row):
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_README_WIDTHS))
        page.cell(row, 1).alignment = _WRAPPED
        # Merged cells do not grow with their text by themselves.
        lines = 1 + len(str(page.cell(row, 1).value or "")) // sum(_README_WIDTHS)
        page.row_dimensions[row].height = lines * _LINE_HEIGHT
    for cells in page.iter_rows(min_row=table_row):
        for cell in cells:
            cell.alignment = _WRAPPED
            if cell.row == table_row:
                cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
    _print_wide(page)


def _print_wide(page: Worksheet) -> None:
    """All columns on one page's width, A4 on its side."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = False
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _comment(text: str) -> Comment:
    lines = sum(1 + len(line) // _COMMENT_CHARACTERS for line in text.split("\n"))
    return Comment(text, PROGRAM, width=_COMMENT_WIDTH, height=(lines + 1) * _COMMENT_LINE)


def _validation(column: Column, texts: Texts) -> DataValidation | None:
    limits = column.kind.limits
    if column.refers_to:
        # A code may also stand in the store already, so an unknown one is questioned, not refused.
        return DataValidation(
            type="list",
            formula1=_keys_of(column.refers_to),
            errorStyle="warning",
            errorTitle=column.name,
            error=texts.words["refers"].format(sheet=column.refers_to),
            allow_blank=True,
            showErrorMessage=True,
        )
    if limits is None:
        return None
    return DataValidation(
        type=limits.type,
        operator=None if limits.type == "list" else "between",
        formula1=_least(limits),
        formula2=None if limits.type == "list" else _bound(limits.most),
        errorTitle=column.name,
        error=_refusal(limits, texts),
        allow_blank=True,
        showErrorMessage=True,
    )


def _keys_of(sheet: str) -> str:
    """The filled cells of the first column below its header."""
    return f"OFFSET({sheet}!$A$2,0,0,MAX(1,COUNTA({sheet}!$A:$A)-1),1)"


def _least(limits: Limits) -> str:
    return f'"{",".join(limits.options)}"' if limits.type == "list" else _bound(limits.least)


def _bound(value: int | date | None) -> str:
    return str((value - _DAY_ZERO).days if isinstance(value, date) else value)


def _refusal(limits: Limits, texts: Texts) -> str:
    if limits.type == "list":
        return texts.words["allowed"].format(words=", ".join(limits.options))
    return texts.words["between"].format(least=limits.least, most=limits.most)
