"""Counting stored inventories again after a decision about a model.

Counts look the catalogue up when they are asked for. What a decision can change for good is which rows are the same
device, and which of them is the one that counts: rows of ignored models take no part in that (R6), and a model that is
ignored no longer, does. So the rows that share an identity are kept, and settled again as an import settles them.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, delete, func, or_, select

from app.domain.identity import Identity
from app.models.catalogue import ListedModelRow
from app.models.inventories import (
    DeviceRow,
    DeviceSpanRow,
    InventoryRemarkRow,
    InventoryRow,
    InventorySharedRow,
    InventoryTotalRow,
)
from app.models.unit_of_work import UnitOfWork
from app.services.inventory.device_rows import RowRef, SharedRow
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.remarks import RemarkKind
from app.services.inventory.remodel import remodel
from app.services.inventory.shared_rows import Settled, settle

_Models = dict[int, dict[int, int]]
"""By device the listed model at positions of inventories."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A row as it is settled, and the device it was stored as, if it was."""

    row: SharedRow
    device_id: int | None


def recount(uow: UnitOfWork, index: ModelIndex) -> None:
    """Settle again which rows are one device, where one identity stands in several rows of an inventory."""
    kept = _kept_rows(uow)
    stored = _stored_alike(uow)
    ids = dict(uow.session.execute(select(ListedModelRow.name, ListedModelRow.id)).all())
    wanted: dict[int, _Models] = defaultdict(lambda: defaultdict(dict))
    for inventory in _inventories(uow, {*kept}, {*stored}):
        rows = kept.get(inventory.id) or _from_devices(uow, inventory, stored[inventory.customer_id])
        if not rows:
            continue
        settled = settle([one.row for one in rows], index)
        repeated = len(rows) - len(settled.counting)
        if inventory.id not in kept:
            # Inventories of earlier versions keep only the devices; what their files repeated was told in remarks.
            repeated += _repeated_in_file(uow, inventory.id)
        inventory.duplicates = repeated
        _write_totals(uow, inventory, rows, settled, ids)
        for device_id, model in _models_of(rows, settled).items():
            wanted[inventory.customer_id][device_id][inventory.position] = ids[model]
    for customer_id, models in wanted.items():
        remodel(uow, customer_id, _changed(uow, customer_id, models))


def _kept_rows(uow: UnitOfWork) -> dict[int, list[_Kept]]:
    """By inventory: the rows that share an identity, in the order of the files."""
    shared = InventorySharedRow
    columns = select(
        shared.inventory_id,
        shared.number,
        ListedModelRow.name,
        shared.device_id,
        shared.serial,
        shared.mac,
        shared.lens_id,
        shared.pair,
    ).join(ListedModelRow, ListedModelRow.id == shared.listed_model_id)
    found: dict[int, list[_Kept]] = defaultdict(list)
    for inventory_id, number, model, device_id, serial, mac, lens_id, pair in uow.session.execute(
        columns.order_by(shared.inventory_id, shared.number)
    ):
        identity = Identity(serial or None, mac or None, lens_id or None)
        found[inventory_id].append(_Kept(SharedRow(RowRef(0, number), model, identity, pair), device_id))
    return dict(found)


def _stored_alike(uow: UnitOfWork) -> dict[int, dict[int, Identity]]:
    """By customer: the devices whose identity more than one of its devices carries."""
    device = DeviceRow
    alike = (
        select(device.customer_id, device.identity)
        .where(device.identity.is_not(None))
        .group_by(device.customer_id, device.identity)
        .having(func.count() > 1)
        .subquery()
    )
    rows = uow.session.execute(
        select(device.customer_id, device.id, device.serial, device.mac, device.lens_id).join(
            alike, (alike.c.customer_id == device.customer_id) & (alike.c.identity == device.identity)
        )
    )
    result: dict[int, dict[int, Identity]] = defaultdict(dict)
    for customer_id, device_id, serial, mac, lens_id in rows:
        result[customer_id][device_id] = Identity(serial or None, mac or None, lens_id or None)
    return dict(result)


def _inventories(uow: UnitOfWork, kept: set[int], customers: set[int]) -> Sequence[InventoryRow]:
    rows = select(InventoryRow).where(or_(InventoryRow.id.in_(kept), InventoryRow.customer_id.in_(customers)))
    return list(uow.session.scalars(rows.order_by(InventoryRow.position)))


def _from_devices(uow: UnitOfWork, inventory: InventoryRow, devices: dict[int, Identity]) -> list[_Kept]:
    """The devices with one identity as rows, of an inventory that keeps no rows."""
    span = DeviceSpanRow
    columns = select(span.device_id, ListedModelRow.name)
    listed = columns.join(ListedModelRow, ListedModelRow.id == span.listed_model_id)
    wanted = listed.where(_in_force(inventory), span.device_id.in_(_many(devices))).order_by(span.device_id)
    return [
        _Kept(SharedRow(RowRef(0, number), model, devices[device_id]), device_id)
        for number, (device_id, model) in enumerate(uow.session.execute(wanted))
    ]


def _write_totals(
    uow: UnitOfWork, inventory: InventoryRow, rows: Sequence[_Kept], settled: Settled, ids: dict[str, int]
) -> None:
    """Write the totals of one inventory again: its devices, those of the rows replaced by what they are now."""
    totals = _devices_by_model(uow, inventory)
    totals.subtract(_devices_by_model(uow, inventory, {one.device_id for one in rows if one.device_id is not None}))
    totals.update(ids[rows[place].row.model] for place in settled.counting)
    uow.session.execute(delete(InventoryTotalRow).where(InventoryTotalRow.inventory_id == inventory.id))
    uow.session.add_all(
        InventoryTotalRow(inventory_id=inventory.id, listed_model_id=model, devices=number)
        for model, number in sorted(totals.items())
        if number
    )
    uow.session.flush()


def _devices_by_model(uow: UnitOfWork, inventory: InventoryRow, only: set[int] | None = None) -> Counter[int]:
    """The devices in force at an inventory by listed model."""
    counted = select(DeviceSpanRow.listed_model_id, func.count()).where(_in_force(inventory))
    if only is not None:
        counted = counted.where(DeviceSpanRow.device_id.in_(_many(only)))
    return Counter(dict(uow.session.execute(counted.group_by(DeviceSpanRow.listed_model_id)).all()))


def _models_of(rows: Sequence[_Kept], settled: Settled) -> dict[int, str]:
    """The model that each stored device of the rows is listed under, so that lists say what counts.

    A kept row that was not stored takes the device of a row that repeats it, else of an ignored row with its identity.
    """
    found: dict[int, str] = {
        device_id: rows[place].row.model
        for place in settled.ignored
        if (device_id := rows[place].device_id) is not None
    }
    ignored = {rows[place].row.identity.key: rows[place].device_id for place in reversed(settled.ignored)}
    for kept, members in settled.kept.items():
        own = next((rows[place].device_id for place in members if rows[place].device_id is not None), None)
        own = own if own is not None else ignored.get(rows[kept].row.identity.key)
        for place in members:
            if (device_id := rows[place].device_id) is not None:
                found[device_id] = rows[place].row.model
        if own is not None and rows[kept].device_id is None:
            found[own] = rows[kept].row.model
    return found


def _changed(uow: UnitOfWork, customer_id: int, models: _Models) -> _Models:
    """Of the devices those that are listed under another model at one of the positions."""
    span = DeviceSpanRow
    columns = select(span.device_id, span.start, span.end, span.listed_model_id).where(span.customer_id == customer_id)
    changed = {
        device_id
        for device_id, start, end, model in uow.session.execute(columns.where(span.device_id.in_(_many(models))))
        for position, wanted in models[device_id].items()
        if wanted != model and start <= position and (end is None or position < end)
    }
    return {device_id: models[device_id] for device_id in changed}


def _many(ids: Iterable[int]) -> Select[int]:
    """Ids as a query, for there may be more than a statement has places for."""
    return select(func.json_each(json.dumps(list(ids))).table_valued("value").c.value)


def _in_force(inventory: InventoryRow) -> ColumnElement[bool]:
    span = DeviceSpanRow
    at = inventory.position
    return (span.customer_id == inventory.customer_id) & (span.start <= at) & or_(span.end.is_(None), span.end > at)


def _repeated_in_file(uow: UnitOfWork, inventory_id: int) -> int:
    wanted = select(func.count()).where(
        InventoryRemarkRow.inventory_id == inventory_id,
        InventoryRemarkRow.kind == RemarkKind.DUPLICATE.value,
    )
    return uow.session.scalar(wanted) or 0
