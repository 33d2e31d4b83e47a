"""A small window of its own while something long runs before the main window can be shown."""

from PySide6.QtCore import QMargins, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.views.tasks import Step, Task
from app.views.theme import GRID
from app.views.widgets.busy import PATIENCE_MS, progress_bar, show_step, step_words
from app.views.widgets.buttons import button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

_WIDTH = 420


class Waiting(QDialog):
    """Says what is going on and how far it is; appears after half a second, and closing it cancels the work."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.setWindowTitle(title)
        self._title = label(title, Role.HEADING, wrap=True)
        self._numbers = label(role=Role.SMALL)
        self._bar = progress_bar(self.tr("Progress"))
        self._cancel = button(self.tr("Cancel"), self.reject)
        below = row(self._numbers, STRETCH, self._cancel)
        edge = QMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        self.setLayout(column(self._title, self._bar, below, spacing=int(1.5 * GRID), margins=edge))
        self.setMinimumWidth(_WIDTH)
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._wait.timeout.connect(self.show)

    def watch(self, task: Task, *, can_cancel: bool = True) -> None:
        """Follow a task that was started."""
        self._task = task
        self._cancel.setVisible(can_cancel)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, can_cancel)
        self._wait.start()

    def show_step(self, step: Step) -> None:
        """How far it is."""
        show_step(self._bar, step)
        self._numbers.setText(step_words(step))

    def end(self) -> None:
        """The work is done; nothing is cancelled any more."""
        self._task = None
        self._wait.stop()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Ask the work to stop; the window goes when it has."""
        if self._task is not None:
            self._cancel.setEnabled(False)
            self._task.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is cancelling."""
        if self._task is not None:
            event.ignore()
            self.reject()
