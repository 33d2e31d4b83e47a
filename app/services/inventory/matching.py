"""Which stored device each row of an inventory is (R6)."""

from collections.abc import Collection, Mapping, Sequence
from itertools import count

from app.models.unit_of_work import UnitOfWork
from app.services.inventory.device_rows import DeviceRow
from app.services.inventory.known import KnownDevice, identities


def match(uow: UnitOfWork, rows: Sequence[DeviceRow], devices: Mapping[str, int]) -> list[int]:
    """The device id of every row: by key, else by a MAC address or Lens id that only one of both names (R6).

    New devices count down from -1.
    """
    found = [devices.get(row.key) for row in rows]
    if devices and None in found:
        _match_by_other(rows, found, identities(uow, set(devices.values()).difference(found)))
    fresh = count(-1, -1)
    return [next(fresh) if device_id is None else device_id for device_id in found]


def _match_by_other(rows: Sequence[DeviceRow], found: list[int | None], unlisted: Collection[KnownDevice]) -> None:
    by_mac = {device.mac: device for device in unlisted if device.mac}
    by_lens = {device.lens_id: device for device in unlisted if device.lens_id}
    taken: set[int] = set()
    for index, row in enumerate(rows):
        if found[index] is not None or row.key != row.identity.key:
            continue
        same = _same_device(row, by_mac, by_lens)
        if same is not None and same.id not in taken:
            taken.add(same.id)
            found[index] = same.id


def _same_device(
    row: DeviceRow, by_mac: Mapping[str, KnownDevice], by_lens: Mapping[str, KnownDevice]
) -> KnownDevice | None:
    """A device with the same MAC or Lens id, unless both have a serial number, which then decides."""
    for value, known in ((row.identity.mac, by_mac), (row.identity.device_id, by_lens)):
        device = known.get(value) if value else None
        if device is not None and not (row.identity.serial and device.serial):
            return device
    return None
