"""The documents of a true-up: previewed while it is proposed, issued once, and the same bytes ever after (R8)."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.domain.documents import DocumentKind, IssuedDocument
from app.domain.issues import Issue
from app.domain.progress import NO_PROGRESS, Progress
from app.domain.true_up_records import TrueUp
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.brand import read_brand
from app.services.desk import Desk
from app.services.documents.characters import missing_glyphs
from app.services.documents.data import AddedDevice, AddedDevicesData, PoRequestData, TrueUpQuoteData
from app.services.documents.drawing import drawn
from app.services.documents.file_names import file_name
from app.services.documents.po_request import build_po_request
from app.services.documents.quote import build_true_up_quote
from app.services.issued_documents import NewDocument, content, keep, listed, save_documents
from app.services.true_up_rows import true_up_row, true_ups_of
from app.services.true_up_sources import added_devices_data, po_request_data, quote_data

KINDS = (DocumentKind.TRUE_UP_QUOTE, DocumentKind.PO_REQUEST, DocumentKind.ADDED_DEVICES)

_Source = TrueUpQuoteData | PoRequestData | AddedDevicesData


def preview(desk: Desk, number: str, kind: DocumentKind, progress: Progress = NO_PROGRESS) -> bytes:
    """The issued bytes of a document; before it is issued a draft, marked as such, with today's brand."""
    with desk.reading() as uow:
        issued = [one for one in listed(uow, subject=number) if one.kind is kind]
        source = None if issued else _source(uow, _true_up(uow, number), kind, draft=True)
        brand = read_brand(uow)
    return content(desk, issued[0].id) if source is None else drawn(source, brand, progress)


def added_devices(desk: Desk, number: str) -> tuple[AddedDevice, ...]:
    """The devices that a true-up adds, as its workbook lists them."""
    with desk.reading() as uow:
        return added_devices_data(uow, _true_up(uow, number)).devices


def unprintable(desk: Desk, number: str) -> list[Issue]:
    """Warnings about characters of a true-up's documents that no embedded font has, to be seen before issuing."""
    with desk.reading() as uow:
        true_up = _true_up(uow, number)
        quote = build_true_up_quote(quote_data(uow, true_up, draft=True))
        request = build_po_request(po_request_data(uow, true_up, draft=True))
        brand = read_brand(uow)
    found = {issue.value: issue for issue in (*missing_glyphs(quote, brand), *missing_glyphs(request, brand))}
    return list(found.values())


def issue(desk: Desk, number: str, progress: Progress = NO_PROGRESS) -> tuple[IssuedDocument, ...]:
    """Issue every document of a true-up; those issued before are given back as they are."""
    with desk.reading() as uow:
        missing = _missing(uow, number)
        sources = [(kind, _source(uow, _true_up(uow, number), kind, draft=False)) for kind in missing]
        brand = read_brand(uow)
    rendered = [(kind, source, drawn(source, brand, progress)) for kind, source in sources]
    with desk.writing() as uow:
        still_missing = _missing(uow, number)
        for kind, source, data in rendered:
            if kind in still_missing:
                keep(uow, desk, _new(uow, number, kind, source, data))
        uow.commit()
    return documents_of(desk, number)


def documents_of(desk: Desk, number: str) -> tuple[IssuedDocument, ...]:
    """The issued documents of a true-up, in the order of their kinds."""
    with desk.reading() as uow:
        return tuple(sorted(listed(uow, subject=number), key=lambda one: KINDS.index(one.kind)))


def write_documents(desk: Desk, numbers: Sequence[str], folder: Path) -> dict[str, tuple[str, ...]]:
    """Issue the documents of true-ups and write them into a folder; returns the file names per number."""
    return {number: save_documents(desk, issue(desk, number), folder) for number in numbers}


def _true_up(uow: UnitOfWork, number: str) -> TrueUp:
    return true_ups_of(uow, [true_up_row(uow, number)])[0]


def _missing(uow: UnitOfWork, number: str) -> list[DocumentKind]:
    issued = {one.kind for one in listed(uow, subject=number)}
    return [kind for kind in KINDS if kind not in issued]


def _source(uow: UnitOfWork, true_up: TrueUp, kind: DocumentKind, *, draft: bool) -> _Source:
    if kind is DocumentKind.TRUE_UP_QUOTE:
        return quote_data(uow, true_up, draft=draft)
    if kind is DocumentKind.PO_REQUEST:
        return po_request_data(uow, true_up, draft=draft)
    return added_devices_data(uow, true_up)


def _new(uow: UnitOfWork, number: str, kind: DocumentKind, source: _Source, data: bytes) -> NewDocument:
    row = true_up_row(uow, number)
    contract = uow.session.get_one(ContractRow, row.contract_id)
    customer = uow.session.get_one(CustomerRow, contract.customer_id)
    language = source.language or customer.language
    return NewDocument(
        customer_id=customer.id,
        kind=kind,
        subject=number,
        file_name=file_name(kind, number, customer.name, language),
        language=language,
        issued_on=source.issued_on,
        data=msgspec.json.encode(source).decode(),
        content=data,
        true_up_id=row.id,
        inventory_id=row.inventory_id,
    )
