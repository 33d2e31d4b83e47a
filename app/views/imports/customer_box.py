"""A choice of customers that is searched by typing any part of a name or code."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from app.domain.portfolio import Customer

_LETTERS = 12


class CustomerBox(QComboBox):
    """Names with their codes; `chosen` carries the code that a person took, never one set by the program."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self.setLineEdit(self._field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._field.setPlaceholderText(self.tr("Choose or type a name"))
        completer = self.completer()
        assert isinstance(completer, QCompleter)  # noqa: S101 - an editable box has one
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.activated.connect(lambda _: self.chosen.emit(self.code))
        self._field.editingFinished.connect(self._settle)

    @property
    def code(self) -> str:
        """The code of the customer shown, empty for none."""
        return str(self.currentData() or "")

    def set_customers(self, customers: Sequence[Customer]) -> None:
        """Offer these; the one shown stays where it is still there."""
        kept = self.code
        self.clear()
        for one in customers:
            self.addItem(f"{one.name} ({one.code})", one.code)
        self.show_code(kept)

    def show_code(self, code: str) -> None:
        """Show a customer, or none, without telling anybody; what is being typed is left alone."""
        if code == self.code and self._field.hasFocus():
            return
        self.setCurrentIndex(self.findData(code) if code else -1)
        if self.currentIndex() < 0:
            self.setEditText("")
        self._field.setCursorPosition(0)

    def _settle(self) -> None:
        """Take what was typed where it names one customer, else show again what was chosen."""
        typed = self.currentText().casefold().strip()
        alike = [at for at in range(self.count()) if typed and typed in self.itemText(at).casefold()]
        before = self.currentIndex()
        at = alike[0] if len(alike) == 1 else before
        self.setCurrentIndex(at)
        self.setEditText(self.itemText(at) if at >= 0 else "")
        if at != before:
            self.chosen.emit(self.code)
