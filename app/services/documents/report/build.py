"""The figures of a monthly report, all done; costs of open true-ups are left behind here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.check import CheckLine, Verdict
from app.domain.dates import Month
from app.domain.inventories import CountPoint, InventorySummary, ListedDevice
from app.domain.portfolio import Contract, Customer
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp
from app.services.documents.data import ModelCount, ModelEnd, MonthlyReportData, SoftwareCount
from app.services.documents.report.moved import ReportedMovement, reported

ANNOUNCED = (120, 90, 60, 30)
"""Days before the end of a contract on which its renewal is announced (R12)."""
MOST_POINTS = 13
"""Months that a trend shows: this one and a year before it."""


class Outcome(StrEnum):
    """What the month comes to."""

    TRUE_UP = "true_up"
    NO_TRUE_UP = "no_true_up"
    MISSING = "missing"
    NOT_COVERED = "not_covered"


@dataclass(frozen=True, slots=True)
class Standing:
    """One covered category; `distance` is how many devices more lead to a true-up."""

    category: Category
    contract: str
    count: int | None
    baseline: Baseline
    increase: int | None
    verdict: Verdict
    complete: bool
    distance: int | None


@dataclass(frozen=True, slots=True)
class Trend:
    """A category's counts, oldest first."""

    category: Category
    points: tuple[CountPoint, ...]


@dataclass(frozen=True, slots=True)
class ModelSoftware:
    """One model with its software versions, the most used first."""

    model: str
    devices: int
    versions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class OpenTrueUp:
    """A true-up that waits for an answer; `amount` in cents without VAT."""

    number: str
    month: Month
    state: TrueUpState
    added: int
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class ContractEnd:
    """When a contract ends, seen from the day of the report, and the next announcement of its renewal (R12)."""

    contract: str
    end: date
    days_left: int
    next_announcement: date | None


@dataclass(frozen=True, slots=True)
class MonthlyReport:
    """A monthly report, ready to be drawn."""

    language: str
    customer: Customer
    contracts: tuple[Contract, ...]
    month: Month
    issued_on: date
    inventory: InventorySummary | None
    previous_date: date | None
    outcome: Outcome
    standings: tuple[Standing, ...]
    trends: tuple[Trend, ...]
    movement: ReportedMovement
    software: tuple[ModelSoftware, ...]
    excluded: tuple[ModelCount, ...]
    end_of_life: tuple[ModelEnd, ...]
    ending_inside: tuple[ModelEnd, ...]
    leads: tuple[tuple[Category, int], ...]
    true_ups: tuple[OpenTrueUp, ...]
    ends: tuple[ContractEnd, ...]
    devices: tuple[ListedDevice, ...]
    draft: bool

    @property
    def complete(self) -> bool:
        """Whether nothing is left to decide that could change a verdict (R7)."""
        return all(standing.complete for standing in self.standings)


def build_monthly_report(data: MonthlyReportData) -> MonthlyReport:
    """The report with its figures done."""
    standings = tuple(_standing(line) for line in data.checks)
    return MonthlyReport(
        language=data.language or data.customer.language,
        customer=data.customer,
        contracts=data.contracts,
        month=data.month,
        issued_on=data.issued_on,
        inventory=data.inventory,
        previous_date=data.previous_date,
        outcome=_outcome(data, standings),
        standings=standings,
        trends=tuple(
            Trend(category, tuple(data.history[category][-MOST_POINTS:]))
            for category in Category
            if data.history.get(category)
        ),
        movement=reported(data),
        software=_software(data.software),
        excluded=data.excluded,
        end_of_life=data.end_of_life,
        ending_inside=data.ending_inside,
        leads=tuple((category, count) for category, count in data.not_under_contract if count),
        true_ups=tuple(_open(true_up) for true_up in data.open_true_ups if true_up.state.is_open),
        ends=tuple(_end(contract, data.issued_on) for contract in data.contracts),
        devices=tuple(sorted(data.devices, key=_device_order)),
        draft=data.draft,
    )


def _outcome(data: MonthlyReportData, standings: Iterable[Standing]) -> Outcome:
    verdicts = {standing.verdict for standing in standings}
    if data.inventory is None:
        return Outcome.MISSING
    if not verdicts:
        return Outcome.NOT_COVERED
    return Outcome.TRUE_UP if Verdict.TRUE_UP in verdicts else Outcome.NO_TRUE_UP


def _standing(line: CheckLine) -> Standing:
    distance = None if line.count is None else max(0, line.baseline.threshold - line.count)
    return Standing(
        line.category,
        line.contract,
        line.count,
        line.baseline,
        line.increase,
        line.verdict,
        line.complete,
        distance,
    )


def _software(counts: Iterable[SoftwareCount]) -> tuple[ModelSoftware, ...]:
    models: dict[str, dict[str, int]] = {}
    for model, version, devices in counts:
        versions = models.setdefault(model, {})
        versions[version] = versions.get(version, 0) + devices
    return tuple(
        ModelSoftware(
            model,
            sum(versions.values()),
            tuple(sorted(versions.items(), key=lambda item: (-item[1], item[0]))),
        )
        for model, versions in sorted(models.items())
    )


def _open(true_up: TrueUp) -> OpenTrueUp:
    return OpenTrueUp(
        true_up.number,
        true_up.month,
        true_up.state,
        sum(line.added for line in true_up.lines),
        true_up.total,
        true_up.currency,
    )


def _end(contract: Contract, today: date) -> ContractEnd:
    end = contract.period.end
    announcements = (end - timedelta(days=days) for days in ANNOUNCED)
    upcoming = min((day for day in announcements if day >= today), default=None)
    return ContractEnd(contract.number, end, (end - today).days, upcoming)


def _device_order(device: ListedDevice) -> tuple[object, ...]:
    return (device.bucket.value, device.category or "", device.model, device.serial, device.key)
