"""The one place that builds objects: where things lie, the log, and the way in that the arguments ask for."""

from collections.abc import Sequence
from pathlib import Path

from app import cli
from app.cli import STOPPED, Surroundings, WindowWish

PROGRAM = "TrueUp Desk"
_LOG_SIZE = 1_000_000
_LOGS_KEPT = 3


def main(argv: Sequence[str]) -> int:
    """Run the command, or the window where the arguments name none; gives the exit status."""
    around = Surroundings(default_store=default_store, keep_report=keep_report, open_window=run_window)
    try:
        return cli.run(argv, around)
    except KeyboardInterrupt:
        return STOPPED


def default_store() -> Path:
    """The user's own store, where the system keeps the data of programs."""
    import platformdirs

    return platformdirs.user_data_path(PROGRAM, appauthor=False) / "desk.db"


def log_file() -> Path:
    """The log, where the system keeps the logs of programs."""
    import platformdirs

    return platformdirs.user_log_path(PROGRAM, appauthor=False) / "desk.log"


def keep_report(bug: BaseException) -> Path:
    """Write a mistake of the program to the log, with how it came to it; gives the log's path.

    Raises OSError where the log cannot be written.
    """
    import logging
    from logging.handlers import RotatingFileHandler

    path = log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LOG_SIZE, backupCount=_LOGS_KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log = logging.getLogger(__name__)
    log.addHandler(handler)
    try:
        log.error("Unexpected: %s", bug, exc_info=bug)
    finally:
        log.removeHandler(handler)
        handler.close()
    return path


def run_window(wish: WindowWish) -> int:
    """Open the window and stay until it is closed."""
    raise NotImplementedError(wish)
