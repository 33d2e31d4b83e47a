"""The ground under every test: no display, no home of a real user, no way out of the machine."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.translators import remove_translators

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".runtime",
}
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")  # noqa: S104 - names this machine, binds nothing


def _move_home() -> None:
    """Point every variable that leads to a user's files at an empty folder, for children as well."""
    home = Path(tempfile.mkdtemp(prefix="trueup-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name, below in HOME_VARIABLES.items():
        folder = home / below
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        os.environ[name] = str(folder)


# Before anything imports Qt or asks where the user's files are.
_move_home()
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("fast", max_examples=30, deadline=None)
settings.register_profile(
    "ci",
    max_examples=60,
    deadline=None,
    derandomize=False,
    print_blob=True,
    # A shared machine may pause in the middle of an example; that says nothing about the code.
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "fast"))


class LeftTheMachineError(Exception):
    """A test tried to reach another machine."""


def _host_asked_for(event: str, arguments: tuple[object, ...]) -> object:
    if event == "socket.getaddrinfo":
        return arguments[0]
    if event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        return arguments[1][0]
    return None


def _stay_on_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse a look-up or a connection that leads elsewhere: the program works offline and so do its tests."""
    if not event.startswith("socket."):
        return
    host = _host_asked_for(event, arguments)
    if isinstance(host, str) and host and not host.startswith(LOOPBACK):
        message = f"a test tried to reach {host}"
        raise LeftTheMachineError(message)


sys.addaudithook(_stay_on_this_machine)


@pytest.fixture(scope="module", autouse=True)
def english() -> None:
    """No translation that a test elsewhere left in force speaks in these."""
    remove_translators()
