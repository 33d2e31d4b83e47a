"""The lists of the preview behind their chips: each is read when it is first looked into."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.inventory.preview import Preview
from app.services.inventory.preview_lists import PreviewLine, PreviewList
from app.views.icons.names import Icon
from app.views.imports.preview_columns import columns_of
from app.views.imports.words import list_meaning, list_name
from app.views.preferences import Preferences
from app.views.theme import Theme
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.layouts import FlowLayout
from app.views.widgets.table import DataTable
from app.views.widgets.text import Role, label

_HEIGHT = 300


class ListsCard(Card):
    """One chip a list with how many rows it has; `wanted` asks for the rows of one.

    `copied` tells how many rows came on the clipboard, `lists_wanted` and `marked_wanted` ask for files.
    """

    wanted = Signal(object)
    copied = Signal(int)
    lists_wanted = Signal()
    marked_wanted = Signal()

    def __init__(self, title: str, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._preferences = preferences
        self._tables: dict[PreviewList, DataTable[PreviewLine]] = {}
        self._filled: set[PreviewList] = set()
        self.chips = FilterChips(title, single=True)
        self.chips.changed.connect(self._choose)
        self.meaning = label(role=Role.MUTED, wrap=True)
        self.stack = QStackedWidget()
        Theme.current().changed.connect(self._fit)
        self._fit()
        self._busy = BusyOverlay(self.stack)
        self.copy_button = button(self.tr("Copy this list"), self._copy, icon=Icon.COPY)
        self.lists_button = button(self.tr("Save all lists…"), self.lists_wanted.emit, icon=Icon.EXPORT)
        self.marked_button = button(self.tr("Save a marked copy…"), self.marked_wanted.emit, icon=Icon.SAVE)
        self.marked_button.setToolTip(self.tr("Your own workbook, with what was noticed marked in its cells"))
        self.add(self.chips, self.meaning, self.stack, self._buttons())

    @property
    def shown(self) -> PreviewList:
        """The list that is looked at."""
        return PreviewList(next(iter(self.chips.chosen)))

    @property
    def table(self) -> DataTable[PreviewLine]:
        """The table of the list that is looked at."""
        return self._tables[self.shown]

    def show_preview(self, preview: Preview) -> None:
        """Offer the lists that have rows; the one looked at stays where it still has any."""
        self._filled.clear()
        full = [one for one in PreviewList if preview.sizes[one]]
        kept = self.chips.chosen & {one.value for one in full}
        self.chips.set_chips([Chip(one.value, list_name(one), preview.sizes[one]) for one in full], sorted(kept))
        self.setVisible(bool(full))
        if full:
            self._choose()

    def show_rows(self, wanted: PreviewList, rows: Sequence[PreviewLine]) -> None:
        """The rows of a list have come."""
        self._filled.add(wanted)
        self._made(wanted).set_rows(rows)
        if wanted is self.shown:
            self._busy.stop()

    def _buttons(self) -> QWidget:
        flow = FlowLayout()
        for one in (self.copy_button, self.lists_button, self.marked_button):
            flow.addWidget(one)
        holder = QWidget()
        holder.setLayout(flow)
        return holder

    def _copy(self) -> None:
        self.table.copy()

    def _fit(self) -> None:
        self.stack.setFixedHeight(round(_HEIGHT * Theme.current().scale))

    def _choose(self, _: object = None) -> None:
        wanted = self.shown
        self.meaning.setText(list_meaning(wanted))
        self.stack.setCurrentWidget(self._made(wanted))
        self._busy.stop()
        if wanted not in self._filled:
            self._made(wanted).set_rows(())
            self._busy.start(self.tr("Collecting the rows"))
            # After the page was drawn: collecting competes with it for the interpreter.
            QTimer.singleShot(0, self, lambda: self.wanted.emit(wanted))

    def _made(self, wanted: PreviewList) -> DataTable[PreviewLine]:
        if wanted not in self._tables:
            made: DataTable[PreviewLine] = DataTable(
                list_name(wanted),
                columns_of(wanted),
                keep_as=f"import_{wanted.value}",
                preferences=self._preferences,
                key=lambda one: (one.file, one.row, one.model, one.serial),
            )
            made.copied.connect(self.copied)
            self._tables[wanted] = made
            self.stack.addWidget(made)
        return self._tables[wanted]
