"""Where every device of an inventory stands in its files, and when it was last seen, kept small for every month.

The columns are sorted by device, written as differences and split into planes of bytes, because a hundred thousand
devices are kept twelve times a year: what hardly changes from row to row then compresses to almost nothing.
"""

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise

import msgspec

from app.models.inventories import InventorySourceRow
from app.models.unit_of_work import UnitOfWork

UNSEEN = 0
"""The day of a device whose file does not tell when it was last seen."""

_BYTES = 4
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Sources:
    """Columns of equal length: device ids, the number of the file, the spreadsheet's own row, the day last seen.

    The day is an ordinal, UNSEEN where the file does not tell it.
    """

    device: Sequence[int]
    file: Sequence[int]
    row: Sequence[int]
    seen: Sequence[int]

    def places(self) -> dict[int, tuple[int, int]]:
        """File number and row by device."""
        return dict(zip(self.device, zip(self.file, self.row, strict=True), strict=True))

    def days(self) -> dict[int, date]:
        """The day a device was last seen, of those whose file tells it."""
        named = {ordinal: date.fromordinal(ordinal) for ordinal in set(self.seen) if ordinal != UNSEEN}
        return {device: named[day] for device, day in zip(self.device, self.seen, strict=True) if day != UNSEEN}


@dataclass(frozen=True, slots=True)
class Source:
    """Where one device stands: the number of the file, the row; and the day it was last seen, if the file tells it."""

    file: int
    row: int
    day: date | None


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """The payload before it is compressed: how many devices, and a column each."""

    count: int
    device: bytes
    file: bytes
    row: bytes
    seen: bytes


def pack(sources: Sources) -> bytes:
    """The columns as compressed bytes."""
    by_device = sorted(range(len(sources.device)), key=sources.device.__getitem__)
    device, file, row, seen = (
        [column[place] for place in by_device] for column in (sources.device, sources.file, sources.row, sources.seen)
    )
    kept = _Kept(len(device), _planes(_steps(device)), _planes(file), _planes(_steps(row)), _planes(seen))
    return zlib.compress(msgspec.msgpack.encode(kept), _LEVEL)


def unpack(payload: bytes) -> Sources:
    """The columns of packed sources, by device."""
    kept = msgspec.msgpack.decode(zlib.decompress(payload), type=_Kept)
    device, row = accumulate(_numbers(kept.device)), accumulate(_numbers(kept.row))
    return Sources(list(device), _numbers(kept.file), list(row), _numbers(kept.seen))


def sources_of(uow: UnitOfWork, inventory_id: int) -> Sources | None:
    """Where the devices of an inventory stand; None for one that was stored before this was kept."""
    row = uow.session.get(InventorySourceRow, inventory_id)
    return unpack(row.payload) if row else None


def source_of(uow: UnitOfWork, inventory_id: int, device_id: int) -> Source | None:
    """Where one device of an inventory stands; None where it is not listed, or this was not kept."""
    kept = sources_of(uow, inventory_id)
    if kept is None:
        return None
    place = bisect_left(kept.device, device_id)
    if place == len(kept.device) or kept.device[place] != device_id:
        return None
    ordinal = kept.seen[place]
    return Source(kept.file[place], kept.row[place], None if ordinal == UNSEEN else date.fromordinal(ordinal))


def seen_days(uow: UnitOfWork, inventory_id: int) -> dict[int, date]:
    """The day every device of an inventory was last seen, of those whose file tells it."""
    kept = sources_of(uow, inventory_id)
    return kept.days() if kept else {}


def _steps(numbers: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise((0, *numbers))]


def _planes(numbers: Iterable[int]) -> bytes:
    """The first bytes of all numbers, then all second ones, and so on."""
    raw = _little(array("i", numbers)).tobytes()
    return b"".join(raw[plane::_BYTES] for plane in range(_BYTES))


def _numbers(planes: bytes) -> Sequence[int]:
    count = len(planes) // _BYTES
    raw = bytearray(len(planes))
    for plane in range(_BYTES):
        raw[plane::_BYTES] = planes[plane * count : (plane + 1) * count]
    numbers = array("i")
    numbers.frombytes(raw)
    return _little(numbers)


def _little(numbers: "array[int]") -> "array[int]":
    """The same bytes on every machine, whichever end of a number it puts first."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
