"""Counting stored inventories again after a decision about a model.

Counts look the catalogue up when they are asked for. What a decision can change for good is which rows are the same
device: rows of ignored models take no part in that (R6), and a model that is ignored no longer, does.
"""

from collections import Counter, defaultdict

from sqlalchemy import delete, func, select

from app.domain.categories import Classification
from app.models.catalogue import ListedModelRow
from app.models.inventories import (
    DeviceRow,
    InventoryRemarkRow,
    InventoryRow,
    InventoryTotalRow,
)
from app.models.unit_of_work import UnitOfWork
from app.services.inventory.known import spans_at
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.remarks import RemarkKind

_RANK = {Classification.EXCLUDED: 1, None: 2}


def recount(uow: UnitOfWork, index: ModelIndex) -> None:
    """Settle again which rows are one device, where one identity stands in several rows of an inventory."""
    for customer_id, devices in _shared_identities(uow).items():
        rows = select(InventoryRow).where(InventoryRow.customer_id == customer_id)
        for inventory in uow.session.scalars(rows):
            _settle(uow, inventory, devices, index)


def _shared_identities(uow: UnitOfWork) -> dict[int, dict[int, str]]:
    """By customer: the devices whose identity more than one of its rows carries."""
    device = DeviceRow
    shared = (
        select(device.customer_id, device.identity)
        .where(device.identity.is_not(None))
        .group_by(device.customer_id, device.identity)
        .having(func.count() > 1)
        .subquery()
    )
    rows = uow.session.execute(
        select(device.customer_id, device.id, device.identity).join(
            shared, (shared.c.customer_id == device.customer_id) & (shared.c.identity == device.identity)
        )
    )
    result: dict[int, dict[int, str]] = defaultdict(dict)
    for customer_id, device_id, identity in rows:
        if identity is not None:
            result[customer_id][device_id] = identity
    return result


def _settle(uow: UnitOfWork, inventory: InventoryRow, devices: dict[int, str], index: ModelIndex) -> None:
    """Write the totals of one inventory again."""
    spans = spans_at(uow, inventory.customer_id, inventory.position)
    by_identity: dict[str, list[str]] = defaultdict(list)
    totals: Counter[str] = Counter()
    for device_id, span in spans.items():
        identity, model = devices.get(device_id), span.state[0]
        if identity is None or _is_ignored(index, model):
            totals[model] += 1
        else:
            by_identity[identity].append(model)
    repeated = 0
    for models in by_identity.values():
        models.sort(key=lambda model: (_rank(index, model), model))
        totals[models[0]] += 1
        repeated += len(models) - 1
    inventory.duplicates = repeated + _repeated_in_file(uow, inventory.id)
    _write_totals(uow, inventory.id, totals)


def _write_totals(uow: UnitOfWork, inventory_id: int, totals: Counter[str]) -> None:
    ids = dict(uow.session.execute(select(ListedModelRow.name, ListedModelRow.id)).all())
    uow.session.execute(delete(InventoryTotalRow).where(InventoryTotalRow.inventory_id == inventory_id))
    uow.session.add_all(
        InventoryTotalRow(inventory_id=inventory_id, listed_model_id=ids[name], devices=number)
        for name, number in totals.items()
    )
    uow.session.flush()


def _repeated_in_file(uow: UnitOfWork, inventory_id: int) -> int:
    wanted = select(func.count()).where(
        InventoryRemarkRow.inventory_id == inventory_id,
        InventoryRemarkRow.kind == RemarkKind.DUPLICATE.value,
    )
    return uow.session.scalar(wanted) or 0


def _rank(index: ModelIndex, model: str) -> int:
    found = index.resolve(model)
    return _RANK.get(found.classification if found else None, 0)


def _is_ignored(index: ModelIndex, model: str) -> bool:
    found = index.resolve(model)
    return found is not None and found.classification is Classification.IGNORED
