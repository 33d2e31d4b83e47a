"""A table that is shown, as a workbook or as CSV: text stays text, and no text becomes a formula (trap 15)."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.errors import Cancelled
from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.services.documents.layout.fonts import printable
from app.services.issued_documents import write_whole

Value = str | int | Decimal | date | None

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"
_TELL_EVERY = 500
_WIDEST, _NARROWEST = 46, 8
_LOOKED_AT = 200
_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def write_table(
    path: Path,
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[Value]],
    *,
    delimiter: str = ";",
    progress: Progress = NO_PROGRESS,
) -> Path:
    """Write `.csv` as UTF-8 with the delimiter, anything else as a workbook; the file appears whole or not at all.

    Raises FolderNotWritten and Cancelled.
    """
    if path.suffix.lower() == ".csv":
        data = as_csv(heads, rows, delimiter=delimiter, progress=progress)
    else:
        data = as_workbook(title, heads, rows, progress=progress)
    write_whole(path, data)
    return path


def as_csv(
    heads: Sequence[str],
    rows: Sequence[Sequence[Value]],
    *,
    delimiter: str = ";",
    progress: Progress = NO_PROGRESS,
) -> bytes:
    """The table as text with a byte order mark, so that a spreadsheet program reads the letters right."""
    target = StringIO()
    writer = csv.writer(target, delimiter=delimiter, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([_guarded(head) for head in heads])
    for number, row in enumerate(rows):
        _tell(progress, number, len(rows))
        writer.writerow([_plain(value) for value in row])
    return target.getvalue().encode("utf-8-sig")


def as_workbook(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], *, progress: Progress = NO_PROGRESS
) -> bytes:
    """The table on one sheet, its heads kept in sight, with a filter on every column."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title.translate(_NOT_IN_TITLES)[:_TITLE].strip() or "1")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(1, len(heads)))}{len(rows) + 1}"
    for number, width in enumerate(_widths(heads, rows), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    strong = Font(bold=True)
    sheet.append([_cell(sheet, head, strong) for head in heads])
    try:
        for number, row in enumerate(rows):
            _tell(progress, number, len(rows))
            sheet.append([_cell(sheet, value) for value in row])
    except Cancelled:
        # A sheet that is never saved would leave its open file behind.
        sheet.close()
        raise
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _tell(progress: Progress, done: int, total: int) -> None:
    if done % _TELL_EVERY == 0:
        stop_if_cancelled(progress)
        progress.report(done, total)


def _cell(sheet: Worksheet, value: Value, font: Font | None = None) -> object:
    """A cell of a sheet that is written row by row; text is stored as text whatever it looks like."""
    cell = WriteOnlyCell(sheet)
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return cell
    cell.value = printable(value)
    cell.data_type = "s"
    cell.number_format = "@"
    if font is not None:
        cell.font = font
    return cell


def _widths(heads: Sequence[str], rows: Sequence[Sequence[Value]]) -> list[int]:
    looked_at = [heads, *rows[:_LOOKED_AT]]
    longest = (max(len(str(row[at] or "")) for row in looked_at) for at in range(len(heads)))
    return [min(_WIDEST, max(_NARROWEST, length + 3)) for length in longest]


def _guarded(text: str) -> str:
    return _GUARD + text if text.startswith(FORMULA_STARTS) else text


def _plain(value: Value) -> str | int | Decimal:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _guarded(value)
    return "" if value is None else value
