"""Choosing a customer by typing any part of its name or code."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.portfolio import Customer
from app.views.imports.customer_box import CustomerBox

CUSTOMERS = (Customer("ZGN", "Zorggroep Noord"), Customer("GZ", "Gemeente Zuid"), Customer("BNK", "Bank Noord"))


@pytest.fixture
def box(qtbot: QtBot) -> CustomerBox:
    made = CustomerBox()
    qtbot.addWidget(made)
    made.set_customers(CUSTOMERS)
    return made


def typed(box: CustomerBox, text: str) -> list[str]:
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    box._field.clear()
    QTest.keyClicks(box._field, text)
    box._field.editingFinished.emit()
    return chosen


def test_nobody_is_chosen_to_begin_with(box: CustomerBox) -> None:
    assert (box.code, box.currentText()) == ("", "")


@pytest.mark.parametrize("text", ["zuid", "GZ", "meente"])
def test_part_of_a_name_or_a_code_chooses_the_only_customer_it_fits(box: CustomerBox, text: str) -> None:
    assert typed(box, text) == ["GZ"]
    assert box.currentText() == "Gemeente Zuid (GZ)"


@pytest.mark.parametrize("text", ["noord", "nobody"])
def test_a_text_that_fits_several_or_none_changes_nothing(box: CustomerBox, text: str) -> None:
    box.show_code("GZ")
    assert typed(box, text) == []
    assert (box.code, box.currentText()) == ("GZ", "Gemeente Zuid (GZ)")


def test_what_the_program_shows_is_no_choice_of_a_person(box: CustomerBox) -> None:
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    box.show_code("ZGN")
    assert (box.code, chosen) == ("ZGN", [])
    box.show_code("")
    assert (box.code, box.currentText(), chosen) == ("", "", [])


def test_the_customer_shown_stays_when_the_list_is_read_again(box: CustomerBox) -> None:
    box.show_code("BNK")
    box.set_customers(CUSTOMERS[1:])
    assert box.code == "BNK"
    box.set_customers(CUSTOMERS[:1])
    assert box.code == ""
