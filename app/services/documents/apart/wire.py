"""What the drawing process is told and what it answers.

The list of devices follows in parts: in one message it would hold the interpreter for a fifth of a second.
"""

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from app.domain.brand import Brand
from app.domain.inventories import ListedDevice
from app.services.children.parent import Bounds
from app.services.documents.data import AddedDevice, AddedDevicesData, MonthlyReportData

Long = MonthlyReportData | AddedDevicesData
_PART = 4_000


class Order(msgspec.Struct, frozen=True):
    """A document without its list of devices, of which so many parts follow; one of the two kinds is given."""

    brand: Brand
    bounds: Bounds
    parts: int
    report: MonthlyReportData | None = None
    added: AddedDevicesData | None = None


class Part(msgspec.Struct, frozen=True):
    """The next devices of the list, of the kind that the document has."""

    listed: tuple[ListedDevice, ...] = ()
    added: tuple[AddedDevice, ...] = ()


class Drawn(msgspec.Struct, frozen=True):
    """The document."""

    data: bytes


ANSWERS = msgspec.msgpack.Decoder(Drawn)


def told(source: Long, brand: Brand, bounds: Bounds) -> Iterator[msgspec.Struct]:
    """A document as the messages that tell it."""
    starts = range(0, len(source.devices), _PART)
    if isinstance(source, MonthlyReportData):
        yield Order(brand, bounds, len(starts), report=replace(source, devices=()))
        yield from (Part(listed=source.devices[at : at + _PART]) for at in starts)
    else:
        yield Order(brand, bounds, len(starts), added=replace(source, devices=()))
        yield from (Part(added=source.devices[at : at + _PART]) for at in starts)


def source_of(order: Order, parts: list[Part]) -> Long:
    """The document that an order and its parts tell."""
    if order.report is not None:
        return replace(order.report, devices=tuple(one for part in parts for one in part.listed))
    assert order.added is not None  # noqa: S101 - one of the two is always given
    return replace(order.added, devices=tuple(one for part in parts for one in part.added))
