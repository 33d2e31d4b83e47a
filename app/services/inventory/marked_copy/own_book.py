"""The user's own workbook with marks: its sheets, formats and widths stay; results stand where formulas were."""

import re
from io import BytesIO
from pathlib import Path
from typing import cast

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.services.inventory.marked_copy.look import (
    AUTHOR,
    ERROR_FILL,
    HEAD_FONT,
    MESSAGE_ALIGNMENT,
    MESSAGES_WIDTH,
    MOST_COMMENTS,
    WARNING_FILL,
    comment_of,
    show_first,
)
from app.services.inventory.marked_copy.messages import Messages, messages_of, rows_looked_for
from app.services.inventory.marked_copy.new_book import first_filled, head_text, limits_of, message_column
from app.services.inventory.marked_copy.order import CopyOrder
from app.services.inventory.marked_copy.problem_sheet import ProblemSheet
from app.services.inventory.marked_copy.sheet_rows import held_text, rows_xml, save_with_rows
from app.services.inventory.marked_copy.source import Source, Tell

_REACHES_OUT = re.compile(r"[\[|]|^auto_", re.IGNORECASE)
"""In the meaning or the name of a defined name: another workbook, another program, or a macro that starts itself."""


def write_own(order: CopyOrder, source: Source, target: Path, tell: Tell) -> int:
    """Write the copy; how many rows the sheet of the table has."""
    grid = source.grid(order.sheet)
    total = len(grid.cells)
    tell(0, total)
    book = load_workbook(BytesIO(source.data), data_only=True, keep_vba=False, keep_links=False)
    page = book[order.sheet or book.sheetnames[0]]
    _make_harmless(book)
    _write_out_formulas(book, source)
    tell(total // 2, total)
    messages = messages_of(order, first_filled(grid, rows_looked_for(order)))
    _forget_earlier_marks(page)
    _mark(page, messages)
    _add_messages(page, messages, order, message_column(grid))
    page.sheet_state = "visible"
    problems = ProblemSheet(book, order, messages, page.title, limits_of(messages, order))
    show_first(book, problems.page.title)
    save_with_rows(book, target, {problems.page.title: rows_xml(problems.rows())})
    return total


def _make_harmless(book: Workbook) -> None:
    """Leave out what would fetch or run something when the copy is opened, and make texts of formulas' leftovers."""
    for names in (book.defined_names, *(sheet.defined_names for sheet in book.worksheets)):
        for name, one in list(names.items()):
            if _REACHES_OUT.search(name) or _REACHES_OUT.search(one.attr_text or ""):
                del names[name]
    for sheet in book.worksheets:
        # The source of a pivot table may lie elsewhere and be fetched on opening.
        getattr(sheet, "_pivots").clear()  # noqa: B009
        for cell in cells_of(sheet):
            if cell.data_type == "f":
                cell.data_type = "s"


def _write_out_formulas(book: Workbook, source: Source) -> None:
    """Formulas whose result was never stored stand as text: emptied cells would lose what the user has (trap 14)."""
    titles = [sheet.title for sheet in book.worksheets if sheet.title in source.sheets]
    lacking = [title for title in titles if source.lacks_values(title)]
    if not lacking:
        return
    written = load_workbook(BytesIO(source.data), keep_vba=False, keep_links=False)
    for title in lacking:
        for cell in cells_of(written[title]):
            here = _cell_at(book[title], cell.row, cell.column)
            if cell.data_type == "f" and here.value is None:
                here.value = str(getattr(cell.value, "text", cell.value))
                here.data_type = "s"


def _mark(page: Worksheet, messages: Messages) -> None:
    for number, ((row, column), said) in enumerate(messages.by_cell.items()):
        cell = _cell_at(page, row, column)
        cell.fill = ERROR_FILL if messages.is_error((row, column)) else WARNING_FILL
        if number < MOST_COMMENTS:
            cell.comment = comment_of([one.text for one in said], cell.comment)


def _forget_earlier_marks(page: Worksheet) -> None:
    """Take the marks of an earlier marked copy away: what they said may be put right by now."""
    for cell in cells_of(page):
        if cell.comment is not None and cell.comment.author == AUTHOR:
            cell.comment = None
            cell.fill = PatternFill()


def cells_of(page: Worksheet) -> list[Cell]:
    """Every cell there is, without making new ones; those inside merged areas hold nothing."""
    return [cell for cell in page._cells.values() if isinstance(cell, Cell)]  # noqa: SLF001


def _cell_at(page: Worksheet, row: int, column: int) -> Cell:
    """The cell, or the first one of those that it is merged with: the others cannot be commented."""
    cell = page.cell(row, column)
    if isinstance(cell, Cell):
        return cell
    area = next(one for one in page.merged_cells.ranges if cell.coordinate in one)
    return cast("Cell", page.cell(area.min_row, area.min_col))


def _add_messages(page: Worksheet, messages: Messages, order: CopyOrder, column: int) -> None:
    """The messages of each row beside it; those of an earlier marked copy go."""
    for cell in cells_of(page):
        if cell.column == column:
            cell.value = None
    for row in messages.by_row:
        _put(page, row, column, messages.row_text(row))
    if order.header_row:
        _put(page, order.header_row, column, head_text(messages, order.header_row)).font = HEAD_FONT
    page.column_dimensions[get_column_letter(column)].width = MESSAGES_WIDTH
    page.column_dimensions[get_column_letter(column)].hidden = False


def _put(page: Worksheet, row: int, column: int, text: str) -> Cell:
    cell = _cell_at(page, row, column)
    cell.value = held_text(text)
    cell.data_type = "s"
    cell.alignment = MESSAGE_ALIGNMENT
    return cell
