"""What a decision about models does to stored inventories: shown before it is made, and told once it was (R6, R7)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.check import Verdict, verdict_of
from app.domain.dates import Month
from app.domain.ledger import LedgerEntry
from app.models.catalogue import ListedModelRow
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.inventories import InventoryRow, InventoryTotalRow
from app.models.unit_of_work import UnitOfWork
from app.services.counts import Counts, counts_of
from app.services.history import entries_on
from app.services.inventory.model_names import ModelIndex
from app.services.ledger import entries_of

_Totals = dict[int, dict[str, int]]
"""Devices by inventory and model name as written."""


@dataclass(frozen=True, slots=True)
class CategoryEffect:
    """A count before and after; the verdicts are None where no contract covers the category on that day (R7)."""

    category: Category
    before: int
    after: int
    verdict_before: Verdict | None = None
    verdict_after: Verdict | None = None


@dataclass(frozen=True, slots=True)
class MonthEffect:
    """A month of a customer whose inventory lists models that the decision is about.

    `devices` are those models' devices, `categories` the counts that change; `complete` tells whether nothing is left
    to decide afterwards.
    """

    customer: str
    customer_name: str
    day: date
    devices: int
    categories: tuple[CategoryEffect, ...]
    complete: bool

    @property
    def month(self) -> Month:
        """The month whose check uses the inventory."""
        return Month.of(self.day)


@dataclass(frozen=True, slots=True)
class Effects:
    """The months that a decision touches: customers by name, the newest month of each first."""

    months: tuple[MonthEffect, ...] = ()

    @property
    def latest(self) -> tuple[MonthEffect, ...]:
        """The newest month of every customer."""
        newest: dict[str, MonthEffect] = {}
        for one in self.months:
            newest.setdefault(one.customer, one)
        return tuple(newest.values())

    @property
    def devices(self) -> int:
        """Devices touched, in the newest month of every customer."""
        return sum(one.devices for one in self.latest)

    @property
    def changed(self) -> tuple[MonthEffect, ...]:
        """The months in which a count changes."""
        return tuple(one for one in self.months if one.categories)


def measured(uow: UnitOfWork, before: ModelIndex, apply: Callable[[], ModelIndex]) -> Effects:
    """Apply a decision in the unit of work that is open, and tell what it did; nothing is kept unless it is committed.

    `before` is the catalogue as it was, `apply` answers the catalogue as it is then. Of several inventories of a month
    the latest is told, as the check uses that one.
    """
    inventories = _latest_in_month(uow)
    totals, counts = _totals(uow), counts_of(uow, inventories)
    after = apply()
    names = {name for name in _names(uow) if before.resolve(name) != after.resolve(name)}
    then, counts_then = _totals(uow), counts_of(uow, inventories)
    touched = [
        row
        for row in inventories
        if names.intersection(totals[row.id]) or names.intersection(then[row.id]) or totals[row.id] != then[row.id]
    ]
    standing = _Standing(uow, touched)
    told = [
        standing.effect(row, _devices(names, totals[row.id], then[row.id]), counts[row.id], counts_then[row.id])
        for row in touched
    ]
    return Effects(tuple(sorted(told, key=lambda one: (one.customer_name, one.customer, -one.day.toordinal()))))


def _latest_in_month(uow: UnitOfWork) -> list[InventoryRow]:
    rows = uow.session.scalars(select(InventoryRow).order_by(InventoryRow.position))
    return list({(row.customer_id, Month.of(row.date)): row for row in rows}.values())


def _totals(uow: UnitOfWork) -> _Totals:
    found: _Totals = defaultdict(dict)
    columns = select(InventoryTotalRow.inventory_id, ListedModelRow.name, InventoryTotalRow.devices)
    rows = columns.join(ListedModelRow, ListedModelRow.id == InventoryTotalRow.listed_model_id)
    for inventory_id, name, devices in uow.session.execute(rows):
        found[inventory_id][name] = devices
    return found


def _names(uow: UnitOfWork) -> Sequence[str]:
    return list(uow.session.scalars(select(ListedModelRow.name)))


def _devices(names: Collection[str], before: dict[str, int], after: dict[str, int]) -> int:
    """The devices that are listed under the names; a decision may bring up rows that repeated another model's."""
    return max(sum(totals.get(name, 0) for name in names) for totals in (before, after))


class _Standing:
    """Customers and what they ordered, for the inventories that are told of."""

    def __init__(self, uow: UnitOfWork, inventories: Sequence[InventoryRow]) -> None:
        ids = {row.customer_id for row in inventories}
        self._customers = {
            row.id: row for row in uow.session.scalars(select(CustomerRow).where(CustomerRow.id.in_(ids)))
        }
        self._contracts: dict[int, list[ContractRow]] = defaultdict(list)
        contracts = list(uow.session.scalars(select(ContractRow).where(ContractRow.customer_id.in_(ids))))
        for contract in contracts:
            self._contracts[contract.customer_id].append(contract)
        self._ledgers = entries_of(uow, contracts)

    def effect(self, row: InventoryRow, devices: int, before: Counts, after: Counts) -> MonthEffect:
        """What happens to one inventory."""
        entries = entries_on(self._contracts[row.customer_id], self._ledgers, row.date)
        changed = [one for one in Category if before.of(one) != after.of(one)]
        told = tuple(_category_effect(one, before.of(one), after.of(one), entries.get(one)) for one in changed)
        customer = self._customers[row.customer_id]
        return MonthEffect(customer.code, customer.name, row.date, devices, told, after.complete)


def _category_effect(category: Category, before: int, after: int, entry: LedgerEntry | None) -> CategoryEffect:
    if entry is None:
        return CategoryEffect(category, before, after)
    verdicts = verdict_of(before, entry.baseline), verdict_of(after, entry.baseline)
    return CategoryEffect(category, before, after, *verdicts)
