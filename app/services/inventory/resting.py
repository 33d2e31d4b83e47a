"""What rests on an inventory: true-ups and ledger entries, which hold it, and documents that were made from it."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from app.domain.errors import AppError
from app.domain.issues import Issue
from app.models.contracts import ContractRow
from app.models.documents import IssuedDocumentRow
from app.models.ledger import LedgerEntryRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Resting:
    """True-ups by number, ledger entries as contract and day, documents by the name of their file; each once."""

    true_ups: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the inventory cannot be taken back; a document alone does not hold it, it is marked."""
        return bool(self.true_ups or self.entries)


class InventoryInUse(AppError):
    """True-ups or ledger entries rest on the inventory; `resting` names them, with the documents made from it."""

    code: ClassVar[str] = "inventory_in_use"

    def __init__(self, inventory_id: int, resting: Resting) -> None:
        super().__init__(id=inventory_id, numbers=", ".join(resting.true_ups or resting.entries))
        self.resting = resting

    def issues(self) -> list[Issue]:
        """The refusal, then everything that rests on the inventory beside its true-ups."""
        found = super().issues()
        if self.resting.true_ups and self.resting.entries:
            found.append(Issue("inventory_in_ledger", {"entries": ", ".join(self.resting.entries)}))
        if self.resting.documents:
            found.append(Issue("inventory_in_documents", {"documents": ", ".join(self.resting.documents)}))
        return found


def rests_on(desk: Desk, inventory_id: int) -> Resting:
    """What rests on an inventory."""
    with desk.reading() as uow:
        return resting_on(uow, inventory_id)


def resting_on(uow: UnitOfWork, inventory_id: int) -> Resting:
    """What rests on an inventory, within a unit of work."""
    session = uow.session
    true_ups = session.scalars(
        select(TrueUpRow.number).where(TrueUpRow.inventory_id == inventory_id).order_by(TrueUpRow.number)
    )
    entries = session.execute(
        select(ContractRow.number, LedgerEntryRow.effective)
        .join(ContractRow, ContractRow.id == LedgerEntryRow.contract_id)
        .where(LedgerEntryRow.inventory_id == inventory_id)
        .order_by(LedgerEntryRow.effective, ContractRow.number)
    )
    documents = session.scalars(
        select(IssuedDocumentRow.file_name)
        .where(IssuedDocumentRow.inventory_id == inventory_id)
        .order_by(IssuedDocumentRow.id)
    )
    told = [f"{contract} {effective.isoformat()}" for contract, effective in entries]
    return Resting(tuple(true_ups), tuple(dict.fromkeys(told)), tuple(dict.fromkeys(documents)))
