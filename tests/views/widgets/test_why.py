"""Why a figure is what it is: rule, inputs, arithmetic and the clause, on a panel that closes with Escape."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.views.theme import Mode, Theme
from app.views.widgets.why import Explanation, WhyPanel
from tests.views.every_screen import facts
from tests.views.gallery import settle

ONE = Explanation(
    "Amount of the true-up",
    "\u20ac 1.079,91",
    "What is added is billed from the month of the true-up to the end of the service period.",
    "Bij overschrijding van de drempel wordt het meerdere naar rato gefactureerd.",
    (("Added devices", "9"), ("Price per year", "\u20ac 239,98")),
    ("9 \u00d7 \u20ac 239,98 \u00d7 6 / 12 = \u20ac 1.079,91",),
)
BARE = Explanation("Increase", "+9,00 %", "Counted against ordered.")


@pytest.fixture
def anchor(qtbot: QtBot, qapp: QApplication) -> Iterator[QPushButton]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 700)
    made = QPushButton("Why?", window)
    made.move(900, 640)
    window.show()
    window.activateWindow()
    settle(qapp)
    yield made
    window.close()


def shown(panel: WhyPanel) -> list[str]:
    return [one.text() for one in facts.visible(panel, QLabel)]


def test_everything_that_explains_the_figure_is_there(anchor: QPushButton) -> None:
    panel = WhyPanel.open_beside([ONE], anchor)
    words = shown(panel)
    for text in (ONE.title, ONE.figure, ONE.rule, *ONE.arithmetic, "Added devices", "9", "\u20ac 239,98"):
        assert text in words


def test_the_clause_is_quoted_and_read_out_as_such(anchor: QPushButton) -> None:
    panel = WhyPanel.open_beside([ONE], anchor)
    quoted = next(one for one in facts.visible(panel, QLabel) if one.text() == f"\u201c{ONE.clause}\u201d")
    assert quoted.accessibleName() == f"Clause of the data sheet: {ONE.clause}"


def test_several_figures_are_explained_below_each_other(anchor: QPushButton) -> None:
    panel = WhyPanel.open_beside([ONE, BARE], anchor)
    labels = {one.text(): one for one in facts.visible(panel, QLabel)}
    assert facts.top_left(labels[BARE.title], panel) > facts.top_left(labels[ONE.arithmetic[0]], panel)


def test_what_is_not_known_leaves_no_gap(anchor: QPushButton) -> None:
    full, bare = WhyPanel([ONE], anchor.window()), WhyPanel([BARE], anchor.window())
    assert bare.sizeHint().height() < full.sizeHint().height()
    assert "\u201c\u201d" not in [one.text() for one in bare.findChildren(QLabel)]


@pytest.mark.parametrize("at", [(0, 0), (900, 640), (500, 300)])
def test_it_is_whole_on_the_screen_wherever_the_figure_is(anchor: QPushButton, at: tuple[int, int]) -> None:
    anchor.move(*at)
    panel = WhyPanel.open_beside([ONE], anchor)
    assert anchor.screen().availableGeometry().contains(panel.geometry())


def test_escape_closes_it(anchor: QPushButton, qapp: QApplication) -> None:
    panel = WhyPanel.open_beside([ONE], anchor)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    settle(qapp)
    assert not isValid(panel)


def test_its_button_closes_it(anchor: QPushButton, qapp: QApplication) -> None:
    panel = WhyPanel.open_beside([ONE], anchor)
    QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    settle(qapp)
    assert not isValid(panel)


def test_the_keyboard_begins_on_the_button_that_closes(anchor: QPushButton) -> None:
    panel = WhyPanel.open_beside([ONE], anchor)
    assert panel.focusWidget() is panel.close_button
    assert panel.close_button.accessibleName() == "Close"


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_nothing_on_it_is_clipped(anchor: QPushButton, qapp: QApplication, scale: float) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=scale)
    panel = WhyPanel.open_beside([ONE, BARE], anchor)
    settle(qapp)
    assert facts.clipped_labels(panel) == []
    assert facts.sideways(panel) == []


def test_a_long_explanation_scrolls_in_a_panel_that_fits(anchor: QPushButton) -> None:
    panel = WhyPanel.open_beside([ONE] * 8, anchor)
    assert panel.height() <= anchor.screen().availableGeometry().height()


def test_what_is_explained_can_be_selected_to_copy(anchor: QPushButton) -> None:
    panel = WhyPanel.open_beside([ONE], anchor)
    for text in (ONE.rule, *ONE.arithmetic):
        shown_label = next(one for one in facts.visible(panel, QLabel) if one.text() == text)
        assert shown_label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
