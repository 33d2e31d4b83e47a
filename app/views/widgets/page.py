"""A page that scrolls when it is higher than the window, and never sideways."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from app.views.theme import GRID

EDGE = QMargins(int(2.5 * GRID), 2 * GRID, int(2.5 * GRID), 2 * GRID)
"""The distance of a page's contents from its edges."""


def scrolled(content: QLayout, name: str, margins: QMargins | None = None) -> QScrollArea:
    """The contents of a page, or of a part of it, in an area that scrolls; `name` is read out."""
    inside = QWidget()
    inside.setProperty("role", "page")
    content.setContentsMargins(EDGE if margins is None else margins)
    inside.setLayout(content)
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
