"""The check of a month over a portfolio of many customers."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import insert

from app.domain.baseline import Growth
from app.domain.categories import Category
from app.domain.dates import Month, Period
from app.domain.ledger import EntryKind
from app.domain.portfolio import Contract, Coverage, Customer
from app.models.customers import CustomerRow
from app.models.inventories import InventoryRow, InventoryTotalRow
from app.models.unit_of_work import UnitOfWork
from app.services.catalogue import list_names
from app.services.checks import check
from app.services.contracts import add_contract
from app.services.desk import Desk
from app.services.inventory.spans import position_of
from app.services.ledger import NewEntry, write_entry
from app.services.opening import open_desk
from app.services.records import fill_customer
from benchmarks.estate import counted_models
from benchmarks.figures import Figure
from benchmarks.sizes import Sizes
from benchmarks.timing import Work, best_of, seconds

MONTHS = [Month(2026, 1).plus(number) for number in range(6)]
_PERIOD = Period(date(2025, 9, 1), date(2026, 8, 31))
_DEVICES = 30
_RUNS = 5


def measure(folder: Path, sizes: Sizes) -> list[Figure]:
    """The time of one check, of several in an open store."""
    desk = portfolio(folder / "portfolio.db", sizes)
    with closing(desk.store):
        expected = sizes.customers * len(Category)
        lines = len(check(desk, MONTHS[-1]))
        assert lines == expected, f"{lines} lines instead of {expected}"
        best = best_of(sizes.rounds * _RUNS, lambda: seconds(lambda: check(desk, MONTHS[-1])))[0]
    promise = f"check of {sizes.customers:,} customers x {len(Category)} categories, {sizes.models} models each"
    return [Figure("check", promise, best, bound=0.3)]


@contextmanager
def work(folder: Path, sizes: Sizes) -> Iterator[Work]:
    """What `--profile` looks at."""
    desk = portfolio(folder / "portfolio.db", sizes)
    with closing(desk.store):
        check(desk, MONTHS[-1])
        yield lambda: check(desk, MONTHS[-1])


def portfolio(path: Path, sizes: Sizes) -> Desk:
    """A store of customers with a contract over every category, some true-ups, and six months of inventories."""
    desk = open_desk(path)
    with desk.writing() as uow:
        rows = [_signed(uow, desk, number) for number in range(sizes.customers)]
        _inventories(uow, desk, rows, sizes.models)
        uow.commit()
    return desk


def _signed(uow: UnitOfWork, desk: Desk, number: int) -> CustomerRow:
    code = f"C{number:04d}"
    row = fill_customer(CustomerRow(), Customer(code=code, name=f"Customer {number}"))
    uow.session.add(row)
    uow.session.flush()
    contract = Contract(f"K{number:04d}", code, _PERIOD)
    coverage = [Coverage(contract.number, one, None, _DEVICES * 6, Growth(), 2400, None) for one in Category]
    contract_row = add_contract(uow, desk, row, contract, coverage)
    if number % 3 == 0:
        ordered = _DEVICES * 7
        entry = NewEntry(Category.VIDEO, date(2026, 3, 1), EntryKind.TRUE_UP, ordered, document=f"T{number:04d}")
        write_entry(uow, desk, contract_row, entry)
    return row


def _inventories(uow: UnitOfWork, desk: Desk, customers: list[CustomerRow], models: int) -> None:
    names = list_names(uow, counted_models(models))
    rows = [_inventory(desk, customer.id, month) for customer in customers for month in MONTHS]
    uow.session.add_all(rows)
    uow.session.flush()
    for row in rows:
        row.position = position_of(row.date, row.id)
    uow.session.execute(insert(InventoryTotalRow), list(_totals(rows, list(names.values()))))


def _inventory(desk: Desk, customer_id: int, month: Month) -> InventoryRow:
    return InventoryRow(
        customer_id=customer_id,
        date=month.first_day.replace(day=17),
        position=-month.first_day.toordinal(),
        imported_at=desk.now(),
        rows=0,
        duplicates=0,
        quarantined=0,
        joined=0,
        left=0,
        moved=0,
    )


def _totals(rows: list[InventoryRow], models: list[int]) -> Iterator[dict[str, int]]:
    for row in rows:
        for number, model in enumerate(models):
            yield {"inventory_id": row.id, "listed_model_id": model, "devices": _DEVICES + (row.id + number) % 5}
