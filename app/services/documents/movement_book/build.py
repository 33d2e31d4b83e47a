"""The figures of the workbook, all done: a table of reasons by category, and what had no effect on a count."""

from dataclasses import dataclass
from datetime import date

from app.domain.inventories import Change, Movement
from app.domain.movement import BridgeTable, MovementBetween, bridge_table, without_effect
from app.domain.portfolio import Customer
from app.services.documents.data import MovementData
from app.services.documents.wording import wording


@dataclass(frozen=True, slots=True)
class MovementBook:
    """The content of the workbook, ready to be written in any brand."""

    language: str
    customer: Customer
    made_on: date
    movement: MovementBetween
    bridge: BridgeTable
    quiet: tuple[tuple[Change, int], ...]
    devices: int

    @property
    def movements(self) -> tuple[Movement, ...]:
        """Every device with every reason."""
        return self.movement.movements


def build_movement_book(data: MovementData) -> MovementBook:
    """The content of the workbook."""
    movement = data.movement
    return MovementBook(
        language=data.language or data.customer.language,
        customer=data.customer,
        made_on=data.made_on,
        movement=movement,
        bridge=bridge_table(movement.bridges),
        quiet=tuple(without_effect(movement.movements).items()),
        devices=len({one.device_id for one in movement.movements}),
    )


def title_of(document: MovementBook) -> str:
    """What the workbook is: "Beweging 17 februari 2026 – 17 maart 2026"."""
    words, movement = wording(document.language), document.movement
    first, last = (words.formats.day(one.date) for one in (movement.earlier, movement.later))
    return words.text("movement.title", first=first, last=last)
