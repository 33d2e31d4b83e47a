"""What each document is made from: records of the domain only, assembled by the services that know the store.

All counts are devices, all amounts cents. `language` left empty means the customer's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from app.domain.categories import Category
from app.domain.check import CheckLine
from app.domain.dates import Month
from app.domain.inventories import CountPoint, InventorySummary, ListedDevice, Movement
from app.domain.movement import UNSEEN_DAYS, Bridge, MovementBetween
from app.domain.portfolio import Contact, Contract, Customer
from app.domain.true_up_records import TrueUp

VALID_DAYS = 30
"""How many days a quote can be accepted, unless said."""


class ModelCount(NamedTuple):
    """So many devices of one model."""

    model: str
    devices: int


class ModelEnd(NamedTuple):
    """So many devices of one model whose end of life or end of service, whichever comes first, is `ends` (R3)."""

    model: str
    devices: int
    ends: date


class SoftwareCount(NamedTuple):
    """So many devices of one model on one software version; an empty version means that none was reported."""

    model: str
    version: str
    devices: int


@dataclass(frozen=True, slots=True)
class TrueUpQuoteData:
    """A true-up quote for the customer (R8, R9, R10).

    `checks` holds the month's line of every covered category, those without a true-up too; `ending_inside` are
    counted models whose end falls inside the billed period (R3).
    """

    true_up: TrueUp
    customer: Customer
    contract: Contract
    issued_on: date
    contact: Contact | None = None
    valid_days: int = VALID_DAYS
    checks: tuple[CheckLine, ...] = ()
    excluded: tuple[ModelCount, ...] = ()
    end_of_life: tuple[ModelEnd, ...] = ()
    ending_inside: tuple[ModelEnd, ...] = ()
    draft: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class PoRequestData:
    """A request for the purchase order of a true-up; `recipient` is who buys, empty where that is not kept (R8)."""

    true_up: TrueUp
    customer: Customer
    contract: Contract
    issued_on: date
    recipient: str = ""
    draft: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class MonthlyReportData:
    """The report of a month for one customer (R7, R18).

    `inventory` is the latest one of the month, None where there is none; `previous_date` that of the inventory the
    movements are measured against. Devices that were `unseen` are counted only, and so are those of which it is
    `unknown` when they were last seen. `history` holds at most thirteen points a category, oldest first. `devices`
    becomes the annex; empty means no annex.
    """

    customer: Customer
    contracts: tuple[Contract, ...]
    month: Month
    issued_on: date
    inventory: InventorySummary | None
    checks: tuple[CheckLine, ...] = ()
    history: Mapping[Category, tuple[CountPoint, ...]] = field(default_factory=dict)
    previous_date: date | None = None
    movements: tuple[Movement, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    unseen: tuple[tuple[Category, int], ...] = ()
    unseen_days: int = UNSEEN_DAYS
    unknown: int = 0
    software: tuple[SoftwareCount, ...] = ()
    excluded: tuple[ModelCount, ...] = ()
    end_of_life: tuple[ModelEnd, ...] = ()
    ending_inside: tuple[ModelEnd, ...] = ()
    not_under_contract: tuple[tuple[Category, int], ...] = ()
    open_true_ups: tuple[TrueUp, ...] = ()
    devices: tuple[ListedDevice, ...] = ()
    draft: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class AddedDevice:
    """A device that is new since what was last ordered, with its price group and the inventory it first appeared in."""

    device: ListedDevice
    group: str | None = None
    first_seen: date | None = None


@dataclass(frozen=True, slots=True)
class AddedDevicesData:
    """The workbook beside a true-up: every new device of the categories that take part (R8)."""

    true_up: TrueUp
    customer: Customer
    contract: Contract
    issued_on: date
    devices: tuple[AddedDevice, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class MovementData:
    """The workbook of the movement of a customer between two inventories."""

    customer: Customer
    movement: MovementBetween
    made_on: date
    language: str = ""
