"""What the store knows of a customer's devices around a position: the devices and the spans in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from app.domain.identity import Identity
from app.models.catalogue import ListedModelRow
from app.models.inventories import DeviceRow, DeviceSpanRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.inventory.spans import Span


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A stored device: its key and what tells it apart."""

    id: int
    key: str
    identity: Identity


@dataclass(slots=True)
class Known:
    """The devices of a customer, and the spans in force at the inventories before and after a position."""

    previous: int | None = None
    following: int | None = None
    devices: dict[str, KnownDevice] = field(default_factory=dict)
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
        devices=_devices(uow, customer_id),
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
    wanted = columns.where(
        span.customer_id == customer_id,
        span.start <= position,
        span.end.is_(None) | (span.end > position),
    )
    return {
        row[1]: Span(row[0], row[1], row[2], row[3], (row[4], row[5], row[6], row[7], row[8]))
        for row in uow.session.execute(wanted)
    }


def _devices(uow: UnitOfWork, customer_id: int) -> dict[str, KnownDevice]:
    device = DeviceRow
    columns = select(device.id, device.key, device.serial, device.mac, device.lens_id)
    return {
        row[1]: KnownDevice(row[0], row[1], Identity(row[2] or None, row[3] or None, row[4] or None))
        for row in uow.session.execute(columns.where(device.customer_id == customer_id))
    }
