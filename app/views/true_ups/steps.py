"""What cannot be undone asks first: the order with its number and date, and the reason of a refusal."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from app.views.widgets.step_dialog import StepDialog, date_edit, day_of

_REASON_HEIGHT = 96


@dataclass(frozen=True, slots=True)
class OrderReceived:
    """The purchase order as the customer sent it."""

    po_number: str
    day: date


class OrderDialog(StepDialog):
    """Asks for the number and the date of a purchase order."""

    def __init__(self, number: str, customer: str, today: date, parent: QWidget) -> None:
        sentence = self.tr("The baseline is reset from the first day of the true-up month. This cannot be undone.")
        title = self.tr("Order of {number}, {customer}").format(number=number, customer=customer)
        super().__init__(title, sentence, self.tr("Record the order"), parent)
        self.po_number = QLineEdit()
        self.day = date_edit(today, latest=today)
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
        return OrderReceived(self.po_number.text().strip(), day_of(self.day))


class ReasonDialog(StepDialog):
    """Asks why a true-up is declined or withdrawn."""

    def __init__(self, title: str, do: str, parent: QWidget) -> None:
        super().__init__(title, self.tr("The reason is kept. This cannot be undone."), do, parent)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_REASON_HEIGHT)
        self.form.add("reason", self.tr("Reason"), self.reason, required=True)

    @classmethod
    def ask(cls, title: str, do: str, parent: QWidget) -> str | None:
        """The reason; None when it was left."""
        dialog = cls(title, do, parent)
        return dialog.reason.toPlainText().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None
