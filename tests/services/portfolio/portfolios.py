"""Any portfolio that a workbook can hold, for property tests."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category, Classification
from app.domain.dates import Period
from app.domain.eligibility import ModelDates
from app.domain.portfolio import Address, CatalogueModel, Contact, Contract, Coverage, Customer, Portfolio
from app.domain.prices import PriceKind, PriceLine, VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.portfolio.sheets import fold_model

UNWRITABLE = "\ufffe\uffff"
CENTS = st.integers(0, 999_999_999_900)
PERCENT = st.integers(0, 10_000)
SERVICE_DAYS = st.dates(date(1900, 3, 1), date(2199, 12, 31))
DAYS = st.dates(date(1900, 3, 1), date(9999, 12, 31))


def words(longest: int, least: int = 0, *, lines: bool = False) -> st.SearchStrategy[str]:
    """Trimmed text of any script, formulas and escapes among it."""
    plain = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=UNWRITABLE)
    letters = st.one_of(plain, st.just("\n")) if lines else plain
    tricky = st.sampled_from(["=1+1", "-", "@x", "+1", "#N/A", "_x0041_", "_x005F_x0041_", "0012", "1e5", "yes"])
    texts = st.one_of(st.text(letters, min_size=least, max_size=min(longest, 20)), tricky)
    return texts.map(str.strip).filter(lambda text: least <= len(text) <= longest)


def or_none(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The value or nothing."""
    return st.none() | strategy


def periods() -> st.SearchStrategy[Period]:
    return st.tuples(SERVICE_DAYS, SERVICE_DAYS).map(lambda pair: Period(min(pair), max(pair)))


def growths() -> st.SearchStrategy[Growth]:
    return st.builds(Growth, st.integers(0, 9_999_999), st.just(GrowthUnit.DEVICES), PERCENT) | st.builds(
        Growth, st.integers(0, 100_000), st.just(GrowthUnit.PERCENT), PERCENT
    )


def customers() -> st.SearchStrategy[Customer]:
    address = st.builds(Address, words(200), words(60), words(200), st.sampled_from(["NL", "BE", "DE", "US", "XK"]))
    return st.builds(
        Customer,
        code=words(60, 1),
        name=words(200, 1),
        language=st.sampled_from(["nl", "en"]),
        currency=st.sampled_from(["EUR", "GBP", "USD"]),
        site_id=words(60),
        master_account_id=words(60),
        vat_number=words(60),
        vat_treatment=st.sampled_from(VatTreatment),
        vat_rate=PERCENT,
        address=address,
        csm_name=words(200),
        csm_email=words(200),
        csm_lens_access=st.booleans(),
        lens_tenant=words(200),
        note=words(4000, lines=True),
    )


@st.composite
def price_lines(draw: st.DrawFn) -> PriceLine:
    """A price line with an end, which is not before its start, or with an open one."""
    days = sorted((draw(DAYS), draw(DAYS)))
    return PriceLine(
        part_number=draw(words(60, 1)),
        description=draw(words(200, 1)),
        kind=draw(st.sampled_from(PriceKind)),
        category=draw(or_none(st.sampled_from(Category))),
        model=draw(or_none(words(200, 1))),
        term_months=draw(or_none(st.integers(1, 600))),
        list_price=draw(CENTS),
        currency=draw(st.sampled_from(["EUR", "USD"])),
        partner_discount=draw(PERCENT),
        valid_from=days[0],
        valid_to=draw(or_none(st.just(days[1]))),
    )


def models() -> st.SearchStrategy[CatalogueModel]:
    dates = st.builds(ModelDates, or_none(DAYS), or_none(DAYS), or_none(DAYS))
    return st.builds(CatalogueModel, words(200, 1), st.sampled_from(Classification), or_none(words(200, 1)), dates)


@st.composite
def portfolios(draw: st.DrawFn) -> Portfolio:
    """Customers, contacts, contracts that do not overlap, coverage in one way or in groups, prices and models."""
    found = draw(st.lists(customers(), max_size=3, unique_by=lambda c: c.code))
    codes = [customer.code for customer in found]
    contracts, contacts = [], []
    settings = st.builds(RuleSettings, st.sampled_from(Reading), st.sampled_from(ProrationRule), PERCENT, PERCENT)
    for number, code in zip(
        draw(st.lists(words(60, 1), min_size=len(codes), max_size=len(codes), unique=True)), codes, strict=True
    ):
        contracts.append(Contract(number, code, draw(periods()), draw(settings), draw(words(200))))
        contacts.append(Contact(code, draw(words(200, 1)), draw(words(200)), draw(words(200)), draw(words(60))))
    coverage = [row for contract in contracts for row in draw(coverage_of(contract.number))]
    return Portfolio(
        tuple(found),
        tuple(contacts),
        tuple(contracts),
        tuple(coverage),
        tuple(draw(st.lists(price_lines(), max_size=3, unique_by=lambda line: line.part_number))),
        tuple(draw(st.lists(models(), max_size=3, unique_by=lambda model: fold_model(model.model)))),
    )


@st.composite
def coverage_of(draw: st.DrawFn, contract: str) -> list[Coverage]:
    """Rows of one contract: each category as one, or in groups."""
    rows = []
    for category in draw(st.lists(st.sampled_from(Category), unique=True)):
        groups = draw(st.just([None]) | st.lists(words(200, 1), min_size=1, max_size=3, unique=True))
        for group in groups:
            counted = draw(st.tuples(st.integers(0, 9_999_999), growths(), CENTS, or_none(CENTS)))
            rows.append(Coverage(contract, category, group, *counted, draw(st.integers(1, 600))))
    return rows
