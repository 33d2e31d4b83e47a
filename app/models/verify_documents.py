"""What must hold of what is kept for good: the guards stand, issued documents have the bytes they were issued with."""

from hashlib import sha256

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.domain.issues import Issue
from app.models.base import Base
from app.models.documents import IssuedDocumentRow

_GUARDED = ("update", "delete", "replace")


def append_only_tables() -> list[str]:
    """The tables whose rows are never changed or deleted."""
    return sorted(str(m.local_table) for m in Base.registry.mappers if m.class_.__append_only__)


def append_only_guards(session: Session) -> list[Issue]:
    """Every append-only table has the triggers that hold it so."""
    triggers = set(session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
    missing = [f"{t}_no_{action}" for t in append_only_tables() for action in _GUARDED]
    return [Issue("verify_append_only", {"trigger": name}) for name in missing if name not in triggers]


def document_bytes(session: Session) -> list[Issue]:
    """The content of an issued document has the sum that was kept with it."""
    columns = select(IssuedDocumentRow.file_name, IssuedDocumentRow.sha256, IssuedDocumentRow.content)
    documents = session.execute(columns.order_by(IssuedDocumentRow.id).execution_options(yield_per=50))
    return [
        Issue("verify_document_bytes", {"document": name})
        for name, kept, content in documents
        if sha256(content).hexdigest() != kept
    ]
