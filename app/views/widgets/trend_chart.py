"""The course of a count over the months, with what was ordered and where a true-up starts; the axis begins at zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.views import formats
from app.views.theme import Tone, colours, font, sizes
from app.views.widgets.scale import nice_ticks

_DOT = 3.0
_SWATCH = 18


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One month: a short name for the axis, a full one for tooltips, and its three figures where known."""

    short: str
    name: str
    count: int | None
    ordered: int | None = None
    threshold: int | None = None


class TrendChart(QWidget):
    """Painted; every value can be reached by mouse, by the arrow keys and as accessible text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[TrendPoint, ...] = ()
        self._chosen: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_points(())

    @property
    def points(self) -> tuple[TrendPoint, ...]:
        """The months shown."""
        return self._points

    def set_points(self, points: Sequence[TrendPoint]) -> None:
        """Show other months, oldest first."""
        self._points, self._chosen = tuple(points), None
        self.setAccessibleName(self.tr("Course of the number of devices"))
        self.setAccessibleDescription("; ".join(self.point_words(point) for point in self._points))
        self.update()

    def ticks(self) -> list[int]:
        """The figures of the axis, from 0."""
        figures = [f for p in self._points for f in (p.count, p.ordered, p.threshold) if f is not None]
        return nice_ticks(max(figures, default=0))

    def point_words(self, point: TrendPoint) -> str:
        """One month in words: what the tooltip shows and a screen reader says."""
        if point.count is None:
            parts = [self.tr("{month}: no inventory").format(month=point.name)]
        else:
            text = self.tr("{month}: {count} devices")
            parts = [text.format(month=point.name, count=formats.count(point.count))]
        if point.ordered is not None:
            parts.append(self.tr("ordered {count}").format(count=formats.count(point.ordered)))
        if point.threshold is not None:
            parts.append(self.tr("threshold {count}").format(count=formats.count(point.threshold)))
        return ", ".join(parts)

    def sizeHint(self) -> QSize:
        """A wide, low picture."""
        return QSize(420, 200)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(220, 130)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grid, axis, ordered and threshold, the line with its points, and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot, ticks = self._plot(), self.ticks()
        self._draw_grid(painter, plot, ticks)
        self._draw_months(painter, plot)
        tokens = colours()
        ordered = [point.ordered for point in self._points]
        threshold = [point.threshold for point in self._points]
        self._draw_steps(painter, plot, ordered, QPen(QColor(tokens.text), 1.5))
        self._draw_steps(painter, plot, threshold, _threshold_pen())
        self._draw_counts(painter, plot)
        self._draw_legend(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the month under the pointer."""
        if self._points:
            nearest = min(range(len(self._points)), key=lambda i: abs(self._x(i) - event.position().x()))
            self._choose(nearest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from month to month."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._points:
            super().keyPressEvent(event)
            return
        now = len(self._points) if self._chosen is None and step < 0 else self._chosen
        self._choose(min(len(self._points) - 1, max(0, (-1 if now is None else now) + step)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Choose no month any more."""
        self._chosen = None
        super().focusOutEvent(event)

    # Helpers

    def _choose(self, index: int) -> None:
        if index == self._chosen:
            return
        self._chosen = index
        words = self.point_words(self._points[index])
        self.setToolTip(words)
        self.setAccessibleName(words)
        y = self._y(self._points[index].count or 0)
        QToolTip.showText(self.mapToGlobal(QPointF(self._x(index), y).toPoint()), words, self)
        self.update()

    def _line(self) -> int:
        return QFontMetrics(font(sizes().tiny)).height()

    def _plot(self) -> QRectF:
        metrics = QFontMetrics(font(sizes().tiny))
        left = max(metrics.horizontalAdvance(formats.count(tick)) for tick in self.ticks()) + 10
        right = max(12, metrics.horizontalAdvance(formats.count(self.ticks()[-1])) / 2 + 6)
        return QRectF(left, self._line(), self.width() - left - right, self.height() - 3.6 * self._line() - 8)

    def _x(self, index: int) -> float:
        plot = self._plot()
        inset = min(24.0, plot.width() / (2 * max(1, len(self._points))))
        if len(self._points) == 1:
            return plot.center().x()
        return plot.left() + inset + (plot.width() - 2 * inset) * index / (len(self._points) - 1)

    def _y(self, value: int) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * value / self.ticks()[-1]

    def _draw_grid(self, painter: QPainter, plot: QRectF, ticks: list[int]) -> None:
        painter.setFont(font(sizes().tiny))
        for tick in ticks:
            y = round(self._y(tick)) + 0.5
            painter.setPen(QPen(QColor(colours().edge if tick == 0 else colours().line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours().muted))
            box = QRectF(0, y - self._line() / 2, plot.left() - 8, self._line())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, formats.count(tick))

    def _draw_months(self, painter: QPainter, plot: QRectF) -> None:
        metrics = QFontMetrics(painter.font())
        widest = max((metrics.horizontalAdvance(point.short) for point in self._points), default=1) + 8
        apart = plot.width() / max(1, len(self._points))
        every = max(1, -int(-widest // max(1.0, apart)))
        painter.setPen(QColor(colours().muted))
        last = len(self._points) - 1
        for index, point in enumerate(self._points):
            if (last - index) % every == 0:
                box = QRectF(self._x(index) - widest / 2, plot.bottom() + 6, widest, self._line())
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, point.short)

    def _draw_steps(self, painter: QPainter, plot: QRectF, values: Sequence[int | None], pen: QPen) -> None:
        path, before = QPainterPath(), False
        for index, value in enumerate(values):
            if value is None:
                before = False
                continue
            start = plot.left() if index == 0 else (self._x(index - 1) + self._x(index)) / 2
            last = index == len(values) - 1
            end = plot.right() if last else (self._x(index) + self._x(index + 1)) / 2
            at = QPointF(start, self._y(value))
            if before:
                path.lineTo(at)
            else:
                path.moveTo(at)
            path.lineTo(QPointF(end, self._y(value)))
            before = True
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(path, pen)

    def _draw_counts(self, painter: QPainter, plot: QRectF) -> None:
        accent = QColor(colours().accent_text)
        at = [None if p.count is None else QPointF(self._x(i), self._y(p.count)) for i, p in enumerate(self._points)]
        painter.setPen(QPen(accent, 2.2))
        for one, other in pairwise(at):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        painter.setBrush(accent)
        for index, point in enumerate(at):
            if point is not None:
                radius = _DOT + 2 if index in (self._chosen, len(at) - 1) else _DOT
                painter.drawEllipse(point, radius - 1, radius - 1)
        if at and at[-1] is not None:
            self._draw_last(painter, at[-1])

    def _draw_last(self, painter: QPainter, at: QPointF) -> None:
        text = formats.count(self._points[-1].count or 0)
        strong = font(sizes().tiny, QFont.Weight.Bold)
        width = QFontMetrics(strong).horizontalAdvance(text) + 4
        left = min(at.x() - width / 2, self.width() - width)
        painter.setFont(strong)
        painter.setPen(QColor(colours().text))
        box = QRectF(left, at.y() - self._line() - 6, width, self._line())
        painter.fillRect(box, QColor(colours().surface))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_legend(self, painter: QPainter) -> None:
        entries = [(self.tr("counted"), QPen(QColor(colours().accent_text), 2.2))]
        if any(point.ordered is not None for point in self._points):
            entries.append((self.tr("ordered"), QPen(QColor(colours().text), 1.5)))
        if any(point.threshold is not None for point in self._points):
            entries.append((self.tr("threshold"), _threshold_pen()))
        painter.setFont(font(sizes().tiny))
        x, y = self._plot().left(), self.height() - self._line() / 2 - 2
        for text, pen in entries:
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(x + _SWATCH, y))
            painter.setPen(QColor(colours().muted))
            width = QFontMetrics(painter.font()).horizontalAdvance(text) + 2
            box = QRectF(x + _SWATCH + 6, y - self._line() / 2, width, self._line())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            x += _SWATCH + width + 22


def _threshold_pen() -> QPen:
    pen = QPen(QColor(colours().tone(Tone.DANGER).mark), 1.5)
    pen.setDashPattern([3.0, 2.5])
    return pen
