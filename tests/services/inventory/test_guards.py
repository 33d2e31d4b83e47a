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
from tests.services.estates import VIDEO, Row, add_customer, estate, import_rows, prepare_rows

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)
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
    found = older(day.isoformat(), replace(inventory(), date=newest))
    assert [issue.code for issue in found] == ([OLDER] if day < newest else [])
    assert [issue.params for issue in found] == ([{"date": day.isoformat(), "newest": newest}] if found else [])


def test_a_first_inventory_is_not_older_and_falls_nowhere() -> None:
    assert older("2001-01-01", None) == []
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
    assert [issue.params for issue in found] == (
        [{"category": "video", "count": now, "earlier": earlier}] if falls else []
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
    issues = [*older("2026-01-01", inventory()), *count_fell(counts(), summary(video=9))]
    assert {issue.code for issue in issues} == set(CODES) - {OTHER_CUSTOMER}
    assert all(sentence(issue, language) for issue in issues)
    assert {issue.severity for issue in issues} == {Severity.ERROR}


def rows(number: int, mark: str, first: int = 0) -> list[Row]:
    return [Row(VIDEO, f"{mark}{index:07d}") for index in range(first, first + number)]


def codes(desk: Desk, listed: list[Row], customer: str = "C1") -> list[str]:
    prepared = prepare_rows(desk, listed, MARCH, customer)
    return [issue.code for issue in prepared.guards if issue.code == OTHER_CUSTOMER]


def test_another_customers_estate_is_known_by_its_devices(desk: Desk) -> None:
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    import_rows(desk, rows(40, "OWN"), FEB, "C1")
    import_rows(desk, rows(40, "OTHER"), FEB, "C2")
    own, other = rows(40, "OWN"), rows(40, "OTHER")
    assert codes(desk, own) == []
    assert codes(desk, other) == [OTHER_CUSTOMER]
    # A tenth in common is enough; one device less is not.
    assert codes(desk, own[:4] + rows(36, "NEW")) == []
    assert codes(desk, own[:3] + rows(37, "NEW")) == [OTHER_CUSTOMER]
    (guard,) = [one for one in prepare_rows(desk, other, MARCH).guards if one.code == OTHER_CUSTOMER]
    assert guard.params == {"common": 0, "of": 40, "other": "Voorbeeld C2"}
    (guard,) = [one for one in prepare_rows(desk, rows(40, "NEW"), MARCH).guards if one.code == OTHER_CUSTOMER]
    assert guard.params["other"] == "-"
    # Of fewer than ten devices nothing can be said.
    assert codes(desk, rows(9, "OTHER")) == []


def test_a_first_inventory_of_known_devices_is_a_warning_and_no_guard(desk: Desk) -> None:
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    import_rows(desk, rows(40, "OTHER"), FEB, "C2")
    for known, total, warned in ((40, 40, True), (20, 40, True), (19, 40, False), (9, 9, False), (10, 10, True)):
        listed = rows(known, "OTHER") + rows(total - known, "NEW")
        prepared = prepare_rows(desk, listed, MARCH, "C1")
        found = [one for one in prepared.warnings if one.code == "known_at_other_customer"]
        assert bool(found) is warned, (known, total)
        assert prepared.guards == ()
        if found:
            assert found[0].params == {"other": "Voorbeeld C2", "percent": known * 100 // total}
            assert found[0].severity is Severity.WARNING


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
