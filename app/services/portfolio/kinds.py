"""What a column holds: how a cell of it is read, written, shown and offered as a choice."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from babel import Locale
from babel.numbers import is_currency

from app.domain.errors import InvalidValue
from app.domain.money import hundredths
from app.services.portfolio.cells import (
    CellProblem,
    PercentCell,
    as_text,
    exact,
    from_workbook_text,
    is_blank,
    to_workbook_text,
)

FIRST_DAY = date(1900, 3, 1)
"""The first day on which every spreadsheet program agrees."""

_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_COMMA_NUMBER = re.compile(r"-?[0-9.]*,[0-9.,]*", re.ASCII)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_YES = frozenset({"yes", "ja", "true", "1"})
_NO = frozenset({"no", "nee", "false", "0"})
_EXACT_INTEGERS = 10**15
_HUNDREDTHS = 100
_MOST_CENTS = 10**12 - 1
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What a spreadsheet program lets a user type: a list of words, or a span of numbers or days."""

    type: Literal["list", "whole", "decimal", "date"]
    options: tuple[str, ...] = ()
    least: int | date | None = None
    most: int | date | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of column; `read` raises CellProblem, `write` gives what openpyxl stores."""

    read: Callable[[object], Any]
    write: Callable[[Any], object]
    number_format: str
    limits: Limits | None = None


def text(longest: int, *, lines: bool = False) -> Kind:
    """Text of at most so many characters; with `lines` it may hold several of them."""

    def read(cell: object) -> str:
        value = _text_of(cell)
        if len(value) > longest:
            raise CellProblem("cell_too_long", length=len(value), most=longest)
        if any(unicodedata.category(c) == "Cc" and not (lines and c in "\n\t") for c in value):
            raise CellProblem("cell_control_character")
        return value

    return Kind(read, _write_text, "@")


def choice(options: Iterable[str]) -> Kind:
    """One of some words, such as those of an enumeration; case, spaces and hyphens do not matter."""
    by_word = {str(option): option for option in options}

    def read(cell: object) -> str:
        word = re.sub(r"[\s_-]+", "_", _text_of(cell).casefold())
        if word not in by_word:
            raise CellProblem("cell_not_a_choice", value=as_text(cell), allowed=", ".join(by_word))
        return by_word[word]

    return Kind(read, _write_text, "@", Limits("list", tuple(by_word)))


def count(least: int, most: int) -> Kind:
    """A whole number."""

    def read(cell: object) -> int:
        number = _number_of(cell, "cell_not_a_count", least, most)
        if number != number.to_integral_value():
            raise CellProblem("cell_not_a_count", value=as_text(cell))
        return int(number)

    return Kind(read, _same, "0", Limits("whole", (), least, most))


def hundredths_up_to(most: int, problem: str, number_format: str = "0.00") -> Kind:
    """A number with at most two decimals, kept in hundredths; `most` in units, `problem` the code for other text."""

    def read(cell: object) -> int:
        try:
            return hundredths(_number_of(cell, problem, 0, most))
        except InvalidValue as error:
            raise CellProblem("cell_decimals", value=as_text(cell)) from error

    return Kind(read, _write_hundredths, number_format, Limits("decimal", (), 0, most))


def day(last: date = date.max) -> Kind:
    """A date cell or text YYYY-MM-DD; nothing else is guessed at (interface.md)."""

    def read(cell: object) -> date:
        value = _day_of(cell)
        if not FIRST_DAY <= value <= last:
            raise CellProblem("cell_out_of_range", value=as_text(cell), least=FIRST_DAY, most=last)
        return value

    return Kind(read, _same, "yyyy-mm-dd", Limits("date", (), FIRST_DAY, last))


def yes_no() -> Kind:
    """Yes or no in the words of interface.md, or a cell that holds true or false."""

    def read(cell: object) -> bool:
        word = _plain_word(cell).casefold()
        if word not in _YES | _NO:
            raise CellProblem("cell_not_yes_no", value=as_text(cell))
        return word in _YES

    return Kind(read, lambda value: "yes" if value else "no", "@", Limits("list", ("yes", "no")))


def currency() -> Kind:
    """A currency by its three letters (ISO 4217)."""
    return _known_code("currency_unknown", is_currency)


def country() -> Kind:
    """A country by its two letters (ISO 3166)."""
    return _known_code("country_unknown", lambda code: code in _countries())


def _known_code(problem: str, known: Callable[[str], bool]) -> Kind:
    def read(cell: object) -> str:
        code = _text_of(cell).upper()
        if not known(code):
            raise CellProblem(problem, value=as_text(cell))
        return code

    return Kind(read, _write_text, "@")


@cache
def _countries() -> frozenset[str]:
    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if re.fullmatch(r"[A-Z]{2}", code)) - _NO_COUNTRIES


def _text_of(cell: object) -> str:
    """Text, or the digits of a whole number: Excel likes to turn codes into numbers."""
    if isinstance(cell, str):
        return from_workbook_text(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise CellProblem("cell_not_text", value=as_text(cell))
    if cell != cell // 1:
        raise CellProblem("cell_not_text", value=as_text(cell))
    if abs(cell) >= _EXACT_INTEGERS:
        raise CellProblem("cell_digits_lost", value=as_text(cell))
    return str(int(cell))


def _plain_word(cell: object) -> str:
    if isinstance(cell, str):
        return cell.strip()
    return as_text(cell) if isinstance(cell, bool | int | float) else ""


def _number_of(cell: object, problem: str, least: int, most: int) -> Decimal:
    """The exact number of a cell or of plain digits, within its bounds."""
    match cell:
        case bool():
            raise CellProblem(problem, value=as_text(cell))
        case int() | float():
            number = exact(cell)
        case PercentCell(shown):
            number = exact(shown) * _HUNDREDTHS
        case str() if _PLAIN_NUMBER.fullmatch(cell.strip()):
            number = Decimal(cell.strip())
        case str() if _COMMA_NUMBER.fullmatch(cell.strip()):
            raise CellProblem("cell_decimal_comma", value=as_text(cell))
        case _:
            raise CellProblem(problem, value=as_text(cell))
    if number < 0 <= least:
        raise CellProblem("cell_negative", value=as_text(cell))
    if not least <= number <= most:
        raise CellProblem("cell_out_of_range", value=as_text(cell), least=least, most=most)
    return number


def _day_of(cell: object) -> date:
    if isinstance(cell, datetime):
        if cell.time() != time.min:
            raise CellProblem("cell_has_time", value=as_text(cell))
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str) and _ISO_DAY.fullmatch(cell.strip()):
        try:
            return date.fromisoformat(cell.strip())
        except ValueError as error:
            raise CellProblem("cell_not_a_day", value=as_text(cell)) from error
    raise CellProblem("cell_not_a_day", value=as_text(cell))


def _write_text(value: str | None) -> str | None:
    return None if value is None or is_blank(value) else to_workbook_text(str(value))


def _write_hundredths(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value).scaleb(-2)


def _same(value: object) -> object:
    return value
