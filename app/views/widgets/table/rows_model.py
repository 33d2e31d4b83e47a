"""An item model over a tuple of frozen rows that filters and sorts by a vector of places.

No proxy model: a QSortFilterProxyModel asks Python for two values per comparison (1.7 million calls for 100,000
rows); one key per row and Python's own sort take a fraction of that.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.views.theme import Tone
from app.views.widgets.table.columns import Align, Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 2

_ROLE = Qt.ItemDataRole
NO_INDEX = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows as columns see them; never changes a row, only which are shown and in what order."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column[R], ...] = tuple(columns)
        self._rows: Sequence[R] = ()
        self._keys: dict[int, list[Any]] = {}
        self._order: list[int] = []
        self._keep: Callable[[R], bool] | None = None
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    # Properties

    @property
    def rows(self) -> Sequence[R]:
        """Every row, filtered out or not, in the order given."""
        return self._rows

    @property
    def shown(self) -> list[R]:
        """The rows that are shown, in the order shown."""
        return [self._rows[place] for place in self._order]

    # Public

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, with the filter and the sorting that are in force."""
        self.beginResetModel()
        self._rows = rows
        self._keys = {}
        self._order = self._ordered()
        self.endResetModel()

    def set_filter(self, keep: Callable[[R], bool] | None) -> None:
        """Show only the rows that the predicate keeps; None shows all."""
        self.beginResetModel()
        self._keep = keep
        self._order = self._ordered()
        self.endResetModel()

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
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [self._order[index.row()] for index in before]
        self._sorted = (column, order) if column >= 0 else None
        self._order = self._ordered()
        if before:
            now = {place: at for at, place in enumerate(self._order)}
            after = [self.index(now[p], i.column()) for p, i in zip(places, before, strict=True)]
            self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # Helpers

    def _own_role(self, column: Column[R], row: R, role: int) -> Tone | R | None:
        if role == TONE_ROLE and column.tone is not None:
            return column.tone(row)
        return row if role == ROW_ROLE else None

    def _ordered(self) -> list[int]:
        keep, rows = self._keep, self._rows
        order = list(range(len(rows))) if keep is None else [i for i, row in enumerate(rows) if keep(row)]
        if self._sorted is None:
            return order
        number, direction = self._sorted
        keys = self._keys.get(number)
        if keys is None:
            keys = self._keys[number] = self.columns[number].keys(rows)
        # Rows without a value come last in both directions.
        empty = [place for place in order if keys[place] is None] if None in keys else []
        known = [place for place in order if keys[place] is not None] if empty else order
        known.sort(key=keys.__getitem__, reverse=direction is Qt.SortOrder.DescendingOrder)
        return known + empty
