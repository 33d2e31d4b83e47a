"""Bars a month: figures that can be seen, heard and reached by keys."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.views.theme import Theme
from app.views.widgets.month_bars import MonthBar, MonthBars
from tests.views.gallery import shoot

BARS = (
    MonthBar("Nov", 0, "November: no contract ends"),
    MonthBar("Dec", 3, "December: 3 contracts end"),
    MonthBar("Jan", 1, "January: 1 contract ends"),
)


@pytest.fixture
def bars(qtbot: QtBot) -> MonthBars:
    made = MonthBars("Contracts that end")
    qtbot.addWidget(made)
    made.set_bars(BARS)
    made.resize(300, made.sizeHint().height())
    made.show()
    return made


def fill_at(bars: MonthBars, index: int) -> int:
    """How many pixels of a bar's column have the colour of bars."""
    image = shoot(bars)
    colour = Theme.current().tokens.bar
    x = round((index + 0.5) * bars.width() / len(BARS))
    return sum(image.pixelColor(x, y).name() == colour for y in range(image.height()))


def test_every_month_is_read_out(bars: MonthBars) -> None:
    assert bars.accessibleName() == "Contracts that end"
    assert bars.accessibleDescription() == "; ".join(bar.words for bar in BARS)


def test_trap_20_bars_begin_at_zero(bars: MonthBars) -> None:
    none, three, one = (fill_at(bars, index) for index in range(3))
    assert none == 0
    assert abs(three - 3 * one) <= 4


def test_arrows_go_from_month_to_month_and_stop_at_the_ends(bars: MonthBars) -> None:
    for key, words in (
        (Qt.Key.Key_Right, BARS[0]),
        (Qt.Key.Key_Right, BARS[1]),
        (Qt.Key.Key_Right, BARS[2]),
        (Qt.Key.Key_Right, BARS[2]),
        (Qt.Key.Key_Left, BARS[1]),
    ):
        QTest.keyClick(bars, key)
        assert bars.accessibleName() == words.words


def test_other_keys_are_left_to_the_page(bars: MonthBars) -> None:
    QTest.keyClick(bars, Qt.Key.Key_A)
    assert bars.accessibleName() == "Contracts that end"


def test_the_pointer_tells_the_month_under_it(bars: MonthBars) -> None:
    at = QPointF(bars.width() * 0.5, 20)
    kind, none = QMouseEvent.Type.MouseMove, Qt.MouseButton.NoButton
    bars.mouseMoveEvent(QMouseEvent(kind, at, at, none, none, Qt.KeyboardModifier.NoModifier))
    assert bars.toolTip() == BARS[1].words


def test_leaving_it_chooses_no_month(bars: MonthBars) -> None:
    QTest.keyClick(bars, Qt.Key.Key_Right)
    bars.clearFocus()
    bars.set_bars(BARS)
    assert bars.accessibleName() == "Contracts that end"


def test_without_months_nothing_is_drawn_and_nothing_breaks(bars: MonthBars) -> None:
    bars.set_bars(())
    QTest.keyClick(bars, Qt.Key.Key_Right)
    shoot(bars)
    assert bars.bars == ()


@pytest.mark.parametrize(("width", "every"), [(600, 1), (60, 2)])
def test_names_are_left_out_where_they_would_overlap(bars: MonthBars, width: int, every: int) -> None:
    bars.resize(width, bars.height())
    assert bars._named_every() == every
