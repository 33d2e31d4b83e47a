"""The table view with the habits that every table here has."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.views.theme import Theme
from app.views.widgets.table.delegate import CellDelegate, Index
from app.views.widgets.table.head_view import HeadView
from app.views.widgets.table.rows_model import RowsModel


class TableView(QTableView):
    """The view with the habits every table here has."""

    copy_wanted = Signal()
    resized = Signal()

    def __init__(self, model: RowsModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(HeadView(self))
        self.cells = CellDelegate(model, self)
        self.setItemDelegate(self.cells)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        Theme.current().changed.connect(self.cells.adopt_theme)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(44)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """The header gets a selection of its own, always empty.

        It would ask for every cell of a column whether it is selected, each time it is painted.
        """
        super().setModel(model)
        if model is not None:
            self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The whole row carries the frame, not a single cell."""
        super().currentChanged(current, previous)
        self._frame()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Frame the current row; the first one when there is none yet."""
        super().focusInEvent(event)
        self._frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Frame nothing."""
        super().focusOutEvent(event)
        self._frame()

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the table, which gives the room to the columns that stretch."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the desktop's own keys; Enter opens on every platform."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.cells.hovered:
            self.cells.hovered = row
            self.viewport().update()

    def _frame(self) -> None:
        self.cells.framed = self.currentIndex().row() if self.hasFocus() else -1
        self.viewport().update()
