"""Every sentence in both languages: the same codes, the same placeholders, and what a user needs in each."""

import string
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import AppError
from app.domain.issues import Issue, Where
from app.messages import LANGUAGES, error_sentence, names, placeholders, sentence, sentences
from app.services.inventory.refusals import BY_CODE

CODES = sorted(sentences("en"))
PLACE = {"file", "sheet", "row", "column", "value"}


def filled(code: str, language: str) -> str:
    params = {name: f"<{name}>" for name in placeholders(sentences(language)[code]) - PLACE}
    return sentence(Issue(code, params, Where("f.csv", "Sheet", 7, "C"), "typed"), language)


def test_both_languages_know_the_same_codes() -> None:
    assert sentences("en").keys() == sentences("nl").keys()


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_wants_the_same_in_both_languages(code: str) -> None:
    assert placeholders(sentences("en")[code]) == placeholders(sentences("nl")[code])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_sentence_is_whole_when_it_is_filled(code: str, language: str) -> None:
    text = filled(code, language)
    assert not set(text) & {"{", "}"}
    assert text[0].isupper() or not text[0].isalpha() or sentences(language)[code].startswith("{")
    assert text.rstrip("”")[-1] in ".?!)"
    assert "  " not in text
    for name in placeholders(sentences(language)[code]) - PLACE:
        assert f"<{name}>" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_has_a_format_or_a_conversion(language: str) -> None:
    odd = [
        code
        for code, words in sentences(language).items()
        for _, name, form, conversion in string.Formatter().parse(words)
        if name is not None and (form or conversion or not name.isidentifier())
    ]
    assert odd == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(BY_CODE))
def test_a_refused_file_is_named_and_its_safety_said(code: str, language: str) -> None:
    words = sentences(language)[code]
    assert ("nothing was changed" if language == "en" else "er is niets gewijzigd") in words.casefold()


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_short_words_that_are_not_sentences(language: str) -> None:
    assert all(word and not word.endswith(".") and "{" not in word for word in names(language).values())


def all_refusals(cause: type[AppError] = AppError) -> Iterator[type[AppError]]:
    for below in cause.__subclasses__():
        yield below
        yield from all_refusals(below)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_the_program_has_words(language: str) -> None:
    own = {cause for cause in all_refusals() if cause.__module__.startswith("app.")}
    assert {cause.code for cause in own} - sentences(language).keys() == set()


@given(st.text(max_size=30))
def test_what_a_user_typed_stands_in_a_sentence_as_it_is(value: str) -> None:
    for language in LANGUAGES:
        assert f"“{value}”" in sentence(Issue("email_unreadable", value=value), language)


@pytest.mark.parametrize("braces", ["{", "}", "{file}", "{0}", "{{}}", "%s"])
def test_braces_in_a_value_are_never_placeholders(braces: str) -> None:
    assert braces in sentence(Issue("email_unreadable", value=braces), "en")
    error = AppError({"kind": "customer", "key": braces})
    error.code = "not_found"  # type: ignore[misc] # one refusal under the code of another
    assert braces in error_sentence(error, "en")
