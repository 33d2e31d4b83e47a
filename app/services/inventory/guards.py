"""What stops an import until a person confirms it: an older date, another customer's estate, a count that falls.

Each guard is an issue whose code is also the word that goes past it (interface.md, `--accept`).
"""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.domain.categories import Category
from app.domain.inventories import InventorySummary
from app.domain.issues import Issue
from app.models.customers import CustomerRow
from app.models.inventories import DeviceRow as StoredDevice
from app.models.unit_of_work import UnitOfWork
from app.services.counts import Counts
from app.services.inventory.device_rows import DeviceRow

OLDER = "older_inventory"
OTHER_CUSTOMER = "other_customer"
COUNT_FELL = "count_fell"
CODES = (OLDER, OTHER_CUSTOMER, COUNT_FELL)

_SAMPLE = 400
_ENOUGH = 10
_FEW = 10
_MANY = 50
_FALL = 20


def older(day_text: str, newest: InventorySummary | None) -> list[Issue]:
    """The inventory is dated before the newest one of the customer."""
    if newest is None or day_text >= newest.date.isoformat():
        return []
    return [Issue(OLDER, {"date": day_text, "newest": newest.date})]


def count_fell(counts: Counts, previous: InventorySummary | None) -> list[Issue]:
    """A category holds over 20 % fewer devices than in the inventory before (lens.md)."""
    fallen = []
    for category in Category if previous else ():
        earlier, now = previous.counts.get(category, 0) if previous else 0, counts.of(category)
        if (earlier - now) * 100 > earlier * _FALL:
            fallen.append(Issue(COUNT_FELL, {"category": category.value, "count": now, "earlier": earlier}))
    return fallen


def other_customer(
    uow: UnitOfWork, customer_id: int, rows: Sequence[DeviceRow], common: int, before: int
) -> tuple[list[Issue], list[Issue]]:
    """Guards and warnings about whose estate this is.

    Few identities in common with the customer's own last inventory is a guard. A first inventory whose devices are
    known at another customer is a warning, since there is nothing of its own to compare with.
    """
    listed = len(rows)
    if before:
        compared = min(listed, before)
        if compared < _ENOUGH or common * 100 >= compared * _FEW:
            return [], []
    name, share = _most_alike(uow, customer_id, rows)
    if before:
        return [Issue(OTHER_CUSTOMER, {"common": common, "of": listed, "other": name if share >= _MANY else "-"})], []
    if listed < _ENOUGH or share < _MANY:
        return [], []
    return [], [Issue("known_at_other_customer", {"other": name, "percent": share}).as_warning()]


def _most_alike(uow: UnitOfWork, customer_id: int, rows: Sequence[DeviceRow]) -> tuple[str, int]:
    """The other customer that has most of the listed identities, and how many percent of them."""
    keys = [row.key for row in rows if row.identity.key][:: max(1, len(rows) // _SAMPLE)][:_SAMPLE]
    if not keys:
        return "-", 0
    found = uow.session.execute(
        select(CustomerRow.name, func.count())
        .join(StoredDevice, StoredDevice.customer_id == CustomerRow.id)
        .where(CustomerRow.id != customer_id, StoredDevice.key.in_(keys))
        .group_by(CustomerRow.id)
        .order_by(func.count().desc())
        .limit(1)
    ).first()
    return (found[0], found[1] * 100 // len(keys)) if found else ("-", 0)
