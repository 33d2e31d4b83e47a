"""Rows as text for the clipboard, with headers; a spreadsheet must not take text for a formula (trap 15)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.views import formats
from app.views.turns import Turns
from app.views.widgets.table.columns import Column

R = TypeVar("R")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"
AT_ONCE = 2_000
"""So many rows are put into words without a turn of their own."""
_PIECE = 100


def guarded(text: str) -> str:
    """Text that no spreadsheet reads as a formula, on one line and in one cell."""
    safe = GUARD + text if text.startswith(FORMULA_STARTS) else text
    return " ".join(safe.replace("\t", " ").splitlines()) if safe else ""


def heading(columns: Sequence[Column[R]]) -> str:
    """The headers, parted by tabs."""
    return "\t".join(guarded(column.title) for column in columns)


def lines(columns: Sequence[Column[R]], rows: Iterable[R]) -> list[str]:
    """The rows, cells parted by tabs."""
    return ["\t".join(_cell(column, row) for column in columns) for row in rows]


def as_text(columns: Sequence[Column[R]], rows: Iterable[R]) -> str:
    """Headers and rows, parted by line breaks."""
    return "\n".join([heading(columns), *lines(columns, rows)])


class CopyJob(QObject, Generic[R]):
    """Copies any number of rows, in turns between other events; a newer copy takes its place."""

    copied = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turns = Turns(self)

    @property
    def running(self) -> bool:
        """Whether rows are still put into words."""
        return self._turns.running

    def start(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
        """Copy these rows; few rows are on the clipboard at once."""
        self._turns.start(self._steps(columns, rows), at_once=len(rows) <= AT_ONCE)

    def _steps(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> Iterator[None]:
        said = [heading(columns)]
        for first in range(0, len(rows), _PIECE):
            said += lines(columns, rows[first : first + _PIECE])
            yield
        text = "\n".join(said)
        yield
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(len(rows))


def _cell(column: Column[R], row: R) -> str:
    value: Any = column.value(row)
    shown = column.text(value)
    if isinstance(value, str) or value is None:
        return guarded(shown)
    # A figure of our own is no formula; a spreadsheet reads it only with a plain minus.
    return shown.replace(formats.MINUS, "-").replace("\t", " ").replace("\n", " ")
