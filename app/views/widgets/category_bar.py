"""The bar of a category: how many devices there are against what is ordered and where a true-up starts (R5, R7)."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import formats
from app.views.theme import Tone, colours, font, sizes

BAR_HEIGHT = 14
_MARK_OUT = 5
_MARK_WIDTH = 2
_HATCH = 7
_ROOM = 1.08
"""The scale ends so far beyond the largest of the three figures."""


@dataclass(frozen=True, slots=True)
class BarValues:
    """Devices counted (None without an inventory), devices ordered, and the count that leads to a true-up."""

    count: int | None
    ordered: int
    threshold: int

    @property
    def within(self) -> int:
        """The part of the count that is paid for."""
        return min(self.count or 0, self.ordered)

    @property
    def over_tone(self) -> Tone:
        """Danger from the threshold on, a warning below it (R7)."""
        return Tone.DANGER if (self.count or 0) >= self.threshold else Tone.WARN

    @property
    def end(self) -> int:
        """Where the scale ends."""
        return max(1, round(max(self.count or 0, self.ordered, self.threshold) * _ROOM))


def paint_small_bar(painter: QPainter, box: QRectF, values: BarValues) -> None:
    """The bar without words, for a cell of a table: the part paid for, the hatched excess, and the two marks."""

    def at(value: int) -> float:
        return box.left() + box.width() * value / values.end

    painter.save()
    painter.fillRect(box, QColor(colours().sunken))
    painter.fillRect(QRectF(box.left(), box.top(), at(values.within) - box.left(), box.height()), QColor(colours().bar))
    if values.count is not None and values.count > values.ordered:
        tint = QColor(colours().tone(values.over_tone).mark)
        painter.fillRect(
            QRectF(at(values.ordered), box.top(), at(values.count) - at(values.ordered), box.height()), tint
        )
    for value in (values.ordered, values.threshold):
        mark = QRectF(min(at(value), box.right() - 1), box.top() - 2, 1.5, box.height() + 4)
        painter.fillRect(mark, QColor(colours().text))
    painter.restore()


class CategoryBar(QWidget):
    """Painted; what it shows is also its accessible text and its tooltip. The part over ordered is hatched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = BarValues(None, 0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_values(self._values)

    @property
    def values(self) -> BarValues:
        """The figures shown."""
        return self._values

    def set_values(self, values: BarValues) -> None:
        """Show other figures."""
        self._values = values
        text = self._in_words()
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the bar with a line of text above and below it."""
        return QSize(240, self._line() * 2 + BAR_HEIGHT + 2 * _MARK_OUT)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the longer of the two labels."""
        metrics = QFontMetrics(font(sizes().tiny))
        widest = max(metrics.horizontalAdvance(text) for text in self.label_texts())
        return QSize(max(120, widest + 4), self.sizeHint().height())

    def label_texts(self) -> tuple[str, str]:
        """The words at the two marks."""
        ordered = self.tr("ordered {count}").format(count=formats.count(self._values.ordered))
        threshold = self.tr("threshold {count}").format(count=formats.count(self._values.threshold))
        return ordered, threshold

    def label_boxes(self) -> tuple[QRectF, QRectF]:
        """Where the two labels stand: one above and one below the bar, each inside the widget."""
        above, below = self.label_texts()
        bottom = self._bar().bottom() + _MARK_OUT
        first = self._label_box(above, self._at(self._values.ordered), 0)
        return first, self._label_box(below, self._at(self._values.threshold), bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, fill, hatched excess, marks and labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_fill(painter)
        self._draw_marks(painter)
        painter.setFont(font(sizes().tiny))
        painter.setPen(QColor(colours().muted))
        for box, text in zip(self.label_boxes(), self.label_texts(), strict=True):
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # Helpers

    def _in_words(self) -> str:
        values = self._values
        if values.count is None:
            text = self.tr("No inventory; ordered {ordered}, threshold {threshold}")
        else:
            text = self.tr("{count} devices; ordered {ordered}, threshold {threshold}")
        shown = formats.count(values.count or 0)
        ordered, threshold = formats.count(values.ordered), formats.count(values.threshold)
        return text.format(count=shown, ordered=ordered, threshold=threshold)

    def _line(self) -> int:
        return QFontMetrics(font(sizes().tiny)).height()

    def _bar(self) -> QRectF:
        return QRectF(0, self._line() + _MARK_OUT, self.width(), BAR_HEIGHT)

    def _at(self, value: int) -> float:
        return self.width() * value / self._values.end

    def _label_box(self, text: str, middle: float, top: float) -> QRectF:
        width = QFontMetrics(font(sizes().tiny)).horizontalAdvance(text) + 2
        left = min(max(0.0, middle - width / 2), max(0.0, self.width() - width))
        return QRectF(left, top, width, self._line())

    def _draw_fill(self, painter: QPainter) -> None:
        tokens, values, bar = colours(), self._values, self._bar()
        path = QPainterPath()
        path.addRoundedRect(bar, 3, 3)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(bar, QColor(tokens.sunken))
        painter.fillRect(QRectF(0, bar.top(), self._at(values.within), BAR_HEIGHT), QColor(tokens.bar))
        if (values.count or 0) > values.ordered:
            start, end = self._at(values.ordered), self._at(values.count or 0)
            self._draw_hatch(painter, QRectF(start, bar.top(), end - start, BAR_HEIGHT))
        if values.count is None:
            painter.fillRect(bar, QBrush(QColor(tokens.edge), Qt.BrushStyle.Dense6Pattern))
        painter.restore()

    def _draw_hatch(self, painter: QPainter, box: QRectF) -> None:
        tint = colours().tone(self._values.over_tone)
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.fillRect(box, QColor(tint.mark))
        painter.setPen(QPen(QColor(tint.ground), 2.5))
        x = box.left() - BAR_HEIGHT
        while x < box.right():
            painter.drawLine(round(x), round(box.top()), round(x + BAR_HEIGHT), round(box.bottom()))
            x += _HATCH
        painter.restore()

    def _draw_marks(self, painter: QPainter) -> None:
        bar = self._bar()
        for value in (self._values.ordered, self._values.threshold):
            x = min(self._at(value), self.width() - _MARK_WIDTH)
            box = QRectF(x, bar.top() - _MARK_OUT, _MARK_WIDTH, BAR_HEIGHT + 2 * _MARK_OUT)
            painter.fillRect(box, QColor(colours().text))
