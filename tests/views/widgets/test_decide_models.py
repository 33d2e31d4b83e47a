"""The queue of models that nobody classified: five decisions, by key and by button (R6)."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.categories import Classification
from app.services.catalogue import UnclassifiedModel
from app.services.inventory.model_names import NO_MODEL
from app.services.inventory.model_proposals import Proposal
from app.views.preferences import MemoryPreferences
from app.views.theme import Mode, Theme
from app.views.widgets.decide_models import DecideModels, proposal_words
from tests.views.gallery import settle

MEANINGS = list(Classification)


def waiting(name: str, devices: int = 3, *customers: str, proposals: tuple[Proposal, ...] = ()) -> UnclassifiedModel:
    return UnclassifiedModel(name=name, devices=devices, customers=customers, proposals=proposals)


THREE = (waiting("Studio X99", 5, "Noord", "Zuid"), waiting("Zed 1", 2, "Noord"), waiting("Odd 7", 1, "Zuid"))


@dataclass
class Queue:
    """The widget and what it said."""

    widget: DecideModels
    decided: list[tuple[tuple[str, ...], Classification]] = field(default_factory=list)

    def press(self, key: Qt.Key) -> None:
        self.widget.table.view.setFocus()
        QTest.keyClick(self.widget.table.view, key)


@pytest.fixture
def queue(qtbot: QtBot, qapp: QApplication, preferences: MemoryPreferences) -> Queue:
    widget = DecideModels(preferences, keep_as="test", customers=True)
    qtbot.addWidget(widget)
    made = Queue(widget)
    widget.decided.connect(lambda names, meaning: made.decided.append((names, meaning)))
    widget.resize(900, 300)
    widget.show()
    widget.activateWindow()
    widget.show_models(THREE, 6)
    settle(qapp)
    return made


def test_the_first_model_is_selected(queue: Queue) -> None:
    assert queue.widget.selected == THREE[0]


@pytest.mark.parametrize(("number", "meaning"), list(enumerate(MEANINGS, start=1)))
def test_r6_each_number_key_decides_the_selected_model(queue: Queue, number: int, meaning: Classification) -> None:
    queue.press(Qt.Key(Qt.Key.Key_0 + number))
    assert queue.decided == [(("Studio X99",), meaning)]


@pytest.mark.parametrize("meaning", MEANINGS)
def test_r6_each_button_decides_the_selected_model(queue: Queue, meaning: Classification) -> None:
    QTest.mouseClick(queue.widget.buttons[meaning], Qt.MouseButton.LeftButton)
    assert queue.decided == [(("Studio X99",), meaning)]


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_6, Qt.Key.Key_9])
def test_other_figures_decide_nothing(queue: Queue, key: Qt.Key) -> None:
    queue.press(key)
    assert queue.decided == []


def test_the_arrow_keys_choose_which_model_is_decided(queue: Queue) -> None:
    queue.press(Qt.Key.Key_Down)
    queue.press(Qt.Key.Key_2)
    assert queue.decided == [(("Zed 1",), MEANINGS[1])]


def test_r6_one_decision_is_about_every_selected_model(queue: Queue) -> None:
    queue.widget.table.view.selectAll()
    assert queue.widget._about.text() == "The 3 selected models are:"
    queue.press(Qt.Key.Key_5)
    assert queue.decided == [(("Studio X99", "Zed 1", "Odd 7"), Classification.IGNORED)]


def test_rows_without_a_model_are_left_out_of_a_decision_about_several(queue: Queue) -> None:
    queue.widget.show_models([waiting(NO_MODEL, 4), *THREE[:1]], 6)
    queue.widget.table.view.selectAll()
    assert queue.widget._about.text() == "The selected model is:"
    queue.press(Qt.Key.Key_2)
    assert queue.decided == [(("Studio X99",), Classification.VIDEO)]


@pytest.mark.parametrize(("number", "meaning"), list(enumerate(MEANINGS, start=1)))
def test_buttons_show_their_key_and_are_read_out_without_it(queue: Queue, number: int, meaning: Classification) -> None:
    made = queue.widget.buttons[meaning]
    assert made.text().startswith(f"{number}  ")
    assert made.accessibleName() == made.text().removeprefix(f"{number}  ")


def test_the_next_model_is_selected_where_one_was_decided(queue: Queue) -> None:
    queue.press(Qt.Key.Key_Down)
    queue.widget.show_models([THREE[0], THREE[2]], 6)
    assert queue.widget.selected == THREE[2]


def test_after_the_last_of_the_list_the_one_before_is_selected(queue: Queue) -> None:
    queue.widget.table.choose("Odd 7")
    queue.widget.show_models(THREE[:2], 6)
    assert queue.widget.selected == THREE[1]


def test_a_model_that_still_waits_stays_selected(queue: Queue) -> None:
    queue.widget.table.choose("Zed 1")
    queue.widget.show_models([waiting("New one", 9), *THREE], 6)
    assert queue.widget.selected == THREE[1]


def test_with_nothing_to_decide_the_buttons_rest(queue: Queue) -> None:
    queue.widget.show_models((), 6)
    assert queue.widget.selected is None
    assert not any(made.isEnabled() for made in queue.widget.buttons.values())
    queue.widget.decide(Classification.VIDEO)
    assert queue.decided == []


def test_rows_without_a_model_name_cannot_be_decided(queue: Queue) -> None:
    queue.widget.show_models([waiting(NO_MODEL, 4)], 6)
    assert not any(made.isEnabled() for made in queue.widget.buttons.values())
    queue.press(Qt.Key.Key_1)
    assert queue.decided == []


def test_customers_are_listed_and_whole_in_the_tooltip(queue: Queue) -> None:
    titles, rows = queue.widget.table.seen()
    assert titles == ["Model as listed", "Devices", "Customers", "Proposed"]
    assert rows[0][2] == "Noord, Zuid"
    at = queue.widget.table.model.index(0, 2)
    assert queue.widget.table.model.data(at, int(Qt.ItemDataRole.ToolTipRole)) == "Noord\nZuid"


def test_an_import_of_one_customer_leaves_the_customers_out(qtbot: QtBot, preferences: MemoryPreferences) -> None:
    widget = DecideModels(preferences, keep_as="one", customers=False)
    qtbot.addWidget(widget)
    widget.show_models(THREE, 3)
    assert widget.table.seen()[0] == ["Model as listed", "Devices", "Proposed"]


@pytest.mark.parametrize("most", [1, 2, 3, 8])
def test_it_is_as_high_as_its_rows_and_no_higher_than_asked(queue: Queue, most: int) -> None:
    queue.widget.show_models(THREE, 3)
    three = queue.widget.table.height()
    queue.widget.show_models(THREE, most)
    assert (queue.widget.table.height() < three) == (most < 3)
    assert queue.widget.table.height() <= three


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_all_rows_asked_for_are_seen_at_every_text_size(queue: Queue, qapp: QApplication, scale: float) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=scale)
    queue.widget.show_models(THREE, 3)
    settle(qapp)
    view = queue.widget.table.view
    last = view.visualRect(view.model().index(2, 0))
    assert view.viewport().rect().contains(last.center())


@pytest.mark.parametrize(
    ("proposal", "words"),
    [
        (Proposal("Studio X99", Classification.VIDEO, 0, "review"), "Video: the catalogue proposes it for review"),
        (Proposal("CCX 500", Classification.VOICE, 91, "similar_name"), "Voice: 91% like CCX 500"),
        (Proposal("Clariti", Classification.EXCLUDED, 0, "family"), "Excluded: belongs to the family Clariti"),
    ],
)
def test_r6_a_proposal_says_why(proposal: Proposal, words: str) -> None:
    assert proposal_words(proposal) == words
