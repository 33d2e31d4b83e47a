"""The fourth step: storing, with how far it is and a way to stop it."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QWidget

from app.views.tasks import Step
from app.views.theme import GRID
from app.views.widgets.busy import progress_bar, show_step, step_words
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

_WIDTH = 520


class StorePage(QWidget):
    """One card in the middle; `cancelled` when the user wants to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(role=Role.TITLE, wrap=True)
        self._bar = progress_bar(self.tr("Progress"))
        self._numbers = label(role=Role.SMALL)
        self.cancel = button(self.tr("Cancel"), self._stop)
        safe = label(self.tr("Nothing is stored until all of it is."), Role.MUTED, wrap=True)
        card = Card()
        card.setMaximumWidth(_WIDTH)
        card.setMinimumWidth(_WIDTH)
        inner = QWidget()
        line = row(self._numbers, STRETCH, self.cancel)
        edge = QMargins(GRID, GRID, GRID, GRID)
        inner.setLayout(column(self._title, safe, GRID, self._bar, line, spacing=GRID, margins=edge))
        card.add(inner)
        self.setLayout(column(STRETCH, row(STRETCH, card, STRETCH), STRETCH, STRETCH))

    def start(self, title: str, rows: int) -> None:
        """Show that it began."""
        self._title.setText(title)
        self.cancel.setEnabled(True)
        self.show_step(Step(0, rows))
        self._bar.setRange(0, 0)

    def show_step(self, step: Step) -> None:
        """Show how far it is, in rows."""
        show_step(self._bar, step)
        rows = self.tr("rows")
        self._numbers.setText(step_words(Step(step.done, step.total, rows, step.left)))

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()
