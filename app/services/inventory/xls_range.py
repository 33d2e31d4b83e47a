"""How far apart the filled cells of an .xls workbook lie, found without reading the cells (trap 10).

The reader reserves memory for the whole rectangle, and for the one that the sheet itself states, and opens every sheet
at once: the records are looked through first.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.issues import Where
from app.services.inventory.compound import CompoundFile
from app.services.inventory.limits import Limits
from app.services.inventory.refusals import FileDamaged, FileEncrypted, UsedRangeTooLarge
from app.services.inventory.used_range import column_letters

STREAMS = ("Workbook", "Book")

_MOST_CELLS = 8_000_000
_EOF, _BOUND_SHEET, _FILE_PASS, _DIMENSIONS = 0x000A, 0x0085, 0x002F, 0x0200
_MANY_RK = 0x00BD
_FILLED = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6, _MANY_RK})
_SHORTEST_SHEET, _SHORTEST_CELL = 8, 6
_LONG_DIMENSIONS, _SHORT_DIMENSIONS = 14, 10


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    position: int


def check_xls(data: bytes, limits: Limits, file: str) -> None:
    """Refuse a workbook that is protected, whose records break off, or whose cells lie too far apart."""
    compound = CompoundFile(data)
    stream = compound.stream(next(name for name in STREAMS if name in compound.names))
    sheets = list(_sheets(stream))
    allowed = min(limits.cells, _MOST_CELLS)
    for sheet in sheets:
        rows, columns = _extent(stream, sheet)
        if rows * columns > allowed:
            cell = f"{column_letters(columns)}{rows}"
            raise UsedRangeTooLarge(rows=rows, columns=columns, cell=cell, where=Where(file, sheet.name))


def _records(stream: bytes, position: int) -> Iterator[tuple[int, int, int]]:
    """Kind, start and length of every record up to the end of its part of the stream."""
    unpack, end = struct.Struct("<HH").unpack_from, len(stream)
    while position + 4 <= end:
        kind, length = unpack(stream, position)
        position += 4
        if position + length > end:
            raise FileDamaged(detail=f"record {kind:#x}")
        yield kind, position, length
        if kind == _EOF:
            return
        position += length
    raise FileDamaged(detail="end of sheet")


def _sheets(stream: bytes) -> Iterator[_Sheet]:
    for kind, start, length in _records(stream, 0):
        if kind == _FILE_PASS:
            raise FileEncrypted
        if kind == _BOUND_SHEET and length >= _SHORTEST_SHEET:
            position = struct.unpack_from("<I", stream, start)[0]
            if position >= len(stream):
                raise FileDamaged(detail="sheet")
            yield _Sheet(_name(stream[start + 6 : start + length]), position)


def _name(raw: bytes) -> str:
    """A name of at most 255 letters: in one byte each, or in two where the flag says so."""
    letters, wide = raw[0], bool(raw[1] & 1)
    return raw[2 : 2 + letters * 2].decode("utf-16-le", "replace") if wide else raw[2 : 2 + letters].decode("latin-1")


def _extent(stream: bytes, sheet: _Sheet) -> tuple[int, int]:
    """Rows and columns from A1 to the last filled cell, or to the last one that the sheet states."""
    rows = columns = 0
    pair = struct.Struct("<HH").unpack_from
    for kind, start, length in _records(stream, sheet.position):
        if kind in _FILLED and length >= _SHORTEST_CELL:
            row, column = pair(stream, start)
            if kind == _MANY_RK:
                column = struct.unpack_from("<H", stream, start + length - 2)[0]
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif kind == _DIMENSIONS:
            stated_rows, stated_columns = _stated(stream[start : start + length])
            rows, columns = max(rows, stated_rows), max(columns, stated_columns)
    return rows, columns


def _stated(raw: bytes) -> tuple[int, int]:
    if len(raw) >= _LONG_DIMENSIONS:
        first_row, row, first_column, column = struct.unpack_from("<IIHH", raw)
    elif len(raw) >= _SHORT_DIMENSIONS:
        first_row, row, first_column, column = struct.unpack_from("<HHHH", raw)
    else:
        return 0, 0
    # The reader counts from the first to the last and would reserve everything where they stand the wrong way round.
    if (row, column) != (0, 0) and (first_row > row or first_column > column):
        raise FileDamaged(detail="dimensions")
    return row, column
