"""The monthly report of a customer: previewed as a draft, issued, written to files (R7, R18)."""

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from app.domain.dates import Month
from app.domain.documents import DocumentKind, IssuedDocument
from app.domain.issues import Issue
from app.domain.progress import NO_PROGRESS, Progress
from app.models.customers import CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.brand import read_brand
from app.services.checks import check_contracts, latest_inventories
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.documents.characters import missing_glyphs
from app.services.documents.data import MonthlyReportData
from app.services.documents.drawing import drawn
from app.services.documents.file_names import file_name
from app.services.documents.report import build_monthly_report
from app.services.issued_documents import NewDocument, keep, latest, listed, save_documents
from app.services.report_sources import report_data


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report that was written: the customer's code and the name of the file."""

    customer: str
    file: str


def preview_report(
    desk: Desk, customer_code: str, month: Month, *, annex: bool = False, progress: Progress = NO_PROGRESS
) -> bytes:
    """The report as it would be issued now, marked as a draft."""
    with desk.reading() as uow:
        data = report_data(uow, customer_row(uow, customer_code), month, desk.today(), annex=annex)
        brand = read_brand(uow)
    return drawn(replace(data, draft=True), brand, progress)


def standing_report(desk: Desk, customer_code: str, month: Month, *, annex: bool = False) -> IssuedDocument | None:
    """The issued report that still says what a new one would say; None where there is none."""
    with desk.reading() as uow:
        customer = customer_row(uow, customer_code)
        return _unchanged(uow, customer, report_data(uow, customer, month, desk.today(), annex=annex))


def issue_report(
    desk: Desk, customer_code: str, month: Month, *, annex: bool = False, progress: Progress = NO_PROGRESS
) -> IssuedDocument:
    """Issue a customer's report of a month; while nothing it says has changed, the issued one is given back."""
    with desk.reading() as uow:
        customer = customer_row(uow, customer_code)
        data = report_data(uow, customer, month, desk.today(), annex=annex)
        brand = read_brand(uow)
        standing = _unchanged(uow, customer, data)
    if standing is not None:
        return standing
    rendered = drawn(data, brand, progress)
    with desk.writing() as uow:
        document = keep(uow, desk, _new(uow, customer_row(uow, customer_code), data, rendered))
        uow.commit()
        return document


def unprintable(desk: Desk, customer_code: str, month: Month) -> list[Issue]:
    """Warnings about characters of a customer's report that no embedded font has."""
    with desk.reading() as uow:
        data = report_data(uow, customer_row(uow, customer_code), month, desk.today())
        brand = read_brand(uow)
    found = {issue.value: issue for issue in missing_glyphs(build_monthly_report(data), brand)}
    return list(found.values())


def write_reports(
    desk: Desk, month: Month, customer_code: str | None, folder: Path, *, annex: bool = False
) -> tuple[ReportFile, ...]:
    """Issue and write the reports of a month: of one customer, or of all that have a contract in it."""
    with desk.reading() as uow:
        codes = dict.fromkeys(one.customer.code for one in check_contracts(uow, month, customer_code))
    written = []
    for code in codes:
        (name,) = save_documents(desk, [issue_report(desk, code, month, annex=annex)], folder)
        written.append(ReportFile(code, name))
    return tuple(written)


def _encoded(data: MonthlyReportData) -> str:
    return msgspec.json.encode(data).decode()


def _unchanged(uow: UnitOfWork, customer: CustomerRow, data: MonthlyReportData) -> IssuedDocument | None:
    row = latest(uow, customer.id, DocumentKind.MONTHLY_REPORT, str(data.month))
    if row is None or row.data != _encoded(replace(data, issued_on=row.issued_on)):
        return None
    # The same figures of another inventory are another report: the earlier one says where its own came from.
    if row.inventory_id not in (None, _inventory_id(uow, customer, data.month)):
        return None
    return next(one for one in listed(uow, customer.code, str(data.month)) if one.id == row.id)


def _new(uow: UnitOfWork, customer: CustomerRow, data: MonthlyReportData, rendered: bytes) -> NewDocument:
    kind = DocumentKind.MONTHLY_REPORT
    earlier = latest(uow, customer.id, kind, str(data.month))
    subject = str(data.month)
    revision = 1 if earlier is None else earlier.revision + 1
    return NewDocument(
        customer_id=customer.id,
        kind=kind,
        subject=subject,
        file_name=file_name(kind, subject, customer.name, customer.language, revision),
        language=customer.language,
        issued_on=data.issued_on,
        data=_encoded(data),
        content=rendered,
        inventory_id=_inventory_id(uow, customer, data.month),
    )


def _inventory_id(uow: UnitOfWork, customer: CustomerRow, month: Month) -> int | None:
    inventory = latest_inventories(uow, month, [customer.id]).get(customer.id)
    return inventory.id if inventory else None
