"""Keeps the columns of a table as wide as what they say, in the room that there is."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

from app.views.theme import Theme
from app.views.widgets.table.columns import Align, Column
from app.views.widgets.table.head_view import ARROW_ROOM, title_width
from app.views.widgets.table.room import giving_way
from app.views.widgets.table.rows_model import RowsModel
from app.views.widgets.table.view import TableView
from app.views.widgets.table.widths import Need, shared_out

R = TypeVar("R")
LOOKED_AT = 60
"""So many rows, spread over all, say how wide a column has to be."""


class ColumnFit(Generic[R]):
    """Figures, dates, states and links are whole; texts share what is left. What the user dragged stays as it is.

    `gone` are the columns that are left out for lack of room, `working` that it is this which changes widths.
    """

    def __init__(self, view: TableView, model: RowsModel[R]) -> None:
        self._view = view
        self._model = model
        self._own: dict[int, int] = {}
        self._needs: list[Need] | None = None
        self._looked_at: Sequence[R] = ()
        self.gone: frozenset[int] = frozenset()
        self.working = False

    # Public

    def set_own(self, number: int, width: int) -> None:
        """A width that the user chose, at a text scale of 1."""
        self._own[number] = width

    def own(self, number: int) -> int:
        """The width to remember: the user's, else the one defined."""
        return self._own.get(number, self._model.columns[number].width)

    def dragged(self, number: int, width: int) -> None:
        """The user gave a column another width on the screen."""
        self._own[number] = round(width / Theme.current().scale)

    def wanted(self, number: int) -> bool:
        """Whether the user wants to see a column, there being room or not."""
        return number in self.gone or not self._view.isColumnHidden(number)

    def look(self) -> None:
        """Fit to the rows that there are now."""
        if self._looked_at is not self._model.rows:
            self.look_again()

    def look_again(self) -> None:
        """Fit anew, as text has another size."""
        self._needs = None
        self.fit()

    def fit(self) -> None:
        """Leave columns out where not all fit, and share the width out among the others."""
        room = self._view.viewport().width()
        needs = {number: need for number, need in enumerate(self._all_needs()) if self.wanted(number)}
        gone = giving_way(self._model.columns, {number: need.least for number, need in needs.items()}, room)
        changed, self.gone = gone ^ self.gone, gone
        self.working = True
        for number in changed:
            self._view.setColumnHidden(number, number in gone)
        shown = {number: need for number, need in needs.items() if number not in gone}
        for number, width in shared_out(shown, room).items():
            self._view.horizontalHeader().resizeSection(number, width)
        self.working = False

    # Helpers

    def _all_needs(self) -> list[Need]:
        if self._needs is None:
            self._looked_at = self._model.rows
            rows = _spread(self._looked_at)
            self._needs = [self._need(column, rows) for column in self._model.columns]
        header = self._view.horizontalHeader()
        ordered = header.sortIndicatorSection() if header.isSortIndicatorShown() else -1
        return [self._now(number, need, ordered) for number, need in enumerate(self._needs)]

    def _now(self, number: int, need: Need, ordered: int) -> Need:
        if number in self._own:
            width = _scaled(self._own[number])
            return Need(width, width)
        if number != ordered:
            return need
        least = max(need.least, title_width(self._model.columns[number].title) + ARROW_ROOM)
        return Need(least, max(least, need.whole), need.stretch)

    def _need(self, column: Column[R], rows: Sequence[R]) -> Need:
        head = max(self._view.horizontalHeader().minimumSectionSize(), title_width(column.title))
        if not rows:
            return Need(head, max(head, _scaled(column.width)), column.stretch)
        content = max(self._view.cells.width_of(column, row) for row in rows)
        least = content if _stays_whole(column, rows) else min(content, _scaled(column.width))
        return Need(max(head, least), max(head, content), column.stretch)


def _spread(rows: Sequence[R]) -> list[R]:
    step = -(-len(rows) // LOOKED_AT) or 1
    return [rows[place] for place in range(0, len(rows), step)]


def _stays_whole(column: Column[R], rows: Sequence[R]) -> bool:
    """A figure, a date, a state or something to click says nothing once it is cut."""
    if column.whole or column.align is Align.NUMBER or column.link or column.bar or column.tone:
        return True
    return any(isinstance(column.value(row), date) for row in rows)


def _scaled(width: int) -> int:
    return round(width * Theme.current().scale)
