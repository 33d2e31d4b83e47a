"""Which two inventories a movement is measured between: months, days or ids, and what is refused (R7)."""

from datetime import date

import pytest

from app.domain.dates import Month
from app.domain.errors import AppError, NotFound
from app.services.desk import Desk
from app.services.inventory.movement_choice import (
    MovementBackwards,
    NoInventoryThen,
    SameInventory,
    Wanted,
    before_its_month,
    latest_movement,
    movement_of,
)
from app.services.inventory.stored import inventory_row
from tests.services.estates import add_customer, estate, import_rows

JANUARY, FEBRUARY, MARCH = Month(2026, 1), Month(2026, 2), Month(2026, 3)


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    """Two inventories in January, none in February, two in March; those of another customer beside them."""
    add_customer(desk)
    add_customer(desk, "C2")
    days = {"early": (1, 5), "january": (1, 20), "march": (3, 3), "late": (3, 17)}
    made = {
        name: import_rows(desk, estate(video=number), date(2026, *day)).id
        for number, (name, day) in enumerate(days.items(), start=2)
    }
    made["other"] = import_rows(desk, estate(video=50), date(2026, 3, 10), "C2").id
    return made


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        (JANUARY, MARCH, ("january", "late")),
        (date(2026, 1, 5), date(2026, 1, 20), ("early", "january")),
        (date(2026, 3, 3), MARCH, ("march", "late")),
        (1, 4, ("early", "late")),
        (JANUARY, 3, ("january", "march")),
    ],
)
def test_r7_the_latest_of_a_month_stands_for_it_and_others_are_named_by_day_or_id(
    desk: Desk, ids: dict[str, int], earlier: Wanted, later: Wanted, expected: tuple[str, str]
) -> None:
    found = movement_of(desk, "C1", earlier, later)
    assert (found.earlier.id, found.later.id) == tuple(ids[name] for name in expected)
    assert found.customer == "C1"


@pytest.mark.parametrize(
    ("earlier", "later", "refusal"),
    [
        (FEBRUARY, MARCH, NoInventoryThen),
        (JANUARY, date(2026, 3, 10), NoInventoryThen),
        (MARCH, MARCH, SameInventory),
        (MARCH, JANUARY, MovementBackwards),
        (1, 5, NotFound),
    ],
)
@pytest.mark.usefixtures("ids")
def test_what_cannot_be_compared_is_refused(
    desk: Desk, earlier: Wanted, later: Wanted, refusal: type[AppError]
) -> None:
    with pytest.raises(refusal):
        movement_of(desk, "C1", earlier, later)


@pytest.mark.usefixtures("ids")
def test_a_refusal_names_the_months_that_have_an_inventory(desk: Desk) -> None:
    with pytest.raises(NoInventoryThen) as refused:
        movement_of(desk, "C1", FEBRUARY, MARCH)
    (issue,) = refused.value.issues()
    assert issue.params == {"customer": "C1", "wanted": "2026-02", "known": "2026-01, 2026-03"}


def test_an_unknown_customer_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        movement_of(desk, "NOBODY", JANUARY, MARCH)


def test_the_latest_movement_is_that_of_the_last_two_months(desk: Desk, ids: dict[str, int]) -> None:
    found = latest_movement(desk, "C1")
    assert found is not None
    assert (found.earlier.id, found.later.id) == (ids["january"], ids["late"])
    assert latest_movement(desk, "C2") is None


@pytest.mark.parametrize(
    ("name", "before"), [("late", "january"), ("march", "january"), ("january", "early"), ("early", None)]
)
def test_an_inventory_is_compared_with_the_month_before_it(
    desk: Desk, ids: dict[str, int], name: str, before: str | None
) -> None:
    with desk.reading() as uow:
        found = before_its_month(uow, inventory_row(uow, ids[name]))
        assert (found and found.id) == (before and ids[before])
