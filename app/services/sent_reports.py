"""What was sent, to whom and when: monthly reports, and inventories for a CSM without Lens access (R7, R18)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from app.domain.dates import Month
from app.models.documents import SentReportRow
from app.services.audit import record
from app.services.customers import customer_row
from app.services.desk import Desk


class ReportKind(StrEnum):
    """What is owed every month."""

    MONTHLY = "monthly"
    CSM_INVENTORY = "csm_inventory"


@dataclass(frozen=True, slots=True)
class SentReport:
    """One report that was sent."""

    customer: str
    month: Month
    kind: ReportKind
    sent_on: date
    recipient: str


def mark_sent(desk: Desk, report: SentReport) -> SentReport:
    """Keep that a report was sent; saying it again replaces day and recipient."""
    with desk.writing() as uow:
        customer = customer_row(uow, report.customer)
        row = uow.session.scalar(
            select(SentReportRow).where(
                SentReportRow.customer_id == customer.id,
                SentReportRow.month == str(report.month),
                SentReportRow.kind == report.kind.value,
            )
        )
        if row is None:
            row = SentReportRow(customer_id=customer.id, month=str(report.month), kind=report.kind.value)
            uow.session.add(row)
        row.sent_on, row.recipient = report.sent_on, report.recipient
        record(uow, desk, "report.sent", report.customer, month=report.month, kind=report.kind, to=report.recipient)
        uow.commit()
        return report


def sent_reports(desk: Desk, customer_code: str) -> tuple[SentReport, ...]:
    """What was sent for a customer, the latest month first."""
    with desk.reading() as uow:
        customer = customer_row(uow, customer_code)
        rows = uow.session.scalars(
            select(SentReportRow)
            .where(SentReportRow.customer_id == customer.id)
            .order_by(SentReportRow.month.desc(), SentReportRow.kind)
        )
        return tuple(
            SentReport(customer_code, Month.parse(row.month), ReportKind(row.kind), row.sent_on, row.recipient)
            for row in rows
        )
