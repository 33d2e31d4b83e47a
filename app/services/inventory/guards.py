"""What stops an import until a person confirms it: an older date, another customer's estate, a count that falls.

Each guard is an issue whose code is also the word that goes past it (interface.md, `--accept`).
"""

from datetime import date

from app.domain.categories import Category
from app.domain.inventories import InventorySummary
from app.domain.issues import Issue
from app.services.counts import Counts

OLDER = "older_inventory"
OTHER_CUSTOMER = "other_customer"
COUNT_FELL = "count_fell"
CODES = (OLDER, OTHER_CUSTOMER, COUNT_FELL)

_FALL = 20


def older(day: date, newest: InventorySummary | None) -> list[Issue]:
    """The inventory is dated before the newest one of the customer."""
    if newest is None or day >= newest.date:
        return []
    return [Issue(OLDER, {"date": day, "newest": newest.date, "days": (newest.date - day).days})]


def count_fell(counts: Counts, previous: InventorySummary | None) -> list[Issue]:
    """A category holds over 20 % fewer devices than in the inventory before (lens.md)."""
    if previous is None:
        return []
    fallen = []
    for category in Category:
        earlier, now = previous.counts.get(category, 0), counts.of(category)
        if (earlier - now) * 100 > earlier * _FALL:
            figures = {"count": now, "earlier": earlier, "fewer": earlier - now, "allowed": earlier * _FALL // 100}
            fallen.append(Issue(COUNT_FELL, {"category": category.value, "date": previous.date, **figures}))
    return fallen
