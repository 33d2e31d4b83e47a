"""Orders for copies, and copies read back, for the tests beside it."""

import os
from pathlib import Path

import msgspec
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.marked_copy.child import copy
from app.services.inventory.marked_copy.order import CopyMark, CopyNote, CopyOrder
from app.services.inventory.marked_copy.writing import texts_in

WARNING = "FFFFE9A8"
ERROR = "FFF4A6A0"


def order(path: Path, *marks: CopyMark, sheet: str = "Devices", header_row: int = 1, **more: object) -> CopyOrder:
    """An order to copy a file with these marks."""
    wanted: dict[str, object] = {"notes": [], "member": "", "target": b""}
    return CopyOrder(
        path=os.fsencode(path),
        name=path.name,
        limits=DEFAULT_LIMITS,
        sheet=sheet,
        header_row=header_row,
        marks=list(marks),
        texts=texts_in("en", path.name),
        **(wanted | more),  # type: ignore[arg-type]
    )


def mark(row: int, column: str, text: str = "Look here.", *, error: bool = False, value: str = "") -> CopyMark:
    return CopyMark(row, column, error, text, value)


def note(text: str, *, error: bool = False) -> CopyNote:
    return CopyNote(error, text)


def aimed(wanted: CopyOrder, target: Path) -> CopyOrder:
    """The same order for a copy in that file."""
    return msgspec.structs.replace(wanted, target=os.fsencode(target))


def made(wanted: CopyOrder, target: Path) -> Workbook:
    """The copy, read back with formulas as they stand."""
    copy(aimed(wanted, target), lambda _done, _total: None)
    return load_workbook(target)


def texts_of(sheet: Worksheet) -> list[list[str]]:
    """The rows of a sheet as text, empty cells at the right left out."""
    rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    return [_trimmed(row) for row in rows]


def problems_in(book: Workbook) -> list[list[str]]:
    """The rows of the list of problems below its head."""
    rows = texts_of(book["TrueUp Desk"])
    head = next(at for at, row in enumerate(rows) if row[:2] == ["No.", "Kind"])
    return rows[head + 1 :]


def _trimmed(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row.pop()
    return row
