"""A large figure with what it counts, and lines of facts below it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, clear, row
from app.views.widgets.text import ElidedLabel, Role, label

ROW = 24
"""Height of a line of facts, with or without a link in it."""


class KeyFigure(QWidget):
    """One figure, large, with a caption beside it; read out as "612 devices, March 2026"."""

    def __init__(self, figure: str = "", caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = label(figure, Role.FIGURE)
        self._caption = ElidedLabel(caption, Role.MUTED)
        self._caption.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._caption.setContentsMargins(0, 0, 0, 5)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self.setLayout(row(self._figure, self._caption, STRETCH, spacing=6))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_values(figure, caption)

    def set_values(self, figure: str, caption: str) -> None:
        """Show another figure."""
        self._figure.setText(figure)
        self._caption.setText(caption)
        self.setAccessibleName(f"{figure} {caption}".strip())


class Facts(QWidget):
    """Lines of a name at the left and a value at the right, the value in tabular digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, name: str, value: str, link: str = "", on_link: Callable[[], object] | None = None) -> None:
        """One more line; a link (such as "Why?") may stand after the value."""
        at, self._lines = self._lines, self._lines + 1
        self._grid.setRowMinimumHeight(at, ROW)
        key, shown = label(name, Role.MUTED, wrap=True), label(value, Role.STRONG, selectable=True)
        shown.setAccessibleName(f"{name}: {value}")
        self._grid.addWidget(key, at, 0)
        right = row(shown, spacing=2)
        if link:
            right.addWidget(button(link, on_link, kind=Kind.LINK, name=f"{link} {name} {value}"))
        self._grid.addLayout(right, at, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def clear(self) -> None:
        """Take all lines away."""
        clear(self._grid)
        # A grid never forgets its rows: their room is given back here, and they are used again.
        for at in range(self._lines):
            self._grid.setRowMinimumHeight(at, 0)
        self._lines = 0
        # A grid keeps the rows it once had, and their least heights.
        for at in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(at, 0)
