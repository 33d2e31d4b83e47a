"""Records of a portfolio and their defaults (interface.md)."""

from datetime import date

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category
from app.domain.dates import Period
from app.domain.portfolio import Contract, Coverage, Customer
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings


def test_r4_a_coverage_row_knows_what_is_ordered() -> None:
    row = Coverage("C-1", Category.HEADSET, None, 137, Growth(1250, GrowthUnit.PERCENT, 6000), 2400)
    assert row.ordered == 148


def test_r4_percent_growth_is_applied_per_row_of_a_grouped_category() -> None:
    growth = Growth(1000, GrowthUnit.PERCENT)
    rows = [Coverage("C-1", Category.VIDEO, group, 11, growth, 100) for group in ("A", "B")]
    assert sum(row.ordered for row in rows) == 26
    assert Coverage("C-1", Category.VIDEO, None, 22, growth, 100).ordered == 25


def test_customers_default_to_dutch_euros_and_the_standard_rate() -> None:
    customer = Customer("A", "Acme")
    assert (customer.language, customer.currency, customer.address.country) == ("nl", "EUR", "NL")
    assert (customer.vat_treatment, customer.vat_rate) == (VatTreatment.STANDARD, 2100)
    assert not customer.csm_lens_access


def test_contracts_default_to_the_first_reading_and_five_percent() -> None:
    contract = Contract("C-1", "A", Period(date(2026, 1, 1), date(2026, 12, 31)))
    assert contract.settings == RuleSettings(Reading.ORDERED, ProrationRule.CALENDAR_MONTHS, 500, 500)
