"""A date that may be unknown."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.views.catalogue.optional_date import OptionalDate

TODAY = date(2026, 11, 22)


@pytest.fixture
def field(qtbot: QtBot) -> OptionalDate:
    made = OptionalDate("End of life")
    qtbot.addWidget(made)
    made.show_value(None, TODAY)
    return made


def test_no_date_is_known_until_the_box_is_ticked(field: OptionalDate) -> None:
    assert (field.value, field.field.isHidden()) == (None, True)
    field.box.click()
    assert (field.value, field.field.isHidden()) == (TODAY, False)


def test_a_known_date_is_shown_and_can_be_taken_away(field: OptionalDate) -> None:
    field.show_value(date(2027, 6, 30), TODAY)
    assert field.value == date(2027, 6, 30)
    field.box.click()
    assert field.value is None


def test_only_a_change_by_the_user_is_told(field: OptionalDate) -> None:
    edits: list[str] = []
    field.edited.connect(lambda: edits.append("edited"))
    field.show_value(date(2027, 6, 30), TODAY)
    assert edits == []
    field.field.setDate(QDate(2027, 7, 1))
    field.box.click()
    assert len(edits) == 2


def test_the_field_is_named_as_its_box(field: OptionalDate) -> None:
    assert field.field.accessibleName() == field.box.text() == "End of life"
