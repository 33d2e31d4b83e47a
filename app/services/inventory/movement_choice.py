"""Choosing the two inventories of a movement: by month, by day or by id (R7)."""

from datetime import date
from typing import ClassVar

from sqlalchemy import select

from app.domain.dates import Month
from app.domain.errors import AppError, NotFound
from app.domain.movement import UNSEEN_DAYS, MovementBetween, last_two
from app.models.inventories import InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.inventory.movement import compared
from app.services.inventory.stored import inventory_row

Wanted = Month | date | int
"""An inventory as it is asked for: the latest of a month or of a day, or the one with that id."""


class NoInventoryThen(AppError):
    """The customer has no inventory of that month or day; `known` names the months that have one."""

    code: ClassVar[str] = "no_inventory_then"


class SameInventory(AppError):
    """Both sides of the movement are the same inventory."""

    code: ClassVar[str] = "same_inventory"


class MovementBackwards(AppError):
    """The movement was asked for from a later inventory to an earlier one."""

    code: ClassVar[str] = "movement_backwards"


def movement_of(
    desk: Desk, customer_code: str, earlier: Wanted, later: Wanted, unseen_days: int = UNSEEN_DAYS
) -> MovementBetween:
    """The movement of a customer between two inventories, the later one named last."""
    with desk.reading() as uow:
        customer_id = customer_row(uow, customer_code).id
        known = inventories_of(uow, customer_id)
        first, last = (_found(known, customer_code, wanted) for wanted in (earlier, later))
        if first.id == last.id:
            raise SameInventory(id=first.id, date=first.date.isoformat())
        if first.position > last.position:
            raise MovementBackwards(earlier=last.date.isoformat(), later=first.date.isoformat())
        return compared(uow, first, last, unseen_days)


def movement_by_id(desk: Desk, earlier_id: int, later_id: int, unseen_days: int = UNSEEN_DAYS) -> MovementBetween:
    """The movement between two inventories of a customer."""
    with desk.reading() as uow:
        return compared(uow, inventory_row(uow, earlier_id), inventory_row(uow, later_id), unseen_days)


def latest_movement(desk: Desk, customer_code: str, unseen_days: int = UNSEEN_DAYS) -> MovementBetween | None:
    """The movement of the last month; None while there is only one inventory."""
    with desk.reading() as uow:
        pair = last_two(inventories_of(uow, customer_row(uow, customer_code).id))
        return compared(uow, *pair, unseen_days) if pair else None


def before_its_month(uow: UnitOfWork, inventory: InventoryRow) -> InventoryRow | None:
    """The inventory that one is compared with: the latest of the months before, else the one before in its month."""
    upto = [one for one in inventories_of(uow, inventory.customer_id) if one.position <= inventory.position]
    pair = last_two(upto)
    return pair[0] if pair else None


def inventories_of(uow: UnitOfWork, customer_id: int) -> list[InventoryRow]:
    """The inventories of a customer, oldest first."""
    of_customer = select(InventoryRow).where(InventoryRow.customer_id == customer_id)
    return list(uow.session.scalars(of_customer.order_by(InventoryRow.position)))


def _found(known: list[InventoryRow], customer_code: str, wanted: Wanted) -> InventoryRow:
    if isinstance(wanted, int):
        found = [one for one in known if one.id == wanted]
        if not found:
            raise NotFound(kind="inventory", key=str(wanted))
    else:
        found = [one for one in known if wanted in (one.date, Month.of(one.date))]
    if not found:
        months = dict.fromkeys(str(Month.of(one.date)) for one in known)
        raise NoInventoryThen(customer=customer_code, wanted=str(wanted), known=", ".join(months) or "\u2013")
    return found[-1]
