"""The figures of an imported inventory belong together (interface.md)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.inventories import InventorySummary

SUMMARY = InventorySummary(
    id=1,
    customer="ACME",
    date=date(2026, 3, 31),
    imported_at="2026-03-31T12:00:00",
    files=("march.xlsx",),
    rows=100,
    counts={Category.HEADSET: 60, Category.VIDEO: 10},
    excluded=3,
    end_of_life=4,
    ignored=15,
    unclassified={"New Model": 2, "Other": 1},
    duplicates=4,
    quarantined=1,
    joined=5,
    left=2,
    moved=1,
)


def test_devices_are_counted_excluded_ended_and_unclassified_ones() -> None:
    assert SUMMARY.devices == 80
    assert SUMMARY.rows == SUMMARY.devices + SUMMARY.ignored + SUMMARY.duplicates + SUMMARY.quarantined


@pytest.mark.parametrize(
    ("unclassified", "quarantined", "complete"), [({}, 0, True), ({"New": 1}, 0, False), ({}, 1, False)]
)
def test_r6_an_inventory_is_complete_when_nothing_is_left_to_decide(
    unclassified: dict[str, int], quarantined: int, complete: bool
) -> None:
    assert replace(SUMMARY, unclassified=unclassified, quarantined=quarantined).complete is complete
