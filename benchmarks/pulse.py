"""How long a window did not answer: a timer that ticks, and the longest time between two of its ticks.

A busy machine keeps a window from ticking as well. Of each gap only the processor time counts that this process used
in it, all its threads together: what a window waits for, it waits for inside its own process.
"""

import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

INTERVAL = 0.005
_PATIENCE = 120.0
_QUIET_LOOKS = 3
_CALLS = 6


@dataclass(slots=True)
class Pause:
    """A gap between two ticks in seconds, and where the other threads were when it ended."""

    seconds: float = 0.0
    places: list[str] = field(default_factory=list)


class Pulse(QObject):
    """Ticks while the event loop runs; `longest` is the longest pause since `begin`.

    With `where` it also keeps where other threads were, which takes a moment itself.
    """

    def __init__(self, *, where: bool = False) -> None:
        super().__init__()
        self._where = where
        self.longest = Pause()
        self._timer = QTimer(self, interval=round(INTERVAL * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        """Forget what was seen so far."""
        self.longest = Pause()
        self._seen = (time.perf_counter(), time.process_time())

    def during(self, act: Callable[[], object], ended: Callable[[], bool]) -> Pause:
        """Do something in the event loop, as a click would; the longest pause until it has ended."""
        rest(lambda: True)
        self.begin()
        QTimer.singleShot(0, self, act)
        started = time.perf_counter()
        rest(lambda: time.perf_counter() - started > 2 * INTERVAL and ended())
        return self.longest

    def _tick(self) -> None:
        now = (time.perf_counter(), time.process_time())
        gap = min(after - before for after, before in zip(now, self._seen, strict=True)) - INTERVAL
        self._seen = now
        if gap > self.longest.seconds:
            self.longest = Pause(gap, _places() if self._where else [])


def rest(ended: Callable[[], bool]) -> None:
    """Let the event loop run until something has ended and three more ticks have passed."""
    loop = QEventLoop()
    quiet = 0
    end = time.monotonic() + _PATIENCE

    def look() -> None:
        nonlocal quiet
        quiet = quiet + 1 if ended() else 0
        if quiet > _QUIET_LOOKS or time.monotonic() > end:
            loop.quit()

    timer = QTimer(interval=round(INTERVAL * 4000))
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if not ended():
        message = f"{QCoreApplication.applicationName()}: waited {_PATIENCE:.0f} seconds in vain"
        raise TimeoutError(message)


def _places() -> list[str]:
    """Where each other thread is, its last calls first."""
    own = sys._getframe()  # noqa: SLF001 - there is no other way to the frames
    frames = [frame for frame in sys._current_frames().values() if frame is not own]  # noqa: SLF001
    return [" < ".join(map(_place, reversed(traceback.extract_stack(frame)[-_CALLS:]))) for frame in frames]


def _place(call: traceback.FrameSummary) -> str:
    return f"{Path(call.filename).name}:{call.lineno}"
