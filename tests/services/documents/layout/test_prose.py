"""Paragraphs, headings and lists."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from app.domain.brand import Brand
from app.services.documents.layout.blocks import Block, Rule
from app.services.documents.layout.page import Furniture
from app.services.documents.layout.pdf import About, make_pdf
from app.services.documents.layout.prose import Bullets, Heading, Prose
from app.services.documents.layout.rich import plain
from app.services.documents.layout.signature import Signature
from app.services.documents.layout.typescale import BODY, TITLE
from tests.services.documents import records as r

WIDTH = 505.0
FURNITURE = Furniture(Brand(company="C"), ("C",), "Running", "Foot", "{page}/{pages}")


def made(*blocks: Block) -> bytes:
    return make_pdf(blocks, FURNITURE, About("T", "A", "S", "en-GB"))


def test_a_paragraph_is_as_high_as_its_lines() -> None:
    assert Prose(plain("one")).height(WIDTH) == BODY.leading
    assert Prose(plain("one"), TITLE).height(WIDTH) == TITLE.leading
    assert Prose(plain("word " * 80)).height(200) > Prose(plain("word " * 80)).height(400)


def test_a_short_paragraph_wants_to_stay_whole_and_a_long_one_two_lines() -> None:
    short, long = Prose(plain("word " * 40)), Prose(plain("word " * 400))
    assert short.least(WIDTH) == short.height(WIDTH)
    assert long.least(WIDTH) == 2 * BODY.leading


@pytest.mark.parametrize("room", [0, 13, 25.9])
def test_a_paragraph_does_not_split_for_less_than_two_lines(room: float) -> None:
    assert Prose(plain("word " * 400)).split(WIDTH, room) is None


def test_the_parts_of_a_paragraph_are_the_whole() -> None:
    prose = Prose(plain("word " * 400), space_before=9)
    parts = prose.split(WIDTH, 100)
    assert parts is not None
    head, tail = parts
    assert head.height(WIDTH) <= 100
    assert head.height(WIDTH) + tail.height(WIDTH) == prose.height(WIDTH)
    assert (head.space_before, tail.space_before) == (9, 0)


def test_a_heading_is_a_bookmark_on_its_page() -> None:
    pdf = made(Heading("First"), Prose(plain("word " * 1_800)), Heading("Second"), Prose(plain("end")))
    reader = PdfReader(BytesIO(pdf))
    found = [(item.title, reader.get_destination_page_number(item)) for item in reader.outline]  # type: ignore[arg-type,union-attr]
    assert found[0] == ("First", 0)
    assert found[1] == ("Second", len(reader.pages) - 1)


def test_headings_with_one_title_are_two_bookmarks() -> None:
    reader = PdfReader(BytesIO(made(Heading("Same"), Prose(plain("a")), Heading("Same"), Prose(plain("b")))))
    assert len(reader.outline) == 2


def test_a_heading_never_splits() -> None:
    heading = Heading("A heading")
    assert heading.split(WIDTH, 5) is None
    assert heading.least(WIDTH) == heading.height(WIDTH)


def test_every_item_of_a_list_is_drawn() -> None:
    text = r.text_of(made(Bullets([plain("first item"), plain("second item")])))
    assert "first item second item" in text


def test_a_list_that_fits_or_of_which_nothing_fits_does_not_split() -> None:
    bullets = Bullets([plain("a"), plain("b")])
    assert bullets.split(WIDTH, 1_000) is None
    assert bullets.split(WIDTH, 3) is None
    assert Bullets([]).least(WIDTH) == 0


def test_rules_are_thin_and_signatures_leave_room_to_sign() -> None:
    assert Rule(accent=True).height(WIDTH) > Rule().height(WIDTH)
    assert Signature(("One", "Two")).height(WIDTH) > 50
    assert Signature(("A label " * 30, "B")).height(WIDTH) > Signature(("A", "B")).height(WIDTH)


def test_the_labels_of_a_signature_are_drawn() -> None:
    assert "Agreed Signed" in r.text_of(made(Signature(("Agreed", "Signed"))))
