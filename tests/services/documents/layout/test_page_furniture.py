"""What stands around the blocks, and the blocks of a first page, for short and very long names and texts."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.graphics.shapes import Drawing

from app.domain.brand import Brand
from app.services.documents.layout.blocks import Block, Picture, Rule
from app.services.documents.layout.page import CONTENT_WIDTH, PAGE_HEIGHT, Furniture
from app.services.documents.layout.parties import Address, Facts, Parties
from app.services.documents.layout.pdf import About, make_pdf
from app.services.documents.layout.prose import Bullets, Heading, Prose
from app.services.documents.layout.rich import Span, joined, plain, strong, text_of
from app.services.documents.layout.signature import Signature
from app.services.documents.layout.text import wrap
from app.services.documents.layout.tiles import Tile, Tiles
from app.services.documents.layout.typescale import BODY, FIGURE, SMALL, TINY
from tests.services.documents.records import squeezed

ABOUT = About("Title", "Author", "Subject", "nl-NL")
LONG = "Stichting Samenwerkende Zorginstellingen en Onderwijsgroepen Noordoost-Nederland en Omstreken"
NAMES = st.text(st.characters(codec="cp1252", categories=("L", "N", "P", "Zs")), max_size=90)


def furniture(
    brand: Brand | None = None, lines: tuple[str, ...] = ("Company",), footer: str = "Footer", watermark: str = ""
) -> Furniture:
    return Furniture(brand or Brand(), lines, "Running title", footer, "{page} van {pages}", watermark)


def printed(blocks: Sequence[Block], around: Furniture | None = None) -> list[str]:
    pdf = make_pdf(blocks, around or furniture(), ABOUT)
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def pages_full(number: int) -> list[Block]:
    """So many pages of paragraphs."""
    return [Prose(plain("line " * 15)) for _ in range(number * 50)]


@pytest.mark.parametrize("number", [1, 2, 3, 9, 12])
def test_page_x_of_y_is_right_on_every_page(number: int) -> None:
    pages = printed(pages_full(number))
    assert len(pages) >= number
    for index, page in enumerate(pages, start=1):
        assert f"{index} van {len(pages)}" in page


def test_the_footer_stands_once_on_every_page() -> None:
    for page in printed(pages_full(3), furniture(footer="IBAN NL00 · KvK 1")):
        assert page.count("IBAN NL00") == 1


@pytest.mark.parametrize("words", [1, 20, 60, 120])
def test_a_footer_of_any_length_is_whole_and_above_the_edge(words: int) -> None:
    footer = " ".join(f"f{number}" for number in range(words))
    around = furniture(footer=footer)
    assert squeezed(footer) in squeezed(printed([Prose(plain("x"))], around)[0])
    lines = len(wrap(plain(footer), TINY, CONTENT_WIDTH - 70))
    assert around.first_room().bottom == pytest.approx(61 + (lines - 1) * TINY.leading)


@pytest.mark.parametrize("number", [0, 1, 5, 12])
def test_company_data_of_any_length_is_whole_and_above_the_title(number: int) -> None:
    lines = tuple(f"company line {index:02d}" for index in range(number))
    around = furniture(lines=lines)
    page = printed([Prose(plain("Title"))], around)[0]
    assert all(page.count(line) == 1 for line in lines)
    head = max(22.5, number * SMALL.leading)
    assert around.first_room().top == pytest.approx(PAGE_HEIGHT - 42 - head - 26)


def test_following_pages_have_more_room_than_the_first() -> None:
    around = furniture(lines=("a",) * 6)
    first, following = around.first_room(), around.following_room()
    assert following.top > first.top
    assert (first.left, first.width, first.bottom) == (following.left, following.width, following.bottom)


@pytest.mark.parametrize("name", ["A", "Zonnehof Techniek", LONG, LONG * 3, "Été & Søn <b>", "株式会社"])
def test_a_company_of_any_name_fits_head_and_running_head(name: str) -> None:
    pages = printed(pages_full(2), furniture(Brand(company=name)))
    assert len(pages) >= 2
    assert all("Running title" in page for page in pages[1:])
    assert "Running title" not in pages[0]


def test_a_long_running_head_ends_in_an_ellipsis() -> None:
    page = printed(pages_full(2), furniture(Brand(company=LONG)))[1]
    assert "Stichting Samenwerkende" in page
    assert "…" in page


@pytest.mark.parametrize("word", ["CONCEPT", "DRAFT"])
def test_the_draft_mark_is_on_every_page(word: str) -> None:
    assert [page.count(word) for page in printed(pages_full(3), furniture(watermark=word))] == [1] * len(
        printed(pages_full(3))
    )
    assert all(word not in page for page in printed(pages_full(3)))


def test_a_draft_mark_moves_no_block() -> None:
    assert furniture(watermark="DRAFT").first_room() == furniture().first_room()
    assert len(printed(pages_full(3), furniture(watermark="DRAFT"))) == len(printed(pages_full(3)))


def logo(width: int, height: int) -> bytes:
    target = BytesIO()
    Image.new("RGBA", (width, height), (20, 80, 80, 128)).save(target, "PNG")
    return target.getvalue()


# At most 210 wide and 42 high, at its own proportions.
@pytest.mark.parametrize(
    ("size", "drawn"),
    [
        ((100, 100), (42.0, 42.0)),
        ((500, 100), (210.0, 42.0)),
        ((1000, 100), (210.0, 21.0)),
        ((100, 1000), (4.2, 42.0)),
        ((16, 16), (42.0, 42.0)),
    ],
)
def test_a_logo_keeps_its_proportions_in_its_box(size: tuple[int, int], drawn: tuple[float, float]) -> None:
    pdf = make_pdf([Prose(plain("x"))], furniture(Brand(logo=logo(*size))), ABOUT)
    content = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert content is not None
    placed = [line.split() for line in content.get_data().decode("latin-1").splitlines() if line.endswith("cm")]
    sizes = [(float(line[0]), float(line[3])) for line in placed if float(line[0]) not in (0.0, 1.0)]
    assert any(found == pytest.approx(drawn, abs=0.01) for found in sizes)


def test_a_logo_takes_the_place_of_the_name() -> None:
    brand = Brand(company="Zonnehof", logo=logo(300, 100))
    assert "Zonnehof" not in printed([Prose(plain("x"))], furniture(brand))[0]
    assert "Zonnehof" in printed([Prose(plain("x"))], furniture(Brand(company="Zonnehof")))[0]


@given(NAMES, NAMES, NAMES)
def test_parties_hold_every_letter_of_their_lines(name: str, street: str, site: str) -> None:
    block = Parties(
        (
            Address("Customer", (name, street)),
            Facts("Contract", (("Number", "C-1"), ("Site ID", site))),
            Facts("Quote", (("Date", "17 maart 2026"),)),
        )
    )
    text = squeezed("".join(printed([block])))
    for value in (name, street, site):
        for word in value.split():
            assert sorted(set(squeezed(word)) - set(text)) == []
    assert block.height(CONTENT_WIDTH) >= 35


@pytest.mark.parametrize("lines", range(1, 9))
def test_parties_are_as_high_as_the_longest_column(lines: int) -> None:
    many = Address("Customer", tuple(f"line {number}" for number in range(lines)))
    few = Facts("Contract", (("Number", "C-1"), ("End", "2026")))
    expected = 10 + 15 + max(lines, 2) * BODY.leading + 10
    assert Parties((many, few, few)).height(CONTENT_WIDTH) == expected


@pytest.mark.parametrize("value", ["", None])
def test_parties_leave_out_what_is_not_known(value: str | None) -> None:
    facts = Facts("Contract", (("Number", "C-1"), ("Site ID", value or "")))
    text = printed([Parties((facts,), (1,))])[0]
    assert "Number" in text
    assert "Site ID" not in text


@pytest.mark.parametrize("number", range(1, 6))
def test_tiles_share_the_width_and_hold_their_words(number: int) -> None:
    tiles = Tiles([Tile(f"{index}.250", f"label {index}") for index in range(number)])
    text = printed([tiles])[0]
    assert all(f"{index}.250" in text and f"label {index}" in text for index in range(number))
    assert tiles._each(CONTENT_WIDTH) * number + 7.5 * (number - 1) == pytest.approx(CONTENT_WIDTH)


@pytest.mark.parametrize("words", [1, 6, 12, 30])
def test_tiles_are_as_high_as_their_longest_label(words: int) -> None:
    label = " ".join(["woord"] * words)
    tiles = Tiles((Tile("1", "kort"), Tile("2", label)))
    lines = len(wrap(plain(label), SMALL, tiles._each(CONTENT_WIDTH) - 2.2 - 14))
    assert tiles.height(CONTENT_WIDTH) == 7 + FIGURE.leading + lines * SMALL.leading + 7
    assert squeezed(label) in squeezed(printed([tiles])[0])


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_signatures_share_the_width_at_the_foot_of_the_page(number: int) -> None:
    signature = Signature([f"Sign {index}" for index in range(number)])
    assert signature._each(CONTENT_WIDTH) * number + 30 * (number - 1) == pytest.approx(CONTENT_WIDTH)
    pages = printed([*pages_full(1)[:20], signature])
    assert [sum(f"Sign {index}" in page for index in range(number)) for page in pages][-1] == number


def test_rules_and_pictures_have_their_own_height_at_any_width() -> None:
    assert Rule().height(10) == Rule().height(1000) == 0.6
    assert Rule(accent=True).height(10) == 1.5
    assert Picture(Drawing(100, 70)).height(1) == 70
    assert Picture(Drawing(100, 70)).split(100, 20) is None


def test_an_empty_list_is_nothing() -> None:
    assert Bullets([]).height(100) == 0
    assert Bullets([]).least(100) == 0
    assert Bullets([]).split(100, 50) is None


@given(st.lists(st.text("abc de", min_size=1, max_size=60), min_size=1, max_size=12), st.floats(10, 400))
def test_the_parts_of_a_list_are_its_items(items: list[str], room: float) -> None:
    bullets = Bullets([plain(item) for item in items])
    split = bullets.split(150, room)
    if split is None:
        return
    head, rest = split
    assert isinstance(head, Bullets)
    assert isinstance(rest, Bullets)
    assert [text_of(item) for item in [*head.items, *rest.items]] == items
    assert head.height(150) <= room
    assert head.height(150) + rest.height(150) == pytest.approx(bullets.height(150))


@given(st.integers(1, 400), st.floats(0, 700))
def test_the_parts_of_a_paragraph_leave_no_line_alone(words: int, room: float) -> None:
    prose = Prose(plain("lorem ipsum " * words))
    lines = len(wrap(prose.rich, BODY, 300))
    split = prose.split(300, room)
    if split is None:
        assert room < 2 * BODY.leading or lines < 4
        return
    head, rest = (round(part.height(300) / BODY.leading) for part in split)
    assert head + rest == lines
    assert head >= 2
    assert rest >= 2


def test_rich_text_is_put_together_with_plain_gaps() -> None:
    assert joined([]) == ()
    assert joined([strong("a"), plain("b")]) == (Span("a", strong=True), Span(" "), Span("b"))
    assert text_of(joined([plain("a"), plain("b"), plain("c")], ", ")) == "a, b, c"


def test_bookmarks_follow_the_headings() -> None:
    blocks = [block for number in range(60) for block in (Heading(f"Part {number}"), Prose(plain("x " * 100)))]
    reader = PdfReader(BytesIO(make_pdf(blocks, furniture(), ABOUT)))
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == [
        f"Part {number}" for number in range(60)
    ]
    pages = [reader.get_destination_page_number(entry) for entry in reader.outline if not isinstance(entry, list)]
    assert pages == sorted(p for p in pages if p is not None)
    assert pages[-1] == len(reader.pages) - 1


@pytest.mark.parametrize("language", ["nl-NL", "en-GB"])
def test_the_file_says_title_author_subject_and_language(language: str) -> None:
    pdf = make_pdf([], furniture(), About("Tïtle <b>", "Bedrijf & Co", "Klant", language))
    reader = PdfReader(BytesIO(pdf))
    meta = reader.metadata
    assert meta is not None
    assert (meta.title, meta.author, meta.subject, meta.creator) == (
        "Tïtle <b>",
        "Bedrijf & Co",
        "Klant",
        "TrueUp Desk",
    )
    root = reader.trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    assert str(root["/Lang"]) == language


def test_trap_21_blocks_give_the_same_bytes_twice() -> None:
    assert make_pdf(pages_full(2), furniture(), ABOUT) == make_pdf(pages_full(2), furniture(), ABOUT)
