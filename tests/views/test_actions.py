"""The registry of commands: one id and one shortcut each, in force where they belong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.views.actions import Action, ActionRegistry, Group, group_title, keys, tooltip
from app.views.icons.names import Icon


class Given:
    """Notes which commands were given."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.allowed = True

    def action(self, name: str, shortcut: str = "", scope: str = "", group: Group = Group.WORK) -> Action:
        return Action(
            id=name,
            text=name.title(),
            handler=lambda: self.commands.append(name),
            shortcut=shortcut,
            scope=scope,
            group=group,
            enabled=lambda: self.allowed,
        )


@pytest.fixture
def given() -> Given:
    return Given()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def registry(window: QWidget) -> ActionRegistry:
    return ActionRegistry(window)


def press(window: QWidget, key: Qt.Key) -> None:
    window.activateWindow()
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def test_an_id_is_taken_once(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("save"))
    with pytest.raises(ValueError, match="registered twice"):
        registry.add(given.action("save"))


def test_a_shortcut_is_taken_once(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("save", "Ctrl+S"))
    with pytest.raises(ValueError, match=r"Ctrl\+S"):
        registry.add(given.action("send", "Ctrl+S"))


def test_two_screens_may_use_the_same_shortcut(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("a", "Ctrl+S", scope="one"), given.action("b", "Ctrl+S", scope="two"))
    with pytest.raises(ValueError, match="belongs to"):
        registry.add(given.action("c", "Ctrl+S"))


def test_triggering_gives_the_command(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("save"))
    registry.trigger("save")
    assert given.commands == ["save"]


def test_a_command_that_is_not_allowed_is_not_given(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("save"))
    given.allowed = False
    registry.trigger("save")
    assert given.commands == []


def test_refresh_asks_the_predicates_again(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("save"))
    given.allowed = False
    assert registry.qaction("save").isEnabled()
    registry.refresh()
    assert not registry.qaction("save").isEnabled()


def test_commands_of_a_screen_are_in_force_on_that_screen_only(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("print", scope="reports"))
    registry.trigger("print")
    assert given.commands == []
    registry.enter("reports")
    registry.trigger("print")
    assert given.commands == ["print"]
    assert registry.scope == "reports"


def test_only_commands_in_force_are_listed(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("a"), given.action("b", scope="one"), given.action("c", scope="two"))
    registry.enter("two")
    assert [action.id for action in registry.all()] == ["a", "c"]


def test_commands_are_listed_by_group_in_the_order_added(registry: ActionRegistry, given: Given) -> None:
    registry.add(
        given.action("help", group=Group.HELP),
        given.action("go2", group=Group.GO),
        given.action("go1", group=Group.GO),
        given.action("work"),
    )
    assert [action.id for action in registry.all()] == ["go2", "go1", "work", "help"]


def test_the_shortcut_gives_the_command(registry: ActionRegistry, given: Given, window: QWidget) -> None:
    registry.add(given.action("save", "Ctrl+S"))
    press(window, Qt.Key.Key_S)
    assert given.commands == ["save"]


def test_the_same_shortcut_goes_to_the_screen_shown(registry: ActionRegistry, given: Given, window: QWidget) -> None:
    registry.add(given.action("a", "Ctrl+S", scope="one"), given.action("b", "Ctrl+S", scope="two"))
    registry.enter("one")
    press(window, Qt.Key.Key_S)
    registry.enter("two")
    press(window, Qt.Key.Key_S)
    assert given.commands == ["a", "b"]


def test_menus_are_filled_from_the_registry(registry: ActionRegistry, given: Given) -> None:
    registry.add(given.action("save"), given.action("send"))
    menu = QMenu()
    registry.fill(menu, ["save", "", "send"])
    assert [action.text() for action in menu.actions()] == ["Save", "", "Send"]
    assert menu.actions()[1].isSeparator()
    menu.actions()[0].trigger()
    assert given.commands == ["save"]


def test_cleared_commands_do_nothing_and_can_be_added_again(
    registry: ActionRegistry, given: Given, window: QWidget
) -> None:
    registry.add(given.action("save", "Ctrl+S"))
    registry.clear()
    press(window, Qt.Key.Key_S)
    assert given.commands == []
    registry.add(given.action("save", "Ctrl+S"))
    press(window, Qt.Key.Key_S)
    assert given.commands == ["save"]


def test_changes_are_told(registry: ActionRegistry, given: Given, qtbot: QtBot) -> None:
    with qtbot.waitSignal(registry.changed):
        registry.add(given.action("save"))


def test_an_unknown_command_is_a_key_error(registry: ActionRegistry) -> None:
    with pytest.raises(KeyError):
        registry.get("nothing")


def test_the_tooltip_says_the_keys() -> None:
    action = Action(id="a", text="Save", handler=lambda: None, shortcut="Ctrl+S", hint="Save the document")
    assert tooltip(action) == "Save the document (Ctrl+S)"
    assert tooltip(Action(id="b", text="Send", handler=lambda: None)) == "Send"
    assert keys("Ctrl+K") == "Ctrl+K"


def test_an_action_with_an_icon_shows_it(registry: ActionRegistry) -> None:
    registry.add(Action(id="a", text="Save", handler=lambda: None, icon=Icon.SAVE))
    assert not registry.qaction("a").icon().isNull()


@pytest.mark.parametrize("group", list(Group))
def test_every_group_has_a_title(group: Group) -> None:
    assert group_title(group)
