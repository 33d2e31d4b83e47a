"""Creating a demo store: whole and under its name at the end, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from shutil import rmtree

from app.domain.errors import AppError
from app.domain.portfolio import Portfolio
from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.models import lock
from app.models.engine import Durability, Settings
from app.models.store import Store
from app.models.store_file import make_folder, put_in_place
from app.services.brand import save_brand
from app.services.demo.device_catalogue import demo_catalogue
from app.services.demo.history import begins_before, events
from app.services.demo.partner import NOTE, NOTE_SETTING, PARTNER
from app.services.demo.portfolio import demo_portfolio
from app.services.demo.timeline import Timeline, moment
from app.services.desk import Desk
from app.services.inventory.stored import list_inventories
from app.services.opening import open_desk
from app.services.portfolio.use_cases import import_portfolio
from app.services.portfolio.write import write_portfolio
from app.services.settings import save_settings
from app.services.true_ups import list_true_ups

_IN_MEMORY = Durability("MEMORY", "OFF")


class DemoExists(AppError):
    """There is a file at `path` already; a demo never takes the place of anything."""

    code = "demo_exists"


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What was created; `devices` are those of the latest inventory of each customer."""

    path: Path
    today: date
    customers: int
    contracts: int
    inventories: int
    devices: int
    true_ups: int


def create_demo(path: Path, *, progress: Progress = NO_PROGRESS, today: date | None = None) -> DemoResult:
    """Create a demo store at `path`, the same one each time for the same `today`.

    Raises DemoExists, Cancelled, StoreLocked while another process creates the same demo, and StoreUnreadable. The
    store gets its name when it is finished; until then, and after a failure, there is no file at `path`.
    """
    target = path.absolute()
    timeline = Timeline(today or date.today())  # noqa: DTZ011 - the day where the user is
    _refuse_existing(target)
    with _workshop(target) as folder:
        result = _build(folder, target, timeline, progress)
        _refuse_existing(target)
        put_in_place(folder / target.name, target)
    return result


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise DemoExists(path=str(target))


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """A hidden folder beside the target, ours alone while it lasts; what a killed creation left in it is removed."""
    folder = target.with_name(f".{target.name}.creating")
    make_folder(target.parent)
    held = lock.take(folder)
    try:
        rmtree(folder, ignore_errors=True)
        make_folder(folder)
        yield folder
    finally:
        rmtree(folder, ignore_errors=True)
        held.must_check = False
        held.release()
        folder.with_name(folder.name + lock.LOCK_SUFFIX).unlink(missing_ok=True)


class _Clock:
    """Stands at the moment of the story; every step is a second later."""

    def __init__(self, day: date) -> None:
        self._day, self._steps = day, 0

    def set_to(self, day: date) -> None:
        """Go to a day of the story."""
        self._steps = 0 if day != self._day else self._steps + 1
        self._day = day

    def __call__(self) -> datetime:
        return moment(self._day, self._steps)


def _build(folder: Path, target: Path, timeline: Timeline, progress: Progress) -> DemoResult:
    clock = _Clock(timeline.month(0).first_day)
    desk = _open_unsafely(folder / target.name, clock)
    with desk.store:
        _begin(desk, folder, timeline)
        steps = events(timeline)
        for number, event in enumerate(steps):
            stop_if_cancelled(progress)
            progress.report(number, len(steps), event.what)
            clock.set_to(event.day)
            event.work(desk)
        progress.report(len(steps), len(steps))
        return _result(desk, target, timeline)


def _open_unsafely(path: Path, clock: _Clock) -> Desk:
    """A new store that does not wait for the disk: only the finished one is worth keeping, and that is flushed."""
    open_desk(path, clock=clock).store.close()
    return Desk(Store(path, Settings("rw", durability=_IN_MEMORY), [], lock.take(path)), clock)


def _begin(desk: Desk, folder: Path, timeline: Timeline) -> None:
    save_brand(desk, PARTNER)
    save_settings(desk, {NOTE_SETTING: NOTE})
    workbook = folder / "Demo portfolio.xlsx"
    write_portfolio(_first_portfolio(timeline), workbook)
    import_portfolio(desk, workbook)


def _first_portfolio(timeline: Timeline) -> Portfolio:
    """What was known when the story began: no later contracts, no decisions about models."""
    whole = demo_portfolio(timeline)
    contracts = tuple(one for one in whole.contracts if begins_before(one, timeline))
    numbers = {contract.number for contract in contracts}
    coverage = tuple(row for row in whole.coverage if row.contract_number in numbers)
    return replace(whole, contracts=contracts, coverage=coverage, catalogue=demo_catalogue(timeline))


def _result(desk: Desk, target: Path, timeline: Timeline) -> DemoResult:
    whole = demo_portfolio(timeline)
    inventories = [list_inventories(desk, customer.code) for customer in whole.customers]
    return DemoResult(
        path=target,
        today=timeline.today,
        customers=len(whole.customers),
        contracts=len(whole.contracts),
        inventories=sum(map(len, inventories)),
        devices=sum(of_customer[-1].devices for of_customer in inventories if of_customer),
        true_ups=len(list_true_ups(desk)),
    )
