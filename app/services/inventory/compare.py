"""Comparing a cleaned inventory with the one before it: which device is which, what joined, left and moved."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.services.inventory.device_rows import DeviceRow
from app.services.inventory.known import Known, KnownDevice
from app.services.inventory.spans import Span, SpanChanges, State, changes_for


@dataclass(slots=True)
class Comparison:
    """The result: a device id per listed row (new devices count down from -1), and the movement.

    `joined` and `moved` are indexes of rows, `left` spans of the inventory before; rows of ignored models take no part.
    """

    device_ids: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    moved: list[tuple[int, Span]] = field(default_factory=list)
    left: list[Span] = field(default_factory=list)
    changes: SpanChanges = field(default_factory=SpanChanges)


def compare(rows: Sequence[DeviceRow], known: Known, position: int, is_ignored: Callable[[str], bool]) -> Comparison:
    """Match the rows of an inventory with known devices and tell what changes at its position."""
    result = Comparison(device_ids=match(rows, known.devices))
    ignored = {name for name in {row.model for row in rows} if is_ignored(name)}
    listed: dict[int, State] = {}
    for index, (row, device_id) in enumerate(zip(rows, result.device_ids, strict=True)):
        listed[device_id] = state = (row.model, row.name, row.site, row.room, row.user)
        if row.model in ignored:
            continue
        earlier = known.before.get(device_id)
        if earlier is None:
            result.joined.append(index)
        elif earlier.state is not state and earlier.state[2:4] != state[2:4]:
            result.moved.append((index, earlier))
    result.left = [
        span for device_id, span in known.before.items() if device_id not in listed and not is_ignored(span.state[0])
    ]
    result.changes = changes_for(listed, known.before, known.after, position, known.following)
    return result


def match(rows: Sequence[DeviceRow], devices: Mapping[str, KnownDevice]) -> list[int]:
    """The device id of every row: by key, else by a MAC address or Lens id that only one of both names (R6)."""
    found: list[int | None] = []
    for row in rows:
        device = devices.get(row.key)
        found.append(device.id if device else None)
    if None in found and devices:
        _match_by_other(rows, found, devices.values())
    fresh = 0
    result = []
    for device_id in found:
        if device_id is None:
            fresh -= 1
        result.append(fresh if device_id is None else device_id)
    return result


def _match_by_other(rows: Sequence[DeviceRow], found: list[int | None], devices: Iterable[KnownDevice]) -> None:
    taken = {device_id for device_id in found if device_id is not None}
    by_mac: dict[str, KnownDevice] = {}
    by_lens: dict[str, KnownDevice] = {}
    for device in devices:
        if device.id not in taken and device.key == device.identity.key:
            if device.identity.mac:
                by_mac[device.identity.mac] = device
            if device.identity.device_id:
                by_lens[device.identity.device_id] = device
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
        if device is not None and not (row.identity.serial and device.identity.serial):
            return device
    return None
