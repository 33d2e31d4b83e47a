"""Reading stored inventories back: their figures, and the devices they list."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from sqlalchemy import select

from app.domain.errors import NotFound
from app.domain.inventories import DeviceLocation, InventorySummary, ListedDevice
from app.models.customers import CustomerRow
from app.models.inventories import DeviceRow, DeviceSpanRow, InventoryFactsRow, InventoryFileRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.collector import collector_at_rest
from app.services.counts import Counts, Described, counts_of, describe, listed_models
from app.services.desk import Desk
from app.services.inventory.facts import Facts, unpack
from app.services.inventory.known import ROWS_AT_ONCE, in_force
from app.services.inventory.sources import sources_of


def list_inventories(desk: Desk, customer_code: str) -> tuple[InventorySummary, ...]:
    """Every inventory of a customer, oldest first."""
    with desk.reading() as uow:
        customer_id = uow.session.scalar(select(CustomerRow.id).where(CustomerRow.code == customer_code))
        if customer_id is None:
            raise NotFound(kind="customer", key=customer_code)
        return summaries_of(uow, customer_id)


def devices_in(desk: Desk, inventory_id: int) -> tuple[ListedDevice, ...]:
    """Every row that an inventory lists as a device or an ignored article, in the order of import."""
    with desk.reading() as uow:
        return listed_devices(uow, inventory_row(uow, inventory_id))


def inventory_row(uow: UnitOfWork, inventory_id: int) -> InventoryRow:
    """The stored inventory with that id; NotFound where there is none."""
    row = uow.session.get(InventoryRow, inventory_id)
    if row is None:
        raise NotFound(kind="inventory", key=str(inventory_id))
    return row


def summaries_of(uow: UnitOfWork, customer_id: int) -> tuple[InventorySummary, ...]:
    """The figures of every inventory of a customer, oldest first."""
    of_customer = select(InventoryRow).where(InventoryRow.customer_id == customer_id)
    return _summaries(uow, customer_id, list(uow.session.scalars(of_customer.order_by(InventoryRow.position))))


def newest_summary(uow: UnitOfWork, customer_id: int, until: date | None = None) -> InventorySummary | None:
    """The figures of a customer's newest inventory, or of the newest one that is dated on a day or before it."""
    wanted = select(InventoryRow).where(InventoryRow.customer_id == customer_id)
    if until is not None:
        wanted = wanted.where(InventoryRow.date <= until)
    row = uow.session.scalar(wanted.order_by(InventoryRow.position.desc()).limit(1))
    return _summaries(uow, customer_id, [row])[0] if row else None


def _summaries(uow: UnitOfWork, customer_id: int, rows: list[InventoryRow]) -> tuple[InventorySummary, ...]:
    counts = counts_of(uow, rows)
    files: dict[int, list[str]] = defaultdict(list)
    names = select(InventoryFileRow.inventory_id, InventoryFileRow.name).where(
        InventoryFileRow.inventory_id.in_(counts)
    )
    for inventory_id, name in uow.session.execute(names.order_by(InventoryFileRow.number)):
        files[inventory_id].append(name)
    code = uow.session.get_one(CustomerRow, customer_id).code
    return tuple(summary_of(row, code, counts[row.id], tuple(files[row.id])) for row in rows)


def summary_of(row: InventoryRow, customer: str, counts: Counts, files: tuple[str, ...]) -> InventorySummary:
    """The figures of one stored inventory (interface.md)."""
    return InventorySummary(
        id=row.id,
        customer=customer,
        date=row.date,
        imported_at=row.imported_at,
        files=files,
        rows=row.rows,
        counts=counts.by_category(),
        excluded=sum(counts.excluded.values()),
        end_of_life=sum(number for number, _ in counts.end_of_life.values()),
        ignored=counts.ignored,
        unclassified=counts.unclassified,
        duplicates=row.duplicates,
        quarantined=row.quarantined,
        joined=row.joined,
        left=row.left,
        moved=row.moved,
        left_out=row.quarantined - counts.quarantined,
    )


@collector_at_rest()
def listed_devices(uow: UnitOfWork, inventory: InventoryRow) -> tuple[ListedDevice, ...]:
    """The devices of an inventory, with where they stand in its files, and volatile facts where they are still kept."""
    models = {
        listed_id: describe(name, model, inventory.date) for listed_id, (name, model) in listed_models(uow).items()
    }
    told = _told_by_files(uow, inventory.id)
    one, span = DeviceRow, DeviceSpanRow
    columns = select(
        *(one.id, one.key, one.serial, one.mac, one.lens_id),
        *(span.listed_model_id, span.name, span.site, span.room, span.user),
    ).join(span, span.device_id == one.id)
    listed = columns.where(in_force(inventory.customer_id, inventory.position))
    result: list[ListedDevice] = []
    for rows in uow.session.connection().execute(listed).partitions(ROWS_AT_ONCE):
        result += [_listed(row[:5], row[6:], models[row[5]], told) for row in rows]
    result.sort(key=attrgetter("device_id"))
    return tuple(result)


_Detail = tuple[str, str, str, str]
_File = tuple[str, str, str]
_NO_DETAIL: _Detail = ("", "", "", "")
_NO_FILE: _File = ("", "", "")
_NO_PLACE = (-1, 0)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the files of an inventory tell of its devices, beside what is kept from month to month."""

    details: dict[int, _Detail]
    places: dict[int, tuple[int, int]]
    days: dict[int, date]
    files: dict[int, _File]
    texts: dict[str, str] = field(default_factory=dict)
    """Each text that many devices have, so that it is held once."""


def _told_by_files(uow: UnitOfWork, inventory_id: int) -> _Told:
    row = uow.session.get(InventoryFactsRow, inventory_id)
    kept = unpack(row.payload) if row else Facts([], [], [], [], [])
    columns = zip(kept.software, kept.status, kept.last_seen, kept.ip, strict=True)
    sources = sources_of(uow, inventory_id)
    # The first schema kept the rows with the facts, so for its latest inventories only.
    places = (
        sources.places() if sources else dict(zip(kept.device, zip(kept.file, kept.row, strict=True), strict=False))
    )
    days = sources.days() if sources else {}
    return _Told(dict(zip(kept.device, columns, strict=True)), places, days, _files_of(uow, inventory_id))


def _files_of(uow: UnitOfWork, inventory_id: int) -> dict[int, _File]:
    file = InventoryFileRow
    rows = uow.session.execute(
        select(file.number, file.name, file.sheet, file.container).where(file.inventory_id == inventory_id)
    )
    return {number: (name, sheet, container or "") for number, name, sheet, container in rows}


def _listed(
    device: tuple[int, str, str, str, str], where: tuple[str, str, str, str], described: Described, told: _Told
) -> ListedDevice:
    share = told.texts.setdefault
    named, site, room, user = where
    software, status, last_seen, ip = told.details.get(device[0], _NO_DETAIL)
    file, row = told.places.get(device[0], _NO_PLACE)
    name, sheet, container = told.files.get(file, _NO_FILE)
    day = told.days.get(device[0])
    return ListedDevice(
        device_id=device[0],
        key=device[1],
        model=described.model,
        category=described.category,
        bucket=described.bucket,
        serial=device[2],
        mac=device[3],
        lens_id=device[4],
        location=DeviceLocation(named, share(site, site), share(room, room), user),
        software=share(software, software),
        status=share(status, status),
        last_seen=last_seen or (day.isoformat() if day else ""),
        ip=ip,
        support_ends=described.ends,
        file=name,
        row=row or None,
        sheet=sheet,
        container=container,
    )
