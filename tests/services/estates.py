"""Customers, contracts and inventories for tests: real records through the real services."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

from app.domain.baseline import Growth
from app.domain.categories import Category
from app.domain.dates import Period
from app.domain.inventories import InventorySummary
from app.domain.portfolio import Contract, Coverage, Customer
from app.domain.rule_settings import RuleSettings
from app.services.contracts import add_contract
from app.services.customers import customer_row, save_customer
from app.services.desk import Clock, Desk
from app.services.inventory import guards
from app.services.inventory.headers import Field
from app.services.inventory.importing import store
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from app.services.inventory.read_result import ColumnMatch, ReadFile

TODAY = date(2026, 11, 22)
YEAR = Period(date(2025, 9, 1), date(2026, 8, 31))
VIDEO = "Poly Studio X52"
VOICE = "CCX 500"
HEADSET = "Blackwire 5220"
DONGLE = "BT 700"
_files = count(1)


def clock_at(day: date) -> Clock:
    """A clock that always tells noon of one day."""
    return lambda: datetime.combine(day, time(12), tzinfo=UTC)


@dataclass(frozen=True)
class Row:
    """One row of an inventory file."""

    model: str
    serial: str = ""
    mac: str = ""
    device_id: str = ""
    name: str = ""
    site: str = "Groningen"
    room: str = ""
    software: str = ""
    status: str = "Online"
    last_seen: str = ""


@dataclass
class Estate:
    """Rows by the number of devices wanted; the n-th device of a model is the same one in every month."""

    rows: list[Row] = field(default_factory=list)

    def add(self, model: str, number: int, first: int = 0) -> "Estate":
        """So many devices of a model."""
        mark = "".join(letter for letter in model if letter.isalnum())[:8].upper()
        self.rows += [Row(model, f"{mark}{index:06d}") for index in range(first, first + number)]
        return self


def estate(*, video: int = 0, voice: int = 0, headset: int = 0) -> list[Row]:
    """Rows for so many devices of each category."""
    return Estate().add(VIDEO, video).add(VOICE, voice).add(HEADSET, headset).rows


def read_file(rows: Iterable[Row], name: str = "", stated: date | None = None) -> ReadFile:
    """A file as the reading process would hand it over; every file has other bytes, as files of two months have."""
    listed = list(rows)
    name = name or f"inventory-{next(_files)}.csv"
    columns = {
        Field.MODEL: [row.model for row in listed],
        Field.SERIAL: [row.serial for row in listed],
        Field.MAC: [row.mac for row in listed],
        Field.DEVICE_ID: [row.device_id for row in listed],
        Field.NAME: [row.name for row in listed],
        Field.SITE: [row.site for row in listed],
        Field.ROOM: [row.room for row in listed],
        Field.SOFTWARE: [row.software for row in listed],
        Field.STATUS: [row.status for row in listed],
        Field.LAST_SEEN: [row.last_seen for row in listed],
    }
    return ReadFile(
        name=name,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        size=len(listed),
        stated_date=stated,
        modified=TODAY,
        kind="csv",
        sheet="",
        header_row=1,
        columns=_matches(columns),
        ignored_columns=(),
        row_numbers=list(range(2, len(listed) + 2)),
        values=columns,
    )


def _matches(columns: dict[Field, list[str]]) -> tuple[ColumnMatch, ...]:
    """Columns found by their own names, from A on."""
    return tuple(ColumnMatch(field.value, field, chr(ord("A") + place), "exact") for place, field in enumerate(columns))


def add_customer(desk: Desk, code: str = "C1", **details: object) -> Customer:
    """A customer with that code."""
    return save_customer(desk, Customer(code=code, name=f"Voorbeeld {code}", **details))  # type: ignore[arg-type]


def cover(
    category: Category, installed: int, price: int = 2400, group: str | None = None, cost: int | None = None
) -> Coverage:
    """A coverage row without growth, to be put under a contract."""
    return Coverage("", category, group, installed, Growth(), price, cost)


def sign(
    desk: Desk,
    *coverage: Coverage,
    customer: str = "C1",
    number: str = "K1",
    period: Period = YEAR,
    settings: RuleSettings | None = None,
) -> Contract:
    """Store a contract of a customer."""
    contract = Contract(number, customer, period, settings or RuleSettings())
    with desk.writing() as uow:
        add_contract(uow, desk, customer_row(uow, customer), contract, coverage)
        uow.commit()
    return contract


def prepare_rows(desk: Desk, rows: Sequence[Row], day: date, customer: str = "C1") -> Prepared:
    """An import that is ready to be stored."""
    return prepare_read(desk, ImportRequest(customer, (Path("x"),), day), [read_file(rows)])


def import_rows(desk: Desk, rows: Sequence[Row], day: date, customer: str = "C1") -> InventorySummary:
    """Store an inventory past every guard."""
    return store(desk, prepare_rows(desk, rows, day, customer), guards.CODES)


def dump(desk: Desk) -> list[str]:
    """The content of the store as SQL, for comparing before with after."""
    connection = desk.store.connect()
    try:
        return sorted(line for line in connection.iterdump() if "sqlite_sequence" not in line)
    finally:
        connection.close()
