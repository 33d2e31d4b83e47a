"""A customer from a form: the rules of the workbook, every problem at once."""

import pytest

from app.domain.errors import ProblemsFound
from app.domain.portfolio import Address, Customer
from app.domain.prices import VatTreatment
from app.services.customer_form import customer_from, fields_of

WHOLE = Customer(
    code="ZGN",
    name="Voorbeeld Zorggroep Noord",
    language="nl",
    currency="EUR",
    site_id="SITE-004417",
    master_account_id="MA-20931",
    vat_number="NL000004417B00",
    vat_treatment=VatTreatment.REVERSE,
    vat_rate=900,
    address=Address("Singel 8", "9401 HK", "Assen", "NL"),
    csm_name="M. de Wit",
    csm_email="m.dewit@csm.example",
    csm_lens_access=True,
    lens_tenant="zorggroepnoord.example",
    note="First line\nSecond line",
)


def problems(**fields: str) -> dict[str, str]:
    with pytest.raises(ProblemsFound) as found:
        customer_from(fields_of(WHOLE) | fields)
    return {issue.where.column: issue.code for issue in found.value.problems}


def test_what_a_form_shows_is_the_customer_again() -> None:
    assert customer_from(fields_of(WHOLE)) == WHOLE


def test_an_empty_field_takes_its_default() -> None:
    made = customer_from({"code": "C1", "name": "Voorbeeld"})
    assert made == Customer("C1", "Voorbeeld")


@pytest.mark.parametrize("typed", ["21,5", "21.5", " 21.50 "])
def test_a_percentage_may_be_typed_with_a_comma(typed: str) -> None:
    assert customer_from(fields_of(WHOLE) | {"vat_percent": typed}).vat_rate == 2150


@pytest.mark.parametrize(("typed", "meant"), [("1", True), ("0", False), ("", False)])
def test_a_check_box_is_yes_or_no(typed: str, meant: bool) -> None:
    assert customer_from(fields_of(WHOLE) | {"csm_lens_access": typed}).csm_lens_access is meant


def test_spaces_around_a_value_are_not_part_of_it() -> None:
    assert customer_from(fields_of(WHOLE) | {"site_id": "  SITE-1 "}).site_id == "SITE-1"


def test_every_problem_is_told_at_once() -> None:
    assert problems(name="", country="Holland", currency="EURO", vat_percent="121") == {
        "name": "cell_required",
        "country": "country_unknown",
        "currency": "currency_unknown",
        "vat_percent": "cell_out_of_range",
    }


def test_a_problem_names_what_was_typed() -> None:
    with pytest.raises(ProblemsFound) as found:
        customer_from(fields_of(WHOLE) | {"country": "Holland"})
    assert found.value.problems[0].value == "Holland"


def test_a_rate_of_three_decimals_is_not_rounded() -> None:
    assert problems(vat_percent="21.005") == {"vat_percent": "cell_decimals"}
