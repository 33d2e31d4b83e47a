"""What the true-up screen shows, read from the store in one go."""

from dataclasses import dataclass
from datetime import date

from app.domain.check import CheckLine
from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.domain.progress import NO_PROGRESS, Progress
from app.domain.true_up_records import TrueUp
from app.services.checks import due_in
from app.services.customers import list_customers
from app.services.desk import Desk
from app.services.documents.data import AddedDevice
from app.services.true_up_documents import added_devices, documents_of, preview
from app.services.true_ups import list_true_ups

MONTHS_OFFERED = 13


@dataclass(frozen=True, slots=True)
class TrueUpLineShown:
    """A true-up with the name of its customer; `age` is the days it has waited, None once it is answered."""

    true_up: TrueUp
    customer_name: str
    age: int | None


@dataclass(frozen=True, slots=True)
class Board:
    """Every true-up, the customers by code, and the day it was read."""

    rows: tuple[TrueUpLineShown, ...]
    customers: tuple[tuple[str, str], ...]
    today: date


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """One document of a true-up: the bytes of a PDF, or the devices of the workbook.

    `issued` says that these bytes are kept for good, `can_issue` that they may be.
    """

    number: str
    kind: DocumentKind
    file_name: str
    data: bytes
    issued: bool
    can_issue: bool
    devices: tuple[AddedDevice, ...] = ()


def read_board(desk: Desk) -> Board:
    """Every true-up, the latest month first."""
    today = desk.today()
    names = {customer.code: customer.name for customer in list_customers(desk)}
    rows = tuple(
        TrueUpLineShown(one, names.get(one.customer, one.customer), _age(one, today)) for one in list_true_ups(desk)
    )
    return Board(rows, tuple(names.items()), today)


def read_due(desk: Desk, month: Month, customer: str) -> tuple[CheckLine, ...]:
    """The categories with devices to order in a month, of one customer or (empty code) of all."""
    return due_in(desk, month, customer or None)


def read_document(desk: Desk, true_up: TrueUp, kind: DocumentKind, progress: Progress = NO_PROGRESS) -> ShownDocument:
    """A document as it was issued, or as a draft while it is not."""
    number = true_up.number
    issued = {one.kind: one.file_name for one in documents_of(desk, number)}
    return ShownDocument(
        number,
        kind,
        issued.get(kind, f"{number}{kind.suffix}"),
        preview(desk, number, kind, progress),
        issued=kind in issued,
        can_issue=true_up.state.is_open,
        devices=added_devices(desk, number) if kind is DocumentKind.ADDED_DEVICES else (),
    )


def months_back(today: date) -> list[Month]:
    """The months that can be chosen, the present one first."""
    return [Month.of(today).plus(-back) for back in range(MONTHS_OFFERED)]


def _age(true_up: TrueUp, today: date) -> int | None:
    return (today - (true_up.quoted_on or true_up.proposed_on)).days if true_up.state.is_open else None
