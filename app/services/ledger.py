"""The ledger of a contract: reading it, asking a day, and writing entries (R11)."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import inspect, select

from app.domain.baseline import baseline_of
from app.domain.categories import Category
from app.domain.errors import NotFound
from app.domain.ledger import EntryKind, LedgerEntry, in_force
from app.models.contracts import ContractRow
from app.models.ledger import LedgerEntryRow, LedgerGroupRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk
from app.services.records import ledger_entry_of, settings_of


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is to be written: ordered devices of a category from a day on, with its split over price groups."""

    category: Category
    effective: date
    kind: EntryKind
    ordered: int
    groups: tuple[tuple[str, int], ...] = ()
    document: str | None = None
    inventory_id: int | None = None
    note: str = ""


def ledger_of(desk: Desk, contract_number: str) -> tuple[LedgerEntry, ...]:
    """Every entry of a contract, by day, then in the order of writing (R11)."""
    with desk.reading() as uow:
        contract = contract_row(uow, contract_number)
        return entries_of(uow, [contract])[contract.id]


def in_force_on(desk: Desk, contract_number: str, on: date) -> dict[Category, LedgerEntry]:
    """What was ordered, covered and the threshold per category on a day (R11)."""
    return in_force(ledger_of(desk, contract_number), on)


def contract_row(uow: UnitOfWork, number: str) -> ContractRow:
    """The stored contract with that number; NotFound where there is none."""
    row = uow.session.scalar(select(ContractRow).where(ContractRow.number == number))
    if row is None:
        raise NotFound(kind="contract", key=number)
    return row


def entries_of(uow: UnitOfWork, contracts: list[ContractRow]) -> dict[int, tuple[LedgerEntry, ...]]:
    """The ledger entries of several contracts at once, by contract id."""
    numbers = {contract.id: contract.number for contract in contracts}
    groups = _groups(uow, numbers)
    result: dict[int, list[LedgerEntry]] = {contract_id: [] for contract_id in numbers}
    # Columns, not rows of the ORM: a check of many customers reads thousands of entries.
    wanted = select(*inspect(LedgerEntryRow).columns).where(LedgerEntryRow.contract_id.in_(numbers))
    for row in uow.session.execute(wanted.order_by(LedgerEntryRow.effective, LedgerEntryRow.id)):
        entry = ledger_entry_of(row, numbers[row.contract_id], groups.get(row.id, ()))
        result[row.contract_id].append(entry)
    return {contract_id: tuple(entries) for contract_id, entries in result.items()}


def _groups(uow: UnitOfWork, contract_ids: Collection[int]) -> dict[int, tuple[tuple[str, int], ...]]:
    """The split over price groups by entry, of entries that have one."""
    columns = select(LedgerGroupRow.entry_id, LedgerGroupRow.group_name, LedgerGroupRow.ordered)
    split = columns.join(LedgerEntryRow, LedgerEntryRow.id == LedgerGroupRow.entry_id)
    wanted = split.where(LedgerEntryRow.contract_id.in_(contract_ids)).order_by(LedgerGroupRow.group_name)
    result: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for entry_id, name, ordered in uow.session.execute(wanted):
        result[entry_id].append((name, ordered))
    return {entry_id: tuple(parts) for entry_id, parts in result.items()}


def write_entry(uow: UnitOfWork, desk: Desk, contract: ContractRow, entry: NewEntry) -> LedgerEntryRow:
    """Append an entry; baseline and threshold follow from the contract's settings (R5, R11)."""
    figures = baseline_of(entry.ordered, settings_of(contract))
    row = LedgerEntryRow(
        contract_id=contract.id,
        category=entry.category.value,
        effective=entry.effective,
        kind=entry.kind.value,
        ordered=figures.ordered,
        baseline=figures.baseline,
        threshold=figures.threshold,
        document=entry.document,
        inventory_id=entry.inventory_id,
        note=entry.note,
        written_at=desk.now(),
    )
    uow.session.add(row)
    uow.session.flush()
    uow.session.add_all(
        LedgerGroupRow(entry_id=row.id, group_name=name, ordered=ordered) for name, ordered in entry.groups
    )
    return row
