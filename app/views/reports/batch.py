"""The same step for many customers, one after the other, with how far it is and a way to stop."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.views.shell.contract import Shell
from app.views.tasks import Step


@dataclass(frozen=True, slots=True)
class BatchResult:
    """How many were wanted, which were done, and the refusal that ended it early, if one did."""

    wanted: int
    done: tuple[str, ...]
    error: Exception | None = None

    @property
    def complete(self) -> bool:
        """Whether every one was done."""
        return len(self.done) == self.wanted


class Batch(QObject):
    """Each step is a piece of work of its own, so other work gets its turn and a stop waits for one step at most.

    `stepped` tells how far it is, `ended` carries the BatchResult; what was done before a stop stays done.
    """

    stepped = Signal(Step)
    ended = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._work: Callable[[str], object] | None = None
        self._left: list[str] = []
        self._done: list[str] = []
        self._wanted = 0

    @property
    def running(self) -> bool:
        """Whether a batch is on its way."""
        return self._work is not None

    def start(self, keys: Sequence[str], work: Callable[[str], object]) -> None:
        """Do the work for each key; a batch that is on its way is not disturbed."""
        if self.running:
            return
        self._work, self._left, self._done, self._wanted = work, list(keys), [], len(keys)
        self._next()

    def stop(self) -> None:
        """Begin no further step."""
        self._left.clear()

    def _next(self) -> None:
        self.stepped.emit(Step(len(self._done), self._wanted))
        if not self._left or self._work is None:
            self._end(None)
            return
        key, work = self._left.pop(0), self._work
        self._shell.run(lambda _: work(key), owner=self, done=lambda _: self._did(key), failed=self._end)

    def _did(self, key: str) -> None:
        self._done.append(key)
        self._next()

    def _end(self, error: Exception | None) -> None:
        self._work = None
        self.ended.emit(BatchResult(self._wanted, tuple(self._done), error))
