"""What cannot be undone asks first: the order with its number and date, and the reason of a refusal."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QMargins
from PySide6.QtWidgets import QDateEdit, QDialog, QLineEdit, QPlainTextEdit, QWidget

from app.views.theme import GRID
from app.views.widgets.buttons import Kind, button
from app.views.widgets.form import Form
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

_WIDTH = 440


@dataclass(frozen=True, slots=True)
class OrderReceived:
    """The purchase order as the customer sent it."""

    po_number: str
    day: date


class StepDialog(QDialog):
    """A question with a form, one button that does it and one that leaves everything as it was."""

    def __init__(self, title: str, sentence: str, do: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.form = Form()
        self.do = button(do, self._confirm, kind=Kind.PRIMARY)
        cancel = button(self.tr("Cancel"), self.reject)
        self.do.setDefault(True)
        parts = (label(title, Role.TITLE), label(sentence, Role.MUTED, wrap=True), self.form)
        edge = QMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        self.setLayout(column(*parts, row(STRETCH, cancel, self.do), spacing=2 * GRID, margins=edge))

    def _confirm(self) -> None:
        if self.form.check_required(self.tr("This cannot be left empty.")):
            self.accept()


class OrderDialog(StepDialog):
    """Asks for the number and the date of a purchase order."""

    def __init__(self, number: str, customer: str, today: date, parent: QWidget) -> None:
        sentence = self.tr("The baseline is reset from the first day of the true-up month. This cannot be undone.")
        title = self.tr("Order of {number}, {customer}").format(number=number, customer=customer)
        super().__init__(title, sentence, self.tr("Record the order"), parent)
        self.po_number = QLineEdit()
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.form.add("po", self.tr("Number of the purchase order"), self.po_number, required=True)
        self.form.add("day", self.tr("Date received"), self.day)

    @classmethod
    def ask(cls, number: str, customer: str, today: date, parent: QWidget) -> OrderReceived | None:
        """What the user filled in; None when it was left."""
        dialog = cls(number, customer, today, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.received

    @property
    def received(self) -> OrderReceived:
        """What is filled in."""
        day = self.day.date()
        return OrderReceived(self.po_number.text().strip(), date(day.year(), day.month(), day.day()))


class ReasonDialog(StepDialog):
    """Asks why a true-up is declined or withdrawn."""

    def __init__(self, title: str, do: str, parent: QWidget) -> None:
        super().__init__(title, self.tr("The reason is kept. This cannot be undone."), do, parent)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(96)
        self.form.add("reason", self.tr("Reason"), self.reason, required=True)

    @classmethod
    def ask(cls, title: str, do: str, parent: QWidget) -> str | None:
        """The reason; None when it was left."""
        dialog = cls(title, do, parent)
        return dialog.reason.toPlainText().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None
