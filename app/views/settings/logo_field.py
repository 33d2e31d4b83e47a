"""The logo: what it is now, another one from a file, or none."""

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.views import formats
from app.views.theme import GRID, PAPER
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

_HEIGHT = 72


class LogoPicture(QWidget):
    """The logo on paper, as large as it fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setFixedHeight(_HEIGHT)

    def show_logo(self, data: bytes | None) -> QSize:
        """Show a picture, or bare paper; gives its size in pixels."""
        self._image = QImage.fromData(data) if data else QImage()
        self.update()
        return self._image.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture at the resolution of this screen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), PAPER)
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(GRID, GRID, -GRID, -GRID)
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = room.adjusted(0, 0, size.width() - room.width(), size.height() - room.height())
        target.moveTop(room.top() + (room.height() - size.height()) // 2)
        painter.drawImage(target, self._image)


class LogoField(QFrame):
    """`choose_wanted` asks for a file, `edited` tells that the logo was taken away."""

    choose_wanted = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo: bytes | None = None
        self._picture = LogoPicture()
        self._words = label(role=Role.SMALL, wrap=True)
        self.choose = button(self.tr("Choose\u2026"), self.choose_wanted.emit, name=self.tr("Choose a logo"))
        self.remove = button(self.tr("Remove"), self._remove, kind=Kind.QUIET, name=self.tr("Remove the logo"))
        steps = row(self.choose, self.remove, STRETCH)
        self.setLayout(column(self._picture, self._words, steps, spacing=6, margins=QMargins()))
        self.setFocusProxy(self.choose)
        # Only now: a part without a parent would come up as a window of its own.
        self.set_logo(None)

    @property
    def logo(self) -> bytes | None:
        """The bytes of the picture."""
        return self._logo

    def set_logo(self, logo: bytes | None) -> None:
        """Show another logo."""
        self._logo = logo
        size = self._picture.show_logo(logo)
        self._picture.setVisible(logo is not None)
        self.remove.setEnabled(logo is not None)
        self._words.setText(
            self.tr("{width} \u00d7 {height} pixels").format(
                width=formats.count(size.width()), height=formats.count(size.height())
            )
            if logo
            else self.tr("No logo: the name of the company stands in its place. PNG or JPEG, about 1200 pixels wide.")
        )
        self._picture.setAccessibleName(self._words.text())

    def _remove(self) -> None:
        self.set_logo(None)
        self.edited.emit()
