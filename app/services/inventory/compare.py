"""Comparing a cleaned inventory with the one before it: what joined, left and moved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.services.inventory.device_rows import DeviceRow
from app.services.inventory.known import Known
from app.services.inventory.spans import Span, SpanChanges, State, changes_for


@dataclass(slots=True)
class Comparison:
    """The result: a device id per listed row (new devices count down from -1), and the movement.

    `joined`, `moved` and `changed_model` are indexes of rows, `left` spans of the inventory before; rows of ignored
    models take no part, unless only one of both models is ignored.
    """

    device_ids: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    moved: list[tuple[int, Span]] = field(default_factory=list)
    changed_model: list[tuple[int, Span]] = field(default_factory=list)
    left: list[Span] = field(default_factory=list)
    changes: SpanChanges = field(default_factory=SpanChanges)


@dataclass(frozen=True, slots=True)
class Models:
    """What the catalogue says of model names: which are ignored, and whether two of them mean the same model."""

    is_ignored: Callable[[str], bool]
    are_same: Callable[[str, str], bool]


def compare(
    rows: Sequence[DeviceRow], device_ids: list[int], known: Known, position: int, models: Models
) -> Comparison:
    """Tell what the rows of an inventory, whose devices are known, change at its position."""
    result = Comparison(device_ids)
    ignored = {name for name in {row.model for row in rows} if models.is_ignored(name)}
    before = known.before
    changed: dict[int, State] = {}
    touched: dict[int, Span] = {}
    for index, (row, device_id) in enumerate(zip(rows, device_ids, strict=True)):
        state = (row.model, row.name, row.site, row.room, row.user)
        earlier = before.get(device_id)
        if earlier is None:
            if row.model not in ignored:
                result.joined.append(index)
        elif earlier.state == state:
            continue
        else:
            touched[device_id] = earlier
            if earlier.state[2:4] != state[2:4] and row.model not in ignored:
                result.moved.append((index, earlier))
            if earlier.state[0] != row.model and _is_other(earlier.state[0], row.model, models):
                result.changed_model.append((index, earlier))
        changed[device_id] = state
    listed = set(device_ids)
    gone = {device_id: span for device_id, span in before.items() if device_id not in listed}
    result.left = [span for span in gone.values() if not models.is_ignored(span.state[0])]
    result.changes = changes_for(changed, touched | gone, known.after, position, known.following)
    return result


def _is_other(before: str, now: str, models: Models) -> bool:
    """Whether a device is listed as another model than before; spellings of one model are the same."""
    both_ignored = models.is_ignored(before) and models.is_ignored(now)
    return not both_ignored and not models.are_same(before, now)
