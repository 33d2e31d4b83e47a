"""Which devices a report names: those that matter most, every reason its share, nothing lost from the sums."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Category
from app.domain.inventories import Change, DeviceLocation, Movement
from app.services.documents.report.moved import most_telling

HALVES = {Change.JOINED: 20, Change.LEFT: 20}
QUIET = (Change.MOVED, Change.REMODELLED)


def moves(change: Change, number: int, effect: int | None = None) -> list[Movement]:
    own = 0 if change in QUIET else -1
    return [
        Movement(
            change,
            Category.VIDEO,
            "Studio X52",
            f"{change}-{index:04d}",
            DeviceLocation(),
            own if effect is None else effect,
            device_id=list(Change).index(change) * 10_000 + index + 1,
        )
        for index in range(number)
    ]


def named(found: tuple[tuple[Movement, ...], ...]) -> Counter[Change]:
    return Counter(one[0].change for one in found)


@pytest.mark.parametrize(
    ("given_moves", "room", "listed", "unlisted"),
    [
        ({Change.JOINED: 3, Change.MOVED: 2}, 40, {Change.JOINED: 3, Change.MOVED: 2}, {}),
        ({Change.JOINED: 100, Change.LEFT: 3}, 40, {Change.JOINED: 37, Change.LEFT: 3}, {Change.JOINED: 63}),
        (
            {Change.JOINED: 100, Change.LEFT: 90},
            40,
            HALVES,
            {Change.JOINED: 80, Change.LEFT: 70},
        ),
        ({Change.JOINED: 40, Change.MOVED: 9}, 40, {Change.JOINED: 40}, {Change.MOVED: 9}),
        ({Change.LEFT: 30, Change.MOVED: 50}, 40, {Change.LEFT: 30, Change.MOVED: 10}, {Change.MOVED: 40}),
        ({Change.MOVED: 50}, 40, {Change.MOVED: 40}, {Change.MOVED: 10}),
        ({}, 40, {}, {}),
    ],
)
def test_every_reason_gets_its_share_and_those_without_effect_what_is_left(
    given_moves: dict[Change, int], room: int, listed: dict[Change, int], unlisted: dict[Change, int]
) -> None:
    found, rest = most_telling([one for change, number in given_moves.items() for one in moves(change, number)], room)
    assert named(found) == listed
    assert dict(rest) == unlisted


def test_among_devices_of_one_reason_those_that_count_come_first() -> None:
    uncounted, counted = moves(Change.JOINED, 3, 0), moves(Change.JOINED, 6, 1)[3:]
    found, rest = most_telling([*uncounted, *counted], 4)
    assert [one[0].effect for one in found] == [1, 1, 1, 0]
    assert rest == ((Change.JOINED, 2),)


def test_a_device_that_left_one_category_for_another_is_one_device_and_the_loss_comes_first() -> None:
    (left,) = moves(Change.RECLASSIFIED, 1)
    joined = Movement(
        Change.RECLASSIFIED, Category.HEADSET, left.model, left.serial, left.location, 1, device_id=left.device_id
    )
    assert most_telling([joined, left], 1) == (((left, joined),), ())


@given(st.dictionaries(st.sampled_from(list(Change)), st.integers(0, 30)), st.integers(0, 40))
def test_nothing_is_lost_and_nothing_is_named_beyond_the_room(numbers: dict[Change, int], room: int) -> None:
    found, rest = most_telling([one for change, number in numbers.items() for one in moves(change, number)], room)
    assert len(found) <= room
    assert named(found) + Counter(dict(rest)) == Counter(
        {change: number for change, number in numbers.items() if number}
    )
    assert [list(Change).index(one[0].change) for one in found] == sorted(
        list(Change).index(one[0].change) for one in found
    )
    if rest:
        assert len(found) >= min(room, sum(numbers.values())) - len(numbers)
