"""How a count came about, from top to bottom: the count then, every step up or down from there, the count now."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.theme import colours, font, sizes

_AIR = 6
_GAP = 8
_THIN = 2.0
_LEAST_BARS, _LEAST_NAMES = 56, 70
_HATCH = 5.0


@dataclass(frozen=True, slots=True)
class BridgeLine:
    """One line: its name, its figure in words, and the count before and after it; a `total` stands where it is."""

    name: str
    figure: str
    start: int
    end: int
    total: bool = False


class BridgeChart(QWidget):
    """Painted; every figure stands beside its bar, and the whole is its accessible text.

    The bars show the changes, not the counts: those differ by little, and a scale from zero would hide what moved. A
    gain is filled, a loss hatched, and the sign of the figure says the same.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[BridgeLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    @property
    def lines(self) -> tuple[BridgeLine, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: Sequence[BridgeLine]) -> None:
        """Show another bridge."""
        self._lines = tuple(lines)
        told = [f"{line.name}: {line.figure}" for line in self._lines]
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip("\n".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text for each step."""
        return QSize(self._names_width() + self._figures_width() + 2 * _GAP + 90, self._line() * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Long names are shortened before the figures are."""
        least = _LEAST_NAMES + _LEAST_BARS + self._figures_width() + 2 * _GAP
        return QSize(least, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names, the bars with the lines that join them, and the figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bars = self.bars_box()
        for number, line in enumerate(self._lines):
            self._draw_words(painter, number, line, bars)
            self._draw_joint(painter, number, bars)
            self._draw_bar(painter, number, line, bars)

    def bars_box(self) -> QRectF:
        """Where the bars stand: between the names and the figures."""
        figures = self._figures_width() + _GAP
        room = max(0, self.width() - figures)
        names = min(self._names_width() + _GAP, max(0, room - _LEAST_BARS))
        return QRectF(names, 0, max(1, room - names), self.height())

    def bar_of(self, number: int) -> QRectF:
        """The bar of one line."""
        line, bars, height = self._lines[number], self.bars_box(), self._line()
        left, right = sorted((self._at(line.start, bars), self._at(line.end, bars)))
        width = max(_THIN, right - left)
        left = min(left, bars.right() - width)
        return QRectF(left, number * height + _AIR / 2, width, height - _AIR)

    # Helpers

    def _line(self) -> int:
        return QFontMetrics(font(sizes().body)).height() + _AIR

    def _names_width(self) -> int:
        return max((_metrics(line).horizontalAdvance(line.name) for line in self._lines), default=0) + 2

    def _figures_width(self) -> int:
        return max((_metrics(line).horizontalAdvance(line.figure) for line in self._lines), default=0) + 2

    def _at(self, level: int, bars: QRectF) -> float:
        levels = [each for line in self._lines for each in (line.start, line.end)]
        low, high = min(levels), max(levels)
        inside = bars.width() - _THIN
        return bars.left() + (inside * (level - low) / (high - low) if high > low else inside)

    def _draw_words(self, painter: QPainter, number: int, line: BridgeLine, bars: QRectF) -> None:
        height, tokens, metrics = self._line(), colours(), _metrics(line)
        painter.setFont(_font(line))
        painter.setPen(QColor(tokens.text if line.total else tokens.muted))
        names = QRectF(0, number * height, bars.left() - _GAP, height)
        shown = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, round(names.width()))
        painter.drawText(names, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(tokens.text))
        figures = QRectF(bars.right(), number * height, self.width() - bars.right(), height)
        painter.drawText(figures, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.figure)

    def _draw_joint(self, painter: QPainter, number: int, bars: QRectF) -> None:
        """From where the line above ends to where this one begins."""
        if not number:
            return
        above = self._lines[number - 1]
        x = self._at(above.end, bars) + _THIN / 2
        painter.setPen(QPen(QColor(colours().edge), 1))
        top = number * self._line() - _AIR / 2
        painter.drawLine(QPointF(x, top), QPointF(x, top + _AIR))

    def _draw_bar(self, painter: QPainter, number: int, line: BridgeLine, bars: QRectF) -> None:
        bar, tokens = self.bar_of(number), colours()
        if line.total:
            painter.fillRect(bar, QColor(tokens.text))
        elif line.end >= line.start:
            painter.fillRect(bar, QColor(tokens.accent))
        else:
            _hatch(painter, bar)


def _font(line: BridgeLine) -> QFont:
    return font(sizes().body, QFont.Weight.DemiBold if line.total else QFont.Weight.Normal)


def _metrics(line: BridgeLine) -> QFontMetrics:
    return QFontMetrics(_font(line))


def _hatch(painter: QPainter, bar: QRectF) -> None:
    tokens = colours()
    painter.save()
    painter.setClipRect(bar)
    painter.fillRect(bar, QColor(tokens.surface))
    painter.setPen(QPen(QColor(tokens.muted), 1.4))
    x = bar.left() - bar.height()
    while x < bar.right():
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()))
        x += _HATCH
    painter.restore()
    painter.setPen(QPen(QColor(tokens.muted), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
