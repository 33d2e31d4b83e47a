"""Work beside other work: its result, its errors, and that it ends with whoever asked for it."""

from threading import Event

import pytest

from app.domain.errors import Cancelled
from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.services.inventory.background import Background


class Watching:
    """A person who watches, and may wish to stop."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int, str]] = []
        self.wishes_to_stop = False

    def report(self, done: int, total: int, text: str = "") -> None:
        self.seen.append((done, total, text))

    def cancelled(self) -> bool:
        return self.wishes_to_stop


def until_stopped(progress: Progress) -> None:
    """Work without an end of its own."""
    progress.report(0, 0, "endless")
    pause = Event()
    while True:
        stop_if_cancelled(progress)
        pause.wait(0.01)


def test_the_result_and_the_reports_come_through() -> None:
    watching = Watching()

    def work(progress: Progress) -> str:
        progress.report(1, 2, "a file")
        return "done"

    with Background(work, watching) as running:
        assert running.result() == "done"
    assert watching.seen == [(1, 2, "a file")]


def test_what_the_work_raises_is_raised_where_its_result_is_asked() -> None:
    def work(_: Progress) -> None:
        raise KeyError("lost")

    with Background(work, NO_PROGRESS) as running:
        running.wait_for_report()
        with pytest.raises(KeyError, match="lost"):
            running.result()


def test_waiting_for_a_report_ends_at_the_first_one() -> None:
    watching = Watching()
    with Background(until_stopped, watching) as running:
        running.wait_for_report()
        assert watching.seen
        watching.wishes_to_stop = True
        with pytest.raises(Cancelled):
            running.result()


def test_an_error_beside_the_work_gives_the_work_up() -> None:
    running = Background(until_stopped, NO_PROGRESS)

    def go_wrong_beside_it() -> None:
        with running:
            running.wait_for_report()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        go_wrong_beside_it()
    with pytest.raises(Cancelled):
        running.result()
