"""The queue of models that nobody classified yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.categories import Classification
from app.services.catalogue import UnclassifiedModel
from app.services.inventory.model_names import NO_MODEL
from app.services.inventory.model_proposals import Proposal
from app.views.preferences import MemoryPreferences
from app.views.widgets.decide_models import DecideModels, proposal_words

PROPOSAL = Proposal("Studio X", Classification.VIDEO, 60, "family")
MODELS = (
    UnclassifiedModel("Studio X99", 3, ("A", "B"), (PROPOSAL,)),
    UnclassifiedModel("Zed 1", 2, ("B",), ()),
    UnclassifiedModel(NO_MODEL, 1, ("B",), ()),
)


@pytest.fixture
def queue(qtbot: QtBot, preferences: MemoryPreferences) -> DecideModels:
    made = DecideModels(preferences, keep_as="test", customers=True)
    qtbot.addWidget(made)
    made.show()
    made.show_models(MODELS, 5)
    return made


def decided(queue: DecideModels) -> list[tuple[str, Classification]]:
    made: list[tuple[str, Classification]] = []
    queue.decided.connect(lambda name, meaning: made.append((name, meaning)))
    return made


@pytest.mark.parametrize(
    ("proposal", "words"),
    [
        (PROPOSAL, "Video: belongs to the family Studio X"),
        (Proposal("CCX 500", Classification.VOICE, 88, "similar_name"), "Voice: 88% like CCX 500"),
        (Proposal("TC8", Classification.VIDEO, 100, "review"), "Video: the catalogue proposes it for review"),
    ],
)
def test_a_proposal_says_its_reason(proposal: Proposal, words: str) -> None:
    assert proposal_words(proposal) == words


def test_the_first_model_is_selected_from_the_start(queue: DecideModels) -> None:
    assert queue.selected == MODELS[0]


def test_a_key_in_the_list_and_a_button_decide_the_same(queue: DecideModels) -> None:
    made = decided(queue)
    queue.table.view.setFocus()
    QTest.keyClick(queue.table.view, Qt.Key.Key_4)
    queue.buttons[Classification.EXCLUDED].click()
    assert made == [("Studio X99", Classification.EXCLUDED)] * 2


def test_the_selected_model_is_decided_not_the_first(queue: DecideModels) -> None:
    made = decided(queue)
    queue.table.view.selectRow(1)
    queue.decide(Classification.IGNORED)
    assert made == [("Zed 1", Classification.IGNORED)]


def test_r6_rows_without_a_model_cannot_be_decided(queue: DecideModels) -> None:
    made = decided(queue)
    queue.table.view.selectRow(2)
    assert not any(button.isEnabled() for button in queue.buttons.values())
    queue.decide(Classification.VIDEO)
    assert made == []


def test_after_a_decision_the_one_in_its_place_is_selected(queue: DecideModels) -> None:
    queue.table.view.selectRow(1)
    queue.show_models((MODELS[0], MODELS[2]), 5)
    assert queue.selected == MODELS[2]


def test_an_empty_queue_offers_nothing(queue: DecideModels) -> None:
    queue.show_models((), 5)
    assert queue.selected is None
    assert not any(button.isEnabled() for button in queue.buttons.values())


def test_customers_are_left_out_where_there_is_only_one(qtbot: QtBot, preferences: MemoryPreferences) -> None:
    made = DecideModels(preferences, keep_as="test", customers=False)
    qtbot.addWidget(made)
    assert [column.name for column in made.table.model.columns] == ["name", "devices", "proposals"]
