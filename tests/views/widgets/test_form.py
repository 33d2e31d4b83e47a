"""Forms: every problem at once, in words, at its field."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.views.widgets.form import Form, FormField, value_of


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.add("name", "Name", QLineEdit(), required=True)
    made.add("mail", "E-mail", QLineEdit("none"), hint="Where quotes go")
    made.add("note", "Note", QPlainTextEdit(), required=True)
    made.show()
    return made


def texts(field: FormField) -> list[str]:
    return [label.text() for label in field.findChildren(QLabel) if label.isVisible()]


def combo() -> QComboBox:
    made = QComboBox()
    made.addItem("Dutch", "nl")
    made.addItem("English", "en")
    made.setCurrentIndex(1)
    return made


def spin() -> QSpinBox:
    made = QSpinBox()
    made.setValue(7)
    return made


def check() -> QCheckBox:
    made = QCheckBox()
    made.setChecked(True)
    return made


@pytest.mark.parametrize(
    ("make", "value"),
    [
        pytest.param(lambda: QLineEdit("x"), "x", id="line"),
        pytest.param(lambda: QPlainTextEdit("two\nlines"), "two\nlines", id="lines"),
        pytest.param(combo, "en", id="choice"),
        pytest.param(spin, "7", id="number"),
        pytest.param(check, "1", id="checked"),
        pytest.param(lambda: QDateEdit(QDate(2026, 3, 1)), "2026-03-01", id="date"),
        pytest.param(QCheckBox, "0", id="unchecked"),
        pytest.param(QSlider, "0", id="slider"),
        pytest.param(QWidget, "", id="nothing"),
    ],
)
def test_what_an_editor_holds_as_text(qtbot: QtBot, make: Callable[[], QWidget], value: str) -> None:
    editor = make()
    qtbot.addWidget(editor)
    assert value_of(editor) == value


def test_a_choice_without_data_gives_its_words(qtbot: QtBot) -> None:
    editor = QComboBox()
    qtbot.addWidget(editor)
    editor.addItem("Only")
    assert value_of(editor) == "Only"


def test_a_field_has_its_name_above_and_for_screen_readers(form: Form) -> None:
    field = form.field("mail")
    assert texts(field) == ["E-mail", "Where quotes go"]
    assert field.editor.accessibleName() == "E-mail"
    assert field.editor.accessibleDescription() == "Where quotes go"


def test_required_is_said_in_words_too(form: Form) -> None:
    field = form.field("name")
    assert texts(field) == ["Name *"]
    assert field.editor.accessibleName() == "Name (required)"


def test_every_error_is_shown_at_its_field(form: Form) -> None:
    left = form.show_errors({"name": "A name is needed.", "mail": "\u2018none\u2019 is no e-mail address."})
    assert left == ()
    assert [form.field(name).error for name in ("name", "mail", "note")] == [
        "A name is needed.",
        "\u2018none\u2019 is no e-mail address.",
        "",
    ]


def test_the_keyboard_goes_to_the_first_error(form: Form, qtbot: QtBot) -> None:
    form.show_errors({"note": "Too long.", "mail": "Wrong."})
    qtbot.waitUntil(form.field("mail").editor.hasFocus)


def test_errors_of_no_field_are_given_back(form: Form) -> None:
    assert form.show_errors({"elsewhere": "The contract has ended."}) == ("The contract has ended.",)


def test_an_error_is_read_out_and_taken_back(form: Form) -> None:
    editor = form.field("mail").editor
    form.show_errors({"mail": "Wrong."})
    assert editor.accessibleDescription() == "Wrong."
    assert editor.property("invalid") == "true"
    form.show_errors({})
    assert editor.accessibleDescription() == "Where quotes go"
    assert editor.property("invalid") == "false"
    assert texts(form.field("mail")) == ["E-mail", "Where quotes go"]


def test_missing_required_fields_are_all_named(form: Form) -> None:
    assert not form.check_required("Needed.")
    assert [form.field(name).error for name in ("name", "mail", "note")] == ["Needed.", "", "Needed."]


def test_blanks_are_nothing(form: Form) -> None:
    QTest.keyClicks(form.field("name").editor, "   ")
    QTest.keyClicks(form.field("note").editor, "x")
    assert not form.check_required("Needed.")
    assert form.field("note").error == ""


def test_a_filled_form_has_nothing_missing(form: Form) -> None:
    QTest.keyClicks(form.field("name").editor, "x")
    QTest.keyClicks(form.field("note").editor, "x")
    assert form.check_required("Needed.")
    assert form.value("name") == "x"


def test_editing_is_told(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.edited):
        QTest.keyClicks(form.field("name").editor, "a")


def test_values_set_by_the_program_are_no_editing(form: Form, qtbot: QtBot) -> None:
    editor = form.field("name").editor
    assert isinstance(editor, QLineEdit)
    with qtbot.assertNotEmitted(form.edited):
        editor.setText("set")


@pytest.mark.parametrize("make", [combo, spin, check, QDateEdit, QPlainTextEdit])
def test_every_kind_of_editor_tells_of_editing(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    form, editor = Form(), make()
    qtbot.addWidget(form)
    form.add("it", "It", editor)
    form.show()
    with qtbot.waitSignal(form.edited):
        if isinstance(editor, QCheckBox):
            editor.click()
        elif isinstance(editor, QPlainTextEdit):
            QTest.keyClicks(editor, "x")
        else:
            QTest.keyClick(editor, Qt.Key.Key_Up)


def test_a_long_value_shows_its_beginning(qtbot: QtBot) -> None:
    form, editor = Form(), QLineEdit("Voorbeeld Zorggroep Noord " * 4)
    qtbot.addWidget(form)
    form.add("name", "Name", editor)
    assert editor.cursorPosition() == 0


def test_an_unknown_field_is_a_key_error(form: Form) -> None:
    with pytest.raises(KeyError):
        form.field("nothing")
