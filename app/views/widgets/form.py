"""Fields with their name above and what is wrong below, and forms that show every problem at once."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from app.views.theme import GRID
from app.views.widgets.layouts import column
from app.views.widgets.text import Role, label


class FormField(QWidget):
    """One editor with its name, a hint and, when its value does not do, the reason in words."""

    def __init__(
        self,
        title: str,
        editor: QWidget,
        *,
        hint: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._required = required
        self._title = label(f"{title} *" if required else title, Role.STRONG)
        self._title.setBuddy(editor)
        self._hint = label(hint, Role.SMALL, wrap=True)
        self._error = label(role=Role.ERROR, wrap=True)
        self._error.hide()
        self._name = self.tr("{title} (required)").format(title=title) if required else title
        editor.setAccessibleName(self._name)
        editor.setAccessibleDescription(hint)
        self.setLayout(column(self._title, editor, self._hint, self._error, spacing=3))
        # Only now: a part without a parent would come up as a window of its own.
        self._hint.setVisible(bool(hint))

    @property
    def error(self) -> str:
        """What is wrong with the value, empty when nothing is."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.editor.setProperty("invalid", "true" if sentence else "false")
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self.editor.setAccessibleDescription(sentence or self._hint.text())

    def set_hint(self, hint: str) -> None:
        """Say something else about the value, such as where it comes from."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.editor.setAccessibleDescription(self.error or hint)

    def missing(self) -> bool:
        """Whether the field is required and empty."""
        return self._required and not value_of(self.editor).strip()


class Form(QWidget):
    """Fields by name, below each other; `edited` tells of any change by the user."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, FormField] = {}
        self._column = column(spacing=2 * GRID)
        self.setLayout(self._column)

    def add(self, name: str, title: str, editor: QWidget, *, hint: str = "", required: bool = False) -> FormField:
        """One more field; the name is the one that problems refer to."""
        field = self._fields[name] = FormField(title, editor, hint=hint, required=required)
        self._column.addWidget(field)
        _on_edit(editor, self)
        return field

    def field(self, name: str) -> FormField:
        """The field of a name; KeyError when there is none."""
        return self._fields[name]

    def value(self, name: str) -> str:
        """What a field holds, as text."""
        return value_of(self._fields[name].editor)

    def show_errors(self, sentences: Mapping[str, str]) -> tuple[str, ...]:
        """Put each sentence under its field, go to the first, give back those that belong to no field."""
        for name, field in self._fields.items():
            field.set_error(sentences.get(name, ""))
        for name, field in self._fields.items():
            if name in sentences:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        return tuple(text for name, text in sentences.items() if name not in self._fields)

    def check_required(self, sentence: str) -> bool:
        """Whether every required field is filled; those that are not get the sentence."""
        missing = {name: sentence for name, field in self._fields.items() if field.missing()}
        self.show_errors(missing)
        return not missing


def value_of(editor: QWidget) -> str:
    """What an editor holds, as text: a date as ISO, a choice by its data, a check box as 1 or 0."""
    match editor:
        case QPlainTextEdit():
            text = editor.toPlainText()
        case QComboBox():
            text = str(editor.currentText() if editor.currentData() is None else editor.currentData())
        case QDateEdit():
            text = editor.date().toString(Qt.DateFormat.ISODate)
        case QSpinBox():
            text = str(editor.value())
        case QAbstractButton():
            text = "1" if editor.isChecked() else "0"
        case QLineEdit():
            text = editor.text()
        case _:
            held = editor.property("value")
            text = "" if held is None else str(held)
    return text


def _on_edit(editor: QWidget, form: Form) -> None:
    if isinstance(editor, QLineEdit):
        # A long value shows its beginning.
        editor.setCursorPosition(0)
        editor.textEdited.connect(lambda _: form.edited.emit())
    elif isinstance(editor, QPlainTextEdit):
        editor.textChanged.connect(form.edited)
    elif isinstance(editor, QComboBox):
        editor.activated.connect(lambda _: form.edited.emit())
    elif isinstance(editor, QDateEdit):
        editor.userDateChanged.connect(lambda _: form.edited.emit())
    elif isinstance(editor, QSpinBox):
        editor.valueChanged.connect(lambda _: form.edited.emit())
    elif isinstance(editor, QAbstractButton):
        editor.clicked.connect(lambda _=False: form.edited.emit())
