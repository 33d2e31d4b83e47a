"""Where the devices of a stored inventory stand in its files, and how a file in an archive is named."""

from dataclasses import dataclass

from sqlalchemy import select

from app.models.inventories import InventoryFileRow
from app.models.unit_of_work import UnitOfWork
from app.services.inventory.sources import sources_of


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a file; `row` is the spreadsheet's own number, None where it is not known."""

    file: str
    sheet: str
    row: int | None


def places_in(uow: UnitOfWork, inventory_id: int) -> dict[int, Place]:
    """The place of every device of an inventory; empty for one that was stored before this was kept."""
    sources = sources_of(uow, inventory_id)
    if sources is None:
        return {}
    file = InventoryFileRow
    rows = uow.session.execute(
        select(file.number, file.name, file.sheet, file.container).where(file.inventory_id == inventory_id)
    )
    files = {number: (shown_name(name, container), sheet) for number, name, sheet, container in rows}
    return {device: Place(*files[number], row) for device, (number, row) in sources.places().items()}


def shown_name(name: str, container: str | None) -> str:
    """A file with the archive that holds it."""
    return f"{name} ({container})" if container else name
