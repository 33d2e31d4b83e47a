"""Tables over pages: for every number of rows and totals, what stands where is worked out here by itself."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from app.domain.brand import Brand
from app.services.documents.layout.blocks import Block
from app.services.documents.layout.columns import Column, TableStyle, TotalRow
from app.services.documents.layout.flow import Page, Room, paginate
from app.services.documents.layout.page import Furniture
from app.services.documents.layout.pdf import About, make_pdf
from app.services.documents.layout.prose import Bullets, Heading
from app.services.documents.layout.rich import plain
from app.services.documents.layout.table import Table
from app.services.documents.layout.typescale import CELL, HEAD

WIDTH = 505.0
TOGETHER = 4
HEAD_HEIGHT = HEAD.leading + 8
ROW = CELL.leading + 2 * 4.6
COLUMNS = (Column("What"), Column("Amount", figures=True))
TOTALS = (TotalRow("Net", "1"), TotalRow("VAT", "2"), TotalRow("Gross", "3", grand=True))
TOTALS_HEIGHT = 2 * (CELL.leading + 7) + 26


def table(rows: int, totals: Sequence[TotalRow] = TOTALS) -> Table:
    return Table(COLUMNS, [(f"row {number:03d}", str(number)) for number in range(rows)], totals)


def room(height: float) -> Room:
    return Room(45, WIDTH, height + 60, 60)


def pages_of(block: Block, height: float) -> list[Page]:
    return paginate([block], room(height), room(height))


def parts(pages: Sequence[Page]) -> list[Table]:
    return [placed.block for page in pages for placed in page.placed if isinstance(placed.block, Table)]


def test_the_height_is_head_rows_and_totals() -> None:
    assert table(7).height(WIDTH) == pytest.approx(HEAD_HEIGHT + 7 * ROW + TOTALS_HEIGHT)
    assert table(7, ()).height(WIDTH) == pytest.approx(HEAD_HEIGHT + 7 * ROW)


@pytest.mark.parametrize("rows", [*range(1, 41), 100, 250])
def test_totals_stand_with_a_row_on_one_page_whatever_the_number_of_rows(rows: int) -> None:
    height = HEAD_HEIGHT + 10 * ROW
    found = parts(pages_of(table(rows), height))
    assert [part.first for part in found] == [0, *(part.end for part in found[:-1])]
    assert found[-1].end == rows
    assert found[-1].end - found[-1].first >= min(rows, 2)
    assert all(part.height(WIDTH) <= height + 0.1 for part in found)
    assert len(found) == expected_parts(rows, height)


def expected_parts(rows: int, height: float) -> int:
    """How many pages rows and totals need: full pages of rows, and the totals with the rows that fit above them."""
    full = int((height - HEAD_HEIGHT + 0.01) // ROW)
    with_totals = int((height - HEAD_HEIGHT - TOTALS_HEIGHT + 0.01) // ROW)
    pages, left = 1, rows
    while left > with_totals:
        left -= min(full, left - (2 if left > TOGETHER else 1))
        pages += 1
    return pages


@given(st.integers(1, 120), st.integers(0, 4), st.floats(HEAD_HEIGHT + 12 * ROW, 700))
def test_every_row_stands_once_in_order_on_pages_that_hold_it(rows: int, totals: int, height: float) -> None:
    block = table(rows, [TotalRow(f"total {number}", "1") for number in range(totals)])
    found = parts(pages_of(block, height))
    assert found[0].first == 0
    assert found[-1].end == rows
    assert all(one.end == other.first for one, other in pairwise(found))
    assert all(part.end > part.first for part in found)
    assert all(part.height(WIDTH) <= height + 0.1 for part in found)


@given(st.integers(2, 60), st.floats(0, 600))
def test_the_two_parts_of_a_split_have_the_height_of_the_whole_and_one_more_head(rows: int, available: float) -> None:
    block = table(rows)
    split = block.split(WIDTH, available)
    if split is None:
        return
    first, rest = split
    assert first.height(WIDTH) <= available + 0.1
    whole = block.height(WIDTH)
    assert first.height(WIDTH) + rest.height(WIDTH) == pytest.approx(whole + HEAD_HEIGHT)


@given(st.integers(2, 60), st.floats(0, 600))
def test_a_part_takes_every_row_that_fits(rows: int, available: float) -> None:
    split = table(rows, ()).split(WIDTH, available)
    fitting = int((available - HEAD_HEIGHT + 0.01) // ROW)
    if split is None:
        assert fitting < 1 or fitting >= rows
    else:
        first = split[0]
        assert isinstance(first, Table)
        assert first.end == (min(fitting, rows - 2) if rows > TOGETHER else fitting)


def test_a_table_that_fits_is_not_split() -> None:
    assert table(5).split(WIDTH, 1000) is not None, "asked for room, it may part from its last row only"
    assert len(parts(pages_of(table(5), 1000))) == 1


@pytest.mark.parametrize("room_left", [0, HEAD_HEIGHT, HEAD_HEIGHT + ROW - 1])
def test_a_head_never_stands_alone_at_the_foot_of_a_page(room_left: float) -> None:
    above = table(5, ())
    height = above.height(WIDTH) + room_left + 2
    below = table(30)
    pages = paginate([above, below], room(height), room(height))
    assert len(pages[0].placed) == 1
    assert len(parts(pages)) > 1


def test_a_heading_goes_with_its_table_to_the_next_page() -> None:
    above = table(5, ())
    height = above.height(WIDTH) + 60
    pages = paginate([above, Heading("Amount"), table(2)], room(height), room(height))
    assert [type(placed.block).__name__ for placed in pages[1].placed] == ["Heading", "Table"]


@pytest.mark.parametrize("rows", range(1, 20))
def test_no_row_stands_alone_above_or_below_a_page_break(rows: int) -> None:
    for room_left in range(0, 300, 7):
        above = table(12, ())
        height = above.height(WIDTH) + room_left + 2
        found = parts(paginate([above, table(rows)], room(height), room(height)))[1:]
        assert [part.end - part.first for part in found if part.end - part.first < min(rows, 2)] == []


def test_a_short_table_is_not_split_where_the_next_page_has_room_for_it() -> None:
    above = table(5, ())
    height = above.height(WIDTH) + HEAD_HEIGHT + 3 * ROW
    found = parts(paginate([above, table(TOGETHER)], room(height), room(height)))
    assert [(part.first, part.end) for part in found[1:]] == [(0, TOGETHER)]


@pytest.mark.parametrize("words", [1, 5, 30, 120])
def test_a_row_of_long_text_is_as_high_as_its_lines(words: int) -> None:
    text = " ".join(["lange tekst"] * words)
    one = Table(COLUMNS, [(text, "1")], style=TableStyle())
    lines = round((one.height(WIDTH) - HEAD_HEIGHT - 2 * 4.6) / CELL.leading, 3)
    assert lines == int(lines)
    assert (lines > 1) == (words > 8)


def test_parts_of_one_table_have_the_same_columns() -> None:
    rows = [(f"row {number:03d}", "9" * (1 + number // 10)) for number in range(80)]
    found = parts(pages_of(Table(COLUMNS, rows), 300))
    assert len({tuple(part._at(WIDTH).widths) for part in found}) == 1


FURNITURE = Furniture(Brand(), ("Company",), "Title", "Footer", "{page} of {pages}")


def printed(blocks: Sequence[Block]) -> list[str]:
    pdf = make_pdf(blocks, FURNITURE, About("t", "a", "s", "en-GB"))
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("rows", [1, 20, 31, 32, 33, 34, 35, 36, 70, 71, 72, 73])
def test_on_paper_the_head_is_on_every_page_and_the_totals_on_the_last(rows: int) -> None:
    pages = printed([table(rows)])
    assert all("What" in page and "Amount" in page for page in pages)
    assert [("Gross" in page, "Net" in page, "VAT" in page) for page in pages[:-1]] == [(False,) * 3] * (len(pages) - 1)
    last = pages[-1]
    assert all(word in last for word in ("Gross", "Net", "VAT", f"row {rows - 1:03d}"))
    text = "\n".join(pages)
    assert [text.count(f"row {number:03d}") for number in range(rows)] == [1] * rows


def test_an_item_higher_than_a_page_takes_no_other_item_along() -> None:
    items = [plain("one"), plain("woord " * 4000), plain("three")]
    pages = paginate([Bullets(items)], room(300), room(300))
    shown = [placed.block.items for page in pages for placed in page.placed if isinstance(placed.block, Bullets)]
    assert shown == [items[:1], items[1:2], items[2:]]
