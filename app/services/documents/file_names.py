"""Names that documents are proposed to be saved under, safe on every system."""

from pathvalidate import sanitize_filename

from app.domain.documents import DocumentKind
from app.services.documents.layout.fonts import printable
from app.services.documents.wording import wording

_LONGEST_CUSTOMER = 60
_LONGEST_NUMBER = 40


def file_name(kind: DocumentKind, number: str, customer: str, language: str) -> str:
    """A name such as "True-up-offerte TU-2026-A0007 Voorbeeld Zorggroep Noord.pdf"; a report's number is its month.

    Characters that a file system refuses become a dash; long names are cut, never the number's place or the suffix.
    """
    name = wording(language).text(f"file_names.{kind.value}")
    parts = (name, printable(number)[:_LONGEST_NUMBER], printable(customer)[:_LONGEST_CUSTOMER])
    stem = " ".join(" ".join(parts).split())
    return sanitize_filename(stem, replacement_text="-", platform="universal").rstrip(" .") + kind.suffix
