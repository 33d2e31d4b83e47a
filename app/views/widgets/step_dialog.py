"""A step that asks for something first: a form, one button that does it, one that leaves everything as it was."""

from datetime import date

from PySide6.QtCore import QDate, QMargins
from PySide6.QtWidgets import QDateEdit, QDialog, QWidget

from app.views.theme import GRID, Theme
from app.views.widgets.buttons import Kind, button
from app.views.widgets.form import Form
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.spin_box import inset
from app.views.widgets.text import Role, label

_WIDTH = 440


class StepDialog(QDialog):
    """The fields are added to `form` by whoever asks; required ones are checked before it is accepted."""

    def __init__(self, title: str, sentence: str, do: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(round(_WIDTH * Theme.current().scale))
        self.form = Form()
        self.do = button(do, self._confirm, kind=Kind.PRIMARY)
        cancel = button(self.tr("Cancel"), self.reject)
        self.do.setDefault(True)
        parts = (label(title, Role.TITLE, wrap=True), label(sentence, Role.MUTED, wrap=True), self.form)
        edge = QMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        self.setLayout(column(*parts, row(STRETCH, cancel, self.do), spacing=2 * GRID, margins=edge))

    def _confirm(self) -> None:
        if self.form.check_required(self.tr("This cannot be left empty.")):
            self.accept()


def date_edit(day: date, latest: date | None = None) -> QDateEdit:
    """A field for a day, with a calendar; nothing after `latest` can be chosen."""
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setCalendarPopup(True)
    inset(made)
    if latest is not None:
        made.setMaximumDate(QDate(latest.year, latest.month, latest.day))
    return made


def day_of(edit: QDateEdit) -> date:
    """The day that a field holds."""
    day = edit.date()
    return date(day.year(), day.month(), day.day())
