"""What a screen shows when there is nothing yet: why, and the one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.icons.names import Icon
from app.views.icons.render import pixmap
from app.views.theme import GRID, colours
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

TEXT_WIDTH = 460


class Picture(QWidget):
    """An icon painted at a size, in the muted colour."""

    def __init__(self, icon: Icon, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size = size
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon for the scale of this screen."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap(self._icon, colours().muted, self._size, self.devicePixelRatioF()))


class EmptyState(QWidget):
    """Icon, title, sentence, one main action and, where it helps, a second way."""

    def __init__(
        self,
        icon: Icon,
        title: str,
        sentence: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._buttons: QHBoxLayout = row(STRETCH, STRETCH)
        words = label(sentence, Role.MUTED, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMaximumWidth(TEXT_WIDTH)
        parts = (STRETCH, _centred(Picture(icon, 6 * GRID)), GRID, _centred(label(title, Role.TITLE)))
        sentence_row = _centred(words)
        # As wide as it may be, narrower where the page is.
        sentence_row.setStretch(1, 1_000)
        self.setLayout(column(*parts, sentence_row, GRID, self._buttons, STRETCH))
        if action:
            self.add_action(action, on_action, kind=Kind.PRIMARY)

    def add_action(self, text: str, on_action: Callable[[], object] | None, *, kind: Kind = Kind.NORMAL) -> None:
        """One more button, right of the main one."""
        self._buttons.insertWidget(self._buttons.count() - 1, button(text, on_action, kind=kind))


def _centred(widget: QWidget) -> QHBoxLayout:
    return row(STRETCH, widget, STRETCH)
