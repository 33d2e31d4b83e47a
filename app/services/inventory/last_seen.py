"""The day in the texts of a "last seen" column: ISO 8601 as Lens writes it, or what a spreadsheet made of it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from app.services.inventory.sources import UNSEEN
from app.services.inventory.stated_date import dates_in

_SHORTEST = len("1-1-2026")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_MOST_MONTHS = 12


def days_of(texts: Sequence[str]) -> list[int]:
    """The day of every text as an ordinal; UNSEEN where there is none, or where it can be read in several ways."""
    # A column holds few different days, whatever the time of day beside them.
    heads = [_head(text) for text in texts]
    different = set(heads)
    american = _is_american(different)
    told = {head: _day_of(head, american=american) for head in different}
    return [told[head] for head in heads]


def _head(text: str) -> str:
    """The text without a time of day after a date in digits."""
    if text[4:5] == "-":
        return text[: len("2026-03-17")]
    first = text.partition(" ")[0]
    return first if len(first) >= _SHORTEST else text


def _is_american(texts: Iterable[str]) -> bool:
    """Whether a column holds a date that can only be read month first, so that the others are meant so too."""
    found = [match for text in texts if (match := _SLASHED.match(text))]
    return any(int(match[2]) > _MOST_MONTHS for match in found)


def _day_of(text: str, *, american: bool) -> int:
    slashed = _SLASHED.match(text) if american else None
    if slashed:
        text = f"{slashed[3]}-{int(slashed[1]):02d}-{int(slashed[2]):02d}"
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        days = set(dates_in(text))
    return days.pop().toordinal() if len(days) == 1 else UNSEEN
