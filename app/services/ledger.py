"""The ledger of a contract: reading it, asking a day, and writing entries (R11)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

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
    wanted = LedgerEntryRow.contract_id.in_(numbers)
    groups: dict[int, list[tuple[str, int]]] = defaultdict(list)
    split = select(LedgerGroupRow).join(LedgerEntryRow, LedgerEntryRow.id == LedgerGroupRow.entry_id)
    for group in uow.session.scalars(split.where(wanted).order_by(LedgerGroupRow.group_name)):
        groups[group.entry_id].append((group.group_name, group.ordered))
    result: dict[int, list[LedgerEntry]] = {contract_id: [] for contract_id in numbers}
    rows = select(LedgerEntryRow).where(wanted).order_by(LedgerEntryRow.effective, LedgerEntryRow.id)
    for row in uow.session.scalars(rows):
        entry = ledger_entry_of(row, numbers[row.contract_id], tuple(groups[row.id]))
        result[row.contract_id].append(entry)
    return {contract_id: tuple(entries) for contract_id, entries in result.items()}


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
