"""A new workbook with the cells of the user's file as text: for text files, other kinds of workbook and large ones."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.services.inventory.cell_text import text_of
from app.services.inventory.grid import Grid
from app.services.inventory.marked_copy.look import (
    AUTHOR,
    MESSAGES_WIDTH,
    MOST_COMMENTS,
    Styles,
    comment_of,
    show_first,
)
from app.services.inventory.marked_copy.messages import Messages, messages_of, rows_looked_for
from app.services.inventory.marked_copy.order import CopyOrder
from app.services.inventory.marked_copy.problem_sheet import MOST_LINKS, ProblemSheet, is_ours
from app.services.inventory.marked_copy.sheet_rows import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    free_title,
    rows_xml,
    save_with_rows,
)
from app.services.inventory.marked_copy.source import Source, Tell

_LOOKED_AT = 200
_NARROWEST, _WIDEST = 9, 46
_TELL_EVERY = 5_000

Row = tuple[int, list[Cell]]


def write_new(order: CopyOrder, source: Source, target: Path, tell: Tell, remarks: Sequence[str]) -> int:
    """Write the copy; how many rows the sheet of the table has."""
    book = Workbook()
    book.remove(book.worksheets[0])
    table = _Table(order, source.grid(order.sheet))
    rows: dict[str, Iterable[Row]] = {}
    left_out = []
    for name in source.sheets:
        if name == order.sheet:
            page = book.create_sheet(free_title(name or Path(order.name).stem, [*book.sheetnames, AUTHOR]))
            table.set_up(page)
            rows[page.title] = table.rows(tell)
        elif (grid := source.other_grid(name)) is not None:
            if is_ours(grid.cells[0][0] if grid.cells and grid.cells[0] else ""):
                continue
            page = book.create_sheet(free_title(name, [*book.sheetnames, AUTHOR]))
            _set_widths(page, grid)
            rows[page.title] = _texts(grid, Styles(page).text)
        else:
            left_out.append(name)
    said = [*remarks, *table.remarks()]
    said += [order.texts.sheets_left_out.format(sheets=", ".join(left_out))] if left_out else []
    problems = ProblemSheet(book, order, table.messages, table.title, said)
    rows[problems.page.title] = problems.rows()
    show_first(book, problems.page.title)
    save_with_rows(book, target, {title: rows_xml(each) for title, each in rows.items()})
    return len(table.grid.cells)


class _Table:
    """The sheet of the table with its marks, and the messages of a row at its right end."""

    def __init__(self, order: CopyOrder, grid: Grid) -> None:
        self.grid = grid
        self.title = ""
        self.messages: Messages = messages_of(order, first_filled(grid, rows_looked_for(order)))
        self._order = order
        self._column = message_column(grid)

    def set_up(self, page: Worksheet) -> None:
        """Widths, frozen head and comments, before the rows are written."""
        self.title = page.title
        self._styles = Styles(page)
        _set_widths(page, self.grid)
        page.column_dimensions[get_column_letter(self._column)].width = MESSAGES_WIDTH
        if self._order.header_row:
            page.freeze_panes = f"A{self._order.header_row + 1}"
        for (row, column), messages in [*self.messages.by_cell.items()][:MOST_COMMENTS]:
            page.cell(row, column).comment = comment_of([one.text for one in messages])

    def remarks(self) -> list[str]:
        """What the copy leaves out."""
        texts = self._order.texts
        found = []
        if self.grid.first_row + len(self.grid.cells) > MOST_ROWS + 1:
            found.append(texts.cut_off.format(rows=MOST_ROWS))
        return found + limits_of(self.messages, self._order)

    def rows(self, tell: Tell) -> Iterator[Row]:
        """Every row as text."""
        total, head = len(self.grid.cells), self._order.header_row
        marked = self.messages.by_row
        for done, (row, cells) in enumerate(_texts(self.grid, self._styles.text)):
            if done % _TELL_EVERY == 0:
                tell(done, total)
            if cells and cells[-1][0] == self._column:
                cells.pop()
            if row == head:
                yield row, self._head(cells)
            else:
                yield row, self._with_marks(row, cells) if row in marked else cells

    def _head(self, cells: list[Cell]) -> list[Cell]:
        head, style = self._order.header_row, self._styles.head
        marked = self._with_marks(head, [(column, text, style) for column, text, _ in cells])
        return [cell for cell in marked if cell[0] != self._column] + [
            (self._column, head_text(self.messages, head), style)
        ]

    def _with_marks(self, row: int, cells: list[Cell]) -> list[Cell]:
        """The cells of a row, the marked ones filled, and what is said of them at the right end."""
        by_column = {cell[0]: cell for cell in cells}
        for message in self.messages.by_row.get(row, ()):
            column = message.place[1]
            value = by_column[column][1] if column in by_column else ""
            is_error = self.messages.is_error(message.place)
            by_column[column] = (column, value, self._styles.marked(is_error=is_error))
        by_column[self._column] = (self._column, self.messages.row_text(row), self._styles.text)
        return [by_column[column] for column in sorted(by_column)]


def limits_of(messages: Messages, order: CopyOrder) -> list[str]:
    """What is said where there are more messages than comments or links can be."""
    found = []
    if len(messages.by_cell) > MOST_COMMENTS:
        found.append(order.texts.fewer_comments.format(count=MOST_COMMENTS))
    if len(messages.every) > MOST_LINKS:
        found.append(order.texts.fewer_links.format(count=MOST_LINKS))
    return found


def head_text(messages: Messages, row: int) -> str:
    """The head of the column with messages, and what is said of the header itself."""
    said = messages.row_text(row)
    return f"{AUTHOR}: {said}" if said else AUTHOR


def first_filled(grid: Grid, wanted: Collection[int] | None) -> dict[int, tuple[int, str]]:
    """The column and text of the first filled cell of each wanted row, None standing for all of them."""
    found = {}
    for row, cells in enumerate(grid.cells, start=grid.first_row):
        if wanted is None or row in wanted:
            filled = next(((at, text) for at, cell in enumerate(cells) if (text := text_of(cell))), None)
            if filled is not None:
                found[row] = (grid.first_column + filled[0], filled[1])
    return found


def message_column(grid: Grid) -> int:
    """The column right of everything filled; the one of an earlier marked copy is used again."""
    last = 0
    for row in grid.cells:
        width = len(row)
        while width > last and row[width - 1] in ("", None):
            width -= 1
        last = max(last, width)
    is_ours = last > 0 and any(
        len(row) >= last and str(row[last - 1]).partition(":")[0] == AUTHOR for row in grid.cells[:_LOOKED_AT]
    )
    return min(grid.first_column + last - is_ours, MOST_COLUMNS)


def _texts(grid: Grid, style: int) -> Iterator[Row]:
    """Every row with its filled cells as text, so far as a sheet holds them."""
    first = grid.first_column
    for row, cells in enumerate(grid.cells[: MOST_ROWS - grid.first_row + 1], start=grid.first_row):
        yield (
            row,
            [
                (column, cell if isinstance(cell, str) else text_of(cell), style)
                for column, cell in enumerate(cells[:MOST_COLUMNS], start=first)
                if cell != "" and cell is not None
            ],
        )


def _set_widths(page: Worksheet, grid: Grid) -> None:
    looked_at = grid.cells[:_LOOKED_AT]
    for at in range(min(max(map(len, looked_at), default=0), MOST_COLUMNS)):
        longest = max(len(text_of(row[at])) for row in looked_at if at < len(row))
        letter = get_column_letter(grid.first_column + at)
        page.column_dimensions[letter].width = min(_WIDEST, max(_NARROWEST, longest + 2))
