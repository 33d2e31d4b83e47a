"""Issued documents: their bytes, and the data they were made from, kept for good."""

from typing import ClassVar

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Day, Key, Moment, Text, parent


class IssuedDocumentRow(Base):
    """One issued document; reprinting gives the same bytes. `subject` is the number or month it belongs to.

    Data and bytes are read only where they are asked for: a list of documents names them without. `inventory_id` is the
    inventory that its counts come from; no reference, because the document stays when that import is taken back.
    """

    __tablename__ = "issued_document"
    __table_args__ = (UniqueConstraint("customer_id", "kind", "subject", "revision"),)
    __append_only__: ClassVar[bool] = True

    id: Mapped[Key]
    customer_id: Mapped[int] = parent("customer.id")
    true_up_id: Mapped[int | None] = mapped_column(ForeignKey("true_up.id"), index=True)
    kind: Mapped[Code]
    subject: Mapped[Code]
    revision: Mapped[Count]
    file_name: Mapped[Code]
    language: Mapped[Code]
    issued_on: Mapped[Day]
    issued_at: Mapped[Moment]
    data: Mapped[str] = mapped_column(deferred=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sha256: Mapped[Code]
    inventory_id: Mapped[int | None]


class SentReportRow(Base):
    """That a monthly report or an inventory report was sent: what, to whom and when (R7, R18)."""

    __tablename__ = "sent_report"
    __table_args__ = (UniqueConstraint("customer_id", "month", "kind"),)

    id: Mapped[Key]
    customer_id: Mapped[int] = parent("customer.id")
    month: Mapped[Code]
    kind: Mapped[Code]
    sent_on: Mapped[Day]
    recipient: Mapped[Text]
