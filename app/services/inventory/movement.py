"""Why the count moved between two stored inventories, device by device."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select

from app.domain.categories import Bucket
from app.domain.inventories import Change, DeviceLocation, Movement
from app.models.inventories import DeviceRow, DeviceSpanRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.counts import Described, counts_of, describe, listed_models
from app.services.desk import Desk
from app.services.inventory.known import neighbours
from app.services.inventory.stored import inventory_row

_ORDER = {change: place for place, change in enumerate(Change)}


def movement_since_previous(desk: Desk, inventory_id: int) -> tuple[Movement, ...]:
    """The movement from the inventory before to this one; none for the first inventory of a customer."""
    with desk.reading() as uow:
        inventory = inventory_row(uow, inventory_id)
        earlier = previous_row(uow, inventory)
        return movement_between(uow, earlier, inventory) if earlier else ()


def previous_row(uow: UnitOfWork, inventory: InventoryRow) -> InventoryRow | None:
    """The inventory of the same customer just before this one."""
    position, _ = neighbours(uow, inventory.customer_id, inventory.position)
    of_customer = select(InventoryRow).where(InventoryRow.customer_id == inventory.customer_id)
    return uow.session.scalar(of_customer.where(InventoryRow.position == position)) if position else None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A device as one of the two inventories saw it."""

    serial: str
    described: Described
    location: DeviceLocation

    @property
    def counted(self) -> bool:
        return self.described.bucket is Bucket.COUNTED


def movement_between(uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow) -> tuple[Movement, ...]:
    """Devices that joined, left, moved, or count differently; ordered by reason, model and serial."""
    before, after = _seen(uow, earlier, earlier, later), _seen(uow, later, earlier, later)
    moves = []
    for device_id in before.keys() | after.keys():
        moves.extend(_told(before.get(device_id), after.get(device_id)))
    return tuple(sorted(moves, key=lambda one: (_ORDER[one.change], one.model, one.serial)))


def refresh_movement(uow: UnitOfWork, customer_id: int, position: int) -> None:
    """Bring the figures of the inventory after a position up to date: its predecessor has changed."""
    _, following = neighbours(uow, customer_id, position)
    if following is None:
        return
    of_customer = select(InventoryRow).where(InventoryRow.customer_id == customer_id)
    row = uow.session.scalars(of_customer.where(InventoryRow.position == following)).one()
    earlier = previous_row(uow, row)
    if earlier is None:
        summary = {Change.JOINED: counts_of(uow, [row])[row.id].devices}
    else:
        summary = _tally(movement_between(uow, earlier, row))
    row.joined = summary.get(Change.JOINED, 0)
    row.left = summary.get(Change.LEFT, 0)
    row.moved = summary.get(Change.MOVED, 0)


def _tally(movements: Iterable[Movement]) -> dict[Change, int]:
    result: dict[Change, int] = {}
    for one in movements:
        result[one.change] = result.get(one.change, 0) + 1
    return result


def _seen(uow: UnitOfWork, at: InventoryRow, earlier: InventoryRow, later: InventoryRow) -> dict[int, _Seen]:
    """Devices at one of the two inventories, those left out that are the same in both."""
    span = DeviceSpanRow
    models = {listed_id: describe(name, model, at.date) for listed_id, (name, model) in listed_models(uow).items()}
    ended_between = _ended_between(uow, earlier, later)
    changed = or_(
        span.start.between(earlier.position + 1, later.position),
        span.end.between(earlier.position + 1, later.position),
        span.listed_model_id.in_(ended_between),
    )
    rows = uow.session.execute(
        select(span.device_id, DeviceRow.serial, span.listed_model_id, span.name, span.site, span.room, span.user)
        .join(DeviceRow, DeviceRow.id == span.device_id)
        .where(
            span.customer_id == at.customer_id,
            span.start <= at.position,
            or_(span.end.is_(None), span.end > at.position),
            changed,
        )
    )
    return {row[0]: _Seen(row[1], models[row[2]], DeviceLocation(*row[3:])) for row in rows}


def _ended_between(uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow) -> list[int]:
    """Listed models that counted at the earlier date and are past their end at the later one (R3)."""
    result = []
    for listed_id, (name, model) in listed_models(uow).items():
        if describe(name, model, earlier.date).bucket is not describe(name, model, later.date).bucket:
            result.append(listed_id)
    return result


def _told(before: _Seen | None, after: _Seen | None) -> list[Movement]:
    ignored = (Bucket.IGNORED,)
    was = before if before and before.described.bucket not in ignored else None
    now = after if after and after.described.bucket not in ignored else None
    if was is None and now is None:
        return []
    if was is None and now is not None:
        return [_movement(Change.JOINED, now, 1 if now.counted else 0)]
    if now is None and was is not None:
        return [_movement(Change.LEFT, was, -1 if was.counted else 0)]
    return _changed(was, now) if was and now else []


def _changed(was: _Seen, now: _Seen) -> list[Movement]:
    told = []
    if was.described.bucket is not now.described.bucket or was.described.category is not now.described.category:
        change = {Bucket.END_OF_LIFE: Change.END_OF_LIFE, Bucket.EXCLUDED: Change.EXCLUDED}
        reason = change.get(now.described.bucket, Change.RECLASSIFIED)
        told.append(_movement(reason, now, int(now.counted) - int(was.counted)))
    if (was.location.site, was.location.room) != (now.location.site, now.location.room):
        told.append(_movement(Change.MOVED, now, 0, was.location))
    return told


def _movement(change: Change, seen: _Seen, effect: int, earlier: DeviceLocation | None = None) -> Movement:
    told = seen.described
    return Movement(change, told.category, told.model, seen.serial, seen.location, effect, earlier)
