"""The six tables of the portfolio workbook (interface.md)."""

from collections.abc import Iterator
from datetime import date

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates
from app.domain.portfolio import Address, CatalogueModel, Contact, Contract, Coverage, Customer
from app.domain.prices import PriceKind, PriceLine, VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.portfolio.cells import CellProblem
from app.services.portfolio.columns import Column, RowCheck, RowProblem, Sheet, Values
from app.services.portfolio.kinds import (
    choice,
    count,
    country,
    currency,
    day,
    hundredths_up_to,
    text,
    yes_no,
)

LANGUAGES = ("nl", "en")
"""The languages that documents exist in."""

_HUNDREDTHS = 100
_MOST_DEVICES = 9_999_999
_MOST_GROWTH_PERCENT = 1_000
_LAST_SERVICE_DAY = date(2199, 12, 31)

_CODE = text(60)
_NAME = text(200)
_NOTE = text(4000, lines=True)
_MONEY = hundredths_up_to(9_999_999_999, "cell_not_an_amount")
_PERCENT = hundredths_up_to(100, "cell_not_a_percentage")
_QUANTITY = hundredths_up_to(_MOST_DEVICES, "cell_not_a_number", "General")
_DEVICES = count(0, _MOST_DEVICES)
_MONTHS = count(1, 600)
_DAY = day()
_SERVICE_DAY = day(_LAST_SERVICE_DAY)
_CATEGORY = choice(Category)


def fold_model(name: str) -> str:
    """A model name for comparison: case, spaces and hyphens do not matter (lens.md)."""
    return "".join(name.casefold().replace("-", " ").split())


def _ends_before_start(start: str, end: str) -> RowCheck:
    def check(values: Values) -> Iterator[RowProblem]:
        first, last = values.get(start), values.get(end)
        if first and last and last < first:
            problem = CellProblem("ends_before_start", start=first, end=last, start_column=start)
            yield RowProblem(end, problem)

    return check


def _growth_fits_unit(values: Values) -> Iterator[RowProblem]:
    """Devices are whole; a percentage beyond any growth is a number of devices with the wrong unit."""
    growth, unit = values.get("growth"), values.get("growth_unit")
    if growth is None or unit is None:
        return
    if unit is GrowthUnit.DEVICES and growth % _HUNDREDTHS:
        yield RowProblem("growth", CellProblem("growth_not_whole", value=_plain(growth)))
    if unit is GrowthUnit.PERCENT and growth > _MOST_GROWTH_PERCENT * _HUNDREDTHS:
        problem = CellProblem("cell_out_of_range", value=_plain(growth), least=0, most=_MOST_GROWTH_PERCENT)
        yield RowProblem("growth", problem)


def _plain(value: int) -> str:
    whole, rest = divmod(value, _HUNDREDTHS)
    return f"{whole}.{rest:02d}" if rest else str(whole)


def _growth(amount: int, unit: GrowthUnit, upfront: int) -> Growth:
    """Growth from a cell in hundredths: whole devices, or hundredths of a percent as they are (R4)."""
    return Growth(amount if unit is GrowthUnit.PERCENT else amount // _HUNDREDTHS, unit, upfront)


def _growth_cell(coverage: Coverage) -> int:
    growth = coverage.growth
    return growth.amount if growth.unit is GrowthUnit.PERCENT else growth.amount * _HUNDREDTHS


CUSTOMERS = Sheet(
    "Customers",
    "customers",
    Customer,
    (
        Column("code", _CODE, "code", required=True, width=14),
        Column("name", _NAME, "name", required=True, width=30),
        Column("language", choice(LANGUAGES), "language", default="nl", width=11),
        Column("currency", currency(), "currency", default="EUR", width=11),
        Column("site_id", _CODE, "site_id", default=""),
        Column("master_account_id", _CODE, "master_account_id", default="", width=21),
        Column("vat_number", _CODE, "vat_number", default="", width=18),
        Column(
            "vat_treatment",
            choice(VatTreatment),
            "vat_treatment",
            default=VatTreatment.STANDARD,
            width=16,
        ),
        Column("vat_percent", _PERCENT, "vat_rate", default=2100, width=13),
        Column("street", _NAME, "address.street", default="", width=26),
        Column("postcode", _CODE, "address.postcode", default="", width=12),
        Column("city", _NAME, "address.city", default="", width=18),
        Column("country", country(), "address.country", default="NL", width=10),
        Column("csm_name", _NAME, "csm_name", default="", width=22),
        Column("csm_email", _NAME, "csm_email", default="", width=28),
        Column("csm_lens_access", yes_no(), "csm_lens_access", default=False, width=17),
        Column("lens_tenant", _NAME, "lens_tenant", default="", width=20),
        Column("note", _NOTE, "note", default="", width=40),
    ),
    order=("code",),
    unique=("code",),
    parts={"address": Address},
)

CONTACTS = Sheet(
    "Contacts",
    "contacts",
    Contact,
    (
        Column("customer_code", _CODE, "customer_code", required=True, refers_to="Customers"),
        Column("name", _NAME, "name", required=True, width=26),
        Column("role", _NAME, "role", default="", width=22),
        Column("email", _NAME, "email", default="", width=30),
        Column("phone", _CODE, "phone", default="", width=18),
    ),
    order=("customer_code", "name"),
)

CONTRACTS = Sheet(
    "Contracts",
    "contracts",
    Contract,
    (
        Column("number", _CODE, "number", required=True, width=18),
        Column("customer_code", _CODE, "customer_code", required=True, refers_to="Customers"),
        Column("start", _SERVICE_DAY, "period.start", required=True, width=13),
        Column("end", _SERVICE_DAY, "period.end", required=True, width=13),
        Column("reading", choice(Reading), "settings.reading", default=Reading.ORDERED, width=12),
        Column(
            "proration",
            choice(ProrationRule),
            "settings.proration",
            default=ProrationRule.CALENDAR_MONTHS,
            width=18,
        ),
        Column("allowance_percent", _PERCENT, "settings.allowance", default=500, width=19),
        Column("trigger_percent", _PERCENT, "settings.trigger", default=500, width=17),
        Column("price_list", _NAME, "price_list", default="", width=20),
    ),
    order=("number",),
    unique=("number",),
    parts={"period": Period, "settings": RuleSettings},
    row_checks=(_ends_before_start("start", "end"),),
)

COVERAGE = Sheet(
    "Coverage",
    "coverage",
    Coverage,
    (
        Column(
            "contract_number",
            _CODE,
            "contract_number",
            required=True,
            width=18,
            refers_to="Contracts",
        ),
        Column("category", _CATEGORY, "category", required=True, width=12),
        Column("group", _NAME, "group"),
        Column("installed", _DEVICES, "installed", required=True, width=11),
        Column("growth", _QUANTITY, "growth.amount", default=0, width=10, take=_growth_cell),
        Column(
            "growth_unit",
            choice(GrowthUnit),
            "growth.unit",
            default=GrowthUnit.DEVICES,
            width=13,
        ),
        Column("upfront_percent", _PERCENT, "growth.upfront", default=10_000, width=17),
        Column("unit_price", _MONEY, "unit_price", required=True, width=12),
        Column("unit_cost", _MONEY, "unit_cost", width=12),
        Column("price_term_months", _MONTHS, "price_term_months", default=12, width=20),
    ),
    order=("contract_number", "category", "group"),
    unique=("contract_number", "category", "group"),
    parts={"growth": _growth},
    row_checks=(_growth_fits_unit,),
)

PRICES = Sheet(
    "Prices",
    "prices",
    PriceLine,
    (
        Column("part_number", _CODE, "part_number", required=True, width=22),
        Column("description", _NAME, "description", required=True, width=40),
        Column("kind", choice(PriceKind), "kind", required=True, width=12),
        Column("category", _CATEGORY, "category", width=12),
        Column("model", _NAME, "model", width=26),
        Column("term_months", _MONTHS, "term_months", width=14),
        Column("list_price", _MONEY, "list_price", required=True, width=12),
        Column("currency", currency(), "currency", default="EUR", width=11),
        Column("partner_discount_percent", _PERCENT, "partner_discount", default=0, width=26),
        Column("valid_from", _DAY, "valid_from", required=True, width=13),
        Column("valid_to", _DAY, "valid_to", width=13),
    ),
    order=("part_number", "kind", "category", "model", "term_months", "currency", "valid_from"),
    row_checks=(_ends_before_start("valid_from", "valid_to"),),
)

CATALOGUE = Sheet(
    "Catalogue",
    "catalogue",
    CatalogueModel,
    (
        Column("model", _NAME, "model", required=True, width=34),
        Column("category", choice(Classification), "classification", required=True, width=13),
        Column("group", _NAME, "group"),
        Column("end_of_sale", _DAY, "dates.end_of_sale", width=13),
        Column("end_of_life", _DAY, "dates.end_of_life", width=13),
        Column("end_of_service", _DAY, "dates.end_of_service", width=15),
    ),
    order=("model",),
    unique=("model",),
    fold=fold_model,
    parts={"dates": ModelDates},
)

SHEETS = (CUSTOMERS, CONTACTS, CONTRACTS, COVERAGE, PRICES, CATALOGUE)
"""Every table, in the order of the workbook; a sheet refers only to those before it."""

README_NAMES = {"en": "Read me", "nl": "Lees mij"}
"""The first sheet, which explains the others and holds no data."""
