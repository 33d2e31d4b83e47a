"""Long work of the main thread goes on in short turns, gives way to newer work and leaves room for other events."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views import turns
from app.views.turns import Turns, letting_go


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def each_step_is_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TURN", 0.0)


def counting(said: list[int], upto: int) -> Iterator[None]:
    for number in range(upto):
        said.append(number)
        yield


@pytest.mark.usefixtures("each_step_is_a_turn")
def test_other_events_come_between_the_turns(owner: QObject, qtbot: QtBot) -> None:
    said: list[int] = []
    other: list[int] = []
    beside = QTimer(owner, interval=0)
    beside.timeout.connect(lambda: other.append(len(said)))
    beside.start()
    work = Turns(owner)
    work.start(counting(said, 50))
    assert (work.running, said) == (True, [])
    qtbot.waitUntil(lambda: not work.running)
    assert said == list(range(50))
    assert len(set(other)) > 10


def test_short_work_is_done_at_once(owner: QObject) -> None:
    said: list[int] = []
    work = Turns(owner)
    work.start(counting(said, 9), at_once=True)
    assert (work.running, said) == (False, list(range(9)))


@pytest.mark.usefixtures("each_step_is_a_turn")
def test_newer_work_takes_the_place_of_older(owner: QObject, qtbot: QtBot) -> None:
    old: list[int] = []
    new: list[int] = []
    work = Turns(owner)
    work.start(counting(old, 1_000_000_000))
    qtbot.waitUntil(lambda: len(old) > 2)
    work.start(counting(new, 5))
    qtbot.waitUntil(lambda: not work.running)
    assert new == list(range(5))
    assert len(old) < 1_000_000


def test_the_last_step_may_start_other_work(owner: QObject, qtbot: QtBot) -> None:
    said: list[int] = []
    work = Turns(owner)

    def first() -> Iterator[None]:
        yield
        work.start(counting(said, 3))

    work.start(first())
    qtbot.waitUntil(lambda: not work.running)
    assert said == [0, 1, 2]


def test_stopped_work_does_no_more(owner: QObject, qtbot: QtBot) -> None:
    said: list[int] = []
    work = Turns(owner)
    work.start(counting(said, 3))
    work.stop()
    qtbot.wait(1)
    assert (work.running, said) == (False, [])


def test_many_things_are_let_go_little_by_little() -> None:
    things: list[object] = [object() for _ in range(12_000)]
    left = [len(things) for _ in letting_go(things)]
    assert left == [7_000, 2_000, 0]
