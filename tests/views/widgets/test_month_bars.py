"""Small bars by month: reached by mouse, arrow keys and ear; the axis begins at zero."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.theme import Mode, Theme, colours
from app.views.widgets.month_bars import MonthBar, MonthBars
from tests.views.gallery import settle, shoot

COUNTS = (0, 1, 4, 2, 0, 8, 1, 1, 0, 3, 2, 1)
MONTHS = tuple(MonthBar(f"m{at}", count, f"month {at}: {count}") for at, count in enumerate(COUNTS))


@pytest.fixture
def bars(qtbot: QtBot, qapp: QApplication) -> Iterator[MonthBars]:
    made = MonthBars("Contracts that end")
    qtbot.addWidget(made)
    made.resize(360, 110)
    made.set_bars(MONTHS)
    made.show()
    made.activateWindow()
    settle(qapp)
    yield made


def heights(bars: MonthBars) -> list[int]:
    """How many pixels of a bar's colour stand in the middle of each month."""
    image, colour = shoot(bars), colours().bar
    apart = bars.width() / len(bars.bars)
    found = []
    for index in range(len(bars.bars)):
        x = round((index + 0.5) * apart)
        found.append(sum(image.pixelColor(x, y).name() == colour for y in range(image.height())))
    return found


def test_a_month_without_anything_has_no_bar(bars: MonthBars) -> None:
    found = heights(bars)
    assert [height == 0 for height in found] == [count == 0 for count in COUNTS]


def test_more_is_higher_and_as_many_is_as_high(bars: MonthBars) -> None:
    found = dict(zip(COUNTS, heights(bars), strict=True))
    assert found[1] < found[2] < found[3] < found[4] < found[8]
    ones = {height for count, height in zip(COUNTS, heights(bars), strict=True) if count == 1}
    assert max(ones) - min(ones) <= 1


def test_the_axis_begins_at_zero(bars: MonthBars) -> None:
    found = dict(zip(COUNTS, heights(bars), strict=True))
    assert found[4] / found[8] == pytest.approx(0.5, abs=0.1)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])
def test_bars_follow_the_palette(bars: MonthBars, qapp: QApplication, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    settle(qapp)
    assert heights(bars)[5] > 10


def test_all_months_are_read_out_as_its_description(bars: MonthBars) -> None:
    assert bars.accessibleName() == "Contracts that end"
    assert bars.accessibleDescription().split("; ") == [month.words for month in MONTHS]


def test_the_arrow_keys_go_from_month_to_month_and_read_it_out(bars: MonthBars) -> None:
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Right)
    assert bars.accessibleName() == "month 0: 0"
    QTest.keyClick(bars, Qt.Key.Key_Right)
    assert bars.accessibleName() == "month 1: 1"
    QTest.keyClick(bars, Qt.Key.Key_Left)
    assert bars.accessibleName() == "month 0: 0"


def test_the_arrow_keys_stop_at_both_ends(bars: MonthBars) -> None:
    bars.setFocus()
    for _ in range(20):
        QTest.keyClick(bars, Qt.Key.Key_Right)
    assert bars.accessibleName() == MONTHS[-1].words
    for _ in range(20):
        QTest.keyClick(bars, Qt.Key.Key_Left)
    assert bars.accessibleName() == MONTHS[0].words


def test_other_keys_are_left_to_the_page(bars: MonthBars) -> None:
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Up)
    assert bars.accessibleName() == "Contracts that end"


@pytest.mark.parametrize("index", range(len(MONTHS)))
def test_the_month_under_the_pointer_is_told(bars: MonthBars, qapp: QApplication, index: int) -> None:
    apart = bars.width() / len(MONTHS)
    QTest.mouseMove(bars, QPoint(round((index + 0.5) * apart), 40))
    settle(qapp)
    assert bars.toolTip() == MONTHS[index].words


def test_the_chosen_month_stands_out(bars: MonthBars) -> None:
    before = heights(bars)[5]
    bars.setFocus()
    for _ in range(6):
        QTest.keyClick(bars, Qt.Key.Key_Right)
    assert heights(bars)[5] < before


def test_leaving_chooses_no_month(bars: MonthBars) -> None:
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Right)
    bars.clearFocus()
    assert bars.accessibleName() == "Contracts that end"


def test_focus_is_seen(bars: MonthBars) -> None:
    bars.clearFocus()
    without = shoot(bars)
    bars.setFocus()
    assert shoot(bars) != without


def test_other_months_take_the_place_of_the_first(bars: MonthBars) -> None:
    bars.set_bars(MONTHS[:3])
    assert len(heights(bars)) == 3
    assert bars.accessibleDescription().count(";") == 2


def test_without_months_there_is_only_the_ground_line(bars: MonthBars) -> None:
    bars.set_bars(())
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Right)
    QTest.mouseMove(bars, QPoint(10, 10))
    assert bars.accessibleDescription() == ""
    assert bars.toolTip() == ""


def test_names_leave_each_other_room_in_a_narrow_column(qtbot: QtBot) -> None:
    made = MonthBars("narrow")
    qtbot.addWidget(made)
    made.set_bars([MonthBar("september", 1, "x")] * 12)
    made.resize(made.minimumSizeHint())
    wide = MonthBars("wide")
    qtbot.addWidget(wide)
    wide.set_bars([MonthBar("september", 1, "x")] * 12)
    wide.resize(1400, made.height())
    assert made._named_every() > wide._named_every() == 1


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_its_height_follows_the_text(bars: MonthBars, qapp: QApplication, scale: float) -> None:
    usual = bars.sizeHint().height()
    Theme.apply(qapp, Mode.LIGHT, scale=scale)
    assert (bars.sizeHint().height() > usual) == (scale > 1)
