"""A patch of a colour that the user chose."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.views.theme import colours

_SIDE = 30


class Swatch(QWidget):
    """Shows a colour; what it is called stands in the field beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = ""
        self.setFixedSize(_SIDE, _SIDE)

    def set_colour(self, colour: str) -> None:
        """Show another colour, given as #rrggbb."""
        self._colour = colour
        self.setAccessibleName(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the patch with an edge, so that a colour like the ground is seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().edge), 1))
        painter.setBrush(QColor(self._colour or colours().surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
