"""Rows as text for the clipboard, with headers; a spreadsheet must not take text for a formula (trap 15)."""

from collections.abc import Sequence
from typing import Any, TypeVar

from app.views import formats
from app.views.widgets.table.columns import Column

R = TypeVar("R")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"


def guarded(text: str) -> str:
    """Text that no spreadsheet reads as a formula, on one line and in one cell."""
    safe = GUARD + text if text.startswith(FORMULA_STARTS) else text
    return " ".join(safe.replace("\t", " ").splitlines()) if safe else ""


def as_text(columns: Sequence[Column[R]], rows: Sequence[R]) -> str:
    """Headers and rows, cells parted by tabs and rows by line breaks."""
    head = "\t".join(guarded(column.title) for column in columns)
    return "\n".join([head, *("\t".join(_cell(column, row) for column in columns) for row in rows)])


def _cell(column: Column[R], row: R) -> str:
    value: Any = column.value(row)
    shown = column.text(value)
    if isinstance(value, str) or value is None:
        return guarded(shown)
    # A figure of our own is no formula; a spreadsheet reads it only with a plain minus.
    return shown.replace(formats.MINUS, "-").replace("\t", " ").replace("\n", " ")
