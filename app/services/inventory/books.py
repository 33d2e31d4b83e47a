"""One way to look at every kind of file: sheets by name, their used range, their cells."""

from typing import Protocol

from app.domain.issues import Issue, Where
from app.services.inventory.csv_text import DELIMITERS, csv_grid, decode
from app.services.inventory.file_kind import FileKind
from app.services.inventory.grid import Grid
from app.services.inventory.limits import Limits
from app.services.inventory.open_document import OpenDocument
from app.services.inventory.refusals import UsedRangeTooLarge
from app.services.inventory.used_range import UsedRange
from app.services.inventory.workbook import open_xls, open_xlsb, open_xlsx


class Book(Protocol):
    """A file whose sheets are read one by one, on demand; `warnings` are about the file as a whole."""

    visible: list[str]
    hidden: list[str]
    warnings: list[Issue]

    def require(self, sheet: str) -> str:
        """The name of a sheet as the file writes it, by the name the user gave; hidden ones may be asked for."""

    def size_of(self, sheet: str) -> int:
        """Bytes of the sheet's cells once unpacked; 0 where that cannot be told."""

    def range_of(self, sheet: str) -> UsedRange:
        """The used range of a sheet; refused where it is too large to read."""

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet whose range was checked."""


class TextBook:
    """A text file: one sheet without a name."""

    def __init__(self, data: bytes, limits: Limits, file: str) -> None:
        self._limits = limits
        self._where = Where(file)
        self._size = len(data)
        self._text, self.warnings = decode(data, self._where)
        self.visible = [""]
        self.hidden: list[str] = []

    def require(self, sheet: str) -> str:  # noqa: ARG002 - of the protocol
        """A text has one sheet, whatever it was called."""
        return ""

    def size_of(self, sheet: str) -> int:  # noqa: ARG002
        """Bytes of the text."""
        return self._size

    def range_of(self, sheet: str) -> UsedRange:  # noqa: ARG002
        """A text has no formulas; refused where it has more delimiters than any list has cells."""
        cells = max(map(self._text.count, (*DELIMITERS, "\n")))
        if cells > self._limits.cells:
            raise UsedRangeTooLarge(rows=self._text.count("\n") + 1, columns=cells, cell="A1", where=self._where)
        return UsedRange()

    def grid(self, sheet: str) -> Grid:  # noqa: ARG002
        """The records of the text."""
        return csv_grid(self._text, self._where, self.warnings)


def open_book(data: bytes, kind: FileKind, limits: Limits, file: str) -> Book:
    """A file of a kind that is read, ready to be looked into."""
    match kind:
        case FileKind.CSV:
            return TextBook(data, limits, file)
        case FileKind.ODS:
            return OpenDocument(data, limits, file)
        case FileKind.XLS:
            return open_xls(data, limits, file)
        case FileKind.XLSB:
            return open_xlsb(data, limits, file)
        case _:
            return open_xlsx(data, limits, file)
