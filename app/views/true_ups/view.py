"""The layout of the true-up screen: composer, list and facts on the left, the documents on the right."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.true_ups.columns import true_up_columns
from app.views.true_ups.composer import Composer
from app.views.true_ups.documents import DocumentPanel
from app.views.true_ups.records import TrueUpLineShown
from app.views.widgets.banner import Banner
from app.views.widgets.buttons import Kind, button
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import FilterChips
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, FlowLayout, column, row
from app.views.widgets.table import DataTable
from app.views.widgets.text import Role, label

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)


class TrueUpsView(QWidget):
    """Widgets only; what they do is the screen's."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.banner = Banner()
        self.composer = Composer()
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
        self.facts = Facts()
        self.quoted = button(self.tr("Mark as sent"), icon=Icon.MAIL)
        self.order = button(self.tr("Record order…"), kind=Kind.PRIMARY, icon=Icon.ORDERED)
        self.decline = button(self.tr("Declined…"))
        self.withdraw = button(self.tr("Withdraw…"))
        self.issue = button(self.tr("Issue documents"), icon=Icon.CHECK)
        self.save = button(self.tr("Save documents…"), icon=Icon.SAVE)
        self.documents = DocumentPanel(preferences)
        self._assemble()

    def _assemble(self) -> None:
        heading = label(self.tr("True-ups"), Role.PAGE)
        steps = FlowLayout(spacing=GRID)
        for one in (self.order, self.issue, self.save, self.quoted, self.decline, self.withdraw):
            steps.addWidget(one)
        self.steps = QWidget()
        self.steps.setLayout(steps)
        left = QWidget()
        left.setLayout(_filled(column(self.states, self.table, self.facts, self.steps, spacing=GRID)))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.documents)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 4)
        split.setHandleWidth(2 * GRID)
        self.composer.hide()
        parts = (row(heading, STRETCH), self.banner, self.composer, split)
        layout = column(*parts, spacing=int(1.5 * GRID), margins=EDGE)
        layout.setStretch(3, 1)
        self.setLayout(layout)


def _filled(layout: QVBoxLayout) -> QVBoxLayout:
    layout.setStretch(1, 1)
    return layout
