"""Decisions about sets on the catalogue: who, when, changed, forgotten, taken back."""

import pytest

from app.models.actor import user_name
from app.services.desk import Desk
from app.services.inventory.set_rules import decide_set, list_set_rules
from app.services.inventory.sets import SetRule
from app.views import routes
from app.views.changes import Change
from app.views.set_words import set_words
from tests.views.imports.theatre import Theatre

HEADSET, BASE = "Savi 8220 Series", "Savi Base"


@pytest.fixture
def known(desk: Desk) -> Desk:
    decide_set(desk, HEADSET, BASE, is_one_set=True)
    decide_set(desk, "Voyager 4320", "Voyager Base", is_one_set=False)
    return desk


def decisions(desk: Desk) -> dict[str, bool]:
    return {rule.kept: rule.is_one_set for rule in list_set_rules(desk)}


def test_without_decisions_the_list_is_hidden(desk: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    assert theatre.catalogue.view.sets.isHidden()


def test_every_decision_is_listed_with_who_and_when(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    card = theatre.catalogue.view.sets
    assert not card.isHidden()
    titles, rows = card.table.seen()
    assert titles == ["Model that counts", "Other part", "Decision", "Decided by", "When"]
    assert [row[:4] for row in rows] == [
        [HEADSET, BASE, "one set", user_name()],
        ["Voyager 4320", "Voyager Base", "two devices", user_name()],
    ]
    assert all("2026" in row[4] for row in rows)


def test_a_decision_is_changed_and_put_back(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    card = theatre.catalogue.view.sets
    assert not card.once.isEnabled()
    theatre.click(card.twice)
    assert decisions(known) == {HEADSET: False, "Voyager 4320": False}
    assert theatre.customers.changes == [Change.CATALOGUE]
    theatre.undo()
    assert decisions(known) == {HEADSET: True, "Voyager 4320": False}


def test_the_buttons_are_about_the_selected_pair(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    card = theatre.catalogue.view.sets
    card.table.view.selectRow(1)
    assert (card.once.isEnabled(), card.twice.isEnabled()) == (True, False)
    theatre.click(card.once)
    assert decisions(known) == {HEADSET: True, "Voyager 4320": True}


def test_a_forgotten_decision_is_asked_again_and_put_back(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.CATALOGUE)
    before = list_set_rules(known)
    theatre.click(theatre.catalogue.view.sets.again)
    assert decisions(known) == {"Voyager 4320": False}
    theatre.undo()
    assert list_set_rules(known) == before


@pytest.mark.parametrize(
    ("is_one_set", "words"),
    [
        (True, "“A” and “B” are one set: such pairs count once, as “A”"),
        (False, "“A” and “B” are two devices: both count"),
    ],
)
def test_a_decision_is_told_in_a_sentence(is_one_set: bool, words: str) -> None:
    assert set_words(SetRule("A", "B", is_one_set)) == words
