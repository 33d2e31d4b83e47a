"""The sheet that lists everything that was noticed, each with a link to its cell."""

from collections.abc import Iterator, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from app.services.inventory.marked_copy.look import AUTHOR, Styles
from app.services.inventory.marked_copy.messages import Message, Messages
from app.services.inventory.marked_copy.order import CopyOrder
from app.services.inventory.marked_copy.sheet_rows import MOST_ROWS, Cell

MOST_LINKS = 60_000
"""A sheet holds no more than 65,530 links; beyond that a workbook counts as damaged."""

_WIDTHS = (7, 13, 24, 10, 28, 110)
_CELL_COLUMN = 4


class ProblemSheet:
    """A new last sheet under the program's name; `sheet` is the name of the table's sheet in the copy."""

    def __init__(
        self, book: Workbook, order: CopyOrder, messages: Messages, sheet: str, remarks: Sequence[str]
    ) -> None:
        self.page: Worksheet = book.create_sheet(_free_title(book, sheet))
        self._styles = Styles(self.page)
        self._order = order
        self._sheet = sheet
        self._above = [order.texts.legend, *remarks]
        self._head = len(self._above) + 3
        self._first = self._head + 1 + len(order.notes)
        self._messages = messages.every[: MOST_ROWS - self._first]
        self._set_up()

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """Title, what the copy leaves out, the head and one row a message."""
        styles = self._styles
        yield 1, [(1, self._order.texts.title, styles.title)]
        for number, text in enumerate(self._above, start=2):
            yield number, [(1, text, styles.text)]
        yield self._head, [(column, text, styles.head) for column, text in enumerate(self._order.texts.heads, start=1)]
        for number, note in enumerate(self._order.notes, start=1):
            yield self._head + number, self._row(number, is_error=note.is_error, text=note.text)
        for at, message in enumerate(self._messages):
            yield self._first + at, self._message_row(at, message)

    def _set_up(self) -> None:
        for column, width in enumerate(_WIDTHS, start=1):
            self.page.column_dimensions[get_column_letter(column)].width = width
        self.page.freeze_panes = f"A{self._head + 1}"
        last = max(self._head + 1, self._first + len(self._messages) - 1)
        self.page.auto_filter.ref = f"A{self._head}:{get_column_letter(len(_WIDTHS))}{last}"
        sheet = quote_sheetname(self._sheet)
        for at, message in enumerate(self._messages[:MOST_LINKS]):
            # Only the link of this cell is kept: its text is written with all other rows.
            cell = self.page.cell(self._first + at, _CELL_COLUMN)
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{sheet}!{_reference(message)}")

    def _row(self, number: int, *, is_error: bool, text: str) -> list[Cell]:
        word = self._order.texts.error if is_error else self._order.texts.warning
        kind = self._styles.marked(is_error=is_error)
        return [(1, number, self._styles.number), (2, word, kind), (6, text, self._styles.wrapped)]

    def _message_row(self, at: int, message: Message) -> list[Cell]:
        styles = self._styles
        number = len(self._order.notes) + at + 1
        line = self._row(number, is_error=message.is_error, text=message.text)
        link = styles.link if at < MOST_LINKS else styles.text
        line[2:2] = [
            (3, self._sheet, styles.text),
            (_CELL_COLUMN, _reference(message), link),
            (5, message.value, styles.text),
        ]
        return line


def _reference(message: Message) -> str:
    row, column = message.place
    return f"{get_column_letter(column)}{row}"


def is_ours(first_cell: object) -> bool:
    """Whether the first cell of a sheet is that of an earlier marked copy's list."""
    return str(first_cell).startswith(f"{AUTHOR}:")


def _free_title(book: Workbook, table: str) -> str:
    """The program's name; the list of an earlier marked copy goes, whatever else bears the name stays."""
    taken = next((one for one in book.worksheets if one.title.casefold() == AUTHOR.casefold()), None)
    if taken is None:
        return AUTHOR
    if taken.title != table and is_ours(taken["A1"].value):
        book.remove(taken)
        return AUTHOR
    return f"{AUTHOR} 2"
