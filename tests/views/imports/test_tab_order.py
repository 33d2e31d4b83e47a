"""Tab follows the layouts, whatever was put into them later."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.views.imports.tab_order import order_tabs, tab_stops
from app.views.widgets.layouts import column, row


def chain(root: QWidget) -> list[QWidget]:
    """What takes the keyboard, in Qt's own order, from the button before the page on."""
    before = root.window().findChildren(QPushButton, "before")[0]
    found, one = [], before.nextInFocusChain()
    wanted = set(tab_stops(root))
    while one is not None and one is not before:
        found += [one] if one in wanted else []
        one = one.nextInFocusChain()
    return found


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    """In a window, with something before it and something after it."""
    window, made, before, after = QWidget(), QWidget(), QPushButton(), QPushButton()
    before.setObjectName("before")
    window.setLayout(column(before, made, after))
    qtbot.addWidget(window)
    yield made
    window.close()


def test_what_came_later_stands_where_it_is_read(page: QWidget) -> None:
    first, last = QPushButton("first"), QPushButton("last")
    lines = column()
    page.setLayout(column(QLabel("title"), first, lines, last))
    later = [QCheckBox(str(number)) for number in range(3)]
    for one in later:
        lines.addWidget(one)
    assert chain(page) != [first, *later, last]
    order_tabs(page)
    assert chain(page) == tab_stops(page) == [first, *later, last]


def test_a_grid_is_read_row_by_row(page: QWidget) -> None:
    grid = QGridLayout()
    cells = {place: QPushButton(str(place)) for place in ((1, 1), (0, 1), (1, 0), (0, 0))}
    for (at, across), one in cells.items():
        grid.addWidget(one, at, across)
    page.setLayout(column(grid))
    wanted = [cells[place] for place in sorted(cells)]
    order_tabs(page)
    assert chain(page) == wanted == tab_stops(page)


def test_what_scrolls_and_what_lies_on_top_of_each_other_is_looked_into(page: QWidget) -> None:
    inside, one, two = QPushButton("inside"), QPushButton("one"), QPushButton("two")
    holder, area, pages = QWidget(), QScrollArea(), QStackedWidget()
    holder.setLayout(row(inside))
    area.setWidget(holder)
    for button in (one, two):
        pages.addWidget(button)
    page.setLayout(column(pages, area))
    assert tab_stops(page) == [one, two, area, inside]


def test_a_field_within_a_control_is_the_control(page: QWidget) -> None:
    box = QComboBox()
    box.setEditable(True)
    page.setLayout(column(box))
    assert tab_stops(page) == [box]


def test_what_hands_the_keyboard_on_is_no_stop_of_its_own(page: QWidget) -> None:
    before, within, holder = QPushButton("before"), QPushButton("within"), QWidget()
    holder.setLayout(row(within))
    holder.setFocusProxy(within)
    page.setLayout(column(before, holder))
    order_tabs(page)
    assert chain(page) == [before, within]
