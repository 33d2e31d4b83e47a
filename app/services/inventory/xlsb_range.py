"""Sheets of an .xlsb workbook and how far apart their filled cells lie, without reading the cells (trap 10)."""

import posixpath
import struct
from collections.abc import Iterator

from app.services.inventory.archive import Archive, SheetPart
from app.services.inventory.refusals import FileDamaged
from app.services.inventory.used_range import UsedRange, column_letters

_ROW, _BLANK, _LAST_CELL, _SHEET = 0, 1, 11, 156
_NARROW = 64
_NUMBER = 4
_MORE = 0x80
_WORKBOOK = "xl/workbook.bin"


def xlsb_sheets(archive: Archive) -> list[SheetPart]:
    """The sheets in the workbook's order, with the parts that hold their cells."""
    targets = archive.targets(_WORKBOOK)
    names = archive.names()
    found = []
    for kind, raw in _records(archive.read(_WORKBOOK), _WORKBOOK):
        if kind == _SHEET:
            identifier, at = _text(raw, 8)
            name, _ = _text(raw, at)
            part = posixpath.normpath(targets.get(identifier, "-"))
            found.append(SheetPart(name, part if part in names else ""))
    return found


def xlsb_range(data: bytes, part: str) -> UsedRange:
    """The used range of a sheet; cells that only carry a format do not count."""
    rows = columns = row = 0
    number = struct.Struct("<I").unpack_from
    for kind, raw in _records(data, part):
        if kind == _ROW:
            row = number(raw)[0] + 1 if len(raw) >= _NUMBER else row
        elif _BLANK < kind <= _LAST_CELL and len(raw) >= _NUMBER:
            rows, columns = max(rows, row), max(columns, number(raw)[0] + 1)
    far = f"{column_letters(columns)}{rows}" if columns > _NARROW else ""
    return UsedRange(rows, columns, far)


def _records(data: bytes, part: str) -> Iterator[tuple[int, memoryview]]:
    """Kind and content of every record: both numbers take seven bits a byte, the kind at most two of them."""
    view, position, end = memoryview(data), 0, len(data)
    try:
        while position < end:
            kind = data[position]
            position += 1
            if kind & _MORE:
                kind = kind & 0x7F | (data[position] & 0x7F) << 7
                position += 1
            length = shift = 0
            for _ in range(4):
                byte = data[position]
                position += 1
                length |= (byte & 0x7F) << shift
                shift += 7
                if byte < _MORE:
                    break
            if position + length > end:
                raise FileDamaged(detail=part)
            yield kind, view[position : position + length]
            position += length
    except IndexError as error:
        raise FileDamaged(detail=part) from error


def _text(raw: memoryview, at: int) -> tuple[str, int]:
    try:
        letters = struct.unpack_from("<I", raw, at)[0]
    except struct.error as error:
        raise FileDamaged(detail=_WORKBOOK) from error
    end = at + 4 + letters * 2
    if end > len(raw):
        raise FileDamaged(detail=_WORKBOOK)
    return bytes(raw[at + 4 : end]).decode("utf-16-le", "replace"), end
