"""Work off the main thread: one worker for the store, a few for the rest, results on the main thread.

Worker threads keep only a number and what stands behind it in `_jobs`; every reference to the work, its result and
its callbacks is dropped on the main thread, so no Qt object is ever destroyed elsewhere (trap 27).
"""

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app.domain.errors import AppError
from app.domain.estimate import Estimate
from app.domain.progress import Progress, stop_if_cancelled

FREE_WORKERS = 2
SWITCH_EVERY = 0.0005
"""Seconds until a thread that waits for the interpreter gets it; in Python's own 5 ms a window that has to wait for
each of a hundred calls stands still for half a second."""
REPORT_EVERY = 0.05
"""Seconds between two progress reports that reach the window; what comes in between replaces what waits."""

moment = time.monotonic
"""Tells when a step arrived, for the time that is left."""

T = TypeVar("T")
log = logging.getLogger(__name__)


class Lane(StrEnum):
    """Where work runs: `store` one after the other, `free` beside each other."""

    STORE = "store"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Step:
    """How far a piece of work is; total 0 means that the end is not known yet, `left` the seconds it may still take."""

    done: int = 0
    total: int = 0
    text: str = ""
    left: int | None = None


class CancelToken:
    """Set once, from any thread; the work looks at it between its steps."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._event.is_set()


class TaskContext:
    """The Progress that the work gets: reports are throttled, `cancelled` looks at the token."""

    def __init__(self, token: CancelToken, tell: Callable[[Step], None]) -> None:
        self._token = token
        self._tell = tell
        self._next = 0.0

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tell how far the work is; the last step always gets through."""
        now = time.monotonic()
        if now < self._next and (not total or done < total):
            return
        self._next = now + REPORT_EVERY
        self._tell(Step(done, total, text))

    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._token.cancelled


class Task(QObject):
    """A running piece of work as the window sees it: title, how far it is, and how to stop it."""

    def __init__(self, number: int, title: str, lane: Lane, token: CancelToken, parent: QObject) -> None:
        super().__init__(parent)
        self.number = number
        self.title = title
        self.lane = lane
        self.step = Step()
        self.estimate = Estimate()
        self.started_at = time.monotonic()
        self._token = token

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._token.cancelled

    @property
    def seconds(self) -> float:
        """How long ago it was started."""
        return time.monotonic() - self.started_at

    def cancel(self) -> None:
        """Ask it to stop; `failed` then gets Cancelled and nothing was changed."""
        self._token.cancel()


@dataclass(slots=True)
class _Job:
    work: Callable[[Progress], Any]
    token: CancelToken
    task: Task
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progress: Callable[[Step], None] | None
    step: Step | None = None
    result: Any = None
    error: Exception | None = None


class TaskRunner(QObject):
    """Runs work in two lanes and brings the outcome to the main thread, unless its owner is gone by then.

    `done` and `failed` are called on the main thread, exactly one of them, once. Work that was cancelled ends in
    `failed(Cancelled)`. An exception that is no AppError is a bug: it is logged with its traceback as well.
    """

    started = Signal(Task)
    progressed = Signal(Task)
    finished = Signal(Task)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._jobs: dict[int, _Job] = {}
        self._outbox: deque[tuple[int, bool]] = deque()
        self._lanes: dict[Lane, SimpleQueue[int | None]] = {lane: SimpleQueue() for lane in Lane}
        self._threads: list[threading.Thread] = []
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    # Properties

    @property
    def running(self) -> tuple[Task, ...]:
        """What was started and is not delivered yet, oldest first."""
        return tuple(job.task for job in self._jobs.values())

    # Public

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Step], None] | None = None,
        cancel: CancelToken | None = None,
        lane: Lane = Lane.FREE,
        title: str = "",
    ) -> Task:
        """Start the work in a lane; `title` shows it in the status bar once it takes more than half a second.

        What is asked for after the shutdown, by a timer of a window that is closing, is never started.
        """
        token = cancel or CancelToken()
        task = Task(next(self._numbers), title, lane, token, self)
        if self._closed:
            task.cancel()
            return task
        self._jobs[task.number] = _Job(work, token, task, owner, done, failed, progress)
        self._ensure_workers(lane)
        self._lanes[lane].put(task.number)
        self.started.emit(task)
        return task

    def shutdown(self, seconds: float = 30.0) -> bool:
        """Cancel everything, wait for the workers, deliver nothing more; False when one did not end in time."""
        self._closed = True
        for job in self._jobs.values():
            job.token.cancel()
        for lane, workers in self._lanes.items():
            for _ in range(_workers(lane)):
                workers.put(None)
        end = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        ended = not any(thread.is_alive() for thread in self._threads)
        if ended:
            self._jobs.clear()
            self._outbox.clear()
        return ended

    # Slots

    @Slot()
    def _deliver(self) -> None:
        while self._outbox and not self._closed:
            number, ended = self._outbox.popleft()
            if ended:
                self._finish(self._jobs.pop(number))
            else:
                self._report(self._jobs[number])

    # Helpers, main thread

    def _ensure_workers(self, lane: Lane) -> None:
        if any(thread.name == lane for thread in self._threads):
            return
        sys.setswitchinterval(SWITCH_EVERY)
        for _ in range(_workers(lane)):
            thread = threading.Thread(target=self._work_through, args=(self._lanes[lane],), name=lane, daemon=True)
            self._threads.append(thread)
            thread.start()

    def _report(self, job: _Job) -> None:
        step, job.step = job.step, None
        if step is None:
            return
        estimate = job.task.estimate
        estimate.note(step.done, step.total, moment())
        job.task.step = step = replace(step, left=estimate.seconds_left)
        self.progressed.emit(job.task)
        if job.progress is not None and isValid(job.owner):
            job.progress(step)

    def _finish(self, job: _Job) -> None:
        self.finished.emit(job.task)
        if job.error is not None and not isinstance(job.error, AppError):
            log.error("work %r failed", job.task.title, exc_info=job.error)
        if isValid(job.owner):
            if job.error is None:
                job.done(job.result)
            else:
                job.failed(job.error)
        job.task.deleteLater()

    # Helpers, worker threads

    def _work_through(self, queue: "SimpleQueue[int | None]") -> None:
        while (number := queue.get()) is not None:
            self._execute(number)
            self._post(number, ended=True)

    def _execute(self, number: int) -> None:
        job = self._jobs[number]
        try:
            context = TaskContext(job.token, lambda step: self._tell(number, step))
            stop_if_cancelled(context)
            job.result = job.work(context)
        except Exception as error:  # noqa: BLE001 - handed to the main thread, where it is told and logged
            job.error = error
        except BaseException as error:  # noqa: BLE001 - a panic in a binding must not end the lane (trap 10)
            job.error = RuntimeError(f"{type(error).__name__}: {error}")

    def _tell(self, number: int, step: Step) -> None:
        self._jobs[number].step = step
        self._post(number, ended=False)

    def _post(self, number: int, *, ended: bool) -> None:
        self._outbox.append((number, ended))
        self._arrived.emit()


def _workers(lane: Lane) -> int:
    return 1 if lane is Lane.STORE else FREE_WORKERS
