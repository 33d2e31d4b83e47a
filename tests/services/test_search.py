"""Finding by a few letters: what is found by which text, what is not, and how many hits are told."""

from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.portfolio import Address
from app.services.desk import Desk
from app.services.search import Found, FoundKind, search
from tests.services.estates import VIDEO, Row, add_customer, cover, import_rows, sign


@pytest.fixture
def stocked(desk: Desk) -> Desk:
    """Two customers, the first with a contract and two devices."""
    add_customer(desk, "NW_H", site_id="SITE-7", master_account_id="MA-100%", address=Address(city="Assen"))
    add_customer(desk, "ZUID")
    sign(desk, cover(Category.VIDEO, 1), customer="NW_H", number="K-2025_1")
    rows = [Row(VIDEO, "8L2214ABCDEF12", "64:16:7F:00:00:01"), Row(VIDEO, "9Z9999999999XX")]
    import_rows(desk, rows, date(2026, 3, 17), "NW_H")
    return desk


def found(desk: Desk, text: str) -> list[tuple[str, str]]:
    return [(hit.kind.value, hit.title) for hit in search(desk, text)]


FIRST, SECOND = ("customer", "Voorbeeld NW_H"), ("customer", "Voorbeeld ZUID")
CONTRACT = ("contract", "K-2025_1")
DEVICE = ("device", "8L2214ABCDEF12")


def test_each_text_finds_what_holds_it(stocked: Desk) -> None:
    expected = {
        "": [],
        "   ": [],
        "voorbeeld": [FIRST, SECOND],
        " ZUID ": [SECOND],
        "zuid": [SECOND],
        "site-7": [FIRST],
        "MA-100": [FIRST],
        "k-2025": [CONTRACT],
        "K-2025_1": [CONTRACT],
        "8L2214": [DEVICE],
        "8l2214abcdef12": [DEVICE],
        "ABCDEF": [DEVICE],
        "64:16:7F:00:00:01": [DEVICE],
        "64167F000001": [DEVICE],
        "64-16-7f-00-00-01": [DEVICE],
        "8L2": [],
        "nothing of this": [],
        "K-2025%1": [],
        "%": [FIRST],
        "_": [FIRST, CONTRACT],
        "\\": [],
        "N%H": [],
    }
    assert {text: found(stocked, text) for text in expected} == expected


def test_a_customer_tells_its_code_site_and_city(stocked: Desk) -> None:
    assert search(stocked, "NW_H") == (
        Found(FoundKind.CUSTOMER, "NW_H", "Voorbeeld NW_H", "NW_H · SITE-7 · Assen", "NW_H"),
    )
    assert [hit.detail for hit in search(stocked, "ZUID")] == ["ZUID"]


def test_a_contract_and_a_device_tell_whose_they_are(stocked: Desk) -> None:
    hits = (*search(stocked, "K-2025"), *search(stocked, "8L2214"))
    assert [(hit.detail, hit.customer) for hit in hits] == [("Voorbeeld NW_H", "NW_H")] * 2


def test_eight_hits_of_a_kind_are_told_by_name(desk: Desk) -> None:
    for number in range(9, -1, -1):
        add_customer(desk, f"C{number}")
    assert [hit.key for hit in search(desk, "Voorbeeld")] == [f"C{number}" for number in range(8)]
