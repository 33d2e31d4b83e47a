"""Time that work takes: the best of some rounds, because whatever else the machine does only makes it longer."""

import time
from collections.abc import Callable

Work = Callable[[], object]
"""Something whose time is asked for."""
Timed = Callable[[], float]
"""Does its work once and gives the seconds of it that count."""


def seconds(work: Work) -> float:
    """The seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best_of(rounds: int, *works: Timed) -> list[float]:
    """The least seconds of each work; they take turns, so that a busy minute of the machine is shared by all."""
    measured = [[work() for work in works] for _ in range(rounds)]
    return [min(each) for each in zip(*measured, strict=True)]
