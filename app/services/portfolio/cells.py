"""A cell as a workbook gives it, told apart from what a value means: no result, an error, a percentage format."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from enum import Enum
from typing import Final, Literal

from app.domain.issues import Param

_SIGNIFICANT_DIGITS = 15
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")
_LINE_ENDS = re.compile(r"(?:_x000D_|\r)\n|\r")


class _Marker(Enum):
    NO_RESULT = "no result"


NO_RESULT: Final[Literal[_Marker.NO_RESULT]] = _Marker.NO_RESULT
"""A formula that was saved without its result."""


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that shows an error such as #REF!."""

    text: str


@dataclass(frozen=True, slots=True)
class PercentCell:
    """A number in a cell that shows percentages: 0.05 in it reads as 5 %."""

    number: int | float


class CellProblem(Exception):
    """What is wrong with a value: the code and parameters of the Issue it becomes."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def is_blank(cell: object) -> bool:
    """Whether the cell holds nothing, or only space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_text(cell: object) -> str:
    """The cell as a person would read it, for a problem report."""
    match cell:
        case None | _Marker.NO_RESULT:
            shown = ""
        case ErrorCell(text):
            shown = text
        case PercentCell(number):
            shown = f"{_digits(exact(number) * 100)}%"
        case bool():
            shown = str(cell).upper()
        case float():
            shown = _digits(exact(cell))
        case datetime() if cell.time() == time.min:
            shown = cell.date().isoformat()
        case datetime():
            shown = cell.isoformat(sep=" ")
        case _:
            shown = str(cell)
    return shown


def _digits(number: Decimal) -> str:
    """Plain digits without an exponent or zeros that say nothing."""
    return format(number.normalize(), "f") if number.is_finite() else str(number)


def exact(number: float) -> Decimal:
    """The number as Excel shows it: binary noise beyond its fifteen significant digits is no typing error."""
    return Decimal(number) if isinstance(number, int) else Decimal(f"{number:.{_SIGNIFICANT_DIGITS}g}")


def from_workbook_text(text: str) -> str:
    """Text as typed: outer space gone, one kind of line end, `_x005F_` escapes of the file format undone."""
    return _ESCAPED.sub("_", _LINE_ENDS.sub("\n", text)).strip()


def to_workbook_text(text: str) -> str:
    """Text as the file format keeps it: trimmed, escapes escaped, what XML cannot hold left out."""
    return _ESCAPE.sub("_x005F_", _LINE_ENDS.sub("\n", _UNWRITABLE.sub("", text))).strip()
