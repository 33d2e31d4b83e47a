"""Delimited text as a grid: encoding and delimiter are found from the content (lens.md)."""

import codecs
import csv
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
_EXCEL_HINT = "sep="


def decode(data: bytes, where: Where) -> tuple[str, list[Issue]]:
    """The text: by its byte order mark, else UTF-16 where it looks so, else UTF-8, else cp1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), []
    if encoding_found := looks_like_utf16(data[:4096]):
        return data.decode(encoding_found, errors="replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\ufffd" in text:
        row = text[: text.index("\ufffd")].count("\n") + 1
        return text, [Issue("text_unreadable_characters", {"row": row}, where, severity=Severity.WARNING)]
    return text, []


def csv_grid(text: str, where: Where) -> Grid:
    """The records of the text; a blank line is an empty row, as a spreadsheet shows it."""
    first_line, _, rest = text.partition("\n")
    hint = first_line.strip().strip('"')
    if hint.lower().startswith(_EXCEL_HINT) and len(hint) == len(_EXCEL_HINT) + 1:
        text, delimiter = rest, hint[-1]
    else:
        delimiter = best_delimiter(text)
    return Grid(_records(text, delimiter, where))


def unfolded(grid: Grid) -> Grid | None:
    """The grid of a list whose lines each stand in one cell; None where they do not.

    Dutch Excel opens comma-separated text that way, because it expects semicolons, and saves what it shows.
    """
    lines = [[str(cell) for cell in row if cell not in ("", None)] for row in grid.cells]
    if not lines or any(len(line) > 1 for line in lines):
        return None
    texts = ["".join(line) for line in lines]
    delimiter = best_delimiter("\n".join(texts[:_SAMPLE_ROWS]))
    try:
        cells = [next(csv.reader([text], delimiter=delimiter), []) for text in texts]
    except csv.Error:
        return None
    return Grid(cells, grid.first_row, grid.first_column, grid.sheet)


def best_delimiter(text: str) -> str:
    """The delimiter under which a header with most known columns appears, else the one that makes most columns."""
    sample = text[:_SAMPLE_CHARACTERS]
    return max(DELIMITERS, key=lambda delimiter: _score(_sample(sample, delimiter)))


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


def _records(text: str, delimiter: str, where: Where) -> list[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        return list(reader)
    except csv.Error as error:
        place = Where(where.file, row=reader.line_num)
        raise FileDamaged(detail=f"{error} ({reader.line_num})", where=place) from error
