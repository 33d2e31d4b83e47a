"""The top bar: the search field with its list, back and forward, the screen's main commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.language import Lang
from app.views.shell.contract import Route
from app.views.shell.top_bar import TopBar
from tests.views.gallery import Stage, build_window, settle


@pytest.fixture
def top(stage: Stage) -> TopBar:
    return stage.window.frame.top


def type_in(top: TopBar, text: str) -> None:
    QTest.keyClicks(top.field, text)


def key(top: TopBar, which: Qt.Key) -> None:
    QTest.keyClick(top.field, which)


def found(top: TopBar) -> list[str]:
    hits = (top.list.hits.hit_at(row) for row in top.list.hits.hit_rows())
    return [hit.title for hit in hits if hit is not None]


def test_ctrl_k_goes_to_the_field_and_opens_the_list(qtbot: QtBot, stage: Stage, top: TopBar) -> None:
    QTest.keyClick(stage.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(top.field.hasFocus)
    assert top.list_is_open
    assert "Inventaris importeren" in found(top)


def test_the_list_does_not_list_itself(stage: Stage, top: TopBar) -> None:
    top.open_search()
    assert "Search" not in found(top)


def test_typing_narrows_the_commands_at_once(stage: Stage, top: TopBar) -> None:
    top.open_search()
    type_in(top, "importeren inv")
    assert found(top) == ["Inventaris importeren"]


def test_customers_come_from_the_provider(qtbot: QtBot, stage: Stage, top: TopBar) -> None:
    top.open_search()
    type_in(top, "bank")
    qtbot.waitUntil(lambda: "Voorbeeld Bank" in found(top))


def test_enter_goes_to_the_hit(qtbot: QtBot, stage: Stage, top: TopBar) -> None:
    top.open_search()
    type_in(top, "bank")
    qtbot.waitUntil(lambda: "Voorbeeld Bank" in found(top))
    key(top, Qt.Key.Key_Return)
    assert stage.window.history.current == Route("customers", "Voorbeeld Bank")
    assert not top.list_is_open
    assert top.field.text() == ""


def test_enter_gives_a_command(stage: Stage, top: TopBar) -> None:
    top.open_search()
    type_in(top, "rapporten")
    key(top, Qt.Key.Key_Return)
    assert stage.window.history.current == Route("reports")


def test_arrows_move_in_the_list_while_the_keyboard_stays(qtbot: QtBot, stage: Stage, top: TopBar) -> None:
    top.open_search()
    qtbot.waitUntil(top.field.hasFocus)
    first = top.list.chosen
    key(top, Qt.Key.Key_Down)
    assert top.list.chosen is not first
    key(top, Qt.Key.Key_Up)
    assert top.list.chosen == first
    assert top.field.hasFocus()


def test_escape_closes_the_list_and_gives_the_keyboard_back(qtbot: QtBot, stage: Stage, top: TopBar) -> None:
    before = stage.window.frame.sidebar.entries["reports"]
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    top.open_search()
    qtbot.waitUntil(top.field.hasFocus)
    key(top, Qt.Key.Key_Escape)
    assert not top.list_is_open
    qtbot.waitUntil(before.hasFocus)


def test_a_click_on_a_hit_takes_it(qtbot: QtBot, stage: Stage, top: TopBar) -> None:
    top.open_search()
    type_in(top, "rapporten")
    settle(stage.app)
    row = top.list.hits.hit_rows()[0]
    box = top.list.visualRect(top.list.hits.index(row, 0))
    QTest.mouseClick(top.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert stage.window.history.current == Route("reports")


def test_nothing_found_takes_nothing(stage: Stage, top: TopBar) -> None:
    before = stage.window.history.current
    top.open_search()
    type_in(top, "zzzz")
    key(top, Qt.Key.Key_Return)
    assert stage.window.history.current == before


def test_a_click_elsewhere_closes_the_list(qtbot: QtBot, stage: Stage, top: TopBar) -> None:
    top.open_search()
    qtbot.waitUntil(top.field.hasFocus)
    stage.window.frame.sidebar.entries["today"].setFocus()
    qtbot.waitUntil(lambda: not top.list_is_open)


def test_the_list_stays_inside_the_window(stage: Stage, top: TopBar) -> None:
    for size in ((1440, 720), (1024, 700), (700, 500)):
        stage.window.resize(*size)
        settle(stage.app)
        top.open_search()
        settle(stage.app)
        frame = stage.window.frame.rect()
        assert frame.contains(top._popup.geometry()), size
        top.close_search()


def test_the_main_commands_are_those_of_the_screen(stage: Stage, top: TopBar) -> None:
    assert [button.text() for button in top.buttons] == ["Inventaris importeren", "True-up opstellen"]
    assert [button.property("kind") for button in top.buttons] == ["normal", "primary"]
    stage.window.go(Route("imports"))
    assert top.buttons == []


def test_a_main_command_says_its_keys(stage: Stage, top: TopBar) -> None:
    assert top.buttons[0].toolTip() == "Inventaris importeren (Ctrl+I)"


def test_a_main_command_is_given(stage: Stage, top: TopBar) -> None:
    top.buttons[0].click()
    assert stage.window.history.current == Route("imports")


def test_a_main_command_that_is_not_allowed_is_grey(stage: Stage, top: TopBar) -> None:
    stage.window.actions.qaction("import.open").setEnabled(False)
    assert not top.buttons[0].isEnabled()
    stage.window.actions.qaction("import.open").setEnabled(True)
    assert top.buttons[0].isEnabled()


@pytest.mark.parametrize("scale", [100, 130])
def test_buttons_are_whole_in_the_smallest_window(qapp: QApplication, scale: int) -> None:
    stage = build_window(qapp, lang=Lang.DUTCH)
    stage.look.set_scale(scale)
    stage.window.resize(1024, 700)
    stage.window.show()
    settle(qapp)
    top = stage.window.frame.top
    for button in top.buttons:
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() <= top.width()
    assert top.field.width() > 150
    stage.end()
