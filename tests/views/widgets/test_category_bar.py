"""The bar of a category: figures in words, labels that never overlap or leave the widget, hatching over ordered."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views import formats
from app.views.theme import Mode, Theme, Tone, colours
from app.views.widgets.category_bar import BAR_HEIGHT, BarValues, CategoryBar

DRAWN = [BarValues(612, 640, 672), BarValues(109, 100, 105), BarValues(207, 200, 210)]
counts = st.one_of(st.none(), st.integers(0, 5000))


@pytest.fixture
def bar(qtbot: QtBot) -> CategoryBar:
    made = CategoryBar()
    qtbot.addWidget(made)
    made.resize(354, made.sizeHint().height())
    return made


def row_of(bar: CategoryBar) -> list[str]:
    """The colours along the middle of the bar."""
    image: QImage = bar.grab().toImage()
    y = round(bar._bar().center().y())
    return [image.pixelColor(x, y).name() for x in range(image.width())]


def test_the_figures_are_read_out(bar: CategoryBar) -> None:
    bar.set_values(BarValues(1109, 1000, 1050))
    assert bar.accessibleName() == "1,109 devices; ordered 1,000, threshold 1,050"
    assert bar.toolTip() == bar.accessibleName()


def test_a_missing_inventory_is_said(bar: CategoryBar) -> None:
    bar.set_values(BarValues(None, 100, 105))
    assert bar.accessibleName() == "No inventory; ordered 100, threshold 105"


def test_figures_follow_the_locale(bar: CategoryBar) -> None:
    formats.use("nl")
    bar.set_values(BarValues(1109, 1000, 1050))
    assert bar.label_texts() == ("ordered 1.000", "threshold 1.050")


@pytest.mark.parametrize(
    ("count", "tone"), [(101, Tone.WARN), (104, Tone.WARN), (105, Tone.DANGER), (300, Tone.DANGER)]
)
def test_r7_the_part_over_ordered_is_danger_from_the_threshold_on(count: int, tone: Tone) -> None:
    assert BarValues(count, 100, 105).over_tone is tone


@pytest.mark.parametrize(("count", "within"), [(None, 0), (0, 0), (99, 99), (100, 100), (109, 100)])
def test_the_fill_ends_at_ordered(count: int | None, within: int) -> None:
    assert BarValues(count, 100, 105).within == within


def test_nothing_is_hatched_up_to_ordered(bar: CategoryBar) -> None:
    bar.set_values(BarValues(100, 100, 105))
    seen = set(row_of(bar))
    assert colours().tone(Tone.DANGER).mark not in seen
    assert colours().tone(Tone.WARN).mark not in seen


@pytest.mark.parametrize(
    ("values", "tone"), [(BarValues(130, 100, 105), Tone.DANGER), (BarValues(130, 100, 140), Tone.WARN)]
)
def test_over_ordered_two_colours_alternate(bar: CategoryBar, values: BarValues, tone: Tone) -> None:
    bar.set_values(values)
    start, end = round(bar._at(100)) + 3, round(bar._at(130)) - 3
    over = row_of(bar)[start:end]
    mark = colours().tone(tone).mark
    changes = sum((one == mark) != (other == mark) for one, other in itertools.pairwise(over))
    assert mark in over
    assert changes >= 6


def test_the_fill_is_as_long_as_the_count(bar: CategoryBar) -> None:
    bar.set_values(BarValues(300, 600, 630))
    length = sum(colour == colours().bar for colour in row_of(bar))
    assert abs(length - bar._at(300)) <= 2


def test_without_inventory_nothing_is_filled(bar: CategoryBar) -> None:
    bar.set_values(BarValues(None, 100, 105))
    assert colours().bar not in row_of(bar)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])
def test_both_marks_stand_out_of_the_bar(qapp: QApplication, bar: CategoryBar, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    bar.set_values(BarValues(109, 100, 140))
    image = bar.grab().toImage()
    above = round(bar._bar().top()) - 3
    inked = [x for x in range(image.width()) if image.pixelColor(x, above) == QColor(colours().text)]
    assert [abs(inked[0] - bar._at(100)) <= 1, abs(inked[-1] - bar._at(140)) <= 2] == [True, True]


@pytest.mark.parametrize("width", [130, 200, 354, 900])
@pytest.mark.parametrize("values", [*DRAWN, BarValues(0, 0, 1), BarValues(5, 0, 1), BarValues(None, 12000, 12600)])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_labels_stay_inside_and_apart(
    qapp: QApplication, bar: CategoryBar, width: int, values: BarValues, scale: float
) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=scale)
    bar.set_values(values)
    bar.resize(max(width, bar.minimumSizeHint().width()), bar.sizeHint().height())
    above, below = bar.label_boxes()
    for box in (above, below):
        assert box.left() >= 0
        assert box.right() <= bar.width()
        assert box.top() >= 0
        assert box.bottom() <= bar.height()
        assert not box.intersects(bar._bar())
    assert not above.intersects(below)


@given(count=counts, ordered=st.integers(0, 5000), over=st.integers(1, 500))
def test_the_scale_holds_every_figure(count: int | None, ordered: int, over: int) -> None:
    values = BarValues(count, ordered, ordered + over)
    assert values.end >= max(count or 0, values.ordered, values.threshold)
    assert values.within <= values.ordered


def test_it_is_as_high_as_its_parts(bar: CategoryBar) -> None:
    assert bar.sizeHint().height() >= BAR_HEIGHT + 2 * 12
