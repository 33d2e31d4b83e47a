"""The one place that builds objects: where things lie, the log, and the way in that the arguments ask for."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app import cli
from app.cli import STOPPED, Surroundings, WindowWish

PROGRAM = "TrueUp Desk"
_LOG_SIZE = 1_000_000
_LOGS_KEPT = 3
_LOG_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


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
    handler.setFormatter(logging.Formatter(_LOG_LINE))
    log = logging.getLogger(__name__)
    log.addHandler(handler)
    try:
        log.error("Unexpected: %s", bug, exc_info=bug)
    finally:
        log.removeHandler(handler)
        handler.close()
    return path


def preferences_file() -> Path:
    """What the window remembers by itself, where the system keeps the settings of programs."""
    import platformdirs

    return platformdirs.user_config_path(PROGRAM, appauthor=False) / "window.ini"


@contextmanager
def kept_log() -> Iterator[None]:
    """Write warnings and errors to the log meanwhile; a log that cannot be written is no reason not to start."""
    import logging
    from contextlib import suppress
    from logging.handlers import RotatingFileHandler

    path, handler = log_file(), None
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_SIZE, backupCount=_LOGS_KEPT, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter(_LOG_LINE))
        handler.setLevel(logging.WARNING)
        logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        if handler is not None:
            logging.getLogger().removeHandler(handler)
            handler.close()


def run_window(wish: WindowWish) -> int:
    """Open the window on the store that is wished for, or on a demo, and stay until it is closed."""
    from PySide6.QtWidgets import QApplication

    from app.views.language import Lang, Language
    from app.views.look import Look
    from app.views.preferences import FilePreferences
    from app.views.start.bugs import catch_bugs
    from app.views.start.program import Program
    from app.views.start.sitting import ACCENT
    from app.views.theme import DEFAULT_ACCENT

    app = QApplication.instance() or QApplication([PROGRAM])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else makes one
    app.setApplicationName(PROGRAM)
    app.setApplicationDisplayName(PROGRAM)
    app.setQuitOnLastWindowClosed(False)
    preferences = FilePreferences(preferences_file())
    look = Look(app, preferences, Language(app))
    look.restore(preferences.get(ACCENT, DEFAULT_ACCENT))
    if wish.language is not None:
        look.language.use(Lang(wish.language))
    program = Program(app, look, preferences)
    program.finished.connect(app.quit)
    with kept_log(), catch_bugs(program.show_bug):
        if wish.demo:
            program.open_demo()
        else:
            program.open_store(wish.store or default_store())
        return app.exec()
