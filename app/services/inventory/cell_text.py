"""Cells as text: inventory columns are text, numbers are written out as a spreadsheet shows them (trap 14)."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

ABSENT = "-"
"""How Lens shows a removed room or site (lens.md)."""

_EXACT = 10**15
_BREAKS = ("\n", "\r", "\t", "_x000")
_BROKEN = re.compile(r"[\n\r\t]|_x000[AD]_")


def text_of(cell: object) -> str:
    """One cell as trimmed text; dates as ISO 8601, whole numbers without a decimal point, yes/no as true/false."""
    match cell:
        case str():
            text = cell.strip()
        case None:
            text = ""
        case bool():
            text = "true" if cell else "false"
        case float():
            text = _number_text(cell)
        case dt.datetime():
            at_midnight = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
            text = cell.date().isoformat() if at_midnight else cell.isoformat(sep=" ", timespec="seconds")
        case _:
            text = str(cell)
    return text


def column_texts(cells: Sequence[object]) -> list[str]:
    """A column as one-line texts; a lone hyphen is no value."""
    only_text = set(map(type, cells)) == {str}
    texts = list(map(str.strip if only_text else text_of, cells))  # type: ignore[arg-type]
    if ABSENT in texts:
        texts = ["" if text == ABSENT else text for text in texts]
    joined = "\x00".join(texts)
    # One look for each mark in all texts together costs a tenth of one pattern, which then is needed for few of them.
    if any(mark in joined for mark in _BREAKS):
        texts = [_one_line(text) if _BROKEN.search(text) else text for text in texts]
    return texts


def is_number(cell: object) -> bool:
    """Whether the file holds a number in the cell, which has no leading zeros."""
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _one_line(text: str) -> str:
    """Line breaks within a cell as spaces, and the escape that workbooks store for them."""
    return " ".join(text.replace("_x000D_", " ").replace("_x000A_", " ").split())


def _number_text(number: float) -> str:
    """Fifteen significant digits, the rest zeros: what a spreadsheet keeps of a long number."""
    if number.is_integer():
        return str(int(number)) if abs(number) < _EXACT else f"{Decimal(f'{number:.14e}'):f}"
    return repr(number)
