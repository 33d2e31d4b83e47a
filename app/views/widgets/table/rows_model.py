"""An item model over a tuple of frozen rows that filters and sorts by a vector of places.

No proxy model: a QSortFilterProxyModel asks Python for two values per comparison (1.7 million calls for 100,000
rows); one key per row and Python's own sort take a fraction of that. Many rows are arranged in turns between other
events, and until that is done the table shows what it showed before; few rows are arranged at once.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.views.theme import Tone
from app.views.turns import Turns, letting_go
from app.views.widgets.table.arranging import AT_ONCE, Arrangement, Wish
from app.views.widgets.table.columns import Align, Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 2

_ROLE = Qt.ItemDataRole
NO_INDEX = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows as columns see them; never changes a row, only which are shown and in what order.

    `arranging` comes where that takes turns, `arranged` whenever what was asked for is shown.
    """

    arranging = Signal()
    arranged = Signal()

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column[R], ...] = tuple(columns)
        self._wish: Wish[R] = Wish()
        self._met: Wish[R] = self._wish
        self._rows: Sequence[R] = ()
        self._keys: dict[int, list[Any]] = {}
        self._order: Sequence[int] = ()
        self._turns = Turns(self)
        self._leaving: list[object] = []
        self._farewell = Turns(self)

    # Properties

    @property
    def busy(self) -> bool:
        """Whether something else is asked for than what is shown."""
        return self._turns.running

    @property
    def rows(self) -> Sequence[R]:
        """Every row, filtered out or not, in the order given."""
        return self._wish.rows

    @property
    def shown(self) -> list[R]:
        """The rows that are shown, in the order shown."""
        return [self._rows[place] for place in self._order]

    @property
    def shown_from(self) -> Sequence[R]:
        """The rows given, from which `order` takes those that are shown."""
        return self._rows

    @property
    def order(self) -> Sequence[int]:
        """The places of the rows shown among those given; never changed afterwards."""
        return self._order

    # Public

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, with the filter and the sorting that are in force."""
        self._arrange(self._wish.of(rows))

    def set_filter(self, keep: Callable[[R], bool] | None) -> None:
        """Show only the rows that the predicate keeps; None shows all."""
        self._arrange(self._wish.kept_by(keep))

    def rows_at(self, places: Sequence[int]) -> list[R]:
        """The rows shown at some places."""
        return [self._rows[self._order[place]] for place in places]

    def row_at(self, index: Index | int) -> R:
        """The row shown at a place."""
        place = index if isinstance(index, int) else index.row()
        return self._rows[self._order[place]]

    def cell(self, row: int, column: int) -> tuple[str, Align, Tone | None]:
        """What is painted in a cell, in one call: text, alignment, tone."""
        shown, definition = self._rows[self._order[row]], self.columns[column]
        tone = definition.tone(shown) if definition.tone is not None else None
        return definition.shown(shown), definition.align, tone

    # What Qt asks

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt takes a value of any kind
        """The text of a cell, its alignment, tooltip, tone, or the whole row."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[self._order[index.row()]]
        if role == _ROLE.DisplayRole:
            return column.shown(row)
        if role == _ROLE.TextAlignmentRole:
            return column.align.value
        if role == _ROLE.ToolTipRole:
            return column.tooltip(row) if column.tooltip else None
        if role == _ROLE.AccessibleTextRole:
            return f"{column.title}: {column.shown(row)}"
        return self._own_role(column, row, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """The title of a column, aligned as its cells are."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            return column.title
        if role == _ROLE.TextAlignmentRole:
            return Align(column.align).value
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, stable; -1 gives the order of the rows back. What is selected stays selected."""
        number = column if column >= 0 else None
        self._arrange(self._wish.sorted_by(number, descending=order is Qt.SortOrder.DescendingOrder))

    # Helpers

    def _own_role(self, column: Column[R], row: R, role: int) -> Tone | R | None:
        if role == TONE_ROLE and column.tone is not None:
            return column.tone(row)
        return row if role == ROW_ROLE else None

    def _arrange(self, wish: Wish[R]) -> None:
        """Work out what the wish shows; what still was worked out for an earlier one is given up."""
        self._wish = wish
        keys = self._keys if wish.rows is self._rows else {}
        arrangement = Arrangement(wish, self.columns, keys)
        self._turns.start(self._steps(wish, arrangement, keys), at_once=arrangement.is_short)
        if self.busy:
            self.arranging.emit()

    def _steps(self, wish: Wish[R], arrangement: Arrangement[R], keys: dict[int, list[Any]]) -> Iterator[None]:
        yield from arrangement.steps()
        self._turns.stop()
        met, self._met = self._met, wish
        if wish.rows is met.rows and wish.keep is met.keep:
            self._take_order(arrangement.order)
        else:
            self.beginResetModel()
            if wish.rows is not met.rows:
                self._let_go()
            self._rows, self._keys, self._order = wish.rows, keys, arrangement.order
            self.endResetModel()
        self.arranged.emit()

    def _take_order(self, order: Sequence[int]) -> None:
        """The same rows in another order; what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [self._order[index.row()] for index in before]
        self._order = order
        if before:
            wanted = set(places)
            now = {place: at for at, place in enumerate(order) if place in wanted}
            after = [self.index(now[p], i.column()) for p, i in zip(places, before, strict=True)]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _let_go(self) -> None:
        """Give very many rows that others replace back little by little."""
        if len(self._rows) > AT_ONCE:
            self._leaving += self._rows
            for keys in self._keys.values():
                self._leaving += keys
            self._farewell.start(letting_go(self._leaving))
