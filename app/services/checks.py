"""The monthly check: the verdict per customer, contract and covered category (R7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.check import CheckLine, Verdict, increase_of, verdict_of
from app.domain.dates import Month
from app.domain.errors import NotFound
from app.domain.ledger import LedgerEntry, in_force, settled
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.inventories import InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.collector import collector_at_rest
from app.services.counts import Counts, counts_of
from app.services.desk import Desk
from app.services.ledger import entries_of


@dataclass(frozen=True, slots=True)
class CheckedContract:
    """A contract in a month: its row, the inventory that was used, its counts and the entries in force.

    `settled` are the last entries of the ledger, those of a later month included.
    """

    customer: CustomerRow
    contract: ContractRow
    inventory: InventoryRow | None
    counts: Counts | None
    entries: dict[Category, LedgerEntry]
    settled: dict[Category, LedgerEntry]
    lines: tuple[CheckLine, ...]

    @property
    def due(self) -> tuple[CheckLine, ...]:
        """The categories with devices that no order pays for yet, an order from a later month on included (R8)."""
        return tuple(
            line
            for line in self.lines
            if line.verdict is Verdict.TRUE_UP
            and verdict_of(line.count, self.settled[line.category].baseline) is Verdict.TRUE_UP
        )


def check(desk: Desk, month: Month, customer_code: str | None = None) -> tuple[CheckLine, ...]:
    """The verdicts of a month, by customer, contract and category (R7)."""
    with desk.reading() as uow:
        return tuple(line for one in check_contracts(uow, month, customer_code) for line in one.lines)


def due_in(desk: Desk, month: Month, customer_code: str | None = None) -> tuple[CheckLine, ...]:
    """The verdicts of a month with devices that no order pays for yet (R8)."""
    with desk.reading() as uow:
        return tuple(line for one in check_contracts(uow, month, customer_code) for line in one.due)


@collector_at_rest()
def check_contracts(uow: UnitOfWork, month: Month, customer_code: str | None = None) -> tuple[CheckedContract, ...]:
    """The check of a month, contract by contract, with what it rests on."""
    customers = _customers(uow, customer_code)
    inventories = latest_inventories(uow, month, list(customers))
    contracts = _contracts(uow, month, customers)
    counts = counts_of(uow, list(inventories.values()))
    ledgers = entries_of(uow, contracts)
    result = []
    for contract in contracts:
        customer = customers[contract.customer_id]
        inventory = inventories.get(customer.id)
        day = inventory.date if inventory else min(month.last_day, contract.end)
        entries = in_force(ledgers[contract.id], day) if contract.start <= day <= contract.end else {}
        found = counts[inventory.id] if inventory else None
        lines = _lines(customer.code, contract.number, month, entries, found)
        last = settled(ledgers[contract.id])
        result.append(CheckedContract(customer, contract, inventory, found, entries, last, lines))
    return tuple(sorted(result, key=lambda one: (one.customer.code, one.contract.number)))


def latest_inventories(uow: UnitOfWork, month: Month, customer_ids: Sequence[int]) -> dict[int, InventoryRow]:
    """Per customer the latest inventory dated in the month (R7)."""
    rows = select(InventoryRow).where(InventoryRow.date.between(month.first_day, month.last_day))
    if len(customer_ids) == 1:
        rows = rows.where(InventoryRow.customer_id == customer_ids[0])
    return {row.customer_id: row for row in uow.session.scalars(rows.order_by(InventoryRow.position))}


def _customers(uow: UnitOfWork, code: str | None) -> dict[int, CustomerRow]:
    rows = select(CustomerRow)
    if code is not None:
        rows = rows.where(CustomerRow.code == code)
    found = {row.id: row for row in uow.session.scalars(rows)}
    if code is not None and not found:
        raise NotFound(kind="customer", key=code)
    return found


def _contracts(uow: UnitOfWork, month: Month, customers: dict[int, CustomerRow]) -> list[ContractRow]:
    rows = select(ContractRow).where(ContractRow.start <= month.last_day, ContractRow.end >= month.first_day)
    return [row for row in uow.session.scalars(rows) if row.customer_id in customers]


def _lines(
    customer: str,
    contract: str,
    month: Month,
    entries: dict[Category, LedgerEntry],
    counts: Counts | None,
) -> tuple[CheckLine, ...]:
    lines = []
    for category in sorted(entries):
        baseline = entries[category].baseline
        count = counts.of(category) if counts else None
        lines.append(
            CheckLine(
                customer=customer,
                contract=contract,
                category=category,
                month=month,
                baseline=baseline,
                count=count,
                increase=increase_of(count, baseline.ordered),
                verdict=verdict_of(count, baseline),
                complete=counts is not None and counts.complete,
            )
        )
    return tuple(lines)


def has_true_up(lines: Sequence[CheckLine]) -> bool:
    """Whether any category of the month needs a true-up."""
    return any(line.verdict is Verdict.TRUE_UP for line in lines)


def contract_in_force(uow: UnitOfWork, customer_id: int, on: date) -> list[ContractRow]:
    """The contracts of a customer whose service period contains the day."""
    rows = select(ContractRow).where(
        ContractRow.customer_id == customer_id, ContractRow.start <= on, ContractRow.end >= on
    )
    return list(uow.session.scalars(rows.order_by(ContractRow.number)))
