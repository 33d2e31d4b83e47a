"""Lists of thousands of rows, drawn straight on the canvas (trap 17)."""

import pytest

from app.domain.brand import Brand
from app.services.documents.layout.long_list import ListColumn, LongList
from app.services.documents.layout.page import Furniture
from app.services.documents.layout.pdf import About, make_pdf
from tests.services.documents import records as r

COLUMNS = (ListColumn("Model", 1), ListColumn("Serial", 1), ListColumn("Place", 2))
FURNITURE = Furniture(Brand(company="C"), ("C",), "Running", "Foot", "{page}/{pages}")


def made(rows: list[tuple[str, str, str]]) -> bytes:
    return make_pdf([LongList(COLUMNS, rows)], FURNITURE, About("T", "A", "S", "en-GB"))


def test_rows_read_back_in_order() -> None:
    text = r.text_of(made([("A", "1", "x"), ("B", "2", "y")]))
    assert "Model Serial Place A 1 x B 2 y" in text


def test_the_head_is_on_every_page() -> None:
    pages = r.pages_of(made([("Model", f"S{index:04d}", "here") for index in range(400)]))
    assert len(pages) >= 5
    assert all("Model Serial Place" in page for page in pages)


@pytest.mark.parametrize(
    "text", ["word " * 30, "X" * 200, "Ωμέγα " * 30, "<b>&amp;</b>", "=1+1", "\N{REPLACEMENT CHARACTER} mixed"]
)
def test_nothing_of_a_text_is_cut(text: str) -> None:
    assert r.squeezed(text) in r.squeezed(r.text_of(made([("A", "1", text)])))


def test_a_row_with_a_wrapped_text_is_higher() -> None:
    short, tall = LongList(COLUMNS, [("A", "1", "x")]), LongList(COLUMNS, [("A", "1", "word " * 60)])
    assert tall.height(505) > short.height(505)


def test_characters_of_another_font_do_not_change_the_font_of_the_next_cell() -> None:
    text = r.text_of(made([("\N{REPLACEMENT CHARACTER}", "Plain", "Also"), ("Next", "Row", "Here")]))
    assert "Plain Also Next Row Here" in text


def test_trap_18_a_character_without_a_glyph_is_a_visible_mark() -> None:
    assert "\N{REPLACEMENT CHARACTER}" in r.text_of(made([("東", "1", "x")]))


def test_an_empty_list_is_its_head() -> None:
    assert "Model Serial Place" in r.text_of(made([]))


def test_fonts_of_a_list_are_embedded() -> None:
    for font in r.fonts_of(made([("A", "1", "Ω")])):
        assert "+" in str(font["/BaseFont"])
