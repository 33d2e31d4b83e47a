"""Why a count moved: the reasons of a device, the bridge of a category, and what they add up to (R1-R3, R6)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Bucket, Category
from app.domain.errors import InvalidValue
from app.domain.inventories import Change, DeviceLocation, Movement
from app.domain.movement import (
    Bridge,
    Reason,
    Sighting,
    Step,
    bridges_of,
    devices_by_reason,
    is_unseen,
    last_two,
    reasons_of,
    require_days,
    unseen_by_category,
    word_of,
)

HEADSET, VIDEO, VOICE = Category.HEADSET, Category.VIDEO, Category.VOICE
MARCH = date(2026, 3, 17)
HALL, DESK = ("Groningen", "Hall"), ("Groningen", "Desk")
_WITHOUT_CATEGORY = (Bucket.EXCLUDED, Bucket.IGNORED, Bucket.UNCLASSIFIED)

models = st.sampled_from(["Alfa", "Bravo"])
categories = st.sampled_from(list(Category))
places = st.sampled_from([HALL, DESK])


@st.composite
def sightings(draw: st.DrawFn) -> Sighting:
    """A device as an inventory can hold it: excluded, ignored and unclassified models have no category."""
    bucket = draw(st.sampled_from(list(Bucket)))
    category = None if bucket in _WITHOUT_CATEGORY else draw(categories)
    return Sighting(bucket, draw(models), category, draw(places))


maybe = st.none() | sightings()


def seen(bucket: Bucket = Bucket.COUNTED, category: Category | None = VIDEO, model: str = "Alfa") -> Sighting:
    return Sighting(bucket, model, category, HALL)


def counts_in(one: Sighting | None, category: Category) -> int:
    return int(one is not None and one.bucket is Bucket.COUNTED and one.category is category)


def moved(
    change: Change, effect: int, category: Category | None = VIDEO, device_id: int = 0, model: str = "Alfa"
) -> Movement:
    return Movement(change, category, model, "S", DeviceLocation(), effect, device_id=device_id)


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (None, seen(), [Reason(Change.JOINED, VIDEO, 1)]),
        (seen(), None, [Reason(Change.LEFT, VIDEO, -1)]),
        (None, seen(Bucket.UNCLASSIFIED, None), [Reason(Change.JOINED, None, 0)]),
        (seen(Bucket.EXCLUDED, None), None, [Reason(Change.LEFT, None, 0)]),
        (seen(), seen(), []),
        (
            seen(),
            seen(category=VOICE, model="Bravo"),
            [Reason(Change.RECLASSIFIED, VIDEO, -1), Reason(Change.RECLASSIFIED, VOICE, 1)],
        ),
        (seen(), seen(model="Bravo"), [Reason(Change.REMODELLED, VIDEO, 0)]),
        (seen(), seen(Bucket.END_OF_LIFE), [Reason(Change.END_OF_LIFE, VIDEO, -1)]),
        (seen(Bucket.END_OF_LIFE), seen(model="Bravo"), [Reason(Change.END_OF_LIFE, VIDEO, 1)]),
        (seen(), seen(Bucket.EXCLUDED, None, "Bravo"), [Reason(Change.EXCLUDED, VIDEO, -1)]),
        (seen(Bucket.EXCLUDED, None), seen(category=VOICE), [Reason(Change.EXCLUDED, VOICE, 1)]),
        (seen(), seen(Bucket.UNCLASSIFIED, None, "Bravo"), [Reason(Change.UNDECIDED, VIDEO, -1)]),
        (seen(Bucket.UNCLASSIFIED, None, "Bravo"), seen(), [Reason(Change.UNDECIDED, VIDEO, 1)]),
        (seen(), seen(Bucket.QUARANTINED), [Reason(Change.QUARANTINED, VIDEO, -1)]),
        (seen(Bucket.QUARANTINED), seen(), [Reason(Change.QUARANTINED, VIDEO, 1)]),
        (seen(), seen(Bucket.DUPLICATE), [Reason(Change.REPEATED, VIDEO, -1)]),
        (seen(), seen(Bucket.IGNORED, None, "Bravo"), [Reason(Change.IGNORED, VIDEO, -1)]),
        (seen(Bucket.IGNORED, None, "Bravo"), seen(), [Reason(Change.IGNORED, VIDEO, 1)]),
        (seen(Bucket.EXCLUDED, None), seen(Bucket.UNCLASSIFIED, None), [Reason(Change.UNDECIDED, None, 0)]),
        (
            seen(Bucket.EXCLUDED, None),
            seen(Bucket.EXCLUDED, None, "Bravo"),
            [Reason(Change.REMODELLED, None, 0)],
        ),
        (None, seen(Bucket.IGNORED, None), []),
        (seen(Bucket.IGNORED, None), None, []),
        (seen(Bucket.IGNORED, None), seen(Bucket.QUARANTINED), []),
        (None, None, []),
    ],
)
def test_each_reason_has_one_rule(was: Sighting | None, now: Sighting | None, expected: list[Reason]) -> None:
    assert reasons_of(was, now) == expected


def test_another_site_or_room_is_told_beside_what_else_changed() -> None:
    elsewhere = Sighting(Bucket.EXCLUDED, "Bravo", None, DESK)
    assert reasons_of(seen(), elsewhere) == [Reason(Change.EXCLUDED, VIDEO, -1), Reason(Change.MOVED, VIDEO, 0)]
    assert reasons_of(seen(), Sighting(Bucket.COUNTED, "Alfa", VIDEO, DESK)) == [Reason(Change.MOVED, VIDEO, 0)]


def test_a_device_in_quarantine_moves_nowhere() -> None:
    elsewhere = Sighting(Bucket.QUARANTINED, "Alfa", VIDEO, DESK)
    assert [one.change for one in reasons_of(seen(), elsewhere)] == [Change.QUARANTINED]


@given(maybe, maybe, categories)
def test_the_effects_of_a_device_are_the_difference_of_what_it_counts(
    was: Sighting | None, now: Sighting | None, category: Category
) -> None:
    effect = sum(reason.effect for reason in reasons_of(was, now) if reason.category is category)
    assert effect == counts_in(now, category) - counts_in(was, category)


@given(maybe, maybe)
def test_every_effect_belongs_to_a_category(was: Sighting | None, now: Sighting | None) -> None:
    assert all(reason.category is not None for reason in reasons_of(was, now) if reason.effect)


@given(maybe, maybe)
def test_backwards_every_effect_turns_around(was: Sighting | None, now: Sighting | None) -> None:
    there = Counter((one.category, one.effect) for one in reasons_of(was, now) if one.effect)
    back = Counter((one.category, -one.effect) for one in reasons_of(now, was) if one.effect)
    assert there == back


@given(maybe)
def test_a_device_that_stays_as_it_is_has_no_reason(one: Sighting | None) -> None:
    assert reasons_of(one, one) == []


@given(maybe, maybe)
def test_a_reason_is_told_once_per_category(was: Sighting | None, now: Sighting | None) -> None:
    told = [(one.change, one.category) for one in reasons_of(was, now)]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(("ago", "unseen"), [(0, False), (29, False), (30, True), (31, True), (-1, False)])
def test_unseen_is_measured_at_the_date_of_the_inventory(ago: int, *, unseen: bool) -> None:
    assert is_unseen(MARCH - timedelta(days=ago), MARCH, 30) is unseen


@pytest.mark.parametrize("days", [0, -1])
def test_unseen_needs_at_least_a_day(days: int) -> None:
    with pytest.raises(InvalidValue):
        require_days(days)
    assert require_days(1) == 1


# Bridges


def test_a_bridge_has_a_step_for_each_reason_and_never_hides_a_loss_behind_a_gain() -> None:
    moves = [
        moved(Change.JOINED, 1),
        moved(Change.JOINED, 1),
        moved(Change.JOINED, 0),
        moved(Change.LEFT, -1),
        moved(Change.EXCLUDED, 1),
        moved(Change.EXCLUDED, -1),
        moved(Change.MOVED, 0),
        moved(Change.JOINED, 1, VOICE),
    ]
    video, voice = bridges_of({VIDEO: 10}, {VIDEO: 11, VOICE: 1}, moves)
    assert video == Bridge(
        VIDEO,
        10,
        (Step(Change.JOINED, 2), Step(Change.LEFT, -1), Step(Change.EXCLUDED, 1), Step(Change.EXCLUDED, -1)),
        11,
    )
    assert video.difference == 1
    assert video.levels() == [(10, 12), (12, 11), (11, 12), (12, 11)]
    assert (voice.category, voice.before, voice.after) == (VOICE, 0, 1)


def test_a_category_without_devices_has_no_bridge_and_one_that_emptied_has() -> None:
    assert bridges_of({}, {}, []) == ()
    (emptied,) = bridges_of({VIDEO: 1}, {}, [moved(Change.LEFT, -1)])
    assert (emptied.before, emptied.after) == (1, 0)
    (still,) = bridges_of({HEADSET: 3}, {HEADSET: 3}, [])
    assert still.steps == ()


@dataclass(frozen=True)
class Estate:
    """Devices by number as two inventories hold them."""

    was: dict[int, Sighting]
    now: dict[int, Sighting]

    def counts(self, which: dict[int, Sighting]) -> dict[Category, int]:
        return {category: sum(counts_in(one, category) for one in which.values()) for category in Category}


_devices = st.dictionaries(st.integers(1, 12), sightings())


@given(st.builds(Estate, _devices, _devices))
def test_every_bridge_leads_from_one_count_to_the_other(estate: Estate) -> None:
    moves = [
        moved(reason.change, reason.effect, reason.category, number)
        for number in estate.was.keys() | estate.now.keys()
        for reason in reasons_of(estate.was.get(number), estate.now.get(number))
    ]
    before, after = estate.counts(estate.was), estate.counts(estate.now)
    found = {one.category: one for one in bridges_of(before, after, moves)}
    for category in Category:
        if category not in found:
            assert before[category] == after[category] == 0
            continue
        bridge = found[category]
        assert bridge.before + sum(step.effect for step in bridge.steps) == bridge.after == after[category]
        assert all(step.effect for step in bridge.steps)
        assert not bridge.steps or bridge.levels()[-1][1] == bridge.after


# What is told beside the bridge


def test_a_device_that_left_one_category_for_another_is_one_device() -> None:
    moves = [
        moved(Change.RECLASSIFIED, -1, VIDEO, 7),
        moved(Change.RECLASSIFIED, 1, VOICE, 7),
        moved(Change.JOINED, 1, VIDEO, 8),
        moved(Change.JOINED, 1, VIDEO, 9),
    ]
    assert devices_by_reason(moves) == {Change.JOINED: 2, Change.RECLASSIFIED: 1}
    assert list(devices_by_reason(moves)) == [Change.JOINED, Change.RECLASSIFIED]


def test_unseen_devices_are_counted_per_category() -> None:
    moves = [moved(Change.UNSEEN, 0, VOICE), moved(Change.UNSEEN, 0, VIDEO), moved(Change.UNSEEN, 0, VIDEO)]
    assert unseen_by_category([*moves, moved(Change.JOINED, 1, HEADSET)]) == ((VIDEO, 2), (VOICE, 1))
    assert unseen_by_category([]) == ()


def test_a_reason_that_gives_back_has_words_of_its_own() -> None:
    assert word_of(Change.EXCLUDED, -1) == "excluded"
    assert word_of(Change.EXCLUDED, 1) == "excluded_back"
    assert word_of(Change.JOINED, 1) == "joined"
    assert word_of(Change.MOVED, 0) == "moved"


@dataclass(frozen=True)
class Listed:
    """An inventory with its date."""

    date: date


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], None),
        ([(3, 17)], None),
        ([(2, 17), (3, 17)], ((2, 17), (3, 17))),
        ([(2, 10), (2, 17), (3, 3), (3, 17)], ((2, 17), (3, 17))),
        ([(3, 3), (3, 17)], ((3, 3), (3, 17))),
        ([(1, 17), (4, 17)], ((1, 17), (4, 17))),
    ],
)
def test_r7_the_last_inventory_stands_for_its_month(
    days: list[tuple[int, int]], expected: tuple[tuple[int, int], tuple[int, int]] | None
) -> None:
    found = last_two([Listed(date(2026, month, day)) for month, day in days])
    assert (found and tuple((one.date.month, one.date.day) for one in found)) == expected
