"""What a long piece of work tells, and asks of, whoever started it; knows nothing of threads or windows."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from app.domain.errors import Cancelled


class Progress(Protocol):
    """Handed to long work: it reports how far it is and asks whether it should stop."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tell that `done` of `total` steps are behind; total 0 means that the end is not known yet."""

    def cancelled(self) -> bool:
        """Whether the user asked to stop; the work then leaves everything as it was."""


class _NoProgress:
    """For callers who neither watch nor stop: the command line without a terminal, tests."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Nobody listens."""

    def cancelled(self) -> bool:
        """Nobody stops it."""
        return False


NO_PROGRESS: Progress = _NoProgress()


class Part:
    """A part of a longer piece of work, as its Progress: what it reports becomes rows of the whole, from `first` on."""

    def __init__(self, whole: Progress, first: int, last: int, total: int) -> None:
        self._whole = whole
        self._first = first
        self._rows = last - first
        self._total = total

    def report(self, done: int, total: int, text: str = "") -> None:
        """Pass on how far the whole is."""
        self._whole.report(self._first + self._rows * done // max(1, total), self._total, text)

    def cancelled(self) -> bool:
        """Whether the whole should stop."""
        return self._whole.cancelled()


WATCH_EVERY = 5_000
"""Rows between two looks at the user's wish to stop: a few hundredths of a second."""

T = TypeVar("T")


def watched(rows: Iterable[T], progress: Progress, total: int, text: str = "") -> Iterator[T]:
    """The same rows one by one, with a look at the wish to stop and a word of how far it is every now and then."""
    for number, row in enumerate(rows):
        if number % WATCH_EVERY == 0:
            stop_if_cancelled(progress)
            progress.report(number, total, text)
        yield row


def stop_if_cancelled(progress: Progress) -> None:
    """Raise Cancelled when the user asked to stop; called between steps that can be given up whole."""
    if progress.cancelled():
        raise Cancelled
