"""The date that a file states of itself, in a title above the table or in its name; never a guess."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january januar janvier jan",
            "februari february februar feb",
            "maart march märz maerz mrt mar",
            "april apr",
            "mei may mai",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dezember dec dez",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
# With no separators a time may follow: 20260317 or 20260317103000.
_ISO = re.compile(r"(?<!\d)(\d{4})([-_./ ]?)(\d{2})\2(\d{2})(?=(?:\d{4}|\d{6})?(?!\d))", re.ASCII)
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})([-_./ ])(\d{1,2})\2(\d{4})(?!\d)", re.ASCII)
_PACKED_DAY_FIRST = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)", re.ASCII)
_DAY_NAME = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|e|\.)?[-_ ]+{_MONTH}\.?,?[-_ ]+(\d{{4}})(?!\d)", re.IGNORECASE
)
_NAME_DAY = re.compile(rf"(?<![a-z]){_MONTH}\.?[-_ ]+(\d{{1,2}})(?:st|nd|rd|th)?,?[-_ ]+(\d{{4}})(?!\d)", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 2000, 2099


def stated_date(titles: Iterable[str], *names: str) -> date | None:
    """The one date of the titles, else of the first name that states any: the file's, then that of its archive.

    None where none or several different ones stand there.
    """
    for texts in (titles, *((name,) for name in names)):
        found = {day for text in texts for day in dates_in(text)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def dates_in(text: str) -> Iterator[date]:
    """Every date written in a text: day first where both orders are possible, impossible ones left out."""
    for pattern, order in (
        (_DAY_NAME, "dny"),
        (_NAME_DAY, "ndy"),
        (_ISO, "y-md"),
        (_DAY_FIRST, "d-my"),
        (_PACKED_DAY_FIRST, "dmy"),
    ):
        for found in pattern.finditer(text):
            day = _date_of(dict(zip(order, found.groups(), strict=True)))
            if day:
                yield day


def _date_of(parts: dict[str, str]) -> date | None:
    """The date of the parts; 03/17/2026 can only be read month first, other impossible dates are none."""
    month = _MONTHS[parts["n"].lower()] if "n" in parts else int(parts["m"])
    day, year = int(parts["d"]), int(parts["y"])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    orders = [(month, day), (day, month)] if parts.get("-") == "/" else [(month, day)]
    for month_number, day_number in orders:
        try:
            return date(year, month_number, day_number)
        except ValueError:
            continue
    return None
