"""Volatile facts of an inventory (status, last seen, software, IP) as compressed columns.

They are kept for the two latest inventories of a customer, so that taking one back leaves the one before it whole.
"""

import zlib

import msgspec

KEPT = 2
_FASTEST = 1


class Facts(msgspec.Struct, frozen=True):
    """Columns of equal length; `device` holds device ids.

    `file` and `row` are those of inventories stored by the first schema; later ones keep them with their sources.
    """

    device: list[int]
    software: list[str]
    status: list[str]
    last_seen: list[str]
    ip: list[str]
    file: list[int] = []
    row: list[int] = []


def pack(facts: Facts) -> bytes:
    """The columns as compressed bytes."""
    return zlib.compress(msgspec.msgpack.encode(facts), _FASTEST)


def unpack(payload: bytes) -> Facts:
    """The columns of packed facts."""
    return msgspec.msgpack.decode(zlib.decompress(payload), type=Facts)
