"""The order of rows comes in small steps and is the one that sorting all at once would give."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.views.widgets.table import arranging
from app.views.widgets.table.arranging import AT_ONCE, Arrangement, Wish
from app.views.widgets.table.columns import Column

Row = tuple[str | None, int | None]
WORD, FIGURE = 0, 1
COLUMNS: list[Column[Row]] = [
    Column(name="word", title="Word", value=lambda row: row[WORD]),
    Column(name="figure", title="Figure", value=lambda row: row[FIGURE]),
]
rows = st.lists(st.tuples(st.none() | st.text("aB\u00e9", max_size=2), st.none() | st.integers(-3, 3)), max_size=60)


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arranging, "_PART", 4)
    monkeypatch.setattr(arranging, "_PIECE", 3)


def wish_of(count: int, keep: Callable[[Row], bool] | None = None, column: int | None = None) -> Wish[Row]:
    return Wish([("a", 1)] * count, keep, column)


def arranged(wish: Wish[Row], keys: dict[int, list[Any]] | None = None) -> list[int]:
    arrangement = Arrangement(wish, COLUMNS, {} if keys is None else keys)
    for _ in arrangement.steps():
        pass
    return list(arrangement.order)


def at_once(wish: Wish[Row]) -> list[int]:
    """The same by the plainest means."""
    places = [place for place, row in enumerate(wish.rows) if wish.keep is None or wish.keep(row)]
    if wish.column is None:
        return places
    keys = COLUMNS[wish.column].keys(wish.rows)
    known = [place for place in places if keys[place] is not None]
    return sorted(known, key=keys.__getitem__, reverse=wish.descending) + [p for p in places if keys[p] is None]


@given(rows=rows, column=st.sampled_from([None, WORD, FIGURE]), descending=st.booleans(), least=st.integers(-4, 4))
def test_steps_give_the_order_that_one_sort_gives(
    rows: list[Row], column: int | None, descending: bool, least: int
) -> None:
    for keep in (None, lambda row: (row[FIGURE] or 0) >= least):
        wish = Wish(rows, keep, column, descending)
        assert arranged(wish) == at_once(wish)


@given(rows=rows)
def test_rows_with_equal_keys_keep_their_order_in_either_direction(rows: list[Row]) -> None:
    for descending in (False, True):
        order = arranged(Wish(rows, None, FIGURE, descending))
        for first, second in pairwise(order):
            assert rows[first][FIGURE] != rows[second][FIGURE] or first < second


def test_without_filter_and_sorting_there_is_nothing_to_do() -> None:
    arrangement = Arrangement(wish_of(9), COLUMNS, {})
    assert list(arrangement.steps()) == []
    assert arrangement.order == range(9)


@pytest.mark.parametrize(
    ("count", "keep", "column", "short"),
    [
        (AT_ONCE, bool, WORD, True),
        (AT_ONCE + 1, None, None, True),
        (AT_ONCE + 1, bool, None, False),
        (AT_ONCE + 1, None, WORD, False),
    ],
)
def test_few_rows_and_rows_as_they_are_take_no_turns(
    count: int, keep: Callable[[Row], bool] | None, column: int | None, short: bool
) -> None:
    assert Arrangement(wish_of(count, keep, column), COLUMNS, {}).is_short is short


def test_rows_are_asked_for_their_keys_once_and_only_whole_keys_are_kept() -> None:
    asked: list[Row] = []

    def value(row: Row) -> object:
        asked.append(row)
        return row[WORD]

    columns = [Column(name="word", title="Word", value=value)]
    wish: Wish[Row] = Wish([(f"{number % 7}", number) for number in range(40)], None, WORD)
    keys: dict[int, list[Any]] = {}
    steps = Arrangement(wish, columns, keys).steps()
    next(steps)
    assert keys == {}
    asked.clear()
    for descending in (False, True):
        for _ in Arrangement(wish.sorted_by(WORD, descending=descending), columns, keys).steps():
            pass
    assert len(asked) == 40


def test_no_step_looks_at_more_rows_than_its_piece() -> None:
    seen = 0

    def keep(_: Row) -> bool:
        nonlocal seen
        seen += 1
        return True

    steps = Arrangement(wish_of(40, keep), COLUMNS, {}).steps()
    for number, _ in enumerate(steps, start=1):
        assert seen <= 3 * number
