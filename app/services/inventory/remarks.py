"""Rows of an inventory that are no device of their own: repeated ones and damaged serials, with where they stand."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from app.models.inventories import InventoryFileRow, InventoryRemarkRow
from app.services.desk import Desk
from app.services.inventory.device_rows import DuplicateRow, QuarantinedRow


class RemarkKind(StrEnum):
    """Why the row is no device of its own (R6, lens.md)."""

    DUPLICATE = "duplicate"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Remark:
    """One such row; `detail` is the row it repeats, or the damage and last month's serial."""

    kind: RemarkKind
    file: str
    row: int
    model: str
    serial: str
    detail: str


def remarks_of(desk: Desk, inventory_id: int) -> tuple[Remark, ...]:
    """The remarks of a stored inventory, in the order of its files and rows."""
    with desk.reading() as uow:
        rows = uow.session.execute(
            select(InventoryRemarkRow, InventoryFileRow.name)
            .join(
                InventoryFileRow,
                (InventoryFileRow.inventory_id == InventoryRemarkRow.inventory_id)
                & (InventoryFileRow.number == InventoryRemarkRow.file_number),
            )
            .where(InventoryRemarkRow.inventory_id == inventory_id)
            .order_by(InventoryRemarkRow.file_number, InventoryRemarkRow.row)
        )
        return tuple(
            Remark(RemarkKind(one.kind), name, one.row, one.model, one.serial, one.detail) for one, name in rows
        )


def remark_of(inventory_id: int, row: DuplicateRow | QuarantinedRow) -> dict[str, object]:
    """The columns of a remark to be stored."""
    if isinstance(row, DuplicateRow):
        kind, model, serial = RemarkKind.DUPLICATE, "", row.identity
        detail = f"{row.of.file}:{row.of.row}"
    else:
        kind, model, serial = RemarkKind.QUARANTINED, row.model, row.serial
        detail = f"{row.damage.value} {row.earlier}".strip()
    return {
        "inventory_id": inventory_id,
        "kind": kind.value,
        "file_number": row.ref.file,
        "row": row.ref.row,
        "model": model,
        "serial": serial,
        "detail": detail,
    }
