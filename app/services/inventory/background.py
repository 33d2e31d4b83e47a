"""Work in a thread of its own while something else is done; it never outlives whoever asked for it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from types import TracebackType
from typing import Generic, Self, TypeVar

from app.domain.progress import Progress

T = TypeVar("T")


class Background(Generic[T]):
    """Runs from entering the context; leaving it by an error gives the work up, as its user's wish to stop does."""

    def __init__(self, work: Callable[[Progress], T], progress: Progress) -> None:
        self._work = work
        self._progress = progress
        self._given_up = False
        self._begun = Event()
        self._pool = ThreadPoolExecutor(1)

    def __enter__(self) -> Self:
        self._running = self._pool.submit(self._work, self)
        self._running.add_done_callback(lambda _: self._begun.set())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._given_up = error is not None
        self._pool.shutdown()

    def wait_for_report(self) -> None:
        """Until the work first reports how far it is, or ends."""
        self._begun.wait()

    def result(self) -> T:
        """What the work gives, once it is done; what it raises is raised here."""
        return self._running.result()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Pass on how far the work is."""
        self._begun.set()
        self._progress.report(done, total, text)

    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self._given_up or self._progress.cancelled()
