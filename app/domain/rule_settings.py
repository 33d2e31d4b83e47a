"""The readings of the data sheet that a contract was signed with."""

from dataclasses import dataclass
from enum import StrEnum


class Reading(StrEnum):
    """What the 5 % or more is measured against: the number ordered, or the baseline (R5)."""

    ORDERED = "ordered"
    BASELINE = "baseline"


class ProrationRule(StrEnum):
    """How months are counted from period start to period end (R9)."""

    CALENDAR_MONTHS = "calendar_months"
    WHOLE_MONTHS = "whole_months"
    DAILY_365 = "daily_365"


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """Settings of the rules as signed; percentages in hundredths of a percent (R5, R9)."""

    reading: Reading = Reading.ORDERED
    proration: ProrationRule = ProrationRule.CALENDAR_MONTHS
    allowance: int = 500
    trigger: int = 500
