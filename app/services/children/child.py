"""What a process of its own does first: it bounds its memory, keeps its output for messages, dies with its parent."""

import contextlib
import os
import sys
import threading
from typing import IO

_ADDRESS_SPACE_BEYOND_MEMORY = 1024 * 1024 * 1024
_PARENT_GONE = 3


def own_output() -> IO[bytes]:
    """Standard output for messages alone: whatever a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def limit_memory(limit: int) -> None:
    """Bound the address space where the system can; the parent watches the memory in use everywhere."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        bound = limit + _ADDRESS_SPACE_BEYOND_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (bound, bound))


def die_with_parent(requests: IO[bytes]) -> None:
    """Wait for the end of standard input, which comes when the parent ends, and end with it; in a thread."""
    threading.Thread(target=_end_with, args=(requests,), daemon=True).start()


def end(answers: IO[bytes]) -> None:
    """Pass on what was said and end at once: freeing a million objects one by one takes longer."""
    answers.flush()
    sys.stderr.flush()
    os._exit(0)


def _end_with(requests: IO[bytes]) -> None:
    requests.read()
    os._exit(_PARENT_GONE)
