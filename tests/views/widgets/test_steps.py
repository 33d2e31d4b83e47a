from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.views.reports.progress_strip import ProgressStrip
from app.views.tasks import Step
from app.views.widgets.draft_bar import DraftBar
from app.views.widgets.spin_box import spin_box
from app.views.widgets.step_dialog import StepDialog, date_edit, day_of

TODAY = date(2026, 3, 20)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


# The dialog


def dialog_with_a_field(page: QWidget) -> tuple[StepDialog, QLineEdit]:
    dialog, editor = StepDialog("Order", "What follows from it.", "Record", page), QLineEdit()
    dialog.form.add("number", "Number", editor, required=True)
    dialog.show()
    return dialog, editor


def test_a_required_field_is_asked_for_before_anything_is_done(page: QWidget) -> None:
    dialog, editor = dialog_with_a_field(page)
    dialog.do.click()
    assert dialog.isVisible()
    assert dialog.form.field("number").error == "This cannot be left empty."
    editor.setText("4711")
    dialog.do.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_enter_does_it_and_escape_leaves_it(page: QWidget) -> None:
    dialog, editor = dialog_with_a_field(page)
    editor.setText("4711")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog, _ = dialog_with_a_field(page)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_a_long_title_wraps_inside_the_dialog(page: QWidget) -> None:
    dialog = StepDialog("Order of TU-2026-A0001, " + "Zorggroep " * 20, "What follows.", "Record", page)
    dialog.show()
    assert dialog.width() < 600


# Days


def test_a_day_goes_in_and_comes_out_whole(page: QWidget) -> None:
    assert day_of(date_edit(date(2024, 2, 29))) == date(2024, 2, 29)


def test_no_day_after_the_latest_can_be_chosen(page: QWidget) -> None:
    edit = date_edit(TODAY, latest=TODAY)
    edit.setDate(edit.date().addDays(1))
    assert day_of(edit) == TODAY


# Numbers


def test_a_number_stays_in_its_range_and_off_the_edge(page: QWidget) -> None:
    box = spin_box(1, 365, suffix=" days")
    box.setValue(1_000)
    assert box.value() == 365
    assert box.text() == "365 days"
    assert box.lineEdit().textMargins().left() > 0


# The bar over a draft


def test_a_draft_says_so_and_offers_to_issue(page: QWidget, qtbot: QtBot) -> None:
    bar = DraftBar(page)
    assert bar.isHidden()
    bar.show_draft("Draft: not issued yet")
    assert bar.isVisible()
    assert bar.accessibleName() == "Draft: not issued yet"
    with qtbot.waitSignal(bar.issue_wanted):
        bar.issue.click()


def test_a_draft_that_cannot_be_issued_offers_nothing(page: QWidget) -> None:
    bar = DraftBar(page)
    bar.show_draft("Draft: never issued", can_issue=False)
    assert not bar.issue.isVisible()


# Progress over a list


def test_progress_shows_figures_and_cancel_works_once(page: QWidget, qtbot: QtBot) -> None:
    strip = ProgressStrip(page)
    assert strip.isHidden()
    strip.start("Saving reports")
    strip.show_step(Step(3, 12))
    assert strip._numbers.text() == "3 / 12"
    assert strip.accessibleName() == "Saving reports"
    with qtbot.waitSignal(strip.cancelled):
        strip.cancel.click()
    assert not strip.cancel.isEnabled()
    strip.start("Saving reports")
    assert strip.cancel.isEnabled()
