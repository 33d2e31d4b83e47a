"""Layouts that follow the room and the text size."""

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.views.theme import DEFAULT_ACCENT, Mode, Theme
from app.views.widgets.key_figure import ROW, Facts
from app.views.widgets.layouts import ScaledWidth, SideBySide
from tests.views.gallery import settle


@pytest.mark.parametrize(
    ("width", "direction"),
    [(800, QBoxLayout.Direction.LeftToRight), (799, QBoxLayout.Direction.TopToBottom)],
)
def test_parts_stand_beside_each_other_where_there_is_room(
    qtbot: QtBot, width: int, direction: QBoxLayout.Direction
) -> None:
    both = SideBySide(800, (4, 3))
    qtbot.addWidget(both)
    both.add(QLabel("one"), QLabel("two"))
    both.resize(width, 200)
    both.show()
    layout = both.layout()
    assert isinstance(layout, QBoxLayout)
    assert layout.direction() is direction


def test_shares_divide_the_width(qapp: QApplication, qtbot: QtBot) -> None:
    both = SideBySide(100, (3, 1), spacing=0)
    qtbot.addWidget(both)
    one, two = QLineEdit(), QLineEdit()
    both.add(one, two)
    both.resize(800, 100)
    both.show()
    settle(qapp)
    assert one.width() == 3 * two.width()


def test_it_can_be_as_narrow_as_its_widest_part(qtbot: QtBot) -> None:
    both = SideBySide(800)
    qtbot.addWidget(both)
    narrow, wide = QLabel("i"), QLabel("a much wider part than that")
    both.add(narrow, wide)
    assert both.minimumSizeHint().width() == wide.minimumSizeHint().width()


def test_a_held_width_follows_the_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    ScaledWidth(field, 200)
    assert field.width() == 200
    Theme.apply(qapp, Mode.LIGHT, DEFAULT_ACCENT, 1.3)
    assert field.width() == 260


def test_facts_that_are_shown_again_take_no_more_room(qtbot: QtBot) -> None:
    facts = Facts()
    qtbot.addWidget(facts)
    for _ in range(5):
        facts.clear()
        facts.add("ordered", "100")
        facts.add("threshold", "105")
    assert facts.sizeHint().height() == 2 * ROW
