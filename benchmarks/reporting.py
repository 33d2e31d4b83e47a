"""A monthly report with a long device list, against the same rows drawn bare on a canvas."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.domain.brand import Brand
from app.domain.categories import Bucket, Category
from app.domain.dates import Month, Period
from app.domain.inventories import DeviceLocation, InventorySummary, ListedDevice
from app.domain.portfolio import Contract, Customer
from app.services.documents.data import MonthlyReportData
from app.services.documents.layout.fonts import Face, advances
from app.services.documents.report import build_monthly_report, render_monthly_report
from benchmarks.bare.listing import draw_rows
from benchmarks.estate import HEADERS, Estate
from benchmarks.figures import Figure
from benchmarks.sizes import Sizes
from benchmarks.timing import Work, best_of, seconds

_DAY = date(2026, 3, 17)
_DRAWN = ("Connection", "Device Model", "Serial Number", "MAC Address", "Device Name", "Room", "Software Version")
_SHARES = (11.0, 13.0, 17.0, 11.0, 17.0, 21.0, 10.0)


def measure(folder: Path, sizes: Sizes) -> list[Figure]:  # noqa: ARG001 - nothing is written
    """The time of the report, and of the bare rows."""
    data = report_of(sizes.listed)
    rows = bare_rows(sizes.listed)
    advances(Face.REGULAR.value)
    bare, whole = best_of(
        sizes.rounds,
        lambda: seconds(lambda: draw_rows(rows, _SHARES, Face.REGULAR.value)),
        lambda: seconds(lambda: made(data)),
    )
    promise = f"monthly report with {sizes.listed:,} devices, against the bare rows"
    return [Figure("report", promise, whole, floor=bare, bound=2.0)]


@contextmanager
def work(sizes: Sizes) -> Iterator[Work]:
    """What `--profile` looks at."""
    data = report_of(sizes.listed)
    yield lambda: made(data)


def made(data: MonthlyReportData) -> bytes:
    """The report as it is issued."""
    return render_monthly_report(build_monthly_report(data), Brand(company="Partner BV"))


def bare_rows(devices: int) -> list[tuple[str, ...]]:
    """The texts of the list, as the bare canvas draws them."""
    places = [HEADERS.index(name) for name in _DRAWN]
    return [tuple(row[place] for place in places) for row in Estate(devices).rows()]


def report_of(devices: int) -> MonthlyReportData:
    """A report whose annex lists so many devices."""
    listed = tuple(_listed(number, row) for number, row in enumerate(Estate(devices).rows()))
    return MonthlyReportData(
        customer=Customer(code="BENCH", name="Benchmark"),
        contracts=(Contract("K1", "BENCH", Period(date(2025, 9, 1), date(2026, 8, 31))),),
        month=Month(2026, 3),
        issued_on=_DAY,
        inventory=_inventory(devices),
        devices=listed,
    )


def _inventory(devices: int) -> InventorySummary:
    return InventorySummary(
        id=1,
        customer="BENCH",
        date=_DAY,
        imported_at="",
        files=(),
        rows=devices,
        counts={Category.VIDEO: devices},
        excluded=0,
        end_of_life=0,
        ignored=0,
        unclassified={},
        duplicates=0,
        quarantined=0,
        joined=0,
        left=0,
        moved=0,
    )


def _listed(number: int, row: list[str]) -> ListedDevice:
    told = dict(zip(HEADERS, row, strict=True))
    return ListedDevice(
        device_id=number,
        key=told["Serial Number"],
        model=told["Device Model"],
        category=Category.VIDEO,
        bucket=Bucket.COUNTED,
        serial=told["Serial Number"],
        mac=told["MAC Address"],
        location=DeviceLocation(told["Device Name"], told["Site"], told["Room"], told["Device User"]),
        software=told["Software Version"],
    )
