"""Which rows list the same physical device (R6)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.identity import Identity

_MAC_LENGTH = 12


@dataclass(slots=True)
class Grouping:
    """Rows by device: `leader[i]` is a row of the device that row `i` lists, `repeated` the rows of those met again."""

    leader: list[int]
    repeated: dict[int, list[int]]


def group_rows(identities: Sequence[Identity]) -> Grouping:
    """Rows with one serial are one device; without a serial the MAC address decides, without both the device id (R6).

    A row without a serial also is the device of another row with the same MAC address or device id, unless their MAC
    addresses differ.
    """
    leader = list(range(len(identities)))
    serials = {identity.serial for identity in identities}
    if len(serials) == len(identities) and None not in serials:
        return Grouping(leader, {})
    by_mac: dict[str, int] = {}
    by_id: dict[str, int] = {}
    without_serial = _group_serials(identities, leader, by_mac, by_id)
    for position in without_serial:
        identity = identities[position]
        if identity.mac:
            leader[position] = _leader_by_mac(identities, identity, position, by_mac, by_id)
    for position in without_serial:
        identity = identities[position]
        if identity.device_id and not identity.mac:
            leader[position] = by_id.setdefault(identity.device_id, position)
    repeated: dict[int, list[int]] = {}
    for position, first in enumerate(leader):
        if first != position:
            repeated.setdefault(first, [first]).append(position)
    return Grouping(leader, repeated)


def _group_serials(
    identities: Sequence[Identity], leader: list[int], by_mac: dict[str, int], by_id: dict[str, int]
) -> list[int]:
    """Lead rows by serial, note the MAC addresses and ids of those devices; the rows without a serial come back."""
    by_serial: dict[str, int] = {}
    without = []
    for position, identity in enumerate(identities):
        serial = identity.serial
        if not serial:
            without.append(position)
            continue
        first = leader[position] = by_serial.setdefault(serial, position)
        if identity.mac:
            by_mac.setdefault(identity.mac, first)
        elif len(serial) == _MAC_LENGTH:
            # An IP phone's serial is its MAC address (lens.md).
            by_mac.setdefault(serial.lower(), first)
        if identity.device_id:
            by_id.setdefault(identity.device_id, first)
    return without


def _leader_by_mac(
    identities: Sequence[Identity],
    identity: Identity,
    position: int,
    by_mac: dict[str, int],
    by_id: dict[str, int],
) -> int:
    mac, device_id = identity.mac or "", identity.device_id
    first = by_mac.get(mac)
    if first is None and device_id:
        same_id = by_id.get(device_id)
        if same_id is not None and identities[same_id].mac in (None, mac):
            first = same_id
    if first is None:
        first = position
    by_mac.setdefault(mac, first)
    if device_id:
        by_id.setdefault(device_id, first)
    return first


def merged(identities: Sequence[Identity]) -> Identity:
    """What several rows together say of one device, the first of them where they differ."""
    result = identities[0]
    for other in identities[1:]:
        result = replace(
            result,
            serial=result.serial or other.serial,
            mac=result.mac or other.mac,
            device_id=result.device_id or other.device_id,
        )
    return result
