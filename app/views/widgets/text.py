"""Labels by role, and one that shortens its text with an ellipsis and shows the whole as a tooltip."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


class Role(StrEnum):
    """What a text is on the page; the style sheet gives size, weight and colour."""

    PAGE = "page"
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    SMALL = "small"
    CAPTION = "caption"
    FIGURE = "figure"
    ERROR = "error"
    KEYCAP = "keycap"


def label(text: str = "", role: Role = Role.BODY, *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A label in plain text: what users typed is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role.value)
    made.setWordWrap(wrap)
    if selectable:
        by_mouse_and_keys = (
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setTextInteractionFlags(by_mouse_and_keys)
    return made


def line() -> QFrame:
    """A hairline between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


class ElidedLabel(QLabel):
    """One line that gives way: shortened with an ellipsis, whole in the tooltip and for screen readers."""

    def __init__(self, text: str = "", role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters; the rest is given up first."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("mmmm\u2026")), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip only where it does not fit."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._shown() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        flags = self.alignment() | Qt.TextFlag.TextSingleLine
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(flags),
            self.palette(),
            self.isEnabled(),
            self._shown(),
            self.foregroundRole(),
        )

    def _shown(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
