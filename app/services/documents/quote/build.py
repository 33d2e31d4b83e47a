"""The figures of a true-up quote, all done; what the partner pays is left behind here."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.check import CheckLine, Verdict, increase_of
from app.domain.dates import Month, Period
from app.domain.portfolio import Contact, Contract, Customer
from app.domain.proration import Months
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.services.documents.data import ModelCount, ModelEnd, TrueUpQuoteData
from app.services.documents.totals import Totals, taxed, totals_of


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One line of the amount: money in cents, the price for `price_term_months` months."""

    category: Category
    group: str | None
    quantity: int
    unit_price: int
    price_term_months: int
    months: Months
    amount: int


@dataclass(frozen=True, slots=True)
class CategoryChange:
    """What the true-up does to one category; `increase` is in hundredths of a percent."""

    category: Category
    ordered: int
    count: int
    added: int
    extra_growth: int
    increase: int | None
    baseline: int | None
    after: Baseline
    complete: bool


@dataclass(frozen=True, slots=True)
class OtherCategory:
    """A covered category that takes no part."""

    category: Category
    count: int | None
    ordered: int


@dataclass(frozen=True, slots=True)
class TrueUpQuote:
    """A true-up quote, ready to be drawn in any brand."""

    number: str
    language: str
    currency: str
    issued_on: date
    valid_until: date
    customer: Customer
    contact: Contact | None
    contract: Contract
    month: Month
    inventory_date: date
    period: Period
    changes: tuple[CategoryChange, ...]
    others: tuple[OtherCategory, ...]
    lines: tuple[QuoteLine, ...]
    totals: Totals
    excluded: tuple[ModelCount, ...]
    end_of_life: tuple[ModelEnd, ...]
    ending_inside: tuple[ModelEnd, ...]
    draft: bool


def build_true_up_quote(data: TrueUpQuoteData) -> TrueUpQuote:
    """The quote with its totals done."""
    true_up = data.true_up
    checks = {line.category: line for line in data.checks}
    changed = tuple(dict.fromkeys(line.category for line in true_up.lines))
    return TrueUpQuote(
        number=true_up.number,
        language=data.language or data.customer.language,
        currency=true_up.currency,
        issued_on=data.issued_on,
        valid_until=data.issued_on + timedelta(days=data.valid_days),
        customer=data.customer,
        contact=data.contact,
        contract=data.contract,
        month=true_up.month,
        inventory_date=true_up.inventory_date,
        period=true_up.period,
        changes=tuple(_change(true_up, category, checks.get(category)) for category in changed),
        others=tuple(_other(line) for line in data.checks if line.category not in changed),
        lines=tuple(_line(line) for line in true_up.lines),
        totals=totals_of(taxed(line.amount, data.customer) for line in true_up.lines),
        excluded=data.excluded,
        end_of_life=data.end_of_life,
        ending_inside=data.ending_inside,
        draft=data.draft,
    )


def _line(line: TrueUpLine) -> QuoteLine:
    return QuoteLine(
        line.category,
        line.group,
        line.added,
        line.unit_price,
        line.price_term_months,
        line.months,
        line.amount,
    )


def _change(true_up: TrueUp, category: Category, check: CheckLine | None) -> CategoryChange:
    """The category as a whole: groups that did not grow are in the check, not in the lines (R8)."""
    lines = [line for line in true_up.lines if line.category is category]
    ordered = check.baseline.ordered if check else sum(line.ordered for line in lines)
    count = check.count if check else None
    counted = sum(line.count for line in lines) if count is None else count
    return CategoryChange(
        category=category,
        ordered=ordered,
        count=counted,
        added=sum(line.added for line in lines),
        extra_growth=sum(line.extra_growth for line in lines),
        increase=increase_of(counted, ordered),
        baseline=check.baseline.baseline if check else None,
        after=lines[0].after,
        complete=check.complete if check else True,
    )


def _other(line: CheckLine) -> OtherCategory:
    count = None if line.verdict is Verdict.MISSING_INVENTORY else line.count
    return OtherCategory(line.category, count, line.baseline.ordered)
