"""What argparse says in English is said in the user's language; what it brings about here is known whole."""

import argparse

import pytest

from app.cli import parse
from app.commands.parser import WrongUsage
from app.commands.usage_words import usage_words
from app.commands.words import Words

ENGLISH = ("argument ", "arguments", "expected", "invalid", "required", "choose", "unrecognized", "ignored")
"""Words of argparse, none of which may be left in Dutch."""

SAID = [
    (["check"], "deze argumenten ontbreken: --month", "these arguments are missing: --month"),
    (
        ["true-up", "decline"],
        "deze argumenten ontbreken: NUMMER, --reason",
        "these arguments are missing: NUMBER, --reason",
    ),
    (["check", "--month"], "--month: hierna moet een waarde volgen", "--month: a value has to follow"),
    (["check", "--month", "2026-13"], "--month: “2026-13” is geen maand", "--month: “2026-13” is not a month"),
    (
        ["check", "--month", "2026-03", "--mont", "x"],
        "deze argumenten zijn hier niet bekend: --mont x",
        "these arguments are not known here: --mont x",
    ),
    (["verify", "--json=yes"], "hierna volgt geen waarde, maar er staat yes", "no value follows it, but here is yes"),
    (["classify", "X", "telephone"], "“telephone” is niet een van: ", "“telephone” is not one of: "),
    (["chek"], "“chek” is niet een van: ", "“chek” is not one of: "),
    (
        ["--language", "de", "verify"],
        "--language: “de” is niet een van: en, nl",
        "--language: “de” is not one of: en, nl",
    ),
]


def problem(argv: list[str], language: str) -> str:
    with pytest.raises(WrongUsage) as wrong:
        parse(argv, Words(language))
    return usage_words(wrong.value.problem, Words(language))


@pytest.mark.parametrize(
    ("argv", "dutch", "english"), SAID, ids=lambda one: " ".join(one) if isinstance(one, list) else ""
)
def test_wrong_usage_is_told_in_the_language_asked_for(argv: list[str], dutch: str, english: str) -> None:
    assert dutch in problem(argv, "nl")
    assert english in problem(argv, "en")


@pytest.mark.parametrize("argv", [one[0] for one in SAID], ids=" ".join)
def test_no_english_is_left_in_dutch(argv: list[str]) -> None:
    said = problem(argv, "nl")
    assert [
        word for word in ENGLISH if word in said.lower().replace("argumenten", "").partition("niet een van")[0]
    ] == []


def test_several_values_are_asked_for() -> None:
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--file", nargs="+")
    with pytest.raises(argparse.ArgumentError) as wrong:
        parser.parse_args(["--file"])
    assert usage_words(str(wrong.value), Words("nl")) == "--file: hierna moeten een of meer waarden volgen"


def test_what_is_not_of_argparse_is_left_as_it_is() -> None:
    assert usage_words("zonder opdracht geen JSON", Words("nl")) == "zonder opdracht geen JSON"
