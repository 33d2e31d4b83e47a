"""Stacking blocks on pages."""

import itertools
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.layout.blocks import Block, Pen
from app.services.documents.layout.columns import Column, TotalRow
from app.services.documents.layout.flow import Page, Room, fitted, paginate
from app.services.documents.layout.long_list import ListColumn, LongList
from app.services.documents.layout.prose import Bullets, Heading, Lead, Prose
from app.services.documents.layout.rich import plain
from app.services.documents.layout.signature import Signature
from app.services.documents.layout.table import Table

FIRST, NEXT = Room(45, 505, 600, 60), Room(45, 505, 780, 60)


class Box(Block):
    """A block of a fixed height."""

    keep_with_next: ClassVar[bool] = False

    def __init__(self, high: float, space_before: float = 0) -> None:
        self.high = high
        self.space_before = space_before

    def height(self, width: float) -> float:
        return self.high

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        raise NotImplementedError


def table(rows: int, *, totals: bool = True) -> Table:
    columns = (Column("Description"), Column("Amount", figures=True))
    lines = [(f"Line {index}", "1,00") for index in range(rows)]
    return Table(columns, lines, (TotalRow("Net", "1,00"), TotalRow("Total", "1,00", grand=True)) if totals else ())


def blocks_on(page: Page) -> list[Block]:
    return [placed.block for placed in page.placed]


def check_inside(pages: list[Page]) -> None:
    for page in pages:
        for placed in page.placed:
            bottom = placed.top - placed.block.height(page.room.width)
            assert placed.top <= page.room.top + 0.01
            assert bottom >= page.room.bottom - 0.02


def test_blocks_follow_each_other_and_overflow_to_a_new_page() -> None:
    boxes = [Box(300), Box(200), Box(100)]
    pages = paginate(boxes, FIRST, NEXT)
    assert [blocks_on(page) for page in pages] == [boxes[:2], boxes[2:]]
    check_inside(pages)


def test_air_before_a_block_is_dropped_at_the_top_of_a_page() -> None:
    pages = paginate([Box(500), Box(100, space_before=40)], FIRST, NEXT)
    assert pages[1].placed[0].top == NEXT.top


def test_a_heading_never_ends_a_page() -> None:
    heading = Heading("Amount")
    pages = paginate([Box(510), heading, Box(100)], FIRST, NEXT)
    assert blocks_on(pages[1])[0] is heading


def test_two_headings_go_together_with_what_follows() -> None:
    pages = paginate([Box(490), Heading("One"), Heading("Two"), Box(100)], FIRST, NEXT)
    assert len(blocks_on(pages[0])) == 1


def test_a_block_higher_than_a_page_stands_alone_and_ends() -> None:
    pages = paginate([Box(100), Box(5_000), Box(100)], FIRST, NEXT)
    assert [len(page.placed) for page in pages] == [1, 1, 1]


def test_a_signature_stands_at_the_foot_of_the_page() -> None:
    signature = Signature(("One", "Two"))
    (page,) = paginate([Box(100), signature], FIRST, NEXT)
    bottom = page.placed[1].top - signature.height(FIRST.width)
    assert bottom == pytest.approx(FIRST.bottom)


def test_a_signature_that_moves_to_a_new_page_takes_the_last_section_along() -> None:
    first, heading, section, signature = Box(200), Heading("After this"), Box(280), Signature(("One", "Two"))
    pages = paginate([first, heading, section, signature], FIRST, NEXT)
    assert [blocks_on(page) for page in pages] == [[first], [heading, section, signature]]
    check_inside(pages)


def test_a_section_that_fills_its_page_stays_where_it_is() -> None:
    heading, section, signature = Heading("Only"), Box(500), Signature(("One",))
    pages = paginate([heading, section, signature], FIRST, NEXT)
    assert [blocks_on(page) for page in pages] == [[heading, section], [signature]]


@pytest.mark.parametrize("rows", range(1, 90))
def test_totals_are_never_apart_from_a_row(rows: int) -> None:
    pages = paginate([Box(333), table(rows)], FIRST, NEXT)
    check_inside(pages)
    parts = [block for page in pages for block in blocks_on(page) if isinstance(block, Table)]
    assert parts[0].first == 0
    assert parts[-1].end == rows
    assert all(before.end == after.first for before, after in itertools.pairwise(parts))
    assert all(part.end > part.first for part in parts)


@given(st.lists(st.floats(1, 480), max_size=25), st.integers(1, 120))
def test_every_row_stands_on_a_page_exactly_once(heights: list[float], rows: int) -> None:
    blocks = [*(Box(height, 5) for height in heights), table(rows), Box(40)]
    pages = paginate(blocks, FIRST, NEXT)
    check_inside(pages)
    parts = [block for page in pages for block in blocks_on(page) if isinstance(block, Table)]
    assert [index for part in parts for index in range(part.first, part.end)] == list(range(rows))


def test_a_table_without_totals_may_fill_its_last_page() -> None:
    pages = paginate([table(60, totals=False)], FIRST, NEXT)
    check_inside(pages)
    assert sum(len(page.placed) for page in pages) == len(pages)


def test_a_long_paragraph_splits_and_leaves_no_single_line() -> None:
    prose = Prose(plain("word " * 600))
    pages = paginate([Box(480), prose], FIRST, NEXT)
    check_inside(pages)
    heights = [block.height(505) for page in pages for block in blocks_on(page) if isinstance(block, Prose)]
    assert sum(heights) == pytest.approx(prose.height(505))
    assert all(height >= 2 * prose.kind.leading for height in heights)


def test_a_short_paragraph_is_not_split() -> None:
    prose = Prose(plain("word " * 60))
    pages = paginate([Box(520), prose], FIRST, NEXT)
    assert blocks_on(pages[1]) == [prose]


def test_bullets_split_between_items() -> None:
    bullets = Bullets([plain(f"Item {index}") for index in range(100)])
    pages = paginate([Box(300), bullets], FIRST, NEXT)
    check_inside(pages)
    items = [item for page in pages for block in blocks_on(page) if isinstance(block, Bullets) for item in block.items]
    assert items == bullets.items


@pytest.mark.parametrize("rows", [1, 2, 50, 500])
def test_a_long_list_keeps_every_row(rows: int) -> None:
    listing = LongList((ListColumn("A", 1), ListColumn("B", 3)), [(str(n), "word " * (n % 40)) for n in range(rows)])
    pages = paginate([Box(400), listing], FIRST, NEXT)
    check_inside(pages)
    parts = [block for page in pages for block in blocks_on(page) if isinstance(block, LongList)]
    assert [index for part in parts for index in range(part.first, part.end)] == list(range(rows))


def test_trap_17_time_of_a_table_grows_with_its_rows_only() -> None:
    """Splitting must not look at the rows that are left over and over again."""
    calls = 0

    class Counting(Table):
        def height(self, width: float) -> float:
            nonlocal calls
            calls += 1
            return super().height(width)

    rows = [(f"Line {index}", "1") for index in range(3_000)]
    pages = paginate([Counting((Column("A"), Column("B", figures=True)), rows)], FIRST, NEXT)
    assert calls <= 4 * len(pages)


# Tightening


def spaced(heights: list[float]) -> list[Box]:
    return [Box(height, space_before=20) for height in heights]


def test_a_page_that_would_hold_little_is_saved_by_less_air() -> None:
    blocks = spaced([180, 180, 80, 60])
    assert len(paginate(blocks, FIRST, NEXT)) == 2
    (page,) = fitted(blocks, FIRST, NEXT)
    assert [placed.block for placed in page.placed] == blocks
    assert all(page.room.bottom <= placed.top for placed in page.placed)


def test_where_less_air_saves_no_page_there_is_all_of_it() -> None:
    blocks = spaced([400, 400])
    assert [page.air for page in fitted(blocks, FIRST, NEXT)] == [1.0, 1.0]


def test_no_more_air_is_taken_than_it_takes() -> None:
    used = {page.air for short in range(0, 60, 5) for page in fitted(spaced([200, 200, 60 + short]), FIRST, NEXT)}
    assert 1.0 in used
    assert min(used) >= 0.5


def test_a_lead_stays_with_its_table() -> None:
    lead = Lead(plain("One line that says what the table is."))
    pages = paginate([Box(FIRST.top - FIRST.bottom - 40), lead, table(3)], FIRST, NEXT)
    assert [placed.block for placed in pages[0].placed if placed.block is lead] == []


@given(st.lists(st.floats(5, 480), min_size=1, max_size=14))
def test_tightening_keeps_every_block_once_in_order_within_its_page(heights: list[float]) -> None:
    blocks = spaced(heights)
    pages = fitted(blocks, FIRST, NEXT)
    assert [placed.block for page in pages for placed in page.placed] == blocks
    assert len(pages) <= len(paginate(blocks, FIRST, NEXT))
    for page in pages:
        for placed in page.placed:
            assert placed.top - placed.block.height(page.room.width) >= page.room.bottom - 0.1
