"""Rows, columns and the layouts that wrap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.views.theme import GRID, Mode, Theme
from app.views.widgets.layouts import STRETCH, FlowLayout, GridFlow, clear, column, row


class Box(QWidget):
    """A widget of a fixed hint."""

    def __init__(self, width: int, height: int = 20) -> None:
        super().__init__()
        self._hint = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return QSize(10, self._hint.height())


def flow(holder: QWidget, *widths: int) -> list[Box]:
    layout = FlowLayout(spacing=10)
    boxes = [Box(width) for width in widths]
    for box in boxes:
        layout.addWidget(box)
    holder.setLayout(layout)
    return boxes


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_rows_take_widgets_layouts_gaps_and_stretch(holder: QWidget) -> None:
    first, second = QLabel("a"), QPushButton("b")
    holder.setLayout(row(first, 12, STRETCH, column(second), margins=QMargins(8, 8, 8, 8)))
    holder.resize(400, 60)
    holder.show()
    assert first.x() == 8
    assert second.geometry().right() == 400 - 8 - 1


def test_the_usual_distance_is_the_grid(holder: QWidget) -> None:
    layout = column(QLabel("a"), QLabel("b"))
    holder.setLayout(layout)
    assert layout.spacing() == GRID


def test_clearing_takes_nested_layouts_too(holder: QWidget, qtbot: QtBot) -> None:
    layout = row(QLabel("a"), column(QLabel("b"), row(QLabel("c"))))
    holder.setLayout(layout)
    holder.show()
    clear(layout)
    assert layout.count() == 0
    assert not [label for label in holder.findChildren(QLabel) if label.isVisible()]


def test_a_flow_goes_on_below_where_the_width_ends(holder: QWidget, qapp: QApplication) -> None:
    boxes = flow(holder, 100, 100, 100)
    holder.resize(215, 100)
    holder.show()
    qapp.processEvents()
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (110, 0), (0, 30)]


def test_a_flow_is_as_high_as_its_lines(holder: QWidget) -> None:
    flow(holder, 100, 100, 100)
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    assert [layout.heightForWidth(width) for width in (1000, 215, 100)] == [20, 50, 80]


def test_parts_of_a_line_stand_on_one_middle(holder: QWidget, qapp: QApplication) -> None:
    layout = FlowLayout(spacing=10)
    low, high = Box(50, 20), Box(50, 40)
    layout.addWidget(low)
    layout.addWidget(high)
    holder.setLayout(layout)
    holder.resize(300, 60)
    holder.show()
    qapp.processEvents()
    assert low.geometry().center().y() == high.geometry().center().y()


def test_hidden_parts_take_no_room(holder: QWidget) -> None:
    boxes = flow(holder, 100, 100)
    boxes[0].hide()
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    assert layout.sizeHint().width() == 100


def test_a_part_wider_than_the_line_is_made_to_fit(holder: QWidget, qapp: QApplication) -> None:
    boxes = flow(holder, 500)
    holder.resize(200, 100)
    holder.show()
    qapp.processEvents()
    assert boxes[0].width() == 200


def test_items_can_be_taken_out(holder: QWidget) -> None:
    flow(holder, 100, 100)
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    assert layout.takeAt(0) is not None
    assert layout.takeAt(5) is None
    assert layout.itemAt(-1) is None
    assert layout.count() == 1


@given(widths=st.lists(st.integers(10, 300), min_size=1, max_size=12), width=st.integers(50, 600))
def test_no_two_parts_of_a_flow_overlap(widths: list[int], width: int) -> None:
    holder = QWidget()
    boxes = flow(holder, *widths)
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    height = layout.heightForWidth(width)
    layout.setGeometry(QRect(0, 0, width, height))
    rects = [box.geometry() for box in boxes]
    for number, one in enumerate(rects):
        assert one.right() < width
        assert one.bottom() < height
        assert not any(one.intersects(other) for other in rects[number + 1 :])


def cards(grid: GridFlow) -> list[tuple[int, int]]:
    return [(part.x(), part.y()) for part in grid._parts]


def make_grid(qtbot: QtBot, number: int) -> GridFlow:
    grid = GridFlow(narrowest=200, spacing=10)
    qtbot.addWidget(grid)
    grid.add(*(Box(100, 50) for _ in range(number)))
    return grid


@pytest.mark.parametrize(("width", "columns"), [(700, 3), (500, 2), (300, 1), (2000, 3)])
def test_cards_stand_beside_each_other_where_there_is_room(
    qtbot: QtBot, qapp: QApplication, width: int, columns: int
) -> None:
    grid = make_grid(qtbot, 3)
    grid.resize(width, 300)
    grid.show()
    qapp.processEvents()
    assert len({x for x, _ in cards(grid)}) == columns


def test_cards_are_equally_wide(qtbot: QtBot, qapp: QApplication) -> None:
    grid = make_grid(qtbot, 3)
    grid.resize(701, 300)
    grid.show()
    qapp.processEvents()
    widths = [part.width() for part in grid._parts]
    assert max(widths) - min(widths) <= 1


def test_fewer_fit_when_the_text_is_larger(qtbot: QtBot, qapp: QApplication) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=1.5)
    grid = make_grid(qtbot, 3)
    grid.resize(700, 300)
    grid.show()
    qapp.processEvents()
    assert len({x for x, _ in cards(grid)}) == 2


def test_a_grid_can_shrink_to_one_column(qtbot: QtBot, qapp: QApplication) -> None:
    grid = make_grid(qtbot, 3)
    grid.resize(700, 300)
    grid.show()
    qapp.processEvents()
    assert grid.minimumSizeHint().width() <= 200


def test_a_cleared_grid_is_empty(qtbot: QtBot) -> None:
    grid = make_grid(qtbot, 3)
    grid.clear()
    assert cards(grid) == []
    grid.add(Box(100))
    assert len(cards(grid)) == 1
