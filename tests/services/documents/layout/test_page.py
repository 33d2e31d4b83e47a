"""What stands around the blocks."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.services.documents.layout.page import Furniture
from app.services.documents.layout.parties import Address, Facts, Parties
from app.services.documents.layout.pdf import About, make_pdf
from app.services.documents.layout.prose import Prose
from app.services.documents.layout.rich import plain
from app.services.documents.layout.tiles import Tile, Tiles
from tests.services.documents import records as r

ABOUT = About("Title", "Author", "Subject", "nl-NL")


def furniture(**changes: str) -> Furniture:
    plain_one = Furniture(r.BRAND, ("Zonnehof Techniek", "Havenstraat 12"), "Quote 7", "Footer", "{page} van {pages}")
    return replace(plain_one, **changes)  # type: ignore[arg-type]


def pages(words: int, used: Furniture) -> list[str]:
    return r.pages_of(make_pdf([Prose(plain("word " * words))], used, ABOUT))


def test_every_page_says_which_of_how_many() -> None:
    texts = pages(3_000, furniture())
    assert len(texts) >= 3
    assert all(f"{index} van {len(texts)}" in text for index, text in enumerate(texts, start=1))


def test_the_running_title_stands_on_every_page_but_the_first() -> None:
    texts = pages(2_000, furniture())
    assert ["Quote 7" in text for text in texts] == [False] + [True] * (len(texts) - 1)


def test_the_draft_mark_is_on_every_page_or_on_none() -> None:
    assert all("CONCEPT" in text for text in pages(2_000, furniture(watermark="CONCEPT")))
    assert not any("CONCEPT" in text for text in pages(2_000, furniture()))


def test_a_long_footer_pushes_the_room_up_instead_of_running_over() -> None:
    short, tall = furniture(), furniture(footer="Terms and conditions " * 20)
    assert tall.first_room().bottom > short.first_room().bottom


def test_company_data_of_many_lines_pushes_the_title_down() -> None:
    long = replace(furniture(), company_lines=tuple(f"Line {index}" for index in range(9)))
    assert long.first_room().top < furniture().first_room().top


def test_pages_are_a4() -> None:
    page = PdfReader(BytesIO(make_pdf([], furniture(), ABOUT))).pages[0]
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


def test_a_document_without_blocks_is_one_page() -> None:
    assert len(r.pages_of(make_pdf([], furniture(), ABOUT))) == 1


def test_markup_in_the_brand_is_plain_text() -> None:
    brand = replace(r.BRAND, company="<b>A & B</b>")
    (text,) = pages(3, replace(furniture(), brand=brand))
    assert "<b>A & B</b>" in text


@pytest.mark.parametrize("name", ["Short", "A rather long name that has to wrap over several lines " * 3])
def test_the_parties_block_is_as_high_as_its_longest_column(name: str) -> None:
    block = Parties(
        (Address("To", (name, "Street 1")), Facts("Quote", (("Number", "1"), ("Date", "2"))), Facts("C", ()))
    )
    lone = Parties((Address("To", (name, "Street 1")),), (1.0,))
    assert block.height(505) >= lone.height(505)


def test_empty_facts_and_lines_leave_no_gap() -> None:
    with_gap = Parties((Facts("Quote", (("Number", "1"), ("Date", ""))),), (1.0,))
    without = Parties((Facts("Quote", (("Number", "1"),)),), (1.0,))
    assert with_gap.height(505) == without.height(505)


def test_tiles_grow_with_the_longest_label() -> None:
    short = Tiles((Tile("1", "a"), Tile("2", "b")))
    tall = Tiles(
        (Tile("1", "a"), Tile("2", "a label that needs more than one line in a tile of this width, surely so"))
    )
    assert tall.height(300) > short.height(300)
