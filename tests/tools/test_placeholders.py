"""The places that the program fills, found in every spelling that is used."""

import pytest

from tools.placeholders import difference, placeholders


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Import {file} for {customer}", {"{file}", "{customer}"}),
        ("%1 of %2, %L3 left", {"%1", "%2", "%L3"}),
        ("%n devices", {"%n"}),
        ("{amount:.2f} of {total!r}", {"{amount}", "{total}"}),
        ("{{literal}} and 5 % more", set()),
        ("", set()),
    ],
)
def test_places_are_found(text: str, marks: set[str]) -> None:
    assert placeholders(text) == marks


def test_the_order_of_places_may_differ_between_languages() -> None:
    assert difference("{a} of {b}", "van {b} {a}") == ""


def test_a_lost_place_and_an_unknown_one_are_both_named() -> None:
    assert difference("{a} of {b}", "{a} van {c}") == "lacks {b} and has {c} that the source lacks"
