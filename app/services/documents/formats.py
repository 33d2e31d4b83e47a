"""Numbers, money, dates and lists as a language writes them: exact decimals, a true minus, no break inside a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from app.domain.dates import Month, Period

MINUS = "\N{MINUS SIGN}"
FIXED_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Formats:
    """The habits of one language; `percent_sign` is what follows a percentage."""

    locale: Locale
    percent_sign: str
    until: str

    def count(self, number: int) -> str:
        """A number of devices: 1.250."""
        return _minus(format_decimal(number, locale=self.locale))

    def signed(self, number: int) -> str:
        """A difference with its sign: +9, −3, 0."""
        return ("+" if number > 0 else "") + self.count(number)

    def decimal(self, scaled: int, places: int) -> str:
        """An integer that stands for `places` decimals, those at the end that are zero left out: 645, 2 -> 6,45."""
        pattern = "#,##0." + "#" * places
        return _minus(format_decimal(Decimal(scaled).scaleb(-places), pattern, locale=self.locale))

    def money(self, cents: int, currency: str) -> str:
        """An amount with its currency: € 1.079,91."""
        amount = Decimal(cents).scaleb(-2)
        return _fixed(_minus(format_currency(amount, currency, locale=self.locale, currency_digits=False)))

    def percent(self, hundredths: int) -> str:
        """A percentage without needless decimals: 5 %, 12,5 %."""
        return self.decimal(hundredths, 2) + self.percent_sign

    def change(self, hundredths: int) -> str:
        """A signed percentage with two decimals: +9,00 %."""
        text = format_decimal(Decimal(hundredths).scaleb(-2), "#,##0.00", locale=self.locale)
        return ("+" if hundredths > 0 else "") + _minus(text) + self.percent_sign

    def day(self, day: date) -> str:
        """A day: 17 maart 2026."""
        return _fixed(format_date(day, "long", locale=self.locale))

    def short_day(self, day: date) -> str:
        """A day for a narrow column: 17 mrt 2026."""
        return _fixed(format_date(day, "d MMM y", locale=self.locale).replace(".", ""))

    def month(self, month: Month) -> str:
        """A month: maart 2026."""
        return _fixed(format_date(month.first_day, "MMMM y", locale=self.locale))

    def month_name(self, month: Month) -> str:
        """A month without its year: maart."""
        return format_date(month.first_day, "MMMM", locale=self.locale)

    def short_month(self, month: Month) -> str:
        """A month on an axis: mrt."""
        return format_date(month.first_day, "LLL", locale=self.locale).replace(".", "")

    def period(self, period: Period) -> str:
        """Both days in words, the year once where it is the same: 1 maart tot en met 31 augustus 2026."""
        first = format_date(period.start, self._day_pattern(period), locale=self.locale)
        return f"{_fixed(first)} {self.until} {self.day(period.end)}"

    def short_period(self, period: Period) -> str:
        """Both days for a narrow column: 1 mrt 2026 – 31 aug 2026."""
        return f"{self.short_day(period.start)} – {self.short_day(period.end)}"

    def listed(self, items: Sequence[str]) -> str:
        """Items as the language lists them: a, b en c."""
        return format_list(list(items), locale=self.locale)

    def plural(self, number: int) -> str:
        """The plural form that a number takes: one or other."""
        return str(self.locale.plural_form(number))

    @staticmethod
    def _day_pattern(period: Period) -> str:
        return "d MMMM" if period.start.year == period.end.year else "d MMMM y"


def _minus(text: str) -> str:
    return text.replace("-", MINUS)


def _fixed(text: str) -> str:
    return text.replace(" ", FIXED_SPACE)
