"""The steps of a true-up after it was proposed: quoted, ordered, declined, withdrawn (R8)."""

from datetime import date

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.errors import AppError
from app.domain.ledger import EntryKind, LedgerEntry, in_force
from app.domain.true_up import TrueUpState, require_step
from app.domain.true_up_records import TrueUp
from app.models.contracts import ContractRow
from app.models.inventories import InventoryRow
from app.models.true_ups import TrueUpLineRow, TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.desk import Desk
from app.services.ledger import NewEntry, entries_of, write_entry
from app.services.true_up_rows import true_up_row, true_ups_of


class PoNumberMissing(AppError):
    """An order needs the number of the purchase order."""

    code = "po_number_missing"


class ReasonMissing(AppError):
    """Declining and withdrawing need a reason, which is kept."""

    code = "reason_missing"


class TrueUpStale(AppError):
    """The ledger has changed since the proposal was made, so its figures no longer hold."""

    code = "true_up_stale"


def order(desk: Desk, number: str, po_number: str, on: date) -> TrueUp:
    """Record the purchase order and reset the baseline from the first day of the true-up month (R8)."""
    if not po_number.strip():
        raise PoNumberMissing(number=number)
    with desk.writing() as uow:
        row = true_up_row(uow, number)
        require_step(number, TrueUpState(row.state), TrueUpState.ORDERED)
        _write_ledger(uow, desk, row)
        row.state, row.po_number, row.po_date = TrueUpState.ORDERED.value, po_number.strip(), on
        return _finish(uow, desk, row, "true_up.ordered", po=row.po_number, date=on)


def mark_quoted(desk: Desk, number: str, on: date) -> TrueUp:
    """Record that the customer has the quote (R8)."""
    with desk.writing() as uow:
        row = true_up_row(uow, number)
        require_step(number, TrueUpState(row.state), TrueUpState.QUOTED)
        row.state, row.quoted_on = TrueUpState.QUOTED.value, on
        return _finish(uow, desk, row, "true_up.quoted", date=on)


def decline(desk: Desk, number: str, reason: str) -> TrueUp:
    """Record that the customer said no, and why; the ledger stays (R8)."""
    return _close(desk, number, TrueUpState.DECLINED, reason)


def withdraw(desk: Desk, number: str, reason: str) -> TrueUp:
    """Take a proposal back, and say why; the ledger stays (R8)."""
    return _close(desk, number, TrueUpState.WITHDRAWN, reason)


def _close(desk: Desk, number: str, state: TrueUpState, reason: str) -> TrueUp:
    if not reason.strip():
        raise ReasonMissing(number=number)
    with desk.writing() as uow:
        row = true_up_row(uow, number)
        require_step(number, TrueUpState(row.state), state)
        row.state, row.reason = state.value, reason.strip()
        return _finish(uow, desk, row, f"true_up.{state.value}", reason=row.reason)


def _finish(uow: UnitOfWork, desk: Desk, row: TrueUpRow, action: str, **detail: object) -> TrueUp:
    record(uow, desk, action, row.number, **detail)
    uow.session.flush()
    (result,) = true_ups_of(uow, [row])
    uow.commit()
    return result


def _write_ledger(uow: UnitOfWork, desk: Desk, row: TrueUpRow) -> None:
    contract = uow.session.get_one(ContractRow, row.contract_id)
    counted_on = uow.session.get_one(InventoryRow, row.inventory_id).date
    current = in_force(entries_of(uow, [contract])[contract.id], max(row.period_start, counted_on))
    lines = list(uow.session.scalars(select(TrueUpLineRow).where(TrueUpLineRow.true_up_id == row.id)))
    for category in sorted({line.category for line in lines}):
        of_category = [line for line in lines if line.category == category]
        entry = current.get(Category(category))
        _require_unchanged(row, entry, of_category)
        write_entry(uow, desk, contract, _entry(row, entry, of_category))


def _require_unchanged(row: TrueUpRow, entry: LedgerEntry | None, lines: list[TrueUpLineRow]) -> None:
    added = sum(line.added for line in lines)
    if entry is None or entry.baseline.ordered + added != lines[0].category_ordered:
        raise TrueUpStale(number=row.number, category=lines[0].category)


def _entry(row: TrueUpRow, current: LedgerEntry | None, lines: list[TrueUpLineRow]) -> NewEntry:
    groups = dict(current.groups) if current else {}
    if groups:
        groups |= {line.group_name: line.new_ordered for line in lines}
    return NewEntry(
        category=Category(lines[0].category),
        effective=max(row.period_start, current.effective) if current else row.period_start,
        kind=EntryKind.TRUE_UP,
        ordered=lines[0].category_ordered,
        groups=tuple(sorted(groups.items())),
        document=row.number,
        inventory_id=row.inventory_id,
    )
