"""Small bars, one a month: how many of something there are in each; the axis begins at zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.views import formats
from app.views.theme import colours, font, sizes

_WIDEST = 22


@dataclass(frozen=True, slots=True)
class MonthBar:
    """One month: its name on the axis, how many, and the whole of it in words."""

    short: str
    count: int
    words: str


class MonthBars(QWidget):
    """Painted; every month can be reached by mouse, by the arrow keys and as accessible text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bars: tuple[MonthBar, ...] = ()
        self._chosen: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_bars(())

    @property
    def bars(self) -> tuple[MonthBar, ...]:
        """The months shown."""
        return self._bars

    def set_bars(self, bars: Sequence[MonthBar]) -> None:
        """Show other months."""
        self._bars, self._chosen = tuple(bars), None
        self.setAccessibleName(self._name)
        self.setAccessibleDescription("; ".join(bar.words for bar in self._bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Low bars with a figure above and a name below."""
        return QSize(300, 3 * self._line() + 44)

    def minimumSizeHint(self) -> QSize:
        """Still readable: every other month is named."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground line, the bars with their figures, and the months."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = round(self._base()) + 0.5
        painter.setPen(QPen(QColor(colours().edge), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        every = self._named_every()
        for index, bar in enumerate(self._bars):
            self._draw_bar(painter, index, bar)
            if index % every == 0:
                self._draw_text(painter, index, bar.short, self._base() + 4, strong=False)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the month under the pointer."""
        if self._bars:
            self._choose(min(len(self._bars) - 1, max(0, int(event.position().x() // self._apart()))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from month to month."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._bars:
            super().keyPressEvent(event)
            return
        now = -1 if self._chosen is None else self._chosen
        self._choose(min(len(self._bars) - 1, max(0, now + step)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Choose no month any more."""
        self._chosen = None
        self.setAccessibleName(self._name)
        super().focusOutEvent(event)

    # Helpers

    def _choose(self, index: int) -> None:
        if index == self._chosen:
            return
        self._chosen = index
        words = self._bars[index].words
        self.setAccessibleName(words)
        self.setToolTip(words)
        at = QPointF((index + 0.5) * self._apart(), self._base() - 20)
        QToolTip.showText(self.mapToGlobal(at.toPoint()), words, self)
        self.update()

    def _line(self) -> int:
        return QFontMetrics(font(sizes().tiny)).height()

    def _base(self) -> float:
        return self.height() - self._line() - 6

    def _apart(self) -> float:
        return self.width() / max(1, len(self._bars))

    def _named_every(self) -> int:
        metrics = QFontMetrics(font(sizes().tiny))
        widest = max((metrics.horizontalAdvance(bar.short) for bar in self._bars), default=1) + 6
        return max(1, -int(-widest // self._apart()))

    def _draw_bar(self, painter: QPainter, index: int, bar: MonthBar) -> None:
        if not bar.count:
            return
        largest = max(one.count for one in self._bars)
        room = self._base() - self._line() - 6
        width = min(_WIDEST, self._apart() * 0.62)
        height = max(4.0, room * bar.count / largest)
        left = (index + 0.5) * self._apart() - width / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().accent if index == self._chosen else colours().bar))
        painter.drawRoundedRect(QRectF(left, self._base() - height, width, height), 2, 2)
        self._draw_text(painter, index, formats.count(bar.count), self._base() - height - self._line() - 1, strong=True)

    def _draw_text(self, painter: QPainter, index: int, text: str, top: float, *, strong: bool) -> None:
        used = font(sizes().tiny, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(used)
        painter.setPen(QColor(colours().text if strong else colours().muted))
        width = QFontMetrics(used).horizontalAdvance(text) + 2
        middle = (index + 0.5) * self._apart()
        left = min(max(0.0, middle - width / 2), self.width() - width)
        painter.drawText(QRectF(left, top, width, self._line()), Qt.AlignmentFlag.AlignCenter, text)
