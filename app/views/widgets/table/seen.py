"""The raw values that a table shows, read from its rows as they are asked for."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar, overload

from app.views.widgets.table.columns import Column

R = TypeVar("R")


class SeenRows(Sequence[list[Any]], Generic[R]):
    """One list of values a row. Rows are frozen and their order is never changed, so that a thread may read it."""

    def __init__(self, columns: Sequence[Column[R]], rows: Sequence[R], order: Sequence[int]) -> None:
        self._columns = columns
        self._rows = rows
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, place: int) -> list[Any]: ...

    @overload
    def __getitem__(self, place: slice) -> list[list[Any]]: ...

    def __getitem__(self, place: int | slice) -> list[Any] | list[list[Any]]:
        if isinstance(place, slice):
            return [self._values(at) for at in self._order[place]]
        return self._values(self._order[place])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment] # as of a list

    def _values(self, place: int) -> list[Any]:
        row = self._rows[place]
        return [column.value(row) for column in self._columns]
