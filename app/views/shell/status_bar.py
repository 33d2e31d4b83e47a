"""The bar below the page: the store, its last verified backup, running work, and the last message."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.views.icons.names import Icon
from app.views.tasks import Task, TaskRunner
from app.views.theme import GRID, Tone
from app.views.widgets.busy import PATIENCE_MS, progress_bar, show_step, step_words
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.layouts import STRETCH, row
from app.views.widgets.pill import Pill
from app.views.widgets.text import ElidedLabel, Role


class RunningWork(QWidget):
    """The oldest piece of titled work that has taken more than half a second: numbers, bar and Cancel."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._text = ElidedLabel()
        self._bar = progress_bar(self.tr("Progress of the running work"))
        self._bar.setFixedWidth(120)
        self.cancel_button = icon_button(Icon.STOP, self.tr("Cancel the running work"), self._stop, size=16)
        self.setLayout(row(self._text, self._bar, self.cancel_button))
        self.hide()
        tasks.started.connect(self._started)
        tasks.progressed.connect(self._progressed)
        tasks.finished.connect(self._finished)

    @property
    def text(self) -> str:
        """What is said of the work."""
        return self._text.text()

    def _started(self, task: Task) -> None:
        if task.title:
            QTimer.singleShot(PATIENCE_MS, self, self._show_oldest)

    def _progressed(self, task: Task) -> None:
        if task is self._task:
            self._show(task)

    def _finished(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.hide()
            self._show_oldest()

    def _show_oldest(self) -> None:
        titled = [task for task in self._tasks.running if task.title]
        if self._task is None and titled and titled[0].seconds * 1000 >= PATIENCE_MS * 0.9:
            self._task = titled[0]
            self.cancel_button.setEnabled(True)
            self._show(titled[0])
            self.show()

    def _show(self, task: Task) -> None:
        text = " \u00b7 ".join(part for part in (task.title, step_words(task.step)) if part)
        self._text.setText(text)
        self._bar.setAccessibleDescription(text)
        show_step(self._bar, task.step)

    def _stop(self) -> None:
        if self._task is not None:
            self.cancel_button.setEnabled(False)
            self._text.setText(self.tr("{title}: stopping\u2026").format(title=self._task.title))
            self._task.cancel()


class StatusBar(QFrame):
    """Stays on one line; the message gives way first, then the store. `acted` tells that an action was done."""

    acted = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self._store = ElidedLabel()
        self._backup = ElidedLabel()
        self._warning = Pill()
        self._warning.hide()
        self._work = RunningWork(tasks)
        self._message = ElidedLabel(role=Role.SMALL)
        self._undo: QPushButton = button("", self._act, kind=Kind.LINK)
        self._undo.hide()
        self._on_action: Callable[[], object] | None = None
        edge = QMargins(int(2.5 * GRID), 2, int(2.5 * GRID), 2)
        parts = (self._store, self._backup, self._warning, STRETCH, self._work, STRETCH, self._message, self._undo)
        self.setLayout(row(*parts, spacing=GRID, margins=edge))
        self.setMinimumHeight(30)

    # Properties

    @property
    def message(self) -> str:
        """The last message."""
        return self._message.text()

    @property
    def work(self) -> RunningWork:
        """The part that shows running work."""
        return self._work

    # Public

    def set_store(self, name: str, tooltip: str = "") -> None:
        """The name of the store; its place on disk as tooltip."""
        self._store.setText(name)
        self._store.setToolTip(tooltip)

    def set_backup(self, text: str) -> None:
        """When the last backup was checked, in words."""
        self._backup.setText(f"\u00b7 {text}" if text else "")

    def set_warning(self, text: str) -> None:
        """Something lasting about the store (read-only, in a synchronised folder); empty when there is nothing."""
        self._warning.set_state(text, Tone.WARN)
        self._warning.setVisible(bool(text))

    def tell(self, text: str, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        """The last message, with what can be done about it (Undo)."""
        self._message.setText(f"{text} \u00b7" if action else text)
        self._message.setAccessibleName(text)
        self._undo.setText(action)
        self._undo.setAccessibleName(f"{action}: {text}")
        self._undo.setVisible(bool(action))
        self._on_action = on_action

    def withdraw(self, on_action: object) -> None:
        """What the last message offers was done: it must not be done twice."""
        if self._on_action is on_action:
            self._on_action = None
            self._undo.hide()

    def act(self) -> bool:
        """Do what the last message offers; False when it offers nothing."""
        if self._on_action is None:
            return False
        self._act()
        return True

    def come_last(self, before: QWidget) -> None:
        """Take the last places in the tab order, after a page that was built later than this bar."""
        for part in (self._work.cancel_button, self._undo):
            QWidget.setTabOrder(before, part)
            before = part

    # Helpers

    def _act(self) -> None:
        todo = self._on_action
        self.withdraw(todo)
        self.acted.emit(todo)
        if todo is not None:
            todo()
