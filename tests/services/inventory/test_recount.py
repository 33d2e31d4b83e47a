"""Decisions about models recount every stored month as if they had been made before the first import (R6)."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Bucket, Category, Classification
from app.domain.eligibility import ModelDates
from app.domain.errors import NotFound
from app.domain.portfolio import CatalogueModel
from app.models.verify import verify
from app.services.catalogue import classify, save_model
from app.services.desk import Desk
from app.services.inventory.remarks import RemarkKind, remarks_of
from app.services.inventory.stored import devices_in, list_inventories
from tests.services.estates import DONGLE, HEADSET, VIDEO, VOICE, Row, add_customer, estate, import_rows

MONTHS = (date(2026, 1, 17), date(2026, 2, 17), date(2026, 3, 17))


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def listed() -> list[Row]:
    return [
        *estate(video=3, voice=2),
        Row("Whatever 9", "WW000001"),
        Row("Whatever-9", "WW000002"),
        Row("WHATEVER 9", "WW000003"),
        Row(DONGLE, "SET00001"),
        Row(HEADSET, "SET00001"),
        Row(DONGLE, "ALONE001"),
    ]


def figures(desk: Desk) -> list[dict[str, object]]:
    return [
        {
            "counts": {category.value: number for category, number in one.counts.items() if number},
            "excluded": one.excluded,
            "ignored": one.ignored,
            "unclassified": sum(one.unclassified.values()),
            "end_of_life": one.end_of_life,
            "duplicates": one.duplicates,
        }
        for one in list_inventories(desk, "C1")
    ]


# What 'Whatever 9', three devices under three spellings, is decided to be.
@pytest.mark.parametrize(
    ("decision", "counts", "excluded", "ignored"),
    [
        (Classification.VIDEO, {"headset": 1, "video": 6, "voice": 2}, 0, 2),
        (Classification.VOICE, {"headset": 1, "video": 3, "voice": 5}, 0, 2),
        (Classification.HEADSET, {"headset": 4, "video": 3, "voice": 2}, 0, 2),
        (Classification.EXCLUDED, {"headset": 1, "video": 3, "voice": 2}, 3, 2),
        (Classification.IGNORED, {"headset": 1, "video": 3, "voice": 2}, 0, 5),
    ],
)
def test_r6_one_decision_holds_for_every_spelling_and_every_month(
    desk: Desk, decision: Classification, counts: dict[str, int], excluded: int, ignored: int
) -> None:
    for day in MONTHS[:2]:
        import_rows(desk, listed(), day)
    assert [one["unclassified"] for one in figures(desk)] == [3, 3]
    made = classify(desk, "Whatever 9", decision)
    assert made.names == ("WHATEVER 9", "Whatever 9", "Whatever-9")
    assert made.inventories == 2
    expected = {
        "counts": counts,
        "excluded": excluded,
        "ignored": ignored,
        "unclassified": 0,
        "end_of_life": 0,
        "duplicates": 0,
    }
    assert figures(desk) == [expected, expected]
    assert verify(desk.store).ok


@pytest.mark.parametrize("seed", range(3))
def test_r6_deciding_before_or_after_the_import_gives_the_same_counts(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    models = ["Alpha 1", "Beta 2", "Gamma 3", VIDEO, DONGLE]
    rows = [Row(chance.choice(models), f"S{number:07d}") for number in range(14)]
    rows += [chance.choice(rows) for _ in range(4)]
    decisions = {model: chance.choice(list(Classification)) for model in models}
    add_customer(desk, "C2")
    import_rows(desk, rows, MONTHS[0], "C1")
    for model, decision in decisions.items():
        classify(desk, model, decision)
    import_rows(desk, rows, MONTHS[0], "C2")
    (after,), (before,) = list_inventories(desk, "C1"), list_inventories(desk, "C2")
    assert after.counts == before.counts
    assert (after.excluded, after.unclassified, after.rows) == (before.excluded, before.unclassified, before.rows)
    assert after.devices + after.ignored + after.duplicates == before.devices + before.ignored + before.duplicates
    assert verify(desk.store).ok


@pytest.mark.parametrize("decision", Classification)
def test_r6_a_store_verifies_whatever_the_dongle_of_a_set_is_decided_to_be(
    desk: Desk, decision: Classification
) -> None:
    for day in MONTHS[:2]:
        import_rows(desk, listed(), day)
    classify(desk, DONGLE, decision)
    assert verify(desk.store).issues == []


def test_r6_a_decision_taken_back_and_forth_leaves_the_months_as_they_were(desk: Desk) -> None:
    import_rows(desk, listed(), MONTHS[0])
    before = figures(desk)
    classify(desk, DONGLE, Classification.VIDEO)
    # Dongle and headset of one set are one device; of the two the first model by name is kept.
    assert [one["counts"] for one in figures(desk)] != [one["counts"] for one in before]
    assert figures(desk)[0]["duplicates"] == 1
    classify(desk, DONGLE, Classification.IGNORED)
    assert figures(desk) == before


def test_r3_a_date_set_later_takes_only_months_after_it(desk: Desk) -> None:
    for day in MONTHS:
        import_rows(desk, listed(), day)
    dates = ModelDates(end_of_service=MONTHS[1])
    save_model(desk, CatalogueModel(VOICE, Classification.VOICE, dates=dates))
    assert [one["counts"] for one in figures(desk)] == [
        {"headset": 1, "video": 3, "voice": 2},
        {"headset": 1, "video": 3, "voice": 2},
        {"headset": 1, "video": 3},
    ]
    assert [one["end_of_life"] for one in figures(desk)] == [0, 0, 2]


def test_r6_repeats_of_the_file_stay_repeats_through_a_recount(desk: Desk) -> None:
    rows = [Row(VIDEO, "AAA11111"), Row(VIDEO, "aaa11111"), Row("Whatever 9", "BBB11111")]
    summary = import_rows(desk, rows, MONTHS[0])
    classify(desk, "Whatever 9", Classification.VIDEO)
    (after,) = list_inventories(desk, "C1")
    assert (after.duplicates, after.counts[Category.VIDEO]) == (1, 2)
    assert [(one.kind, one.row, one.detail) for one in remarks_of(desk, summary.id)] == [
        (RemarkKind.DUPLICATE, 3, "0:2")
    ]


def test_stored_devices_are_listed_as_the_catalogue_says_now(desk: Desk) -> None:
    summary = import_rows(desk, listed(), MONTHS[0])
    by_bucket = Counter(one.bucket for one in devices_in(desk, summary.id))
    assert by_bucket == {Bucket.COUNTED: 6, Bucket.UNCLASSIFIED: 3, Bucket.IGNORED: 2}
    classify(desk, "Whatever 9", Classification.EXCLUDED)
    by_bucket = Counter(one.bucket for one in devices_in(desk, summary.id))
    assert by_bucket == {Bucket.COUNTED: 6, Bucket.EXCLUDED: 3, Bucket.IGNORED: 2}


def test_any_past_month_can_be_listed_as_it_was(desk: Desk) -> None:
    months: list[list[Row]] = [
        [Row(VIDEO, f"V{n:06d}", name=f"name {n}", site="Gent", room="1") for n in range(4)],
        [Row(VIDEO, f"V{n:06d}", name=f"name {n}", site="Luik", room=str(n)) for n in range(2, 7)],
        [Row(VIDEO, f"V{n:06d}", name="renamed", site="Gent", room="1") for n in (0, 3, 6)],
    ]
    ids = [import_rows(desk, rows, day).id for rows, day in zip(months, MONTHS, strict=True)]
    for inventory_id, rows in zip(ids, months, strict=True):
        devices = devices_in(desk, inventory_id)
        found = {(one.serial, one.location.name, one.location.site, one.location.room) for one in devices}
        assert found == {(row.serial, row.name, row.site, row.room) for row in rows}
        assert len(devices) == len(rows)


def test_an_older_month_imported_later_takes_its_own_place(desk: Desk) -> None:
    rows = [Row(VIDEO, f"V{number:06d}") for number in range(6)]
    import_rows(desk, rows[:2], MONTHS[0])
    import_rows(desk, rows[4:], MONTHS[2])
    import_rows(desk, rows[1:5], MONTHS[1])
    stored = list_inventories(desk, "C1")
    assert [one.date for one in stored] == list(MONTHS)
    serials = [sorted(one.serial for one in devices_in(desk, each.id)) for each in stored]
    assert serials == [[row.serial for row in part] for part in (rows[:2], rows[1:5], rows[4:])]
    assert [(one.joined, one.left) for one in stored[1:]] == [(3, 1), (1, 3)]
    assert verify(desk.store).ok


def test_status_and_software_are_told_of_the_two_latest_months_and_the_row_of_all(desk: Desk) -> None:
    row = Row(VIDEO, "V000001", software="4.1", status="Offline")
    ids = [import_rows(desk, [row, Row(VOICE, f"N{day.month:06d}")], day).id for day in MONTHS]
    told = [
        {one.serial: (one.software, one.status, one.row) for one in devices_in(desk, each)}["V000001"] for each in ids
    ]
    assert told == [("", "", 2), ("4.1", "Offline", 2), ("4.1", "Offline", 2)]


def test_what_is_not_there_is_refused_by_its_key(desk: Desk) -> None:
    with pytest.raises(NotFound) as refusal:
        devices_in(desk, 77)
    assert refusal.value.params == {"kind": "inventory", "key": "77"}
    with pytest.raises(NotFound) as refusal:
        list_inventories(desk, "NOBODY")
    assert refusal.value.params == {"kind": "customer", "key": "NOBODY"}
    assert list_inventories(desk, "C1") == ()


def test_an_undecided_name_in_the_group_of_none_counts_for_nobody(desk: Desk) -> None:
    rows = [replace(row, model="Whatever 9") for row in estate(video=5)]
    summary = import_rows(desk, rows, MONTHS[0])
    assert (summary.unclassified, sum(summary.counts.values()), summary.complete) == ({"Whatever 9": 5}, 0, False)
