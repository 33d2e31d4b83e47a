"""Nothing of the window is left in the other language: the same places, read in Dutch and in English."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.views.language import Lang
from tests.services.demo.conftest import Made
from tests.views.every_screen import facts
from tests.views.every_screen.conftest import desk_on_copy
from tests.views.every_screen.house import PLACES, House, house_on
from tools.translations import ROOT, read_messages

SOURCES = {
    message.source.replace("&&", "&"): {text.replace("&&", "&") for text in message.translations}
    for message in read_messages(ROOT / "resources" / "translations" / "trueup_nl.ts")
}
"""The words of the source, and what stands for each in Dutch."""


def only_english(text: str) -> bool:
    """Whether these are words of the source that Dutch says otherwise."""
    return text in SOURCES and text not in SOURCES[text]


ONLY_DUTCH = {text for texts in SOURCES.values() for text in texts} - set(SOURCES)
"""Words that only the Dutch window uses."""


@pytest.fixture(scope="module", params=list(Lang))
def house_in(
    request: pytest.FixtureRequest, application: QApplication, demo: Made, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    desk = desk_on_copy(demo, tmp_path_factory.mktemp("words"))
    with house_on(application, desk, request.param) as house:
        yield house


@pytest.fixture(scope="class", params=PLACES)
def words(request: pytest.FixtureRequest, house_in: House) -> set[str]:
    """What is read or read out at a place; names of customers and devices among it."""
    house_in.visit(PLACES[request.param])
    listed = {action.text for action in house_in.window.actions.all()}
    return facts.words_of(house_in.window) | listed


class TestEveryPlace:
    """One class: each place is gone to once in each language."""

    def test_no_word_of_the_other_language_is_left(self, house_in: House, words: set[str]) -> None:
        if house_in.look.language.lang is Lang.DUTCH:
            assert sorted(filter(only_english, words)) == []
        else:
            assert sorted(words & ONLY_DUTCH) == []

    def test_every_placeholder_was_filled(self, house_in: House, words: set[str]) -> None:
        assert [text for text in words if re.search(r"\{[a-z_]*\}", text)] == []

    def test_no_code_or_python_value_is_shown(self, house_in: House, words: set[str]) -> None:
        odd = re.compile(r"\bNone\b|<[a-z]+\.|\bTrue\b(?!-)|\bFalse\b|Month\(|\bdatetime\b")
        assert [text for text in words if odd.search(text)] == []

    def test_words_have_no_blanks_at_their_ends(self, house_in: House, words: set[str]) -> None:
        assert [text for text in words if text.strip() and text != text.strip()] == []


def test_the_translations_tell_the_languages_apart() -> None:
    assert only_english("Customers")
    assert "Klanten" in ONLY_DUTCH
    assert not only_english("Poly Studio X52")
