"""The steps of a true-up after it was proposed: quoted, ordered, declined, withdrawn (R8)."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.errors import AppError, ProblemsFound
from app.domain.issues import Issue
from app.domain.ledger import EntryKind, LedgerEntry, Raise, raised, settled
from app.domain.true_up import TrueUpState, require_step
from app.domain.true_up_records import TrueUp
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.true_ups import TrueUpLineRow, TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.checks import check_contracts
from app.services.desk import Desk
from app.services.ledger import NewEntry, entries_of, write_entry
from app.services.true_up_rows import counts_in, true_up_row, true_ups_of


class PoNumberMissing(AppError):
    """An order needs the number of the purchase order."""

    code = "po_number_missing"


class ReasonMissing(AppError):
    """Declining and withdrawing need a reason, which is kept."""

    code = "reason_missing"


class TrueUpStale(AppError):
    """The ledger has changed since the proposal was made, so its figures no longer hold."""

    code = "true_up_stale"


class TrueUpCountChanged(ProblemsFound):
    """The check of the month finds another count now; the order can be recorded all the same by accepting the code."""

    code = "true_up_count_changed"


def order(desk: Desk, number: str, po_number: str, on: date, accepted: Collection[str] = ()) -> TrueUp:
    """Record the purchase order and reset the baseline from the first day of the true-up month (R8).

    Where models were classified or inventories came in since, the count may be another one than was quoted; that is
    refused unless `accepted` holds its code, because a customer may order what was offered.
    """
    if not po_number.strip():
        raise PoNumberMissing(number=number)
    with desk.writing() as uow:
        row = true_up_row(uow, number)
        require_step(number, TrueUpState(row.state), TrueUpState.ORDERED)
        if TrueUpCountChanged.code not in accepted:
            _require_same_count(uow, row)
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
    """Append what is ordered now, from the first day that is billed and on every later day that the ledger changes."""
    contract = uow.session.get_one(ContractRow, row.contract_id)
    ledger = entries_of(uow, [contract])[contract.id]
    lines = list(uow.session.scalars(select(TrueUpLineRow).where(TrueUpLineRow.true_up_id == row.id)))
    for name in sorted({line.category for line in lines}):
        of_category = [line for line in lines if line.category == name]
        entries = [entry for entry in ledger if entry.category == name]
        _require_unchanged(row, settled(entries).get(Category(name)), of_category)
        added = {line.group_name: line.added for line in of_category}
        for one in raised(entries, row.period_start, added):
            write_entry(uow, desk, contract, _entry(row, Category(name), one))


def _require_unchanged(row: TrueUpRow, entry: LedgerEntry | None, lines: list[TrueUpLineRow]) -> None:
    added = sum(line.added for line in lines)
    if entry is None or entry.baseline.ordered + added != lines[0].category_ordered:
        raise TrueUpStale(number=row.number, category=lines[0].category)


def _entry(row: TrueUpRow, category: Category, one: Raise) -> NewEntry:
    return NewEntry(
        category=category,
        effective=one.effective,
        kind=EntryKind.TRUE_UP,
        ordered=one.ordered,
        groups=one.groups,
        document=row.number,
        inventory_id=row.inventory_id,
    )


def _require_same_count(uow: UnitOfWork, row: TrueUpRow) -> None:
    """The check of the month must still find what the true-up was made for (R8)."""
    contract = uow.session.get_one(ContractRow, row.contract_id)
    customer = uow.session.get_one(CustomerRow, contract.customer_id)
    checked = check_contracts(uow, Month.parse(row.month), customer.code)
    now = {
        line.category.value: line.count or 0 for one in checked for line in one.lines if one.contract.id == contract.id
    }
    changed = [
        Issue(
            TrueUpCountChanged.code,
            {"number": row.number, "category": category, "count": count, "now": now.get(category, 0)},
        )
        for category, count in sorted(counts_in(uow, row).items())
        if now.get(category) != count
    ]
    if changed:
        raise TrueUpCountChanged(changed)
