"""What a screen is to the window and what the window is to a screen; screens never call each other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.issues import Issue
from app.domain.progress import Progress
from app.views.actions import ActionRegistry
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.tasks import Lane, Step, Task, TaskRunner
from app.views.theme import Tone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Route:
    """A place in the program: a screen, the thing shown there, and the tab of it."""

    screen: str
    key: str = ""
    tab: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that went well: said in a toast, kept in the status bar, undone by its action."""

    text: str
    tone: Tone = Tone.OK
    action: str = ""
    on_action: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """A figure at an entry of the sidebar; `words` says what it counts."""

    text: str
    words: str
    urgent: bool = True


class Shell(Protocol):
    """What a screen may ask of the window."""

    @property
    def tasks(self) -> TaskRunner:
        """Work off the main thread."""

    @property
    def actions(self) -> ActionRegistry:
        """The registry of commands."""

    @property
    def preferences(self) -> Preferences:
        """What the window remembers."""

    def go(self, route: Route) -> None:
        """Show another place; it becomes part of the history."""

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

    def notify(self, notice: Notice) -> None:
        """Say that something went well."""

    def show_error(self, error: Exception) -> None:
        """Say that something was refused or went wrong, in the page and without a dialog."""

    def words(self, issue: Issue) -> str:
        """The sentence of a problem."""

    def announce(self, change: object) -> None:
        """Tell every screen what a use case changed; each decides whether to read again."""

    def set_badge(self, screen: str, badge: Badge | None) -> None:
        """Put a figure at an entry of the sidebar, or take it away."""


class Screen(QWidget):
    """One screen. It is built when first shown and lives until the language changes."""

    main_actions: ClassVar[tuple[str, ...]] = ()
    """Ids of the commands that stand as buttons at the right of the top bar, the primary one last."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell

    def open(self, route: Route) -> None:
        """Show what the route names; called each time the screen is gone to."""

    def on_change(self, change: object) -> None:
        """Something was changed, here or elsewhere."""

    def take_files(self, paths: list[str]) -> bool:
        """Files were dropped while this screen is shown; True when it takes them."""
        return False


@dataclass(frozen=True, kw_only=True)
class ScreenSpec:
    """A screen as bootstrap names it to the window; `build` is called when it is first gone to.

    One that is not `listed` is gone to by its route alone: no entry in the sidebar, no command.
    """

    id: str
    title: str
    icon: Icon
    build: Callable[[Shell], Screen]
    shortcut: str = ""
    listed: bool = True
