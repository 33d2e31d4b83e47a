"""How columns of customers' files are understood: what is remembered, and a way to forget it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.services.inventory.column_memory import RememberedColumns
from app.views.icons.names import Icon
from app.views.imports.words import field_name
from app.views.preferences import Preferences
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.layouts import column
from app.views.widgets.table import Column, DataTable
from app.views.widgets.text import Role, label

_HEIGHT = 200


class ColumnsSection(QWidget):
    """A row for each customer and set of headers; `forget_wanted` carries the selected ones."""

    forget_wanted = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forget = button(self.tr("Forget"), self._forget, icon=Icon.DELETE)
        self.table: DataTable[RememberedColumns] = DataTable(
            self.tr("Remembered columns"),
            memory_columns(),
            keep_as="remembered_columns",
            preferences=preferences,
            key=lambda one: one.key,
            empty=EmptyState(
                Icon.COLUMNS,
                self.tr("Nothing is remembered yet"),
                self.tr(
                    "When you say in an import what a column means and store the inventory, it is remembered for the"
                    " next file of that customer with the same headers."
                ),
            ),
        )
        self._assemble()
        self.table.selected.connect(self._allow)
        self._allow()

    # Public

    def show_remembered(self, remembered: tuple[RememberedColumns, ...]) -> None:
        """Show everything that is remembered."""
        self.table.set_rows(remembered)
        self._allow()

    # Helpers

    def _assemble(self) -> None:
        words = self.tr(
            "An import with the same headers uses these and goes straight to what changes. Forgotten ones are asked"
            " for again."
        )
        self.table.setMinimumHeight(_HEIGHT)
        card = Card(self.tr("Columns remembered per customer"), self.forget)
        card.add(label(words, Role.MUTED, wrap=True), self.table)
        self.setLayout(column(card))
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table.view)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._forget)

    def _allow(self) -> None:
        self.forget.setEnabled(bool(self.table.chosen))

    def _forget(self) -> None:
        if chosen := self.table.chosen:
            self.forget_wanted.emit(tuple(chosen))


def memory_columns() -> list[Column[RememberedColumns]]:
    """A memory a row: whose, what, from which file, when and by whom."""
    translate = QCoreApplication.translate
    return [
        Column(
            name="customer",
            title=translate("ColumnsSection", "Customer"),
            value=lambda one: one.customer_name,
            tooltip=lambda one: f"{one.customer_name} ({one.customer})",
            width=180,
        ),
        Column(
            name="columns",
            title=translate("ColumnsSection", "Columns"),
            value=lambda one: " · ".join(_columns_in_words(one)),
            tooltip=lambda one: "\n".join(_columns_in_words(one)),
            width=220,
            stretch=True,
        ),
        Column(
            name="file",
            title=translate("ColumnsSection", "From file"),
            value=lambda one: one.understood.file_name,
            tooltip=lambda one: one.understood.file_name,
            width=180,
            gives_way=1,
        ),
        Column(
            name="when",
            title=translate("ColumnsSection", "Remembered"),
            value=lambda one: one.saved_at.astimezone(),
            width=140,
        ),
        Column(name="by", title=translate("ColumnsSection", "By"), value=lambda one: one.saved_by, width=100),
    ]


def _columns_in_words(one: RememberedColumns) -> list[str]:
    """What is read from which column; the field first, because headers may be long."""
    return [f"{field_name(field)}: {header}" for header, field in one.understood.columns]
