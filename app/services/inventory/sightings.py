"""The devices in which two stored inventories differ, as each of them holds them (R1-R3, R6)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, or_, select

from app.domain.categories import Bucket
from app.domain.inventories import DeviceLocation
from app.domain.movement import Sighting
from app.models.inventories import DeviceRow, DeviceSpanRow, InventoryRemarkRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.counts import Described, describe, listed_models
from app.services.inventory.remarks import RemarkKind
from app.services.inventory.shared_identities import Sharing, repeated_among, sharing_devices


class Seen(NamedTuple):
    """A device as one of the two inventories holds it, with what names it in a list."""

    sighting: Sighting
    serial: str
    mac: str
    location: DeviceLocation


@dataclass(slots=True)
class Difference:
    """Devices by id as the earlier and the later inventory hold them; those that are the same in both may miss."""

    before: dict[int, Seen] = field(default_factory=dict)
    after: dict[int, Seen] = field(default_factory=dict)


def difference_of(uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow) -> Difference:
    """What two inventories of a customer hold differently, in either order of time."""
    shared = sharing_devices(uow, earlier.customer_id)
    changed = _changed(uow, earlier, later, shared)
    found = Difference(_seen(uow, earlier, changed, shared), _seen(uow, later, changed, shared))
    _add_quarantined(uow, later, found.before, found.after)
    _add_quarantined(uow, earlier, found.after, found.before)
    return found


def seen_devices(uow: UnitOfWork, at: InventoryRow, device_ids: Iterable[int]) -> dict[int, Seen]:
    """Those of the devices that an inventory holds."""
    return _seen(uow, at, _one_of(device_ids), sharing_devices(uow, at.customer_id))


def _changed(
    uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow, shared: Mapping[int, str]
) -> ColumnElement[bool]:
    """Spans that begin or end between the two, and those that count differently without having changed."""
    span = DeviceSpanRow
    first, last = sorted((earlier.position, later.position))
    return or_(
        span.start.between(first + 1, last),
        span.end.between(first + 1, last),
        span.listed_model_id.in_(_ended_between(uow, earlier, later)),
        _one_of(shared),
    )


def _one_of(device_ids: Iterable[int]) -> ColumnElement[bool]:
    """Spans of some devices; as one parameter, because there can be a hundred thousand of them."""
    listed = func.json_each(json.dumps(list(device_ids))).table_valued("value")
    return DeviceSpanRow.device_id.in_(select(listed.c.value))


def _ended_between(uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow) -> list[int]:
    """Listed models that counted at one date and are past their end at the other (R3)."""
    return [
        listed_id
        for listed_id, (name, model) in listed_models(uow).items()
        if describe(name, model, earlier.date).bucket is not describe(name, model, later.date).bucket
    ]


def _seen(uow: UnitOfWork, at: InventoryRow, wanted: ColumnElement[bool], shared: Mapping[int, str]) -> dict[int, Seen]:
    span = DeviceSpanRow
    names = listed_models(uow)
    models = {listed_id: describe(name, model, at.date) for listed_id, (name, model) in names.items()}
    statement = (
        select(
            span.device_id,
            span.listed_model_id,
            DeviceRow.serial,
            DeviceRow.mac,
            span.name,
            span.site,
            span.room,
            span.user,
        )
        .join(DeviceRow, DeviceRow.id == span.device_id)
        .where(
            span.customer_id == at.customer_id,
            span.start <= at.position,
            or_(span.end.is_(None), span.end > at.position),
            wanted,
        )
    )
    # Through the connection: the session would look at each of a hundred thousand rows for what to load.
    rows = uow.session.connection().execute(statement).all()
    result = {
        device_id: Seen(_sighting(models[listed_id], site, room), serial, mac, DeviceLocation(name, site, room, user))
        for device_id, listed_id, serial, mac, name, site, room, user in rows
    }
    sharing = [
        Sharing(row[0], shared[row[0]], names[row[1]][0], models[row[1]].bucket) for row in rows if row[0] in shared
    ]
    _mark_repeated(result, repeated_among(sharing))
    return result


def _sighting(described: Described, site: str, room: str) -> Sighting:
    return Sighting(described.bucket, described.model, described.category, (site, room))


def _mark_repeated(seen: dict[int, Seen], repeated: Iterable[int]) -> None:
    """Devices whose identity is counted in another row of the inventory do not count themselves (R6)."""
    for device_id in repeated:
        one = seen[device_id]
        seen[device_id] = one._replace(sighting=one.sighting._replace(bucket=Bucket.DUPLICATE))


def _add_quarantined(uow: UnitOfWork, at: InventoryRow, other: Mapping[int, Seen], here: dict[int, Seen]) -> None:
    """Devices of the other inventory of which this one only holds a damaged row, where that row tells which it is."""
    damaged = _damaged_serials(uow, at.id)
    if not damaged:
        return
    for device_id, seen in other.items():
        if seen.serial in damaged and device_id not in here:
            here[device_id] = seen._replace(sighting=seen.sighting._replace(bucket=Bucket.QUARANTINED))


def _damaged_serials(uow: UnitOfWork, inventory_id: int) -> set[str]:
    """The serials of quarantined rows, as they stand and as they were last month where zeros were lost (lens.md)."""
    wanted = select(InventoryRemarkRow.serial, InventoryRemarkRow.detail).where(
        InventoryRemarkRow.inventory_id == inventory_id,
        InventoryRemarkRow.kind == RemarkKind.QUARANTINED.value,
    )
    found = {serial for row in uow.session.execute(wanted) for serial in (row.serial, row.detail.partition(" ")[2])}
    return found - {""}
