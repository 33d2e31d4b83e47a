"""Which documents and true-ups were made from an inventory that the check of its month no longer uses (R7)."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.dates import Month
from app.domain.inventories import Replaced
from app.models.inventories import InventoryRow
from app.models.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """What something was made from: an inventory of a customer, for a month."""

    customer_id: int
    inventory_id: int
    month: Month


class InForce:
    """Per customer and month the inventory that the check uses: the latest one dated in the month (R7)."""

    def __init__(self, uow: UnitOfWork, customer_ids: Iterable[int]) -> None:
        wanted = select(InventoryRow).where(InventoryRow.customer_id.in_(set(customer_ids)))
        rows = list(uow.session.scalars(wanted.order_by(InventoryRow.position)))
        self._by_id = {row.id: row for row in rows}
        self._by_month = {(row.customer_id, Month.of(row.date)): row for row in rows}

    def uses(self, inventory_id: int) -> bool:
        """Whether the check of its month uses the inventory."""
        row = self._by_id[inventory_id]
        return self._by_month[row.customer_id, Month.of(row.date)] is row

    def replaced(self, made: MadeFrom) -> Replaced | None:
        """Which inventory it was and which is in force; None where they are the same."""
        now = self._by_month.get((made.customer_id, made.month))
        if now is not None and now.id == made.inventory_id:
            return None
        was = self._by_id.get(made.inventory_id)
        return Replaced(
            was_id=made.inventory_id,
            was=was.date if was else None,
            now_id=now.id if now else None,
            now=now.date if now else None,
        )
