"""A veil over a part of the page while work runs there; comes only after half a second."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from app.views import formats
from app.views.tasks import Step
from app.views.theme import colours
from app.views.widgets.buttons import button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

PATIENCE_MS = 500
_VEIL = 200
_WIDTH = 320
_MINUTE_FROM = 90
"""From so many seconds on minutes are told."""


class BusyOverlay(QWidget):
    """Covers its parent with what is going on, how far it is, and Cancel where the work can be stopped."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._on_cancel: Callable[[], object] | None = None
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._wait.timeout.connect(self._appear)
        self._text = label(role=Role.STRONG, wrap=True)
        self._numbers = label(role=Role.SMALL)
        self._bar = progress_bar(self.tr("Progress"))
        self._cancel = button(self.tr("Cancel"), self._stop)
        panel = QFrame()
        panel.setProperty("role", "popup")
        panel.setFixedWidth(_WIDTH)
        below = row(self._numbers, STRETCH, self._cancel)
        panel.setLayout(column(self._text, self._bar, below, margins=QMargins(16, 16, 16, 16)))
        self.setLayout(column(STRETCH, row(STRETCH, panel, STRETCH), STRETCH))
        parent.installEventFilter(self)
        self.hide()

    def start(self, text: str, on_cancel: Callable[[], object] | None = None) -> None:
        """Announce work; nothing is seen of it when it ends within half a second."""
        self._on_cancel = on_cancel
        self._text.setText(text)
        self._numbers.clear()
        self._bar.setRange(0, 0)
        self._cancel.setVisible(on_cancel is not None)
        self._cancel.setEnabled(True)
        self.setAccessibleName(text)
        self._wait.start()

    def show_step(self, step: Step) -> None:
        """How far it is."""
        show_step(self._bar, step)
        self._numbers.setText(step_words(step))

    def stop(self) -> None:
        """The work ended."""
        self._wait.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is covered."""
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil."""
        veil = QColor(colours().window)
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _appear(self) -> None:
        self._cover()
        self.raise_()
        self.show()
        if self._on_cancel is not None:
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self) -> None:
        self.setGeometry(self._covered.rect())

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        if self._on_cancel is not None:
            self._on_cancel()


def progress_bar(name: str) -> QProgressBar:
    """A bar without figures in it; the figures stand beside it."""
    made = QProgressBar()
    made.setTextVisible(False)
    made.setAccessibleName(name)
    made.setRange(0, 0)
    return made


def show_step(bar: QProgressBar, step: Step) -> None:
    """Move a bar; it runs back and forth while the end is not known."""
    bar.setRange(0, step.total)
    bar.setValue(step.done)


def step_words(step: Step) -> str:
    """How far it is in words and figures, and what is left: "rows 12,400 / 100,000, about 12 s left"."""
    numbers = f"{formats.count(step.done)} / {formats.count(step.total)}" if step.total else ""
    told = " ".join(part for part in (step.text, numbers) if part)
    return ", ".join(part for part in (told, left_words(step.left)) if part)


def left_words(seconds: int | None) -> str:
    """About how long it will still take; nothing while that is not known."""
    if seconds is None:
        return ""
    if seconds < _MINUTE_FROM:
        return QCoreApplication.translate("Progress", "about {seconds} s left").format(seconds=formats.count(seconds))
    minutes = QCoreApplication.translate("Progress", "about {minutes} min left")
    return minutes.format(minutes=formats.count(round(seconds / 60)))
