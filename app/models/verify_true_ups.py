"""What must hold of true-ups: amounts follow from devices, price and months, and an order is in the ledger (R8, R9)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.dates import Period
from app.domain.issues import Issue, Param
from app.domain.proration import Months, months_of, prorated_amount
from app.domain.true_up import TrueUpState
from app.models.contracts import ContractRow
from app.models.ledger import LedgerEntryRow
from app.models.true_ups import TrueUpLineRow, TrueUpRow
from app.models.verify_ledger import settings_of


def amounts(session: Session) -> list[Issue]:
    """Every amount and cost is rounded once from its line, so totals are sums of rounded lines (R9)."""
    found = []
    joined = (
        select(TrueUpLineRow, TrueUpRow, ContractRow)
        .join(TrueUpRow, TrueUpRow.id == TrueUpLineRow.true_up_id)
        .join(ContractRow, ContractRow.id == TrueUpRow.contract_id)
        .order_by(TrueUpRow.number, TrueUpLineRow.id)
    )
    for line, true_up, contract in session.execute(joined):
        period = Period(true_up.period_start, true_up.period_end)
        right = _amounts_of(line, months_of(period, settings_of(contract).proration))
        if right != (line.amount, line.cost):
            params = _place(true_up, line) | {"amount": line.amount, "right": right[0]}
            found.append(Issue("verify_true_up_amount", params))
    return found


def _amounts_of(line: TrueUpLineRow, months: Months) -> tuple[int, int | None]:
    def prorated(price: int) -> int:
        return prorated_amount(line.added, price, months, line.price_term_months)

    return prorated(line.unit_price), None if line.unit_cost is None else prorated(line.unit_cost)


def sums(session: Session) -> list[Issue]:
    """A line's new ordered is its ordered plus what was added (R8)."""
    joined = (
        select(TrueUpLineRow, TrueUpRow)
        .join(TrueUpRow, TrueUpRow.id == TrueUpLineRow.true_up_id)
        .where(TrueUpLineRow.new_ordered != TrueUpLineRow.ordered + TrueUpLineRow.added)
        .order_by(TrueUpRow.number, TrueUpLineRow.id)
    )
    return [
        Issue(
            "verify_true_up_sum",
            _place(true_up, line) | {"ordered": line.ordered, "added": line.added, "new_ordered": line.new_ordered},
        )
        for line, true_up in session.execute(joined)
    ]


def ledger_entries(session: Session) -> list[Issue]:
    """An ordered true-up has its ledger entries for each of its categories, and no other one has any (R8, R11)."""
    entries = select(LedgerEntryRow.document, LedgerEntryRow.category, LedgerEntryRow.ordered)
    in_order = entries.where(LedgerEntryRow.kind == "true_up").order_by(LedgerEntryRow.effective, LedgerEntryRow.id)
    # An order that comes before a later entry of the ledger raises that one as well; the last of them says it all.
    written = {(document, category): ordered for document, category, ordered in session.execute(in_order)}
    wanted = (
        select(TrueUpLineRow, TrueUpRow)
        .join(TrueUpRow, TrueUpRow.id == TrueUpLineRow.true_up_id)
        .order_by(TrueUpRow.number, TrueUpLineRow.id)
    )
    found: dict[tuple[str, str], Issue] = {}
    for line, true_up in session.execute(wanted):
        ordered = true_up.state == TrueUpState.ORDERED.value
        right = line.category_ordered if ordered else None
        if written.get((true_up.number, line.category)) != right:
            found[true_up.number, line.category] = Issue("verify_true_up_entry", _place(true_up, line))
    return list(found.values())


def _place(true_up: TrueUpRow, line: TrueUpLineRow) -> dict[str, Param]:
    return {"number": true_up.number, "category": line.category, "group": line.group_name}
