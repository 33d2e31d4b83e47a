"""Months between two dates and the prorated amount of added devices (R9)."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.dates import MONTHS_A_YEAR, Period, add_months, days_in_month
from app.domain.errors import InvalidValue
from app.domain.money import divide_half_up
from app.domain.rule_settings import ProrationRule

DAYS_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class MonthPart:
    """Remaining days within one calendar month: `days` of the `month_days` that the month of `first` has."""

    first: date
    days: int
    month_days: int


@dataclass(frozen=True, slots=True)
class Months:
    """An exact number of months (numerator / denominator) and what it was made of, for the printed arithmetic."""

    rule: ProrationRule
    period: Period
    numerator: int
    denominator: int
    whole: int
    parts: tuple[MonthPart, ...]

    def rounded(self, places: int) -> int:
        """The months times 10 ** places, half up: six places for JSON, two for a page."""
        return divide_half_up(self.numerator * 10**places, self.denominator)


def months_of(period: Period, rule: ProrationRule) -> Months:
    """Months from the first to the last day of the period, both included, by the contract's rule (R9)."""
    whole, parts = _whole_and_parts(period)
    if rule is ProrationRule.DAILY_365:
        return Months(rule, period, period.days * MONTHS_A_YEAR, DAYS_A_YEAR, whole, parts)
    if rule is ProrationRule.WHOLE_MONTHS:
        return Months(rule, period, whole + bool(parts), 1, whole, parts)
    numerator, denominator = whole, 1
    for part in parts:
        numerator, denominator = (
            numerator * part.month_days + part.days * denominator,
            denominator * part.month_days,
        )
    return Months(rule, period, numerator, denominator, whole, parts)


def prorated_amount(devices: int, unit_price: int, months: Months, price_term_months: int) -> int:
    """Devices x unit price x months / price term in cents, rounded half up once (R9)."""
    if price_term_months <= 0:
        raise InvalidValue(name="price_term_months", value=str(price_term_months))
    return divide_half_up(devices * unit_price * months.numerator, months.denominator * price_term_months)


def _whole_and_parts(period: Period) -> tuple[int, tuple[MonthPart, ...]]:
    after = period.day_after()
    whole = (after.year - period.start.year) * MONTHS_A_YEAR + after.month - period.start.month
    if add_months(period.start, whole) > after:
        whole -= 1
    parts = []
    day = add_months(period.start, whole)
    while day < after:
        next_month = day.replace(day=1) + timedelta(days=days_in_month(day))
        stop = min(after, next_month)
        parts.append(MonthPart(day, (stop - day).days, days_in_month(day)))
        day = stop
    return whole, tuple(parts)
