"""Fields for whole numbers, with their text as far from the edge as in other fields."""

from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from app.views.theme import GRID


def spin_box(least: int, most: int, *, suffix: str = "") -> QSpinBox:
    """A field for a number from `least` to `most`, grouped by thousands."""
    made = QSpinBox()
    made.setRange(least, most)
    made.setGroupSeparatorShown(True)
    made.setSuffix(suffix)
    inset(made)
    return made


def inset(box: QAbstractSpinBox) -> None:
    """Keep the text off the edge: the style sheet's padding does not reach the editor inside the box."""
    box.lineEdit().setTextMargins(GRID, 0, 0, 0)
