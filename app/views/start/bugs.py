"""Mistakes of the program itself: kept in the log, told in the window with a report that can be copied."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

log = logging.getLogger(__name__)


@contextmanager
def catch_bugs(tell: Callable[[BaseException], None]) -> Iterator[None]:
    """Log and tell whatever nobody caught, in slots of Qt and in threads; Ctrl+C stays what it is."""
    before, before_in_threads = sys.excepthook, threading.excepthook

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        log.error("Unexpected: %s", error, exc_info=(kind, error, trace))
        tell(error)

    def caught_in_thread(arguments: threading.ExceptHookArgs) -> None:
        # A thread cannot touch the window; what runs in the lanes of the tasks is told by them.
        log.error("Unexpected in a thread: %s", arguments.exc_value)
        before_in_threads(arguments)

    sys.excepthook, threading.excepthook = caught, caught_in_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, before_in_threads
