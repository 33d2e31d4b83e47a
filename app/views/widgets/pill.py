"""A state in words on a ground of its tone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import Tone, colours, font, sizes

_SIDE = 10
_ABOVE = 3


def pill_font() -> QFont:
    """The type of a pill, here and in tables."""
    return font(sizes().small, QFont.Weight.DemiBold)


def paint_pill(painter: QPainter, rect: QRectF, text: str, tone: Tone) -> None:
    """Draw a pill that fills the rectangle; the edge shows it where the ground equals the surface."""
    tint = colours().tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = tint.mark if tint.ground == colours().surface else tint.ground
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(tint.ground))
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    painter.setPen(QColor(tint.ink))
    painter.setFont(pill_font())
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def pill_size(text: str) -> QSize:
    """The room that a pill takes."""
    metrics = QFontMetrics(pill_font())
    return QSize(metrics.horizontalAdvance(text) + 2 * _SIDE, metrics.height() + 2 * _ABOVE)


class Pill(QWidget):
    """A state in words; the tone only underlines what the words say."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text = ""
        self._tone = tone
        self.set_state(text, tone)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text

    @property
    def tone(self) -> Tone:
        """The tone shown."""
        return self._tone

    def set_state(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its words."""
        return pill_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        paint_pill(QPainter(self), QRectF(self.rect()), self._text, self._tone)
