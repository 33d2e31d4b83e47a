"""What needs the account manager today, and how the portfolio as a whole stands (ui.md, Today)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import func, select

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.true_up import TrueUpState
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.documents import SentReportRow
from app.models.inventories import InventoryRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.catalogue import unclassified
from app.services.checks import CheckedContract, check_contracts
from app.services.counts import Counts, counts_of
from app.services.desk import Desk
from app.services.sent_reports import ReportKind
from app.services.settings import read_setting

RENEWAL_DAYS = 120
MONTHS_AHEAD = 12


class WorkKind(StrEnum):
    """What has to be done."""

    TRUE_UP_DUE = "true_up_due"
    INVENTORY_MISSING = "inventory_missing"
    CLASSIFY = "classify"
    TRUE_UP_TO_SEND = "true_up_to_send"
    PO_AWAITED = "po_awaited"
    QUOTE_EXPIRING = "quote_expiring"
    REPORT_TO_SEND = "report_to_send"
    CSM_REPORT_OWED = "csm_report_owed"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One row of the work list.

    `subject` is a contract, true-up, month or model name; `number` a count of devices or days, as the kind says.
    """

    kind: WorkKind
    customer: str
    customer_name: str
    subject: str
    number: int = 0
    day: date | None = None
    category: Category | None = None


@dataclass(frozen=True, slots=True)
class PortfolioFigure:
    """A category over all customers: devices counted, ordered and the sum of the baselines.

    A customer whose inventory of the month is not in yet counts with its newest one.
    """

    category: Category
    count: int
    ordered: int
    baseline: int


@dataclass(frozen=True, slots=True)
class TodayBoard:
    """The work list, the portfolio per category, and the contracts that end in each of the next twelve months."""

    month: Month
    work: tuple[WorkItem, ...]
    portfolio: tuple[PortfolioFigure, ...]
    renewals: tuple[tuple[Month, int], ...]


def today_board(desk: Desk) -> TodayBoard:
    """What needs me today."""
    day = desk.today()
    month = Month.of(day)
    waiting = tuple(_models(desk))
    with desk.reading() as uow:
        checked = check_contracts(uow, month)
        work = (
            *_true_ups_due(uow, checked),
            *_inventories_missing(checked, month),
            *waiting,
            *_awaited(uow, day),
            *_reports(uow, checked, month),
            *_renewals(uow, day),
        )
        return TodayBoard(month, work, _portfolio(uow, checked), _ends(uow, month))


def _true_ups_due(uow: UnitOfWork, checked: tuple[CheckedContract, ...]) -> Iterator[WorkItem]:
    open_contracts = set(
        uow.session.scalars(
            select(TrueUpRow.contract_id).where(
                TrueUpRow.state.in_([state.value for state in TrueUpState if state.is_open])
            )
        )
    )
    for one in checked:
        if one.contract.id in open_contracts:
            continue
        for line in one.due:
            if line.count is not None:
                added = line.count - one.settled[line.category].baseline.ordered
                yield WorkItem(
                    WorkKind.TRUE_UP_DUE,
                    one.customer.code,
                    one.customer.name,
                    one.contract.number,
                    added,
                    category=line.category,
                )


def _inventories_missing(checked: tuple[CheckedContract, ...], month: Month) -> Iterator[WorkItem]:
    missing = {one.customer.code: one.customer.name for one in checked if one.lines and one.inventory is None}
    for code, name in missing.items():
        yield WorkItem(WorkKind.INVENTORY_MISSING, code, name, str(month))


def _models(desk: Desk) -> Iterator[WorkItem]:
    for model in unclassified(desk):
        yield WorkItem(WorkKind.CLASSIFY, "", ", ".join(model.customers), model.name, model.devices)


def _awaited(uow: UnitOfWork, day: date) -> Iterator[WorkItem]:
    """Open true-ups with their age in days: the drawn up are to be sent, for the sent an order is awaited.

    A quote that the customer has is valid no longer some day; one that nobody has does not expire.
    """
    valid = timedelta(days=int(read_setting(uow, "quote_valid_days")))
    rows = uow.session.execute(
        select(TrueUpRow, CustomerRow.code, CustomerRow.name)
        .join(ContractRow, ContractRow.id == TrueUpRow.contract_id)
        .join(CustomerRow, CustomerRow.id == ContractRow.customer_id)
        .where(TrueUpRow.state.in_([state.value for state in TrueUpState if state.is_open]))
        .order_by(TrueUpRow.proposed_on)
    )
    for row, code, name in rows:
        if TrueUpState(row.state) is TrueUpState.PROPOSED:
            age = (day - row.proposed_on).days
            yield WorkItem(WorkKind.TRUE_UP_TO_SEND, code, name, row.number, age, row.proposed_on)
            continue
        age = (day - (row.quoted_on or row.proposed_on)).days
        yield WorkItem(WorkKind.PO_AWAITED, code, name, row.number, age, row.quoted_on)
        expires = row.proposed_on + valid
        if (expires - day).days <= _SOON:
            yield WorkItem(WorkKind.QUOTE_EXPIRING, code, name, row.number, (expires - day).days, expires)


_SOON = 7


def _reports(uow: UnitOfWork, checked: tuple[CheckedContract, ...], month: Month) -> Iterator[WorkItem]:
    sent = {
        (customer_id, ReportKind(kind))
        for customer_id, kind in uow.session.execute(
            select(SentReportRow.customer_id, SentReportRow.kind).where(SentReportRow.month == str(month))
        )
    }
    customers = {one.customer.id: one.customer for one in checked if one.inventory is not None}
    for customer in customers.values():
        if (customer.id, ReportKind.MONTHLY) not in sent:
            yield WorkItem(WorkKind.REPORT_TO_SEND, customer.code, customer.name, str(month))
        if not customer.csm_lens_access and (customer.id, ReportKind.CSM_INVENTORY) not in sent:
            yield WorkItem(WorkKind.CSM_REPORT_OWED, customer.code, customer.name, str(month))


def _renewals(uow: UnitOfWork, day: date) -> Iterator[WorkItem]:
    """Contracts that end within 120 days, the nearest first (R12)."""
    rows = uow.session.execute(
        select(ContractRow.number, ContractRow.end, CustomerRow.code, CustomerRow.name)
        .join(CustomerRow, CustomerRow.id == ContractRow.customer_id)
        .where(ContractRow.end.between(day, day + timedelta(days=RENEWAL_DAYS)))
        .order_by(ContractRow.end)
    )
    for number, end, code, name in rows:
        yield WorkItem(WorkKind.RENEWAL, code, name, number, (end - day).days, end)


def _portfolio(uow: UnitOfWork, checked: tuple[CheckedContract, ...]) -> tuple[PortfolioFigure, ...]:
    newest = _newest_counts(uow, [one.customer.id for one in checked if one.counts is None])
    counted: Counter[Category] = Counter()
    ordered: Counter[Category] = Counter()
    baseline: Counter[Category] = Counter()
    for one in checked:
        counts = one.counts or newest.get(one.customer.id)
        for line in one.lines:
            counted[line.category] += counts.of(line.category) if counts else 0
            ordered[line.category] += line.baseline.ordered
            baseline[line.category] += line.baseline.baseline
    return tuple(
        PortfolioFigure(category, counted[category], ordered[category], baseline[category])
        for category in Category
        if category in ordered
    )


def _newest_counts(uow: UnitOfWork, customer_ids: list[int]) -> dict[int, Counts]:
    """The counts of the newest inventory of customers, by customer id."""
    newest = (
        select(func.max(InventoryRow.position))
        .where(InventoryRow.customer_id.in_(customer_ids))
        .group_by(InventoryRow.customer_id)
    )
    rows = list(uow.session.scalars(select(InventoryRow).where(InventoryRow.position.in_(newest))))
    counts = counts_of(uow, rows)
    return {row.customer_id: counts[row.id] for row in rows}


def _ends(uow: UnitOfWork, month: Month) -> tuple[tuple[Month, int], ...]:
    ends = Counter(Month.of(end) for end in uow.session.scalars(select(ContractRow.end)))
    months = [month.plus(ahead) for ahead in range(MONTHS_AHEAD)]
    return tuple((one, ends[one]) for one in months)
