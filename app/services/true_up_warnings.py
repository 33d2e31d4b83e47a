"""What to know before the purchase order of a true-up is asked for: costs that are unknown, or above the price (R10).

Told on the screen and by the commands; never on a document, since a customer must not read of costs.
"""

from collections.abc import Iterable

from app.domain.issues import Issue, Severity
from app.domain.true_up_records import TrueUp, TrueUpLine

COST_UNKNOWN, COST_ABOVE_PRICE = "cost_unknown", "cost_above_price"
_OF_A_GROUP = {COST_UNKNOWN: "cost_unknown_of_group", COST_ABOVE_PRICE: "cost_above_price_of_group"}


def cost_warnings(true_ups: Iterable[TrueUp]) -> list[Issue]:
    """A warning for every line whose cost is not known or is more than the customer pays."""
    return [issue for true_up in true_ups for line in true_up.lines for issue in _of_line(true_up, line)]


def _of_line(true_up: TrueUp, line: TrueUpLine) -> Iterable[Issue]:
    if line.unit_cost is None:
        yield _warning(COST_UNKNOWN, true_up, line)
    elif line.unit_cost > line.unit_price:
        yield _warning(COST_ABOVE_PRICE, true_up, line)


def _warning(code: str, true_up: TrueUp, line: TrueUpLine) -> Issue:
    params = {"number": true_up.number, "contract": true_up.contract, "category": line.category.value}
    grouped = {"group": line.group} if line.group else {}
    words = _OF_A_GROUP[code] if line.group else ""
    return Issue(code, params | grouped, severity=Severity.WARNING, words=words)
