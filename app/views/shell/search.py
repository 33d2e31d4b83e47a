"""What the search field finds: frozen hits from providers, asked off the main thread, and commands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.progress import Progress
from app.views.actions import ActionRegistry, group_title, keys
from app.views.icons.names import Icon
from app.views.shell.contract import Route
from app.views.tasks import Lane, Task, TaskRunner
from app.views.widgets.table.columns import fold

PAUSE_MS = 120
"""So long must no key come before the store is asked."""
MOST_HITS = 8
"""So many hits of one provider are listed."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One line of the list: where it leads, or the id of the command it gives."""

    title: str
    detail: str = ""
    icon: Icon = Icon.SEARCH
    route: Route | None = None
    action: str = ""
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class SearchProvider:
    """A kind of thing that can be found; `search` runs off the main thread and must not touch Qt."""

    title: str
    search: Callable[[str, Progress], Sequence[SearchHit]]
    minimum: int = 2
    lane: Lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one kind."""

    title: str
    hits: tuple[SearchHit, ...]


class Search(QObject):
    """Asks every provider once the typing pauses; what an older text found is dropped."""

    found = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        actions: ActionRegistry,
        providers: Sequence[SearchProvider],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actions = actions
        self._providers = tuple(providers)
        self._text = ""
        self._round = 0
        self._asked: list[Task] = []
        self._groups: dict[int, HitGroup] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    @property
    def groups(self) -> list[HitGroup]:
        """What is found so far: providers in their order, then commands."""
        found = [self._groups[number] for number in sorted(self._groups)]
        return [group for group in found if group.hits] + command_groups(self._actions, self._text)

    def look_for(self, text: str) -> None:
        """Search for another text; commands are there at once, the rest follows."""
        self._text = text.strip()
        self.stop()
        self.found.emit(self.groups)
        if self._text:
            self._pause.start()

    def stop(self) -> None:
        """Give up what is still being looked for."""
        self._pause.stop()
        self._round += 1
        self._groups.clear()
        for task in self._asked:
            task.cancel()
        self._asked.clear()

    def _ask(self) -> None:
        text = self._text
        for number, provider in enumerate(self._providers):
            if len(text) >= provider.minimum:
                self._asked.append(self._start(number, provider, text))

    def _start(self, number: int, provider: SearchProvider, text: str) -> Task:
        asked_in = self._round

        def take(hits: Sequence[SearchHit]) -> None:
            if asked_in == self._round:
                self._groups[number] = HitGroup(provider.title, tuple(hits[:MOST_HITS]))
                self.found.emit(self.groups)

        def work(progress: Progress) -> Sequence[SearchHit]:
            return provider.search(text, progress)

        return self._tasks.run(work, owner=self, done=take, failed=lambda _: None, lane=provider.lane)


def command_groups(actions: ActionRegistry, text: str) -> list[HitGroup]:
    """The commands whose words all begin somewhere in the text of the command, by group."""
    wanted = fold(text).split()
    groups: dict[str, list[SearchHit]] = {}
    for action in actions.all():
        words = fold(f"{action.text} {action.hint}").replace("&", "")
        if action.listed and actions.available(action) and all(word in words for word in wanted):
            hit = SearchHit(
                title=action.text.replace("&", "").removesuffix("\u2026"),
                icon=action.icon or Icon.COMMAND,
                action=action.id,
                shortcut=keys(action.shortcut),
            )
            groups.setdefault(group_title(action.group), []).append(hit)
    return [HitGroup(title, tuple(hits)) for title, hits in groups.items()]
