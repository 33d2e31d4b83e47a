"""The picture of how a count came about: every step begins where the one above it ended, every figure has room."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.views.theme import colours
from app.views.widgets.bridge_chart import BridgeChart, BridgeLine
from tests.views.gallery import shoot

STEPS = (("New", 9), ("Gone", -3), ("End of life", -1))


def lines(before: int = 101, steps: Sequence[tuple[str, int]] = STEPS) -> list[BridgeLine]:
    found, at = [BridgeLine("17 Oct", str(before), before, before, total=True)], before
    for name, effect in steps:
        found.append(BridgeLine(name, f"{effect:+}", at, at + effect))
        at += effect
    return [*found, BridgeLine("17 Nov", str(at), at, at, total=True)]


@pytest.fixture
def chart(qtbot: QtBot) -> BridgeChart:
    made = BridgeChart("Video")
    qtbot.addWidget(made)
    made.set_lines(lines())
    made.resize(340, made.sizeHint().height())
    return made


def colour_in(image: QImage, chart: BridgeChart, number: int) -> QColor:
    """The colour in the middle of a bar."""
    return image.pixelColor(chart.bar_of(number).center().toPoint())


def test_it_reads_as_one_text(chart: BridgeChart) -> None:
    assert chart.accessibleName() == "Video"
    assert chart.accessibleDescription() == "17 Oct: 101; New: +9; Gone: -3; End of life: -1; 17 Nov: 106"
    assert chart.toolTip().splitlines()[1] == "New: +9"


def test_every_step_begins_where_the_one_above_it_ended(chart: BridgeChart) -> None:
    bars = [chart.bar_of(number) for number in range(len(chart.lines))]
    then, new, gone, ended, now = bars
    assert then.left() == pytest.approx(new.left())
    assert new.right() == pytest.approx(gone.right(), abs=2)
    assert gone.left() == pytest.approx(ended.right(), abs=2)
    assert ended.left() == pytest.approx(now.left(), abs=2)
    assert new.width() == pytest.approx(3 * gone.width(), rel=0.02)


def test_a_gain_is_filled_and_a_total_is_a_mark(chart: BridgeChart) -> None:
    image = shoot(chart)
    assert colour_in(image, chart, 1) == QColor(colours().accent)
    assert chart.bar_of(0).width() == chart.bar_of(4).width() == 2


def test_a_loss_is_hatched_and_so_told_apart_without_colour(chart: BridgeChart) -> None:
    image, bar = shoot(chart), chart.bar_of(2)
    row = round(bar.center().y())
    met = {image.pixelColor(x, row).name() for x in range(round(bar.left()) + 2, round(bar.right()) - 2)}
    assert len(met) > 1


@pytest.mark.parametrize("steps", [(), (("New", 1),), tuple((f"Reason {number}", -1) for number in range(14))])
def test_it_is_as_high_as_it_has_lines(chart: BridgeChart, steps: tuple[tuple[str, int], ...]) -> None:
    one = chart.sizeHint().height() / len(chart.lines)
    chart.set_lines(lines(20, steps))
    assert chart.sizeHint().height() == chart.minimumSizeHint().height() == one * (len(steps) + 2)


def test_where_nothing_moved_both_marks_stand_below_each_other(chart: BridgeChart) -> None:
    chart.set_lines(lines(7, ()))
    assert chart.bar_of(0).left() == chart.bar_of(1).left()
    shoot(chart)


def test_long_names_give_way_to_bars_and_figures(chart: BridgeChart) -> None:
    chart.set_lines(lines(1_000_000, (("A reason with a name that is far too long for any card", 5),)))
    chart.resize(chart.minimumSizeHint())
    box = chart.bars_box()
    assert box.width() >= 56
    assert box.left() >= 0
    assert box.right() < chart.width()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.integers(0, 100_000),
    st.lists(st.integers(-500, 500).filter(bool), max_size=9),
    st.integers(200, 900),
)
def test_every_bar_stays_between_names_and_figures(
    chart: BridgeChart, before: int, effects: list[int], width: int
) -> None:
    chart.set_lines(lines(before, [("Reason", effect) for effect in effects]))
    chart.resize(max(width, chart.minimumSizeHint().width()), chart.sizeHint().height())
    box = chart.bars_box()
    bars = [chart.bar_of(number) for number in range(len(chart.lines))]
    for bar in bars:
        assert box.left() - 0.01 <= bar.left()
        assert bar.right() <= box.right() + 0.01
        assert bar.width() >= 2
    assert all(above.bottom() < below.top() for above, below in pairwise(bars))
