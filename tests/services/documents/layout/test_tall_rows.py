"""A row with more text than a page holds goes on on the next page: nothing is lost and no page overflows."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from app.domain.brand import Brand
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import LEAST_LINES, WHOLE_LINES, Column, TotalRow
from app.services.documents.layout.flow import Page, Room, paginate
from app.services.documents.layout.long_list import ListColumn, LongList
from app.services.documents.layout.page import Furniture
from app.services.documents.layout.pdf import About, make_pdf
from app.services.documents.layout.prose import Heading
from app.services.documents.layout.table import Table

WIDTH = 505.0
ROOM = Room(45, WIDTH, 660, 60)
COLUMNS = (Column("Note"), Column("Amount", figures=True))
LIST = (ListColumn("Model", 1), ListColumn("Note", 2), ListColumn("Room", 1))
TOTALS = (TotalRow("Net", "1"), TotalRow("Gross", "3", grand=True))
FURNITURE = Furniture(Brand(), ("Company",), "Title", "Footer", "{page} of {pages}")


def words(first: int, count: int) -> str:
    return " ".join(f"w{number:05d}" for number in range(first, first + count))


def check_inside(pages: Sequence[Page]) -> None:
    for page in pages:
        for placed in page.placed:
            assert placed.top - placed.block.height(WIDTH) >= page.room.bottom - 0.1


def printed(blocks: Sequence[Block]) -> list[str]:
    pdf = make_pdf(blocks, FURNITURE, About("t", "a", "s", "en-GB"))
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def said(pages: Sequence[str]) -> list[str]:
    return [word for page in pages for word in page.split() if word.startswith("w0")]


@given(
    counts=st.lists(st.sampled_from([3, 40, 300, 900, 2500]), min_size=1, max_size=6),
    totals=st.booleans(),
    above=st.integers(0, 30),
)
def test_no_page_overflows_whatever_the_rows(counts: list[int], totals: bool, above: int) -> None:
    before = Table(COLUMNS, [("x", "1")] * above)
    table = Table(COLUMNS, [(words(0, count), "1") for count in counts], TOTALS if totals else ())
    listed = LongList(LIST, [("CCX 500", words(0, count), "Room") for count in counts])
    for block in (table, listed):
        check_inside(paginate([before, Heading("Section"), block], ROOM, ROOM))


@pytest.mark.parametrize("count", [400, 1_500, 6_000])
def test_nothing_of_a_tall_cell_is_lost_on_paper(count: int) -> None:
    rows = [("first", "1"), (words(0, count), "2"), ("last", "3")]
    pages = printed([Heading("Notes"), Table(COLUMNS, rows, TOTALS)])
    assert said(pages) == words(0, count).split()
    assert all("Note" in page and "Amount" in page for page in pages)
    assert "Gross" in pages[-1]
    assert "Notes" in pages[0]
    assert "w00000" in pages[0]


@pytest.mark.parametrize("count", [400, 1_500, 6_000])
def test_nothing_of_a_tall_cell_of_a_list_is_lost_on_paper(count: int) -> None:
    rows = [("CCX 500", "first", "A"), ("Studio X52", words(0, count), "Zürich 中"), ("VVX 350", "last", "B")]
    pages = printed([LongList(LIST, rows)])
    text = "\n".join(pages)
    assert said(pages) == words(0, count).split()
    # A cell of one line stands beside the first part only.
    assert text.count("Studio X52") == text.count("Zürich") == 1
    assert text.count("VVX 350") == 1


def test_two_tall_cells_of_a_row_go_on_beside_each_other() -> None:
    row = (words(0, 900), words(5_000, 700))
    pages = printed([Table((Column("One"), Column("Two")), [row])])
    found = said(pages)
    assert sorted(found) == sorted([*row[0].split(), *row[1].split()])
    assert len(pages) > 1


def test_a_row_that_fits_on_any_page_stays_whole() -> None:
    table = Table(COLUMNS, [("x", "1"), (words(0, 200), "2"), ("x", "3"), ("x", "4"), ("x", "5")])
    assert table._at(WIDTH).lines(1) <= WHOLE_LINES
    for above in range(25):
        pages = paginate([Table(COLUMNS, [("x", "1")] * above), table], ROOM, ROOM)
        parts = [placed.block for page in pages for placed in page.placed if isinstance(placed.block, Table)][1:]
        assert sum(part.end - part.first for part in parts) == 5


def test_the_last_lines_go_with_the_totals() -> None:
    for count in range(330, 480, 7):
        pages = paginate([Table(COLUMNS, [(words(0, count), "1")], TOTALS)], ROOM, ROOM)
        last = pages[-1].placed[0].block
        assert isinstance(last, Table)
        assert last._at(WIDTH).lines(last.first) >= LEAST_LINES
        check_inside(pages)
