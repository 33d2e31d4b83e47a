"""The layout of the catalogue: what waits for a decision, all models, decisions about sets, the form at the right."""

from PySide6.QtCore import QMargins, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from app.services.catalogue_changes import ModelRecord
from app.views.catalogue.columns import columns
from app.views.catalogue.edit_panel import EditPanel
from app.views.catalogue.set_rules_card import SetRulesCard
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID, Theme
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.decide_models import DecideModels
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import FilterChips
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.text import Role, label

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)
_SEARCH_WIDTH = 260
_LEAST_HEIGHT = 220
_GAP = int(1.5 * GRID)


class CatalogueView(QWidget):
    """Widgets only; the screen decides what they show."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = label(role=Role.MUTED)
        self.search = QLineEdit()
        self.chips = FilterChips(self.tr("Show only"))
        self.decide = DecideModels(preferences, keep_as="catalogue_decide", customers=True)
        self.deciding = Card(self.tr("To decide"))
        self.table: DataTable[ModelRecord] = DataTable(
            self.tr("Models"),
            columns(),
            keep_as="catalogue",
            preferences=preferences,
            key=lambda one: one.entry.model,
            no_match=EmptyState(Icon.SEARCH, self.tr("No model fits"), self.tr("Change the search or the filters.")),
        )
        self.sets = SetRulesCard(preferences)
        self.panel = EditPanel()
        self.columns = button(self.tr("Columns"), self._open_columns, icon=Icon.COLUMNS)
        self._assemble()
        self.busy = BusyOverlay(self)

    def _assemble(self) -> None:
        reason = self.tr(
            "Devices of these models are not counted until you decide. A decision holds for every customer and every "
            "month; keys 1 to 5 decide the selected models, and Shift or Ctrl selects several."
        )
        self.deciding.add(label(reason, Role.MUTED, wrap=True), self.decide)
        self.deciding.hide()
        self.search.setPlaceholderText(self.tr("Model, group or customer"))
        self.search.setAccessibleName(self.tr("Search models"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.table.view.setProperty("framed", True)
        self.panel.hide()
        head = row(label(self.tr("Catalogue"), Role.PAGE), self.count, STRETCH, self.search, self.columns, spacing=_GAP)
        self.count.setContentsMargins(0, 0, 0, 4)
        head.setAlignment(self.count, Qt.AlignmentFlag.AlignBottom)
        both = row(self._scrolled(), self.panel, spacing=2 * GRID)
        both.setStretch(0, 1)
        whole = column(head, both, spacing=_GAP, margins=EDGE)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.table)

    def _scrolled(self) -> QScrollArea:
        """The queue and the table; the page scrolls where the window has no room for some rows of both."""
        page = QWidget()
        page.setProperty("role", "page")
        parts = column(
            self.deciding, self.chips, self.table, self.sets, spacing=_GAP, margins=QMargins(0, 0, GRID // 2, 0)
        )
        parts.setStretch(2, 1)
        page.setLayout(parts)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Catalogue"))
        self._fit()
        Theme.current().changed.connect(self._fit)
        return area

    def _fit(self) -> None:
        self.table.setMinimumHeight(round(_LEAST_HEIGHT * Theme.current().scale))

    def _open_columns(self) -> None:
        menu = self.table.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.columns.mapToGlobal(QPoint(0, self.columns.height())))
