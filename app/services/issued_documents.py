"""Issued documents: kept with their data, listed, and handed out as the same bytes every time."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from sqlalchemy import Select, select

from app.domain.dates import Month
from app.domain.documents import DocumentKind, IssuedDocument
from app.domain.errors import AppError, NotFound
from app.domain.inventories import Replaced
from app.models.customers import CustomerRow
from app.models.documents import IssuedDocumentRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk
from app.services.replaced import InForce, MadeFrom


class FolderNotWritten(AppError):
    """A file could not be written; `path` and the system's `reason` say where and why."""

    code: ClassVar[str] = "folder_not_written"


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A rendered document that is to be issued; `data` is the JSON text of what it was made from.

    `inventory_id` is the inventory that its counts come from.
    """

    customer_id: int
    kind: DocumentKind
    subject: str
    file_name: str
    language: str
    issued_on: date
    data: str
    content: bytes
    true_up_id: int | None = None
    inventory_id: int | None = None


def keep(uow: UnitOfWork, desk: Desk, new: NewDocument) -> IssuedDocument:
    """Keep a document for good, as the next revision of its kind and subject."""
    earlier = latest(uow, new.customer_id, new.kind, new.subject)
    row = IssuedDocumentRow(
        customer_id=new.customer_id,
        true_up_id=new.true_up_id,
        kind=new.kind.value,
        subject=new.subject,
        revision=earlier.revision + 1 if earlier else 1,
        file_name=new.file_name,
        language=new.language,
        issued_on=new.issued_on,
        issued_at=desk.now(),
        data=new.data,
        content=new.content,
        sha256=hashlib.sha256(new.content).hexdigest(),
        inventory_id=new.inventory_id,
    )
    uow.session.add(row)
    uow.session.flush()
    return _record(row, uow.session.get_one(CustomerRow, new.customer_id).code)


def latest(uow: UnitOfWork, customer_id: int, kind: DocumentKind, subject: str) -> IssuedDocumentRow | None:
    """The last revision of a document, if it was ever issued."""
    wanted = select(IssuedDocumentRow).where(
        IssuedDocumentRow.customer_id == customer_id,
        IssuedDocumentRow.kind == kind.value,
        IssuedDocumentRow.subject == subject,
    )
    return uow.session.scalar(wanted.order_by(IssuedDocumentRow.revision.desc()).limit(1))


def list_documents(
    desk: Desk, customer_code: str | None = None, subject: str | None = None
) -> tuple[IssuedDocument, ...]:
    """Issued documents, the latest first."""
    with desk.reading() as uow:
        return listed(uow, customer_code, subject)


def listed(uow: UnitOfWork, customer_code: str | None = None, subject: str | None = None) -> tuple[IssuedDocument, ...]:
    """Issued documents within a unit of work, the latest first."""
    wanted = _with_customer()
    if customer_code is not None:
        wanted = wanted.where(CustomerRow.code == customer_code)
    if subject is not None:
        wanted = wanted.where(IssuedDocumentRow.subject == subject)
    rows = uow.session.execute(wanted.order_by(IssuedDocumentRow.id.desc())).all()
    in_force = InForce(uow, {row.customer_id for row, _, _ in rows})
    return tuple(_record(row, code, in_force.replaced(made) if made else None) for row, code, made in _made(rows))


def _made(
    rows: Iterable[tuple[IssuedDocumentRow, str, str | None]],
) -> Iterator[tuple[IssuedDocumentRow, str, MadeFrom | None]]:
    """Every document with the inventory and the month that it is of, as far as that is known."""
    for row, code, month in rows:
        subject = month or (row.subject if row.kind == DocumentKind.MONTHLY_REPORT.value else None)
        if row.inventory_id is None or subject is None:
            yield row, code, None
        else:
            yield row, code, MadeFrom(row.customer_id, row.inventory_id, Month.parse(subject))


def content(desk: Desk, document_id: int) -> bytes:
    """The bytes of an issued document."""
    with desk.reading() as uow:
        row = uow.session.get(IssuedDocumentRow, document_id)
        if row is None:
            raise NotFound(kind="document", key=str(document_id))
        return row.content


def save_documents(desk: Desk, documents: Sequence[IssuedDocument], folder: Path) -> tuple[str, ...]:
    """Write documents into a folder under their own names; each file appears whole or not at all."""
    for document in documents:
        write_whole(folder / document.file_name, content(desk, document.id))
    return tuple(document.file_name for document in documents)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; refuses with the system's reason."""
    partial = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise FolderNotWritten(path=str(path), reason=error.strerror or str(error)) from error


def _with_customer() -> Select[IssuedDocumentRow, str, str | None]:
    """Documents with the code of their customer, and the month of the true-up that they are of."""
    return (
        select(IssuedDocumentRow, CustomerRow.code, TrueUpRow.month)
        .join(CustomerRow, CustomerRow.id == IssuedDocumentRow.customer_id)
        .outerjoin(TrueUpRow, TrueUpRow.id == IssuedDocumentRow.true_up_id)
    )


def _record(row: IssuedDocumentRow, customer: str, replaced: Replaced | None = None) -> IssuedDocument:
    return IssuedDocument(
        id=row.id,
        customer=customer,
        kind=DocumentKind(row.kind),
        subject=row.subject,
        revision=row.revision,
        file_name=row.file_name,
        language=row.language,
        issued_on=row.issued_on,
        sha256=row.sha256,
        replaced=replaced,
    )
