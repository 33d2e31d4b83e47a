"""PySide6 6.12 gives away references to None, True and False; before Python 3.12 that ends the process.

Measured: each `setEnabled`, `property` without a value or `Signal.emit` lowers the reference count of what it returns
by one, and Python 3.11 stops with "deallocating None" after some thousand of them. From 3.12 on these three objects
are immortal and nothing needs doing.
"""

import ctypes
import sys

_ENOUGH = sys.maxsize // 4


def keep_singletons_alive() -> None:
    """Give None, True and False more references than can ever be given away: what Python 3.12 does by itself."""
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False):
        if sys.getrefcount(singleton) < _ENOUGH:
            ctypes.c_ssize_t.from_address(id(singleton)).value += _ENOUGH
