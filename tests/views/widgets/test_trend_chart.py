"""The trend: an axis from zero, every value in words, by keyboard too."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.theme import Mode, Theme, Tone, colours
from app.views.widgets.scale import nice_ticks
from app.views.widgets.trend_chart import TrendChart, TrendPoint

POINTS = (
    TrendPoint("Jan", "January 2026", 98, 100, 105),
    TrendPoint("Feb", "February 2026", None, 100, 105),
    TrendPoint("Mar", "March 2026", 109, 120, 126),
)


@pytest.fixture
def chart(qtbot: QtBot) -> TrendChart:
    made = TrendChart()
    qtbot.addWidget(made)
    made.resize(420, 200)
    made.set_points(POINTS)
    made.show()
    return made


def colours_of(chart: TrendChart) -> set[str]:
    image = chart.grab().toImage()
    return {image.pixelColor(x, y).name() for y in range(image.height()) for x in range(image.width())}


def test_trap_20_the_axis_begins_at_zero(chart: TrendChart) -> None:
    assert chart.ticks()[0] == 0
    assert chart._y(0) == chart._plot().bottom()


@pytest.mark.parametrize(
    ("largest", "ticks"),
    [
        (0, [0, 1, 2]),
        (1, [0, 1, 2]),
        (9, [0, 4, 8, 12]),
        (109, [0, 40, 80, 120]),
        (672, [0, 200, 400, 600, 800]),
        (12345, [0, 4000, 8000, 12000, 16000]),
    ],
)
def test_figures_of_the_axis_are_round(largest: int, ticks: list[int]) -> None:
    assert nice_ticks(largest) == ticks


@given(st.integers(0, 10**9))
def test_any_value_lies_below_the_end_of_the_axis(largest: int) -> None:
    ticks = nice_ticks(largest)
    assert ticks[0] == 0
    assert ticks[-1] > largest
    assert 3 <= len(ticks) <= 7
    assert len({other - one for one, other in itertools.pairwise(ticks)}) == 1


def test_every_value_is_in_the_accessible_text(chart: TrendChart) -> None:
    assert chart.accessibleDescription() == (
        "January 2026: 98 devices, ordered 100, threshold 105; "
        "February 2026: no inventory, ordered 100, threshold 105; "
        "March 2026: 109 devices, ordered 120, threshold 126"
    )


def test_the_month_under_the_pointer_is_told(chart: TrendChart, qtbot: QtBot) -> None:
    QTest.mouseMove(chart, QPoint(round(chart._x(2)), 60))
    qtbot.waitUntil(lambda: chart.toolTip().startswith("March 2026"))


def test_the_arrow_keys_go_from_month_to_month(chart: TrendChart) -> None:
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
        seen.append(chart.accessibleName().split(" ")[0])
    assert seen == ["March", "February", "January", "January", "February"]


def test_right_begins_at_the_first_month(chart: TrendChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleName().startswith("January")


def test_other_keys_are_left_to_the_page(chart: TrendChart) -> None:
    before = chart.accessibleName()
    QTest.keyClick(chart, Qt.Key.Key_A)
    assert chart.accessibleName() == before


def test_it_can_be_reached_by_keyboard_and_shows_it(chart: TrendChart, qtbot: QtBot) -> None:
    assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
    chart.clearFocus()
    without = chart.grab().toImage()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    assert chart.grab().toImage() != without


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])
def test_line_and_threshold_are_drawn_in_the_theme(qapp: QApplication, chart: TrendChart, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    seen = colours_of(chart)
    assert QColor(colours().accent_text).name() in seen
    assert QColor(colours().tone(Tone.DANGER).mark).name() in seen


def test_a_month_without_inventory_is_a_gap(chart: TrendChart) -> None:
    gap = [TrendPoint("a", "a", 10), TrendPoint("b", "b", None), TrendPoint("c", "c", 10)]
    line = [TrendPoint("a", "a", 10), TrendPoint("b", "b", 10), TrendPoint("c", "c", 10)]
    shots = []
    for points in (gap, line):
        chart.set_points(points)
        image = chart.grab().toImage()
        middle = round((chart._x(0) + chart._x(1)) / 2)
        shots.append(image.pixelColor(middle, round(chart._y(10))).name())
    assert shots[0] != shots[1] == QColor(colours().accent_text).name()


@pytest.mark.parametrize("points", [(), POINTS[:1], POINTS * 12])
@pytest.mark.parametrize("size", [(220, 130), (420, 200), (900, 300)])
def test_any_number_of_months_is_drawn(
    chart: TrendChart, points: tuple[TrendPoint, ...], size: tuple[int, int]
) -> None:
    chart.set_points(points)
    chart.resize(*size)
    assert not chart.grab().toImage().isNull()
    plot = chart._plot()
    for index in range(len(points)):
        assert plot.left() <= chart._x(index) <= plot.right()


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_the_picture_leaves_room_for_months_and_legend(qapp: QApplication, chart: TrendChart, scale: float) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=scale)
    plot = chart._plot()
    assert plot.bottom() + 2 * chart._line() + 8 <= chart.height()
    assert plot.height() > 60
