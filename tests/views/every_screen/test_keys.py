"""The keys that work everywhere, pressed on every screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from app.views import routes
from app.views.actions import keys
from app.views.shell import Route
from app.views.shell.shortcut_sheet import ShortcutSheet
from tests.views.every_screen import facts
from tests.views.every_screen.house import PLACES, House

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def at(dutch: House) -> Iterator[House]:
    dutch.window.activateWindow()
    yield dutch
    dutch.window.frame.top.close_search()
    for sheet in sheets(dutch):
        sheet.reject()
    dutch.rest()


def sheets(house: House) -> list[ShortcutSheet]:
    return facts.visible(house.window, ShortcutSheet)


def searching(house: House) -> tuple[bool, bool]:
    """Whether the keyboard is in the search field, and whether its list is open."""
    top = house.window.frame.top
    return top.field.hasFocus(), top.list_is_open


def press(house: House, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    """A key pressed wherever the keyboard is."""
    target = QApplication.focusWidget() or house.window
    QTest.keyClick(target, key, modifier)
    house.rest()


def visit(house: House, place: str) -> None:
    if house.window.history.current != PLACES[place]:
        house.visit(PLACES[place])
    house.window.screen.setFocus()
    house.rest()


def test_f1_shows_the_shortcuts_and_escape_closes_them(at: House, place: str) -> None:
    visit(at, place)
    press(at, Qt.Key.Key_F1)
    assert len(sheets(at)) == 1
    QTest.keyClick(sheets(at)[0], Qt.Key.Key_Escape)
    at.rest()
    assert sheets(at) == []


def test_the_shortcut_sheet_lists_every_key_that_is_in_force(at: House, place: str) -> None:
    visit(at, place)
    press(at, Qt.Key.Key_F1)
    shown = {one.text() for one in facts.visible(sheets(at)[0], QLabel)}
    for action in at.window.actions.all():
        if action.shortcut:
            assert keys(action.shortcut) in shown, action.id
            assert action.text.replace("&", "") in shown, action.id


def test_ctrl_k_opens_the_search_and_escape_gives_the_keyboard_back(at: House, place: str) -> None:
    visit(at, place)
    before = QApplication.focusWidget()
    press(at, Qt.Key.Key_K, CTRL)
    assert searching(at) == (True, True)
    press(at, Qt.Key.Key_Escape)
    assert searching(at) == (False, False)
    if before is not None:
        assert QApplication.focusWidget() is before


def test_escape_on_a_screen_does_no_harm(at: House, place: str) -> None:
    visit(at, place)
    here = at.window.history.current
    press(at, Qt.Key.Key_Escape)
    assert at.window.isVisible()
    assert at.window.history.current == here


def test_f10_opens_the_menu_with_every_command_of_the_screen(at: House, place: str) -> None:
    visit(at, place)
    menu = at.window.menu()
    listed = {action.objectName() for part in menu.findChildren(QMenu) for action in part.actions()}
    assert {action.id for action in at.window.actions.all()} <= listed


@pytest.mark.parametrize("place", ["customer", "begin"])
def test_alt_left_goes_back_and_alt_right_forward_again(at: House, place: str) -> None:
    at.visit(Route(routes.SETTINGS, tab="about"))
    before = at.window.history.current
    visit(at, place)
    press(at, Qt.Key.Key_Left, ALT)
    assert at.window.history.current == before
    press(at, Qt.Key.Key_Right, ALT)
    assert at.window.history.current == PLACES[place]


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        (Qt.Key.Key_1, routes.TODAY),
        (Qt.Key.Key_2, routes.CUSTOMERS),
        (Qt.Key.Key_3, routes.IMPORT),
        (Qt.Key.Key_4, routes.TRUE_UPS),
        (Qt.Key.Key_5, routes.REPORTS),
        (Qt.Key.Key_6, routes.CATALOGUE),
        (Qt.Key.Key_Comma, routes.SETTINGS),
    ],
)
def test_every_screen_of_the_sidebar_has_its_key(at: House, key: Qt.Key, screen: str) -> None:
    visit(at, "welcome")
    press(at, key, CTRL)
    current = at.window.history.current
    assert current is not None
    assert current.screen == screen


def test_no_key_means_two_things(at: House, place: str) -> None:
    """Two actions in force with one key: Qt would do neither."""
    visit(at, place)
    found: dict[str, list[str]] = {}
    for action in at.window.findChildren(QAction):
        if action.isEnabled() and not action.shortcut().isEmpty() and in_window(action, at.window):
            text = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
            found.setdefault(text, []).append(action.objectName() or action.text())
    assert {key: names for key, names in found.items() if len(names) > 1} == {}


def in_window(action: QAction, window: QObject) -> bool:
    """Whether its key works in the whole window."""
    return action.shortcutContext() is Qt.ShortcutContext.WindowShortcut and window in action.associatedObjects()


def test_ctrl_b_narrows_and_widens_the_sidebar(at: House) -> None:
    visit(at, "import")
    sidebar = at.window.frame.sidebar
    before = sidebar.narrow
    press(at, Qt.Key.Key_B, CTRL)
    assert sidebar.narrow is not before
    press(at, Qt.Key.Key_B, CTRL)
    assert sidebar.narrow is before


def test_ctrl_0_gives_the_usual_size_of_text_back(at: House) -> None:
    visit(at, "about")
    at.window.actions.trigger("view.larger")
    at.rest()
    assert at.look.scale_percent == 110
    press(at, Qt.Key.Key_0, CTRL)
    assert at.look.scale_percent == 100


def test_undo_says_so_where_there_is_nothing_to_undo(at: House) -> None:
    visit(at, "import")
    press(at, Qt.Key.Key_Z, CTRL | SHIFT)
    assert at.window.isVisible()
    assert at.window.frame.banner.isHidden()


def test_the_title_of_the_window_names_the_screen(at: House, place: str) -> None:
    visit(at, place)
    title = at.window.windowTitle()
    assert title.endswith("TrueUp Desk")
    assert len(title) > len("TrueUp Desk") + 3
