"""Which rows are shown and in what order, worked out in small steps.

Each step takes some milliseconds at most, whatever the number of rows: rows are filtered and asked for their keys some
hundreds at a time, sorted in parts of some thousands, and the sorted parts merged two and two. Merging is Python's own
sort again: it finds the two sorted parts and compares each row once.
"""

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from app.views.widgets.table.columns import Column

R = TypeVar("R")
_PIECE = 250
_PART = 8_000
AT_ONCE = 5_000
"""So many rows are arranged without a turn of their own."""


@dataclass(frozen=True, slots=True)
class Wish(Generic[R]):
    """What a table is to show: rows, those of them that the predicate keeps, and sorted by which column, if any."""

    rows: Sequence[R] = ()
    keep: Callable[[R], bool] | None = None
    column: int | None = None
    descending: bool = False

    def of(self, rows: Sequence[R]) -> "Wish[R]":
        """The same of other rows."""
        return replace(self, rows=rows)

    def kept_by(self, keep: Callable[[R], bool] | None) -> "Wish[R]":
        """The same with another filter."""
        return replace(self, keep=keep)

    def sorted_by(self, column: int | None, *, descending: bool) -> "Wish[R]":
        """The same in another order; None gives the order of the rows."""
        return replace(self, column=column, descending=descending)


class Arrangement(Generic[R]):
    """Gives the places of the rows to be shown, in order, once `steps` has been gone through.

    `keys` are what rows are sorted by, per column; whole ones are added to it.
    """

    def __init__(self, wish: Wish[R], columns: Sequence[Column[R]], keys: MutableMapping[int, list[Any]]) -> None:
        self._wish = wish
        self._columns = columns
        self._keys = keys
        self.order: Sequence[int] = range(len(wish.rows))

    @property
    def is_short(self) -> bool:
        """Whether it takes no longer than other things that are done at once."""
        wish = self._wish
        return len(wish.rows) <= AT_ONCE or (wish.keep is None and wish.column is None)

    def steps(self) -> Iterator[None]:
        """The work, a little each time."""
        yield from self._filter()
        if self._wish.column is not None:
            yield from self._sort(self._wish.column)

    def _filter(self) -> Iterator[None]:
        keep, rows = self._wish.keep, self._wish.rows
        if keep is None:
            return
        kept: list[int] = []
        for first in range(0, len(rows), _PIECE):
            kept += [place for place, row in enumerate(rows[first : first + _PIECE], first) if keep(row)]
            yield
        self.order = kept

    def _sort(self, column: int) -> Iterator[None]:
        yield from self._ask(column)
        keys, known = self._keys[column], list[int]()
        # Rows without a value come last in both directions.
        empty: list[int] = []
        for first in range(0, len(self.order), _PART):
            part = self.order[first : first + _PART]
            known += [place for place in part if keys[place] is not None]
            empty += [place for place in part if keys[place] is None]
            yield
        yield from self._merge(known, keys)
        self.order = known + empty

    def _ask(self, column: int) -> Iterator[None]:
        if column in self._keys:
            return
        rows, keys = self._wish.rows, list[Any]()
        for first in range(0, len(rows), _PIECE):
            keys += self._columns[column].keys(rows[first : first + _PIECE])
            yield
        self._keys[column] = keys

    def _merge(self, places: list[int], keys: list[Any]) -> Iterator[None]:
        """Sort the places, stable in either direction."""
        length = _PART
        for first in range(0, len(places), length):
            self._sort_part(places, first, first + length, keys)
            yield
        while length < len(places):
            for first in range(0, len(places) - length, 2 * length):
                self._sort_part(places, first, first + 2 * length, keys)
                yield
            length *= 2

    def _sort_part(self, places: list[int], first: int, end: int, keys: list[Any]) -> None:
        part = places[first:end]
        part.sort(key=keys.__getitem__, reverse=self._wish.descending)
        places[first:end] = part
