"""What the monthly report tells of a movement: bridges, reasons summed, the devices that matter most (R7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.categories import Category
from app.domain.inventories import Change, Movement
from app.domain.movement import BridgeTable, bridge_table, devices_by_reason
from app.services.documents.data import MonthlyReportData

MOST_LISTED = 40
"""Devices that a report names one by one: a page. The workbook of the movement names them all."""

Told = tuple[Movement, ...]
"""One reason of one device; two movements where it left a category for another."""


@dataclass(frozen=True, slots=True)
class ReportedMovement:
    """The movement since the month before.

    `reasons` counts devices, unseen ones left out; `listed` holds the devices that are named and `unlisted` how many
    of each reason are not. `unseen` counts the devices of each category that were not seen for `unseen_days`.
    """

    bridge: BridgeTable
    reasons: tuple[tuple[Change, int], ...]
    listed: tuple[Told, ...]
    unlisted: tuple[tuple[Change, int], ...]
    unseen: tuple[tuple[Category, int], ...]
    unseen_days: int
    unknown: int


def reported(data: MonthlyReportData) -> ReportedMovement:
    """The movement with its figures done."""
    listed, unlisted = most_telling(data.movements, MOST_LISTED)
    return ReportedMovement(
        bridge=bridge_table(data.bridges),
        reasons=tuple(devices_by_reason(data.movements).items()),
        listed=listed,
        unlisted=unlisted,
        unseen=data.unseen,
        unseen_days=data.unseen_days,
        unknown=data.unknown,
    )


def most_telling(moves: Iterable[Movement], room: int) -> tuple[tuple[Told, ...], tuple[tuple[Change, int], ...]]:
    """The devices to name, in a fixed order, and how many of each reason are left out.

    Devices that changed a count come before those that did not. Among them every reason gets an equal share, so that
    the few that left are not pushed out by the many that are new; what a reason does not need goes to the others.
    """
    devices = _devices(moves)
    telling = {change: found for change, found in devices.items() if any(one[0].effect for one in found)}
    quiet = {change: found for change, found in devices.items() if change not in telling}
    shares = _shares(telling, room)
    shares |= _shares(quiet, room - sum(shares.values()))
    listed = [one for change in Change if change in devices for one in devices[change][: shares[change]]]
    unlisted = [(change, len(devices[change]) - shares[change]) for change in Change if change in devices]
    return tuple(listed), tuple((change, number) for change, number in unlisted if number)


def _devices(moves: Iterable[Movement]) -> dict[Change, list[Told]]:
    """The devices of each reason; one that left a category for another stays together."""
    found: dict[Change, dict[object, list[Movement]]] = {}
    for one in sorted(moves, key=_order):
        key = one.device_id or (one.model, one.serial, one.mac, one.location, one.category)
        found.setdefault(one.change, {}).setdefault(key, []).append(one)
    return {
        change: [tuple(sorted(one, key=_loss_first)) for one in devices.values()] for change, devices in found.items()
    }


def _loss_first(movement: Movement) -> int:
    """The category that a device left stands before the one that it went to."""
    return movement.effect


def _shares(devices: dict[Change, list[Told]], room: int) -> dict[Change, int]:
    """How many devices of each reason are named: as many as there are, or an equal share of the room."""
    shares: dict[Change, int] = {}
    smallest_first: Sequence[Change] = sorted(devices, key=lambda change: len(devices[change]))
    for place, change in enumerate(smallest_first):
        fair = max(0, room) // (len(smallest_first) - place)
        shares[change] = min(len(devices[change]), fair)
        room -= shares[change]
    return shares


def _order(movement: Movement) -> tuple[object, ...]:
    return (
        not movement.effect,
        movement.category or "",
        movement.model,
        movement.serial,
        movement.mac,
        movement.location.site,
        movement.location.room,
        movement.device_id,
    )
