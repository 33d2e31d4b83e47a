"""A true-up as it is kept: what was found, what is asked for, and what it costs (R8, R9)."""

from dataclasses import dataclass
from datetime import date

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.dates import Month, Period
from app.domain.inventories import Replaced
from app.domain.proration import Months
from app.domain.true_up import TrueUpState


@dataclass(frozen=True, slots=True)
class TrueUpLine:
    """One line: a category, or one price group of it.

    `ordered`, `count` and `new_ordered` are of the line's group where there is one; `after` is the baseline of the
    whole category once the true-up is ordered. `added` includes `extra_growth`. Prices and amounts are in cents;
    `unit_cost` and `cost` are None where neither the contract nor the price list knows a cost.
    """

    category: Category
    group: str | None
    ordered: int
    count: int
    added: int
    extra_growth: int
    unit_price: int
    price_term_months: int
    months: Months
    amount: int
    unit_cost: int | None
    cost: int | None
    new_ordered: int
    after: Baseline
    part_number: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class TrueUp:
    """A true-up with its lines; `month` is the inventory's month, `period` what is billed (R8).

    `replaced` tells where the check of the month no longer uses the inventory that it was made from.
    """

    number: str
    customer: str
    contract: str
    month: Month
    state: TrueUpState
    proposed_on: date
    period: Period
    currency: str
    inventory_id: int
    inventory_date: date
    lines: tuple[TrueUpLine, ...]
    quoted_on: date | None = None
    po_number: str = ""
    po_date: date | None = None
    reason: str = ""
    superseded_by: str | None = None
    replaced: Replaced | None = None

    @property
    def total(self) -> int:
        """The sum of the rounded lines in cents, without VAT (R9)."""
        return sum(line.amount for line in self.lines)

    @property
    def cost_total(self) -> int | None:
        """The sum of the rounded costs in cents; None where the cost of a line is unknown (R10)."""
        costs = [line.cost for line in self.lines if line.cost is not None]
        return sum(costs) if len(costs) == len(self.lines) else None
