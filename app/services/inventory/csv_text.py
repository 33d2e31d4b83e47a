"""Delimited text as a grid: encoding and delimiter are found from the content (lens.md)."""

import codecs
import csv
import re
from collections.abc import Sequence
from io import StringIO

from app.domain.issues import Issue, Severity, Where
from app.services.inventory.file_kind import looks_like_utf16
from app.services.inventory.grid import Grid
from app.services.inventory.header_search import find_header_index
from app.services.inventory.headers import field_of
from app.services.inventory.refusals import FileDamaged

DELIMITERS = (";", ",", "\t", "|")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_ROWS = 200
_SAMPLE_CHARACTERS = 200_000
_HINT = re.compile(r'"?sep=(.)"?[ ;,\t]*\r?(?:\n|$)', re.IGNORECASE)
_UNREADABLE = "\ufffd"
_LEAST_COLUMNS = 3
_LEAST_SPLIT = 2
_MOST_SPLIT_LINES = 0.2


def decode(data: bytes, where: Where) -> tuple[str, list[Issue]]:
    """The text: by its byte order mark, else UTF-16 where it looks so, else UTF-8 where most of it is, else cp1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _told(data[len(mark) :].decode(encoding, errors="replace"), where)
    if encoding_found := looks_like_utf16(data[:4096]):
        return _told(data.decode(encoding_found, errors="replace"), where)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        mostly = data.decode("utf-8", errors="replace")
    unreadable = mostly.count(_UNREADABLE)
    beyond_ascii = len(mostly) - len(mostly.encode("ascii", errors="ignore")) - unreadable
    if beyond_ascii >= unreadable:
        return _told(mostly, where)
    return _told(data.decode("cp1252", errors="replace"), where)


def csv_grid(text: str, where: Where, told: list[Issue] | None = None) -> Grid:
    """The records of the text; a blank line is an empty row, as a spreadsheet shows it.

    What is worth a look is added to `told`.
    """
    hint = _HINT.match(text)
    if hint:
        text, delimiter = text[hint.end() :], hint[1]
    else:
        delimiter = best_delimiter(text)
    return Grid(_records(text, delimiter, where, [] if told is None else told))


def unfolded(grid: Grid) -> Grid | None:
    """The grid of a list whose lines each stand in one cell; None where they do not.

    Dutch Excel opens comma-separated text that way, because it expects semicolons, and saves what it shows: a line with
    a semicolon in it stands in more cells than one.
    """
    lines = [[str(cell) for cell in row if cell not in ("", None)] for row in grid.cells]
    several = sum(len(line) > 1 for line in lines)
    if not lines or several > len(lines) * _MOST_SPLIT_LINES or len(lines[0]) > 1:
        return None
    texts = [";".join(line) for line in lines]
    delimiter = best_delimiter("\n".join(texts[:_SAMPLE_ROWS]))
    try:
        cells = [next(csv.reader([text], delimiter=delimiter), []) for text in texts]
    except csv.Error:
        return None
    if max(map(len, cells)) < _LEAST_SPLIT:
        return None
    return Grid(cells, grid.first_row, grid.first_column, grid.sheet)


def best_delimiter(text: str) -> str:
    """The delimiter under which a header with most known columns appears, else the one that makes most columns."""
    sample = text[:_SAMPLE_CHARACTERS]
    return max(DELIMITERS, key=lambda delimiter: _score(_sample(sample, delimiter)))


def _told(text: str, where: Where) -> tuple[str, list[Issue]]:
    """The text with a warning where some of its bytes are no letters, with the first line that holds any."""
    if _UNREADABLE not in text:
        return text, []
    row = text[: text.index(_UNREADABLE)].count("\n") + 1
    return text, [Issue("text_unreadable_characters", {"row": row}, where, severity=Severity.WARNING)]


def _score(rows: Sequence[Sequence[str]]) -> tuple[int, int, int]:
    """With a header: the known columns in it. Without: rows that share the most common width, then that width."""
    index = find_header_index(Grid(rows))
    if index is not None:
        return sum(1 for cell in rows[index] if field_of(cell)), 0, 0
    widths = [len(row) for row in rows if len(row) > 1]
    common = max(set(widths), key=widths.count, default=0)
    return 0, widths.count(common) if widths else 0, common


def _sample(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def _records(text: str, delimiter: str, where: Where, told: list[Issue]) -> list[list[str]]:
    """Every record; damaged where a quote is never closed, or closed so late that it takes whole rows with it."""
    rows: list[list[str]] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows.extend(reader)
    except csv.Error as error:
        place = Where(where.file, row=reader.line_num)
        raise FileDamaged(detail=f"{error} ({reader.line_num})", where=place) from error
    if reader.line_num > len(rows):
        if text.count('"') % 2 and "\n" in rows[-1][-1]:
            raise _never_closed(len(rows), where)
        told += _swallowed(rows, delimiter, where)
    return rows


def _swallowed(rows: list[list[str]], delimiter: str, where: Where) -> list[Issue]:
    """A warning for cells that hold what looks like whole rows; refused where their own row is too short as well."""
    width = max(map(len, rows))
    found = [
        number
        for number, row in enumerate(rows, start=1)
        for cell in row
        if "\n" in cell and width >= _LEAST_COLUMNS and _holds_a_row(cell, delimiter, width)
    ]
    short = [number for number in found if len(rows[number - 1]) < width]
    if short:
        raise _never_closed(short[0], where)
    if not found:
        return []
    return [Issue("cell_holds_rows", {"count": len(found), "row": found[0]}, where, severity=Severity.WARNING)]


def _holds_a_row(cell: str, delimiter: str, width: int) -> bool:
    return any(line.count(delimiter) >= width - 1 for line in cell.splitlines()[1:])


def _never_closed(row: int, where: Where) -> FileDamaged:
    return FileDamaged(detail=f'" ({row})', where=Where(where.file, row=row))
