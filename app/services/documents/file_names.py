"""Names that documents are proposed to be saved under, safe on every system."""

from pathvalidate import sanitize_filename

from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.domain.movement import MovementBetween
from app.services.documents.layout.fonts import printable
from app.services.documents.wording import wording

_LONGEST_CUSTOMER = 60
_LONGEST_NUMBER = 40


def file_name(kind: DocumentKind, number: str, customer: str, language: str, revision: int = 1) -> str:
    """A name such as "True-up-offerte TU-2026-A0007 Voorbeeld Zorggroep Noord.pdf"; a report's number is its month.

    A later revision says so in words at the end: a figure behind a month would be read as a day.
    """
    stem = name_of(kind.value, number, customer, language)
    if revision > 1:
        stem = f"{stem} {wording(language).text('file_names.revision', revision=str(revision))}"
    return stem + kind.suffix


def movement_name(movement: MovementBetween, customer: str, language: str) -> str:
    """The name of the workbook of a movement: with its months, or its days where both lie in one month."""
    days = (movement.earlier.date, movement.later.date)
    months = [str(Month.of(day)) for day in days]
    named = months if months[0] != months[1] else [day.isoformat() for day in days]
    return name_of("movement", " ".join(named), customer, language) + ".xlsx"


def name_of(key: str, number: str, customer: str, language: str) -> str:
    """A name without its suffix.

    Characters that a file system refuses become a dash; long names are cut, never the number's place.
    """
    name = wording(language).text(f"file_names.{key}")
    parts = (name, printable(number)[:_LONGEST_NUMBER], printable(customer)[:_LONGEST_CUSTOMER])
    stem = " ".join(" ".join(parts).split())
    return sanitize_filename(stem, replacement_text="-", platform="universal").rstrip(" .")
