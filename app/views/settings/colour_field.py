"""A colour as text with its patch, a chooser, and how well it can be read on paper."""

from decimal import Decimal

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QLineEdit, QWidget

from app.domain.colours import MARK_CONTRAST, TEXT_CONTRAST
from app.services.documents.brand_files import CheckedColour, ColourUnreadable, checked_colour
from app.views import formats
from app.views.theme import DEFAULT_ACCENT
from app.views.widgets.buttons import button
from app.views.widgets.layouts import row
from app.views.widgets.swatch import Swatch


class ColourField(QWidget):
    """`edited` comes with every change by the user, also to text that is no colour yet."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.text = QLineEdit()
        self.text.setMaxLength(7)
        self.text.setAccessibleName(name)
        self._swatch = Swatch()
        choose = button(self.tr("Choose\u2026"), self._choose, name=self.tr("Choose: {name}").format(name=name))
        inside = row(self._swatch, self.text, choose, margins=QMargins())
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.setFocusProxy(self.text)
        self.text.textEdited.connect(lambda _: self._edited())

    @property
    def colour(self) -> str:
        """What is typed, in small letters."""
        return self.text.text().strip().lower()

    def set_colour(self, colour: str) -> None:
        """Show another colour."""
        self.text.setText(colour)
        self._swatch.set_colour(colour)

    def set_marked(self, *, wrong: bool) -> None:
        """Mark the text as wrong, or no longer."""
        self.text.setProperty("invalid", "true" if wrong else "false")
        self.text.style().unpolish(self.text)
        self.text.style().polish(self.text)

    def _edited(self) -> None:
        if (checked := _checked(self.colour)) is not None:
            self._swatch.set_colour(checked.chosen)
        self.edited.emit()

    def _choose(self) -> None:
        checked = _checked(self.colour)
        start = QColor(checked.chosen if checked else DEFAULT_ACCENT)
        chosen = QColorDialog.getColor(start, self, self._name)
        if chosen.isValid():
            self.set_colour(chosen.name())
            self.edited.emit()

    def contrast_words(self) -> str:
        """How well the colour can be read on paper, and what is done where it cannot; empty for no colour."""
        checked = _checked(self.colour)
        if checked is None:
            return ""
        figure = formats.decimal(Decimal(str(checked.contrast)), 1)
        if checked.contrast >= TEXT_CONTRAST:
            return self.tr("Contrast on paper {ratio} : 1, good for words and marks").format(ratio=figure)
        if checked.contrast >= MARK_CONTRAST:
            text = self.tr("Contrast on paper {ratio} : 1, good for marks; words are printed in {words}")
        else:
            text = self.tr("Contrast on paper {ratio} : 1, faint; marks are printed in {marks}, words in {words}")
        return text.format(ratio=figure, words=checked.words, marks=checked.marks)


def _checked(text: str) -> CheckedColour | None:
    try:
        return checked_colour(text)
    except ColourUnreadable:
        return None
