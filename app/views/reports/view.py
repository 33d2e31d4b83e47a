"""The layout of the reports screen: month, list and facts on the left, the report on the right."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSplitter, QWidget

from app.services.report_board import ReportStanding
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.reports.columns import report_columns
from app.views.reports.progress_strip import ProgressStrip
from app.views.theme import GRID
from app.views.widgets.banner import Banner
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.draft_bar import DraftBar
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import FilterChips
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.pdf_view import PdfView
from app.views.widgets.pill import Pill
from app.views.widgets.table import DataTable
from app.views.widgets.text import ElidedLabel, Role, label

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)

LEFT_SHARE = 62
"""Percent of the width that list and facts get at first."""


class ReportsView(QWidget):
    """Widgets only; what they do is the screen's."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.earlier = icon_button(Icon.LEFT, self.tr("Month before"))
        self.month = QComboBox()
        self.later = icon_button(Icon.RIGHT, self.tr("Month after"))
        self.strip = ProgressStrip()
        self.waiting = FilterChips(self.tr("What waits"))
        self.empty = EmptyState(
            Icon.REPORTS,
            self.tr("No contract in this month"),
            self.tr("Reports are made for customers with a contract in the month. Choose another month."),
        )
        self.table: DataTable[ReportStanding] = DataTable(
            self.tr("Reports"),
            report_columns(),
            keep_as="reports",
            preferences=preferences,
            key=lambda row: row.customer,
            empty=self.empty,
        )
        self.name = ElidedLabel(role=Role.HEADING)
        self.result = Pill()
        self.replaced = Banner(closable=False)
        self.facts = Facts()
        self.save = button(self.tr("Save\u2026"), kind=Kind.PRIMARY, name=self.tr("Save the report"))
        self.save.setToolTip(self.tr("A draft is issued first"))
        self.sent = button(self.tr("Sent\u2026"), name=self.tr("Mark the report as sent"))
        self.csm_sent = button(
            self.tr("Sent to CSM\u2026"), name=self.tr("Mark the inventory report as sent to the CSM")
        )
        self.annex = QCheckBox(self.tr("With the list of devices"))
        self.draft = DraftBar()
        self.pdf = PdfView(self.tr("Monthly report"), self._nothing())
        self._assemble()

    def _assemble(self) -> None:
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setMinimumContentsLength(14)
        heading = row(label(self.tr("Reports"), Role.PAGE), 2 * GRID, self.earlier, self.month, self.later, STRETCH)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.setStretchFactor(0, LEFT_SHARE)
        split.setStretchFactor(1, 100 - LEFT_SHARE)
        split.setSizes([10 * LEFT_SHARE, 10 * (100 - LEFT_SHARE)])
        split.setHandleWidth(2 * GRID)
        layout = column(heading, self.strip, split, spacing=int(1.5 * GRID), margins=EDGE)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _left(self) -> QWidget:
        self.chosen = QWidget()
        head = row(self.name, self.result)
        head.setStretch(0, 1)
        steps = row(self.save, self.sent, self.csm_sent, STRETCH)
        self.chosen.setLayout(column(head, self.replaced, self.facts, steps, spacing=GRID))
        self.chosen.hide()
        left = QWidget()
        whole = column(self.waiting, self.table, self.chosen, spacing=GRID)
        whole.setStretch(1, 1)
        left.setLayout(whole)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        whole = column(row(self.annex, STRETCH), self.draft, self.pdf, spacing=GRID)
        whole.setStretch(2, 1)
        right.setLayout(whole)
        return right

    def _nothing(self) -> EmptyState:
        return EmptyState(
            Icon.DOCUMENT,
            self.tr("No customer chosen"),
            self.tr("Choose a customer on the left to see its report of the month."),
        )
