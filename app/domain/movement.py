"""Why the count moved between two inventories: the reasons of a device, and the bridge of a category (R1-R3, R6)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from app.domain.categories import Bucket, Category
from app.domain.dates import Month
from app.domain.errors import InvalidValue
from app.domain.inventories import Change, Movement

UNSEEN_DAYS = 30
"""After how many days without a sign of life a device is told as unseen, unless said."""

_REASONS = {
    Bucket.END_OF_LIFE: Change.END_OF_LIFE,
    Bucket.EXCLUDED: Change.EXCLUDED,
    Bucket.UNCLASSIFIED: Change.UNDECIDED,
    Bucket.QUARANTINED: Change.QUARANTINED,
    Bucket.DUPLICATE: Change.REPEATED,
    Bucket.IGNORED: Change.IGNORED,
}
_A_PAIR = 2
_NO_DEVICE = (Bucket.IGNORED, Bucket.QUARANTINED)


class Sighting(NamedTuple):
    """A device as an inventory holds it; quarantined where only a damaged row is left of it.

    A tuple, because two inventories can differ in a hundred thousand of them.
    """

    bucket: Bucket
    model: str
    category: Category | None
    place: tuple[str, str]
    """Site and room."""

    @property
    def listed(self) -> bool:
        """Whether it is listed as a device: not as an article that is none, not as a row set apart."""
        return self.bucket not in _NO_DEVICE


class Reason(NamedTuple):
    """One reason why a device is part of the movement, with its effect on the count of a category."""

    change: Change
    category: Category | None
    effect: int


def reasons_of(was: Sighting | None, now: Sighting | None) -> list[Reason]:
    """Why a device is part of the movement; None where an inventory does not hold it.

    Each kind of change is told once, from the count it leaves or joins: the effects of all devices of a category
    add up to the difference of its two counts.
    """
    if (was is None or not was.listed) and (now is None or not now.listed):
        return []
    if was is None:
        return [Reason(Change.JOINED, now.category, int(now.bucket is Bucket.COUNTED))] if now else []
    if now is None:
        return [Reason(Change.LEFT, was.category, -int(was.bucket is Bucket.COUNTED))]
    found = _counting(was, now)
    if was.listed and now.listed and was.place != now.place:
        found.append(Reason(Change.MOVED, now.category or was.category, 0))
    return found


def _counting(was: Sighting, now: Sighting) -> list[Reason]:
    """What a device that both inventories hold does to the counts."""
    counted, counts = was.bucket is Bucket.COUNTED, now.bucket is Bucket.COUNTED
    if counted and counts and was.category is not now.category:
        return [Reason(Change.RECLASSIFIED, was.category, -1), Reason(Change.RECLASSIFIED, now.category, 1)]
    if counted and not counts:
        return [Reason(_REASONS[now.bucket], was.category, -1)]
    if counts and not counted:
        return [Reason(_REASONS[was.bucket], now.category, 1)]
    category = now.category or was.category
    if was.bucket is not now.bucket:
        return [Reason(_REASONS[now.bucket], category, 0)]
    if was.model != now.model:
        return [Reason(Change.REMODELLED, category, 0)]
    return []


def is_unseen(last_seen: date, on: date, days: int) -> bool:
    """Whether a device was not seen for so many days, measured at the date of its inventory."""
    return (on - last_seen).days >= days


def require_days(days: int) -> int:
    """A number of days after which a device is told as unseen: at least one."""
    if days < 1:
        raise InvalidValue(name="unseen_days", value=str(days))
    return days


class Step(NamedTuple):
    """What one reason adds to a count, or takes from it."""

    change: Change
    effect: int


def word_of(change: Change, effect: int) -> str:
    """The name under which texts keep a reason; one that gives a device back to the count has a name of its own."""
    return f"{change.value}_back" if effect > 0 and change is not Change.JOINED else change.value


@dataclass(frozen=True, slots=True)
class Bridge:
    """From the count of a category in one inventory to that in another: before + every step = after."""

    category: Category
    before: int
    steps: tuple[Step, ...]
    after: int

    @property
    def difference(self) -> int:
        """What all steps come to."""
        return self.after - self.before

    def levels(self) -> list[tuple[int, int]]:
        """Where the count stands before and after each step."""
        reached, result = self.before, []
        for step in self.steps:
            result.append((reached, reached + step.effect))
            reached += step.effect
        return result


def bridges_of(
    before: Mapping[Category, int], after: Mapping[Category, int], movements: Iterable[Movement]
) -> tuple[Bridge, ...]:
    """One bridge for each category that either inventory counts or a device went through.

    What a reason adds is one step and what it takes another, so that a gain never hides a loss.
    """
    effects: dict[tuple[Category | None, Change, bool], int] = {}
    for one in movements:
        if one.effect:
            key = (one.category, one.change, one.effect > 0)
            effects[key] = effects.get(key, 0) + one.effect
    result = []
    for category in Category:
        steps = tuple(
            Step(change, effects[category, change, gained])
            for change in Change
            for gained in (True, False)
            if (category, change, gained) in effects
        )
        then, now = before.get(category, 0), after.get(category, 0)
        if then or now or steps:
            result.append(Bridge(category, then, steps, now))
    return tuple(result)


class ReasonRow(NamedTuple):
    """One reason with its effect on each category of a table."""

    change: Change
    gained: bool
    effects: tuple[int, ...]

    @property
    def word(self) -> str:
        """The name under which texts keep it."""
        return word_of(self.change, 1 if self.gained else -1)


@dataclass(frozen=True, slots=True)
class BridgeTable:
    """Bridges beside each other: before + every row = after, in every column."""

    categories: tuple[Category, ...]
    before: tuple[int, ...]
    rows: tuple[ReasonRow, ...]
    after: tuple[int, ...]

    @property
    def differences(self) -> tuple[int, ...]:
        """What all reasons come to."""
        return tuple(after - before for before, after in zip(self.before, self.after, strict=True))


def bridge_table(bridges: Sequence[Bridge]) -> BridgeTable:
    """The bridges of all categories as one table, with a row for each reason that any of them has."""
    effects = {
        (step.change, step.effect > 0, bridge.category): step.effect for bridge in bridges for step in bridge.steps
    }
    rows = [
        ReasonRow(change, gained, tuple(effects.get((change, gained, one.category), 0) for one in bridges))
        for change in Change
        for gained in (True, False)
    ]
    return BridgeTable(
        categories=tuple(one.category for one in bridges),
        before=tuple(one.before for one in bridges),
        rows=tuple(row for row in rows if any(row.effects)),
        after=tuple(one.after for one in bridges),
    )


def devices_by_reason(movements: Iterable[Movement]) -> dict[Change, int]:
    """How many devices each reason is told of, in the order of reasons; a device that has it twice counts once."""
    found: dict[Change, set[object]] = {}
    for number, one in enumerate(movements):
        found.setdefault(one.change, set()).add(one.device_id or ("", number))
    return {change: len(found[change]) for change in Change if change in found}


def without_effect(movements: Iterable[Movement]) -> dict[Change, int]:
    """How many devices each reason is told of that changed no count."""
    return devices_by_reason(one for one in movements if not one.effect)


def unseen_by_category(movements: Iterable[Movement]) -> tuple[tuple[Category, int], ...]:
    """How many devices of each category were not seen for long."""
    found = Counter(one.category for one in movements if one.change is Change.UNSEEN)
    return tuple((category, found[category]) for category in Category if found[category])


class Compared(NamedTuple):
    """One of the two inventories of a movement; `quarantined` rows of it are counted nowhere."""

    id: int
    date: date
    quarantined: int = 0


@dataclass(frozen=True, slots=True)
class MovementBetween:
    """The movement of a customer between two inventories, whatever lies between.

    `unknown` counts the counted devices of the later one of which its files do not say when they were last seen.
    """

    customer: str
    earlier: Compared
    later: Compared
    bridges: tuple[Bridge, ...] = ()
    movements: tuple[Movement, ...] = ()
    unseen_days: int = UNSEEN_DAYS
    unknown: int = 0

    @property
    def reasons(self) -> dict[Change, int]:
        """How many devices each reason is told of."""
        return devices_by_reason(self.movements)


T = TypeVar("T", bound="Dated")


class Dated(Protocol):
    """Anything that has a date: an inventory."""

    @property
    def date(self) -> date:
        """The day it tells of."""


def last_two(inventories: Sequence[T]) -> tuple[T, T] | None:
    """The inventories that stand for the last two months, of those of a customer, oldest first.

    Each month is stood for by its latest inventory (R7). Where there is only one month, its last two inventories.
    """
    if len(inventories) < _A_PAIR:
        return None
    latest = inventories[-1]
    before = [one for one in inventories[:-1] if Month.of(one.date) < Month.of(latest.date)]
    return (before or inventories[:-1])[-1], latest
