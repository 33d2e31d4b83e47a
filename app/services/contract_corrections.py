"""Correcting a contract that was stored wrongly, as long as nothing rests on it (R11)."""

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, select

from app.domain.issues import Issue
from app.domain.ledger import EntryKind, LedgerEntry, in_force
from app.domain.portfolio import Contract, Coverage
from app.models.contracts import ContractRow, CoverageRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.contracts import coverage_records, start_entry
from app.services.desk import Desk
from app.services.ledger import NewEntry, entries_of, write_entry
from app.services.records import contract_of, coverage_row, fill_contract


def obstacles(
    uow: UnitOfWork, row: ContractRow, owner: str, contract: Contract, coverage: Sequence[Coverage]
) -> Iterator[Issue]:
    """Why a stored contract of the customer `owner` cannot be made what is given; nothing where it can."""
    numbers = list(uow.session.scalars(select(TrueUpRow.number).where(TrueUpRow.contract_id == row.id)))
    if numbers:
        yield Issue("contract_in_use", {"contract": row.number, "numbers": ", ".join(sorted(numbers))})
    if contract.customer_code != owner:
        yield Issue("contract_of_another", {"contract": row.number, "customer": owner})
    given = {one.category for one in coverage}
    for category in sorted({one.category for one in coverage_records(uow, row)} - given):
        yield Issue("contract_loses_category", {"contract": row.number, "category": category.value})


def correct_contract(
    uow: UnitOfWork, desk: Desk, row: ContractRow, contract: Contract, coverage: Sequence[Coverage], reason: str
) -> None:
    """Make a stored contract what is given; the ledger keeps what it said and gets corrections with the reason.

    `obstacles` must have found nothing. Where the rule settings change, baselines do too, so every category is
    written again.
    """
    before = contract_of(row, contract.customer_code)
    settings_changed = before.settings != contract.settings
    ledger = entries_of(uow, [row])[row.id]
    fill_contract(row, contract)
    uow.session.execute(delete(CoverageRow).where(CoverageRow.contract_id == row.id))
    uow.session.add_all(coverage_row(one, row.id) for one in coverage)
    uow.session.flush()
    for category in sorted({one.category for one in coverage}):
        wanted = start_entry(contract, category, coverage)
        of_category = [entry for entry in ledger if entry.category is category]
        for entry in _corrections(wanted, of_category, reason, always=settings_changed):
            write_entry(uow, desk, row, entry)
    period = f"{contract.period.start.isoformat()}/{contract.period.end.isoformat()}"
    record(uow, desk, "contract.corrected", row.number, reason=reason, period=period)


def _corrections(wanted: NewEntry, ledger: Sequence[LedgerEntry], reason: str, *, always: bool) -> Iterator[NewEntry]:
    """New entries on the first day and on every later day of the ledger that would say something else."""
    days = sorted({wanted.effective, *(entry.effective for entry in ledger if entry.effective > wanted.effective)})
    for day in days:
        stands = in_force(ledger, day).get(wanted.category)
        if always or stands is None or (stands.baseline.ordered, stands.groups) != (wanted.ordered, wanted.groups):
            kind = EntryKind.CORRECTION if ledger else EntryKind.START
            yield NewEntry(wanted.category, day, kind, wanted.ordered, wanted.groups, wanted.document, note=reason)
