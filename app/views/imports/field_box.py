"""A choice of what a column means."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.services.inventory.headers import Field
from app.views.imports.words import field_name

_LETTERS = 10


class QuietBox(QComboBox):
    """A choice that the wheel scrolls past: on a page of many, turning it would change what it passes over."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class FieldBox(QuietBox):
    """Every field a column can stand for, and none; `chosen` carries the field, never one set by the program."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("not used"), None)
        for field in Field:
            self.addItem(field_name(field), field)
        self.setMaxVisibleItems(self.count())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda _: self.chosen.emit(self.field))

    @property
    def field(self) -> Field | None:
        """The field shown."""
        shown = self.currentData()
        return Field(shown) if shown else None

    def show_field(self, field: Field | None) -> None:
        """Show a field without telling anybody."""
        self.setCurrentIndex(0 if field is None else list(Field).index(field) + 1)
