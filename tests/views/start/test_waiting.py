"""The small window while something long runs before the main window is there."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.domain.errors import Cancelled
from app.domain.progress import Progress, stop_if_cancelled
from app.views.start.waiting import Waiting
from app.views.tasks import Step, Task, TaskRunner


@pytest.fixture
def waiting(qapp: QApplication) -> Iterator[Waiting]:
    made = Waiting("Making up the customers")
    yield made
    if isValid(made):
        made.end()


def endless(progress: Progress) -> None:
    while True:
        stop_if_cancelled(progress)
        time.sleep(0.005)


def start(runner: TaskRunner, waiting: Waiting, ended: list[Exception]) -> Task:
    return runner.run(endless, owner=waiting, done=lambda _: None, failed=ended.append)


def test_it_appears_after_half_a_second_and_not_before(qtbot: QtBot, runner: TaskRunner, waiting: Waiting) -> None:
    waiting.watch(start(runner, waiting, []))
    assert not waiting.isVisible()
    qtbot.waitUntil(waiting.isVisible, timeout=3000)


def test_it_shows_how_far_the_work_is(waiting: Waiting) -> None:
    waiting.show_step(Step(312, 1240, "Zorggroep"))
    assert waiting._numbers.text() == "Zorggroep 312 / 1,240"
    assert (waiting._bar.value(), waiting._bar.maximum()) == (312, 1240)


@pytest.mark.parametrize("way", ["button", "close", "escape"])
def test_cancel_stops_the_work_within_a_second(qtbot: QtBot, runner: TaskRunner, waiting: Waiting, way: str) -> None:
    ended: list[Exception] = []
    waiting.watch(start(runner, waiting, ended))
    waiting.show()
    {"button": waiting._cancel.click, "close": waiting.close, "escape": waiting.reject}[way]()
    qtbot.waitUntil(lambda: bool(ended), timeout=1000)
    assert isinstance(ended[0], Cancelled)


def test_work_that_must_not_be_broken_off_has_no_cancel(runner: TaskRunner, waiting: Waiting) -> None:
    waiting.watch(start(runner, waiting, []), can_cancel=False)
    waiting.show()
    assert not waiting._cancel.isVisible()


def test_after_the_end_nothing_is_seen_of_it(qtbot: QtBot, runner: TaskRunner, waiting: Waiting) -> None:
    task = start(runner, waiting, [])
    waiting.watch(task)
    waiting.end()
    qtbot.wait(700)
    assert not task.cancelled
