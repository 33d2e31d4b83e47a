"""Rows as text for the clipboard, with headers; a spreadsheet must not take text for a formula (trap 15)."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from app.views import formats
from app.views.widgets.table.columns import Column

R = TypeVar("R")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"
SLICE = 2_000
"""Rows put into words at a time: some tens of milliseconds."""


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
    """Copies any number of rows, a slice at a time between other events; a newer copy takes its place."""

    copied = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column[R]] = ()
        self._rows: Sequence[R] = ()
        self._lines: list[str] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._slice)

    def start(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
        """Copy these rows; few rows are on the clipboard at once."""
        self._columns, self._rows, self._lines = columns, rows, []
        self._turn.start()
        self._slice()

    def _slice(self) -> None:
        at = len(self._lines)
        self._lines += lines(self._columns, self._rows[at : at + SLICE])
        if len(self._lines) < len(self._rows):
            return
        self._turn.stop()
        QGuiApplication.clipboard().setText("\n".join([heading(self._columns), *self._lines]))
        self.copied.emit(len(self._lines))


def _cell(column: Column[R], row: R) -> str:
    value: Any = column.value(row)
    shown = column.text(value)
    if isinstance(value, str) or value is None:
        return guarded(shown)
    # A figure of our own is no formula; a spreadsheet reads it only with a plain minus.
    return shown.replace(formats.MINUS, "-").replace("\t", " ").replace("\n", " ")
