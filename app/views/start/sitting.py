"""One sitting at a desk: its window, its work and its upkeep, from the open store to the closed one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.messages import sentence
from app.services.brand import brand
from app.services.desk import Desk
from app.views import routes
from app.views.actions import Action
from app.views.look import Look
from app.views.preferences import Preferences, TrialPreferences
from app.views.shell import MainWindow, Route, ScreenSpec, Shell, WindowParts
from app.views.start.commands import Ways, store_commands
from app.views.start.finding import Finder
from app.views.start.screens import Screens
from app.views.start.upkeep import Upkeep
from app.views.tasks import TaskRunner
from app.views.theme import Tone

ACCENT = "look/accent"
"""The partner's colour as it was last, so that the first picture already has it."""

_CLOSING_SECONDS = 30.0
_SAID_ELSEWHERE = ("store_synced_folder",)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open desk with what decides how its window begins."""

    desk: Desk
    accent: str
    is_empty: bool
    is_demo: bool


@dataclass(frozen=True)
class ProgramWays:
    """What a sitting asks of the program: another store in its place."""

    restore: Callable[[Path], None]
    open_demo: Callable[[], None]


class Sitting(QObject):
    """Builds the window over an open desk; `ended` comes when window, work and store are closed."""

    ended = Signal()

    def __init__(self, opened: Opened, look: Look, preferences: Preferences, ways: ProgramWays) -> None:
        super().__init__()
        self._opened = opened
        self._look = look
        self._preferences = preferences
        self._program = ways
        self._finder = Finder(opened.desk)
        self.tasks = TaskRunner()
        self.use_accent(opened.accent)
        self.window = MainWindow(self._parts())
        self.upkeep = Upkeep(self.window, opened.desk, is_demo=opened.is_demo)
        self._connect()

    @property
    def desk(self) -> Desk:
        """The desk of this sitting."""
        return self._opened.desk

    # Public

    def show(self) -> None:
        """Show the window, and what opening the store had to say."""
        self.window.show()
        issues = [issue for issue in self.desk.store.warnings if issue.code not in _SAID_ELSEWHERE]
        if issues:
            title = self.tr("The store was opened; please read this")
            self.window.frame.banner.show_issues(title, issues, self.window.words, Tone.WARN)

    def use_accent(self, accent: str) -> None:
        """The partner's colour, now and at the next start."""
        if not self._opened.is_demo:
            self._preferences.put(ACCENT, accent)
        self._look.set_accent(accent)

    def close(self) -> None:
        """Close the window; the rest follows."""
        self.window.close()

    # Helpers

    def _parts(self) -> WindowParts:
        is_demo = self._opened.is_demo
        return WindowParts(
            screens=self._screens,
            tasks=self.tasks,
            preferences=TrialPreferences(self._preferences) if is_demo else self._preferences,
            look=self._look,
            words=lambda issue: sentence(issue, self._look.language.lang),
            home=Route(routes.WELCOME if self._opened.is_empty else routes.TODAY),
            commands=self._commands,
            providers=self._finder.providers,
        )

    def _screens(self) -> tuple[ScreenSpec, ...]:
        restore = None if self._opened.is_demo else self._program.restore
        return tuple(Screens(self.desk, self._look, self._program.open_demo, restore).specs())

    def _commands(self, shell: Shell) -> tuple[Action, ...]:
        assert isinstance(shell, MainWindow)  # noqa: S101 - the window gives itself
        window = shell
        ways = Ways(
            restore=self._program.restore,
            open_demo=self._program.open_demo,
            is_demo=self._opened.is_demo,
            language=lambda: self._look.language.lang.value,
            current=lambda: window.history.current,
        )
        return tuple(store_commands(window, window, self.desk, ways))

    def _connect(self) -> None:
        self.window.announced.connect(lambda _: self._read_accent())
        self.window.filesDropped.connect(self._take_files)
        self.window.closed.connect(self._end)
        # After the window has built itself anew.
        self._look.language.changed.connect(lambda: QTimer.singleShot(0, self.upkeep, self.upkeep.reword))

    def _read_accent(self) -> None:
        self.window.run(lambda _: brand(self.desk).primary, owner=self, done=self.use_accent)

    def _take_files(self, paths: list[str]) -> None:
        """Whatever was dropped on a screen that did not take it is an inventory to import."""
        here = self.window.history.current
        key = here.key if here is not None and here.screen == routes.CUSTOMERS else ""
        self.window.go(Route(routes.IMPORT, key))
        self.window.screen.take_files(paths)

    def _end(self) -> None:
        self.tasks.shutdown(_CLOSING_SECONDS)
        self.desk.store.close()
        self.window.deleteLater()
        self.ended.emit()
