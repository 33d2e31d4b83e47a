"""The head of a table: titles that are whole or cut with a mark, and room for the arrow beside them."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QToolTip, QWidget

from app.views.icons.names import Icon
from app.views.icons.render import pixmap
from app.views.theme import colours, font, sizes
from app.views.widgets.table.columns import Align

INSET = 11
ARROW = 14
ARROW_ROOM = ARROW + 4


def head_font() -> QFont:
    """The type of a title."""
    return font(sizes().small, QFont.Weight.DemiBold)


def title_width(title: str) -> int:
    """The room for a whole title, without an arrow."""
    return QFontMetrics(head_font()).horizontalAdvance(title) + 2 * INSET + 2 if title else 0


class HeadView(QHeaderView):
    """Paints titles itself: the style sheet would draw the arrow over the last letters."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self._bare = False

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        """The ground is drawn by the style, without the title and the arrow."""
        super().initStyleOptionForIndex(option, logicalIndex)
        option.text = ""
        option.sortIndicator = QStyleOptionHeader.SortIndicator.None_

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The ground, then the title and the arrow at its inner side."""
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        painter.save()
        ordered = self._is_ordered(logicalIndex)
        painter.setFont(head_font())
        painter.setPen(QColor(colours().text if ordered else colours().muted))
        align = self._align(logicalIndex)
        inner = rect.adjusted(INSET, 0, -INSET, 0)
        words = inner.adjusted(0, 0, -ARROW_ROOM if ordered else 0, 0)
        shown = painter.fontMetrics().elidedText(self._title(logicalIndex), Qt.TextElideMode.ElideRight, words.width())
        if ordered:
            words = self._draw_arrow(painter, inner, align, painter.fontMetrics().horizontalAdvance(shown))
        painter.drawText(words, align, shown)
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the whole title where it is cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.logicalIndexAt(event.pos())
            if number >= 0 and title_width(self._title(number)) > self.sectionSize(number):
                QToolTip.showText(event.globalPos(), self._title(number), self)
                return True
        return super().viewportEvent(event)

    # Helpers

    def _draw_arrow(self, painter: QPainter, inner: QRect, align: Qt.AlignmentFlag, title: int) -> QRect:
        """Behind a title that begins at the left, before one that ends at the right; gives the title's room."""
        right = bool(align & Qt.AlignmentFlag.AlignRight)
        x = inner.right() - title - ARROW_ROOM + 1 if right else inner.left() + title + ARROW_ROOM - ARROW
        up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        image = pixmap(Icon.UP if up else Icon.DOWN, colours().text, ARROW, self.devicePixelRatioF())
        painter.drawPixmap(x, inner.center().y() - ARROW // 2 + 1, image)
        return inner

    def _is_ordered(self, number: int) -> bool:
        return self.isSortIndicatorShown() and self.sortIndicatorSection() == number

    def _title(self, number: int) -> str:
        return str(self.model().headerData(number, Qt.Orientation.Horizontal) or "")

    def _align(self, number: int) -> Qt.AlignmentFlag:
        role = Qt.ItemDataRole.TextAlignmentRole
        given = self.model().headerData(number, Qt.Orientation.Horizontal, role)
        return given if isinstance(given, Qt.AlignmentFlag) else Align.TEXT.value
