"""The monthly check: what a count means against the number ordered (R7)."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.money import HUNDRED_PERCENT, divide_half_up


class Verdict(StrEnum):
    """The result of a month for one covered category (R7)."""

    MISSING_INVENTORY = "missing_inventory"
    OK = "ok"
    WITHIN_ALLOWANCE = "within_allowance"
    TRUE_UP = "true_up"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """The verdict of a month for one customer, contract and covered category (R7).

    `count` and `increase` (hundredths of a percent) are None where no inventory is dated in the month; `complete`
    is False where unclassified models or quarantined rows could still change the count (R6).
    """

    customer: str
    contract: str
    category: Category
    month: Month
    baseline: Baseline
    count: int | None
    increase: int | None
    verdict: Verdict
    complete: bool


def verdict_of(count: int | None, baseline: Baseline) -> Verdict:
    """What a count means: ok up to ordered, within the allowance below the threshold, else a true-up (R7)."""
    if count is None:
        return Verdict.MISSING_INVENTORY
    if count <= baseline.ordered:
        return Verdict.OK
    return Verdict.WITHIN_ALLOWANCE if count < baseline.threshold else Verdict.TRUE_UP


def increase_of(count: int | None, ordered: int) -> int | None:
    """(count - ordered) / ordered in hundredths of a percent, half up; None if uncounted or nothing ordered (R7)."""
    if count is None or ordered == 0:
        return None
    return divide_half_up((count - ordered) * HUNDRED_PERCENT, ordered)
