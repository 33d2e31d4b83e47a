"""Devices that still count but were not seen for long: a remark that explains why a count may fall later on."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import or_, select

from app.domain.categories import Bucket
from app.domain.inventories import Change, Movement
from app.domain.movement import is_unseen
from app.models.inventories import DeviceSpanRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.counts import counts_of, describe, listed_models
from app.services.inventory.shared_identities import sharing_in
from app.services.inventory.sightings import seen_devices
from app.services.inventory.sources import seen_days


class Unseen(NamedTuple):
    """The devices not seen for so many days, and of how many counted ones nobody knows when they were last seen."""

    movements: tuple[Movement, ...]
    unknown: int


def unseen_in(uow: UnitOfWork, inventory: InventoryRow, days: int) -> Unseen:
    """The counted devices of an inventory that were not seen for so many days, measured at its date."""
    last_seen = seen_days(uow, inventory.id)
    if not last_seen:
        return Unseen((), sum(counts_of(uow, [inventory])[inventory.id].by_category().values()))
    on = inventory.date
    long_ago = {device_id: day for device_id, day in last_seen.items() if is_unseen(day, on, days)}
    found = seen_devices(uow, inventory, long_ago)
    movements = tuple(
        Movement(
            change=Change.UNSEEN,
            category=one.sighting.category,
            model=one.sighting.model,
            serial=one.serial,
            location=one.location,
            effect=0,
            device_id=device_id,
            mac=one.mac,
            last_seen=long_ago[device_id],
        )
        for device_id, one in found.items()
        if one.sighting.bucket is Bucket.COUNTED
    )
    return Unseen(movements, _unknown(uow, inventory, last_seen))


def _unknown(uow: UnitOfWork, inventory: InventoryRow, last_seen: Mapping[int, date]) -> int:
    """How many of the counted devices have no day."""
    span = DeviceSpanRow
    counted = {
        listed_id
        for listed_id, (name, model) in listed_models(uow).items()
        if describe(name, model, inventory.date).bucket is Bucket.COUNTED
    }
    rows = (
        uow.session.connection()
        .execute(
            select(span.device_id, span.listed_model_id).where(
                span.customer_id == inventory.customer_id,
                span.start <= inventory.position,
                or_(span.end.is_(None), span.end > inventory.position),
            )
        )
        .all()
    )
    told = last_seen.keys() | sharing_in(uow, inventory).repeated
    return sum(listed_id in counted and device_id not in told for device_id, listed_id in rows)
