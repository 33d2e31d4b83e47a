"""Whose inventory a file is: by its devices, else by its name; doubt proposes nobody."""

import pytest

from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.inventory.customer_of import LikelyCustomer, likely_customer
from tests.services.estates import VIDEO, Estate, Row, add_customer, import_rows, read_file
from tests.services.inventory.test_preview import MARCH


def own(number: int, first: int = 0, mark: str = "A") -> list[Row]:
    return [Row(VIDEO, f"{mark}{index:07d}") for index in range(first, first + number)]


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Two customers with a hundred devices each."""
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    import_rows(desk, own(100, mark="A"), MARCH, "C1")
    import_rows(desk, own(100, mark="B"), MARCH, "C2")
    return desk


@pytest.mark.parametrize(("mark", "code"), [("A", "C1"), ("B", "C2")])
def test_the_customer_whose_devices_are_listed(two: Desk, mark: str, code: str) -> None:
    assert likely_customer(two, [read_file(own(100, mark=mark))]) == LikelyCustomer(code, 100)


def test_under_twenty_percent_nobody_is_proposed(two: Desk) -> None:
    expected = {100: 100, 75: 75, 50: 50, 20: 20, 19: None, 1: None, 0: None}
    for known, percent in expected.items():
        found = likely_customer(two, [read_file(own(known) + own(100 - known, mark="NEW"), "x.csv")])
        assert found == (None if percent is None else LikelyCustomer("C1", percent)), known


@pytest.mark.parametrize(("first", "second", "code"), [(60, 40, "C1"), (40, 60, "C2"), (50, 50, "C1")])
def test_of_two_customers_the_one_with_more_devices_and_of_equals_the_first_code(
    two: Desk, first: int, second: int, code: str
) -> None:
    found = likely_customer(two, [read_file(own(first) + own(second, mark="B"))])
    assert found is not None
    assert (found.code, found.known) == (code, max(first, second))


def test_several_files_are_looked_at_together(two: Desk) -> None:
    files = [read_file(own(30)), read_file(own(70, mark="NEW"))]
    assert likely_customer(two, files) == LikelyCustomer("C1", 30)


def test_a_large_list_is_known_by_a_sample_of_all_of_it(two: Desk) -> None:
    # Only the last tenth is new; a sample of the beginning alone would say a hundred percent.
    import_rows(two, own(1800), MARCH, "C1")
    found = likely_customer(two, [read_file(own(1800) + own(200, mark="NEW"))])
    assert found is not None
    assert found.code == "C1"
    assert found.known is not None
    assert 85 <= found.known <= 95


def test_devices_are_known_by_mac_address_and_lens_id_too(desk: Desk) -> None:
    add_customer(desk, "C1")
    import_rows(desk, [Row(VIDEO, "", "64:16:7f:00:00:01"), Row(VIDEO, "", "", "LENS-1")], MARCH, "C1")
    rows = [Row(VIDEO, "", "64167F000001"), Row(VIDEO, "", "", "lens-1")]
    assert likely_customer(desk, [read_file(rows)]) == LikelyCustomer("C1", 100)


def test_spelling_of_a_serial_does_not_matter(two: Desk) -> None:
    rows = [Row(VIDEO, f"S/N {row.serial.lower()}") for row in own(10)]
    assert likely_customer(two, [read_file(rows)]) == LikelyCustomer("C1", 100)


NAMES: dict[str, str | None] = {
    "ZGN 2026-03.csv": "ZGN",
    "lens-zgn.xlsx": "ZGN",
    "Inventaris_ZGN_maart.csv": "ZGN",
    "zorggroep.csv": "ZGN",
    "Zorggroep Noord maart.csv": "ZGN",
    "noord.csv": "ZGN",
    "Universiteit Luik.csv": "UNI",
    "luik.csv": "UNI",
    "LIÈGE.csv": "HOP",
    "liege export.csv": "HOP",
    "HOP-12.csv": "HOP",
    "lens.csv": None,
    "ZGNX.csv": None,
    "inventaris ziekenhuis.csv": None,
    "ZGN en UNI.csv": None,
    "noord en luik.csv": None,
    ".csv": None,
}
"""Names of files and the customer that each names; a word of two customers' names tells nothing."""


def test_a_file_of_new_devices_is_known_by_its_name(desk: Desk) -> None:
    for code, name in (
        ("ZGN", "Zorggroep Noord"),
        ("UNI", "Universiteit Luik Ziekenhuis"),
        ("HOP", "Hôpital Liège Ziekenhuis"),
    ):
        add_customer(desk, code)
        rename(desk, code, name)
    found = {name: likely_customer(desk, [read_file([Row(VIDEO, "NEW00001")], name)]) for name in NAMES}
    assert {name: one.code if one else None for name, one in found.items()} == NAMES
    assert {one.known for one in found.values() if one} == {None}


def test_devices_go_before_the_name_of_the_file(two: Desk) -> None:
    assert likely_customer(two, [read_file(own(10), "C2.csv")]) == LikelyCustomer("C1", 100)


def test_a_store_without_customers_proposes_nobody(desk: Desk) -> None:
    assert likely_customer(desk, [read_file(Estate().add(VIDEO, 3).rows, "ZGN.csv")]) is None


def test_a_list_without_any_identity_is_known_by_its_name_only(two: Desk) -> None:
    assert likely_customer(two, [read_file([Row(VIDEO, name="room 1")], "c2 maart.csv")]) == LikelyCustomer("C2", None)


def rename(desk: Desk, code: str, name: str) -> None:
    with desk.writing() as uow:
        customer_row(uow, code).name = name
        uow.commit()
