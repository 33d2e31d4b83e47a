"""Ordered numbers, baselines and the threshold of a true-up (R4, R5)."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import InvalidValue
from app.domain.money import HUNDRED_PERCENT, divide_up
from app.domain.rule_settings import Reading, RuleSettings


class GrowthUnit(StrEnum):
    """Whether agreed growth is a number of devices or a percentage of the installed base (R4)."""

    DEVICES = "devices"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Growth:
    """Agreed growth: `amount` is a number of devices, or hundredths of a percent (R4)."""

    amount: int = 0
    unit: GrowthUnit = GrowthUnit.DEVICES
    upfront: int = HUNDRED_PERCENT

    def __post_init__(self) -> None:
        if self.amount < 0 or not 0 <= self.upfront <= HUNDRED_PERCENT:
            raise InvalidValue(name="growth", value=f"{self.amount} x {self.upfront}")


@dataclass(frozen=True, slots=True)
class Baseline:
    """What follows from a number ordered: all three are device counts (R5)."""

    ordered: int
    baseline: int
    threshold: int


def ordered_devices(installed: int, growth: Growth) -> int:
    """Devices to order: the installed base and the share of agreed growth charged up front, rounded up once (R4)."""
    if installed < 0:
        raise InvalidValue(name="installed", value=str(installed))
    if growth.unit is GrowthUnit.DEVICES:
        return installed + divide_up(growth.amount * growth.upfront, HUNDRED_PERCENT)
    return installed + divide_up(installed * growth.amount * growth.upfront, HUNDRED_PERCENT * HUNDRED_PERCENT)


def baseline_devices(ordered: int, allowance: int) -> int:
    """The baseline: ordered plus the allowance, rounded up (R5: "plus 5% wordt de basislijn")."""
    return divide_up(ordered * (HUNDRED_PERCENT + allowance), HUNDRED_PERCENT)


def threshold_devices(ordered: int, settings: RuleSettings) -> int:
    """The smallest count at which a true-up follows; at least one more than ordered (R5)."""
    factor, scale = HUNDRED_PERCENT + settings.trigger, HUNDRED_PERCENT
    if settings.reading is Reading.BASELINE:
        factor, scale = (
            factor * (HUNDRED_PERCENT + settings.allowance),
            scale * HUNDRED_PERCENT,
        )
    return max(ordered + 1, divide_up(ordered * factor, scale))


def baseline_of(ordered: int, settings: RuleSettings) -> Baseline:
    """Ordered, baseline and threshold together (R5)."""
    if ordered < 0:
        raise InvalidValue(name="ordered", value=str(ordered))
    return Baseline(
        ordered,
        baseline_devices(ordered, settings.allowance),
        threshold_devices(ordered, settings),
    )
