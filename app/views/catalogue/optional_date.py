"""A date that may be unknown: a box says whether it is known, the field beside it which day it is."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

from app.views.theme import GRID
from app.views.widgets.layouts import row


class OptionalDate(QWidget):
    """`edited` tells of any change by the user."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(name)
        self.field = QDateEdit()
        self.field.setCalendarPopup(True)
        self.field.setDisplayFormat("d MMM yyyy")
        self.field.setAccessibleName(name)
        self.box.toggled.connect(self.field.setVisible)
        self.box.clicked.connect(lambda _=False: self.edited.emit())
        self.field.userDateChanged.connect(lambda _: self.edited.emit())
        line = row(self.box, self.field, spacing=GRID)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setMinimumHeight(self.field.sizeHint().height())
        self.field.hide()

    @property
    def value(self) -> date | None:
        """The day, None where it is not known."""
        day = self.field.date()
        return date(day.year(), day.month(), day.day()) if self.box.isChecked() else None

    def show_value(self, day: date | None, otherwise: date) -> None:
        """Show a day; `otherwise` is where the calendar begins when none is known."""
        shown = day or otherwise
        self.field.blockSignals(True)
        self.field.setDate(QDate(shown.year, shown.month, shown.day))
        self.field.blockSignals(False)
        self.box.setChecked(day is not None)
