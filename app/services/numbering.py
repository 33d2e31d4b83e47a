"""Document numbers: gap-free per kind, year and workstation, given out in the transaction that uses them."""

from app.models.settings import NumberRow
from app.models.unit_of_work import UnitOfWork
from app.services.settings import workstation_letter

TRUE_UP = "TU"


def next_number(uow: UnitOfWork, kind: str, year: int) -> str:
    """The next number of that kind, such as TU-2026-A0007; it is given back if the transaction does not commit."""
    letter = workstation_letter(uow)
    row = uow.session.get(NumberRow, (kind, year, letter))
    if row is None:
        row = NumberRow(kind=kind, year=year, workstation=letter, last=0)
        uow.session.add(row)
    row.last += 1
    uow.session.flush()
    return number_text(kind, year, letter, row.last)


def number_text(kind: str, year: int, letter: str, place: int) -> str:
    """A number as it is written."""
    return f"{kind}-{year}-{letter}{place:04d}"
