"""Python's search for cycles, put to rest while very many objects are made that form none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 1


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Several objects a row and no cycles among them: looking for cycles meanwhile takes a third of the time.

    Afterwards they are left out of every search. They go when nothing refers to them any longer, and one search through
    all of them would hold the window up for a third of a second. Within another rest this changes nothing.
    """
    if not gc.isenabled():
        yield
        return
    # What would be left out for good by mistake goes first, as far as that takes no time.
    gc.collect(_YOUNG)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
