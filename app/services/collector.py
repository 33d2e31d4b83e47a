"""Python's search for cycles, put to rest while very many objects are made that form none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Several objects a row and no cycles among them: looking for cycles meanwhile takes a third of the time.

    Afterwards they count as old objects, so that they are not all looked through at once.
    """
    resume = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if resume:
            gc.enable()
