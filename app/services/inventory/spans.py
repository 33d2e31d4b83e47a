"""Device spans: what an inventory changes in the validity intervals, wherever it falls among the others.

A span holds for inventory positions from `start` up to, but not including, `end` (None: still in force). Boundaries
always are positions of stored inventories.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

State = tuple[str, str, str, str, str]
"""Model as written, name, site, room and user of a device: what a span holds."""

_BITS_FOR_ID = 32


def position_of(day: date, inventory_id: int) -> int:
    """The place of an inventory among those of its customer: by date, then by import."""
    return (day.toordinal() << _BITS_FOR_ID) | inventory_id


def day_of(position: int) -> date:
    """The day of the inventory at a position."""
    return date.fromordinal(position >> _BITS_FOR_ID)


class Span(NamedTuple):
    """A stored span of a device; a tuple, because a large inventory is compared with a hundred thousand of them."""

    id: int
    device_id: int
    start: int
    end: int | None
    state: State


@dataclass(slots=True)
class SpanChanges:
    """What is to be written: spans that end or start elsewhere, and new ones (device, start, end, state)."""

    new_ends: list[tuple[int, int]] = field(default_factory=list)
    new_starts: list[tuple[int, int]] = field(default_factory=list)
    added: list[tuple[int, int, int | None, State]] = field(default_factory=list)


def changes_for(
    listed: Mapping[int, State],
    before: Mapping[int, Span],
    after: Mapping[int, Span],
    position: int,
    next_position: int | None,
) -> SpanChanges:
    """What the inventory at `position` changes.

    `listed` is what it says of each device it lists; `before` and `after` are the spans in force at the inventories
    next to it, by device. Devices of which it says the same as the one before may be left out of both.
    """
    changes = SpanChanges()
    for device_id, state in listed.items():
        earlier, later = before.get(device_id), after.get(device_id)
        if earlier is not None:
            if earlier.state != state:
                _split(changes, earlier, position, next_position)
                _begin(changes, device_id, state, later, position, next_position)
        else:
            _begin(changes, device_id, state, later, position, next_position)
    for device_id, span in before.items():
        if device_id not in listed:
            _split(changes, span, position, next_position)
    return changes


def _split(changes: SpanChanges, span: Span, position: int, next_position: int | None) -> None:
    """End a span before this inventory, and let it go on after it where it went on before."""
    changes.new_ends.append((span.id, position))
    if next_position is not None and (span.end is None or span.end > next_position):
        changes.added.append((span.device_id, next_position, span.end, span.state))


def _begin(
    changes: SpanChanges,
    device_id: int,
    state: State,
    later: Span | None,
    position: int,
    next_position: int | None,
) -> None:
    """Start a span at this inventory, or let the one that begins at the next inventory begin here."""
    if later is not None and later.start == next_position and later.state == state:
        changes.new_starts.append((later.id, position))
    else:
        changes.added.append((device_id, position, next_position, state))


@dataclass(slots=True)
class Removal:
    """What taking an inventory back changes: spans to delete, and spans that end or start elsewhere."""

    deleted: list[int] = field(default_factory=list)
    new_ends: list[tuple[int, int | None]] = field(default_factory=list)
    new_starts: list[tuple[int, int]] = field(default_factory=list)


def removal_of(spans: Iterable[Span], position: int, next_position: int | None) -> Removal:
    """What taking back the inventory at `position` changes in the spans that begin or end there.

    Spans that were cut in two by the inventory become one again.
    """
    removal = Removal()
    ends: dict[int, Span] = {}
    begins: list[Span] = []
    for span in spans:
        if span.start == position:
            begins.append(span)
        elif span.end == position:
            ends[span.device_id] = span
    resumed = {span.device_id: span for span in spans_from(spans, next_position)}
    for span in begins:
        if next_position is None or span.end == next_position:
            removal.deleted.append(span.id)
        else:
            removal.new_starts.append((span.id, next_position))
            resumed[span.device_id] = span
    for device_id, span in ends.items():
        follower = resumed.get(device_id)
        if follower is not None and follower.state == span.state:
            removal.deleted.append(follower.id)
            removal.new_starts = [pair for pair in removal.new_starts if pair[0] != follower.id]
            removal.new_ends.append((span.id, follower.end))
        else:
            removal.new_ends.append((span.id, next_position))
    return removal


def spans_from(spans: Iterable[Span], position: int | None) -> Iterator[Span]:
    """The spans that begin at a position."""
    return (span for span in spans if position is not None and span.start == position)
