"""One sitting at a desk: its window, its work and its upkeep, from a closed store to a closed store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from app.messages import sentence
from app.views import routes
from app.views.actions import Action
from app.views.look import Look
from app.views.preferences import Preferences, TrialPreferences
from app.views.shell import MainWindow, Route, ScreenSpec, Shell, WindowParts
from app.views.start.commands import Ways, store_commands
from app.views.start.finding import Finder
from app.views.start.screens import Screens
from app.views.start.sign import sign
from app.views.tasks import TaskRunner
from app.views.theme import Tone

if TYPE_CHECKING:
    # The window is shown before anything of the store is loaded.
    from app.services.desk import Desk
    from app.views.start.upkeep import Upkeep

ACCENT = "look/accent"
"""The partner's colour as it was last, so that the first picture already has it."""

_CLOSING_SECONDS = 30.0
_SAID_ELSEWHERE = ("store_synced_folder",)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open desk with what decides how its window begins."""

    desk: "Desk"
    accent: str
    is_empty: bool
    is_demo: bool


@dataclass(frozen=True)
class ProgramWays:
    """What a sitting asks of the program: another store in its place."""

    restore: Callable[[Path], None]
    open_demo: Callable[[], None]


class Sitting(QObject):
    """A window, over a desk that is open or still to be opened; `ended` comes when both are closed."""

    ended = Signal()

    def __init__(self, opened: Opened | None, look: Look, preferences: Preferences, ways: ProgramWays) -> None:
        super().__init__()
        self._opened = opened
        self._look = look
        self._preferences = preferences
        self._program = ways
        self._finder = Finder(lambda: self.desk)
        self._upkeep: Upkeep | None = None
        self.tasks = TaskRunner()
        if opened is not None:
            self.use_accent(opened.accent)
        self.window = MainWindow(self._parts())
        self._connect()
        if opened is None:
            self.window.frame.setEnabled(False)
        else:
            self._begin(opened)

    # Properties

    @property
    def desk(self) -> "Desk":
        """The desk of this sitting; RuntimeError while it is not open yet."""
        if self._opened is None:
            raise RuntimeError("the store is not open yet")
        return self._opened.desk

    @property
    def upkeep(self) -> "Upkeep | None":
        """What goes on beside the screens, once the store is open."""
        return self._upkeep

    # Public

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def take(self, opened: Opened) -> None:
        """The store is open now: show what is in it."""
        self._opened = opened
        self.use_accent(opened.accent)
        self.window.frame.setEnabled(True)
        self._begin(opened)

    def use_accent(self, accent: str) -> None:
        """The partner's colour, now and at the next start."""
        if not self._is_demo:
            self._preferences.put(ACCENT, accent)
        self._look.set_accent(accent)
        QGuiApplication.setWindowIcon(sign())

    def close(self) -> None:
        """Close the window; the rest follows."""
        self.window.close()

    # Helpers

    @property
    def _is_demo(self) -> bool:
        return self._opened is not None and self._opened.is_demo

    def _begin(self, opened: Opened) -> None:
        from app.views.start.upkeep import Upkeep  # noqa: PLC0415 - see TYPE_CHECKING above

        self.window.begin_at(_home(opened))
        self._upkeep = Upkeep(self.window, opened.desk, is_demo=opened.is_demo)
        self.window.setFocus()
        self.window.screen.setFocus()
        issues = [issue for issue in opened.desk.store.warnings if issue.code not in _SAID_ELSEWHERE]
        if issues:
            title = self.tr("The store was opened; please read this")
            self.window.frame.banner.show_issues(title, issues, self.window.words, Tone.WARN)

    def _parts(self) -> WindowParts:
        return WindowParts(
            screens=self._screens,
            tasks=self.tasks,
            preferences=TrialPreferences(self._preferences) if self._is_demo else self._preferences,
            look=self._look,
            words=lambda issue: sentence(issue, self._look.language.lang),
            home=Route(routes.OPENING) if self._opened is None else _home(self._opened),
            commands=self._commands,
            providers=self._finder.providers,
        )

    def _screens(self) -> tuple[ScreenSpec, ...]:
        restore = None if self._is_demo else self._program.restore
        return tuple(Screens(lambda: self.desk, self._look, self._program.open_demo, restore).specs())

    def _commands(self, shell: Shell) -> tuple[Action, ...]:
        assert isinstance(shell, MainWindow)  # noqa: S101 - the window gives itself
        window = shell
        ways = Ways(
            restore=self._program.restore,
            open_demo=self._program.open_demo,
            is_demo=self._is_demo,
            language=lambda: self._look.language.lang.value,
            current=lambda: window.history.current,
        )
        return tuple(store_commands(window, window, lambda: self.desk, ways))

    def _connect(self) -> None:
        self.window.announced.connect(lambda _: self._read_accent())
        self.window.filesDropped.connect(self._take_files)
        self.window.closed.connect(self._end)
        self._look.language.changed.connect(self._reword)

    def _reword(self) -> None:
        # After the window has built itself anew.
        if self._upkeep is not None:
            QTimer.singleShot(0, self._upkeep, self._upkeep.reword)

    def _read_accent(self) -> None:
        from app.services.brand import brand  # noqa: PLC0415 - see TYPE_CHECKING above

        self.window.run(lambda _: brand(self.desk).primary, owner=self, done=self.use_accent)

    def _take_files(self, paths: list[str]) -> None:
        """Whatever was dropped on a screen that did not take it is an inventory to import."""
        if self._opened is None:
            return
        from app.views.imports.screen import ImportScreen  # noqa: PLC0415 - see TYPE_CHECKING above

        here = self.window.history.current
        key = here.key if here is not None and here.screen == routes.CUSTOMERS else ""
        self.window.go(Route(routes.IMPORT, key))
        screen = self.window.screen
        if isinstance(screen, ImportScreen) and not key:
            screen.begin_with(paths)
        else:
            screen.take_files(paths)

    def _end(self) -> None:
        # The look outlives the sitting.
        self._look.language.changed.disconnect(self._reword)
        self.tasks.shutdown(_CLOSING_SECONDS)
        if self._opened is not None:
            self._opened.desk.store.close()
        self.window.deleteLater()
        self.ended.emit()


def _home(opened: Opened) -> Route:
    return Route(routes.WELCOME if opened.is_empty else routes.TODAY)
