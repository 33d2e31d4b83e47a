"""Tables and lists of a terminal: columns under their heads, figures to the right, no trailing space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commands.tables import listing, paragraphs, table

CELLS = st.text("abc 0", max_size=6)


def test_columns_are_as_wide_as_their_longest_cell() -> None:
    assert table(["A", "Head"], [["long", "x"], ["b", "y"]]).split("\n") == [
        "A     Head",
        "----  ----",
        "long  x",
        "b     y",
    ]


def test_figures_stand_to_the_right_with_their_head() -> None:
    assert table(["Name", "N"], [["a", "1"], ["b", "1.000"]], right=[1]).split("\n") == [
        "Name      N",
        "----  -----",
        "a         1",
        "b     1.000",
    ]


def test_a_table_without_rows_shows_its_heads() -> None:
    assert table(["Name", "Count"], []) == "Name  Count\n----  -----"


def test_a_row_with_another_number_of_cells_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="zip"):
        table(["A", "B"], [["1", "2", "3"]])


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5))
def test_no_line_ends_in_space_and_figures_end_in_one_column(rows: list[tuple[str, str, str]]) -> None:
    lines = table(["one", "two", "three"], [(*row[:2], row[2].strip() + ".") for row in rows], right=[2]).split("\n")
    assert len(lines) == len(rows) + 2
    assert all(line == line.rstrip() for line in lines)
    assert len({len(line) for line in lines}) == 1


@pytest.mark.parametrize(
    ("pairs", "shown"),
    [
        ([("a", "1")], "a  1"),
        ([("a", "1"), ("long", "2")], "a     1\nlong  2"),
        ([("empty", ""), ("b", "2")], "empty\nb      2"),
    ],
)
def test_a_listing_puts_values_under_each_other(pairs: list[tuple[str, str]], shown: str) -> None:
    assert listing(pairs) == shown


@pytest.mark.parametrize(
    ("texts", "shown"),
    [((), ""), (("",), ""), (("a",), "a"), (("a", "", "b"), "a\n\nb"), (("", "a", ""), "a")],
)
def test_empty_paragraphs_leave_no_gap(texts: tuple[str, ...], shown: str) -> None:
    assert paragraphs(*texts) == shown
