"""Sheets written as XML row by row, spliced into a workbook: a hundred thousand rows in seconds and little memory.

Every text is stored as an inline string, so that nothing in it can become a formula (trap 15).
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from app.services.inventory.used_range import column_letters

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
MOST_TEXT = 32_767

_ROWS_TOGETHER = 500
_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_QUICK = 3
_UNSAFE = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_INSTEAD = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": ""}
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DIMENSION = re.compile(rb"<dimension[^>]*/>")
_DATA = re.compile(rb"<sheetData\s*/>|<sheetData>.*</sheetData>", re.DOTALL)

Cell = tuple[int, str | int, int]
"""The 1-based column, what stands in it, and the number of its style."""


class Letters:
    """The names of columns, worked out once each."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def __getitem__(self, column: int) -> str:
        found = self._known.get(column)
        if found is None:
            found = self._known[column] = column_letters(column)
        return found


def safe_text(text: str) -> str:
    """A text as XML holds it; what no workbook can hold becomes a replacement character."""
    if _UNSAFE.search(text) is None:
        return text if len(text) <= MOST_TEXT else text[:MOST_TEXT]
    return _UNSAFE.sub(lambda found: _INSTEAD.get(found[0], "\ufffd"), text[:MOST_TEXT])


def held_text(text: str) -> str:
    """A text as a workbook can hold it, for cells and comments that openpyxl writes."""
    return _UNHELD.sub("\ufffd", text)[:MOST_TEXT]


def free_title(name: str, taken: Iterable[str]) -> str:
    """A name that a workbook allows for a sheet and that is not taken yet."""
    base = _NOT_IN_TITLES.sub(" ", name).strip(" '")[:_TITLE] or "1"
    folded = {title.casefold() for title in taken}
    title, number = base, 1
    while title.casefold() in folded:
        number += 1
        title = f"{base[: _TITLE - len(str(number)) - 3]} ({number})"
    return title


def rows_xml(rows: Iterable[tuple[int, Sequence[Cell]]]) -> Iterator[bytes]:
    """Rows, each with its 1-based number and its filled cells, as XML; some rows at a time."""
    letters, gathered = Letters(), list[str]()
    for number, cells in rows:
        if cells:
            inner = "".join([_cell_xml(letters[column], number, value, style) for column, value, style in cells])
            gathered.append(f'<row r="{number}">{inner}</row>')
        if len(gathered) == _ROWS_TOGETHER:
            yield "".join(gathered).encode()
            gathered.clear()
    yield "".join(gathered).encode()


def _cell_xml(letters: str, row: int, value: str | int, style: int) -> str:
    if isinstance(value, int):
        return f'<c r="{letters}{row}" s="{style}"><v>{value}</v></c>'
    text = safe_text(value)
    return f'<c r="{letters}{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def save_with_rows(book: Workbook, target: Path, sheets: Mapping[str, Iterable[bytes]]) -> None:
    """Save a workbook, the named sheets with these rows in the place of their own."""
    written = BytesIO()
    book.save(written)
    parts = {book[name].path.lstrip("/"): rows for name, rows in sheets.items()}
    with (
        zipfile.ZipFile(written) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_QUICK) as result,
    ):
        for info in source.infolist():
            with result.open(info.filename, "w") as part:
                if info.filename in parts:
                    before, after = _around_rows(source.read(info))
                    part.write(before)
                    part.writelines(parts[info.filename])
                    part.write(after)
                else:
                    part.write(source.read(info))


def _around_rows(xml: bytes) -> tuple[bytes, bytes]:
    """What stands before and after the rows of a sheet; a used range that no longer holds is left out (trap 12)."""
    before, after = _DATA.split(xml, maxsplit=1)
    return _DIMENSION.sub(b"", before) + b"<sheetData>", b"</sheetData>" + after
