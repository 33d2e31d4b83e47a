"""Starts the program's window as main.py does, says when its main window was painted, and ends.

Arguments: those of main.py.
"""

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.processes import PAINTED


class _Watch(QObject):
    """Looks for the first time that the content of a main window is painted."""

    _seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Every event of the application passes here."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow) and not self._seen:
            self._seen = True
            # What is painted with it follows in the same turn of the event loop.
            QTimer.singleShot(0, _end)
        return False


def quit_when_painted(app: QApplication) -> None:
    """Say so and end the event loop as soon as a main window was painted."""
    app.installEventFilter(_Watch(app))


def _end() -> None:
    print(PAINTED, flush=True)
    QApplication.exit()


def main(arguments: list[str]) -> int:
    """Run main.py with a watch on the application that it makes."""
    make = QApplication.exec

    def watched_exec(*_: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        quit_when_painted(app)
        return make()

    QApplication.exec = watched_exec  # type: ignore[method-assign]
    from app.bootstrap import main as start

    return start(arguments)


if __name__ == "__main__":
    status = main(sys.argv[1:])
    # The time until the window is there was asked for; putting everything away is another matter.
    os._exit(status)
