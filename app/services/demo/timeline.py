"""The days of the demo: thirteen months, the last of them the month of `today`."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain.dates import Month, Period, add_months

MONTHS = 13
"""Months with inventories; month 12 is the present one."""

NOW = MONTHS - 1
NEXT = MONTHS
"""Stands for the next inventory, which is not imported yet; it is dated on `today`."""

_FRIDAY, _WEEKEND = 4, 2
_START_OF_WORK = time(9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every date of the demo follows from `today`."""

    today: date

    def month(self, number: int) -> Month:
        """Month 0 lies a year back, month 12 is the present one, later and earlier ones exist too."""
        return Month.of(self.today).plus(number - NOW)

    def day(self, number: int, day_of_month: int) -> date:
        """The day on which an inventory of that month is dated, never after `today`."""
        if number >= NEXT:
            return self.today
        month = self.month(number)
        return min(month.first_day.replace(day=min(day_of_month, month.last_day.day)), self.today)

    def after(self, day: date, days: int) -> date:
        """The first working day from so many days later on, never after `today`."""
        later = day + timedelta(days=days)
        weekend = max(0, later.weekday() - _FRIDAY)
        return min(later + timedelta(days=_WEEKEND + 1 - weekend if weekend else 0), self.today)


@dataclass(frozen=True, slots=True)
class Term:
    """A service period: from the first day of month `first`, or so that it ends `ends_in` days after `today`."""

    length: int = 12
    first: int = 0
    ends_in: int | None = None
    terms_before: int = 0

    def period(self, timeline: Timeline) -> Period:
        """The first and the last day of the term; `terms_before` counts back from it."""
        if self.ends_in is None:
            after_end = timeline.month(self.first + self.length).first_day
        else:
            after_end = timeline.today + timedelta(days=self.ends_in + 1)
        end = add_months(after_end, -self.length * self.terms_before)
        return Period(add_months(after_end, -self.length * (self.terms_before + 1)), end - timedelta(days=1))


def moment(day: date, seconds: int) -> datetime:
    """A moment in the working hours of a day."""
    return datetime.combine(day, _START_OF_WORK) + timedelta(seconds=seconds)
