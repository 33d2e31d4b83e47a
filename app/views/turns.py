"""Long work of the main thread, in short turns between other events; the window answers meanwhile.

Another thread would not help where the work is Python's: it holds the interpreter while it computes.
"""

import time
from collections.abc import Iterator, MutableSequence

from PySide6.QtCore import QObject, QTimer

TURN = 0.012
"""Seconds of one turn; a step that takes longer is a turn of its own."""
_LET_GO = 5_000


class Turns(QObject):
    """Runs the steps of one piece of work; newer work takes the place of what still runs, which ends there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)

    @property
    def running(self) -> bool:
        """Whether there is something left to do."""
        return self._steps is not None

    def start(self, steps: Iterator[object], *, at_once: bool = False) -> None:
        """Go through the steps, in turns or, where they are few, at once."""
        self._steps = steps
        if at_once:
            self._go_on(steps, time.perf_counter() + 3600)
        else:
            self._timer.start()

    def stop(self) -> None:
        """Do no more."""
        self._steps = None
        self._timer.stop()

    def _turn(self) -> None:
        if self._steps is not None:
            self._go_on(self._steps, time.perf_counter() + TURN)

    def _go_on(self, steps: Iterator[object], until: float) -> None:
        for _ in steps:
            if time.perf_counter() >= until:
                return
        # The last step may have started other work.
        if self._steps is steps:
            self.stop()


def letting_go(items: MutableSequence[object]) -> Iterator[None]:
    """Steps that empty a list from its end: a hundred thousand records at once would take a tenth of a second."""
    while items:
        del items[-_LET_GO:]
        yield
