"""Months of one large customer: import, the next month, the growth of the store, taking back, listing."""

import shutil
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from io import BytesIO
from pathlib import Path
from typing import Any

from app.domain.movement import MovementBetween
from app.domain.portfolio import Customer
from app.services.customers import save_customer
from app.services.desk import Desk
from app.services.inventory import child, guards
from app.services.inventory.importing import store
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.movement_choice import movement_by_id
from app.services.inventory.preparing import ImportRequest, prepare, prepare_read
from app.services.inventory.stored import devices_in, list_inventories
from app.services.inventory.undo import undo
from app.services.inventory.wire import Request
from app.services.opening import open_desk
from benchmarks.estate import HEADERS, Estate
from benchmarks.figures import Figure
from benchmarks.processes import answer_of
from benchmarks.sizes import Sizes
from benchmarks.timing import Work, best_of, seconds
from benchmarks.workbook import write_workbook

CUSTOMER = "BENCH"
MEGABYTE = 1024 * 1024
MOST = 400.0
"""The memory that the program may hold at the peak of an import, in MB."""


@dataclass
class Months:
    """The files and stores that the figures are taken from, made in a temporary folder when they are first needed."""

    folder: Path
    sizes: Sizes
    estate: Estate = field(init=False)

    def __post_init__(self) -> None:
        self.estate = Estate(self.sizes.rows)

    @cached_property
    def workbooks(self) -> tuple[tuple[Path, date], tuple[Path, date]]:
        """The first two months as workbooks, with their dates; the estate then stands at the second."""
        first = self._written(self.folder / "first.xlsx")
        self.estate.next_month()
        return first, self._written(self.folder / "second.xlsx")

    @cached_property
    def empty(self) -> Path:
        """A store with the customer and no inventory."""
        path = self.folder / "empty.db"
        with closing(open_desk(path).store) as opened:
            save_customer(Desk(opened), Customer(code=CUSTOMER, name="Benchmark"))
        return path

    @cached_property
    def with_first(self) -> Path:
        """A store that holds the first month."""
        path = self.copy_of(self.empty, "first.db")
        imported(path, *self.workbooks[0])
        return path

    def copy_of(self, path: Path, name: str) -> Path:
        """A copy of a closed store."""
        copy = self.folder / name
        shutil.copy(path, copy)
        return copy

    def bring_in(self, desk: Desk) -> None:
        """The estate's current month, handed over as if it had been read from a file."""
        request = ImportRequest(CUSTOMER, (self.folder,), self.estate.day)
        store(desk, prepare_read(desk, request, [self.estate.as_read()]), guards.CODES)

    def _written(self, path: Path) -> tuple[Path, date]:
        write_workbook(path, HEADERS, self.estate.rows())
        return path, self.estate.day


def measure(folder: Path, sizes: Sizes) -> list[Figure]:
    """The figures of all months."""
    months = Months(folder, sizes)
    return [*_imports(months), *_growth(months), *_afterwards(months)]


def _imports(months: Months) -> list[Figure]:
    (first, day), (second, next_day) = months.workbooks
    peaks: list[float] = []

    def whole(path: Path, workbook: Path, on: date) -> float:
        told = imported(path, workbook, on)
        peaks.append(told["peak_bytes"] / MEGABYTE)
        return float(told["seconds"])

    bare, one, bare_next, two = best_of(
        months.sizes.rounds,
        lambda: _bare(first),
        lambda: whole(months.copy_of(months.empty, "timed.db"), first, day),
        lambda: _bare(second),
        lambda: whole(months.copy_of(months.with_first, "timed.db"), second, next_day),
    )
    size = f"{months.sizes.rows:,} rows x {len(HEADERS)} columns"
    return [
        Figure("import", f"import of {size}, whole, against the bare read", one, floor=bare, bound=2.5),
        Figure("next-month", "next month, 2 % changed, against the bare read", two, floor=bare_next, bound=2.0),
        Figure("import", "memory of the importing process at its peak", max(peaks), "MB", bound=MOST),
    ]


def _growth(months: Months) -> list[Figure]:
    """Months three and on are brought in without a file: what is stored is the same, and it takes half the time."""
    path = months.copy_of(months.with_first, "year.db")
    first = path.stat().st_size
    imported(path, *months.workbooks[1])
    with closing(open_desk(path).store) as opened:
        for _ in range(2, months.sizes.months):
            months.estate.next_month()
            months.bring_in(Desk(opened))
    after = path.stat().st_size
    promise = f"store after {months.sizes.months} months against its size after the first"
    return [Figure("growth", promise, after / MEGABYTE, "MB", floor=first / MEGABYTE, bound=1.6)]


def _afterwards(months: Months) -> list[Figure]:
    year = months.folder / "year.db"
    with closing(open_desk(year).store) as opened:
        desk = Desk(opened)
        newest = list_inventories(desk, CUSTOMER)[-1].id
        listed = _any_month(desk, months)
        moved = _movement(desk, months)
        taken_back = seconds(lambda: undo(desk, newest))
    with closing(open_desk(months.copy_of(months.with_first, "undone.db")).store) as opened:
        desk = Desk(opened)
        only = list_inventories(desk, CUSTOMER)[0].id
        first = seconds(lambda: undo(desk, only))
    count = f"{months.sizes.rows:,}"
    return [
        Figure("devices", f"inventory of any of the months: counts and {count} devices", listed, bound=1.0),
        Figure("movement", f"movement between the first and the last of the months, {count} devices", moved, bound=1.0),
        Figure("undo", "  taking back the newest of the months", taken_back),
        Figure("undo-first", f"  taking back the first import of {count} rows", first),
    ]


def _any_month(desk: Desk, months: Months) -> float:
    """The slowest of the months to be asked for: what it counts, and every device as a record.

    Processor time, because all of it is this process's own work.
    """

    def asked(inventory_id: int) -> float:
        start = time.process_time()
        month = next(one for one in list_inventories(desk, CUSTOMER) if one.id == inventory_id)
        devices = devices_in(desk, inventory_id)
        taken = time.process_time() - start
        assert month.devices + month.ignored == len(devices)
        return taken

    every = [one.id for one in list_inventories(desk, CUSTOMER)]
    return max(best_of(months.sizes.rounds, *(partial(asked, one) for one in every)))


def _movement(desk: Desk, months: Months) -> float:
    """Why the counts moved over all the months: every device with its reasons. Processor time, as above."""

    def asked() -> float:
        start = time.process_time()
        found = whole_movement(desk)
        taken = time.process_time() - start
        assert found.movements
        return taken

    return min(best_of(months.sizes.rounds, asked))


def whole_movement(desk: Desk) -> MovementBetween:
    """The movement from the first inventory to the last."""
    every = list_inventories(desk, CUSTOMER)
    return movement_by_id(desk, every[0].id, every[-1].id)


def imported(path: Path, workbook: Path, day: date) -> dict[str, Any]:
    """One whole import in a process of its own."""
    return answer_of("benchmarks.children.one_import", path, CUSTOMER, workbook, day.isoformat())


def _bare(workbook: Path) -> float:
    return float(answer_of("benchmarks.bare.read", workbook)["seconds"])


@contextmanager
def reading(folder: Path, sizes: Sizes) -> Iterator[Work]:
    """What the reading process does, for `--profile`."""
    workbook, _ = Months(folder, sizes).workbooks[0]
    request = Request(bytes(workbook), DEFAULT_LIMITS)
    yield lambda: child.answer(request, BytesIO())


@contextmanager
def work(name: str, folder: Path, sizes: Sizes) -> Iterator[Work]:
    """What `--profile` looks at; everything it needs is made ready first."""
    months = Months(folder, sizes)
    first = name in ("import", "undo-first")
    (workbook, day) = months.workbooks[0 if first else 1]
    path = months.copy_of(months.empty if name == "import" else months.with_first, "profiled.db")
    request = ImportRequest(CUSTOMER, (workbook,), day)
    with closing(open_desk(path).store) as opened:
        desk = Desk(opened)

        def bring_in() -> int:
            return store(desk, prepare(desk, request)).id

        if name in ("import", "next-month"):
            yield bring_in
        elif name == "growth":
            yield lambda: months.bring_in(desk)
        elif name == "movement":
            bring_in()
            yield lambda: whole_movement(desk)
        else:
            listed = list_inventories(desk, CUSTOMER)[0].id if name == "undo-first" else bring_in()
            yield (lambda: devices_in(desk, listed)) if name == "devices" else (lambda: undo(desk, listed))
