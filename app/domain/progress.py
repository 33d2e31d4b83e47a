"""What a long piece of work tells, and asks of, whoever started it; knows nothing of threads or windows."""

from typing import Protocol

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


def stop_if_cancelled(progress: Progress) -> None:
    """Raise Cancelled when the user asked to stop; called between steps that can be given up whole."""
    if progress.cancelled():
        raise Cancelled
