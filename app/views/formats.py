"""Numbers, money and dates as the user reads them, by babel, from integers and Decimals all the way (trap 19).

The locale in force is set once by `use`, when the interface language is. Every space inside a figure does not break
and a negative figure carries the typographic minus.
"""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel import dates, numbers
from babel.core import Locale

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
MINUS = "\u2212"
NO_BREAK = "\u00a0"
DASH = "\u2013"
NOTHING = "\u2014"
"""Stands where there is no figure."""

_PERCENT_SPACE = {"nl": NO_BREAK, "en": ""}


class _InForce:
    language = "en"


def use(language: str) -> None:
    """Put the formats of an interface language in force ("nl" or "en")."""
    _InForce.language = language if language in LOCALES else "en"


def locale() -> str:
    """The name of the locale in force, as babel knows it."""
    return LOCALES[_InForce.language]


def count(number: int, *, signed: bool = False) -> str:
    """A count, grouped: 1.234; with `signed` a plus or minus before it and a bare 0."""
    # Both locales group by three; babel itself takes thirty times as long, and tables have many counts.
    return _sign(f"{abs(number):,}".replace(",", _group_sign(locale())), number, signed=signed)


def decimal(number: Decimal, places: int = 2) -> str:
    """A number with a fixed number of decimals, half up."""
    fixed = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    pattern = "#,##0." + "0" * places if places else "#,##0"
    return _sign(numbers.format_decimal(abs(fixed), format=pattern, locale=locale()), fixed)


def money(cents: int, currency: str = "EUR", *, signed: bool = False) -> str:
    """An amount in cents with its currency: 1.079,91 with the sign of the euro before it."""
    if signed and cents > 0:
        # The plus stands where the locale puts its minus: after the sign of the euro in Dutch.
        return _money(-cents, currency, locale()).replace(MINUS, "+")
    return _money(cents, currency, locale())


def percent(hundredths: int, *, signed: bool = False, places: int | None = None) -> str:
    """A percentage from hundredths of a percent: 350 is 3,5 %; `places` fixes the decimals (0 to 2)."""
    size = Decimal(abs(hundredths)).scaleb(-2)
    if places is not None:
        size = size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    pattern = "#,##0.##" if places is None else "#,##0." + "0" * places if places else "#,##0"
    text = numbers.format_decimal(size, format=pattern, locale=locale())
    return _sign(f"{text}{_PERCENT_SPACE[_InForce.language]}%", hundredths, signed=signed)


def day(value: date) -> str:
    """A date in words that fits a table: 1 sep 2025."""
    return dates.format_date(value, "medium", locale=locale()).replace(" ", NO_BREAK)


def long_day(value: date) -> str:
    """A date in full: 1 september 2025."""
    return dates.format_date(value, "d MMMM y", locale=locale()).replace(" ", NO_BREAK)


def period(first: date, last: date) -> str:
    """First and last day, both included: 1 sep 2025 to 31 aug 2026."""
    return f"{day(first)} {DASH} {day(last)}"


def month(value: date) -> str:
    """A month with its year: maart 2026."""
    return dates.format_date(value, "LLLL y", locale=locale()).replace(" ", NO_BREAK)


def month_name(value: date) -> str:
    """A month without its year: maart."""
    return dates.format_date(value, "LLLL", locale=locale())


def short_month(value: date) -> str:
    """A month for an axis: mrt."""
    return dates.format_date(value, "LLL", locale=locale())


def moment(value: datetime) -> str:
    """A day and a time to the minute: 1 sep 2025 14:05."""
    return f"{day(value.date())} {value:%H:%M}".replace(" ", NO_BREAK)


@lru_cache
def _group_sign(name: str) -> str:
    return numbers.get_group_symbol(name)


@lru_cache(maxsize=4096)
def _money(cents: int, currency: str, name: str) -> str:
    text = numbers.format_currency(Decimal(cents).scaleb(-2), currency, locale=Locale.parse(name))
    return text.replace(" ", NO_BREAK).replace("-", MINUS)


def _sign(text: str, number: int | Decimal, *, signed: bool = False) -> str:
    if number < 0:
        return MINUS + text
    return f"+{text}" if signed and number > 0 else text
