"""The sentences of codes: filled with what a problem tells, in both languages."""

from datetime import date

import pytest

from app.domain.errors import AppError, NotFound
from app.domain.issues import Issue, Where
from app.domain.true_up import TransitionRefused
from app.messages import LANGUAGES, MissingWordsError, error_sentence, names, placeholders, sentence, sentences


def test_a_sentence_holds_the_parameters_the_place_and_the_value() -> None:
    issue = Issue("already_imported", {"date": date(2026, 3, 17), "id": 7}, Where(file="lens.csv"))
    assert sentence(issue, "en").startswith("“lens.csv” was imported before")
    assert "inventory 7, dated 2026-03-17" in sentence(issue, "en")


@pytest.mark.parametrize(
    ("error", "english", "dutch"),
    [
        (NotFound(kind="true_up", key="TU-1"), "There is no true-up “TU-1”.", "Er is geen true-up “TU-1”."),
        (NotFound(kind="customer", key="C9"), "There is no customer “C9”.", "Er is geen klant “C9”."),
        (
            TransitionRefused(number="TU-1", state="declined", step="ordered"),
            "True-up TU-1 is declined and cannot become ordered.",
            "True-up TU-1 is afgewezen en kan niet besteld worden.",
        ),
    ],
)
def test_names_the_program_gives_to_things_are_words_of_the_language(error: AppError, english: str, dutch: str) -> None:
    assert error_sentence(error, "en").startswith(english)
    assert error_sentence(error, "nl").startswith(dutch)


def test_what_a_user_typed_is_never_translated() -> None:
    assert "“customer”" in error_sentence(NotFound(kind="customer", key="customer"), "nl")


def test_the_table_of_names_is_no_sentence() -> None:
    assert "words" not in sentences("en")
    assert names("en").keys() == names("nl").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_without_words_and_a_place_without_a_value_are_mistakes(language: str) -> None:
    with pytest.raises(MissingWordsError):
        sentence(Issue("never_heard_of"), language)
    with pytest.raises(MissingWordsError):
        sentence(Issue("already_imported"), language)


def test_placeholders_of_a_sentence_are_named() -> None:
    assert placeholders("{file}: {count} of {count}") == {"file", "count"}
