"""The reading process seen from its parent: started, listened to, watched and, where needed, ended at once."""

import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol, Self, cast

import psutil
from msgspec import Struct

import app
from app.domain.errors import AppError
from app.domain.issues import Where
from app.domain.progress import Progress, stop_if_cancelled
from app.services.inventory.limits import MEGABYTE, Limits
from app.services.inventory.refusals import ReaderCrashed, ReaderTooBig, ReaderTooSlow
from app.services.inventory.wire import BrokenStream, Message, receive_message, send

READER = "app.services.inventory.child"
_PROGRAM = Path(next(iter(app.__path__))).parent
_LOOK_EVERY = 0.05
_MESSAGES_AHEAD = 16
_OUT_OF_MEMORY = (b"memory allocation of", b"MemoryError", b"out of memory", b"capacity overflow")
_LAST_WORDS = 4096


class Wish(Protocol):
    """What the process is asked for."""

    @property
    def limits(self) -> Limits:
        """What it may cost."""


class ReaderProcess:
    """One reading process, from entering the context to leaving it, however it is left.

    `file` is the name that refusals carry, `module` what runs in the process: the reader, or what answers like it.
    """

    def __init__(self, request: Wish, file: str, progress: Progress, module: str = READER) -> None:
        self._request = request
        self._where = Where(file)
        self._progress = progress
        self._inbox: queue.Queue[Message | None] = queue.Queue(_MESSAGES_AHEAD)
        self._closing = threading.Event()
        self._errors = cast("IO[bytes]", tempfile.TemporaryFile())  # noqa: SIM115 - closed in __exit__
        self._process = _start(module, self._errors)
        self._watched = psutil.Process(self._process.pid)
        self._deadline = time.monotonic() + request.limits.seconds
        self._listener = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> Self:
        self._listener.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream is not None:
                stream.close()

    @property
    def process_id(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    def messages(self) -> Iterator[Message]:
        """What the process sends; a crash, a limit or the user's wish to stop is raised as its refusal."""
        try:
            send(cast("IO[bytes]", self._process.stdin), cast("Struct", self._request))
        except OSError:
            raise self._broken_down() from None
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
        limits = self._request.limits
        if now > self._deadline:
            raise ReaderTooSlow(seconds=int(limits.seconds), where=self._where)
        try:
            used = self._watched.memory_info().rss
        except psutil.Error:
            return
        if used > limits.memory:
            raise self._too_big()

    def _listen(self) -> None:
        """Move messages from the pipe to the inbox; None stands for the end of the stream."""
        stream = cast("IO[bytes]", self._process.stdout)
        while not self._closing.is_set():
            try:
                message = receive_message(stream)
            except (BrokenStream, OSError):
                message = None
            self._put(message)
            if message is None:
                return

    def _put(self, message: Message | None) -> None:
        while not self._closing.is_set():
            try:
                self._inbox.put(message, timeout=_LOOK_EVERY)
                return
            except queue.Full:
                continue

    def _broken_down(self) -> AppError:
        """The refusal for a process that ended by itself: out of memory where its last words say so."""
        self._process.wait()
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - _LAST_WORDS))
        words = self._errors.read()
        if any(phrase in words for phrase in _OUT_OF_MEMORY):
            return self._too_big()
        return ReaderCrashed(where=self._where)

    def _too_big(self) -> ReaderTooBig:
        return ReaderTooBig(megabytes=self._request.limits.memory // MEGABYTE, where=self._where)


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
