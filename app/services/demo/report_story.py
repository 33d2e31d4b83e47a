"""The reports of the demo: what went out each month, to the customer and to a CSM without access to Lens (R7)."""

from collections.abc import Iterator

from app.domain.dates import Month
from app.services.demo.event import IMPORTED_AFTER, Event, Work
from app.services.demo.plan import Member
from app.services.demo.timeline import NOW, Timeline
from app.services.desk import Desk
from app.services.reports import issue_report
from app.services.sent_reports import ReportKind, SentReport, mark_sent

_SENT_AFTER = 3
_MONTHLY_SINCE = 9
"""Earlier monthly reports were not noted; what a CSM is owed was, from the first month on."""

_RANK = 9


def report_events(member: Member, timeline: Timeline) -> Iterator[Event]:
    """Reports as documents and as sent, some days after the inventory of their month."""
    reporting = member.reporting
    if reporting is None:
        return
    for month in reporting.months:
        day = timeline.after(timeline.day(month, reporting.day), IMPORTED_AFTER + _SENT_AFTER)
        if month in reporting.issued:
            yield Event(day, _RANK, member.customer.name, _issuing(member, timeline.month(month)))
        if month == NOW and not reporting.sent:
            continue
        for kind, recipient in _owed(member, month):
            report = SentReport(member.customer.code, timeline.month(month), kind, day, recipient)
            yield Event(day, _RANK, member.customer.name, _sending(report))


def _owed(member: Member, month: int) -> Iterator[tuple[ReportKind, str]]:
    if month >= _MONTHLY_SINCE:
        yield ReportKind.MONTHLY, member.contacts[0].email
    if not member.customer.csm_lens_access:
        yield ReportKind.CSM_INVENTORY, member.customer.csm_email


def _issuing(member: Member, month: Month) -> Work:
    def issue(desk: Desk) -> None:
        issue_report(desk, member.customer.code, month)

    return issue


def _sending(report: SentReport) -> Work:
    def send(desk: Desk) -> None:
        mark_sent(desk, report)

    return send
