"""Taking an import back whole, as if it had never been."""

from collections.abc import Sequence

from sqlalchemy import delete, or_, select

from app.domain.inventories import InventorySummary
from app.models.catalogue import ListedModelRow
from app.models.inventories import (
    DeviceSpanRow,
    InventoryFactsRow,
    InventoryFileRow,
    InventoryRemarkRow,
    InventoryRow,
    InventorySharedRow,
    InventorySoftwareRow,
    InventorySourceRow,
    InventoryTotalRow,
)
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.collector import collector_at_rest
from app.services.desk import Desk
from app.services.inventory.known import neighbours
from app.services.inventory.movement import refresh_movement
from app.services.inventory.originals import digests_of, let_go, sweep
from app.services.inventory.resting import InventoryInUse, resting_on
from app.services.inventory.span_writes import delete_spans, delete_unlisted_devices, move_spans
from app.services.inventory.spans import Span, removal_of
from app.services.inventory.stored import inventory_row, summaries_of

_PARTS = (
    InventoryFactsRow,
    InventorySourceRow,
    InventoryRemarkRow,
    InventorySharedRow,
    InventorySoftwareRow,
    InventoryTotalRow,
    InventoryFileRow,
)


def undo(desk: Desk, inventory_id: int) -> InventorySummary:
    """Take an import back; refused while a true-up or a ledger entry rests on it."""
    try:
        with desk.writing() as uow, collector_at_rest():
            summary = _taken_back(uow, desk, inventory_row(uow, inventory_id))
            uow.commit()
            return summary
    finally:
        sweep(desk)


def _taken_back(uow: UnitOfWork, desk: Desk, row: InventoryRow) -> InventorySummary:
    inventory_id, customer_id, position = row.id, row.customer_id, row.position
    resting = resting_on(uow, inventory_id)
    if resting.holds:
        raise InventoryInUse(inventory_id, resting)
    summary = next(one for one in summaries_of(uow, customer_id) if one.id == inventory_id)
    digests = digests_of(uow, inventory_id)
    devices = _remove_spans(uow, row)
    _remove_parts(uow, row)
    _remove_unused(uow, devices)
    refresh_movement(uow, customer_id, position)
    record(uow, desk, "inventory.undone", summary.customer, id=inventory_id, date=summary.date)
    let_go(uow, digests)
    return summary


def _remove_parts(uow: UnitOfWork, row: InventoryRow) -> None:
    for part in _PARTS:
        uow.session.execute(delete(part).where(part.inventory_id == row.id))
    uow.session.delete(row)
    uow.session.flush()


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
    written = select(InventoryTotalRow.listed_model_id).union(
        select(DeviceSpanRow.listed_model_id), select(InventorySharedRow.listed_model_id)
    )
    uow.session.execute(delete(ListedModelRow).where(ListedModelRow.id.not_in(written)))
