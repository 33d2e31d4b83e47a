"""The layout of the true-up screen: composer, list and facts on the left, the documents on the right."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.true_ups.columns import true_up_columns
from app.views.true_ups.composer import Composer
from app.views.true_ups.documents import DocumentPanel
from app.views.true_ups.records import TrueUpLineShown
from app.views.widgets.banner import Banner
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import FilterChips
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.text import Role, label

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)

LEFT_SHARE = 58
"""Percent of the width that list and facts get at first."""


class TrueUpsView(QWidget):
    """Widgets only; what they do is the screen's."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.banner = Banner()
        self.composer = Composer(preferences)
        self.states = FilterChips(self.tr("States"))
        self.empty = EmptyState(
            Icon.TRUE_UPS,
            self.tr("No true-ups yet"),
            self.tr("When an inventory reaches the threshold of a category, its true-up is drawn up here."),
        )
        self.table: DataTable[TrueUpLineShown] = DataTable(
            self.tr("True-ups"),
            true_up_columns(),
            keep_as="true_ups",
            preferences=preferences,
            key=lambda row: row.true_up.number,
            empty=self.empty,
        )
        self.costs = Banner(closable=False)
        self.replaced = Banner(closable=False)
        self.facts = Facts()
        self.order = button(self.tr("Record order\u2026"), kind=Kind.PRIMARY)
        self.save = button(self.tr("Save\u2026"), name=self.tr("Save the documents"))
        self.save.setToolTip(self.tr("Drafts are issued first"))
        self.quoted = button(self.tr("Mark as sent"))
        self.quoted.setToolTip(self.tr("Drafts are issued first"))
        self.more = icon_button(Icon.MORE, self.tr("More steps"))
        self.more_menu = QMenu(self.more)
        self.issue = self.more_menu.addAction(self.tr("Issue the documents"))
        self.decline = self.more_menu.addAction(self.tr("The customer declined\u2026"))
        self.withdraw = self.more_menu.addAction(self.tr("Withdraw\u2026"))
        self.documents = DocumentPanel(preferences)
        self._assemble()

    def _assemble(self) -> None:
        heading = label(self.tr("True-ups"), Role.PAGE)
        self.more.setMenu(self.more_menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.steps = QWidget()
        self.steps.setLayout(row(self.order, self.save, self.quoted, self.more, STRETCH))
        left = QWidget()
        left.setLayout(
            _filled(column(self.states, self.table, self.replaced, self.costs, self.facts, self.steps, spacing=GRID))
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.documents)
        split.setStretchFactor(0, LEFT_SHARE)
        split.setStretchFactor(1, 100 - LEFT_SHARE)
        split.setSizes([10 * LEFT_SHARE, 10 * (100 - LEFT_SHARE)])
        split.setHandleWidth(2 * GRID)
        self.composer.hide()
        parts = (row(heading, STRETCH), self.banner, self.composer, split)
        layout = column(*parts, spacing=int(1.5 * GRID), margins=EDGE)
        layout.setStretch(3, 1)
        self.setLayout(layout)


def _filled(layout: QVBoxLayout) -> QVBoxLayout:
    layout.setStretch(1, 1)
    return layout
