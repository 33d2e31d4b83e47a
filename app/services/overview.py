"""Where a customer stands: what the top of its page and the list of customers show."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.check import Verdict, increase_of, verdict_of
from app.domain.dates import Month
from app.domain.forecast import threshold_month
from app.domain.inventories import CountPoint, InventorySummary
from app.domain.ledger import LedgerEntry
from app.domain.portfolio import Contract, Customer
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.history import entries_on, history_of, settled_on
from app.services.inventory.stored import newest_summary
from app.services.ledger import entries_of
from app.services.records import contract_of, customer_of
from app.services.true_up_rows import true_ups_of


@dataclass(frozen=True, slots=True)
class Standing:
    """One category of a customer: the latest count against the entry in force (None: not under contract).

    `increase` is in hundredths of a percent; `expected` is the month in which the threshold will be reached if the
    count goes on growing as it did. `is_due` is False where an order from a later month on pays for the devices (R8).
    """

    category: Category
    count: int | None
    counted_on: date | None
    entry: LedgerEntry | None
    verdict: Verdict | None
    increase: int | None
    points: tuple[CountPoint, ...]
    expected: Month | None
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the head and the overview of a customer page show."""

    customer: Customer
    contracts: tuple[Contract, ...]
    in_force: tuple[Contract, ...]
    standings: tuple[Standing, ...]
    latest: InventorySummary | None
    open_true_ups: tuple[TrueUp, ...]


def overview(desk: Desk, code: str) -> Overview:
    """Where one customer stands today."""
    with desk.reading() as uow:
        return _overview(uow, customer_row(uow, code), desk.today())


def overviews(desk: Desk) -> tuple[Overview, ...]:
    """Where every customer stands today, by name; without the course of the months and what follows from it."""
    with desk.reading() as uow:
        rows = sorted(uow.session.scalars(select(CustomerRow)), key=lambda row: row.name.casefold())
        return tuple(_overview(uow, row, desk.today(), with_course=False) for row in rows)


def _overview(uow: UnitOfWork, row: CustomerRow, today: date, *, with_course: bool = True) -> Overview:
    contracts = list(
        uow.session.scalars(
            select(ContractRow).where(ContractRow.customer_id == row.id).order_by(ContractRow.start.desc())
        )
    )
    ledgers = entries_of(uow, contracts)
    latest = newest_summary(uow, row.id)
    on = latest.date if latest and _covered(contracts, latest.date) else today
    entries = entries_on(contracts, ledgers, on)
    last = settled_on(contracts, ledgers, on)
    points = history_of(uow, row.id, Month.of(latest.date)) if latest and with_course else {}
    open_rows = uow.session.scalars(
        select(TrueUpRow).where(
            TrueUpRow.contract_id.in_(ledgers),
            TrueUpRow.state.in_([state.value for state in TrueUpState if state.is_open]),
        )
    )
    return Overview(
        customer=customer_of(row),
        contracts=tuple(contract_of(one, row.code) for one in contracts),
        in_force=tuple(contract_of(one, row.code) for one in contracts if one.start <= today <= one.end),
        standings=tuple(
            _standing(category, latest, entries.get(category), last.get(category), points.get(category, ()))
            for category in Category
            if category in entries or (latest and latest.counts.get(category))
        ),
        latest=latest,
        open_true_ups=true_ups_of(uow, list(open_rows)),
    )


def _covered(contracts: list[ContractRow], on: date) -> bool:
    return any(one.start <= on <= one.end for one in contracts)


def _standing(
    category: Category,
    latest: InventorySummary | None,
    entry: LedgerEntry | None,
    last: LedgerEntry | None,
    points: tuple[CountPoint, ...],
) -> Standing:
    count = latest.counts.get(category, 0) if latest else None
    figures = entry.baseline if entry else None
    verdict = verdict_of(count, figures) if figures else None
    counted = [(Month.of(point.date), point.count) for point in points]
    return Standing(
        category=category,
        count=count,
        counted_on=latest.date if latest else None,
        entry=entry,
        verdict=verdict,
        increase=increase_of(count, figures.ordered) if figures else None,
        points=points,
        expected=threshold_month(counted, figures.threshold) if figures else None,
        is_due=verdict is Verdict.TRUE_UP and last is not None and verdict_of(count, last.baseline) is verdict,
    )
