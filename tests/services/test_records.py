"""Records and rows: every field of every record comes back from its row as it was put in."""

from dataclasses import fields, replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.domain.baseline import Baseline, Growth, GrowthUnit
from app.domain.categories import Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates
from app.domain.ledger import EntryKind
from app.domain.portfolio import Address, Contract, Coverage, Customer
from app.domain.prices import PriceKind, PriceLine, VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.models.catalogue import CatalogueModelRow
from app.models.contracts import ContractRow
from app.models.customers import ContactRow, CustomerRow
from app.services import records

PLAIN = Customer("C0", "Plain")
FULL = Customer(
    "C1",
    "Voorbeeld",
    "en",
    "USD",
    "SITE",
    "MASTER",
    "NL1",
    VatTreatment.REVERSE,
    900,
    Address("Street 1", "1234 AB", "Assen", "BE"),
    "Csm",
    "csm@example.com",
    True,
    "tenant",
    "note",
)
CONTRACT = Contract(
    "K1",
    "C1",
    Period(date(2025, 9, 1), date(2026, 8, 31)),
    RuleSettings(Reading.BASELINE, ProrationRule.DAILY_365, 1, 2),
    "list",
)
COVERAGE = Coverage("K1", Category.VIDEO, "rooms", 7, Growth(1250, GrowthUnit.PERCENT, 6000), 2400, 1800, 36)
PRICE = PriceLine(
    "P-1",
    "Described",
    PriceKind.OPTION,
    Category.VOICE,
    "CCX 500",
    24,
    1999,
    "USD",
    2500,
    date(2026, 1, 1),
    date(2026, 12, 31),
)
EMPTY_PRICE = replace(PRICE, category=None, model=None, term_months=None, valid_to=None, description="")


def names(record: type) -> list[str]:
    return [field.name for field in fields(record)]


@pytest.mark.parametrize("name", names(Customer))
def test_every_field_of_a_customer_comes_back(name: str) -> None:
    assert getattr(FULL, name) != getattr(PLAIN, name)
    changed = replace(PLAIN, **{name: getattr(FULL, name)})
    assert records.customer_of(records.fill_customer(CustomerRow(), changed)) == changed


@pytest.mark.parametrize("name", names(Address))
def test_every_field_of_an_address_comes_back(name: str) -> None:
    address = replace(Address(), **{name: getattr(FULL.address, name)})
    changed = replace(PLAIN, address=address)
    assert changed != PLAIN
    assert records.customer_of(records.fill_customer(CustomerRow(), changed)) == changed


def test_filling_a_customers_row_again_leaves_nothing_of_before() -> None:
    row = records.fill_customer(CustomerRow(), FULL)
    assert records.customer_of(records.fill_customer(row, PLAIN)) == PLAIN


@pytest.mark.parametrize(
    "contract",
    [
        CONTRACT,
        replace(CONTRACT, settings=RuleSettings()),
        replace(CONTRACT, price_list=""),
        *(replace(CONTRACT, settings=RuleSettings(reading=reading)) for reading in Reading),
        *(replace(CONTRACT, settings=RuleSettings(proration=rule)) for rule in ProrationRule),
    ],
    ids=["full", "usual settings", "no list", *Reading, *ProrationRule],
)
def test_a_contract_comes_back(contract: Contract) -> None:
    assert records.contract_of(records.fill_contract(ContractRow(), contract), "C1") == contract


def test_the_settings_of_a_contract_come_back_alone() -> None:
    assert records.settings_of(records.fill_contract(ContractRow(), CONTRACT)) == CONTRACT.settings


@pytest.mark.parametrize(
    "coverage",
    [
        COVERAGE,
        replace(COVERAGE, group=None),
        replace(COVERAGE, unit_cost=None),
        replace(COVERAGE, unit_cost=0),
        replace(COVERAGE, growth=Growth()),
        *(replace(COVERAGE, category=category) for category in (Category.HEADSET, Category.VOICE)),
    ],
    ids=["full", "no group", "no cost", "cost of nothing", "no growth", "headset", "voice"],
)
def test_a_coverage_row_comes_back(coverage: Coverage) -> None:
    row = records.coverage_row(coverage, 5)
    assert row.contract_id == 5
    assert records.coverage_of(row, "K1") == coverage


@pytest.mark.parametrize("name", [n for n in names(PriceLine) if getattr(PRICE, n) != getattr(EMPTY_PRICE, n)])
def test_every_field_of_a_price_may_be_empty(name: str) -> None:
    changed = replace(PRICE, **{name: getattr(EMPTY_PRICE, name)})
    assert records.price_of(records.price_row(changed)) == changed


@pytest.mark.parametrize("line", [PRICE, EMPTY_PRICE], ids=["full", "empty"])
def test_a_price_comes_back(line: PriceLine) -> None:
    assert records.price_of(records.price_row(line)) == line


@pytest.mark.parametrize("kind", PriceKind)
def test_every_kind_of_price_comes_back(kind: PriceKind) -> None:
    assert records.price_of(records.price_row(replace(PRICE, kind=kind))).kind is kind


def test_a_contact_belongs_to_the_customer_it_was_asked_for() -> None:
    row = ContactRow(customer_id=1, name="Jan", role="IT", email="jan@example.com", phone="050")
    found = records.contact_of(row, "C1")
    assert (found.customer_code, found.name, found.role, found.email, found.phone) == (
        "C1",
        "Jan",
        "IT",
        "jan@example.com",
        "050",
    )


def model_row(classification: str | None, group: str = "") -> CatalogueModelRow:
    return CatalogueModelRow(
        model="X",
        classification=classification,
        group_name=group,
        end_of_sale=date(2026, 1, 1),
        end_of_life=None,
        end_of_service=date(2027, 1, 1),
    )


@pytest.mark.parametrize("classification", Classification)
@pytest.mark.parametrize(("stored", "group"), [("", None), ("rooms", "rooms")], ids=["no group", "group"])
def test_r2_a_classified_model_is_a_record(classification: Classification, stored: str, group: str | None) -> None:
    found = records.catalogue_model_of(model_row(classification.value, stored))
    assert found is not None
    assert (found.model, found.classification, found.group) == ("X", classification, group)
    assert found.dates == ModelDates(date(2026, 1, 1), None, date(2027, 1, 1))


def test_r6_a_model_that_nobody_decided_about_is_no_record() -> None:
    assert records.catalogue_model_of(model_row(None, "rooms")) is None


@pytest.mark.parametrize("kind", EntryKind)
def test_r11_a_ledger_entry_is_a_record_of_every_column(kind: EntryKind) -> None:
    row = SimpleNamespace(
        id=9,
        category="voice",
        effective=date(2026, 3, 1),
        kind=kind.value,
        ordered=100,
        baseline=105,
        threshold=106,
        document="TU-1",
        inventory_id=4,
        note="why",
    )
    found = records.ledger_entry_of(cast("Any", row), "K1", (("a", 60), ("b", 40)))
    assert (found.sequence, found.contract, found.category, found.kind) == (9, "K1", Category.VOICE, kind)
    assert (found.effective, found.baseline) == (date(2026, 3, 1), Baseline(100, 105, 106))
    assert (found.document, found.inventory_id, found.note) == ("TU-1", 4, "why")
    assert found.groups == (("a", 60), ("b", 40))


@pytest.mark.parametrize("word", ["", "VIDEO", "fax"])
def test_a_word_that_no_program_wrote_is_no_category(word: str) -> None:
    row = records.coverage_row(COVERAGE, 1)
    row.category = word
    with pytest.raises(ValueError, match=repr(word)):
        records.coverage_of(row, "K1")
