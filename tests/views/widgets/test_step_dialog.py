"""A step that asks first: one button does it, everything else leaves things as they were."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.views.theme import Mode, Theme
from app.views.widgets.step_dialog import StepDialog, date_edit, day_of
from tests.views.every_screen import facts
from tests.views.gallery import settle

DAY = date(2026, 3, 17)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def dialog(parent: QWidget, qapp: QApplication) -> StepDialog:
    made = StepDialog("Order of TU-1, Voorbeeld", "The baseline is reset. This cannot be undone.", "Record it", parent)
    made.form.add("po", "Number of the purchase order", QLineEdit(), required=True)
    made.show()
    settle(qapp)
    return made


def number(dialog: StepDialog) -> QLineEdit:
    return dialog.findChildren(QLineEdit)[0]


def cancel(dialog: StepDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one is not dialog.do)


def test_it_is_accepted_once_what_is_required_is_there(dialog: StepDialog) -> None:
    QTest.keyClicks(number(dialog), "PO 4711")
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_an_empty_required_field_keeps_it_open_and_says_why(dialog: StepDialog) -> None:
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "This cannot be left empty." in facts.words_of(dialog)


def test_blanks_are_as_good_as_nothing(dialog: StepDialog) -> None:
    QTest.keyClicks(number(dialog), "   ")
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()


def test_enter_does_it_from_the_field(dialog: StepDialog) -> None:
    QTest.keyClicks(number(dialog), "PO 4711")
    QTest.keyClick(number(dialog), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_leaves_everything_as_it_was(dialog: StepDialog) -> None:
    QTest.keyClicks(number(dialog), "PO 4711")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_cancel_leaves_everything_as_it_was(dialog: StepDialog) -> None:
    QTest.mouseClick(cancel(dialog), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_it_says_what_it_is_about_and_what_follows(dialog: StepDialog) -> None:
    assert dialog.windowTitle() == "Order of TU-1, Voorbeeld"
    words = facts.words_of(dialog)
    assert {"Order of TU-1, Voorbeeld", "The baseline is reset. This cannot be undone.", "Record it"} <= words


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_nothing_in_it_is_clipped(qapp: QApplication, parent: QWidget, scale: float) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=scale)
    long_name = "Stichting tot Behoud van de Zeer Lange Namen en Aanverwante Instellingen"
    made = StepDialog(long_name, f"{long_name}. " * 3, "Het besluit van de klant vastleggen", parent)
    made.form.add("po", "Nummer van de inkooporder", QLineEdit(), required=True)
    made.show()
    settle(qapp)
    assert facts.clipped_labels(made) == []
    assert facts.clipped_controls(made) == []


def test_every_control_in_it_has_a_name(dialog: StepDialog) -> None:
    assert facts.nameless(dialog) == []
    assert facts.small_targets(dialog) == []


def test_a_field_for_a_day_holds_it() -> None:
    assert day_of(date_edit(DAY)) == DAY


def test_a_day_after_the_latest_cannot_be_chosen() -> None:
    edit = date_edit(DAY, latest=DAY)
    edit.setDate(QDate(2026, 3, 18))
    assert day_of(edit) == DAY
    edit.setDate(QDate(2026, 3, 1))
    assert day_of(edit) == date(2026, 3, 1)


def test_a_field_for_a_day_has_a_calendar() -> None:
    assert date_edit(DAY).calendarPopup()
