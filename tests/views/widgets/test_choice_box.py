"""A box to choose from is as wide as what was chosen, within its bounds."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.theme import Mode, Theme
from app.views.widgets.choice_box import ChoiceBox
from tests.views.gallery import settle

SHORT, MIDDLE, LONG = "All", "12 november 2026, the newest one", "A site with a name " * 6


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    made = ChoiceBox(100, 300)
    qtbot.addWidget(made)
    for text in (SHORT, MIDDLE, LONG):
        made.addItem(text)
    return made


def test_a_short_choice_takes_the_least_width(box: ChoiceBox) -> None:
    assert box.sizeHint().width() == 100


def test_a_choice_is_shown_whole(box: ChoiceBox) -> None:
    box.setCurrentText(MIDDLE)
    assert 300 > box.sizeHint().width() > box.fontMetrics().horizontalAdvance(MIDDLE) + 20


def test_a_very_long_choice_takes_the_most_width(box: ChoiceBox) -> None:
    box.setCurrentText(LONG)
    assert box.sizeHint().width() == 300


def test_the_bounds_follow_the_text_size(qapp: QApplication, box: ChoiceBox) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=1.5)
    assert box.minimumSizeHint().width() == 150


def test_the_list_that_opens_has_room_for_every_text(qapp: QApplication, box: ChoiceBox) -> None:
    box.show()
    box.showPopup()
    settle(qapp)
    assert box.view().width() >= box.fontMetrics().horizontalAdvance(LONG)
    box.hidePopup()
