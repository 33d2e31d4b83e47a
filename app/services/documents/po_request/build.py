"""The figures of a purchase order request; a cost that is not known stays unknown, never zero (R10)."""

from dataclasses import dataclass
from datetime import date

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.dates import Period
from app.domain.portfolio import Contract, Customer
from app.domain.proration import Months
from app.services.documents.data import PoRequestData


@dataclass(frozen=True, slots=True)
class PoLine:
    """One line to buy: cost in cents, None where it is not known."""

    category: Category
    group: str | None
    part_number: str | None
    description: str
    quantity: int
    unit_cost: int | None
    price_term_months: int
    months: Months
    cost: int | None


@dataclass(frozen=True, slots=True)
class PoRequest:
    """A purchase order request, ready to be drawn; `cost_total` is None where a cost is not known."""

    number: str
    language: str
    currency: str
    issued_on: date
    recipient: str
    customer: Customer
    contract: Contract
    inventory_date: date
    period: Period
    lines: tuple[PoLine, ...]
    quantity: int
    unknown_costs: int
    cost_total: int | None
    baselines: tuple[tuple[Category, Baseline], ...]
    draft: bool


def build_po_request(data: PoRequestData) -> PoRequest:
    """The request with its totals done."""
    true_up = data.true_up
    lines = tuple(
        PoLine(
            line.category,
            line.group,
            line.part_number,
            line.description,
            line.added,
            line.unit_cost,
            line.price_term_months,
            line.months,
            line.cost,
        )
        for line in true_up.lines
    )
    return PoRequest(
        number=true_up.number,
        language=data.language or data.customer.language,
        currency=true_up.currency,
        issued_on=data.issued_on,
        recipient=data.recipient,
        customer=data.customer,
        contract=data.contract,
        inventory_date=true_up.inventory_date,
        period=true_up.period,
        lines=lines,
        quantity=sum(line.quantity for line in lines),
        unknown_costs=sum(line.cost is None for line in lines),
        cost_total=true_up.cost_total,
        baselines=tuple({line.category: line.after for line in true_up.lines}.items()),
        draft=data.draft,
    )
