"""The main window: wires sidebar, search, pages, messages and dropped files; screens only see `Shell`."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from app.domain.errors import AppError, Cancelled
from app.domain.issues import Issue
from app.domain.progress import Progress
from app.views.actions import Action, ActionRegistry, Group, group_title
from app.views.look import Look
from app.views.preferences import Preferences
from app.views.shell.commands import look_commands, screen_commands, window_commands
from app.views.shell.contract import Badge, Notice, Route, Screen, ScreenSpec, Shell
from app.views.shell.errors import show_bug, show_refusal
from app.views.shell.frame import Frame
from app.views.shell.history import History
from app.views.shell.search import SearchHit, SearchProvider
from app.views.shell.shortcut_sheet import ShortcutSheet
from app.views.tasks import Lane, Step, Task, TaskRunner
from app.views.theme import Theme

T = TypeVar("T")
PRODUCT = "TrueUp Desk"
SMALLEST = (1024, 700)
USUAL = (1440, 860)
_GEOMETRY = "window/geometry"
_SIDEBAR = "window/sidebar"
_NARROW_BELOW = 1120
"""At a text scale of 1; the sidebar shows icons alone in a narrower window."""


def _no_commands(_: Shell) -> Sequence[Action]:
    return ()


def _no_providers() -> Sequence[SearchProvider]:
    return ()


@dataclass(frozen=True, kw_only=True)
class WindowParts:
    """What bootstrap gives. The callables are called again when the language changes."""

    screens: Callable[[], Sequence[ScreenSpec]]
    tasks: TaskRunner
    preferences: Preferences
    look: Look
    words: Callable[[Issue], str]
    home: Route
    commands: Callable[[Shell], Sequence[Action]] = _no_commands
    providers: Callable[[], Sequence[SearchProvider]] = _no_providers


class MainWindow(QMainWindow):
    """One window.

    `filesDropped` carries the paths of files dropped anywhere that the screen did not take, `announced` what a use
    case changed, after the screens were told.
    """

    filesDropped = Signal(list)
    announced = Signal(object)
    closed = Signal()

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        self._specs: dict[str, ScreenSpec] = {}
        self._built: dict[str, Screen] = {}
        self._badges: dict[str, Badge] = {}
        self._status: tuple[str, str, str, str] = ("", "", "", "")
        self.history = History()
        self._registry = ActionRegistry(self)
        self.setWindowTitle(PRODUCT)
        self.setMinimumSize(640, 480)
        self._build()
        self._restore_size()
        parts.look.language.changed.connect(self._rebuild)
        Theme.current().changed.connect(self._fit_sidebar)

    # Properties

    @property
    def tasks(self) -> TaskRunner:
        """Work off the main thread."""
        return self._parts.tasks

    @property
    def actions(self) -> ActionRegistry:  # type: ignore[override]
        """The registry of commands."""
        return self._registry

    @property
    def preferences(self) -> Preferences:
        """What the window remembers."""
        return self._parts.preferences

    @property
    def screen(self) -> Screen:  # type: ignore[override]
        """The screen shown."""
        shown = self.frame.pages.currentWidget()
        assert isinstance(shown, Screen)  # noqa: S101 - only screens are put there
        return shown

    # Public, navigation

    def go(self, route: Route) -> None:
        """Show another place; it becomes part of the history. KeyError for a screen that is not listed."""
        self.built(route.screen)
        self.history.visit(route)
        self._show(route)

    def go_back(self) -> None:
        """One step back."""
        if (route := self.history.back()) is not None:
            self._show(route)

    def go_forward(self) -> None:
        """One step forward."""
        if (route := self.history.forward()) is not None:
            self._show(route)

    def begin_at(self, route: Route) -> None:
        """Show a place as the first one: nothing was shown before it."""
        self.history = History()
        self.go(route)

    def built(self, screen: str) -> Screen:
        """A screen by its id, built now if it was never shown."""
        if screen not in self._built:
            made = self._specs[screen].build(self)
            self._built[screen] = made
            self.frame.pages.addWidget(made)
            self.frame.order_tabs()
        return self._built[screen]

    # Public, work and messages

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[Step], None] | None = None,
        lane: Lane = Lane.STORE,
        title: str = "",
    ) -> Task:
        """Run work with the window's own way of telling a failure, unless another is given."""
        return self.tasks.run(
            work,
            owner=owner,
            done=done,
            failed=failed or self.show_error,
            progress=progress,
            lane=lane,
            title=title,
        )

    def notify(self, notice: Notice) -> None:
        """Say that something went well: a toast now, the status bar for as long as nothing newer is said."""
        self.frame.toasts.show_notice(notice)
        self.frame.status.tell(notice.text, notice.action, notice.on_action)

    def show_error(self, error: Exception) -> None:
        """Say that something was refused or went wrong, above the page and without a dialog."""
        if isinstance(error, Cancelled):
            self.frame.status.tell(self.tr("Stopped; nothing was changed"))
        elif isinstance(error, AppError):
            show_refusal(self.frame.banner, error, self.words)
        else:
            show_bug(self.frame.banner, error)

    def words(self, issue: Issue) -> str:
        """The sentence of a problem."""
        return self._parts.words(issue)

    def announce(self, change: object) -> None:
        """Tell every screen what a use case changed; each decides whether to read again."""
        for screen in list(self._built.values()):
            screen.on_change(change)
        self._registry.refresh()
        self.announced.emit(change)

    def set_badge(self, screen: str, badge: Badge | None) -> None:
        """Put a figure at an entry of the sidebar, or take it away."""
        if badge is None:
            self._badges.pop(screen, None)
        else:
            self._badges[screen] = badge
        if screen in self.frame.sidebar.entries:
            self.frame.sidebar.entries[screen].set_badge(badge)
            self._fit_sidebar()

    def set_status(self, store: str, *, place: str = "", backup: str = "", warning: str = "") -> None:
        """The store, where it is, when its last backup was verified, and what is wrong with it, in words."""
        self._status = (store, place, backup, warning)
        self.frame.status.set_store(store, place)
        self.frame.status.set_backup(backup)
        self.frame.status.set_warning(warning)

    # Public, what the window's own commands do

    def open_search(self) -> None:
        """Go to the search field."""
        self.frame.top.open_search()

    def open_shortcuts(self) -> None:
        """Show the shortcut sheet."""
        ShortcutSheet(self._registry, self).open()

    def open_menu(self) -> None:
        """Open the menu at the foot of the sidebar."""
        self._registry.refresh()
        at = self.frame.sidebar.menu_button
        menu = self.menu()
        menu.popup(at.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def menu(self) -> QMenu:
        """Every command of this screen, by group."""
        menu = QMenu(self)
        for group in Group:
            ids = [action.id for action in self._registry.all() if action.group is group]
            if ids:
                self._registry.fill(menu.addMenu(group_title(group)), ids)
        return menu

    def toggle_sidebar(self) -> None:
        """Show icons alone or with words, whatever the width asks for, until the next time."""
        self.preferences.put(_SIDEBAR, "wide" if self.frame.sidebar.narrow else "narrow")
        self._fit_sidebar()

    def undo_last(self) -> None:
        """Do what the last message offers."""
        if not self.frame.status.act():
            self.frame.status.tell(self.tr("There is nothing to undo"))

    # What Qt tells

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has a narrow sidebar."""
        super().resizeEvent(event)
        self._fit_sidebar()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for dropped files from now on."""
        super().showEvent(event)
        self._watch_drops()
        if not event.spontaneous():
            self.screen.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the size; running work is stopped by whoever listens to `closed`."""
        self.preferences.put(_GEOMETRY, b64encode(self.saveGeometry().data()).decode())
        self.frame.search.stop()
        self.closed.emit()
        super().closeEvent(event)

    # Helpers

    def _build(self) -> None:
        specs = tuple(self._parts.screens())
        self._specs = {spec.id: spec for spec in specs}
        self._registry.add(*screen_commands(self, specs), *window_commands(self))
        self._registry.add(*look_commands(self._parts.look), *self._parts.commands(self))
        self.frame = Frame(PRODUCT, specs, self._parts.providers(), self.tasks, self._registry)
        self.setCentralWidget(self.frame)
        self._connect()
        self.set_status(self._status[0], place=self._status[1], backup=self._status[2], warning=self._status[3])
        for screen, badge in self._badges.items():
            self.frame.sidebar.entries[screen].set_badge(badge)
        self._fit_sidebar()
        self.go(self.history.current or self._parts.home)

    def _connect(self) -> None:
        frame = self.frame
        frame.sidebar.chosen.connect(lambda screen: self.go(Route(screen)))
        frame.sidebar.menu_wanted.connect(self.open_menu)
        frame.top.back.clicked.connect(self.go_back)
        frame.top.forward.clicked.connect(self.go_forward)
        frame.top.hit_taken.connect(self._take_hit)
        frame.drop.dropped.connect(self._take_files)

    def _rebuild(self) -> None:
        # After the click that asked for it has ended: its button is about to go.
        QTimer.singleShot(0, self, self._build_anew)

    def _build_anew(self) -> None:
        self._built.clear()
        self._registry.clear()
        self._build()
        self._watch_drops()

    def _watch_drops(self) -> None:
        if (handle := self.windowHandle()) is not None:
            self.frame.drop.watch(handle)

    def _show(self, route: Route) -> None:
        screen = self.built(route.screen)
        self.frame.banner.clear()
        self.frame.toasts.close_old()
        held = QApplication.focusWidget()
        within = held is not None and self.frame.pages.isAncestorOf(held)
        if within:
            # Else Qt hands the keyboard on to the next button in line when the page goes, whatever that does.
            self.frame.pages.setFocus()
        self.frame.pages.setCurrentWidget(screen)
        self.frame.sidebar.show_current(route.screen)
        self._registry.enter(route.screen)
        self.frame.top.set_main_actions(screen.main_actions)
        self.frame.top.back.setEnabled(self.history.can_go_back)
        self.frame.top.forward.setEnabled(self.history.can_go_forward)
        self.setWindowTitle(f"{self._specs[route.screen].title} \u2013 {PRODUCT}")
        screen.open(route)
        if within and QApplication.focusWidget() is self.frame.pages:
            screen.setFocus()

    def _take_hit(self, hit: SearchHit) -> None:
        if hit.route is not None:
            self.go(hit.route)
            self.screen.setFocus()
        elif hit.action:
            self._registry.trigger(hit.action)

    def _take_files(self, paths: list[str]) -> None:
        if not self.screen.take_files(paths):
            self.filesDropped.emit(paths)

    def _fit_sidebar(self) -> None:
        wish = self.preferences.get(_SIDEBAR)
        by_width = self.width() < _NARROW_BELOW * Theme.current().scale
        self.frame.sidebar.set_narrow(wish == "narrow" or (wish != "wide" and by_width))

    def _restore_size(self) -> None:
        kept = self.preferences.get(_GEOMETRY)
        if not kept or not self.restoreGeometry(QByteArray(b64decode(kept))):
            self.resize(*USUAL)
