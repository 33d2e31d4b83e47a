"""Where a device comes from: for every month the file, sheet and row that list it, and what changed since the last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import or_, select

from app.domain.errors import AppError
from app.models import originals as folders
from app.models.catalogue import ListedModelRow
from app.models.customers import CustomerRow
from app.models.inventories import DeviceRow, DeviceSpanRow, InventoryFileRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk
from app.services.inventory.row_identity import device_id_of, mac_of, serial_of
from app.services.inventory.sources import Source, source_of


class DeviceUnknown(AppError):
    """No inventory lists a device that is told apart by `key`."""

    code: ClassVar[str] = "device_unknown"


class Happened(StrEnum):
    """What an inventory tells of a device that the one before did not."""

    FIRST = "first"
    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    BACK = "back"


class Told(StrEnum):
    """What a row tells of a device that is kept from month to month."""

    MODEL = "model"
    NAME = "name"
    SITE = "site"
    ROOM = "room"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Difference:
    """What a row tells otherwise than the month before."""

    told: Told
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that lists a device: its sheet and row, the archive that held it, and whether it is still kept.

    `row` is None where the inventory was stored before rows were kept, or does not list the device.
    """

    file: str = ""
    container: str = ""
    sheet: str = ""
    row: int | None = None
    sha256: str = ""
    original: str = ""
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class TracedMonth:
    """One inventory as a device's own history tells it."""

    inventory_id: int
    day: date
    happened: Happened
    model: str = ""
    differences: tuple[Difference, ...] = ()
    origin: Origin | None = None
    last_seen: date | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """A device of a customer through all inventories since it was first listed, oldest first."""

    customer: str
    device_id: int
    serial: str
    mac: str
    lens_id: str
    months: tuple[TracedMonth, ...]


def trace(desk: Desk, text: str, customer: str | None = None) -> tuple[Trace, ...]:
    """Every device with that serial number, MAC address or device id; DeviceUnknown where no inventory lists one."""
    with desk.reading() as uow:
        device = DeviceRow
        wanted = or_(
            device.serial == (serial_of(text) or text),
            device.mac == (mac_of(text) or text),
            device.lens_id == (device_id_of(text) or text),
        )
        found = select(device, CustomerRow.code).join(CustomerRow, CustomerRow.id == device.customer_id).where(wanted)
        if customer is not None:
            found = found.where(CustomerRow.code == customer)
        rows = uow.session.execute(found.order_by(CustomerRow.code, device.id)).all()
        if not rows:
            raise DeviceUnknown(key=text)
        return tuple(_trace_of(uow, row, code) for row, code in rows)


def trace_device(desk: Desk, device_id: int) -> Trace:
    """One stored device; DeviceUnknown where its inventories were taken back."""
    with desk.reading() as uow:
        row = uow.session.get(DeviceRow, device_id)
        if row is None:
            raise DeviceUnknown(key=str(device_id))
        return _trace_of(uow, row, uow.session.get_one(CustomerRow, row.customer_id).code)


_State = tuple[str, str, str, str, str]


def _trace_of(uow: UnitOfWork, device: DeviceRow, code: str) -> Trace:
    spans = _spans_of(uow, device.id)
    inventories = uow.session.scalars(
        select(InventoryRow).where(InventoryRow.customer_id == device.customer_id).order_by(InventoryRow.position)
    )
    kept = set(folders.kept_in(folders.folder_of(uow.store.path)))
    months: list[TracedMonth] = []
    before: _State | None = None
    for inventory in inventories:
        state = _state_at(spans, inventory.position)
        if state is None and before is None:
            continue
        if state is None:
            months.append(TracedMonth(inventory.id, inventory.date, Happened.GONE))
        else:
            source = source_of(uow, inventory.id, device.id)
            months.append(
                TracedMonth(
                    inventory.id,
                    inventory.date,
                    _happened(months, before, state),
                    state[0],
                    _differences(before, state) if before else (),
                    _origin(uow, inventory.id, source, kept),
                    source.day if source else None,
                )
            )
        before = state
    return Trace(code, device.id, device.serial, device.mac, device.lens_id, tuple(months))


def _spans_of(uow: UnitOfWork, device_id: int) -> Sequence[tuple[int, int | None, _State]]:
    span = DeviceSpanRow
    rows = uow.session.execute(
        select(span.start, span.end, ListedModelRow.name, span.name, span.site, span.room, span.user)
        .join(ListedModelRow, ListedModelRow.id == span.listed_model_id)
        .where(span.device_id == device_id)
    )
    return [(row[0], row[1], (row[2], row[3], row[4], row[5], row[6])) for row in rows]


def _state_at(spans: Iterable[tuple[int, int | None, _State]], position: int) -> _State | None:
    for start, end, state in spans:
        if start <= position and (end is None or end > position):
            return state
    return None


def _happened(months: Sequence[TracedMonth], before: _State | None, state: _State) -> Happened:
    if before is None:
        return Happened.BACK if months else Happened.FIRST
    return Happened.SAME if before == state else Happened.CHANGED


def _differences(before: _State, after: _State) -> tuple[Difference, ...]:
    pairs = zip(Told, before, after, strict=True)
    return tuple(Difference(told, was, now) for told, was, now in pairs if was != now)


def _origin(uow: UnitOfWork, inventory_id: int, source: Source | None, kept: set[str]) -> Origin:
    file = InventoryFileRow
    wanted = select(file).where(file.inventory_id == inventory_id).order_by(file.number)
    files = list(uow.session.scalars(wanted if source is None else wanted.where(file.number == source.file)))
    if not files or (source is None and len(files) > 1):
        return Origin()
    one = files[0]
    return Origin(
        one.name,
        one.container or "",
        one.sheet,
        source.row if source else None,
        one.sha256,
        one.original or "",
        one.original in kept,
    )
