"""What the store knows of a customer's devices around a position: the devices and the spans in force."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, overload

from sqlalchemy import ColumnElement, and_, func, or_, select

from app.domain.identity import Identity
from app.models.catalogue import ListedModelRow
from app.models.inventories import DeviceRow, DeviceSpanRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.inventory.quarantine import EarlierDevice
from app.services.inventory.spans import Span

ROWS_AT_ONCE = 5_000
"""Rows taken from the store at a time: all at once they are held twice."""


class KnownDevice(NamedTuple):
    """A stored device and what tells it apart; empty text where it has none."""

    id: int
    serial: str
    mac: str
    lens_id: str


@dataclass(slots=True)
class Known:
    """The devices of a customer by key, and the spans in force at the inventories before and after a position."""

    previous: int | None = None
    following: int | None = None
    devices: Mapping[str, int] = field(default_factory=dict)
    before: Mapping[int, Span] = field(default_factory=dict)
    after: Mapping[int, Span] = field(default_factory=dict)


def neighbours(uow: UnitOfWork, customer_id: int, position: int) -> tuple[int | None, int | None]:
    """The positions of the inventories before and after a position; None where there is none."""
    of_customer = select(InventoryRow.position).where(InventoryRow.customer_id == customer_id)
    before = of_customer.where(InventoryRow.position < position).order_by(InventoryRow.position.desc())
    after = of_customer.where(InventoryRow.position > position).order_by(InventoryRow.position)
    return uow.session.scalar(before.limit(1)), uow.session.scalar(after.limit(1))


def known_around(uow: UnitOfWork, customer_id: int, position: int) -> Known:
    """Everything needed to compare an inventory at a position with its neighbours."""
    previous, following = neighbours(uow, customer_id, position)
    return Known(
        previous=previous,
        following=following,
        devices=_device_ids(uow, customer_id),
        before=spans_at(uow, customer_id, previous),
        after=spans_at(uow, customer_id, following),
    )


def spans_at(uow: UnitOfWork, customer_id: int, position: int | None) -> dict[int, Span]:
    """The spans in force at an inventory's position, by device."""
    if position is None:
        return {}
    span = DeviceSpanRow
    columns = select(
        span.id,
        span.device_id,
        span.start,
        span.end,
        ListedModelRow.name,
        span.name,
        span.site,
        span.room,
        span.user,
    ).join(ListedModelRow, ListedModelRow.id == span.listed_model_id)
    # Through the connection: the session would look at each of a hundred thousand rows for what to load.
    rows = uow.session.connection().execute(columns.where(in_force(customer_id, position)))
    # Very many devices have one site, room and model: each such text is held once.
    share = dict[str, str]().setdefault
    found: dict[int, Span] = {}
    for part in rows.partitions(ROWS_AT_ONCE):
        for span_id, device_id, start, end, model, name, site, room, user in part:
            state = (share(model, model), name, share(site, site), share(room, room), user)
            found[device_id] = Span(span_id, device_id, start, end, state)
    return found


def in_force(customer_id: int, position: int) -> ColumnElement[bool]:
    """The spans of a customer that hold for the inventory at a position."""
    span = DeviceSpanRow
    return and_(span.customer_id == customer_id, span.start <= position, or_(span.end.is_(None), span.end > position))


def identities(uow: UnitOfWork, device_ids: Collection[int]) -> list[KnownDevice]:
    """What tells stored devices apart, of those that have an identity as their key."""
    device = DeviceRow
    wanted = func.json_each(json.dumps(list(device_ids))).table_valued("value")
    columns = select(device.id, device.serial, device.mac, device.lens_id)
    rows = columns.join(wanted, wanted.c.value == device.id).where(device.key == device.identity)
    return [KnownDevice(*row) for row in uow.session.connection().execute(rows)]


def serials_with_zeros(uow: UnitOfWork, customer_id: int, known: Known) -> dict[str, str]:
    """Serials in force that begin with zeros, by what is left of them when a spreadsheet takes them for numbers."""
    # The key of a device that has a serial begins with it (R6), and keys are indexed.
    first, beyond = Identity(serial="0").key, Identity(serial="1").key
    columns = select(DeviceRow.id, DeviceRow.serial)
    wanted = columns.where(DeviceRow.customer_id == customer_id, DeviceRow.key >= first, DeviceRow.key < beyond)
    rows = uow.session.connection().execute(wanted)
    return {serial.lstrip("0"): serial for device_id, serial in rows if device_id in known.before}


class EarlierDevices(Sequence[EarlierDevice]):
    """The devices in force whose serial is a number, read from the store once somebody asks for them."""

    def __init__(self, uow: UnitOfWork, customer_id: int, known: Known) -> None:
        self._uow = uow
        self._customer_id = customer_id
        self._before = known.before
        self._read: list[EarlierDevice] | None = None

    def __len__(self) -> int:
        return len(self._devices)

    @overload
    def __getitem__(self, place: int) -> EarlierDevice: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[EarlierDevice]: ...

    def __getitem__(self, place: int | slice) -> EarlierDevice | Sequence[EarlierDevice]:
        return self._devices[place]

    @property
    def _devices(self) -> list[EarlierDevice]:
        if self._read is None:
            columns = select(DeviceRow.id, DeviceRow.serial).where(DeviceRow.customer_id == self._customer_id)
            first, beyond = Identity(serial="0").key, Identity(serial=":").key
            rows = self._uow.session.connection().execute(columns.where(DeviceRow.key >= first, DeviceRow.key < beyond))
            self._read = [
                EarlierDevice(serial, self._before[device_id].state[1])
                for device_id, serial in rows
                if device_id in self._before and serial.isdigit()
            ]
        return self._read


def _device_ids(uow: UnitOfWork, customer_id: int) -> dict[str, int]:
    wanted = select(DeviceRow.key, DeviceRow.id).where(DeviceRow.customer_id == customer_id)
    found: dict[str, int] = {}
    for part in uow.session.connection().execute(wanted).partitions(ROWS_AT_ONCE):
        found.update(part)
    return found
