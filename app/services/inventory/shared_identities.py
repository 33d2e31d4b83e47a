"""Devices of which several rows of an inventory carry the identity: one of them counts, the others repeat it (R6)."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select

from app.domain.categories import Bucket
from app.models.inventories import DeviceRow
from app.models.unit_of_work import UnitOfWork

_RANK = {Bucket.EXCLUDED: 1, Bucket.UNCLASSIFIED: 2}


class Sharing(NamedTuple):
    """A device that shares its identity, as an inventory lists it; `model` as written."""

    device_id: int
    identity: str
    model: str
    bucket: Bucket


def sharing_devices(uow: UnitOfWork, customer_id: int) -> dict[int, str]:
    """The devices of a customer whose identity is also that of another one, with that identity.

    Rows of ignored models that share an identity are kept as devices of their own; when their model is decided to
    count, they turn out to be the same device.
    """
    device = DeviceRow
    # A key that is not the identity itself was made because the identity was taken.
    twice = (
        select(device.identity)
        .where(device.customer_id == customer_id, device.identity.is_not(None), device.key != device.identity)
        .distinct()
    )
    identities = list(uow.session.scalars(twice))
    if not identities:
        return {}
    wanted = select(device.id, device.identity).where(device.customer_id == customer_id, device.identity.in_(twice))
    return {device_id: identity for device_id, identity in uow.session.execute(wanted) if identity is not None}


def repeated_among(listed: Iterable[Sharing]) -> list[int]:
    """The devices that repeat another one: of one identity a counted model is kept, then an excluded one."""
    rivals: dict[str, list[Sharing]] = defaultdict(list)
    for one in listed:
        if one.bucket is not Bucket.IGNORED:
            rivals[one.identity].append(one)
    return [one.device_id for devices in rivals.values() for one in sorted(devices, key=_order)[1:]]


def _order(one: Sharing) -> tuple[int, str, int]:
    return _RANK.get(one.bucket, 0), one.model, one.device_id
