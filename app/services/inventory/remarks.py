"""Rows of an inventory that are no device of their own, or that a person decided about, with where they stand."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from app.domain.categories import Bucket
from app.domain.identity import Damage
from app.models.inventories import InventoryFileRow, InventoryRemarkRow
from app.services import counts
from app.services.desk import Desk
from app.services.inventory.device_rows import DuplicateRow, QuarantinedRow
from app.services.inventory.quarantine import Choice


class RemarkKind(StrEnum):
    """Why the row is no device of its own (R6, lens.md), or what was decided about its damaged serial."""

    DUPLICATE = "duplicate"
    SET = "set"
    QUARANTINED = "quarantined"
    LEFT_OUT = counts.LEFT_OUT
    SAME_DEVICE = "same_device"
    OWN_DEVICE = "own_device"

    @property
    def bucket(self) -> Bucket:
        """Where the row ends up in the equation of rows."""
        if self in (RemarkKind.DUPLICATE, RemarkKind.SET):
            return Bucket.DUPLICATE
        decided = self in (RemarkKind.SAME_DEVICE, RemarkKind.OWN_DEVICE)
        return Bucket.COUNTED if decided else Bucket.QUARANTINED


_KINDS = {
    None: RemarkKind.QUARANTINED,
    Choice.OUT: RemarkKind.LEFT_OUT,
    Choice.SAME: RemarkKind.SAME_DEVICE,
    Choice.OWN: RemarkKind.OWN_DEVICE,
}
_UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class Remark:
    """One such row; `detail` is the row it repeats, or the damage, last month's serial and who decided."""

    kind: RemarkKind
    file: str
    row: int
    model: str
    serial: str
    detail: str

    @property
    def damage(self) -> Damage | None:
        """What a spreadsheet program did to the serial; None for repeated rows."""
        return None if self.kind.bucket is Bucket.DUPLICATE else Damage(self.detail.split(" ")[0])

    @property
    def earlier(self) -> str:
        """Last month's serial of a damaged one, where it is known."""
        parts = self.detail.split(" ")
        return parts[1] if self.damage and len(parts) > 1 and parts[1] != _UNKNOWN else ""

    @property
    def who(self) -> str:
        """Who decided about a damaged serial; nobody while it is set apart."""
        return " ".join(self.detail.split(" ")[2:]) if self.damage else ""


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


def remark_of(inventory_id: int, row: DuplicateRow | QuarantinedRow, who: str) -> dict[str, object]:
    """The columns of a remark to be stored; `who` stores the inventory, and so decided what it decides."""
    if isinstance(row, DuplicateRow):
        kind, model, serial = RemarkKind.SET if row.is_set else RemarkKind.DUPLICATE, "", row.identity
        detail = f"{row.of.file}:{row.of.row}"
    else:
        kind, model, serial = _KINDS[row.choice], row.model, row.serial
        detail = f"{row.damage.value} {row.earlier}".strip()
        if row.choice is not None:
            detail = f"{row.damage.value} {row.earlier or _UNKNOWN} {who}"
    return {
        "inventory_id": inventory_id,
        "kind": kind.value,
        "file_number": row.ref.file,
        "row": row.ref.row,
        "model": model,
        "serial": serial,
        "detail": detail,
    }
