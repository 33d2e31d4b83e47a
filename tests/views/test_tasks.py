"""Work off the main thread: lanes, outcomes, cancelling, owners that are gone, and a clean end."""

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled, NotFound
from app.domain.progress import Progress
from app.views import tasks
from app.views.tasks import CancelToken, Lane, Step, Task, TaskRunner


class Outcome(QObject):
    """Collects what a task tells and in which thread it does."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.steps: list[Step] = []
        self.threads: set[threading.Thread] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.current_thread())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(threading.current_thread())

    def stepped(self, step: Step) -> None:
        self.steps.append(step)
        self.threads.add(threading.current_thread())

    def ended(self) -> bool:
        return bool(self.results or self.errors)


def start(runner: TaskRunner, outcome: Outcome, work: Callable[[Progress], object], lane: Lane = Lane.FREE) -> Task:
    return runner.run(
        work, owner=outcome, done=outcome.done, failed=outcome.failed, progress=outcome.stepped, lane=lane
    )


def test_work_runs_elsewhere_and_its_result_arrives_on_the_main_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    outcome = Outcome()
    start(runner, outcome, lambda _: threading.current_thread())
    qtbot.waitUntil(outcome.ended)
    assert outcome.results[0] is not threading.main_thread()
    assert outcome.threads == {threading.main_thread()}


def test_refusal_arrives_as_it_was_raised(qtbot: QtBot, runner: TaskRunner) -> None:
    outcome = Outcome()

    def work(_: Progress) -> None:
        raise NotFound(kind="customer", key="X1")

    start(runner, outcome, work)
    qtbot.waitUntil(outcome.ended)
    assert isinstance(outcome.errors[0], NotFound)
    assert outcome.results == []


def test_bug_is_told_and_logged_with_its_traceback(
    qtbot: QtBot, runner: TaskRunner, caplog: pytest.LogCaptureFixture
) -> None:
    outcome = Outcome()
    start(runner, outcome, lambda _: 1 // 0)
    qtbot.waitUntil(outcome.ended)
    assert isinstance(outcome.errors[0], ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text


def test_trap_10_panic_beyond_exception_does_not_end_the_lane(qtbot: QtBot, runner: TaskRunner) -> None:
    class PanicError(BaseException):
        pass

    def work(_: Progress) -> None:
        raise PanicError("stop")

    first, second = Outcome(), Outcome()
    start(runner, first, work, Lane.STORE)
    start(runner, second, lambda _: "still here", Lane.STORE)
    qtbot.waitUntil(second.ended)
    assert isinstance(first.errors[0], RuntimeError)
    assert second.results == ["still here"]


def test_store_lane_runs_one_after_the_other_in_one_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    busy, most, threads = [0], [0], set()

    def work(_: Progress) -> None:
        busy[0] += 1
        most[0] = max(most[0], busy[0])
        threads.add(threading.current_thread())
        time.sleep(0.01)
        busy[0] -= 1

    outcomes = [Outcome() for _ in range(6)]
    for outcome in outcomes:
        start(runner, outcome, work, Lane.STORE)
    qtbot.waitUntil(lambda: all(outcome.ended() for outcome in outcomes))
    assert most == [1]
    assert len(threads) == 1


def test_free_lane_is_not_held_up_by_the_store_lane(qtbot: QtBot, runner: TaskRunner) -> None:
    release = threading.Event()
    held, free = Outcome(), Outcome()
    start(runner, held, lambda _: release.wait(10), Lane.STORE)
    start(runner, free, lambda _: "free")
    qtbot.waitUntil(free.ended)
    assert not held.ended()
    release.set()
    qtbot.waitUntil(held.ended)


def test_cancelling_reaches_the_work_within_a_second(qtbot: QtBot, runner: TaskRunner) -> None:
    outcome, token, started = Outcome(), CancelToken(), threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while not progress.cancelled():
            time.sleep(0.005)
        raise Cancelled

    runner.run(work, owner=outcome, done=outcome.done, failed=outcome.failed, cancel=token)
    assert started.wait(5)
    begun = time.monotonic()
    token.cancel()
    qtbot.waitUntil(outcome.ended)
    assert time.monotonic() - begun < 1
    assert isinstance(outcome.errors[0], Cancelled)


def test_work_cancelled_while_it_waits_never_starts(qtbot: QtBot, runner: TaskRunner) -> None:
    release, ran = threading.Event(), []
    first, second = Outcome(), Outcome()
    start(runner, first, lambda _: release.wait(10), Lane.STORE)
    task = runner.run(lambda _: ran.append(1), owner=second, done=second.done, failed=second.failed, lane=Lane.STORE)
    task.cancel()
    release.set()
    qtbot.waitUntil(second.ended)
    assert ran == []
    assert isinstance(second.errors[0], Cancelled)


def test_outcome_is_dropped_when_the_owner_is_gone(qtbot: QtBot, runner: TaskRunner) -> None:
    release = threading.Event()
    outcome, owner = Outcome(), QObject()
    runner.run(lambda _: release.wait(10), owner=owner, done=outcome.done, failed=outcome.failed)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    with qtbot.waitSignal(runner.finished):
        release.set()
    assert not outcome.ended()


def test_progress_is_throttled_and_the_last_step_gets_through(qtbot: QtBot, runner: TaskRunner) -> None:
    outcome = Outcome()

    def work(progress: Progress) -> None:
        for step in range(1, 20_001):
            progress.report(step, 20_000, "rows")

    start(runner, outcome, work)
    qtbot.waitUntil(outcome.ended)
    assert outcome.steps[-1] == Step(20_000, 20_000, "rows")
    assert len(outcome.steps) < 200
    assert outcome.threads == {threading.main_thread()}


def test_trap_27_what_the_work_holds_is_destroyed_on_the_main_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    died_in: list[threading.Thread] = []

    class Held:
        def __call__(self, _: Progress) -> "Held":
            return self

        def __del__(self) -> None:
            died_in.append(threading.current_thread())

    for _ in range(200):
        outcome = Outcome()
        runner.run(Held(), owner=outcome, done=lambda _: None, failed=outcome.failed)
    qtbot.waitUntil(lambda: len(died_in) == 200)
    assert set(died_in) == {threading.main_thread()}


def test_shutdown_waits_cancels_and_delivers_nothing_more(qtbot: QtBot) -> None:
    runner, outcome, started, ended = TaskRunner(), Outcome(), threading.Event(), []

    def work(progress: Progress) -> None:
        started.set()
        while not progress.cancelled():
            time.sleep(0.005)
        ended.append(True)

    start(runner, outcome, work)
    assert started.wait(5)
    assert runner.shutdown(10)
    qtbot.wait(20)
    assert ended == [True]
    assert not outcome.ended()


def test_what_is_asked_for_after_the_shutdown_is_never_started(qtbot: QtBot) -> None:
    runner, outcome, begun = TaskRunner(), Outcome(), []
    assert runner.shutdown(10)
    task = start(runner, outcome, lambda _: begun.append(True))
    qtbot.wait(20)
    assert task.cancelled
    assert runner.running == ()
    assert begun == []
    assert not outcome.ended()


def test_shutdown_says_so_when_work_does_not_end(qtbot: QtBot) -> None:
    runner, outcome, release, started = TaskRunner(), Outcome(), threading.Event(), threading.Event()

    def work(_: Progress) -> None:
        started.set()
        release.wait(10)

    start(runner, outcome, work)
    assert started.wait(5)
    assert not runner.shutdown(0.05)
    release.set()
    assert runner.shutdown(10)


def test_running_work_can_be_listed_with_its_title_and_step(qtbot: QtBot, runner: TaskRunner) -> None:
    release, outcome = threading.Event(), Outcome()

    def work(progress: Progress) -> None:
        progress.report(3, 10, "sheets")
        release.wait(10)

    task = runner.run(work, owner=outcome, done=outcome.done, failed=outcome.failed, title="Reading")
    with qtbot.waitSignal(runner.progressed):
        pass
    assert [running.title for running in runner.running] == ["Reading"]
    assert task.step == Step(3, 10, "sheets")
    release.set()
    qtbot.waitUntil(outcome.ended)
    assert runner.running == ()


def test_a_step_comes_with_the_time_that_is_left(
    qtbot: QtBot, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter(range(100))
    monkeypatch.setattr(tasks, "REPORT_EVERY", 0.0)
    outcome, told = Outcome(), threading.Event()

    def work(progress: Progress) -> None:
        for done in (0, 10, 20):
            told.clear()
            progress.report(done, 100)
            told.wait(5)

    def stepped(step: Step) -> None:
        outcome.steps.append(step)
        told.set()

    monkeypatch.setattr(tasks, "moment", lambda: float(next(moments)))
    runner.run(work, owner=outcome, done=outcome.done, failed=outcome.failed, progress=stepped)
    qtbot.waitUntil(outcome.ended)
    assert [(step.done, step.left) for step in outcome.steps] == [(0, None), (10, 9), (20, 8)]
