"""The words of the command line: complete in both languages, figures in each, and the language asked for."""

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commands.words import LANGUAGES, Words, _texts, language_of

ENGLISH, DUTCH = (_texts(language) for language in LANGUAGES)


def places(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words() -> None:
    assert set(ENGLISH) == set(DUTCH)


@pytest.mark.parametrize("key", sorted(ENGLISH))
def test_both_languages_fill_the_same_places(key: str) -> None:
    assert places(ENGLISH[key]) == places(DUTCH[key])
    assert ENGLISH[key].strip()
    assert DUTCH[key].strip()


@pytest.mark.parametrize(
    ("number", "english", "dutch"),
    [
        (None, "–", "–"),
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1,000", "1.000"),
        (-1234567, "-1,234,567", "-1.234.567"),
    ],
)
def test_a_count_is_written_in_each_language(number: int | None, english: str, dutch: str) -> None:
    assert (Words("en").count(number), Words("nl").count(number)) == (english, dutch)


@pytest.mark.parametrize(
    ("cents", "english", "dutch"),
    [
        (None, "–", "–"),
        (0, "0.00", "0,00"),
        (5, "0.05", "0,05"),
        (-5, "-0.05", "-0,05"),
        (-100, "-1.00", "-1,00"),
        (123456789, "1,234,567.89", "1.234.567,89"),
    ],
)
def test_decimals_are_written_in_each_language(cents: int | None, english: str, dutch: str) -> None:
    assert (Words("en").decimals(cents), Words("nl").decimals(cents)) == (english, dutch)


@pytest.mark.parametrize(("cents", "shown"), [(None, "–"), (150, "EUR 1.50"), (-1, "EUR -0.01")])
def test_an_amount_names_its_currency(cents: int | None, shown: str) -> None:
    assert Words("en").amount(cents, "EUR") == shown


@given(st.integers(-(10**12), 10**12))
def test_decimals_read_back_are_the_cents(cents: int) -> None:
    assert int(Words("nl").decimals(cents).replace(".", "").replace(",", "")) == cents


@pytest.mark.parametrize(
    ("argv", "environment", "language"),
    [
        ([], {"LANG": "nl_NL.UTF-8"}, "nl"),
        ([], {"LANG": "NL"}, "nl"),
        ([], {"LANG": "Dutch_Netherlands.1252"}, "nl"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LC_ALL": "en_US", "LANG": "nl_NL"}, "en"),
        ([], {"LC_MESSAGES": "nl_BE", "LANG": "en_US"}, "nl"),
        ([], {"LC_ALL": "", "LANG": "nl_NL"}, "nl"),
        (["--language", "nl"], {"LANG": "en_US"}, "nl"),
        (["--language=nl"], {"LANG": "en_US"}, "nl"),
        (["--language", "en"], {"LANG": "nl_NL"}, "en"),
        (["ledger", "--json", "--language", "nl", "X"], {"LANG": "en_US"}, "nl"),
        (["--language", "fr"], {"LANG": "nl_NL"}, "en"),
        (["--language="], {"LANG": "nl_NL"}, "en"),
        (["--language"], {"LANG": "nl_NL"}, "en"),
    ],
)
def test_the_language_asked_for_goes_before_that_of_the_environment(
    argv: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(argv, environment) == language


def test_a_word_that_does_not_exist_is_found_to_be_missing() -> None:
    assert Words("en").find("no.such.word") is None
    with pytest.raises(KeyError):
        Words("en")("no.such.word")
