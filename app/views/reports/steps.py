"""What was sent asks to whom and when."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.services.sent_reports import ReportKind, SentReport
from app.views import formats
from app.views.widgets.step_dialog import StepDialog, date_edit, day_of

translate = QCoreApplication.translate
_MOST = 200


class SentDialog(StepDialog):
    """Asks for the recipient and the day; saying it again replaces both."""

    def __init__(self, proposed: SentReport, customer_name: str, parent: QWidget) -> None:
        sentence = translate("SentDialog", "{customer}, {month}. It can be recorded again when this was wrong.")
        month = formats.month(proposed.month.first_day)
        words = sentence.format(customer=customer_name, month=month)
        super().__init__(_title(proposed.kind), words, translate("SentDialog", "Record it"), parent)
        self.recipient = QLineEdit(proposed.recipient)
        self.recipient.setMaxLength(_MOST)
        self.day = date_edit(proposed.sent_on, latest=proposed.sent_on)
        self.form.add("recipient", self.tr("Sent to"), self.recipient, required=True)
        self.form.add("day", self.tr("Sent on"), self.day)

    @classmethod
    def ask(cls, proposed: SentReport, customer_name: str, parent: QWidget) -> SentReport | None:
        """The report with what the user filled in; None when it was left."""
        dialog = cls(proposed, customer_name, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return replace(proposed, sent_on=day_of(dialog.day), recipient=dialog.recipient.text().strip())


def _title(kind: ReportKind) -> str:
    return {
        ReportKind.MONTHLY: translate("SentDialog", "The monthly report was sent"),
        ReportKind.CSM_INVENTORY: translate("SentDialog", "The inventory report was sent to the CSM"),
    }[kind]
