"""A box to choose from that shows its choice whole, in a row where other things stand beside it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QSizePolicy

from app.views.theme import Theme


class ChoiceBox(QComboBox):
    """As wide as the chosen text, between a least and a most width in pixels at a text scale of 1.

    The list that opens is as wide as its longest text.
    """

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least = least
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.currentTextChanged.connect(lambda _: self.updateGeometry())
        Theme.current().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the chosen text, as far as the most width goes."""
        usual, scale = super().sizeHint(), Theme.current().scale
        around = usual.width() - self._widest()
        wanted = around + self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(max(round(self._least * scale), min(wanted, round(self._most * scale))), usual.height())

    def minimumSizeHint(self) -> QSize:
        """The same: a choice that is cut says nothing."""
        return self.sizeHint()

    def showPopup(self) -> None:
        """Open the list, wide enough for every text."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + view.verticalScrollBar().width())
        super().showPopup()

    def _widest(self) -> int:
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
