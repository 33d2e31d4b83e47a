"""A process of its own seen from its parent: started, listened to, watched and, where needed, ended at once."""

import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Generic, Protocol, Self, TypeVar, cast

import msgspec
import psutil

import app
from app.domain.errors import AppError
from app.domain.progress import Progress, stop_if_cancelled
from app.services.children.frames import BrokenStream, receive_next, send

MEGABYTE = 1024 * 1024
_PROGRAM = Path(next(iter(app.__path__))).parent
_LOOK_EVERY = 0.05
_MESSAGES_AHEAD = 16
_OUT_OF_MEMORY = (b"memory allocation of", b"MemoryError", b"out of memory", b"capacity overflow")
_LAST_WORDS = 4096

M = TypeVar("M")
log = logging.getLogger(__name__)


class Bounds(msgspec.Struct, frozen=True):
    """What the work may cost: seconds, and bytes of memory."""

    seconds: float
    memory: int


class Refusals(Protocol):
    """What is said when the process does not come to its end."""

    def crashed(self) -> AppError:
        """It broke down."""

    def too_slow(self, seconds: int) -> AppError:
        """It took longer than it may."""

    def too_big(self, megabytes: int) -> AppError:
        """It needed more memory than it may."""


@dataclass(frozen=True, slots=True)
class Work(Generic[M]):
    """What a process is to do: the module that it runs, what it is told, how its answers are read, what it may cost.

    The messages are sent by a thread, so that a process that does not listen holds up nobody.
    """

    module: str
    messages: Iterable[msgspec.Struct]
    answers: "msgspec.msgpack.Decoder[M]"
    bounds: Bounds
    refusals: Refusals


class ChildProcess(Generic[M]):
    """One process, from entering the context to leaving it, however it is left."""

    def __init__(self, work: Work[M], progress: Progress) -> None:
        self._work = work
        self._progress = progress
        self._inbox: queue.Queue[M | None] = queue.Queue(_MESSAGES_AHEAD)
        self._closing = threading.Event()
        self._errors = cast("IO[bytes]", tempfile.TemporaryFile())  # noqa: SIM115 - closed in __exit__
        self._process = _start(work.module, self._errors)
        self._watched = psutil.Process(self._process.pid)
        self._deadline = time.monotonic() + work.bounds.seconds
        self._threads = [threading.Thread(target=run, daemon=True) for run in (self._tell, self._listen)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            # What was not sent to a process that is gone cannot be flushed.
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    @property
    def process_id(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    def messages(self) -> Iterator[M]:
        """What the process sends; a crash, a limit or the user's wish to stop is raised as its refusal."""
        look_again = 0.0
        while True:
            now = time.monotonic()
            if now >= look_again:
                self._check(now)
                look_again = now + _LOOK_EVERY
            try:
                message = self._inbox.get(timeout=_LOOK_EVERY)
            except queue.Empty:
                continue
            if message is None:
                break
            yield message
        if self._process.wait() != 0:
            raise self._broken_down()

    def _check(self, now: float) -> None:
        """Between messages: the user's wish to stop, time and memory."""
        stop_if_cancelled(self._progress)
        bounds = self._work.bounds
        if now > self._deadline:
            raise self._work.refusals.too_slow(int(bounds.seconds))
        try:
            used = self._watched.memory_info().rss
        except psutil.Error:
            return
        if used > bounds.memory:
            raise self._too_big()

    def _tell(self) -> None:
        """Send what the process is to know; one that ended by then is noticed by who listens."""
        stream = cast("IO[bytes]", self._process.stdin)
        with suppress(OSError):
            for message in self._work.messages:
                if self._closing.is_set():
                    return
                send(stream, message)

    def _listen(self) -> None:
        """Move messages from the pipe to the inbox; None stands for the end of the stream."""
        stream = cast("IO[bytes]", self._process.stdout)
        while not self._closing.is_set():
            try:
                message = receive_next(stream, self._work.answers)
            except (BrokenStream, OSError):
                message = None
            self._put(message)
            if message is None:
                return

    def _put(self, message: M | None) -> None:
        while not self._closing.is_set():
            try:
                self._inbox.put(message, timeout=_LOOK_EVERY)
                return
            except queue.Full:
                continue

    def _broken_down(self) -> AppError:
        """The refusal for a process that ended by itself: out of memory where its last words say so."""
        status = self._process.wait()
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - _LAST_WORDS))
        words = self._errors.read()
        if any(phrase in words for phrase in _OUT_OF_MEMORY):
            return self._too_big()
        log.error("%s ended with %s: %s", self._work.module, status, words.decode(errors="replace"))
        return self._work.refusals.crashed()

    def _too_big(self) -> AppError:
        return self._work.refusals.too_big(self._work.bounds.memory // MEGABYTE)


def _start(module: str, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    search = os.pathsep.join(filter(None, (str(_PROGRAM), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        env={**os.environ, "PYTHONPATH": search, "PYTHONUTF8": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
