"""Layout of Today: the work list at the left, the portfolio and the renewals at its right."""

from PySide6.QtCore import QCoreApplication, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QSizePolicy, QStackedLayout, QWidget

from app.services.today import PortfolioFigure, WorkKind
from app.views import formats
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.terms import category_name
from app.views.theme import GRID, Theme
from app.views.today.work import (
    WorkRow,
    action_name,
    detail_in_full,
    detail_of,
    kind_name,
    order_of,
    subject_of,
    tone_of,
)
from app.views.widgets.card import Card
from app.views.widgets.category_bar import BarValues, CategoryBar
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import FilterChips
from app.views.widgets.key_figure import KeyFigure
from app.views.widgets.layouts import STRETCH, clear, column, row
from app.views.widgets.month_bars import MonthBars
from app.views.widgets.table import Column, DataTable
from app.views.widgets.text import Role, label

SIDE_WIDTH, NARROW_SIDE_WIDTH = 300, 248
_SIDE_BY_SIDE, _ROOMY = 860, 1_100
_LIST_HEIGHT = 340
EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)


class PortfolioBar(CategoryBar):
    """A category over all customers: the second mark is the sum of the baselines."""

    def label_texts(self) -> tuple[str, str]:
        """The words at the two marks."""
        ordered, _ = super().label_texts()
        baseline = self.tr("baseline {count}").format(count=formats.count(self.values.threshold))
        return ordered, baseline


class PortfolioCard(Card):
    """Devices against ordered and baseline, per category."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("PortfolioCard", "Portfolio"))
        self._rows = column(spacing=2 * GRID)
        self.body.addLayout(self._rows)

    def show_figures(self, figures: tuple[PortfolioFigure, ...]) -> None:
        """Show other figures; a sentence where nothing is under contract."""
        clear(self._rows)
        for figure in figures:
            self._rows.addWidget(self._line(figure))
        if not figures:
            self._rows.addWidget(label(self.tr("Nothing is under contract yet."), Role.MUTED, wrap=True))

    def _line(self, figure: PortfolioFigure) -> QWidget:
        bar = PortfolioBar()
        bar.set_values(BarValues(figure.count, figure.ordered, figure.baseline))
        line = QWidget()
        line.setLayout(column(KeyFigure(formats.count(figure.count), category_name(figure.category)), bar, spacing=0))
        return line


class TodayView(QWidget):
    """Layout only; the screen fills it."""

    customers_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.heading: QLabel = label(self.tr("Today"), Role.PAGE)
        self.date: QLabel = label(role=Role.MUTED)
        self.chips = FilterChips(self.tr("Show only"))
        self.nothing = EmptyState(
            Icon.OK,
            self.tr("Nothing needs you today"),
            self.tr("Every inventory of this month is in, and nobody waits for a quote, an order or a report."),
            self.tr("Open the customers"),
            self.customers_wanted.emit,
        )
        self.start = EmptyState(
            Icon.CUSTOMERS,
            self.tr("No contracts yet"),
            self.tr("What needs you appears here once customers and contracts are in. They come from one workbook."),
            self.tr("Begin with the workbook"),
            self.start_wanted.emit,
        )
        self.table: DataTable[WorkRow] = DataTable(
            self.tr("Work list"),
            self._columns(),
            keep_as="today",
            preferences=preferences,
            key=lambda one: one.key,
        )
        self.table.view.setProperty("framed", True)
        self.portfolio = PortfolioCard()
        self.renewals = MonthBars(self.tr("Contracts that end, per month"))
        self.lists = QWidget()
        self._stack = QStackedLayout(self.lists)
        self._assemble()

    def show_work(self, *, any_work: bool, any_contract: bool) -> None:
        """The table, that there is nothing to do, or how to begin."""
        self._stack.setCurrentWidget(self.table if any_work else self.nothing if any_contract else self.start)
        self.chips.setVisible(any_work)

    def _columns(self) -> list[Column[WorkRow]]:
        order = list(WorkKind)
        return [
            Column(
                name="kind",
                title=self.tr("What"),
                value=lambda one: kind_name(one.kind),
                sort=lambda one: order.index(one.kind),
                tone=tone_of,
                width=156,
            ),
            Column(
                name="customer",
                title=self.tr("Customer"),
                value=lambda one: one.first.customer_name,
                tooltip=lambda one: one.first.customer_name,
                width=112,
                stretch=True,
            ),
            Column(
                name="subject",
                title=self.tr("Which"),
                value=subject_of,
                tooltip=subject_of,
                width=112,
                stretch=True,
            ),
            Column(
                name="detail",
                title=self.tr("Detail"),
                value=detail_of,
                sort=order_of,
                tooltip=detail_in_full,
                width=112,
                whole=True,
            ),
            Column(
                name="action", title=self.tr("Action"), value=lambda one: action_name(one.kind), link=True, width=132
            ),
        ]

    def _assemble(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.start)
        head = row(self.heading, self.date, STRETCH, spacing=int(1.5 * GRID))
        head.setAlignment(self.date, Qt.AlignmentFlag.AlignBottom)
        self.date.setContentsMargins(0, 0, 0, 4)
        left = QWidget()
        beside = column(self.chips, self.lists, spacing=int(1.5 * GRID))
        beside.setStretch(1, 1)
        left.setLayout(beside)
        self._side = self._cards()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(2 * GRID)
        self._parts.addWidget(left, 1)
        self._parts.addWidget(self._side)
        whole = column(head, self._parts, spacing=int(1.5 * GRID), margins=EDGE)
        whole.setStretch(1, 1)
        page = QWidget()
        page.setProperty("role", "page")
        page.setLayout(whole)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Today"))
        self.setLayout(column(area, spacing=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards stand beside the list where both have room, else below it."""
        super().resizeEvent(event)
        scale = Theme.current().scale
        wide = self.width() >= round(_SIDE_BY_SIDE * scale)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._side.set_beside(beside=wide, narrow=self.width() < round(_ROOMY * scale))
        self.lists.setMinimumHeight(0 if wide else round(_LIST_HEIGHT * scale))

    def _cards(self) -> "SideArea":
        renewals = Card(self.tr("Contracts that end"))
        renewals.add(self.renewals)
        inside = QWidget()
        inside.setProperty("role", "page")
        inside.setLayout(column(self.portfolio, renewals, STRETCH, spacing=int(1.5 * GRID)))
        area = SideArea()
        area.setWidget(inside)
        area.setAccessibleName(self.tr("Portfolio"))
        return area


class SideArea(QScrollArea):
    """Cards beside the list, in a column that scrolls where the window is low; or below it, all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._beside = True
        self._width = SIDE_WIDTH
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_beside(beside=True)

    def set_beside(self, *, beside: bool, narrow: bool = False) -> None:
        """Whether the cards stand beside the list; narrow where the list needs the room more."""
        self._beside = beside
        self._width = NARROW_SIDE_WIDTH if narrow else SIDE_WIDTH
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if beside else policy.ScrollBarAlwaysOff)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if beside else free, free if beside else fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the text size asks for; below the list as high as the cards."""
        inside = self.widget()
        cards = inside.sizeHint().height() if inside is not None else 0
        return QSize(round(self._width * Theme.current().scale), super().sizeHint().height() if self._beside else cards)

    def minimumSizeHint(self) -> QSize:
        """Never narrower; beside the list it may be lower than the cards."""
        hint = self.sizeHint()
        return QSize(hint.width(), super().minimumSizeHint().height() if self._beside else hint.height())
