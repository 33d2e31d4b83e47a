"""The user's file as a copy needs it: its bytes, its sheets and their cells. Runs in the copying process."""

import os
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import AppError
from app.services.inventory.books import open_book
from app.services.inventory.file_kind import FileKind, kind_of
from app.services.inventory.grid import Grid
from app.services.inventory.limits import MEGABYTE, Limits
from app.services.inventory.members import Members
from app.services.inventory.refusals import FileMissing, FileTooLarge, refusal_of

Tell = Callable[[int, int], None]
"""Told how many of how many rows are done."""

_OTHER_SHEETS = 2_000_000
_OWN_KINDS = (FileKind.XLSX, FileKind.XLSM)


class Source:
    """One file; its sheets in their order, a text file being one sheet without a name."""

    def __init__(self, path: bytes, member: str, name: str, limits: Limits) -> None:
        data = _bytes_of(Path(os.fsdecode(path)), limits)
        self.data = _member_of(data, member, limits) if member else data
        self.kind = kind_of(self.data)
        self._book = open_book(self.data, self.kind, limits, name)
        self.sheets = [*self._book.visible, *self._book.hidden]

    @property
    def is_own_kind(self) -> bool:
        """Whether a copy can be the workbook itself."""
        return self.kind in _OWN_KINDS

    def cells(self) -> int:
        """How many cells the used ranges of all sheets span, so far as they can be read."""
        return sum(found for name in self.sheets if (found := self._cells_of(name)) is not None)

    def lacks_values(self, sheet: str) -> bool:
        """Whether formulas of a sheet have no stored result (trap 14)."""
        return self._book.range_of(sheet).formulas_without_value > 0

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet, the first one where none is named."""
        name = self._book.require(sheet or self.sheets[0])
        self._book.range_of(name)
        return self._book.grid(name)

    def other_grid(self, sheet: str) -> Grid | None:
        """The cells of a sheet beside the table; None where it is too large to be copied for its own sake."""
        cells = self._cells_of(sheet)
        return self._book.grid(sheet) if cells is not None and cells <= _OTHER_SHEETS else None

    def _cells_of(self, sheet: str) -> int | None:
        try:
            return self._book.range_of(sheet).cells
        except AppError:
            return None


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise FileTooLarge(megabytes=size // MEGABYTE, limit=limits.file_bytes // MEGABYTE)
        return path.read_bytes()
    except OSError as error:
        raise refusal_of(error) from error


def _member_of(archive: bytes, name: str, limits: Limits) -> bytes:
    members = Members(archive, limits)
    for member in members:
        if member.name == name:
            return members.data_of(member)
    raise FileMissing
