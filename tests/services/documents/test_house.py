"""What every document shares: brand head and foot, addresses, names of categories."""

from dataclasses import replace

import pytest

from app.domain.brand import Brand
from app.domain.categories import Category
from app.domain.portfolio import Address
from app.services.documents.house import (
    address_lines,
    category_name,
    category_title,
    customer_lines,
    devices_of,
    finished,
    named,
    opening,
)
from app.services.documents.wording import wording
from tests.services.documents import records as r

NL, EN = wording("nl"), wording("en")


def plain(lines: tuple[str, ...]) -> list[str]:
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (Address("Singel 8", "9401 HK", "Assen"), ["Singel 8, 9401 HK Assen"]),
        (Address("", "9401 HK", "Assen"), ["9401 HK Assen"]),
        (Address("Singel 8", "", ""), ["Singel 8"]),
        (Address("Singel 8", "", "Assen"), ["Singel 8, Assen"]),
        (Address(), []),
        (Address("Rue Neuve 1", "1000", "Brussel", "BE"), ["Rue Neuve 1, 1000 Brussel", "België"]),
        (Address("Weg 1", "1", "Ort", "DE"), ["Weg 1, 1 Ort", "Duitsland"]),
        (Address("Weg 1", "1", "Ort", "??"), ["Weg 1, 1 Ort", "??"]),
        (Address(country="BE"), []),
    ],
)
def test_addresses(address: Address, expected: list[str]) -> None:
    assert plain(address_lines(NL, address, "NL")) == expected


def test_the_country_is_named_in_the_documents_language() -> None:
    address = Address("Weg 1", "1", "Ort", "DE")
    assert plain(address_lines(EN, address, "NL"))[-1] == "Germany"


def test_the_country_is_left_out_where_both_are_at_home() -> None:
    assert len(address_lines(NL, Address("Weg 1", "1", "Ort", "DE"), "DE")) == 1


def test_a_postcode_never_breaks() -> None:
    assert "9401\N{NO-BREAK SPACE}HK" in address_lines(NL, r.CUSTOMER.address, "NL")[0]


def test_a_customer_is_addressed_by_its_contact() -> None:
    assert plain(customer_lines(NL, r.CUSTOMER, r.BRAND, "A. Postma"))[:2] == ["Zorggroep Noord", "t.a.v. A. Postma"]
    assert plain(customer_lines(EN, r.CUSTOMER, r.BRAND, "A. Postma"))[1] == "attn. A. Postma"
    assert "" in customer_lines(NL, r.CUSTOMER, r.BRAND)


@pytest.mark.parametrize("category", list(Category))
def test_every_category_has_a_name_a_title_and_a_plural(category: Category) -> None:
    for words in (NL, EN):
        assert category_title(words, category).casefold() == category_name(words, category).casefold()
        assert devices_of(words, category, 1) != devices_of(words, category, 2)


def test_only_a_brand_without_a_name_is_given_one() -> None:
    assert named(Brand(), EN).company == "Your company"
    assert named(r.BRAND, EN) is r.BRAND


def page(brand: Brand, language: str = "nl") -> str:
    blocks = opening("Title", "Subtitle")
    return r.text_of(finished(blocks, wording(language), brand, "Title", subject="S", draft=False))


def test_head_and_footer_hold_the_company_data() -> None:
    text = page(replace(r.BRAND, footer="Onze voorwaarden gelden"))
    assert "Havenstraat 12, 9711 AB Groningen" in text
    assert "KvK 01234567 · btw NL001234567B01" in text
    assert "+31 50 123 45 67 · post@zonnehof.example" in text
    assert "www.zonnehof.example" in text
    assert "Zonnehof Techniek · IBAN NL00 BANK 0123 4567 89 · BIC BANKNL2A · Onze voorwaarden gelden" in text


def test_company_data_that_is_missing_leaves_no_trace() -> None:
    text = page(Brand(company="Alleen Naam"))
    for words in ("KvK", "btw", "IBAN", "BIC", " · ", "Nederland"):
        assert words not in text


@pytest.mark.parametrize("field", ["registration_number", "vat_number", "iban", "bic", "phone", "email", "website"])
def test_each_piece_of_company_data_can_stand_alone(field: str) -> None:
    text = page(replace(Brand(company="Alleen Naam"), **{field: "WAARDE"}))  # type: ignore[arg-type]
    assert "WAARDE" in text
    assert "· WAARDE ·" not in text


def test_labels_of_company_data_follow_the_language() -> None:
    assert "Reg. no. 01234567 · VAT NL001234567B01" in page(r.BRAND, "en")
