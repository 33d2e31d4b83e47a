"""Icons: every meaning has a drawing, sharp at every device scale, re-coloured with the theme."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.views.icons.names import Icon
from app.views.icons.render import Ink, icon, ink_colour, pixmap, set_icon
from app.views.icons.source import svg
from app.views.theme import Mode, Theme, colours
from app.views.theme.images import image_file

RATIOS = [1.0, 1.25, 1.5, 2.0]


def colours_in(image: QImage) -> set[str]:
    """The opaque colours of a picture."""
    pixels = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", list(Icon))
def test_every_icon_has_a_drawing(name: Icon) -> None:
    text = svg(name, "#123456")
    assert 'stroke="#123456"' in text
    assert "currentColor" not in text


def test_one_drawing_has_one_meaning() -> None:
    assert len(set(Icon)) == len(Icon.__members__)


def test_the_stroke_can_be_made_heavier() -> None:
    assert 'stroke-width="3.5"' in svg(Icon.CHECK, "#000000", 3.5)


@pytest.mark.parametrize("ratio", RATIOS)
def test_pixmaps_have_the_pixels_of_the_device(qapp: QApplication, ratio: float) -> None:
    drawn = pixmap(Icon.COPY, "#ff0000", 20, ratio)
    assert drawn.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert drawn.devicePixelRatio() == ratio
    assert colours_in(drawn.toImage()) == {"#ff0000"}


@pytest.mark.parametrize("ratio", RATIOS)
def test_icons_are_drawn_for_the_device_and_not_stretched(qapp: QApplication, ratio: float) -> None:
    drawn = icon(Icon.SETTINGS).pixmap(QSize(20, 20), ratio)
    assert drawn.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert colours_in(drawn.toImage()) <= {colours().text}


def test_disabled_icons_are_grey(qapp: QApplication) -> None:
    drawn = icon(Icon.SAVE).pixmap(QSize(20, 20), 2.0, QIcon.Mode.Disabled)
    assert colours_in(drawn.toImage()) == {colours().disabled}


@pytest.mark.parametrize("ink", list(Ink))
def test_every_ink_is_a_colour_of_the_theme(qapp: QApplication, ink: Ink) -> None:
    assert re.fullmatch("#[0-9a-f]{6}", ink_colour(ink, colours()))


def test_tone_inks_are_those_of_the_tones(qapp: QApplication) -> None:
    assert ink_colour(Ink.DANGER, colours()) == colours().tones["danger"].ink  # type: ignore[index]


def test_icons_follow_a_switch_of_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    set_icon(button, Icon.PRINT)
    before = colours_in(button.icon().pixmap(QSize(20, 20), 2.0).toImage())
    Theme.apply(qapp, Mode.DARK)
    after = colours_in(button.icon().pixmap(QSize(20, 20), 2.0).toImage())
    assert before == {"#18212b"}
    assert after == {colours().text}


def test_an_icon_that_was_changed_follows_with_its_new_drawing(qapp: QApplication) -> None:
    action = QAction()
    set_icon(action, Icon.COPY)
    set_icon(action, Icon.CHECK, Ink.OK)
    Theme.apply(qapp, Mode.DARK)
    drawn = action.icon().pixmap(QSize(20, 20), 2.0).toImage()
    assert colours_in(drawn) == {colours().tones["ok"].ink}  # type: ignore[index]


def test_what_is_gone_is_not_coloured_again(qapp: QApplication) -> None:
    button = QToolButton()
    set_icon(button, Icon.COPY)
    delete(button)
    Theme.apply(qapp, Mode.DARK)
    Theme.apply(qapp, Mode.LIGHT)


def test_the_same_icon_is_made_once(qapp: QApplication) -> None:
    assert icon(Icon.COPY) is icon(Icon.COPY)
    assert image_file(Icon.COPY, "#112233") == image_file(Icon.COPY, "#112233")


def test_colours_are_exact(qapp: QApplication) -> None:
    assert QColor(ink_colour(Ink.ON_ACCENT, colours())) == QColor(colours().on_accent)
