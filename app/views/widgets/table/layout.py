"""Which columns are shown, in what order and how wide, kept by column name (trap 28)."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class ColumnState:
    """One column as the user left it."""

    name: str
    width: int
    hidden: bool


def to_text(states: Sequence[ColumnState]) -> str:
    """For the settings."""
    return json.dumps([asdict(state) for state in states])


def from_text(text: str) -> list[ColumnState]:
    """From the settings; text that is none of ours is as good as nothing kept."""
    try:
        kept = json.loads(text or "[]")
        return [ColumnState(str(one["name"]), int(one["width"]), bool(one["hidden"])) for one in kept]
    except (ValueError, TypeError, KeyError):
        return []


def merged(kept: Sequence[ColumnState], columns: Sequence[ColumnState]) -> list[ColumnState]:
    """What was kept of columns that still exist, in that order; new columns at the place they are defined."""
    known = {column.name for column in columns}
    result = [state for state in kept if state.name in known]
    have = {state.name for state in result}
    for place, column in enumerate(columns):
        if column.name not in have:
            result.insert(min(place, len(result)), column)
    return result
