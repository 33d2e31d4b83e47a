"""Workbooks of before 2007, written record by record: what a test states stands in the file, and nothing else."""

import datetime as dt
import struct
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from tests.services.inventory.files import TABLE, Rows

BOF, EOF, SHEET, DIMENSIONS = 0x0809, 0x000A, 0x0085, 0x0200
LABEL, NUMBER, BOOLEAN, BLANK, ROW, XF, DATE_1904 = 0x0204, 0x0203, 0x0205, 0x0201, 0x0208, 0x00E0, 0x0022

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR = 512
_LEAST = 4096
_DATE_STYLE = 1
_EPOCH, _EPOCH_1904 = dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)  # noqa: DTZ001 - spreadsheets know no zones


def record(kind: int, content: bytes = b"") -> bytes:
    """A record: its kind, how long it is, what it holds."""
    return struct.pack("<HH", kind, len(content)) + content


def label(row: int, column: int, text: str) -> bytes:
    """A text cell."""
    raw = text.encode("utf-16-le")
    return record(LABEL, struct.pack("<HHHHB", row, column, 0, len(raw) // 2, 1) + raw)


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A number cell."""
    return record(NUMBER, struct.pack("<HHHd", row, column, style, value))


def dimensions(rows: int, columns: int, first_row: int = 0, first_column: int = 0) -> bytes:
    """What a sheet says of its own size."""
    return record(DIMENSIONS, struct.pack("<IIHHH", first_row, rows, first_column, columns, 0))


def cell(row: int, column: int, value: object, *, from_1904: bool = False) -> bytes:
    """A cell of the kind that its value needs; none for an empty one."""
    match value:
        case None | "":
            return b""
        case bool():
            return record(BOOLEAN, struct.pack("<HHHBB", row, column, 0, value, 0))
        case int() | float():
            return number(row, column, value)
        case dt.datetime():
            days = (value - (_EPOCH_1904 if from_1904 else _EPOCH)) / dt.timedelta(days=1)
            return number(row, column, days, _DATE_STYLE)
        case _:
            return label(row, column, str(value))


def sheet_stream(rows: Rows, *, from_1904: bool = False) -> bytes:
    """The records of a sheet with these rows."""
    table = [list(row) for row in rows]
    cells = (
        cell(at, column, value, from_1904=from_1904) for at, row in enumerate(table) for column, value in enumerate(row)
    )
    size = dimensions(len(table), max(map(len, table), default=0))
    return b"".join(chain([_begin(0x0010), size], cells, [record(EOF)]))


def workbook_stream(
    sheets: Mapping[str, bytes],
    *,
    states: Mapping[str, int] | None = None,
    before: bytes = b"",
    from_1904: bool = False,
) -> bytes:
    """The records of a workbook with these sheets; `states` says which are hidden (1) or very hidden (2)."""
    styles = record(XF, struct.pack("<HH16x", 0, 0)) + record(XF, struct.pack("<HH16x", 0, 14))
    start = _begin(0x0005) + before + record(DATE_1904, struct.pack("<H", from_1904)) + styles
    names = {name: name.encode("utf-16-le") for name in sheets}
    position = len(start) + sum(4 + 8 + len(raw) for raw in names.values()) + 4
    bound = b""
    for name, raw in names.items():
        state = (states or {}).get(name, 0)
        bound += record(SHEET, struct.pack("<IBBBB", position, state, 0, len(raw) // 2, 1) + raw)
        position += len(sheets[name])
    return start + bound + record(EOF) + b"".join(sheets.values())


def xls_container(name: str, stream: bytes = b"") -> bytes:
    """A compound file with one stream."""
    stream = stream.ljust(max(_LEAST, len(stream)), b"\0")
    data = [stream[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(stream), _SECTOR)]
    tables = 1
    while tables * (_SECTOR // 4) < tables + 1 + len(data):
        tables += 1
    first = tables + 1
    fat = [_FAT] * tables + [_END] + [first + at + 1 for at in range(len(data) - 1)] + [_END]
    fat += [_FREE] * (tables * (_SECTOR // 4) - len(fat))
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry(name, 2, first, len(stream))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, tables, tables, 0, _LEAST, _END, 0, _END, 0),
    )
    places = [*range(tables), *[_FREE] * (109 - tables)]
    return b"".join(
        [
            header,
            struct.pack("<109I", *places),
            struct.pack(f"<{len(fat)}I", *fat),
            directory.ljust(_SECTOR, b"\0"),
            *data,
        ]
    )


def xls(path: Path, sheets: Mapping[str, Rows] | Rows = TABLE, *, hidden: tuple[str, ...] = ()) -> Path:
    """A workbook with these sheets, or with one sheet of these rows."""
    named = sheets if isinstance(sheets, Mapping) else {"Devices": sheets}
    streams = {name: sheet_stream(rows) for name, rows in named.items()}
    path.write_bytes(xls_container("Workbook", workbook_stream(streams, states=dict.fromkeys(hidden, 1))))
    return path


def _begin(kind: int) -> bytes:
    return record(BOF, struct.pack("<HHHHII", 0x0600, kind, 0, 0, 0, 0))


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    return struct.pack("<64sHBBIII36xIQ", raw, len(raw), kind, 1, _FREE, _FREE, child, start, size)
