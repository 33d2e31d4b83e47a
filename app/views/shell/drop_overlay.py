"""The veil that says "let go here" while files are dragged over any part of the window."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from app.views.icons.names import Icon
from app.views.icons.render import pixmap
from app.views.theme import colours, font, sizes

_ICON = 48


def dropped_files(data: QMimeData) -> list[str]:
    """The local files in what is dragged, in the order dragged."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


class DropOverlay(QWidget):
    """Shown as soon as files enter the window, before any field below could take them for text."""

    dropped = Signal(list)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Drop files to import them"))
        self.hide()

    def watch(self, window: QWindow) -> None:
        """Look at what enters the window before its widgets do."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come up when files enter; Qt then finds this veil under the pointer."""
        if isinstance(event, QDragEnterEvent) and dropped_files(event.mimeData()):
            self.setGeometry(self._over.rect())
            self.raise_()
            self.show()
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        self.hide()
        if files:
            self.dropped.emit(files)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil, a dashed frame and what to do."""
        painter, tokens = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.window)
        veil.setAlpha(232)
        painter.fillRect(self.rect(), veil)
        pen = QPen(QColor(tokens.accent_text), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.accent_soft))
        frame = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        painter.drawRoundedRect(frame, 12, 12)
        middle = frame.center()
        drawing = pixmap(Icon.IMPORT, tokens.accent_text, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(round(middle.x() - _ICON / 2), round(middle.y() - _ICON), drawing)
        painter.setPen(QColor(tokens.text))
        painter.setFont(font(sizes().title, QFont.Weight.DemiBold))
        words = QRectF(frame.left(), middle.y() + 16, frame.width(), 40)
        text = self.tr("Let go to import this month\u2019s inventory")
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, text)
