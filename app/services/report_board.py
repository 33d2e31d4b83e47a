"""How the reports of a month stand: verdicts, what was issued, what was sent, and what the CSM is owed (R7, R18)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.domain.check import CheckLine, Verdict
from app.domain.dates import Month
from app.domain.documents import DocumentKind, IssuedDocument
from app.models.customers import CustomerRow
from app.models.documents import SentReportRow
from app.models.unit_of_work import UnitOfWork
from app.services.checks import CheckedContract, check_contracts
from app.services.customers import contact_records
from app.services.desk import Desk
from app.services.issued_documents import listed
from app.services.sent_reports import ReportKind, SentReport


@dataclass(frozen=True, slots=True)
class ReportStanding:
    """A customer with a contract in the month.

    `contact` is the e-mail address that a report would go to, empty where none is known; `csm` the CSM's address.
    """

    customer: str
    name: str
    checks: tuple[CheckLine, ...]
    inventory_date: date | None
    issued: IssuedDocument | None
    sent: SentReport | None
    csm_owed: bool
    csm_sent: SentReport | None
    contact: str
    csm: str

    @property
    def has_true_up(self) -> bool:
        """Whether a category of the month needs a true-up (R7)."""
        return any(line.verdict is Verdict.TRUE_UP for line in self.checks)

    @property
    def has_inventory(self) -> bool:
        """Whether there is an inventory dated in the month."""
        return self.inventory_date is not None

    @property
    def to_send(self) -> bool:
        """Whether the month was counted and its report did not go out yet."""
        return self.has_inventory and self.sent is None

    @property
    def csm_waits(self) -> bool:
        """Whether the CSM without Lens access still waits for the inventory report (R7)."""
        return self.csm_owed and self.csm_sent is None


@dataclass(frozen=True, slots=True)
class ReportBoard:
    """The customers of one month by name, and the day it was read."""

    month: Month
    rows: tuple[ReportStanding, ...]
    today: date


def report_board(desk: Desk, month: Month) -> ReportBoard:
    """Every customer with a contract in the month."""
    with desk.reading() as uow:
        checked: dict[int, list[CheckedContract]] = defaultdict(list)
        for one in check_contracts(uow, month):
            checked[one.customer.id].append(one)
        sent = _sent(uow, month)
        issued = _issued(uow, month)
        rows = [_standing(uow, contracts, sent, issued) for contracts in checked.values()]
    return ReportBoard(month, tuple(sorted(rows, key=lambda row: row.name.casefold())), desk.today())


def _standing(
    uow: UnitOfWork,
    contracts: list[CheckedContract],
    sent: dict[tuple[str, ReportKind], SentReport],
    issued: dict[str, IssuedDocument],
) -> ReportStanding:
    customer = contracts[0].customer
    inventory = contracts[0].inventory
    addresses = (contact.email for contact in contact_records(uow, customer) if contact.email)
    return ReportStanding(
        customer=customer.code,
        name=customer.name,
        checks=tuple(line for one in contracts for line in one.lines),
        inventory_date=inventory.date if inventory else None,
        issued=issued.get(customer.code),
        sent=sent.get((customer.code, ReportKind.MONTHLY)),
        csm_owed=inventory is not None and not customer.csm_lens_access,
        csm_sent=sent.get((customer.code, ReportKind.CSM_INVENTORY)),
        contact=next(addresses, ""),
        csm=customer.csm_email,
    )


def _sent(uow: UnitOfWork, month: Month) -> dict[tuple[str, ReportKind], SentReport]:
    rows = uow.session.execute(
        select(SentReportRow, CustomerRow.code)
        .join(CustomerRow, CustomerRow.id == SentReportRow.customer_id)
        .where(SentReportRow.month == str(month))
    )
    reports = [SentReport(code, month, ReportKind(row.kind), row.sent_on, row.recipient) for row, code in rows]
    return {(one.customer, one.kind): one for one in reports}


def _issued(uow: UnitOfWork, month: Month) -> dict[str, IssuedDocument]:
    """Per customer the latest revision of the month's report."""
    found: dict[str, IssuedDocument] = {}
    for one in listed(uow, subject=str(month)):
        if one.kind is DocumentKind.MONTHLY_REPORT:
            found.setdefault(one.customer, one)
    return found
