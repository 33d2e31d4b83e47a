"""Codes become sentences: every placeholder filled, dates as ISO 8601, nothing missing without a word."""

from datetime import date

import pytest

from app import messages
from app.domain.errors import Cancelled, LostRace, ProblemsFound
from app.domain.issues import Issue, Where
from app.messages import LANGUAGES, MissingWordsError, error_sentence, placeholders, sentence, sentences
from app.services.inventory.refusals import FileEmpty, TwoColumns


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Sentences of one test."""
    own: dict[str, str] = {}
    monkeypatch.setattr(messages, "sentences", lambda language: own)
    return own


def test_a_sentence_is_filled_with_parameters_value_and_place(words: dict[str, str]) -> None:
    words["bad"] = "{value} in {file}, {sheet}, {row}, {column}: {count} on {day}"
    issue = Issue("bad", {"count": 3, "day": date(2026, 3, 1)}, Where("a.xlsx", "Devices", 7, "C"), "x")
    assert sentence(issue, "en") == "x in a.xlsx, Devices, 7, C: 3 on 2026-03-01"


def test_a_parameter_goes_before_the_place(words: dict[str, str]) -> None:
    words["bad"] = "{sheet}"
    assert sentence(Issue("bad", {"sheet": "asked"}, Where(sheet="found")), "en") == "asked"


def test_braces_in_a_value_stay_as_they_are(words: dict[str, str]) -> None:
    words["bad"] = "{value}!"
    assert sentence(Issue("bad", value="{row} {}"), "en") == "{row} {}!"


def test_a_placeholder_that_nothing_fills_is_a_bug(words: dict[str, str]) -> None:
    words["bad"] = "{row}"
    with pytest.raises(MissingWordsError, match="row"):
        sentence(Issue("bad"), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_without_a_sentence_is_a_bug(language: str) -> None:
    with pytest.raises(MissingWordsError, match="no_such_code"):
        sentence(Issue("no_such_code"), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_of_the_rules_have_sentences(language: str) -> None:
    for error in (Cancelled(), LostRace(), ProblemsFound([Issue("a"), Issue("b")])):
        assert "{" not in error_sentence(error, language)


def test_a_refusal_names_its_file() -> None:
    assert error_sentence(FileEmpty(where=Where("lijst.xlsx")), "nl").startswith("“lijst.xlsx” is leeg.")


def test_the_sentence_of_an_issue_is_that_of_its_refusal() -> None:
    refusal = TwoColumns(field="serial", first="SN (A)", second="Serial (B)")
    assert sentence(refusal.issues()[0], "en") == error_sentence(refusal, "en")


def test_both_languages_have_the_same_codes_and_placeholders() -> None:
    english, dutch = sentences("en"), sentences("nl")
    assert english.keys() == dutch.keys()
    for code in english:
        assert placeholders(english[code]) == placeholders(dutch[code]), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_stand_in_the_order_of_their_codes(language: str) -> None:
    assert list(sentences(language)) == sorted(sentences(language))
