"""Who works with the store, for the audit log and the lock."""

import getpass
from dataclasses import dataclass, field

from app import __version__


def user_name() -> str:
    """The name the operating system knows the user by; "?" where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


@dataclass(frozen=True, slots=True)
class Actor:
    """The user and the program version that an audit entry names."""

    user: str = field(default_factory=user_name)
    program: str = __version__
