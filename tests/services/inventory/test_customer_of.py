"""Whose inventory a file is, by its devices and else by its name."""

from datetime import date

import pytest

from app.domain.portfolio import Customer
from app.services.customers import save_customer
from app.services.desk import Desk
from app.services.inventory.customer_of import LikelyCustomer, likely_customer
from tests.services.estates import Estate, Row, add_customer, estate, import_rows, read_file

MARCH = date(2026, 3, 17)


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Two customers with devices and one without."""
    for code, name in (("ZGN", "Voorbeeld Zorggroep Noord"), ("GFD", "Gemeente Fictendam"), ("B12", "Voorbeeld Bank")):
        save_customer(desk, Customer(code, name))
    import_rows(desk, estate(video=20), MARCH, "ZGN")
    import_rows(desk, Estate().add("CCX 500", 30).rows, MARCH, "GFD")
    return desk


def test_the_customer_with_most_of_the_devices_is_proposed_with_their_share(known: Desk) -> None:
    rows = [*estate(video=20)[:15], *Estate().add("CCX 500", 5).rows]
    assert likely_customer(known, [read_file(rows)]) == LikelyCustomer("ZGN", 75)


def test_devices_go_before_the_name_of_the_file(known: Desk) -> None:
    assert likely_customer(known, [read_file(estate(video=20), "GFD.csv")]) == LikelyCustomer("ZGN", 100)


def test_several_files_are_looked_at_together(known: Desk) -> None:
    files = [read_file(estate(video=20)[:2]), read_file(Estate().add("CCX 500", 30).rows)]
    assert likely_customer(known, files) == LikelyCustomer("GFD", 93)


def test_devices_are_known_by_mac_address_where_there_is_no_serial(desk: Desk) -> None:
    add_customer(desk)
    rows = [Row("CCX 500", mac=f"64167f0000{n:02x}") for n in range(10)]
    import_rows(desk, rows, MARCH)
    spelled = [Row("CCX 500", mac=f"64-16-7F-00-00-{n:02X}") for n in range(10)]
    assert likely_customer(desk, [read_file(spelled)]) == LikelyCustomer("C1", 100)


def test_a_few_devices_in_common_propose_nobody(known: Desk) -> None:
    rows = [*estate(video=1), *Estate().add("Voyager 5200", 20).rows]
    assert likely_customer(known, [read_file(rows, "export.csv")]) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("b12 devices.csv", "B12"),
        ("Lens Fictendam maart.xlsx", "GFD"),
        ("zorggroep-noord.csv", "ZGN"),
        ("ZÓRGGROEP.csv", "ZGN"),
        ("Voorbeeld.csv", None),
        ("devices.csv", None),
        ("Fictendam en Zorggroep.csv", None),
    ],
)
def test_a_name_proposes_the_only_customer_that_it_tells_apart(known: Desk, name: str, code: str | None) -> None:
    found = likely_customer(known, [read_file([Row("Studio X30", "UNSEEN0001")], name)])
    assert found == (LikelyCustomer(code, None) if code else None)


def test_a_large_file_is_known_by_a_sample_of_it(known: Desk) -> None:
    rows = [*Estate().add("Voyager 5200", 3000).rows, *Estate().add("CCX 500", 30).rows]
    assert likely_customer(known, [read_file(rows, "x.csv")]) is None
    import_rows(known, rows, date(2026, 4, 1), "B12")
    found = likely_customer(known, [read_file(rows, "x.csv")])
    assert found is not None
    assert (found.code, found.known) == ("B12", 100)
