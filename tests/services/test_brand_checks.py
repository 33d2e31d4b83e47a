from dataclasses import replace

import pytest

from app.domain.brand import Brand
from app.domain.portfolio import Address
from app.services.brand_checks import brand_problems, is_iban, plain_code

GOOD = Brand(
    company="Voorbeeld B.V.",
    address=Address("Havenstraat 12", "9711 AB", "Groningen", "NL"),
    phone="+31 50 000 00 00",
    email="info@voorbeeld.example",
    website="www.voorbeeld.example",
    registration_number="01234567",
    vat_number="NL001234567B01",
    iban="NL91 ABNA 0417 1643 00",
    bic="ABNANL2A",
)


def fields(brand: Brand) -> dict[str, str]:
    return {issue.where.column: issue.code for issue in brand_problems(brand)}


def test_a_brand_that_is_filled_right_has_no_problems() -> None:
    assert brand_problems(GOOD) == []


def test_the_neutral_brand_has_no_problems() -> None:
    assert brand_problems(Brand()) == []


@pytest.mark.parametrize("name", ["company", "programme"])
@pytest.mark.parametrize("text", ["", "   "])
def test_names_that_stand_on_every_document_are_required(name: str, text: str) -> None:
    assert fields(replace(GOOD, **{name: text})) == {name: "brand_field_empty"}  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["primary", "secondary"])
@pytest.mark.parametrize("text", ["", "red", "#12345", "#12345g", "0f6e6e"])
def test_colours_are_written_in_full(name: str, text: str) -> None:
    assert fields(replace(GOOD, **{name: text})) == {name: "colour_unreadable"}  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["info", "info@", "@example.com", "info@example", "in fo@example.com", "a@b..c"])
def test_an_address_for_mail_has_its_parts(text: str) -> None:
    assert fields(replace(GOOD, email=text)) == {"email": "email_unreadable"}


@pytest.mark.parametrize("text", ["voorbeeld", "www voorbeeld.nl", "http://", "voorbeeld..nl"])
def test_an_address_of_a_website_has_its_parts(text: str) -> None:
    assert fields(replace(GOOD, website=text)) == {"website": "website_unreadable"}


@pytest.mark.parametrize("text", ["voorbeeld.nl", "https://www.voorbeeld.nl", "https://voorbeeld.nl/service?x=1"])
def test_websites_as_people_write_them(text: str) -> None:
    assert fields(replace(GOOD, website=text)) == {}


@pytest.mark.parametrize("text", ["NL91ABNA0417164301", "NL91", "9100 ABNA", "NL91ABNA0417164300X!", "ZZ"])
def test_an_account_number_with_wrong_check_digits_or_form_is_told(text: str) -> None:
    assert not is_iban(text)
    assert fields(replace(GOOD, iban=text)) == {"iban": "iban_unreadable"}


@pytest.mark.parametrize(
    "text", ["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "DE89370400440532013000", "BE68 5390 0754 7034"]
)
def test_account_numbers_of_the_countries_around(text: str) -> None:
    assert is_iban(text)


@pytest.mark.parametrize("text", ["ABNANL2", "ABNANL2AX", "1BNANL2A", "ABNANL2AXXXX"])
def test_a_bic_has_eight_or_eleven_signs(text: str) -> None:
    assert fields(replace(GOOD, bic=text)) == {"bic": "bic_unreadable"}


def test_a_country_that_does_not_exist_is_told() -> None:
    assert fields(replace(GOOD, address=Address(country="XQ"))) == {"country": "country_unknown"}


def test_optional_fields_may_be_empty() -> None:
    assert brand_problems(replace(GOOD, email="", website="", iban="", bic="", phone="")) == []


def test_every_problem_is_told_at_once() -> None:
    wrong = replace(GOOD, company="", primary="red", email="x", iban="x", bic="x")
    assert set(fields(wrong)) == {"company", "primary", "email", "iban", "bic"}


def test_the_offending_text_travels_with_the_problem() -> None:
    (issue,) = brand_problems(replace(GOOD, email="geen adres"))
    assert issue.value == "geen adres"


def test_codes_lose_spaces_and_small_letters() -> None:
    assert plain_code(" abna nl2a ") == "ABNANL2A"
