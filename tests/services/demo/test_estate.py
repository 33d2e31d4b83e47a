from collections import Counter
from itertools import pairwise

import pytest

from app.domain.categories import Category
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.estate import Grower, Unit
from app.services.demo.plan import Estate, Extra, Holding, Member, Pinned
from app.services.demo.timeline import MONTHS, NEXT

_GROWING = (20, 20, 21, 22, 22, 23, 24, 25, 24, 22, 23, 24, 26, 27)
ESTATE = Estate(
    holdings=(
        Holding(
            Category.VIDEO,
            _GROWING,
            (("Poly Studio X30", 3), ("Poly Studio X52", 1)),
            pinned=(
                Pinned("Poly Studio X30", "8G19330A2B10", "Assen", moves_in=5, moves_to="Emmen"),
                Pinned("Poly Studio G62", "8L2217731AF0", "Emmen", since=7),
            ),
            left={3: 4},
        ),
        Holding(Category.HEADSET, (12,) * 14, (("Savi 7210 Series", 1),), nameless=2, zeros=3),
    ),
    sites=(("Assen", 2), ("Emmen", 1)),
    rooms=("Zaal {n}",),
    people=("A. Postma",),
    extras=(Extra("BT 700", 2), Extra("RealPresence DMA", 1, since=6)),
    moves=100,
)


@pytest.fixture(scope="module")
def months() -> list[list[Unit]]:
    return list(Grower("TST", 7, ESTATE).months())


def _of(units: list[Unit], kind: Category | None) -> list[Unit]:
    return [unit for unit in units if unit.kind is kind]


def _members() -> list[Member]:
    return [member for member in EVERYONE if member.estate]


def test_there_are_thirteen_months_and_the_next_inventory(months: list[list[Unit]]) -> None:
    assert len(months) == MONTHS + 1 == NEXT + 1


def test_every_month_has_the_number_that_was_planned(months: list[list[Unit]]) -> None:
    assert tuple(len(_of(units, Category.VIDEO)) for units in months) == _GROWING
    assert {len(_of(units, Category.HEADSET)) for units in months} == {12}


def test_the_first_month_is_divided_by_shares(months: list[list[Unit]]) -> None:
    models = Counter(unit.model for unit in _of(months[0], Category.VIDEO))
    assert models == {"Poly Studio X30": 1 + 15, "Poly Studio X52": 4}


def test_as_many_leave_as_was_said(months: list[list[Unit]]) -> None:
    before, after = ({unit.number for unit in _of(months[month], Category.VIDEO)} for month in (2, 3))
    assert len(before - after) == 4


def test_no_identity_is_given_twice(months: list[list[Unit]]) -> None:
    every = {unit.number: unit for units in months for unit in units}.values()
    for texts in ([unit.serial for unit in every], [unit.mac for unit in every], [unit.device_id for unit in every]):
        filled = [text for text in texts if text]
        assert len(filled) == len(set(filled))


def test_a_device_keeps_its_identity_while_it_moves(months: list[list[Unit]]) -> None:
    moved = 0
    for earlier, later in pairwise(months):
        known = {unit.number: unit for unit in earlier}
        for unit in later:
            if unit.number in known:
                was = known[unit.number]
                assert (was.serial, was.mac, was.model, was.name) == (unit.serial, unit.mac, unit.model, unit.name)
                moved += (was.site, was.room) != (unit.site, unit.room)
    assert moved > 10


def test_pinned_devices_come_and_move_when_their_story_says(months: list[list[Unit]]) -> None:
    sites = [[unit.site for unit in units if unit.serial == "8G19330A2B10"] for units in months]
    assert sites == [["Assen"]] * 5 + [["Emmen"]] * 9
    present = [any(unit.serial == "8L2217731AF0" for unit in units) for units in months]
    assert present == [False] * 7 + [True] * 7


def test_nameless_devices_stay_and_stay_the_same(months: list[list[Unit]]) -> None:
    nameless = [[unit for unit in units if not (unit.serial or unit.mac or unit.device_id)] for units in months]
    assert nameless == [nameless[0]] * 14
    assert len(nameless[0]) == 2


def test_some_serials_are_digits_that_begin_with_zeros(months: list[list[Unit]]) -> None:
    zeros = [unit.serial for unit in months[0] if unit.serial.startswith("00")]
    assert len(zeros) == 3
    assert all(serial.isdigit() and len(serial) == 11 for serial in zeros)


def test_extras_come_in_their_month_and_stay(months: list[list[Unit]]) -> None:
    models = [Counter(unit.model for unit in _of(units, None)) for units in months]
    assert models == [Counter({"BT 700": 2})] * 6 + [Counter({"BT 700": 2, "RealPresence DMA": 1})] * 8


@pytest.mark.parametrize("member", _members(), ids=lambda member: member.customer.code)
def test_plans_name_a_number_for_every_month(member: Member) -> None:
    assert member.estate is not None
    for holding in member.estate.holdings:
        assert len(holding.counts) == MONTHS + 1
        assert {one.site for one in holding.pinned} <= {site for site, _ in member.estate.sites}


def test_no_device_is_known_at_two_customers() -> None:
    keys: Counter[str] = Counter()
    for place, member in enumerate(EVERYONE, start=1):
        if member.estate:
            *_, last = Grower(member.customer.code, place, member.estate).months()
            keys.update(key for unit in last for key in (unit.serial, unit.mac) if key and key != unit.mac.upper())
    assert [key for key, times in keys.items() if times > 1] == []
