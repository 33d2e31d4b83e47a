"""Breaking text into lines."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.layout.fonts import printable
from app.services.documents.layout.rich import Span, joined, plain, strong, text_of
from app.services.documents.layout.text import Line, cut_to, natural_width, one_line, wrap
from app.services.documents.layout.typescale import BODY, TITLE


def words(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def test_lines_break_at_spaces() -> None:
    width = natural_width(plain("true-up quote"), BODY)
    assert [words(line) for line in wrap(plain("true-up quote of March"), BODY, width)] == [
        "true-up quote",
        "of March",
    ]


def test_fixed_spaces_do_not_break() -> None:
    width = natural_width(plain("quote of 1"), BODY)
    lines = wrap(plain("quote of 1\N{NO-BREAK SPACE}March"), BODY, width)
    assert words(lines[1]).startswith("1")


def test_punctuation_stays_with_the_strong_word_before_it() -> None:
    rich = (Span("counted "), Span("109 devices", strong=True), Span(". Then"))
    width = natural_width(plain("counted 109 devices"), BODY)
    lines = [words(line) for line in wrap(rich, BODY, width)]
    assert not any(line.startswith(".") for line in lines)


def test_a_word_wider_than_the_line_is_broken_inside() -> None:
    lines = wrap(plain("x" * 400), BODY, 100)
    assert len(lines) > 1
    assert all(line.width <= 100 for line in lines)
    assert sum(len(words(line)) for line in lines) == 400


def test_neighbours_in_one_font_are_one_piece() -> None:
    assert len(one_line(joined([plain("a"), plain("b"), plain("c")]), BODY).pieces) == 1


def test_empty_text_is_one_empty_line() -> None:
    assert [words(line) for line in wrap(plain(""), BODY, 100)] == [""]


def test_a_cut_text_ends_in_an_ellipsis() -> None:
    line = cut_to("A very long company name indeed", BODY, 60)
    assert words(line).endswith("…")
    assert line.width <= 60
    assert words(cut_to("Short", BODY, 60)) == "Short"


def test_rich_text_helpers() -> None:
    assert text_of(joined([plain("a"), strong("b")], " · ")) == "a · b"


@given(st.text(max_size=200), st.floats(60, 400))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: float) -> None:
    lines = wrap(plain(text), TITLE, width)
    assert all(line.width <= width + 0.02 for line in lines)
    kept = "".join(words(line) for line in lines)
    assert len(kept.replace(" ", "")) == len(printable(text).replace(" ", ""))


def test_a_number_wider_than_the_line_is_broken_behind_its_hyphens() -> None:
    width = natural_width(plain("C-2025-0031-LA"), BODY)
    lines = [words(line) for line in wrap(plain("C-2025-0031-LAN/GENT"), BODY, width)]
    assert lines == ["C-2025-0031-", "LAN/GENT"]


def test_a_break_near_the_beginning_of_a_line_is_not_taken() -> None:
    width = natural_width(plain("a-xxxxxxxxxxxx"), BODY)
    first, *_ = (words(line) for line in wrap(plain("a-" + "x" * 60), BODY, width))
    assert len(first) > 10
