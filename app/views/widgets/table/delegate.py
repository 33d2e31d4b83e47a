"""Paints the cells of columns with a tone: the words as a pill."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.views.widgets.pill import paint_pill, pill_size
from app.views.widgets.table.rows_model import TONE_ROLE

_INSET = 11


class PillDelegate(QStyledItemDelegate):
    """Ground and selection as everywhere, and the text as a pill where the row has a tone."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        tone, text = index.data(TONE_ROLE), str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if tone is None or not text:
            super().paint(painter, option, index)
            return
        super().paint(painter, option, index)
        size = pill_size(text).boundedTo(option.rect.size() - QSize(2 * _INSET, 4))
        top = option.rect.center().y() - size.height() / 2 + 0.5
        box = QRectF(option.rect.left() + _INSET, top, size.width(), size.height())
        paint_pill(painter, box, text, tone)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The ground is drawn without words; they are in the pill."""
        super().initStyleOption(option, index)
        if index.data(TONE_ROLE) is not None:
            option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the pill and its margin."""
        return pill_size(str(index.data() or "")) + QSize(2 * _INSET, 4)
