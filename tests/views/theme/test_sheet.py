"""The style sheet: complete, understood by Qt, and with visible focus on everything that takes the keyboard."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.views.theme import Mode, Theme, colours
from app.views.theme.fonts import TypeScale
from app.views.theme.sheet import sheet
from app.views.theme.tokens import tokens_for

PALETTES = [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST]
CONTROLS = [
    QPushButton,
    QToolButton,
    QLineEdit,
    QComboBox,
    QSpinBox,
    QDateEdit,
    QCheckBox,
    QRadioButton,
    QPlainTextEdit,
]
FRACTIONAL_PIXELS = re.compile(r"\d\.\d+px")


def has_colour(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


@pytest.mark.parametrize("mode", PALETTES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.3, 1.6])
def test_sheet_has_whole_pixels_and_balanced_braces(mode: Mode, scale: float) -> None:
    text = sheet(tokens_for(mode), TypeScale.at(scale))
    assert text.count("{") == text.count("}")
    assert not FRACTIONAL_PIXELS.search(text)
    assert "None" not in text


@pytest.mark.parametrize("control", CONTROLS)
@pytest.mark.parametrize("mode", PALETTES)
def test_focus_is_visible(qapp: QApplication, qtbot: QtBot, control: type[QWidget], mode: Mode) -> None:
    Theme.apply(qapp, mode)
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    first, made = QPushButton("x"), control()
    layout.addWidget(first)
    layout.addWidget(made)
    holder.resize(200, 200)
    holder.show()
    first.setFocus()
    without = made.grab().toImage()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: made.hasFocus() or (made.focusProxy() or made).hasFocus())
    assert has_colour(made.grab().toImage(), colours().focus)
    assert made.grab().toImage() != without


def test_focus_is_visible_on_tabs(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    tabs, other = QTabBar(), QPushButton("x")
    for title in ("Overview", "Contract", "Inventory"):
        tabs.addTab(title)
    layout = QVBoxLayout(holder)
    layout.addWidget(other)
    layout.addWidget(tabs)
    holder.show()
    other.setFocus()
    without = tabs.grab().toImage()
    tabs.setFocus()
    qtbot.waitUntil(tabs.hasFocus)
    assert tabs.grab().toImage() != without


@pytest.mark.parametrize("control", [QPushButton, QToolButton, QLineEdit, QComboBox, QSpinBox, QDateEdit, QCheckBox])
def test_targets_are_at_least_24_pixels_high(qtbot: QtBot, control: type[QWidget]) -> None:
    made = control()
    qtbot.addWidget(made)
    made.show()
    assert made.sizeHint().height() >= 24


def test_focus_does_not_move_the_words(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button, edit = QPushButton("Make true-up"), QLineEdit("x")
    layout = QVBoxLayout(holder)
    layout.addWidget(button)
    layout.addWidget(edit)
    holder.show()
    edit.setFocus()
    before = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == before


def test_checked_boxes_show_a_mark_from_an_icon_file(qtbot: QtBot) -> None:
    box = QCheckBox("on")
    qtbot.addWidget(box)
    box.setChecked(True)
    box.resize(80, 30)
    image = box.grab().toImage()
    assert has_colour(image, colours().accent)
    assert has_colour(image, colours().on_accent)


def test_invalid_fields_have_an_edge_of_danger(qtbot: QtBot) -> None:
    edit = QLineEdit("x")
    qtbot.addWidget(edit)
    edit.setProperty("invalid", "true")
    edit.resize(100, 36)
    edit.show()
    assert has_colour(edit.grab().toImage(), tokens_for(Mode.LIGHT).tones["danger"].mark)  # type: ignore[index]
