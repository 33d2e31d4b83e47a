"""PySide6 6.12 gives away a reference to True with every `Signal.emit`; before Python 3.12 that ends the process.

Measured: each emit lowers the reference count of True by one, and after some hundred of them Python 3.11 stops with
"deallocating True or False". From 3.12 on True is immortal and nothing needs doing.
"""

import ctypes
import sys

_ENOUGH = sys.maxsize // 4


def keep_true_alive() -> None:
    """Give True more references than emits can ever take: what Python 3.12 does by itself."""
    if sys.version_info < (3, 12) and sys.getrefcount(True) < _ENOUGH:
        ctypes.c_ssize_t.from_address(id(True)).value += _ENOUGH
