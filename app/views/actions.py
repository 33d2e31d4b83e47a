"""The one registry of commands: menus, palette, shortcuts and the shortcut sheet are all read from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.views.icons.names import Icon
from app.views.icons.render import set_icon


class Group(StrEnum):
    """Where a command belongs in menus and on the shortcut sheet; the order is the order shown."""

    GO = "go"
    WORK = "work"
    DOCUMENT = "document"
    VIEW = "view"
    HELP = "help"


def always() -> bool:
    """For commands that can be given at any time."""
    return True


@dataclass(frozen=True, kw_only=True)
class Action:
    """A command. `scope` is the id of the screen it belongs to, empty when it works everywhere."""

    id: str
    text: str
    handler: Callable[[], None]
    group: Group = Group.WORK
    shortcut: str = ""
    icon: Icon | None = None
    enabled: Callable[[], bool] = always
    scope: str = ""
    hint: str = ""
    listed: bool = True
    """Whether the palette lists it: opening the palette from itself says nothing."""


class ActionRegistry(QObject):
    """Keeps every command once, refuses a second use of an id or a shortcut, and makes its QAction."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._actions: dict[str, Action] = {}
        self._made: dict[str, QAction] = {}
        self._scope = ""

    # Properties

    @property
    def scope(self) -> str:
        """The screen whose commands are in force."""
        return self._scope

    # Public

    def add(self, *actions: Action) -> None:
        """Take commands in; ValueError for an id or a shortcut that is taken where it would be in force."""
        for action in actions:
            self._refuse_taken(action)
            self._actions[action.id] = action
            self._made[action.id] = self._make(action)
        self.changed.emit()

    def clear(self) -> None:
        """Forget every command: the window builds its content anew."""
        for made in self._made.values():
            self._window.removeAction(made)
            made.deleteLater()
        self._actions.clear()
        self._made.clear()
        self._scope = ""

    def enter(self, scope: str) -> None:
        """Put the commands of a screen in force beside those that work everywhere."""
        self._scope = scope
        self.refresh()

    def refresh(self) -> None:
        """Ask every predicate again."""
        for action in self._actions.values():
            self._made[action.id].setEnabled(self.available(action))
        self.changed.emit()

    def available(self, action: Action) -> bool:
        """Whether the command can be given now."""
        return self.in_scope(action) and action.enabled()

    def in_scope(self, action: Action) -> bool:
        """Whether the command belongs to the screen shown, or to none."""
        return action.scope in ("", self._scope)

    def trigger(self, action_id: str) -> None:
        """Give a command, unless its predicate says no by now."""
        action = self._actions[action_id]
        if self.available(action):
            action.handler()

    def get(self, action_id: str) -> Action:
        """The command of an id; KeyError when there is none."""
        return self._actions[action_id]

    def qaction(self, action_id: str) -> QAction:
        """The QAction of a command, for buttons and menus."""
        return self._made[action_id]

    def all(self) -> tuple[Action, ...]:
        """Every command in force on this screen, by group, in the order they were added."""
        order = list(Group)
        found = [action for action in self._actions.values() if self.in_scope(action)]
        return tuple(sorted(found, key=lambda action: order.index(action.group)))

    def fill(self, menu: QMenu, ids: Iterable[str]) -> None:
        """Put commands in a menu; an empty id is a separator."""
        for action_id in ids:
            if action_id:
                menu.addAction(self._made[action_id])
            else:
                menu.addSeparator()

    # Helpers

    def _refuse_taken(self, action: Action) -> None:
        if action.id in self._actions:
            raise ValueError(f"action {action.id!r} is registered twice")
        for other in self._actions.values():
            meet = not action.scope or not other.scope or action.scope == other.scope
            if action.shortcut and action.shortcut == other.shortcut and meet:
                raise ValueError(f"{action.shortcut} belongs to {other.id!r} and {action.id!r}")

    def _make(self, action: Action) -> QAction:
        made = QAction(action.text, self)
        made.setObjectName(action.id)
        made.setShortcut(QKeySequence(action.shortcut))
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setToolTip(tooltip(action))
        made.setEnabled(self.available(action))
        if action.icon is not None:
            set_icon(made, action.icon)
        made.triggered.connect(lambda: self.trigger(action.id))
        self._window.addAction(made)
        return made


def tooltip(action: Action) -> str:
    """What a command does, with its keys."""
    text = action.hint or action.text
    return f"{text} ({keys(action.shortcut)})" if action.shortcut else text


def keys(shortcut: str) -> str:
    """A shortcut as this desktop writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def group_title(group: Group) -> str:
    """The heading of a group, in the interface language."""
    translate = QCoreApplication.translate
    return {
        Group.GO: translate("Actions", "Go to"),
        Group.WORK: translate("Actions", "Work"),
        Group.DOCUMENT: translate("Actions", "Documents"),
        Group.VIEW: translate("Actions", "View"),
        Group.HELP: translate("Actions", "Help"),
    }[group]
