"""What stops an import until a person confirms it: an older date, a falling count, another customer's estate."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Category
from app.domain.inventories import InventorySummary
from app.domain.issues import Severity
from app.messages import LANGUAGES, sentence
from app.services.counts import Counts
from app.services.desk import Desk
from app.services.inventory.facts import Facts, pack, unpack
from app.services.inventory.guards import CODES, OLDER, OTHER_CUSTOMER, count_fell, older
from tests.services.documents.records import inventory
from tests.services.estates import add_customer, estate, prepare_rows

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
NUMBERS = st.integers(0, 10_000)


def summary(**counts: int) -> InventorySummary:
    return replace(inventory(), counts={Category(name): number for name, number in counts.items()})


def counts(**numbers: int) -> Counts:
    by_group: dict[tuple[Category, str], int] = defaultdict(int)
    by_group.update({(Category(name), ""): number for name, number in numbers.items()})
    return Counts(by_group=by_group)


@given(DAYS, DAYS)
def test_only_a_day_before_the_newest_is_older(day: date, newest: date) -> None:
    found = older(day, replace(inventory(), date=newest))
    assert [issue.code for issue in found] == ([OLDER] if day < newest else [])
    figures = {"date": day, "newest": newest, "days": (newest - day).days}
    assert [issue.params for issue in found] == ([figures] if found else [])


def test_a_first_inventory_is_not_older_and_falls_nowhere() -> None:
    assert older(date(2001, 1, 1), None) == []
    assert count_fell(counts(video=0), None) == []


# Over 20 % fewer, not 20 % itself (lens.md).
@pytest.mark.parametrize(
    ("earlier", "now", "falls"),
    [
        (100, 100, False),
        (100, 81, False),
        (100, 80, False),
        (100, 79, True),
        (10, 8, False),
        (10, 7, True),
        (5, 4, False),
        (5, 3, True),
        (4, 3, True),
        (1, 1, False),
        (1, 0, True),
        (0, 0, False),
        (0, 50, False),
        (100, 500, False),
        (1_000, 800, False),
        (1_000, 799, True),
    ],
)
def test_a_count_that_falls_by_more_than_a_fifth_is_asked_about(earlier: int, now: int, falls: bool) -> None:
    found = count_fell(counts(video=now), summary(video=earlier))
    figures = {"category": "video", "count": now, "earlier": earlier, "fewer": earlier - now}
    assert [dict(issue.params) for issue in found] == (
        [figures | {"allowed": earlier // 5, "date": inventory().date}] if falls else []
    )


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_each_category_falls_by_itself(headset: int, video: int, headset_now: int, video_now: int) -> None:
    found = count_fell(counts(headset=headset_now, video=video_now), summary(headset=headset, video=video))
    expected = [
        name
        for name, before, now in (("headset", headset, headset_now), ("video", video, video_now))
        if before and Fraction(before - now, before) > Fraction(20, 100)
    ]
    assert [issue.params["category"] for issue in found] == expected


def test_a_category_is_the_sum_of_its_price_groups() -> None:
    grouped = Counts(by_group=defaultdict(int, {(Category.VIDEO, "a"): 50, (Category.VIDEO, "b"): 40}))
    assert count_fell(grouped, summary(video=100)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guard_can_be_said(language: str) -> None:
    issues = [*older(date(2026, 1, 1), inventory()), *count_fell(counts(), summary(video=9))]
    assert {issue.code for issue in issues} == set(CODES) - {OTHER_CUSTOMER}
    assert all(sentence(issue, language) for issue in issues)
    assert {issue.severity for issue in issues} == {Severity.ERROR}


def test_an_inventory_of_tomorrow_is_a_warning(desk: Desk) -> None:
    add_customer(desk, "C1")
    for day, warned in ((date(2026, 11, 22), False), (date(2026, 11, 23), True)):
        prepared = prepare_rows(desk, estate(video=1), day)
        assert ("inventory_in_future" in [one.code for one in prepared.warnings]) is warned


TEXTS = st.text(max_size=20)


@given(st.lists(st.tuples(st.integers(0, 2**40), TEXTS, TEXTS, TEXTS, TEXTS, st.integers(0, 9), st.integers(0, 2**20))))
def test_facts_come_back_as_they_were_packed(listed: list[tuple[int, str, str, str, str, int, int]]) -> None:
    columns = [list(column) for column in zip(*listed, strict=True)] or [[] for _ in range(7)]
    facts = Facts(*columns)
    assert unpack(pack(facts)) == facts


def test_facts_of_a_large_estate_are_small() -> None:
    number = 10_000
    facts = Facts(
        list(range(number)),
        ["4.2.1"] * number,
        ["Online"] * number,
        ["2026-03-17"] * number,
        ["10.0.0.1"] * number,
        [0] * number,
        list(range(number)),
    )
    assert len(pack(facts)) < number * 10
