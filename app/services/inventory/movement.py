"""Why the count moved between two stored inventories, device by device."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import select

from app.domain.inventories import Change, Movement
from app.domain.movement import UNSEEN_DAYS, Compared, MovementBetween, bridges_of, reasons_of, require_days
from app.models.customers import CustomerRow
from app.models.inventories import InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.collector import collector_at_rest
from app.services.counts import counts_of
from app.services.desk import Desk
from app.services.inventory.known import neighbours
from app.services.inventory.sightings import Seen, difference_of
from app.services.inventory.stored import inventory_row
from app.services.inventory.unseen import unseen_in

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


@collector_at_rest()
def compared(
    uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow, unseen_days: int = UNSEEN_DAYS
) -> MovementBetween:
    """The movement between any two inventories of a customer, with the bridge of each category.

    For every category the count of the earlier one and the effects of its devices add up to the count of the later.
    """
    unseen = unseen_in(uow, later, require_days(unseen_days))
    movements = _sorted([*movement_between(uow, earlier, later), *unseen.movements])
    counts = counts_of(uow, [earlier, later])
    before, after = counts[earlier.id].by_category(), counts[later.id].by_category()
    return MovementBetween(
        customer=uow.session.get_one(CustomerRow, later.customer_id).code,
        earlier=Compared(earlier.id, earlier.date, earlier.quarantined),
        later=Compared(later.id, later.date, later.quarantined),
        bridges=bridges_of(before, after, movements),
        movements=movements,
        unseen_days=unseen_days,
        unknown=unseen.unknown,
    )


def movement_between(uow: UnitOfWork, earlier: InventoryRow, later: InventoryRow) -> tuple[Movement, ...]:
    """The devices in which two inventories differ, each with its reasons; ordered by reason, model and serial."""
    found = difference_of(uow, earlier, later)
    moves: list[Movement] = []
    for device_id in found.before.keys() | found.after.keys():
        moves.extend(_movements(device_id, found.before.get(device_id), found.after.get(device_id)))
    return _sorted(moves)


def _sorted(moves: Iterable[Movement]) -> tuple[Movement, ...]:
    """By reason, model and serial. Model by model: sorting 100,000 at once would keep every other thread waiting."""
    groups: dict[tuple[int, str], list[Movement]] = {}
    for one in moves:
        groups.setdefault((_ORDER[one.change], one.model), []).append(one)
    return tuple(one for key in sorted(groups) for one in sorted(groups[key], key=_within_model))


def _within_model(one: Movement) -> tuple[str, str, int, int]:
    return one.serial, one.mac, one.device_id, one.effect


def _movements(device_id: int, was: Seen | None, now: Seen | None) -> Iterator[Movement]:
    """A device as it is told: as it is now, or as it was where it is gone."""
    told = now or was
    if told is None:
        return
    earlier_model = was.sighting.model if was and was.sighting.model != told.sighting.model else ""
    for reason in reasons_of(was and was.sighting, now and now.sighting):
        yield Movement(
            change=reason.change,
            category=reason.category,
            model=told.sighting.model,
            serial=told.serial,
            location=told.location,
            effect=reason.effect,
            earlier_location=was.location if was and reason.change is Change.MOVED else None,
            device_id=device_id,
            mac=told.mac,
            earlier_model=earlier_model,
        )


class _Figures(NamedTuple):
    joined: int
    left: int
    moved: int


def refresh_movement(uow: UnitOfWork, customer_id: int, position: int) -> None:
    """Bring the figures of the inventory after a position up to date: its predecessor has changed."""
    _, following = neighbours(uow, customer_id, position)
    if following is None:
        return
    of_customer = select(InventoryRow).where(InventoryRow.customer_id == customer_id)
    row = uow.session.scalars(of_customer.where(InventoryRow.position == following)).one()
    earlier = previous_row(uow, row)
    if earlier is None:
        figures = _Figures(counts_of(uow, [row])[row.id].devices, 0, 0)
    else:
        found = difference_of(uow, earlier, row)
        figures = _figures(found.before, found.after)
    row.joined, row.left, row.moved = figures


def _figures(before: Mapping[int, Seen], after: Mapping[int, Seen]) -> _Figures:
    """As an import counts them: what a file lists that the one before did not, whatever it counts as (compare.py)."""
    was = {device_id: one for device_id, one in before.items() if one.sighting.listed}
    now = {device_id: one for device_id, one in after.items() if one.sighting.listed}
    return _Figures(
        joined=len(now.keys() - was.keys()),
        left=len(was.keys() - now.keys()),
        moved=sum(was[each].sighting.place != now[each].sighting.place for each in now.keys() & was.keys()),
    )
