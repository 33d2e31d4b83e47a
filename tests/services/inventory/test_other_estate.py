"""Whose estate an inventory is: named with figures, and stopped at exact bounds."""

from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.issues import Issue, Severity
from app.messages import LANGUAGES, sentence
from app.services.desk import Desk
from app.services.inventory.guards import OTHER_CUSTOMER
from app.services.inventory.importing import store
from app.services.inventory.other_estate import InCommon, KnownElsewhere, other_customer
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from tests.services.estates import VIDEO, Row, add_customer, import_rows, prepare_rows, read_file

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)
NUMBERS = st.integers(0, 2_000)


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Two customers, the second one with 40 devices."""
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    import_rows(desk, rows(40, "OTHER"), FEB, "C2")
    return desk


def rows(number: int, mark: str, first: int = 0) -> list[Row]:
    return [Row(VIDEO, f"{mark}{index:07d}") for index in range(first, first + number)]


def guards_of(prepared: Prepared) -> list[Issue]:
    return [issue for issue in prepared.guards if issue.code == OTHER_CUSTOMER]


def hints_of(prepared: Prepared) -> list[Issue]:
    return [issue for issue in prepared.warnings if issue.code == "known_at_other_customer"]


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_tenth_of_the_smaller_inventory_is_enough(listed: int, before: int, both: int) -> None:
    smaller = min(listed, before)
    expected = smaller >= 10 and both < smaller / 10
    assert InCommon(listed, before, min(both, smaller)).is_little is (expected and min(both, smaller) < smaller / 10)


@given(NUMBERS, NUMBERS)
def test_half_is_many_and_a_tenth_is_some(known: int, of: int) -> None:
    elsewhere = KnownElsewhere("C2", "x", known, of)
    assert elsewhere.are_many is (of >= 10 and known * 2 >= of)
    assert elsewhere.are_some is (of >= 10 and known * 10 >= of)


def test_a_customers_own_devices_stop_nothing(two: Desk) -> None:
    import_rows(two, rows(40, "OWN"), FEB, "C1")
    prepared = prepare_rows(two, rows(40, "OWN"), MARCH)
    assert (guards_of(prepared), hints_of(prepared)) == ([], [])


# A tenth in common is enough; one device less is not.
@pytest.mark.parametrize(("own", "new", "stopped"), [(4, 36, False), (3, 37, True), (0, 40, True), (0, 9, False)])
def test_few_devices_in_common_are_stopped(two: Desk, own: int, new: int, stopped: bool) -> None:
    import_rows(two, rows(40, "OWN"), FEB, "C1")
    prepared = prepare_rows(two, rows(own, "OWN") + rows(new, "NEW"), MARCH)
    assert bool(guards_of(prepared)) is stopped


def test_without_another_customer_only_the_own_figures_are_told(two: Desk) -> None:
    import_rows(two, rows(50, "OWN"), FEB, "C1")
    (guard,) = guards_of(prepare_rows(two, rows(2, "OWN") + rows(38, "NEW"), MARCH))
    assert guard.params == {"listed": 40, "before": 50, "both": 2, "percent": 5, "date": FEB}
    assert "40 devices" in sentence(guard, "en")
    assert "50, but only 2 (5 %) are in both" in sentence(guard, "en")


def test_another_customers_estate_is_named_with_figures(two: Desk) -> None:
    import_rows(two, rows(40, "OWN"), FEB, "C1")
    (guard,) = guards_of(prepare_rows(two, rows(30, "OTHER") + rows(10, "NEW"), MARCH))
    assert guard.severity is Severity.ERROR
    for language in LANGUAGES:
        assert "C2, Voorbeeld C2" in sentence(guard, language)
        assert "(75 %)" in sentence(guard, language)
    assert "30 of 40 (75 %) are known" in sentence(guard, "en")


# Half of the devices, and more than the own inventory has: an estate that was taken over passes from then on.
@pytest.mark.parametrize(
    ("own", "other", "stopped"), [(20, 20, False), (19, 21, True), (18, 20, True), (22, 18, False), (19, 19, False)]
)
def test_many_devices_of_another_customer_are_stopped(two: Desk, own: int, other: int, stopped: bool) -> None:
    import_rows(two, rows(40, "OWN"), FEB, "C1")
    listed = rows(own, "OWN") + rows(other, "OTHER") + rows(40 - own - other, "NEW")
    prepared = prepare_rows(two, listed, MARCH)
    assert bool(guards_of(prepared)) is stopped
    assert bool(hints_of(prepared)) is not stopped
    if stopped:
        (guard,) = guards_of(prepared)
        assert f"Of 40 devices {other} (" in sentence(guard, "en")
        assert f"only {own} are in this customer's own inventory of 2026-02-17" in sentence(guard, "en")


def test_an_estate_that_was_taken_over_is_asked_about_once(two: Desk) -> None:
    import_rows(two, rows(40, "OWN"), FEB, "C1")
    import_rows(two, rows(40, "OWN") + rows(40, "OTHER"), MARCH, "C1")
    prepared = prepare_rows(two, rows(40, "OWN") + rows(40, "OTHER"), date(2026, 4, 17))
    assert guards_of(prepared) == []
    assert [hint.params["known_percent"] for hint in hints_of(prepared)] == [50]


@pytest.mark.parametrize(
    ("known", "total", "stopped", "warned"),
    [
        (40, 40, True, False),
        (20, 40, True, False),
        (19, 40, False, True),
        (4, 40, False, True),
        (3, 40, False, False),
        (10, 10, True, False),
        (9, 9, False, False),
    ],
)
def test_a_first_inventory_of_known_devices_is_stopped(
    two: Desk, known: int, total: int, stopped: bool, warned: bool
) -> None:
    prepared = prepare_rows(two, rows(known, "OTHER") + rows(total - known, "NEW"), MARCH)
    assert bool(guards_of(prepared)) is stopped
    assert bool(hints_of(prepared)) is warned
    for issue in guards_of(prepared) + hints_of(prepared):
        assert issue.params["other_code"] == "C2"
        assert (issue.params["known"], issue.params["of"]) == (known, total)
        assert issue.params["known_percent"] == known * 100 // total


def test_a_first_inventory_says_that_it_is_the_first(two: Desk) -> None:
    (guard,) = guards_of(prepare_rows(two, rows(40, "OTHER"), MARCH))
    assert "first inventory" in sentence(guard, "en")
    assert "eerste inventaris" in sentence(guard, "nl")


@pytest.mark.parametrize("known_first", [True, False])
def test_the_figures_are_whole_for_more_devices_than_the_sample(desk: Desk, known_first: bool) -> None:
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    import_rows(desk, rows(500, "OTHER"), FEB, "C2")
    # Lists that take turns row by row, so that a sample at even distances would see all known devices or none.
    known, new = rows(450, "OTHER"), rows(450, "NEW")
    turns = zip(known, new, strict=True) if known_first else zip(new, known, strict=True)
    mixed = [row for pair in turns for row in pair]
    assert guards_of(prepare_rows(desk, [*mixed, Row(VIDEO, "NEW9999")], MARCH)) == []
    (guard,) = guards_of(prepare_rows(desk, mixed, MARCH))
    assert (guard.params["known"], guard.params["of"]) == (450, 900)


def test_a_large_estate_is_looked_up_key_by_key(desk: Desk) -> None:
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    import_rows(desk, rows(6_000, "OTHER"), FEB, "C2")
    listed = prepare_rows(desk, rows(6_000, "OTHER"), MARCH).clean.devices
    with desk.reading() as uow:
        began = perf_counter()
        (guard,), _ = other_customer(uow, 1, listed, InCommon(6_000))
        took = perf_counter() - began
    assert guard.params["known"] == 6_000
    # Key by key it is a fiftieth of a second; every key for every device would be many seconds.
    assert took < 2


def test_of_several_customers_the_one_with_most_is_named(two: Desk) -> None:
    add_customer(two, "C3")
    import_rows(two, rows(25, "THIRD"), FEB, "C3")
    listed = rows(15, "OTHER") + rows(25, "THIRD")
    (guard,) = guards_of(prepare_rows(two, listed, MARCH))
    assert guard.params["other_code"] == "C3"


def test_content_of_another_customer_is_a_warning_under_whatever_name(two: Desk) -> None:
    first = read_file(rows(12, "SAME"), "noord.csv")
    prepared = prepare_read(two, ImportRequest("C2", (Path("x"),), MARCH), [first])
    stored = store(two, prepared, [guard.code for guard in prepared.guards])
    renamed = read_file(rows(12, "SAME"), "zuid.csv")
    object.__setattr__(renamed, "sha256", first.sha256)
    again = prepare_read(two, ImportRequest("C1", (Path("y"),), MARCH), [renamed])
    (warning,) = [one for one in again.warnings if one.code == "imported_for_other_customer"]
    assert (warning.severity, warning.where.file) == (Severity.WARNING, "zuid.csv")
    assert warning.params == {"other_code": "C2", "other": "Voorbeeld C2", "date": MARCH, "id": stored.id}
    assert "C2, Voorbeeld C2" in sentence(warning, "nl")
    assert [guard.words for guard in guards_of(again)] == ["other_customer_first"]


# Several files: each is judged by itself


def prepare_files(desk: Desk, *files: list[Row]) -> Prepared:
    request = ImportRequest("C1", tuple(Path(f"{number}.csv") for number in range(len(files))), MARCH)
    return prepare_read(desk, request, [read_file(each, f"{number}.csv") for number, each in enumerate(files)])


@pytest.mark.parametrize("own", [0, 400])
def test_a_file_of_another_customer_beside_ones_own_is_named_and_stopped(two: Desk, own: int) -> None:
    if own:
        import_rows(two, rows(own, "OWN"), FEB, "C1")
    prepared = prepare_files(two, rows(400, "OWN"), rows(40, "OTHER"))
    (guard,) = guards_of(prepared)
    assert guard.where.file == "1.csv"
    assert (guard.params["other_code"], guard.params["known"], guard.params["both"]) == ("C2", 40, 0)
    for language in LANGUAGES:
        assert "1.csv" in sentence(guard, language)


def test_several_files_of_ones_own_stop_nothing(two: Desk) -> None:
    import_rows(two, rows(80, "OWN"), FEB, "C1")
    assert guards_of(prepare_files(two, rows(40, "OWN"), rows(40, "OWN", 40))) == []


def test_devices_that_came_over_in_a_file_of_their_own_are_known_here_the_next_month(two: Desk) -> None:
    import_rows(two, rows(40, "OWN") + rows(40, "OTHER"), FEB, "C1")
    assert guards_of(prepare_files(two, rows(40, "OWN"), rows(40, "OTHER"))) == []
