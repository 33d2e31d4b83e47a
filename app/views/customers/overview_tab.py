"""The overview of a customer: a card per category, the movement of the latest month, and the trend."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QWidget

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.inventories import CountPoint, Movement
from app.services.overview import Standing
from app.views import formats
from app.views.customers.category_card import CategoryCard
from app.views.customers.movement_columns import movement_columns
from app.views.customers.note import note
from app.views.customers.records import CustomerPage
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.terms import category_name
from app.views.theme import GRID, Theme
from app.views.widgets.banner import Banner
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.layouts import GridFlow, SideBySide, column
from app.views.widgets.table import DataTable
from app.views.widgets.trend_chart import TrendChart, TrendPoint

_NARROWEST = 270
_SIDE_BY_SIDE = 860
_LOWER_HEIGHT = 264
_MOST_URGENT = (Verdict.TRUE_UP, Verdict.WITHIN_ALLOWANCE, Verdict.OK, Verdict.MISSING_INVENTORY, None)


class OverviewTab(QWidget):
    """`movement_wanted` asks for the movement of a category, `import_wanted` for the first inventory."""

    movement_wanted = Signal(str)
    import_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._page: CustomerPage | None = None
        self._shown_for = ""
        self.problem = Banner(closable=False)
        self.cards = GridFlow(_NARROWEST)
        self.chips = FilterChips(self.tr("Category of movement and trend"), single=True)
        self.movement: DataTable[Movement] = DataTable(
            self.tr("Movement"),
            movement_columns(with_category=False),
            keep_as="movement",
            preferences=preferences,
            empty=note(self.tr("Nothing joined, left or moved.")),
        )
        self.trend = TrendChart()
        self._all = button(self.tr("Show all"), self._want_chosen, kind=Kind.LINK)
        self._movement_card = Card(" ", self._all)
        self._trend_card = Card(" ", self.chips)
        self.nothing = EmptyState(
            Icon.INBOX,
            self.tr("No inventory yet"),
            self.tr("Import the first inventory from Poly Lens to see what is counted against what is ordered."),
            self.tr("Import inventory"),
            self.import_wanted.emit,
        )
        self._assemble()
        self.chips.changed.connect(lambda _: self._show_category())

    # Public

    def show_page(self, page: CustomerPage) -> None:
        """Show another customer, or the same one as it is now."""
        another = page.overview.customer.code != self._shown_for
        self._page, self._shown_for = page, page.overview.customer.code
        standings = page.overview.standings
        self.cards.clear()
        self.cards.add(*(CategoryCard(standing, page, self._want_movement) for standing in standings))
        chosen = [self._first_look(standings)] if another and standings else []
        self.chips.set_chips([Chip(one.category, category_name(one.category)) for one in standings], chosen)
        self._stack.setCurrentIndex(0 if page.overview.latest else 1)
        self._lower.setVisible(page.overview.latest is not None)
        self._show_category()

    def show_problem(self, title: str, sentences: list[str]) -> None:
        """Why what is due cannot be worked out; nothing takes it back."""
        if sentences:
            self.problem.show_text(title, details=sentences)
        else:
            self.problem.clear()

    # Helpers

    def _assemble(self) -> None:
        self._lower = SideBySide(_SIDE_BY_SIDE, (4, 3))
        self._movement_card.add(self.movement)
        self._trend_card.add(self.trend)
        self._lower.add(self._movement_card, self._trend_card)
        height = round(_LOWER_HEIGHT * Theme.current().scale)
        self.movement.setMinimumHeight(height - 56)
        self._movement_card.setMinimumHeight(height)
        self._trend_card.setMinimumHeight(height)
        page = QWidget()
        page.setProperty("role", "page")
        inside = column(self.problem, self.cards, self._lower, spacing=int(1.5 * GRID))
        inside.setStretch(2, 1)
        page.setLayout(inside)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Overview"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(area)
        self._stack.addWidget(self.nothing)

    def _want_movement(self, category: Category) -> None:
        self.movement_wanted.emit(category.value)

    def _want_chosen(self) -> None:
        self.movement_wanted.emit(next(iter(self.chips.chosen), ""))

    def _first_look(self, standings: tuple[Standing, ...]) -> str:
        """The category that asks for attention."""
        return min(standings, key=lambda one: _MOST_URGENT.index(one.verdict)).category.value

    def _show_category(self) -> None:
        chosen = next(iter(self.chips.chosen), "")
        if self._page is None or not chosen:
            return
        category = Category(chosen)
        standing = next(one for one in self._page.overview.standings if one.category is category)
        self.movement.set_rows([one for one in self._page.movements if one.category is category])
        self.trend.set_points([_point(point) for point in standing.points])
        name = category_name(category)
        self._movement_card.title.setText(self._movement_title(name))
        self._trend_card.title.setText(self.tr("Trend"))
        self._all.setVisible(bool(self._page.movements))

    def _movement_title(self, name: str) -> str:
        page = self._page
        latest = page.overview.latest if page else None
        if page is None or latest is None or page.previous is None:
            return self.tr("Movement {category}").format(category=name)
        text = self.tr("Movement {category}, {before} \u2192 {after}")
        before, after = page.previous, latest.date
        same = (before.year, before.month) == (after.year, after.month)
        words = formats.day if same else formats.month_name
        return text.format(category=name, before=words(before), after=words(after))


def _point(point: CountPoint) -> TrendPoint:
    return TrendPoint(
        formats.short_month(point.date), formats.month(point.date), point.count, point.ordered, point.threshold
    )
