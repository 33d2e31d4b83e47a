"""The one search field: commands at once, the rest off the main thread, old answers dropped."""

import threading
from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.progress import Progress
from app.views.actions import Action, ActionRegistry, Group
from app.views.shell.contract import Route
from app.views.shell.search import MOST_HITS, HitGroup, Search, SearchHit, SearchProvider, command_groups
from app.views.tasks import Lane, TaskRunner


@pytest.fixture
def registry(qtbot: QtBot) -> ActionRegistry:
    window = QWidget()
    qtbot.addWidget(window)
    made = ActionRegistry(window)
    made.add(
        Action(id="go.today", text="Today", handler=lambda: None, group=Group.GO, shortcut="Ctrl+1"),
        Action(id="import", text="Import inventory\u2026", handler=lambda: None, hint="Lens file"),
        Action(id="never", text="Import nothing", handler=lambda: None, enabled=lambda: False),
        Action(id="hidden", text="Import hidden", handler=lambda: None, listed=False),
    )
    return made


def hits(*titles: str) -> list[SearchHit]:
    return [SearchHit(title, route=Route("customers", title)) for title in titles]


class Customers:
    """A provider that notes in which thread and for what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.threads: list[threading.Thread] = []

    def __call__(self, text: str, progress: Progress) -> Sequence[SearchHit]:
        self.asked.append(text)
        self.threads.append(threading.current_thread())
        return hits(f"{text} Zuid", f"{text} Noord")


def titles(groups: list[HitGroup]) -> dict[str, list[str]]:
    return {group.title: [hit.title for hit in group.hits] for group in groups}


def test_without_text_every_command_that_can_be_given_is_there(registry: ActionRegistry) -> None:
    assert titles(command_groups(registry, "")) == {"Go to": ["Today"], "Work": ["Import inventory"]}


def test_commands_carry_their_keys(registry: ActionRegistry) -> None:
    first = command_groups(registry, "today")[0].hits[0]
    assert (first.action, first.shortcut) == ("go.today", "Ctrl+1")


@pytest.mark.parametrize("text", ["import", "INVENT imp", "lens", "inv\u00e9ntory"])
def test_commands_are_found_by_any_of_their_words(registry: ActionRegistry, text: str) -> None:
    assert titles(command_groups(registry, text)) == {"Work": ["Import inventory"]}


def test_commands_that_lack_a_word_are_not_found(registry: ActionRegistry) -> None:
    assert command_groups(registry, "import customer") == []


def test_providers_are_asked_off_the_main_thread(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    customers = Customers()
    search = Search(runner, registry, [SearchProvider("Customers", customers)])
    search.look_for("Bank")
    qtbot.waitUntil(lambda: "Customers" in titles(search.groups))
    assert titles(search.groups)["Customers"] == ["Bank Zuid", "Bank Noord"]
    assert threading.main_thread() not in customers.threads


def test_typing_on_asks_only_for_the_last_text(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    customers = Customers()
    search = Search(runner, registry, [SearchProvider("Customers", customers)])
    for text in ("B", "Ba", "Ban", "Bank"):
        search.look_for(text)
    qtbot.waitUntil(lambda: bool(customers.asked))
    assert customers.asked == ["Bank"]


def test_an_answer_to_an_older_text_is_dropped(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    release = threading.Event()

    def slow(text: str, _: Progress) -> Sequence[SearchHit]:
        if text == "old":
            release.wait(10)
        return hits(text)

    search = Search(runner, registry, [SearchProvider("Customers", slow, lane=Lane.FREE)])
    search.look_for("old")
    qtbot.waitUntil(lambda: bool(runner.running))
    search.look_for("new")
    qtbot.waitUntil(lambda: titles(search.groups).get("Customers") == ["new"])
    release.set()
    qtbot.waitUntil(lambda: not runner.running)
    assert titles(search.groups)["Customers"] == ["new"]


def test_too_little_text_asks_nobody(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    customers = Customers()
    search = Search(runner, registry, [SearchProvider("Customers", customers, minimum=3)])
    search.look_for("Ba")
    qtbot.wait(200)
    assert customers.asked == []


def test_groups_keep_the_order_of_the_providers(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    search = Search(
        runner,
        registry,
        [
            SearchProvider("Customers", lambda *_: hits("today customer"), lane=Lane.STORE),
            SearchProvider("Serials", lambda *_: hits("today serial"), lane=Lane.FREE),
        ],
    )
    search.look_for("today")
    qtbot.waitUntil(lambda: len(search.groups) == 3)
    assert list(titles(search.groups)) == ["Customers", "Serials", "Go to"]


def test_a_provider_shows_its_best_hits_only(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    many = hits(*(str(number) for number in range(100)))
    search = Search(runner, registry, [SearchProvider("Serials", lambda *_: many)])
    search.look_for("8G")
    qtbot.waitUntil(lambda: "Serials" in titles(search.groups))
    assert len(titles(search.groups)["Serials"]) == MOST_HITS


def test_a_provider_that_fails_leaves_the_others(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    def broken(text: str, _: Progress) -> Sequence[SearchHit]:
        raise ValueError(text)

    search = Search(
        runner, registry, [SearchProvider("Broken", broken), SearchProvider("Customers", lambda *_: hits("x"))]
    )
    search.look_for("xx")
    qtbot.waitUntil(lambda: "Customers" in titles(search.groups))
    assert "Broken" not in titles(search.groups)


def test_stopping_cancels_what_is_under_way(qtbot: QtBot, runner: TaskRunner, registry: ActionRegistry) -> None:
    started, cancelled = threading.Event(), threading.Event()

    def endless(_: str, progress: Progress) -> Sequence[SearchHit]:
        started.set()
        while not progress.cancelled():
            threading.Event().wait(0.005)
        cancelled.set()
        return hits("late")

    search = Search(runner, registry, [SearchProvider("Customers", endless)])
    search.look_for("xx")
    qtbot.waitUntil(started.is_set)
    search.stop()
    qtbot.waitUntil(lambda: not runner.running)
    assert cancelled.is_set()
    assert "Customers" not in titles(search.groups)


def test_hits_are_frozen() -> None:
    with pytest.raises(AttributeError):
        SearchHit("x").title = "y"  # type: ignore[misc]
