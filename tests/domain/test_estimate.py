"""The time left: nothing said too early, the pace of late, and never less than what is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.estimate import Estimate


def fed(*steps: tuple[float, int], total: int = 100) -> Estimate:
    made = Estimate()
    for now, done in steps:
        made.note(done, total, now)
    return made


def test_an_even_pace_tells_what_is_left() -> None:
    assert fed((0, 0), (1, 10), (2, 20)).seconds_left == 8
    assert fed((0, 0), (1, 10), (2, 20), (9, 90)).seconds_left == 1


@pytest.mark.parametrize("steps", [(), ((0, 0),), ((0, 0), (0.5, 50)), ((0, 0), (0.1, 5), (0.2, 10))])
def test_nothing_is_said_before_a_second_was_watched(steps: tuple[tuple[float, int], ...]) -> None:
    assert fed(*steps).seconds_left is None


def test_nothing_is_said_while_the_end_is_not_known_or_nothing_moves() -> None:
    assert fed((0, 0), (2, 0), total=0).seconds_left is None
    assert fed((0, 0), (1, 0), (2, 0)).seconds_left is None


def test_the_pace_of_late_counts_more_than_that_of_the_beginning() -> None:
    slower = fed((0, 0), (1, 40), (2, 41), (3, 42), (4, 43), (5, 44), (6, 45), (7, 46), (8, 47))
    assert slower.seconds_left is not None
    assert slower.seconds_left > 10


def test_another_part_of_the_work_begins_anew() -> None:
    assert fed((0, 0), (1, 50), (2, 90), (2.1, 0)).seconds_left is None
    assert fed((0, 0), (1, 50), (2, 90), (2.1, 0), (4.1, 10)).seconds_left == 18


@given(st.lists(st.tuples(st.floats(0, 5), st.integers(0, 30)), max_size=30), st.integers(0, 400))
def test_it_is_at_least_a_second_whatever_it_is_fed(steps: list[tuple[float, int]], total: int) -> None:
    made, now, done = Estimate(), 0.0, 0
    for passed, more in steps:
        now, done = now + passed, done + more
        made.note(done, total, now)
        assert made.seconds_left is None or made.seconds_left >= 1
