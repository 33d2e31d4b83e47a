"""How long a piece of work will still take, from how far it is: the pace of late, smoothed, and the same in seconds."""

import math
from dataclasses import dataclass

_FIRST_SECONDS = 1.0
"""So long is watched before anything is said: what begins slowly or at once tells nothing of the rest."""

_BETWEEN_SECONDS = 0.25
_HALF_LIFE = 2.0
"""After so many seconds what was measured before counts for half."""


@dataclass(slots=True)
class Estimate:
    """Fed with how far the work is at which moment; starts anew when the work begins another part."""

    _total: int = 0
    _began: float = 0.0
    _at: float = 0.0
    _done: int = 0
    _pace: float = 0.0

    def note(self, done: int, total: int, now: float) -> None:
        """The work has done so much of so much at a moment given in seconds."""
        if total != self._total or done < self._done or not self._total:
            self._total, self._began, self._at, self._done, self._pace = total, now, now, done, 0.0
            return
        passed = now - self._at
        if passed < _BETWEEN_SECONDS:
            return
        pace = (done - self._done) / passed
        weight = 1.0 if not self._pace else 1.0 - 0.5 ** (passed / _HALF_LIFE)
        self._pace += (pace - self._pace) * weight
        self._at, self._done = now, done

    @property
    def seconds_left(self) -> int | None:
        """Seconds until the end, rounded up; None while too little is known."""
        if not self._total or self._pace <= 0 or self._at - self._began < _FIRST_SECONDS:
            return None
        return max(1, math.ceil((self._total - self._done) / self._pace))
