"""What a partner keeps of its customers, as frozen records: the portfolio workbook is these records in sheets."""

from dataclasses import dataclass, field

from app.domain.baseline import Growth, ordered_devices
from app.domain.categories import Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates
from app.domain.prices import PriceLine, VatTreatment
from app.domain.rule_settings import RuleSettings


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; country is an ISO 3166 code."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "NL"


@dataclass(frozen=True, slots=True)
class Customer:
    """An end customer; `language` is the language of its documents, `vat_rate` is in hundredths of a percent."""

    code: str
    name: str
    language: str = "nl"
    currency: str = "EUR"
    site_id: str = ""
    master_account_id: str = ""
    vat_number: str = ""
    vat_treatment: VatTreatment = VatTreatment.STANDARD
    vat_rate: int = 2100
    address: Address = field(default_factory=Address)
    csm_name: str = ""
    csm_email: str = ""
    csm_lens_access: bool = False
    lens_tenant: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a customer."""

    customer_code: str
    name: str
    role: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract with its service period and the rule settings as signed."""

    number: str
    customer_code: str
    period: Period
    settings: RuleSettings = field(default_factory=RuleSettings)
    price_list: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A covered category, or one price group of it: prices in cents for `price_term_months` months (R4, R9, R10)."""

    contract_number: str
    category: Category
    group: str | None
    installed: int
    growth: Growth
    unit_price: int
    unit_cost: int | None = None
    price_term_months: int = 12

    @property
    def ordered(self) -> int:
        """Devices ordered at the start for this row (R4)."""
        return ordered_devices(self.installed, self.growth)


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """A model of the catalogue: how it is classified, its price group and its dates (R2, R3, R6)."""

    model: str
    classification: Classification
    group: str | None = None
    dates: ModelDates = field(default_factory=ModelDates)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Everything of a portfolio workbook."""

    customers: tuple[Customer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    contracts: tuple[Contract, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    prices: tuple[PriceLine, ...] = ()
    catalogue: tuple[CatalogueModel, ...] = ()
