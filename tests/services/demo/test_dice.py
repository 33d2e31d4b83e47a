from collections import Counter

import pytest

from app.services.demo.dice import Dice, divide


def test_the_same_seed_falls_the_same_way_for_ever() -> None:
    dice = Dice("ZGN", 12)
    assert [dice.below(1000) for _ in range(5)] == [125, 850, 25, 330, 779]


def test_different_seeds_fall_differently() -> None:
    assert Dice("ZGN", 12).hex(32) != Dice("ZGN", 13).hex(32) != Dice("GFD", 12).hex(32)


def test_a_number_stays_below_its_limit() -> None:
    dice = Dice("limit")
    assert {dice.below(3) for _ in range(200)} == {0, 1, 2}


def test_shares_decide_how_often_something_is_drawn() -> None:
    dice = Dice("shares")
    drawn = Counter(dice.weighted((("often", 9), ("seldom", 1), ("never", 0))) for _ in range(1000))
    assert 850 < drawn["often"] < 950
    assert drawn["never"] == 0


def test_taking_removes_what_was_drawn() -> None:
    items = list("abcdef")
    taken = Dice("take").take(items, 4)
    assert sorted(taken + items) == list("abcdef")
    assert len(items) == 2


@pytest.mark.parametrize("length", [1, 6, 12, 13, 31])
def test_hexadecimal_text_has_the_length_that_was_asked_for(length: int) -> None:
    text = Dice("hex").hex(length)
    assert len(text) == length
    assert set(text) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("number", "shares", "parts"),
    [
        (10, (("a", 1), ("b", 1)), [5, 5]),
        (11, (("a", 1), ("b", 1)), [6, 5]),
        (96, (("a", 40), ("b", 12), ("c", 44)), [40, 12, 44]),
        (0, (("a", 3), ("b", 1)), [0, 0]),
        (1, (("a", 1), ("b", 3)), [1, 0]),
    ],
)
def test_dividing_loses_nothing(number: int, shares: tuple[tuple[str, int], ...], parts: list[int]) -> None:
    divided = divide(number, shares)
    assert [part for _, part in divided] == parts
    assert sum(part for _, part in divided) == number
