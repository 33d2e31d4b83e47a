"""A generated estate: the devices of one customer as Lens lists them, month after month, the same each time."""

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.categories import Classification
from app.services.inventory.headers import field_of
from app.services.inventory.read_result import ColumnMatch, ReadFile
from app.services.inventory.shipped_catalogue import shipped_catalogue
from app.services.inventory.used_range import column_letters

HEADERS = (
    "Device Model",
    "Device Name",
    "Serial Number",
    "MAC Address",
    "Device ID",
    "Site",
    "Room",
    "Device User",
    "Status",
    "Last Detected",
    "Software Version",
    "Private IP",
    "Hardware Family",
    "Hardware Revision",
    "Product ID",
    "External IP",
    "Date Registered",
    "Connection",
    "Policy",
    "Tenant",
)
JOINED, LEFT, MOVED = 7, 7, 6
"""Changes from one month to the next, in thousandths of the devices: 2 % together."""

_MODELS, _SITES, _ROOMS_A_SITE, _VERSIONS = 40, 60, 40, 6
_FIRST_DAY = date(2025, 9, 17)
_MONTH_DAYS = 30


@dataclass(frozen=True, slots=True)
class Device:
    """One device; what its number does not tell."""

    number: int
    model: str
    site: int
    room: int


class Estate:
    """The devices of one customer, brought forward month by month."""

    def __init__(self, devices: int, seed: int = 2026) -> None:
        self._random = random.Random(seed)
        self._models = counted_models(_MODELS)
        self._next = 0
        self.month = 0
        self.devices: list[Device] = []
        self._join(devices)

    @property
    def day(self) -> date:
        """The date of the current month's inventory."""
        return _FIRST_DAY + timedelta(days=_MONTH_DAYS * self.month)

    def next_month(self) -> None:
        """Some devices leave, some move, some join; everything is seen later than before."""
        size = len(self.devices)
        leaving = set(self._random.sample(range(size), size * LEFT // 1000))
        self.devices = [device for place, device in enumerate(self.devices) if place not in leaving]
        for place in self._random.sample(range(len(self.devices)), size * MOVED // 1000):
            moved = self.devices[place]
            self.devices[place] = replace(moved, room=(moved.room + 1) % _ROOMS_A_SITE)
        self._join(size * JOINED // 1000)
        self.month += 1

    def rows(self) -> list[list[str]]:
        """The current month as rows under HEADERS."""
        return [self._row(device) for device in self.devices]

    def as_read(self) -> ReadFile:
        """The current month as the reading process would hand it over."""
        rows = self.rows()
        columns = {
            found[0]: list(texts) for texts, found in zip(zip(*rows, strict=True), _FIELDS, strict=True) if found
        }
        name = f"inventory {self.day.isoformat()}.xlsx"
        return ReadFile(
            name=name,
            sha256=hashlib.sha256(name.encode()).hexdigest(),
            size=len(rows),
            stated_date=self.day,
            modified=self.day,
            kind="xlsx",
            sheet="Inventory",
            header_row=1,
            columns=_MATCHES,
            ignored_columns=(),
            row_numbers=list(range(2, len(rows) + 2)),
            values=columns,
        )

    def _join(self, devices: int) -> None:
        draw = self._random.randrange
        for _ in range(devices):
            model = self._models[draw(len(self._models))]
            self.devices.append(Device(self._next, model, draw(_SITES), draw(_ROOMS_A_SITE)))
            self._next += 1

    def _row(self, device: Device) -> list[str]:
        number = device.number
        mixed = number * 2_654_435_761 % 2**32
        seen = self.day - timedelta(days=mixed % 5)
        return [
            device.model,
            f"{device.model} {number}",
            f"8L{mixed:08X}{number % 97:02d}",
            f"48:25:67:{number >> 16 & 255:02x}:{number >> 8 & 255:02x}:{number & 255:02x}",
            f"{mixed:08x}-0000-4000-8000-{number:012x}",
            f"Site {device.site:02d}",
            f"Site {device.site:02d} room {device.room:02d}",
            f"user{number:06d}@customer.example",
            "Offline" if mixed % 9 == 0 else "Online",
            f"{seen.isoformat()}T{mixed % 24:02d}:{number % 60:02d}:{(mixed >> 8) % 60:02d}.{number % 1000:03d}Z",
            f"{mixed % 3 + 1}.{mixed % _VERSIONS}.0.{(self.month + mixed) % 4}",
            f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}",
            device.model.partition(" ")[0],
            f"Rev {mixed % 4}",
            f"P{mixed % 500:04d}",
            f"198.51.100.{mixed % 256}",
            (_FIRST_DAY - timedelta(days=mixed % 900)).isoformat(),
            ("USB", "Wi-Fi", "Ethernet")[mixed % 3],
            f"Policy {device.site % 7}",
            "Customer",
        ]


_FIELDS = [field_of(header) for header in HEADERS]
_MATCHES = tuple(
    ColumnMatch(header, found[0], column_letters(at), "exact")
    for at, (header, found) in enumerate(zip(HEADERS, _FIELDS, strict=True), start=1)
    if found
)


def counted_models(number: int) -> Sequence[str]:
    """So many models of the shipped catalogue that count, spread over the categories."""
    out = (Classification.EXCLUDED, Classification.IGNORED, None)
    counted = [entry.model for entry in shipped_catalogue() if entry.classification not in out]
    return counted[:: max(1, len(counted) // number)][:number]
