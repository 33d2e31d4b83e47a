"""Kinds of documents, and an issued document as it is listed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.inventories import Replaced


class DocumentKind(StrEnum):
    """What the program issues."""

    TRUE_UP_QUOTE = "true_up_quote"
    PO_REQUEST = "po_request"
    ADDED_DEVICES = "added_devices"
    MONTHLY_REPORT = "monthly_report"

    @property
    def suffix(self) -> str:
        """The end of its file name."""
        return ".xlsx" if self is DocumentKind.ADDED_DEVICES else ".pdf"


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """An issued document; its bytes are kept for good. `subject` is the number or the month it belongs to.

    `replaced` tells where the check of its month no longer uses the inventory that it was made from.
    """

    id: int
    customer: str
    kind: DocumentKind
    subject: str
    revision: int
    file_name: str
    language: str
    issued_on: date
    sha256: str
    replaced: Replaced | None = None
