"""Rows that share an identity: which of them are one device, whatever their models are decided to be (R6).

Rows of ignored models take no part, and of the others the row with a counted model is kept, then an excluded, then an
unclassified one. A decision about a model may change both, so the rows are kept with the inventory as they state
themselves, and settled again by the same rule.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.categories import Category, Classification
from app.domain.identity import Identity
from app.services.inventory.device_rows import DeviceRow, RowRef, SharedRow
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.same_device import group_rows

COUNTED, EXCLUDED, UNCLASSIFIED, IGNORED = range(4)
_MAC_LENGTH = 12


@dataclass(slots=True)
class Settled:
    """Rows by device: for each place of a kept row the places of all its rows, and the places of ignored rows.

    `merged` maps the kept row of a set's part to the row that counts for both.
    """

    kept: dict[int, list[int]] = field(default_factory=dict)
    ignored: list[int] = field(default_factory=list)
    merged: dict[int, int] = field(default_factory=dict)

    @property
    def counting(self) -> list[int]:
        """The places of the rows that are devices or ignored articles of their own."""
        return [place for place in self.kept if place not in self.merged] + self.ignored


def rank_of(model: str, index: ModelIndex) -> int:
    """Which of the rows of one device is kept: the lowest; rows of ignored models never take part."""
    found = index.resolve(model) if model else None
    if found is None:
        return UNCLASSIFIED
    if found.classification is Classification.IGNORED:
        return IGNORED
    return EXCLUDED if found.classification is Classification.EXCLUDED else COUNTED


def repeats(identities: Sequence[Identity], ranks: Sequence[int]) -> dict[int, list[int]]:
    """For the kept row of every device that several rows list, the places of the others."""
    found = {}
    for places in group_rows(identities).repeated.values():
        kept = min(places, key=lambda place: (ranks[place], place))
        found[kept] = [place for place in places if place != kept]
    return found


def shared_among(listed: Sequence[DeviceRow], ignored: Sequence[DeviceRow]) -> list[SharedRow]:
    """The rows that state an identity of another row too, in the order of the files."""
    rows = [*listed, *ignored]
    identities = [row.identity for row in rows]
    serials = [one.serial for one in identities if one.serial]
    several = {serial for serial, times in Counter(serials).items() if times > 1} if _repeat(serials) else set()
    loose = [one for one in identities if not one.serial and one.key]
    macs, ids = _met_twice(identities, loose)
    if not several and not macs and not ids:
        return []
    found = [
        SharedRow(RowRef(row.file, row.row), row.model, one)
        for row, one in zip(rows, identities, strict=True)
        if one.serial in several or one.device_id in ids or one.mac in macs or _as_mac(one) in macs
    ]
    return sorted(found, key=lambda row: row.ref)


def settle(rows: Sequence[SharedRow], index: ModelIndex) -> Settled:
    """Which rows are devices, by what their models count as now."""
    ranks = [rank_of(row.model, index) for row in rows]
    places = [place for place, rank in enumerate(ranks) if rank != IGNORED]
    result = Settled(ignored=[place for place, rank in enumerate(ranks) if rank == IGNORED])
    others = repeats([rows[place].identity for place in places], [ranks[place] for place in places])
    again = {other for members in others.values() for other in members}
    for number, place in enumerate(places):
        if number not in again:
            result.kept[place] = [place, *(places[other] for other in others.get(number, ()))]
    _merge_sets(rows, index, result)
    return result


def _merge_sets(rows: Sequence[SharedRow], index: ModelIndex, settled: Settled) -> None:
    """Let one row count for both parts of a set, while both would count in one category."""
    kept_of = {member: kept for kept, members in settled.kept.items() for member in members}
    wholes = {row.pair: kept_of.get(place) for place, row in enumerate(rows) if row.pair > 0}
    for place, row in enumerate(rows):
        whole, part = wholes.get(-row.pair), kept_of.get(place)
        if row.pair >= 0 or whole is None or part is None or whole == part:
            continue
        categories = {_category(rows[one].model, index) for one in (whole, part)}
        if len(categories) == 1 and None not in categories:
            settled.merged[part] = whole


def _category(model: str, index: ModelIndex) -> Category | None:
    found = index.resolve(model)
    return found.classification.category if found else None


def _repeat(serials: Sequence[str]) -> bool:
    return len(set(serials)) < len(serials)


def _met_twice(identities: Sequence[Identity], loose: Sequence[Identity]) -> tuple[set[str], set[str]]:
    """MAC addresses and device ids of rows without a serial that another row states too."""
    if not loose:
        return set(), set()
    macs = Counter(mac for one in identities for mac in {one.mac, _as_mac(one)} if mac)
    ids = Counter(one.device_id for one in identities if one.device_id)
    return (
        {one.mac for one in loose if one.mac and macs[one.mac] > 1},
        {one.device_id for one in loose if one.device_id and ids[one.device_id] > 1},
    )


def _as_mac(identity: Identity) -> str | None:
    """An IP phone's serial is its MAC address (lens.md)."""
    serial = identity.serial
    return serial.lower() if serial and len(serial) == _MAC_LENGTH else None
