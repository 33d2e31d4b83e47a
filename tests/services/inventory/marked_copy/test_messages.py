"""The marks of an order by cell and by row."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.marked_copy.messages import messages_of, rows_looked_for
from app.services.inventory.marked_copy.order import CopyMark
from tests.services.inventory.marked_copy.copies import mark, order

FILE = Path("a.csv")


def test_messages_come_in_the_order_of_the_table_problems_first() -> None:
    marks = [mark(9, "A", "d"), mark(2, "C", "b"), mark(2, "C", "a", error=True), mark(2, "AA", "c")]
    found = messages_of(order(FILE, *marks), {})
    assert [one.text for one in found.every] == ["a", "b", "c", "d"]
    assert [one.place for one in found.every] == [(2, 3), (2, 3), (2, 27), (9, 1)]


def test_a_cell_with_a_problem_is_one_whatever_else_is_said_of_it() -> None:
    found = messages_of(order(FILE, mark(2, "A"), mark(2, "A", "b", error=True), mark(3, "A")), {})
    assert (found.is_error((2, 1)), found.is_error((3, 1))) == (True, False)


def test_what_is_said_twice_of_a_row_stands_there_once() -> None:
    found = messages_of(order(FILE, mark(2, "A", "Same."), mark(2, "B", "Same."), mark(2, "C", "Other.")), {})
    assert found.row_text(2) == "Same. Other."
    assert found.row_text(3) == ""


def test_a_mark_without_a_column_stands_at_the_first_filled_cell() -> None:
    found = messages_of(order(FILE, mark(5, "")), {5: (3, "total")})
    assert [(one.place, one.value) for one in found.every] == [((5, 3), "total")]
    assert messages_of(order(FILE, mark(5, "")), {}).every[0].place == (5, 1)


def test_only_rows_that_matter_are_looked_into() -> None:
    assert rows_looked_for(order(FILE, mark(5, ""), mark(6, "B"))) == {5}
    assert rows_looked_for(order(FILE, mark(6, "B"), in_one_column=True)) == {6}
    assert rows_looked_for(order(FILE, mark(6, "B"), rows=[1, 2])) is None


def test_filled_rows_below_the_header_that_were_not_read_are_told() -> None:
    filled = {1: (1, "Title"), 2: (1, "Header"), 3: (1, "device"), 5: (2, "note"), 6: (1, "device")}
    found = messages_of(order(FILE, header_row=2, rows=[3, 6]), filled)
    assert [(one.place, one.value, one.is_error) for one in found.every] == [((5, 2), "note", False)]


MARKS = st.builds(CopyMark, st.integers(1, 9), st.sampled_from(["A", "B", "ZZ"]), st.booleans(), st.text(max_size=3))


@given(st.lists(MARKS))
def test_no_mark_is_lost(marks: list[CopyMark]) -> None:
    found = messages_of(order(FILE, *marks), {})
    assert sorted(one.text for one in found.every) == sorted(one.text for one in marks)
    assert sum(map(len, found.by_cell.values())) == sum(map(len, found.by_row.values())) == len(marks)
    assert set(found.by_row) == {row for row, _ in found.by_cell}
