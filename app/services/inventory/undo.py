"""Taking an import back whole, as if it had never been."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import delete, or_, select

from app.domain.errors import AppError
from app.domain.inventories import InventorySummary
from app.models.catalogue import ListedModelRow
from app.models.customers import CustomerRow
from app.models.inventories import (
    DeviceSpanRow,
    InventoryFactsRow,
    InventoryFileRow,
    InventoryRemarkRow,
    InventoryRow,
    InventorySoftwareRow,
    InventorySourceRow,
    InventoryTotalRow,
)
from app.models.ledger import LedgerEntryRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.collector import collector_at_rest
from app.services.desk import Desk
from app.services.inventory.known import neighbours
from app.services.inventory.movement import refresh_movement
from app.services.inventory.span_writes import delete_spans, delete_unlisted_devices, move_spans
from app.services.inventory.spans import Span, removal_of
from app.services.inventory.stored import inventory_row, summaries_of


class InventoryInUse(AppError):
    """True-ups or ledger entries rest on the inventory; `numbers` names them."""

    code: ClassVar[str] = "inventory_in_use"


def undo(desk: Desk, inventory_id: int) -> InventorySummary:
    """Take an import back; refused while a true-up or a ledger entry rests on it."""
    with desk.writing() as uow, collector_at_rest():
        row = inventory_row(uow, inventory_id)
        _require_unused(uow, inventory_id)
        summary = next(one for one in summaries_of(uow, row.customer_id) if one.id == inventory_id)
        customer_id, position = row.customer_id, row.position
        devices = _remove_spans(uow, row)
        for part in (
            InventoryFactsRow,
            InventorySourceRow,
            InventoryRemarkRow,
            InventorySoftwareRow,
            InventoryTotalRow,
            InventoryFileRow,
        ):
            uow.session.execute(delete(part).where(part.inventory_id == inventory_id))
        uow.session.delete(row)
        uow.session.flush()
        _remove_unused(uow, devices)
        refresh_movement(uow, customer_id, position)
        code = uow.session.get_one(CustomerRow, customer_id).code
        record(uow, desk, "inventory.undone", code, id=inventory_id, date=summary.date)
        uow.commit()
        return summary


def _require_unused(uow: UnitOfWork, inventory_id: int) -> None:
    numbers = list(uow.session.scalars(select(TrueUpRow.number).where(TrueUpRow.inventory_id == inventory_id)))
    entries = uow.session.scalars(select(LedgerEntryRow.document).where(LedgerEntryRow.inventory_id == inventory_id))
    numbers.extend(document or "-" for document in entries)
    if numbers:
        raise InventoryInUse(id=inventory_id, numbers=", ".join(sorted(set(numbers))))


def _remove_spans(uow: UnitOfWork, row: InventoryRow) -> list[int]:
    """Take the inventory out of the spans; the devices of those that are gone come back."""
    _, following = neighbours(uow, row.customer_id, row.position)
    span = DeviceSpanRow
    touching = [span.start == row.position, span.end == row.position]
    if following is not None:
        touching.append(span.start == following)
    wanted = select(
        span.id, span.device_id, span.start, span.end, span.listed_model_id, span.name, span.site, span.room, span.user
    ).where(span.customer_id == row.customer_id, or_(*touching))
    connection = uow.session.connection()
    spans = [
        Span(one[0], one[1], one[2], one[3], (str(one[4]), one[5], one[6], one[7], one[8]))
        for one in connection.execute(wanted).all()
    ]
    removal = removal_of(spans, row.position, following)
    delete_spans(connection, removal.deleted)
    move_spans(connection, removal.new_ends, removal.new_starts)
    device_of = {span.id: span.device_id for span in spans}
    return [device_of[span_id] for span_id in removal.deleted]


def _remove_unused(uow: UnitOfWork, device_ids: Sequence[int]) -> None:
    """Those of the devices that no inventory lists any longer, and model names that none wrote."""
    delete_unlisted_devices(uow.session.connection(), device_ids)
    written = select(InventoryTotalRow.listed_model_id).union(select(DeviceSpanRow.listed_model_id))
    uow.session.execute(delete(ListedModelRow).where(ListedModelRow.id.not_in(written)))
