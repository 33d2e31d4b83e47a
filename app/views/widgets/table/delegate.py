"""Paints every cell of a table: text or pill, selection, the line below and the frame of the current row.

Painted here rather than through the style sheet, which takes about 150 microseconds a cell; a full window of cells
has to be drawn anew at every step of scrolling.
"""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.views.theme import Theme, Tone, font
from app.views.widgets.category_bar import BarValues, paint_small_bar
from app.views.widgets.pill import paint_pill, pill_size
from app.views.widgets.table.columns import Align, Column
from app.views.widgets.table.head_view import INSET
from app.views.widgets.table.rows_model import RowsModel

Index = QModelIndex | QPersistentModelIndex
_BESIDE_PILL = 5
_FIGURES_SHARE = 0.7
"""Of a cell with a bar; the bar has the rest."""
_State = QStyle.StateFlag


class CellDelegate(QStyledItemDelegate):
    """`hovered` is the row under the pointer and `framed` the row the keyboard is on, -1 for none."""

    def __init__(self, model: RowsModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self.hovered = -1
        self.framed = -1
        self._font = self._strong = QFont()
        self._metrics = self._strong_metrics = QFontMetrics(self._font)
        self._pens: dict[str, QPen] = {}
        self.adopt_theme()

    def adopt_theme(self) -> None:
        """Take over colours and sizes."""
        theme = Theme.current()
        tokens = theme.tokens
        self._font = font(theme.sizes.body)
        self._metrics = QFontMetrics(self._font)
        self._pens = {"text": QPen(QColor(tokens.text)), "line": QPen(QColor(tokens.line), 1)}
        self._pens["focus"] = QPen(QColor(tokens.focus), 2)
        self._pens["link"] = QPen(QColor(tokens.accent_text))
        self._strong = font(theme.sizes.body, QFont.Weight.DemiBold)
        self._strong_metrics = QFontMetrics(self._strong)
        self._selection, self._hover = QColor(tokens.selection), QColor(tokens.hover)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        box, row = option.rect, index.row()
        if option.state & _State.State_Selected:
            painter.fillRect(box, self._selection)
        elif row == self.hovered:
            painter.fillRect(box, self._hover)
        painter.setPen(self._pens["line"])
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        text, align, tone = self.model.cell(row, index.column())
        column = self.model.columns[index.column()]
        if tone is not None and text:
            self._draw_pill(painter, box, text, tone)
        elif column.bar is not None:
            self._draw_bar(painter, box, text, column.bar(self.model.row_at(row)))
        elif text:
            self._draw_text(painter, box, text, align, link=column.link)
        if row == self.framed:
            painter.setPen(self._pens["focus"])
            painter.drawLine(box.left(), box.top() + 1, box.right() + 1, box.top() + 1)
            painter.drawLine(box.left(), box.bottom(), box.right() + 1, box.bottom())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the whole text, for a double click on the edge of the header."""
        column, row = self.model.columns[index.column()], self.model.row_at(index)
        return QSize(self.width_of(column, row), self._metrics.height() + 8)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A cell that is cut says the whole of it, where its column says nothing else."""
        if index.isValid() and event.type() == QEvent.Type.ToolTip:
            column, row = self.model.columns[index.column()], self.model.row_at(index)
            if column.tooltip is None and self.width_of(column, row) > option.rect.width():
                QToolTip.showText(event.globalPos(), column.shown(row), view)
                return True
        return super().helpEvent(event, view, option, index)

    def width_of(self, column: Column[Any], row: object) -> int:
        """The width at which a cell is whole."""
        text = column.shown(row)
        if column.tone is not None and column.tone(row) is not None and text:
            return pill_size(text).width() + INSET + _BESIDE_PILL
        if column.bar is not None:
            return round((self._metrics.horizontalAdvance(text) + INSET + 8) / _FIGURES_SHARE)
        metrics = self._strong_metrics if column.link else self._metrics
        return metrics.horizontalAdvance(text) + 2 * INSET + 2

    def _draw_text(self, painter: QPainter, box: QRect, text: str, align: Align, *, link: bool) -> None:
        inner = box.adjusted(INSET, 0, -INSET, 0)
        painter.setFont(self._strong if link else self._font)
        painter.setPen(self._pens["link" if link else "text"])
        metrics = self._strong_metrics if link else self._metrics
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, align.value, shown)

    def _draw_bar(self, painter: QPainter, box: QRect, text: str, values: BarValues | None) -> None:
        """The figures at the left, the bar beside them."""
        words = box.adjusted(2, 0, -round(box.width() * (1 - _FIGURES_SHARE)), 0)
        painter.setFont(self._font)
        painter.setPen(self._pens["text"])
        painter.drawText(words.adjusted(0, 0, -6, 0), Align.NUMBER.value, text)
        if values is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            width = box.right() - words.right() - INSET // 2
            paint_small_bar(painter, QRectF(words.right(), box.center().y() - 3, width, 7), values)

    def _draw_pill(self, painter: QPainter, box: QRect, text: str, tone: Tone) -> None:
        size = pill_size(text).boundedTo(box.size() - QSize(INSET + _BESIDE_PILL, 4))
        top = box.center().y() - size.height() / 2 + 0.5
        paint_pill(painter, QRectF(box.left() + INSET, top, size.width(), size.height()), text, tone)
