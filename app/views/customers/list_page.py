"""The list of all customers: search, filters, and Enter to open one."""

from collections import Counter

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from app.views import formats
from app.views.customers.list_columns import list_columns
from app.views.customers.records import CustomerRow, State
from app.views.customers.words import state_name
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.widgets.buttons import Kind, button
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.layouts import STRETCH, ScaledWidth, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.table.columns import fold
from app.views.widgets.text import Role, label

FILTERS = (
    State.TRUE_UP_DUE,
    State.TRUE_UP_TO_SEND,
    State.PO_AWAITED,
    State.INVENTORY_MISSING,
    State.INCOMPLETE,
    State.ENDING_SOON,
)
EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)
_SEARCH_WIDTH = 260


class SearchLine(QLineEdit):
    """Arrow down and Enter go on to the rows, Escape empties it."""

    onward = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that lead elsewhere."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.onward.emit()
        elif key is Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class CustomerList(QWidget):
    """`opened` carries the code of a customer, `workbook_wanted` that there are none yet, `selected` another row."""

    opened = Signal(str)
    selected = Signal()
    workbook_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._rows: tuple[CustomerRow, ...] = ()
        self.count = label(role=Role.MUTED)
        self.search = SearchLine()
        self.chips = FilterChips(self.tr("Show only"))
        self.table: DataTable[CustomerRow] = DataTable(
            self.tr("Customers"),
            list_columns(),
            keep_as="customers",
            preferences=preferences,
            key=lambda one: one.code,
            no_match=EmptyState(Icon.SEARCH, self.tr("No customer fits"), self.tr("Change the search or the filters.")),
        )
        self.empty = EmptyState(
            Icon.CUSTOMERS,
            self.tr("No customers yet"),
            self.tr(
                "Customers, contracts and prices come from one workbook. You see what is in it before it is stored."
            ),
            self.tr("Take in a workbook"),
            self.workbook_wanted.emit,
        )
        self.empty.add_action(self.tr("Save an empty workbook\u2026"), self.template_wanted.emit)
        self._stack = QStackedLayout()
        self._assemble()
        self._connect()

    # Properties

    @property
    def current(self) -> CustomerRow | None:
        """The row that the keyboard is on."""
        return self.table.current

    # Public

    def show_rows(self, rows: tuple[CustomerRow, ...]) -> None:
        """Show other customers; search and filters stay."""
        self._rows = rows
        found = Counter(state for one in rows for state in one.states)
        self.chips.set_chips([Chip(state, state_name(state), found[state]) for state in FILTERS if found[state]])
        self.table.set_rows(rows)
        self._filter()
        self._stack.setCurrentIndex(0 if rows else 1)
        if self.table.current is None and rows:
            self.table.choose(rows[0].code)

    # Helpers

    def _assemble(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, code, site ID or contract"))
        self.search.setAccessibleName(self.tr("Search customers"))
        self.search.setClearButtonEnabled(True)
        ScaledWidth(self.search, _SEARCH_WIDTH)
        self.table.view.setProperty("framed", True)
        self.columns = button(self.tr("Columns"), kind=Kind.NORMAL, icon=Icon.COLUMNS)
        self.columns.clicked.connect(self._open_columns)
        title = label(self.tr("Customers"), Role.PAGE)
        head = row(title, self.count, STRETCH, self.search, self.columns, spacing=int(1.5 * GRID))
        head.setAlignment(self.count, Qt.AlignmentFlag.AlignBottom)
        self.count.setContentsMargins(0, 0, 0, 4)
        full = QWidget()
        whole = column(head, self.chips, self.table, spacing=int(1.5 * GRID), margins=EDGE)
        whole.setStretch(2, 1)
        full.setLayout(whole)
        # The layout first: a page put into a stack without a parent would come up as a window of its own.
        self.setLayout(self._stack)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._filter())
        self.search.onward.connect(self._go_on)
        self.chips.changed.connect(lambda _: self._filter())
        self.table.opened.connect(lambda one: self.opened.emit(one.code))
        self.table.selected.connect(self.selected)

    def _open_columns(self) -> None:
        self.table.columns_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _go_on(self) -> None:
        shown = self.table.model.shown
        if len(shown) == 1:
            self.opened.emit(shown[0].code)
        elif shown:
            self.table.choose(shown[0].code)
            self.table.setFocus()

    def _filter(self) -> None:
        wanted, words = self.chips.chosen, fold(self.search.text()).split()

        def keep(one: CustomerRow) -> bool:
            fits = not wanted or any(state.value in wanted for state in one.states)
            return fits and all(word in searched_text(one) for word in words)

        self.table.set_filter(keep if wanted or words else None)
        shown, total = len(self.table.model.shown), len(self._rows)
        text = formats.count(total)
        if shown != total:
            text = self.tr("{shown} of {total}").format(shown=formats.count(shown), total=formats.count(total))
        self.count.setText(text)


def searched_text(one: CustomerRow) -> str:
    """What a customer is found by."""
    customer = one.overview.customer
    numbers = (contract.number for contract in one.overview.contracts)
    parts = (customer.name, customer.code, customer.site_id, customer.master_account_id, customer.address.city)
    return fold(" ".join([*parts, *numbers]))
