"""The layout of Today: list and cards beside each other, or below each other where there is less room."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.categories import Category
from app.services.today import PortfolioFigure, WorkItem, WorkKind
from app.views.preferences import MemoryPreferences
from app.views.theme import DEFAULT_ACCENT, Mode, Theme
from app.views.today.view import NARROW_SIDE_WIDTH, SIDE_WIDTH, PortfolioBar, TodayView
from app.views.today.work import rows_of
from tests.views.gallery import settle

FIGURES = (PortfolioFigure(Category.VIDEO, 109, 100, 105), PortfolioFigure(Category.VOICE, 190, 200, 210))
LONG = "Stichting Fabel & Sprookje, openbare bibliotheken en leeszalen voor Nergensland en omstreken"


@pytest.fixture
def view(qtbot: QtBot) -> TodayView:
    made = TodayView(MemoryPreferences())
    qtbot.addWidget(made)
    items = [WorkItem(kind, "C1", LONG, f"S{at}", 4, date(2026, 12, 1)) for at, kind in enumerate(_undated())]
    made.table.set_rows(rows_of(items))
    made.portfolio.show_figures(FIGURES)
    made.show_work(any_work=True, any_contract=True)
    made.show()
    return made


def _undated() -> list[WorkKind]:
    """Kinds whose subject is not a month."""
    months = (WorkKind.INVENTORY_MISSING, WorkKind.REPORT_TO_SEND, WorkKind.CSM_REPORT_OWED)
    return [kind for kind in WorkKind if kind not in months]


def resize(view: TodayView, width: int, height: int = 620) -> None:
    view.resize(width, height)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settle(app)


def test_the_cards_stand_right_of_the_list(view: TodayView) -> None:
    resize(view, 1230)
    assert view._side.mapTo(view, view._side.rect().topLeft()).x() > view.lists.mapTo(view, view.rect().topLeft()).x()
    assert view._side.width() == SIDE_WIDTH
    resize(view, 964)
    assert view._side.width() == NARROW_SIDE_WIDTH


def test_where_there_is_less_room_they_stand_below_it(view: TodayView) -> None:
    resize(view, 800)
    side, lists = (one.mapTo(view, one.rect().topLeft()) for one in (view._side, view.lists))
    assert side.y() > lists.y() + 300
    assert side.x() == lists.x()


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("width", [964, 1230, 1600])
def test_every_column_of_the_list_is_in_sight(qapp: QApplication, view: TodayView, width: int, scale: float) -> None:
    Theme.apply(qapp, Mode.LIGHT, DEFAULT_ACCENT, scale)
    resize(view, width)
    assert view.table.view.horizontalScrollBar().maximum() == 0
    assert [column.name for column in view.table.shown_columns] == ["kind", "customer", "subject", "detail", "action"]


def test_a_long_name_is_whole_in_the_tooltip(view: TodayView) -> None:
    column = view.table.model.columns[1]
    assert column.tooltip is not None
    assert column.tooltip(view.table.model.row_at(0)) == LONG


def test_each_category_of_the_portfolio_has_its_bar(view: TodayView) -> None:
    bars = view.portfolio.findChildren(PortfolioBar)
    assert [bar.values.threshold for bar in bars] == [105, 210]
    assert "baseline 105" in bars[0].label_texts()


def test_other_figures_take_the_place_of_the_first(qapp: QApplication, view: TodayView) -> None:
    view.portfolio.show_figures(FIGURES[:1])
    settle(qapp)
    assert len([bar for bar in view.portfolio.findChildren(PortfolioBar) if bar.isVisible()]) == 1


def test_without_contracts_the_portfolio_says_so(qapp: QApplication, view: TodayView) -> None:
    view.portfolio.show_figures(())
    settle(qapp)
    texts = [one.text() for one in view.portfolio.findChildren(QLabel) if one.isVisible()]
    assert "Nothing is under contract yet." in texts


@pytest.mark.parametrize(
    ("any_work", "any_contract", "shown"),
    [(True, True, "table"), (False, True, "nothing"), (False, False, "start")],
)
def test_there_is_always_something_to_do_next(view: TodayView, any_work: bool, any_contract: bool, shown: str) -> None:
    view.show_work(any_work=any_work, any_contract=any_contract)
    assert view._stack.currentWidget() is getattr(view, shown)
    assert view.chips.isVisible() is any_work
