"""How far apart the filled cells of a sheet lie, found without reading the cells (trap 10).

The reader reserves memory for the whole rectangle from the first to the last filled cell and takes the process down
where that fails. The stored XML is therefore searched first: the last filled row stands near its end, and columns far
to the right are looked for by one pattern. Cells written out of order escape this; for them the memory limit holds.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_NARROW = 64
# Columns beyond BL (64), with something in the cell: not <c r="XFD1" s="3"/>, which only carries a format.
_WIDE_CELL = re.compile(rb'r="((?:[A-Z]{3}|[C-Z][A-Z]|B[M-Z])[0-9]+)"[^>]*(?<!/)>')
_COLUMN = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})[0-9]+"[^>]*(?<!/)>')
_REFERENCE = re.compile(rb'r="([A-Z]{1,3})([0-9]+)"')
# A cell with a formula and no result. t="str" is left out: there an empty result is a result.
_NO_VALUE = re.compile(
    rb'<(?:\w+:)?c (?:(?!t="str")[^>])*>'
    rb"<(?:\w+:)?f(?: [^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_PREFIX = re.compile(rb"<(\w+:)?worksheet")
_OVERLAP = 1 << 12
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class UsedRange:
    """Rows and columns from A1 to the last filled cell; `far_cell` is the cell that makes a sheet wide, if one does."""

    rows: int = 0
    columns: int = 0
    far_cell: str = ""
    formulas_without_value: int = 0

    @property
    def cells(self) -> int:
        """Cells of the rectangle, empty ones included."""
        return self.rows * self.columns


def used_range(chunks: Callable[[], Iterable[bytes]], cells_allowed: int) -> UsedRange:
    """The used range of a sheet's XML; columns are at most 64 unless the sheet is wide or very long, then exact."""
    scan = _Scan()
    tail = b""
    for chunk in chunks():
        piece = tail + chunk
        scan.look(piece, len(tail))
        tail = piece[-_OVERLAP:]
    columns = _NARROW
    if scan.far_cell or scan.rows * _NARROW > cells_allowed:
        columns = _exact_columns(chunks())
    return UsedRange(scan.rows, columns if scan.rows else 0, scan.far_cell, scan.formulas_without_value)


class _Scan:
    def __init__(self) -> None:
        self.rows = 0
        self.far_cell = ""
        self.formulas_without_value = 0
        self._cell_end = b""
        self._cell_start = b""
        self._formula = b""

    def look(self, piece: bytes, already_seen: int) -> None:
        """Take in the next piece; the first `already_seen` bytes repeat the end of the one before."""
        if not self._cell_end:
            found = _PREFIX.search(piece)
            prefix = (found.group(1) or b"") if found else b""
            self._cell_end, self._cell_start = b"</" + prefix + b"c>", b"<" + prefix + b"c "
            self._formula = b"<" + prefix + b"f"
        end = piece.rfind(self._cell_end)
        start = piece.rfind(self._cell_start, 0, end) if end >= 0 else -1
        if start >= 0 and (reference := _REFERENCE.search(piece, start, end)):
            self.rows = max(self.rows, int(reference.group(2)))
        if not self.far_cell and (wide := _WIDE_CELL.search(piece)):
            self.far_cell = wide.group(1).decode()
        if self._formula in piece:
            self.formulas_without_value += sum(1 for found in _NO_VALUE.finditer(piece) if found.end() > already_seen)


def _exact_columns(chunks: Iterable[bytes]) -> int:
    names: set[bytes] = set()
    tail = b""
    for chunk in chunks:
        piece = tail + chunk
        names.update(_COLUMN.findall(piece))
        tail = piece[-_OVERLAP:]
    return max(map(column_number, names), default=_NARROW)


def column_number(letters: bytes) -> int:
    """The 1-based number of a column from its letters: A is 1, XFD is 16384."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - 64
    return number


def column_letters(number: int) -> str:
    """The letters of a 1-based column number."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(65 + rest) + letters
    return letters
