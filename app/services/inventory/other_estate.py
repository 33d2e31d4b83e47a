"""Whose estate an inventory is: what it has in common with the customer's own, and with other customers' ones."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from app.domain.issues import Issue, Param, Where
from app.models.customers import CustomerRow
from app.models.inventories import DeviceRow as StoredDevice
from app.models.inventories import InventoryFileRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.inventory.device_rows import DeviceRow
from app.services.inventory.guards import OTHER_CUSTOMER
from app.services.inventory.read_result import ReadFile

OF_A_FILE = "other_customer_file"
"""The sentence of a guard about one of several files."""

_SAMPLE = 400
_UNEVEN = 7919
_ENOUGH = 10
_FEW = 10
_MANY = 50


@dataclass(frozen=True, slots=True)
class InCommon:
    """An inventory beside the customer's own that lies next to it: `both` of its `listed` devices are in that one too.

    `before` is how many devices the own one lists, 0 where the customer has none; `day` is its date.
    """

    listed: int
    before: int = 0
    both: int = 0
    day: date | None = None

    @property
    def percent(self) -> int:
        """Devices in both, in whole percent of the smaller of the two."""
        return self.both * 100 // max(1, min(self.listed, self.before))

    @property
    def is_little(self) -> bool:
        """Whether a tenth of the smaller is not reached; of fewer than ten devices nothing can be said."""
        compared = min(self.listed, self.before)
        return compared >= _ENOUGH and self.both * 100 < compared * _FEW


@dataclass(frozen=True, slots=True)
class KnownElsewhere:
    """The other customer that knows most of the devices: `known` of the `of` that have an identity."""

    code: str
    name: str
    known: int
    of: int

    @property
    def percent(self) -> int:
        """Known devices in whole percent."""
        return self.known * 100 // max(1, self.of)

    @property
    def are_many(self) -> bool:
        """Whether half of the devices are known there."""
        return self.of >= _ENOUGH and self.known * 100 >= self.of * _MANY

    @property
    def are_some(self) -> bool:
        """Whether a tenth of the devices is known there."""
        return self.of >= _ENOUGH and self.known * 100 >= self.of * _FEW

    def params(self) -> dict[str, Param]:
        """What sentences say of it."""
        figures = {"known": self.known, "of": self.of, "known_percent": self.percent}
        return {"other_code": self.code, "other": self.name, **figures}


def other_customer(
    uow: UnitOfWork, customer_id: int, rows: Sequence[DeviceRow], own: InCommon
) -> tuple[list[Issue], list[Issue]]:
    """Guards and warnings about whose estate this is.

    A guard where the own inventory has little in common with it, and where another customer knows at least half of the
    devices and more of them than the own inventory lists, so also on a first inventory. Where another customer knows a
    tenth or more, a warning.
    """
    elsewhere = _most_alike(uow, customer_id, rows)
    if own.is_little:
        return [_unlike_own(own, elsewhere)], []
    if elsewhere is None or not elsewhere.are_some:
        return [], []
    if elsewhere.are_many and elsewhere.known > own.both:
        return [_like_another(own, elsewhere)], []
    return [], [Issue("known_at_other_customer", elsewhere.params()).as_warning()]


def files_of_others(
    uow: UnitOfWork, customer_id: int, rows: Sequence[DeviceRow], files: Sequence[ReadFile]
) -> list[Issue]:
    """A guard for every one of several files with the devices of another customer: beside others it would not show."""
    found = []
    for number, file in enumerate(files) if len(files) > 1 else ():
        listed = [row for row in rows if row.file == number]
        elsewhere = _most_alike(uow, customer_id, listed)
        if elsewhere is None or not elsewhere.are_many:
            continue
        own = _known_at(uow, customer_id, [row.key for row in listed if row.identity.key])
        if elsewhere.known > own:
            params = elsewhere.params() | {"both": own}
            found.append(Issue(OTHER_CUSTOMER, params, Where(file=file.name), words=OF_A_FILE))
    return found


def imported_elsewhere(uow: UnitOfWork, customer_id: int, files: Sequence[ReadFile]) -> list[Issue]:
    """A warning for every file whose content another customer has, under whatever name."""
    named = {file.sha256: file.name for file in files}
    rows = uow.session.execute(
        select(InventoryFileRow.sha256, CustomerRow.code, CustomerRow.name, InventoryRow.date, InventoryRow.id)
        .join(InventoryRow, InventoryRow.id == InventoryFileRow.inventory_id)
        .join(CustomerRow, CustomerRow.id == InventoryRow.customer_id)
        .where(InventoryRow.customer_id != customer_id, InventoryFileRow.sha256.in_(named))
        .order_by(CustomerRow.code, InventoryRow.id)
    )
    return [
        Issue(
            "imported_for_other_customer",
            {"other_code": code, "other": name, "date": day, "id": inventory_id},
            Where(file=named[sha256]),
        ).as_warning()
        for sha256, code, name, day, inventory_id in rows
    ]


def _unlike_own(own: InCommon, elsewhere: KnownElsewhere | None) -> Issue:
    figures: dict[str, Param] = {"listed": own.listed, "before": own.before, "both": own.both, "percent": own.percent}
    figures["date"] = own.day or ""
    if elsewhere is None or not elsewhere.are_some:
        return Issue(OTHER_CUSTOMER, figures)
    return Issue(OTHER_CUSTOMER, figures | elsewhere.params(), words="other_customer_named")


def _like_another(own: InCommon, elsewhere: KnownElsewhere) -> Issue:
    if not own.before:
        return Issue(OTHER_CUSTOMER, elsewhere.params(), words="other_customer_first")
    params = elsewhere.params() | {"both": own.both, "date": own.day or ""}
    return Issue(OTHER_CUSTOMER, params, words="other_customer_alike")


def _most_alike(uow: UnitOfWork, customer_id: int, rows: Sequence[DeviceRow]) -> KnownElsewhere | None:
    """The other customer with most of a sample of the devices, then counted in full; None where none has any."""
    keys = [row.key for row in rows if row.identity.key]
    sample = _sample(keys)
    found = uow.session.execute(
        select(CustomerRow.id, CustomerRow.code, CustomerRow.name)
        .join(StoredDevice, StoredDevice.customer_id == CustomerRow.id)
        .where(CustomerRow.id != customer_id, StoredDevice.key.in_(sample))
        .group_by(CustomerRow.id)
        .order_by(func.count().desc(), CustomerRow.code)
        .limit(1)
    ).first()
    return KnownElsewhere(found[1], found[2], _known_at(uow, found[0], keys), len(keys)) if found else None


def _sample(keys: Sequence[str]) -> list[str]:
    """Keys from all over the list, at uneven distances: lists that were merged take turns in even ones."""
    step = max(1, len(keys) // _SAMPLE)
    return [keys[number * step + number * _UNEVEN % step] for number in range(min(_SAMPLE, len(keys)))]


def _known_at(uow: UnitOfWork, customer_id: int, keys: Sequence[str]) -> int:
    # As a list, not as a join: the planner would read the keys once for every device of the customer.
    wanted = select(func.json_each(json.dumps(keys)).table_valued("value").c.value)
    known = select(func.count()).where(StoredDevice.customer_id == customer_id, StoredDevice.key.in_(wanted))
    return uow.session.scalar(known) or 0
