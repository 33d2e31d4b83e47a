"""What the rows of an inventory that share an identity come to: which stored devices count for another one (R6).

Rows that share an identity are settled by what their models count as now, so that a decision about a model changes
which of them is the device. The same is done here for one inventory, to say which of its stored devices counts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import select

from app.domain.identity import Identity
from app.models.catalogue import ListedModelRow
from app.models.inventories import DeviceRow, DeviceSpanRow, InventoryRow, InventorySharedRow
from app.models.unit_of_work import UnitOfWork
from app.services.catalogue import model_index
from app.services.inventory.device_rows import RowRef, SharedRow
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.shared_rows import Settled, settle


class StoredRow(NamedTuple):
    """A row that shares an identity, and the device that it was stored as, if it was."""

    row: SharedRow
    device_id: int | None


@dataclass(slots=True)
class Sharing:
    """What such rows come to.

    `repeated` are stored devices that another row counts for, `loose` rows that count without a device of their own.
    """

    devices: set[int] = field(default_factory=set)
    repeated: set[int] = field(default_factory=set)
    loose: list[SharedRow] = field(default_factory=list)


def sharing_in(uow: UnitOfWork, inventory: InventoryRow) -> Sharing:
    """What the rows of an inventory that share an identity come to."""
    rows = _kept_rows(uow, inventory) or _from_devices(uow, inventory)
    return told_of(rows, model_index(uow)) if rows else Sharing()


def told_of(rows: Sequence[StoredRow], index: ModelIndex) -> Sharing:
    """The same of rows in the order of their files."""
    settled = settle([one.row for one in rows], index)
    listed = {one.device_id for one in rows if one.device_id is not None}
    result = Sharing(devices=listed)
    counting = {device for place in settled.ignored if (device := rows[place].device_id) is not None}
    spare = {rows[place].row.identity.key: rows[place].device_id for place in reversed(settled.ignored)}
    for kept, own in _devices_of(rows, settled):
        device = own if own is not None else spare.get(rows[kept].row.identity.key)
        if kept in settled.merged:
            continue
        if device is None:
            result.loose.append(rows[kept].row)
        else:
            counting.add(device)
    result.repeated = listed - counting
    return result


def _devices_of(rows: Sequence[StoredRow], settled: Settled) -> Iterable[tuple[int, int | None]]:
    """The device that stands for each kept row: its own, else that of a row which repeats it."""
    for kept, members in settled.kept.items():
        own = (rows[place].device_id for place in (kept, *members) if rows[place].device_id is not None)
        yield kept, next(own, None)


def _kept_rows(uow: UnitOfWork, inventory: InventoryRow) -> list[StoredRow]:
    """The rows that were kept with the inventory, in the order of its files."""
    shared = InventorySharedRow
    columns = select(
        shared.number,
        ListedModelRow.name,
        shared.device_id,
        shared.serial,
        shared.mac,
        shared.lens_id,
        shared.pair,
    ).join(ListedModelRow, ListedModelRow.id == shared.listed_model_id)
    rows = uow.session.connection().execute(columns.where(shared.inventory_id == inventory.id).order_by(shared.number))
    return [
        StoredRow(SharedRow(RowRef(0, number), model, _identity(serial, mac, lens_id), pair), device_id)
        for number, model, device_id, serial, mac, lens_id, pair in rows
    ]


def _from_devices(uow: UnitOfWork, inventory: InventoryRow) -> list[StoredRow]:
    """The stored devices with one identity as rows, of an inventory of earlier versions, which kept no rows."""
    device, span = DeviceRow, DeviceSpanRow
    # A key that is not the identity itself was made because the identity was taken.
    twice = (
        select(device.identity)
        .where(device.customer_id == inventory.customer_id, device.identity.is_not(None), device.key != device.identity)
        .distinct()
    )
    connection = uow.session.connection()
    if connection.execute(twice.limit(1)).first() is None:
        return []
    columns = select(device.id, device.serial, device.mac, device.lens_id, ListedModelRow.name)
    listed = (
        columns.join(span, span.device_id == device.id)
        .join(ListedModelRow, ListedModelRow.id == span.listed_model_id)
        .where(
            device.customer_id == inventory.customer_id,
            device.identity.in_(twice),
            span.start <= inventory.position,
            span.end.is_(None) | (span.end > inventory.position),
        )
    )
    return [
        StoredRow(SharedRow(RowRef(0, number), model, _identity(serial, mac, lens_id)), device_id)
        for number, (device_id, serial, mac, lens_id, model) in enumerate(
            connection.execute(listed.order_by(device.id))
        )
    ]


def _identity(serial: str, mac: str, lens_id: str) -> Identity:
    return Identity(serial or None, mac or None, lens_id or None)
