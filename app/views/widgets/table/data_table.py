"""A table for reading: sorted by its headers, columns chosen and remembered by name, copied as text."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from app.views.preferences import Preferences
from app.views.theme import Theme, sizes
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.table import layout
from app.views.widgets.table.clipboard import CopyJob
from app.views.widgets.table.column_fit import ColumnFit
from app.views.widgets.table.columns import Column
from app.views.widgets.table.layout import ColumnState
from app.views.widgets.table.rows_model import RowsModel
from app.views.widgets.table.seen import SeenRows
from app.views.widgets.table.view import TableView

R = TypeVar("R")
_ROW_PADDING = 16
KEPT_SELECTED = 1_000
"""So many selected rows stay selected when others are shown or their order changes."""


class DataTable(QWidget, Generic[R]):
    """Rows of one kind.

    `opened` carries a row on Enter, double click or a click on its link, `selected` tells of another selection,
    `copied` how many rows came on the clipboard. `name` is the accessible name, `keep_as` the place in the
    preferences where the columns are remembered, `key` says which row is the same after the rows were read again.
    `empty` stands where there are no rows, `no_match` where the filter keeps none of them.
    """

    opened = Signal(object)
    selected = Signal()
    copied = Signal(int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        *,
        keep_as: str,
        preferences: Preferences,
        key: Callable[[R], Hashable] | None = None,
        empty: QWidget | None = None,
        no_match: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model: RowsModel[R] = RowsModel(columns, self)
        # Before the view hears of them: what is selected has to be seen while it still is.
        self.model.modelAboutToBeReset.connect(self._note_selection)
        self.model.layoutAboutToBeChanged.connect(self._thin_selection)
        self.view = TableView(self.model, self)
        self._copying: CopyJob[R] = CopyJob(self)
        self._keep_as = f"table/{keep_as}"
        self._preferences = preferences
        self._key = key
        self._noted: tuple[set[Hashable], Hashable] | None = None
        self._busy: BusyOverlay | None = None
        self._menu: Callable[[QMenu], object] | None = None
        self._widths = ColumnFit(self.view, self.model)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._empty = empty
        self._no_match = no_match
        for other in (empty, no_match):
            if other is not None:
                self._stack.addWidget(other)
        self._build_view(name)
        self._restore()
        self._connect()

    # Properties

    @property
    def current(self) -> R | None:
        """The row that the keyboard is on."""
        index = self.view.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    @property
    def chosen(self) -> list[R]:
        """The selected rows, in the order shown."""
        return self.model.rows_at(self._chosen_places())

    @property
    def busy(self) -> bool:
        """Whether rows are still sorted, filtered or copied."""
        return self.model.busy or self._copying.running

    @property
    def shown_columns(self) -> list[Column[R]]:
        """The columns shown, from left to right."""
        header = self.view.horizontalHeader()
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        return [self.model.columns[at] for at in order if not header.isSectionHidden(at)]

    # Public

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows; the selected ones stay selected where their key is still there."""
        self.model.set_rows(rows)

    def set_filter(self, keep: Callable[[R], bool] | None) -> None:
        """Show only what the predicate keeps; None shows all."""
        self.model.set_filter(keep)

    def sort_by(self, name: str, *, descending: bool = False) -> None:
        """Sort by a column, as a click on its header does."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.sortByColumn(self._number(name), order)

    def choose(self, key: Hashable) -> bool:
        """Go to the row of a key; False when it is not shown."""
        for place, row in enumerate(self.model.shown):
            if self._key is not None and self._key(row) == key:
                self.view.setCurrentIndex(self.model.index(place, self._first_column()))
                return True
        return False

    def copy(self) -> None:
        """Put the selected rows, or all when none is, on the clipboard as text with headers."""
        self._copying.start(self.shown_columns, self.chosen or self.model.shown)

    def seen(self) -> tuple[list[str], Sequence[list[Any]]]:
        """What the table shows, as titles and raw values: for an export of exactly that, in any thread."""
        columns = self.shown_columns
        return [column.title for column in columns], SeenRows(columns, self.model.shown_from, self.model.order)

    def set_row_menu(self, fill: Callable[[QMenu], object]) -> None:
        """What the context menu of a row offers before Copy; filled each time it opens."""
        self._menu = fill

    def columns_menu(self) -> QMenu:
        """A menu that shows and hides columns, for a button of the screen."""
        menu = QMenu(self.tr("Columns"), self)
        for number, column in enumerate(self.model.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(self._widths.wanted(number))
            action.toggled.connect(lambda on, at=number: self.show_column(self.model.columns[at].name, shown=on))
        return menu

    def show_column(self, name: str, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or len(self.shown_columns) > 1:
            self._widths.gone -= {self._number(name)}
            self.view.setColumnHidden(self._number(name), not shown)
            self._widths.fit()
            self._remember()

    # Helpers

    def _build_view(self, name: str) -> None:
        self.view.setModel(self.model)
        self.view.setAccessibleName(name)
        self.view.horizontalHeader().setAccessibleName(name)
        self.setAccessibleName(name)
        self.setFocusProxy(self.view)
        self._fit_rows()

    def _connect(self) -> None:
        header = self.view.horizontalHeader()
        header.customContextMenuRequested.connect(self._open_columns_menu)
        header.sectionMoved.connect(self._remember)
        header.sectionResized.connect(self._section_resized)
        header.sortIndicatorChanged.connect(lambda *_: self._widths.fit())
        self.view.resized.connect(self._widths.fit)
        self.view.activated.connect(self._open)
        self.view.clicked.connect(self._clicked)
        self.view.copy_wanted.connect(self.copy)
        self.model.arranging.connect(self._begin_arranging)
        self.model.arranged.connect(self._arranged)
        self._copying.copied.connect(self.copied)
        self.view.customContextMenuRequested.connect(self._open_row_menu)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        Theme.current().changed.connect(self._fit_scale)

    def _show_what_there_is(self) -> None:
        model = self.model
        nothing = not model.busy and not model.rowCount()
        instead = self._empty if not model.rows else self._no_match if nothing else None
        self._stack.setCurrentWidget(instead or self.view)

    def _fit_rows(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(sizes().body + _ROW_PADDING + 4)

    def _fit_scale(self) -> None:
        self._fit_rows()
        self._widths.look_again()

    def _number(self, name: str) -> int:
        return next(number for number, column in enumerate(self.model.columns) if column.name == name)

    def _first_column(self) -> int:
        return self._number(self.shown_columns[0].name)

    def _chosen_places(self) -> list[int]:
        """Where the selected rows are shown. Asked range by range: Qt's list of rows looks at every cell."""
        chosen = self.view.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        return sorted({place for part in parts for place in range(part.top(), part.bottom() + 1)})

    def _note_selection(self) -> None:
        key, current = self._key, self.current
        if key is not None and self._noted is None:
            chosen = self._chosen_places()
            few = chosen if len(chosen) <= KEPT_SELECTED else []
            kept = {key(row) for row in self.model.rows_at(few)}
            self._noted = (kept, key(current) if current is not None else None)

    def _thin_selection(self) -> None:
        """Sorting scatters a large selection into as many pieces, which Qt then looks through for every cell."""
        chosen = self._chosen_places()
        if KEPT_SELECTED < len(chosen) < self.model.rowCount():
            self.view.clearSelection()

    def _arranged(self) -> None:
        if self._busy is not None:
            self._busy.stop()
        self._widths.look()
        noted, self._noted = self._noted, None
        if noted is not None and noted[0]:
            self._select_again(*noted)
        self._show_what_there_is()

    def _select_again(self, wanted: set[Hashable], current: Hashable) -> None:
        key, model, column = self._key, self.model, self._first_column()
        keys = [key(row) for row in model.shown] if key is not None else []
        places = [place for place, one in enumerate(keys) if one in wanted]
        if not places:
            return
        chosen, flags = QItemSelection(), QItemSelectionModel.SelectionFlag
        for place in places:
            index = model.index(place, column)
            chosen.select(index, index)
        now = next((place for place in places if keys[place] == current), places[-1])
        selection = self.view.selectionModel()
        selection.setCurrentIndex(model.index(now, column), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect | flags.Rows)

    def _begin_arranging(self) -> None:
        if self._busy is None:
            self._busy = BusyOverlay(self.view)
        self._busy.start(self.tr("Arranging the rows"))
        self._show_what_there_is()

    def _restore(self) -> None:
        header = self.view.horizontalHeader()
        defined = [ColumnState(c.name, c.width, c.hidden) for c in self.model.columns]
        kept = layout.from_text(self._preferences.get(self._keep_as))
        for visual, state in enumerate(layout.merged(kept, defined)):
            number = self._number(state.name)
            header.moveSection(header.visualIndex(number), visual)
            header.setSectionHidden(number, state.hidden)
            if state.width != self.model.columns[number].width:
                self._widths.set_own(number, state.width)
        self._widths.fit()

    def _section_resized(self, number: int, before: int, width: int) -> None:
        """The user dragged the edge of a column, which is then as wide as that; a hidden one has no width."""
        if not self._widths.working and before and width:
            self._widths.dragged(number, width)
            self._widths.fit()
            self._remember()

    def _remember(self) -> None:
        header = self.view.horizontalHeader()
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        self._preferences.put(self._keep_as, layout.to_text([self._state(number) for number in order]))

    def _state(self, number: int) -> ColumnState:
        return ColumnState(self.model.columns[number].name, self._widths.own(number), not self._widths.wanted(number))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.row_at(index))

    def _clicked(self, index: QModelIndex) -> None:
        if self.model.columns[index.column()].link:
            self._open(index)

    def _open_columns_menu(self, at: QPoint) -> None:
        self.columns_menu().popup(self.view.horizontalHeader().mapToGlobal(at))

    def _open_row_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        if self._menu is not None:
            self._menu(menu)
            menu.addSeparator()
        menu.addAction(self.tr("Copy rows"), QKeySequence.StandardKey.Copy, self.copy)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(at))
