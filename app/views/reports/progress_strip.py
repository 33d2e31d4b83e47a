"""How far a batch is, with Cancel, in one line above the list."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.views.tasks import Step
from app.views.theme import GRID
from app.views.widgets.busy import progress_bar, show_step, step_words
from app.views.widgets.buttons import button
from app.views.widgets.layouts import row
from app.views.widgets.text import Role, label


class ProgressStrip(QFrame):
    """Hidden while nothing runs; `cancelled` comes once."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sunken")
        self._text = label(role=Role.STRONG)
        self._numbers = label(role=Role.MUTED)
        self._bar = progress_bar(self.tr("Progress"))
        self.cancel = button(self.tr("Cancel"), self._stop)
        inside = row(self._text, self._bar, self._numbers, self.cancel, margins=QMargins(12, 6, 8, 6), spacing=GRID)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.hide()

    def start(self, text: str) -> None:
        """Say what is going on."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.cancel.setEnabled(True)
        self.show()

    def show_step(self, step: Step) -> None:
        """How far it is."""
        show_step(self._bar, step)
        self._numbers.setText(step_words(step))

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()
