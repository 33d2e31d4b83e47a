"""Months, periods and the calendar arithmetic that the rules need."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

from app.domain.errors import InvalidValue

MONTHS_A_YEAR = 12


def days_in_month(day: date) -> int:
    """How many days the calendar month of that day has."""
    return calendar.monthrange(day.year, day.month)[1]


def add_months(day: date, months: int) -> date:
    """The same day so many months on (or back), the last day of the month where that day does not exist."""
    index = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(index, MONTHS_A_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


@total_ordering
@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= MONTHS_A_YEAR or not date.min.year <= self.year <= date.max.year:
            raise InvalidValue(name="month", value=f"{self.year}-{self.number}")

    def __lt__(self, other: "Month") -> bool:
        return (self.year, self.number) < (other.year, other.number)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month that a day falls in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """A month written YYYY-MM; anything else is refused."""
        if not re.fullmatch(r"\d{4}-\d{2}", text, re.ASCII):
            raise InvalidValue(name="month", value=text)
        return cls(int(text[:4]), int(text[5:]))

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    def since(self, earlier: "Month") -> int:
        """How many months lie between an earlier month and this one."""
        return (self.year - earlier.year) * MONTHS_A_YEAR + self.number - earlier.number

    def plus(self, months: int) -> "Month":
        """The month so many months on (or back)."""
        return Month.of(add_months(self.first_day, months))


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, first and last included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise InvalidValue(name="period", value=f"{self.start} - {self.end}")

    @property
    def days(self) -> int:
        """The number of days, both ends included."""
        return (self.end - self.start).days + 1

    def contains(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return self.start <= day <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Whether the two spans share a day."""
        return self.start <= other.end and other.start <= self.end

    def day_after(self) -> date:
        """The first day after the span."""
        return self.end + timedelta(days=1)
