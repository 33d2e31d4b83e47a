"""The course of a customer's counts over the months, with what was ordered and the threshold on each date."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.inventories import CountPoint
from app.domain.ledger import LedgerEntry, in_force, settled
from app.models.contracts import ContractRow
from app.models.inventories import InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.counts import counts_of
from app.services.ledger import entries_of

MONTHS_SHOWN = 13


def history_of(
    uow: UnitOfWork, customer_id: int, until: Month, months: int = MONTHS_SHOWN
) -> dict[Category, tuple[CountPoint, ...]]:
    """One point a month (its latest inventory) per category, oldest first, up to and including a month."""
    inventories = _latest_per_month(uow, customer_id, until, months)
    contracts = list(uow.session.scalars(select(ContractRow).where(ContractRow.customer_id == customer_id)))
    ledgers = entries_of(uow, contracts)
    counts = counts_of(uow, inventories)
    result: dict[Category, list[CountPoint]] = defaultdict(list)
    for inventory in inventories:
        entries = entries_on(contracts, ledgers, inventory.date)
        for category in Category:
            entry = entries.get(category)
            figures = entry.baseline if entry else None
            point = CountPoint(
                inventory.date,
                counts[inventory.id].of(category),
                figures.ordered if figures else None,
                figures.threshold if figures else None,
            )
            result[category].append(point)
    return {category: tuple(points) for category, points in result.items()}


def entries_on(
    contracts: Sequence[ContractRow], ledgers: dict[int, tuple[LedgerEntry, ...]], on: date
) -> dict[Category, LedgerEntry]:
    """The entries in force on a day over every contract whose service period contains it (R11)."""
    result: dict[Category, LedgerEntry] = {}
    for contract in _holding(contracts, on):
        result |= in_force(ledgers[contract.id], on)
    return result


def settled_on(
    contracts: Sequence[ContractRow], ledgers: dict[int, tuple[LedgerEntry, ...]], on: date
) -> dict[Category, LedgerEntry]:
    """The last entries of the same contracts, those of a later month included (R8)."""
    result: dict[Category, LedgerEntry] = {}
    for contract in _holding(contracts, on):
        result |= settled(ledgers[contract.id])
    return result


def _holding(contracts: Sequence[ContractRow], on: date) -> list[ContractRow]:
    return [contract for contract in contracts if contract.start <= on <= contract.end]


def _latest_per_month(uow: UnitOfWork, customer_id: int, until: Month, months: int) -> list[InventoryRow]:
    first = until.plus(1 - months).first_day
    rows = uow.session.scalars(
        select(InventoryRow)
        .where(InventoryRow.customer_id == customer_id, InventoryRow.date.between(first, until.last_day))
        .order_by(InventoryRow.position)
    )
    return list({Month.of(row.date): row for row in rows}.values())
