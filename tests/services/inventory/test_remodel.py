"""The intervals of a device once its model is another in some months."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.remodel import Piece, pieces_of

POSITIONS = (10, 20, 30, 40)


def piece(start: int, end: int | None, model: int = 1, room: str = "") -> Piece:
    return Piece(start, end, (model, "", "", room, ""))


def test_another_model_in_every_month_leaves_the_interval_whole() -> None:
    held = [piece(10, None)]
    assert pieces_of(held, POSITIONS, dict.fromkeys(POSITIONS, 2)) == [piece(10, None, 2)]


def test_another_model_in_the_middle_cuts_it_in_three() -> None:
    told = pieces_of([piece(10, None)], POSITIONS, {20: 2})
    assert told == [piece(10, 20), piece(20, 30, 2), piece(30, None)]


def test_the_last_month_goes_on_and_a_device_that_left_does_not() -> None:
    assert pieces_of([piece(10, None)], POSITIONS, {40: 2}) == [piece(10, 40), piece(40, None, 2)]
    assert pieces_of([piece(10, 30)], POSITIONS, {20: 2}) == [piece(10, 20), piece(20, 30, 2)]


def test_what_was_cut_becomes_one_again() -> None:
    held = [piece(10, 20), piece(20, 30, 2), piece(30, None)]
    assert pieces_of(held, POSITIONS, {20: 1}) == [piece(10, None)]


def test_months_in_which_the_device_was_elsewhere_or_away_stay_apart() -> None:
    held = [piece(10, 20, room="1"), piece(20, 30, room="2"), piece(40, None, room="2")]
    assert pieces_of(held, POSITIONS, {}) == held


PIECES = st.lists(st.tuples(st.booleans(), st.integers(1, 2), st.sampled_from(["", "1"])), min_size=4, max_size=4)


@given(PIECES, st.dictionaries(st.sampled_from(POSITIONS), st.integers(1, 3)))
def test_every_month_says_what_was_wanted_and_else_what_it_said(
    months: list[tuple[bool, int, str]], wanted: dict[int, int]
) -> None:
    ends = [*POSITIONS[1:], None]
    held = [
        piece(start, end, model, room)
        for start, end, (listed, model, room) in zip(POSITIONS, ends, months, strict=True)
        if listed
    ]
    told = pieces_of(held, POSITIONS, wanted)
    for position, (listed, model, room) in zip(POSITIONS, months, strict=True):
        found = [one for one in told if one.start <= position and (one.end is None or position < one.end)]
        assert len(found) == listed
        if listed:
            assert found[0].state == (wanted.get(position, model), "", "", room, "")
    assert all(a.end is None or a.end <= b.start for a, b in pairwise(told))
    assert all(not (a.end == b.start and a.state == b.state) for a, b in pairwise(told))
