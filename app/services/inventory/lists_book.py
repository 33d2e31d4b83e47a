"""Lists as a workbook: a sheet each, its head kept in sight, with a filter; every text stays a text (trap 15)."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.services.inventory.marked_copy.look import Styles, show_first
from app.services.inventory.marked_copy.sheet_rows import (
    MOST_ROWS,
    Cell,
    free_title,
    held_text,
    rows_xml,
    save_with_rows,
)
from app.services.issued_documents import FolderNotWritten

Value = str | int | date | None

_DAY_ZERO = date(1899, 12, 30)
_LOOKED_AT = 200
_NARROWEST, _WIDEST = 8, 60
_TELL_EVERY = 500


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One list: its title, the titles of its columns, and its rows."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]


def write_lists(path: Path, lists: Sequence[ListSheet], progress: Progress = NO_PROGRESS) -> Path:
    """Write the lists as a workbook; it appears whole or not at all. Raises FolderNotWritten and Cancelled."""
    book = Workbook()
    book.remove(book.worksheets[0])
    counter = _Counter(progress, sum(len(one.rows) for one in lists))
    sheets = {}
    for one in lists:
        page = book.create_sheet(free_title(one.title, book.sheetnames))
        page.freeze_panes = "A2"
        last = get_column_letter(max(1, len(one.heads)))
        page.auto_filter.ref = f"A1:{last}{min(MOST_ROWS, len(one.rows) + 1)}"
        for at, width in enumerate(_widths(one), start=1):
            page.column_dimensions[get_column_letter(at)].width = width
        sheets[page.title] = rows_xml(_rows(one, Styles(page), counter))
    show_first(book, book.sheetnames[0])
    write_whole_by(path, lambda target: save_with_rows(book, target, sheets))
    return path


def write_whole_by(path: Path, write: Callable[[Path], object]) -> None:
    """Let a file be written beside its place and put it there; on any failure nothing is left behind."""
    partial = path.with_name(f".{path.name}.tmp")
    try:
        _prepare(path, partial)
        write(partial)
        try:
            partial.replace(path)
        except OSError as error:
            raise _not_written(path, error) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _prepare(path: Path, partial: Path) -> None:
    """Find out whether the file can be written at all, before the long part begins."""
    try:
        partial.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(b"")
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> FolderNotWritten:
    return FolderNotWritten(path=str(path), reason=error.strerror or str(error))


class _Counter:
    """Tells how many rows of all lists are written, and stops where the user wishes."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def tell(self) -> None:
        """One more row."""
        if self._done % _TELL_EVERY == 0:
            stop_if_cancelled(self._progress)
            self._progress.report(self._done, self._total)
        self._done += 1


def _rows(one: ListSheet, styles: Styles, counter: _Counter) -> Iterator[tuple[int, list[Cell]]]:
    yield 1, [(at, head, styles.head) for at, head in enumerate(one.heads, start=1)]
    for number, row in enumerate(one.rows[: MOST_ROWS - 1], start=2):
        counter.tell()
        yield number, [_cell(at, value, styles) for at, value in enumerate(row, start=1) if value not in ("", None)]


def _cell(column: int, value: Value, styles: Styles) -> Cell:
    if isinstance(value, date):
        return column, (value - _DAY_ZERO).days, styles.day
    if isinstance(value, int):
        return column, value, styles.number
    return column, value or "", styles.text


def _widths(one: ListSheet) -> Iterator[int]:
    for at, head in enumerate(one.heads):
        longest = max([len(head), *(len(held_text(str(row[at] or ""))) for row in one.rows[:_LOOKED_AT])])
        yield min(_WIDEST, max(_NARROWEST, longest + 3))
