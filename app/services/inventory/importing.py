"""Storing a prepared import in one transaction: what changed is written, nothing else."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select

from app.domain.errors import LostRace, ProblemsFound
from app.domain.inventories import InventorySummary
from app.domain.issues import Issue, Severity
from app.domain.progress import NO_PROGRESS, Part, Progress, stop_if_cancelled
from app.models.inventories import (
    DeviceRow,
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
from app.services.catalogue import list_names
from app.services.collector import collector_at_rest
from app.services.desk import Desk
from app.services.inventory import facts, sources
from app.services.inventory.column_memory import Understood, remember
from app.services.inventory.device_rows import decided_rows
from app.services.inventory.intake import MEGABYTE
from app.services.inventory.last_seen import days_of
from app.services.inventory.movement import refresh_movement
from app.services.inventory.originals import intake_of, make_room, refer_to, room_of
from app.services.inventory.preparing import Prepared, basis_of, require_new, stored_as
from app.services.inventory.remarks import remark_of
from app.services.inventory.span_writes import move_spans
from app.services.inventory.spans import position_of

_CHUNK = 20_000


@dataclass(frozen=True, slots=True)
class Stored:
    """An import that was stored, and what its user should know of the original files."""

    summary: InventorySummary
    remarks: tuple[Issue, ...]


def store(
    desk: Desk,
    prepared: Prepared,
    accepted: Collection[str] = (),
    progress: Progress = NO_PROGRESS,
    understood: Collection[Understood] = (),
) -> InventorySummary:
    """Store an import whole or not at all; guards that are not accepted by their code refuse it.

    `understood` is what is remembered of columns for the next files of the customer.
    """
    return store_with_originals(desk, prepared, accepted, progress, understood).summary


def store_with_originals(
    desk: Desk,
    prepared: Prepared,
    accepted: Collection[str] = (),
    progress: Progress = NO_PROGRESS,
    understood: Collection[Understood] = (),
) -> Stored:
    """Store an import whole or not at all, and say what could not be kept of its files, or made room for them."""
    require_accepted(prepared, accepted)
    with desk.writing() as uow, collector_at_rest(), intake_of(uow, prepared) as intake:
        if basis_of(uow, prepared.customer_id) != prepared.basis:
            raise LostRace(kind="inventory")
        require_new(uow, prepared.customer_id, list(prepared.clean.files))
        inventory = _inventory_row(uow, desk, prepared)
        _write(uow, prepared, inventory, progress)
        refresh_movement(uow, inventory.customer_id, inventory.position)
        accepted_here = sorted({guard.code for guard in prepared.guards})
        decided = {f"{one.ref.file}:{one.ref.row}": choice.value for one, choice in decided_rows(prepared.clean)}
        record(
            uow,
            desk,
            "inventory.imported",
            prepared.request.customer,
            id=inventory.id,
            accepted=accepted_here,
            **({"quarantine": decided} if decided else {}),
        )
        refer_to(uow, inventory.id, intake.digests(prepared.clean.files, progress))
        remember(uow, desk, prepared.request.customer, understood)
        stop_if_cancelled(progress)
        uow.commit()
        intake.keep()
        summary = stored_as(prepared, inventory.id)
    return Stored(summary, (*intake.remarks, *_room_made(desk)))


def _room_made(desk: Desk) -> list[Issue]:
    removed = make_room(desk)
    if not removed:
        return []
    limit = room_of(desk).limit // MEGABYTE
    return [Issue("originals_made_room", {"count": removed, "limit": limit}, severity=Severity.WARNING)]


def require_accepted(prepared: Prepared, accepted: Collection[str]) -> None:
    """Refuse an import while a guard stands that was not accepted by its code."""
    standing = [guard for guard in prepared.guards if guard.code not in accepted]
    if standing:
        raise ProblemsFound(standing)


def _inventory_row(uow: UnitOfWork, desk: Desk, prepared: Prepared) -> InventoryRow:
    summary = prepared.summary
    row = InventoryRow(
        customer_id=prepared.customer_id,
        date=prepared.day,
        position=0,
        imported_at=desk.now(),
        rows=summary.rows,
        duplicates=summary.duplicates,
        quarantined=summary.quarantined,
        joined=summary.joined,
        left=summary.left,
        moved=summary.moved,
    )
    uow.session.add(row)
    uow.session.flush()
    row.position = position_of(prepared.day, row.id)
    uow.session.add_all(
        InventoryFileRow(
            inventory_id=row.id,
            number=number,
            name=file.name,
            sha256=file.sha256,
            size=file.size,
            sheet=file.sheet,
            header_row=file.header_row,
            rows=file.rows,
            container=file.container or None,
        )
        for number, file in enumerate(prepared.clean.files)
    )
    uow.session.flush()
    return row


def _write(uow: UnitOfWork, prepared: Prepared, inventory: InventoryRow, progress: Progress) -> None:
    connection = uow.session.connection()
    # A span that a late inventory cuts in two goes on after it, with a model that this inventory may not list.
    carried_on = {state[0] for *_, state in prepared.comparison.changes.added}
    shared = {row.model for row in prepared.clean.shared}
    models = list_names(uow, {row.model for row in prepared.clean.devices} | shared | carried_on)
    devices, spans, rest = _parts(prepared, progress)
    device_ids = _write_devices(connection, prepared, devices)
    _write_spans(connection, prepared, inventory, models, device_ids, spans)
    listed = [device_ids.get(one, one) for one in prepared.comparison.device_ids]
    last: tuple[Callable[[], None], ...] = (
        lambda: _write_totals(connection, prepared, inventory, models),
        lambda: _write_remarks(uow, prepared, inventory),
        lambda: _write_shared(connection, prepared, inventory, models, listed),
        lambda: _write_sources(uow, prepared, inventory, listed),
        lambda: _write_facts(uow, prepared, inventory, listed),
    )
    for number, write in enumerate(last):
        stop_if_cancelled(rest)
        rest.report(number, len(last))
        write()


def _parts(prepared: Prepared, progress: Progress) -> tuple[Part, Part, Part]:
    """Devices, spans and what is kept beside them, by the share of the time that each takes in a first month."""
    rows = prepared.summary.rows
    first, second = rows * 35 // 100, rows * 70 // 100
    bounds = ((0, first), (first, second), (second, rows))
    devices, spans, rest = (Part(progress, begin, end, rows) for begin, end in bounds)
    return devices, spans, rest


def _insert(
    connection: Connection, table: str, columns: str, rows: Sequence[tuple[object, ...]], progress: Progress
) -> None:
    """Insert many rows by the driver itself, which is several times faster than through the ORM (trap 13)."""
    marks = ", ".join("?" * (columns.count(",") + 1))
    statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 - constants of this module only
    for begin in range(0, len(rows), _CHUNK):
        stop_if_cancelled(progress)
        progress.report(begin, len(rows))
        connection.exec_driver_sql(statement, list(rows[begin : begin + _CHUNK]))


def _write_devices(connection: Connection, prepared: Prepared, progress: Progress) -> dict[int, int]:
    """Store new devices; returns their ids by the number they had in the comparison."""
    next_id = (connection.scalar(select(func.max(DeviceRow.id))) or 0) + 1
    listed = zip(prepared.clean.devices, prepared.comparison.device_ids, strict=True)
    new = [(row.key, row.identity, device_id) for row, device_id in listed if device_id < 0]
    ids = {device_id: next_id + number for number, (_, _, device_id) in enumerate(new)}
    rows = [
        (ids[device_id], prepared.customer_id, key, one.key, one.serial or "", one.mac or "", one.device_id or "")
        for key, one, device_id in new
    ]
    columns = "id, customer_id, key, identity, serial, mac, lens_id"
    _insert(connection, DeviceRow.__tablename__, columns, rows, progress)
    return ids


def _write_spans(
    connection: Connection,
    prepared: Prepared,
    inventory: InventoryRow,
    models: dict[str, int],
    device_ids: dict[int, int],
    progress: Progress,
) -> None:
    changes = prepared.comparison.changes
    move_spans(
        connection,
        [(span_id, inventory.position) for span_id, _ in changes.new_ends],
        [(span_id, inventory.position) for span_id, _ in changes.new_starts],
    )
    customer_id, here = prepared.customer_id, {prepared.position: inventory.position}
    rows = [
        (customer_id, device_ids.get(device, device), models[model], here.get(start, start), end, *texts)
        for device, start, end, (model, *texts) in changes.added
    ]
    columns = 'customer_id, device_id, listed_model_id, start, "end", name, site, room, user'
    _insert(connection, DeviceSpanRow.__tablename__, columns, rows, progress)


def _write_totals(connection: Connection, prepared: Prepared, inventory: InventoryRow, models: dict[str, int]) -> None:
    versions = Counter((row.model, row.software) for row in prepared.clean.devices)
    totals: Counter[str] = Counter()
    for (name, _), devices in versions.items():
        totals[name] += devices
    connection.execute(
        insert(InventoryTotalRow),
        [
            {"inventory_id": inventory.id, "listed_model_id": models[name], "devices": devices}
            for name, devices in totals.items()
        ],
    )
    connection.execute(
        insert(InventorySoftwareRow),
        [
            {"inventory_id": inventory.id, "listed_model_id": models[name], "software": version, "devices": devices}
            for (name, version), devices in versions.items()
        ],
    )


def _write_remarks(uow: UnitOfWork, prepared: Prepared, inventory: InventoryRow) -> None:
    clean, who = prepared.clean, uow.actor.user
    remarks = [remark_of(inventory.id, one, who) for one in clean.duplicates]
    remarks += [remark_of(inventory.id, one, who) for one in (*clean.quarantined, *clean.decided)]
    if remarks:
        uow.session.connection().execute(insert(InventoryRemarkRow), remarks)


def _write_shared(
    connection: Connection, prepared: Prepared, inventory: InventoryRow, models: dict[str, int], device_ids: list[int]
) -> None:
    """Rows that share an identity, as they state themselves: a decision about a model settles them again (R6)."""
    clean = prepared.clean
    if not clean.shared:
        return
    listed = {(row.file, row.row): device for row, device in zip(clean.devices, device_ids, strict=True)}
    rows = [
        {
            "inventory_id": inventory.id,
            "number": number,
            "listed_model_id": models[row.model],
            "device_id": listed.get((row.ref.file, row.ref.row)),
            "serial": row.identity.serial or "",
            "mac": row.identity.mac or "",
            "lens_id": row.identity.device_id or "",
            "pair": row.pair,
        }
        for number, row in enumerate(clean.shared)
    ]
    connection.execute(insert(InventorySharedRow), rows)


def _write_sources(uow: UnitOfWork, prepared: Prepared, inventory: InventoryRow, device_ids: list[int]) -> None:
    rows = prepared.clean.devices
    payload = sources.pack(
        sources.Sources(
            device=device_ids,
            file=[row.file for row in rows],
            row=[row.row for row in rows],
            seen=days_of([row.last_seen for row in rows]),
        )
    )
    uow.session.add(InventorySourceRow(inventory_id=inventory.id, payload=payload))


def _write_facts(uow: UnitOfWork, prepared: Prepared, inventory: InventoryRow, device_ids: list[int]) -> None:
    rows = prepared.clean.devices
    payload = facts.pack(
        facts.Facts(
            device=device_ids,
            software=[row.software for row in rows],
            status=[row.status for row in rows],
            last_seen=[row.last_seen for row in rows],
            ip=[row.ip for row in rows],
        )
    )
    uow.session.add(InventoryFactsRow(inventory_id=inventory.id, payload=payload))
    uow.session.flush()
    kept = (
        select(InventoryRow.id)
        .where(InventoryRow.customer_id == inventory.customer_id)
        .order_by(InventoryRow.position.desc())
        .limit(facts.KEPT)
    )
    of_customer = select(InventoryRow.id).where(InventoryRow.customer_id == inventory.customer_id)
    uow.session.execute(
        delete(InventoryFactsRow).where(
            InventoryFactsRow.inventory_id.in_(of_customer), InventoryFactsRow.inventory_id.not_in(kept)
        )
    )
