"""What must hold of inventories: no device twice at one time, and totals that the intervals bear out (R6)."""

from collections import Counter, defaultdict

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.issues import Issue, Param
from app.models.catalogue import ListedModelRow
from app.models.customers import CustomerRow
from app.models.inventories import (
    DeviceRow,
    DeviceSpanRow,
    InventoryRow,
    InventorySharedRow,
    InventorySoftwareRow,
    InventoryTotalRow,
)

_MOST = 100
"""Findings of one kind that are told; damage is rarely about one row."""


def span_overlaps(session: Session) -> list[Issue]:
    """No interval of a device is empty or reaches into its next one; so none is open twice."""
    following = func.lead(DeviceSpanRow.start).over(partition_by=DeviceSpanRow.device_id, order_by=DeviceSpanRow.start)
    spans = select(
        DeviceSpanRow.device_id,
        DeviceSpanRow.start.label("begin"),
        DeviceSpanRow.end.label("until"),
        following.label("following"),
    ).subquery()
    wrong = or_(
        spans.c.until <= spans.c.begin,
        and_(spans.c.following.is_not(None), or_(spans.c.until.is_(None), spans.c.until > spans.c.following)),
    )
    return _about_devices(session, "verify_span_overlap", select(spans.c.device_id).where(wrong))


def span_bounds(session: Session) -> list[Issue]:
    """Intervals begin and end at inventories of the customer who owns the device."""
    begins, ends = aliased(InventoryRow), aliased(InventoryRow)
    spans = (
        select(DeviceSpanRow.device_id)
        .join(DeviceRow, DeviceRow.id == DeviceSpanRow.device_id)
        .outerjoin(
            begins,
            and_(begins.customer_id == DeviceSpanRow.customer_id, begins.position == DeviceSpanRow.start),
        )
        .outerjoin(ends, and_(ends.customer_id == DeviceSpanRow.customer_id, ends.position == DeviceSpanRow.end))
    )
    wrong = or_(
        begins.id.is_(None),
        and_(DeviceSpanRow.end.is_not(None), ends.id.is_(None)),
        DeviceRow.customer_id != DeviceSpanRow.customer_id,
    )
    return _about_devices(session, "verify_span_bounds", spans.where(wrong))


def _about_devices(session: Session, code: str, device_ids: Select[int]) -> list[Issue]:
    named = (
        select(CustomerRow.code, DeviceRow.key)
        .join(CustomerRow, CustomerRow.id == DeviceRow.customer_id)
        .where(DeviceRow.id.in_(device_ids))
        .order_by(CustomerRow.code, DeviceRow.key)
        .limit(_MOST)
    )
    return [Issue(code, {"customer": customer, "device": key}) for customer, key in session.execute(named)]


def totals(session: Session) -> list[Issue]:
    """The totals per model of every inventory are what the intervals say of its day.

    Of rows with one identity, such as those of the dongle and the headset of a set, one counts (R6); which of them does
    is decided by what their models count as.
    """
    found: list[Issue] = []
    told, kept = _totals(session), _kept_rows(session)
    for inventory, customer in session.execute(_inventories()):
        listed, spans = told[inventory.id], _spans_of(session, inventory)
        wrong = sorted(model for model in listed | spans if listed.get(model) != spans.get(model))
        shared = _shared_of(session, inventory) if wrong else {}
        for model, number in kept[inventory.id].items():
            shared[model] = max(number, shared.get(model, 0))
        wrong = [m for m in wrong if m not in shared or abs(spans.get(m, 0) - listed.get(m, 0)) > shared[m]]
        found += [
            Issue(
                "verify_inventory_totals",
                {
                    "customer": customer,
                    "date": inventory.date,
                    "model": _name_of(session, model),
                    "total": listed.get(model, 0),
                    "devices": spans.get(model, 0),
                },
            )
            for model in wrong
        ]
    return found[:_MOST]


def row_sums(session: Session) -> list[Issue]:
    """Rows read = devices and ignored + repeated + quarantined, for every inventory (interface.md)."""
    found = []
    told = _totals(session)
    for inventory, customer in session.execute(_inventories()):
        right = sum(told[inventory.id].values()) + inventory.duplicates + inventory.quarantined
        if right != inventory.rows:
            params: dict[str, Param] = {
                "customer": customer,
                "date": inventory.date,
                "rows": inventory.rows,
                "sum": right,
            }
            found.append(Issue("verify_inventory_rows", params))
    return found[:_MOST]


def software_sums(session: Session) -> list[Issue]:
    """The software versions of every inventory add up to its devices."""
    software = InventorySoftwareRow
    summed = select(software.inventory_id, func.sum(software.devices)).group_by(software.inventory_id)
    versions = dict(session.execute(summed).all())
    told = _totals(session)
    found = []
    for inventory, customer in session.execute(_inventories()):
        total, by_version = sum(told[inventory.id].values()), versions.get(inventory.id, 0)
        # A decision may make two listed devices one (R6); their versions stay as they were listed.
        if by_version != total and by_version != sum(_spans_of(session, inventory).values()):
            params: dict[str, Param] = {"customer": customer, "date": inventory.date, "total": total, "sum": by_version}
            found.append(Issue("verify_inventory_software", params))
    return found[:_MOST]


def _inventories() -> Select[InventoryRow, str]:
    joined = select(InventoryRow, CustomerRow.code).join(CustomerRow, CustomerRow.id == InventoryRow.customer_id)
    return joined.order_by(CustomerRow.code, InventoryRow.position)


def _totals(session: Session) -> defaultdict[int, dict[int, int]]:
    """Devices by inventory and listed model, as they are kept."""
    told: defaultdict[int, dict[int, int]] = defaultdict(dict)
    columns = select(InventoryTotalRow.inventory_id, InventoryTotalRow.listed_model_id, InventoryTotalRow.devices)
    for inventory_id, model, devices in session.execute(columns):
        told[inventory_id][model] = devices
    return told


def _kept_rows(session: Session) -> defaultdict[int, dict[int, int]]:
    """Rows that share an identity, by inventory and listed model."""
    shared = InventorySharedRow
    counted = select(shared.inventory_id, shared.listed_model_id, func.count())
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for inventory_id, model, rows in session.execute(counted.group_by(shared.inventory_id, shared.listed_model_id)):
        found[inventory_id][model] = rows
    return found


def _spans_of(session: Session, inventory: InventoryRow) -> dict[int, int]:
    """Devices by listed model, as the intervals in force at an inventory say."""
    counted = select(DeviceSpanRow.listed_model_id, func.count()).where(_in_force(inventory))
    return dict(session.execute(counted.group_by(DeviceSpanRow.listed_model_id)).all())


def _shared_of(session: Session, inventory: InventoryRow) -> dict[int, int]:
    """Of those, the devices whose identity another device of the same inventory has too."""
    listed = select(DeviceSpanRow.listed_model_id, DeviceRow.identity)
    listed = listed.join(DeviceRow, DeviceRow.id == DeviceSpanRow.device_id).where(_in_force(inventory))
    rows = session.execute(listed.where(DeviceRow.identity.is_not(None))).all()
    times = Counter(identity for _, identity in rows)
    return Counter(model for model, identity in rows if times[identity] > 1)


def _in_force(inventory: InventoryRow) -> ColumnElement[bool]:
    return and_(
        DeviceSpanRow.customer_id == inventory.customer_id,
        DeviceSpanRow.start <= inventory.position,
        or_(DeviceSpanRow.end.is_(None), DeviceSpanRow.end > inventory.position),
    )


def _name_of(session: Session, listed_model: int) -> str:
    row = session.get(ListedModelRow, listed_model)
    return row.name if row else str(listed_model)
