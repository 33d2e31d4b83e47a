"""The compound file that holds an .xls workbook, an encrypted one, or another Office document of before 2007.

Every chain of sectors is followed with an end in sight: one that runs in a circle or out of the file is damage, and the
reader of cells is never let at it.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from app.services.inventory.refusals import FileDamaged

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_FREE, _END = 0xFFFFFFFF, 0xFFFFFFFE
_HEADER = 512
_SECTOR_SIZES = {9: 512, 12: 4096}
_MINI_SECTOR = 64
_MINI_BELOW = 4096
_ENTRY = 128
_IN_HEADER = 109


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    start: int
    size: int


class CompoundFile:
    """The streams of a compound file, by name."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER:
            raise FileDamaged(detail="compound file")
        self._data = data
        size = _SECTOR_SIZES.get(_word(data, 30, "<H"))
        if size is None:
            raise FileDamaged(detail="compound file")
        self._sector = size
        self._fat = self._table(self._fat_sectors())
        self._entries = list(self._directory())
        if not self._entries:
            raise FileDamaged(detail="compound file")

    @property
    def names(self) -> list[str]:
        """Names of all streams and folders."""
        return [entry.name for entry in self._entries]

    def stream(self, name: str) -> bytes:
        """The bytes of a stream."""
        entry = next(one for one in self._entries[1:] if one.name == name)
        if entry.size > len(self._data):
            raise FileDamaged(detail=name)
        if entry.size >= _MINI_BELOW:
            return self._chained(entry.start)[: entry.size]
        return self._mini_chained(entry)[: entry.size]

    def _fat_sectors(self) -> list[int]:
        """The sectors of the allocation table: the first ones stand in the header, the others in a chain."""
        sectors = list(struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        following, seen = _word(self._data, 68), set[int]()
        while following not in (_FREE, _END):
            if following in seen:
                raise FileDamaged(detail="compound file")
            seen.add(following)
            *more, following = struct.unpack(f"<{self._sector // 4}I", self._sector_at(following))
            sectors += more
        return [sector for sector in sectors if sector != _FREE]

    def _table(self, sectors: list[int]) -> list[int]:
        if len(sectors) * self._sector > len(self._data):
            raise FileDamaged(detail="compound file")
        raw = b"".join(map(self._sector_at, sectors))
        return list(struct.unpack(f"<{len(raw) // 4}I", raw))

    def _sector_at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        found = self._data[start : start + self._sector]
        if not found:
            raise FileDamaged(detail="compound file")
        return found.ljust(self._sector, b"\0")

    def _chained(self, start: int) -> bytes:
        return b"".join(self._sector_at(number) for number in _chain(start, self._fat))

    def _directory(self) -> Iterator[_Entry]:
        raw = self._chained(_word(self._data, 48))
        for at in range(0, len(raw), _ENTRY):
            length = min(_word(raw, at + 64, "<H"), 64)
            name = raw[at : at + max(0, length - 2)].decode("utf-16-le", "replace")
            size = _word(raw, at + 120) if self._sector == _HEADER else _word(raw, at + 120, "<Q")
            yield _Entry(name, _word(raw, at + 116), size)

    def _mini_chained(self, entry: _Entry) -> bytes:
        root = self._entries[0]
        if root.size > len(self._data):
            raise FileDamaged(detail="compound file")
        minis = self._chained(root.start)
        raw = self._chained(_word(self._data, 60))
        table = list(struct.unpack(f"<{len(raw) // 4}I", raw))
        pieces = [minis[number * _MINI_SECTOR : (number + 1) * _MINI_SECTOR] for number in _chain(entry.start, table)]
        return b"".join(pieces)


def _chain(start: int, table: list[int]) -> Iterator[int]:
    number, left = start, len(table)
    while number != _END:
        left -= 1
        if left < 0 or number >= len(table):
            raise FileDamaged(detail="compound file")
        yield number
        number = table[number]


def _word(data: bytes, at: int, form: str = "<I") -> int:
    try:
        return int(struct.unpack_from(form, data, at)[0])
    except struct.error as error:
        raise FileDamaged(detail="compound file") from error
