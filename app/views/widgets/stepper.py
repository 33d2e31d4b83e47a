"""The steps of a wizard: which are done, which is now, which come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.icons.names import Icon
from app.views.icons.render import pixmap
from app.views.theme import colours, font, sizes

_DOT = 24
_GAP = 8
_BETWEEN = 32


class Stepper(QWidget):
    """Painted steps with their titles; read out as "Step 2 of 4: Check"."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    @property
    def current(self) -> int:
        """The step that is now, from 0."""
        return self._current

    def set_current(self, step: int) -> None:
        """Go to a step; one past the last means that all are done."""
        self._current = step
        shown = min(step, len(self._titles) - 1)
        name = self.tr("Step {number} of {total}: {title}")
        text = name.format(number=shown + 1, total=len(self._titles), title=self._titles[shown])
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """All titles beside each other."""
        metrics = QFontMetrics(self._font(current=True))
        words = sum(metrics.horizontalAdvance(title) for title in self._titles)
        return QSize(words + len(self._titles) * (_DOT + _GAP) + (len(self._titles) - 1) * _BETWEEN, _DOT + 8)

    def minimumSizeHint(self) -> QSize:
        """The dots alone; titles give way, the current one last."""
        metrics = QFontMetrics(self._font(current=True))
        widest = max((metrics.horizontalAdvance(title) for title in self._titles), default=0)
        return QSize(len(self._titles) * (_DOT + _GAP) + widest, _DOT + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dots, titles and the lines between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        all_titles = self.width() >= self.sizeHint().width()
        x = 1.0
        for index, title in enumerate(self._titles):
            now = index == self._current
            self._draw_dot(painter, x, index)
            x += _DOT + _GAP
            if all_titles or now:
                x += self._draw_title(painter, x, title, now=now)
            if index + 1 < len(self._titles):
                x = self._draw_line(painter, x, done=index < self._current)

    def _draw_dot(self, painter: QPainter, x: float, index: int) -> None:
        tokens, box = colours(), QRectF(x, (self.height() - _DOT) / 2, _DOT, _DOT)
        reached = index <= self._current
        painter.setPen(QPen(QColor(tokens.accent if reached else tokens.edge), 1.5))
        painter.setBrush(QColor(tokens.accent if reached else tokens.surface))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if index < self._current:
            check = pixmap(Icon.CHECK, tokens.on_accent, 14, self.devicePixelRatioF())
            painter.drawPixmap(round(box.center().x() - 7), round(box.center().y() - 7), check)
            return
        painter.setPen(QColor(tokens.on_accent if reached else tokens.muted))
        painter.setFont(font(sizes().small, QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _draw_title(self, painter: QPainter, x: float, title: str, *, now: bool) -> float:
        used = self._font(current=now)
        painter.setFont(used)
        painter.setPen(QColor(colours().text if now else colours().muted))
        width = QFontMetrics(used).horizontalAdvance(title)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, title)
        return width + _GAP

    def _draw_line(self, painter: QPainter, x: float, *, done: bool) -> float:
        end = x + _BETWEEN - 2 * _GAP
        painter.setPen(QPen(QColor(colours().accent if done else colours().edge), 1.5))
        painter.drawLine(round(x), self.height() // 2, round(end), self.height() // 2)
        return end + _GAP

    def _font(self, *, current: bool) -> QFont:
        return font(sizes().body, QFont.Weight.DemiBold if current else QFont.Weight.Normal)
