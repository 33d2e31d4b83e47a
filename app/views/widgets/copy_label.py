"""A value with its name before it and a button that copies it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.views.icons.names import Icon
from app.views.icons.render import Ink, set_icon
from app.views.widgets.buttons import icon_button
from app.views.widgets.layouts import row
from app.views.widgets.text import Role, label

SHOWN_MS = 1500


class CopyLabel(QWidget):
    """Name, value, copy button; the button shows a check mark for a moment after it copied."""

    def __init__(self, name: str, value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label(name, Role.MUTED)
        self._value = label(value, Role.STRONG, selectable=True)
        self._button = icon_button(Icon.COPY, self.tr("Copy {name}").format(name=name), self.copy, size=15)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(SHOWN_MS)
        self._back.timeout.connect(lambda: set_icon(self._button, Icon.COPY, Ink.MUTED))
        self.setLayout(row(self._name, 2, self._value, self._button, spacing=2))
        self.set_value(value)

    @property
    def value(self) -> str:
        """The value shown."""
        return self._value.text()

    def set_value(self, value: str) -> None:
        """Show another value; nothing to copy when it is empty."""
        self._value.setText(value or "\u2014")
        self._value.setAccessibleName(f"{self._name.text()}: {value}")
        self._button.setVisible(bool(value))

    def copy(self) -> None:
        """Put the value on the clipboard."""
        QGuiApplication.clipboard().setText(self.value)
        set_icon(self._button, Icon.CHECK, Ink.OK)
        self._back.start()
