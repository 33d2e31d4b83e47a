"""Binary workbooks, written record by record."""

import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tests.services.inventory.files import PACKAGE, RELATIONS, TABLE, Rows

ROW, BLANK, REAL, TEXT, BOOLEAN = 0, 1, 5, 6, 4
_BEGIN_SHEET, _END_SHEET, _BEGIN_DATA, _END_DATA, _DIMENSION = 129, 130, 145, 146, 148
_BEGIN_BOOK, _END_BOOK, _BEGIN_SHEETS, _END_SHEETS, _SHEET = 131, 132, 143, 144, 156


def record(kind: int, content: bytes = b"") -> bytes:
    """A record: its kind and its length in seven bits a byte, then what it holds."""
    return _seven(kind) + _seven(len(content)) + content


def row(number: int) -> bytes:
    """The start of a row, counted from 0."""
    return record(ROW, struct.pack("<IIHBBB", number, 0, 300, 0, 0, 0) + bytes(4))


def cell(column: int, value: object) -> bytes:
    """A cell of the kind that its value needs; none for an empty one."""
    start = struct.pack("<II", column, 0)
    match value:
        case None | "":
            return b""
        case bool():
            return record(BOOLEAN, start + bytes([value]))
        case int() | float():
            return record(REAL, start + struct.pack("<d", value))
        case _:
            return record(TEXT, start + text(str(value)))


def text(value: str) -> bytes:
    """A text with its length before it."""
    raw = value.encode("utf-16-le")
    return struct.pack("<I", len(raw) // 2) + raw


def sheet_part(data: bytes, rows: int = 1, columns: int = 1) -> bytes:
    """A sheet around its rows."""
    size = struct.pack("<IIII", 0, max(rows, 1) - 1, 0, max(columns, 1) - 1)
    return b"".join(
        [
            record(_BEGIN_SHEET),
            record(_DIMENSION, size),
            record(_BEGIN_DATA),
            data,
            record(_END_DATA),
            record(_END_SHEET),
        ]
    )


def rows_data(rows: Rows) -> bytes:
    """The records of rows from the first one on."""
    return b"".join(
        row(at) + b"".join(cell(column, value) for column, value in enumerate(one)) for at, one in enumerate(rows)
    )


def raw_xlsb(path: Path, sheets: Mapping[str, bytes], *, hidden: tuple[str, ...] = ()) -> Path:
    """A binary workbook of sheets whose parts are given."""
    names = list(sheets)
    bundle = b"".join(
        record(_SHEET, struct.pack("<II", name in hidden, at + 1) + text(f"rId{at + 1}") + text(name))
        for at, name in enumerate(names)
    )
    book = record(_BEGIN_BOOK) + record(_BEGIN_SHEETS) + bundle + record(_END_SHEETS) + record(_END_BOOK)
    relations = "".join(
        f'<Relationship Id="rId{at + 1}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{at + 1}.bin"/>'
        for at in range(len(names))
    )
    types = "application/vnd.ms-excel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="bin" ContentType="{types}.sheet.binary"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            "</Types>",
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        )
        archive.writestr("xl/workbook.bin", book)
        archive.writestr(
            "xl/_rels/workbook.bin.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
        )
        for at, name in enumerate(names):
            archive.writestr(f"xl/worksheets/sheet{at + 1}.bin", sheets[name])
    return path


def xlsb(path: Path, sheets: Mapping[str, Rows] | Rows = TABLE, *, hidden: tuple[str, ...] = ()) -> Path:
    """A binary workbook with these sheets, or with one sheet of these rows."""
    named = sheets if isinstance(sheets, Mapping) else {"Devices": sheets}
    parts = {}
    for name, rows in named.items():
        table = [list(one) for one in rows]
        parts[name] = sheet_part(rows_data(table), len(table), max(map(len, table), default=0))
    return raw_xlsb(path, parts, hidden=hidden)


def _seven(number: int) -> bytes:
    pieces = []
    while True:
        number, piece = number >> 7, number & 0x7F
        pieces.append(piece | 0x80 if number else piece)
        if not number:
            return bytes(pieces)
