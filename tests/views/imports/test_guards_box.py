"""Guards with a box each."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.issues import Issue
from app.services.inventory import guards
from app.services.inventory.other_estate import OF_A_FILE
from app.views.imports.guards_box import GuardsBox

OLDER = Issue(guards.OLDER, {"date": "2026-01-17"})
VIDEO = Issue(guards.COUNT_FELL, {"category": "video"})
VOICE = Issue(guards.COUNT_FELL, {"category": "voice"})


@pytest.fixture
def box(qtbot: QtBot) -> GuardsBox:
    made = GuardsBox()
    qtbot.addWidget(made)
    return made


def words(issue: Issue) -> str:
    return f"{issue.code} {dict(issue.params)}"


def test_without_guards_nothing_is_shown(box: GuardsBox) -> None:
    box.show_guards([], words)
    assert box.isHidden()


def test_each_guard_is_said_and_each_cause_has_one_box(box: GuardsBox) -> None:
    box.show_guards([OLDER, VIDEO, VOICE], words)
    said = {label.text() for label in box.findChildren(QLabel)}
    assert {words(OLDER), words(VIDEO), words(VOICE)} <= said
    assert list(box.boxes) == [guards.OLDER, guards.COUNT_FELL]
    assert not box.isHidden()


def test_ticking_tells_every_code_that_is_ticked(box: GuardsBox) -> None:
    box.show_guards([OLDER, VIDEO], words)
    told: list[set[str]] = []
    box.accepted.connect(told.append)
    box.boxes[guards.OLDER].click()
    box.boxes[guards.COUNT_FELL].click()
    box.boxes[guards.OLDER].click()
    assert told == [{guards.OLDER}, {guards.OLDER, guards.COUNT_FELL}, {guards.COUNT_FELL}]


def test_ticks_stay_while_the_guards_stay_the_same(box: GuardsBox) -> None:
    box.show_guards([VIDEO], words)
    box.boxes[guards.COUNT_FELL].click()
    box.show_guards([VIDEO], words)
    assert box.ticked == {guards.COUNT_FELL}
    box.show_guards([VIDEO, VOICE], words)
    assert box.ticked == set()


@pytest.mark.parametrize(("of_a_file", "said"), [(True, "belongs to this inventory"), (False, "right customer")])
def test_a_file_of_another_customer_has_a_confirmation_of_its_own(
    box: GuardsBox, said: str, *, of_a_file: bool
) -> None:
    box.show_guards([Issue(guards.OTHER_CUSTOMER, words=OF_A_FILE if of_a_file else "")], words)
    assert said in box.boxes[guards.OTHER_CUSTOMER].text()
