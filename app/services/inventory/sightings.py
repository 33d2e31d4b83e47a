"""The devices in which two stored inventories differ, as each of them holds them (R1-R3, R6)."""

import json
from collections.abc import Container, Iterable, Mapping
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
from app.services.inventory.shared_identities import Sharing, sharing_in


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
    sharing = sharing_in(uow, earlier), sharing_in(uow, later)
    changed = _changed(uow, earlier, later, sharing[0].devices | sharing[1].devices)
    before, after = (_seen(uow, at, changed, one.repeated) for at, one in zip((earlier, later), sharing, strict=True))
    _add_loose(uow, (earlier, before, sharing[0]), (later, after, sharing[1]))
    _add_set_apart(uow, later, before, after)
    _add_set_apart(uow, earlier, after, before)
    return Difference(before, after)


def seen_devices(uow: UnitOfWork, at: InventoryRow, device_ids: Iterable[int]) -> dict[int, Seen]:
    """Those of the devices that an inventory holds."""
    return _seen(uow, at, _one_of(device_ids), sharing_in(uow, at).repeated)


def _changed(
    uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow, sharing: Iterable[int]
) -> ColumnElement[bool]:
    """Spans that begin or end between the two, and those that may count differently without having changed."""
    span = DeviceSpanRow
    first, last = sorted((earlier.position, later.position))
    return or_(
        span.start.between(first + 1, last),
        span.end.between(first + 1, last),
        span.listed_model_id.in_(_ended_between(uow, earlier, later)),
        _one_of(sharing),
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


def _seen(uow: UnitOfWork, at: InventoryRow, wanted: ColumnElement[bool], repeated: Container[int]) -> dict[int, Seen]:
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
    return {
        device_id: Seen(
            _sighting(models[listed_id], (site, room), repeated=device_id in repeated),
            serial,
            mac,
            DeviceLocation(name, site, room, user),
        )
        for device_id, listed_id, serial, mac, name, site, room, user in rows
    }


def _sighting(described: Described, place: tuple[str, str], *, repeated: bool = False) -> Sighting:
    bucket = Bucket.DUPLICATE if repeated else described.bucket
    return Sighting(bucket, described.model, described.category, place)


_Side = tuple[InventoryRow, dict[int, Seen], Sharing]


def _add_loose(uow: UnitOfWork, *sides: _Side) -> None:
    """Rows that count without a stored device take part under numbers of their own, the same for one identity."""
    numbers: dict[str | None, int] = {}
    models = dict(listed_models(uow).values()) if any(sharing.loose for *_, sharing in sides) else {}
    for at, seen, sharing in sides:
        for row in sharing.loose:
            number = numbers.setdefault(row.identity.key, -1 - len(numbers))
            sighting = _sighting(describe(row.model, models[row.model], at.date), ("", ""))
            seen[number] = Seen(sighting, row.identity.serial or "", row.identity.mac or "", DeviceLocation())


def _add_set_apart(uow: UnitOfWork, at: InventoryRow, other: Mapping[int, Seen], here: dict[int, Seen]) -> None:
    """Devices of the other inventory of which this one holds only a damaged row, or the row of a set's part."""
    apart = _set_apart(uow, at.id)
    if not apart:
        return
    for device_id, seen in other.items():
        bucket = apart.get(f"s:{seen.serial}") or apart.get(f"m:{seen.mac}")
        if bucket is not None and device_id not in here:
            here[device_id] = seen._replace(sighting=seen.sighting._replace(bucket=bucket))


def _set_apart(uow: UnitOfWork, inventory_id: int) -> dict[str, Bucket]:
    """By the key of an identity where its row ended up.

    A damaged row tells which device it is by its serial as it stands, and as it was last month where zeros were lost
    (lens.md); the part of a set by its identity.
    """
    remark = InventoryRemarkRow
    kinds = (RemarkKind.QUARANTINED, RemarkKind.LEFT_OUT, RemarkKind.SET)
    wanted = select(remark.kind, remark.serial, remark.detail).where(
        remark.inventory_id == inventory_id, remark.kind.in_([kind.value for kind in kinds])
    )
    found: dict[str, Bucket] = {}
    for kind, serial, detail in uow.session.execute(wanted):
        if kind == RemarkKind.SET.value:
            found[serial] = Bucket.DUPLICATE
        else:
            earlier = detail.split(" ")[1:2]
            found |= {f"s:{one}": Bucket.QUARANTINED for one in (serial, *earlier)}
    return found
