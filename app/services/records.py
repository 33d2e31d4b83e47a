"""From stored rows to frozen records, and back; no row leaves the services."""

from typing import Any

from sqlalchemy import Row

from app.domain.baseline import Baseline, Growth, GrowthUnit
from app.domain.categories import Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates
from app.domain.ledger import EntryKind, LedgerEntry
from app.domain.portfolio import Address, CatalogueModel, Contact, Contract, Coverage, Customer
from app.domain.prices import PriceKind, PriceLine, VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.models.catalogue import CatalogueModelRow
from app.models.contracts import ContractRow, CoverageRow
from app.models.customers import ContactRow, CustomerRow
from app.models.prices import PriceRow


def customer_of(row: CustomerRow) -> Customer:
    """The record of a stored customer."""
    return Customer(
        code=row.code,
        name=row.name,
        language=row.language,
        currency=row.currency,
        site_id=row.site_id,
        master_account_id=row.master_account_id,
        vat_number=row.vat_number,
        vat_treatment=VatTreatment(row.vat_treatment),
        vat_rate=row.vat_rate,
        address=Address(row.street, row.postcode, row.city, row.country),
        csm_name=row.csm_name,
        csm_email=row.csm_email,
        csm_lens_access=row.csm_lens_access,
        lens_tenant=row.lens_tenant,
        note=row.note,
    )


def fill_customer(row: CustomerRow, customer: Customer) -> CustomerRow:
    """Put a customer's record into its row."""
    row.code, row.name = customer.code, customer.name
    row.language, row.currency = customer.language, customer.currency
    row.site_id, row.master_account_id = customer.site_id, customer.master_account_id
    row.vat_number, row.vat_rate = customer.vat_number, customer.vat_rate
    row.vat_treatment = customer.vat_treatment.value
    row.street, row.postcode = customer.address.street, customer.address.postcode
    row.city, row.country = customer.address.city, customer.address.country
    row.csm_name, row.csm_email = customer.csm_name, customer.csm_email
    row.csm_lens_access, row.lens_tenant = customer.csm_lens_access, customer.lens_tenant
    row.note = customer.note
    return row


def contact_of(row: ContactRow, customer_code: str) -> Contact:
    """The record of a stored contact."""
    return Contact(customer_code, row.name, row.role, row.email, row.phone)


def settings_of(row: ContractRow) -> RuleSettings:
    """The rule settings that a contract was signed with."""
    return RuleSettings(Reading(row.reading), ProrationRule(row.proration), row.allowance, row.trigger)


def contract_of(row: ContractRow, customer_code: str) -> Contract:
    """The record of a stored contract."""
    return Contract(row.number, customer_code, Period(row.start, row.end), settings_of(row), row.price_list)


def fill_contract(row: ContractRow, contract: Contract) -> ContractRow:
    """Put a contract's record into its row."""
    row.number, row.price_list = contract.number, contract.price_list
    row.start, row.end = contract.period.start, contract.period.end
    row.reading, row.proration = contract.settings.reading.value, contract.settings.proration.value
    row.allowance, row.trigger = contract.settings.allowance, contract.settings.trigger
    return row


def coverage_of(row: CoverageRow, contract_number: str) -> Coverage:
    """The record of a stored coverage row."""
    return Coverage(
        contract_number=contract_number,
        category=Category(row.category),
        group=row.group_name or None,
        installed=row.installed,
        growth=Growth(row.growth, GrowthUnit(row.growth_unit), row.upfront),
        unit_price=row.unit_price,
        unit_cost=row.unit_cost,
        price_term_months=row.price_term_months,
    )


def coverage_row(coverage: Coverage, contract_id: int) -> CoverageRow:
    """A new row for a coverage record."""
    return CoverageRow(
        contract_id=contract_id,
        category=coverage.category.value,
        group_name=coverage.group or "",
        installed=coverage.installed,
        growth=coverage.growth.amount,
        growth_unit=coverage.growth.unit.value,
        upfront=coverage.growth.upfront,
        unit_price=coverage.unit_price,
        unit_cost=coverage.unit_cost,
        price_term_months=coverage.price_term_months,
    )


def price_of(row: PriceRow) -> PriceLine:
    """The record of a stored price-list line."""
    return PriceLine(
        part_number=row.part_number,
        description=row.description,
        kind=PriceKind(row.kind),
        category=Category(row.category) if row.category else None,
        model=row.model,
        term_months=row.term_months,
        list_price=row.list_price,
        currency=row.currency,
        partner_discount=row.partner_discount,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def price_row(line: PriceLine) -> PriceRow:
    """A new row for a price-list line."""
    return PriceRow(
        part_number=line.part_number,
        description=line.description,
        kind=line.kind.value,
        category=line.category.value if line.category else None,
        model=line.model,
        term_months=line.term_months,
        list_price=line.list_price,
        currency=line.currency,
        partner_discount=line.partner_discount,
        valid_from=line.valid_from,
        valid_to=line.valid_to,
    )


def model_dates_of(row: CatalogueModelRow) -> ModelDates:
    """The dates of a catalogue model (R3)."""
    return ModelDates(row.end_of_sale, row.end_of_life, row.end_of_service)


def catalogue_model_of(row: CatalogueModelRow) -> CatalogueModel | None:
    """The record of a classified model; None while nobody decided."""
    if row.classification is None:
        return None
    return CatalogueModel(row.model, Classification(row.classification), row.group_name or None, model_dates_of(row))


def ledger_entry_of(row: Row[Any], contract_number: str, groups: tuple[tuple[str, int], ...] = ()) -> LedgerEntry:
    """The record of a ledger entry, from the columns of LedgerEntryRow."""
    return LedgerEntry(
        sequence=row.id,
        contract=contract_number,
        category=Category(row.category),
        effective=row.effective,
        kind=EntryKind(row.kind),
        baseline=Baseline(row.ordered, row.baseline, row.threshold),
        document=row.document,
        inventory_id=row.inventory_id,
        note=row.note,
        groups=groups,
    )
