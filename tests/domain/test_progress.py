"""Long work tells how far it is and asks whether to stop, without knowing who listens."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import Cancelled
from app.domain.progress import NO_PROGRESS, WATCH_EVERY, Part, Progress, stop_if_cancelled, watched

ROOT = Path(__file__).resolve().parents[2]


class Watched:
    """Notes the steps and stops after a number of them."""

    def __init__(self, stop_after: int) -> None:
        self.steps: list[tuple[int, int, str]] = []
        self.stop_after = stop_after

    def report(self, done: int, total: int, text: str = "") -> None:
        self.steps.append((done, total, text))

    def cancelled(self) -> bool:
        return len(self.steps) >= self.stop_after


def count_rows(rows: int, progress: Progress) -> int:
    for row in range(rows):
        stop_if_cancelled(progress)
        progress.report(row + 1, rows, "rows")
    return rows


def test_work_that_nobody_watches_goes_to_its_end() -> None:
    assert count_rows(5, NO_PROGRESS) == 5


def test_every_step_is_told() -> None:
    watched = Watched(stop_after=100)
    count_rows(2, watched)
    assert watched.steps == [(1, 2, "rows"), (2, 2, "rows")]


def test_work_that_is_to_stop_stops_between_its_steps() -> None:
    watched = Watched(stop_after=3)
    with pytest.raises(Cancelled):
        count_rows(100, watched)
    assert len(watched.steps) == 3


def test_it_needs_no_qt() -> None:
    code = "import app.domain.progress, sys; print(any(name.startswith('PySide6') for name in sys.modules))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "False\n"


class Listening:
    """Keeps what it is told; asks to stop from the so many-th question on."""

    def __init__(self, patience: int = 1_000) -> None:
        self.told: list[tuple[int, int]] = []
        self.patience = patience

    def report(self, done: int, total: int, text: str = "") -> None:
        self.told.append((done, total))

    def cancelled(self) -> bool:
        self.patience -= 1
        return self.patience < 0


def test_a_part_tells_how_far_the_whole_is() -> None:
    whole = Listening()
    part = Part(whole, 350, 700, 1_000)
    for done in (0, 5, 10):
        part.report(done, 10)
    part.report(0, 0)
    assert whole.told == [(350, 1_000), (525, 1_000), (700, 1_000), (350, 1_000)]
    assert not part.cancelled()
    assert Part(Listening(0), 0, 1, 1).cancelled()


def test_rows_that_are_watched_are_the_same_rows() -> None:
    whole, count = Listening(), 2 * WATCH_EVERY + 1
    assert list(watched(range(count), whole, count)) == list(range(count))
    assert whole.told == [(0, count), (WATCH_EVERY, count), (2 * WATCH_EVERY, count)]


def test_watched_rows_end_with_the_wish_to_stop() -> None:
    seen: list[int] = []
    with pytest.raises(Cancelled):
        seen.extend(watched(range(3 * WATCH_EVERY), Listening(1), 0))
    assert len(seen) <= WATCH_EVERY
