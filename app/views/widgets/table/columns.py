"""What a table knows of a column: how to get its value, say it, sort by it and underline it."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

from app.views import formats
from app.views.theme import Tone
from app.views.widgets.category_bar import BarValues

R = TypeVar("R")


class Align(Enum):
    """Text starts at the left, figures end at the right."""

    TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    CENTRE = Qt.AlignmentFlag.AlignCenter


def plain(value: object) -> str:
    """A value as the user reads it: counts grouped, dates in words, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "\u2713" if value else ""
    if isinstance(value, int):
        return formats.count(value)
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return formats.day(value)
    return formats.decimal(value) if isinstance(value, Decimal) else str(value)


@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """A column. `name` is kept in the user's settings and never shown; `value` gives the raw value of a row.

    A column is as wide as what it says. Where there is less room, texts are cut, down to `width`, in pixels at a text
    scale of 1; figures, dates, states, links and columns that are `whole` never are. `text` says a value, `sort` gives
    what it is sorted by (by default the value itself, words without regard to case and accents), `tone` shows the
    cell as a pill, `link` as something to click, which opens the row as Enter does, `bar` draws the figures of a
    category beside the text, `hidden` leaves it to the column chooser, `stretch` takes room that is left, `gives_way`
    leaves it out of a table that is too narrow, the lowest first.
    """

    name: str
    title: str
    value: Callable[[R], Any]
    text: Callable[[Any], str] = plain
    sort: Callable[[R], Any] | None = None
    align: Align = Align.TEXT
    tooltip: Callable[[R], str] | None = None
    tone: Callable[[R], Tone | None] | None = None
    width: int = 120
    stretch: bool = False
    link: bool = False
    bar: Callable[[R], BarValues | None] | None = None
    hidden: bool = False
    gives_way: int = 0
    whole: bool = False

    def shown(self, row: R) -> str:
        """What the cell says."""
        return self.text(self.value(row))

    def keys(self, rows: Sequence[R]) -> list[Any]:
        """What each row is sorted by, None for a row without a value."""
        values = map(self.sort or self.value, rows)
        return [fold(value) if isinstance(value, str) else value for value in values]


def fold(text: str) -> str:
    """A word as it is sorted and searched: without case, and an accented letter beside its plain one."""
    return text.casefold() if text.isascii() else _folded(text)


@lru_cache(maxsize=16_384)
def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
