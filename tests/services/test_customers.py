"""Customers, the people at them and their contracts."""

from dataclasses import fields, replace
from datetime import date

import pytest

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category
from app.domain.dates import Period
from app.domain.errors import NotFound
from app.domain.portfolio import Address, Contact, Contract, Coverage, Customer
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.contracts import add_contract, contract, contracts_of, coverage_of_contract, start_entry
from app.services.customers import (
    contacts_of,
    customer,
    customer_row,
    list_customers,
    replace_contacts,
    save_customer,
)
from app.services.desk import Desk
from app.services.ledger import ledger_of
from tests.services.estates import YEAR, add_customer, cover, dump, sign

FULL = Customer(
    code="C1",
    name="Voorbeeld Zorggroep Noord",
    language="en",
    currency="CHF",
    site_id="SITE-004417",
    master_account_id="MA-20931",
    vat_number="NL001234567B01",
    vat_treatment=VatTreatment.REVERSE,
    vat_rate=1900,
    address=Address("Singel 8", "9401 HK", "Assen", "DE"),
    csm_name="M. de Wit",
    csm_email="m.dewit@voorbeeld.example",
    csm_lens_access=True,
    lens_tenant="tenant-1",
    note="Belt op maandag",
)


def test_every_detail_of_a_customer_is_kept(desk: Desk) -> None:
    save_customer(desk, FULL)
    kept = customer(desk, "C1")
    for field in fields(Customer):
        assert getattr(kept, field.name) == getattr(FULL, field.name), field.name


def test_saving_again_changes_the_same_customer(desk: Desk) -> None:
    save_customer(desk, FULL)
    save_customer(desk, replace(FULL, name="Andere naam"))
    assert [one.name for one in list_customers(desk)] == ["Andere naam"]


def test_customers_are_listed_by_name(desk: Desk) -> None:
    for code, name in (("C1", "beta"), ("C2", "Alpha"), ("C3", "Gamma")):
        save_customer(desk, Customer(code, name))
    assert [one.code for one in list_customers(desk)] == ["C2", "C1", "C3"]


@pytest.mark.parametrize("ask", [customer, contacts_of, contracts_of])
def test_an_unknown_customer_is_refused(desk: Desk, ask: object) -> None:
    with pytest.raises(NotFound) as refusal:
        ask(desk, "NOBODY")  # type: ignore[operator]
    assert refusal.value.params == {"kind": "customer", "key": "NOBODY"}


def test_contacts_are_replaced_and_keep_their_order(desk: Desk) -> None:
    add_customer(desk)
    people = [Contact("C1", name, "IT", f"{name}@voorbeeld.example", "1") for name in ("Zus", "Aad")]
    for wanted in (people, people[1:]):
        with desk.writing() as uow:
            replace_contacts(uow, customer_row(uow, "C1"), wanted)
            uow.commit()
        assert list(contacts_of(desk, "C1")) == wanted


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("proration", ProrationRule)
def test_a_contract_keeps_the_settings_it_was_signed_with(
    desk: Desk, reading: Reading, proration: ProrationRule
) -> None:
    add_customer(desk)
    signed = sign(desk, cover(Category.VIDEO, 1), settings=RuleSettings(reading, proration, 750, 1000))
    assert contract(desk, "K1") == signed
    assert contracts_of(desk, "C1") == (signed,)


def test_contracts_the_latest_first(desk: Desk) -> None:
    add_customer(desk)
    later = Period(date(2026, 9, 1), date(2027, 8, 31))
    sign(desk, cover(Category.VIDEO, 1))
    sign(desk, cover(Category.VIDEO, 1), number="K2", period=later)
    assert [one.number for one in contracts_of(desk, "C1")] == ["K2", "K1"]


def test_an_unknown_contract_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        coverage_of_contract(desk, "K1")


@pytest.mark.parametrize(
    ("growth", "ordered"),
    [
        (Growth(1000, GrowthUnit.PERCENT), 220),
        (Growth(0), 200),
        (Growth(15, GrowthUnit.DEVICES, 5000), 208),
        (Growth(1, GrowthUnit.PERCENT), 201),
    ],
)
def test_r4_coverage_is_kept_and_orders_installed_and_growth(desk: Desk, growth: Growth, ordered: int) -> None:
    add_customer(desk)
    row = Coverage("K1", Category.VOICE, None, 200, growth, 2399, 1799, 36)
    sign(desk, row)
    assert coverage_of_contract(desk, "K1") == (row,)
    assert [entry.baseline.ordered for entry in ledger_of(desk, "K1")] == [ordered]


def test_r4_a_category_in_groups_starts_with_their_sum(desk: Desk) -> None:
    rows = [cover(Category.VIDEO, 3, group="B"), cover(Category.VIDEO, 4, group="A"), cover(Category.VOICE, 9)]
    entry = start_entry(Contract("K1", "C1", YEAR), Category.VIDEO, rows)
    assert (entry.ordered, entry.groups) == (7, (("A", 4), ("B", 3)))


def test_a_contract_that_fails_leaves_nothing(desk: Desk) -> None:
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 1))
    before = dump(desk)
    with pytest.raises(Exception, match="UNIQUE"), desk.writing() as uow:
        add_contract(uow, desk, customer_row(uow, "C1"), Contract("K1", "C1", YEAR), [])
    assert dump(desk) == before
