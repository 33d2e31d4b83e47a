"""Which font draws which character (trap 18)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.layout.fonts import REPLACEMENT, Face, advances, missing, printable, runs, width_of


@pytest.mark.parametrize("face", list(Face))
def test_digits_are_tabular_in_every_face(face: Face) -> None:
    assert len({advances(face.value)[digit] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("face", list(Face))
def test_every_face_covers_the_same_characters(face: Face) -> None:
    assert advances(face.value).keys() == advances(Face.REGULAR.value).keys()


def test_a_plain_text_is_one_run() -> None:
    assert runs("Zorggroep − € 5", Face.BOLD) == [("SourceSansPro-Bold", "Zorggroep − € 5")]


def test_a_character_that_only_the_other_font_has_is_drawn_in_it() -> None:
    assert runs("a\N{REPLACEMENT CHARACTER}b", Face.SEMIBOLD) == [
        ("SourceSansPro-Semibold", "a"),
        ("Roboto-Medium", REPLACEMENT),
        ("SourceSansPro-Semibold", "b"),
    ]


def test_trap_18_a_character_that_no_font_has_is_a_visible_mark() -> None:
    assert runs("東", Face.REGULAR) == [("Roboto-Regular", REPLACEMENT)]
    assert missing("a東b京東") == "東京"


def test_a_text_that_holds_the_mark_itself_is_told_too() -> None:
    assert missing(REPLACEMENT) == REPLACEMENT


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("e\u0301", "é"),
        ("a\tb\nc", "a b c"),
        ("\u202eevil\u202c", "evil"),
        ("a\x00b\x7f", "ab"),
        ("soft\u00adhyphen", "softhyphen"),
        ("1\u202f000", "1\u00a0000"),
        ("\ud800", REPLACEMENT),
        ("\uffff", REPLACEMENT),
    ],
)
def test_invisible_characters_leave_no_trace(given_text: str, expected: str) -> None:
    assert printable(given_text) == expected


def test_width_grows_with_size_and_adds_up() -> None:
    assert width_of("ab", Face.REGULAR, 20) == pytest.approx(2 * width_of("ab", Face.REGULAR, 10))
    both = width_of("a", Face.REGULAR, 9) + width_of("b", Face.REGULAR, 9)
    assert width_of("ab", Face.REGULAR, 9) == pytest.approx(both)


@given(st.text(max_size=60))
def test_every_text_can_be_drawn_by_the_runs_it_is_cut_in(text: str) -> None:
    for font, piece in runs(text, Face.SEMIBOLD):
        assert piece
        assert all(character in advances(font) for character in piece)
