"""What stands in the place of a list that is empty for a good reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.views.widgets.layouts import STRETCH, column
from app.views.widgets.text import Role, label


def note(text: str) -> QWidget:
    """A sentence in the middle of the room."""
    holder = QWidget()
    words = label(text, Role.MUTED, wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    holder.setLayout(column(STRETCH, words, STRETCH))
    return holder
