"""Sheets of an .ods workbook, read here and not by calamine.

That reader writes out every repetition before it looks how many there are, and takes a cell's comment for its text.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from app.domain.issues import Issue, Where
from app.services.inventory.archive import Archive
from app.services.inventory.grid import Grid
from app.services.inventory.limits import Limits
from app.services.inventory.refusals import FileDamaged, FileEncrypted, SheetNotFound, UsedRangeTooLarge
from app.services.inventory.used_range import UsedRange, column_letters

MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_TABLE, _TEXT, _OFFICE, _STYLE = (
    f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0 " for name in ("table", "text", "office", "style")
)
_SHEET, _ROW, _PARAGRAPH = _TABLE + "table", _TABLE + "table-row", _TEXT + "p"
_CELL, _COVERED = _TABLE + "table-cell", _TABLE + "covered-table-cell"
_ROWS_REPEATED, _COLUMNS_REPEATED = _TABLE + "number-rows-repeated", _TABLE + "number-columns-repeated"
_TYPE, _STRING = _OFFICE + "value-type", _OFFICE + "string-value"
# What stands in a cell or a table and is not its text: comments, drawings, the history of changes.
_BESIDE = frozenset(
    {_OFFICE + "annotation", _TABLE + "tracked-changes", _TABLE + "shapes", _TABLE + "detective", _TABLE + "dde-links"}
)
_MOST_SPACES = 10_000
_MOST_DIGITS = 12
_ENCRYPTION = b"encryption-data"


@dataclass(slots=True)
class _Sheet:
    """Rows that hold something, with how often they stand below each other; `row` is the number of the next one."""

    name: str
    hidden: bool
    rows: list[tuple[int, int, list[object]]] = field(default_factory=list)
    row: int = 1
    width: int = 0

    @property
    def last_row(self) -> int:
        """The number of the last row that holds something."""
        return self.rows[-1][0] + self.rows[-1][1] - 1 if self.rows else 0


class OpenDocument:
    """An OpenDocument workbook, read whole."""

    def __init__(self, data: bytes, limits: Limits, file: str) -> None:
        self._file = file
        self._limits = limits
        archive = Archive(data, limits)
        if _MANIFEST in archive.names() and _ENCRYPTION in archive.read(_MANIFEST):
            raise FileEncrypted
        archive.refuse_entities()
        if _CONTENT not in archive.names():
            raise FileDamaged(detail=_CONTENT)
        self._size = archive.size_of(_CONTENT)
        content = _Content(limits.cells)
        content.take(archive.chunks(_CONTENT))
        self._sheets = {sheet.name: sheet for sheet in content.sheets}
        self.visible = [sheet.name for sheet in content.sheets if not sheet.hidden]
        self.hidden = [sheet.name for sheet in content.sheets if sheet.hidden]
        self.warnings: list[Issue] = []

    def require(self, sheet: str) -> str:
        """The name of a sheet as the workbook writes it, by the name the user gave; hidden ones may be asked for."""
        for name in self._sheets:
            if name.casefold().strip() == sheet.casefold().strip():
                return name
        raise SheetNotFound(sheet=sheet, sheets=", ".join(self.visible), where=Where(self._file))

    def size_of(self, sheet: str) -> int:
        """Everything was read already, so no sheet costs more than another."""
        return 0 if sheet in self._sheets else self._size

    def range_of(self, sheet: str) -> UsedRange:
        """The used range of a sheet; refused where it is too large to read."""
        found = self._sheets[sheet]
        if found.last_row * found.width > self._limits.cells:
            raise UsedRangeTooLarge(
                rows=found.last_row,
                columns=found.width,
                cell=f"{column_letters(found.width)}{found.last_row}",
                where=Where(self._file, sheet),
            )
        return UsedRange(found.last_row, found.width)

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet whose range was checked, from its first row that holds something."""
        found = self._sheets[sheet]
        first = found.rows[0][0] if found.rows else 1
        cells: list[list[object]] = []
        for number, times, row in found.rows:
            cells += [[]] * (number - first - len(cells))
            cells += [row] * times
        return Grid(cells, first, 1, sheet)


class _Content:
    """Takes in the XML of a workbook's content."""

    def __init__(self, cells_allowed: int) -> None:
        self.sheets: list[_Sheet] = []
        self._allowed = cells_allowed
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._sheet: _Sheet | None = None
        self._row: list[object] = []
        self._row_times = 1
        self._empty_before = 0
        self._cell: dict[str, str] | None = None
        self._texts: list[str] = []
        self._beside = 0
        self._kept = 0

    def take(self, chunks: Iterator[bytes]) -> None:
        """Parse the XML, piece by piece."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            for chunk in chunks:
                parser.Parse(chunk, False)  # noqa: FBT003 - positional only
            parser.Parse(b"", True)  # noqa: FBT003
        except (expat.ExpatError, LookupError, ValueError) as error:
            # The last two: an encoding that is unknown, or that the parser cannot work with.
            raise FileDamaged(detail=f"{_CONTENT}: {error}") from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._beside or name in _BESIDE:
            self._beside += 1
        elif name in (_CELL, _COVERED):
            self._cell, self._texts = attributes, []
        elif self._cell is not None:
            if name != _PARAGRAPH or self._texts:
                self._start_in_cell(name, attributes)
        elif name == _ROW:
            self._row, self._empty_before = [], 0
            self._row_times = _number(attributes, _ROWS_REPEATED)
        elif name == _SHEET:
            hidden = attributes.get(_TABLE + "style-name") in self._hidden_styles
            self._sheet = _Sheet(attributes.get(_TABLE + "name", ""), hidden)
            self.sheets.append(self._sheet)
        elif name == _STYLE + "style":
            self._style = attributes.get(_STYLE + "name", "")
        elif name == _STYLE + "table-properties" and attributes.get(_TABLE + "display") == "false":
            self._hidden_styles.add(self._style)

    def _start_in_cell(self, name: str, attributes: dict[str, str]) -> None:
        if name == _PARAGRAPH:
            self._texts.append("\n")
        elif name == _TEXT + "s":
            spaces = _number(attributes, _TEXT + "c")
            if spaces > _MOST_SPACES:
                raise FileDamaged(detail=f"{_CONTENT}: {spaces} spaces")
            self._texts.append(" " * spaces)
        elif name == _TEXT + "tab":
            self._texts.append("\t")
        elif name == _TEXT + "line-break":
            self._texts.append("\n")

    def _characters(self, text: str) -> None:
        if self._cell is not None and not self._beside:
            self._texts.append(text)

    def _end(self, name: str) -> None:
        if self._beside:
            self._beside -= 1
        elif name == _PARAGRAPH:
            return
        elif name in (_CELL, _COVERED) and self._cell is not None:
            self._end_cell(self._cell)
            self._cell = None
        elif name == _ROW:
            self._end_row()

    def _end_cell(self, attributes: dict[str, str]) -> None:
        value = _value(attributes, "".join(self._texts))
        times = _number(attributes, _COLUMNS_REPEATED)
        if value == "":
            self._empty_before += times
            return
        self._kept += self._empty_before + times
        if self._kept > self._allowed:
            raise self._too_large(len(self._row) + self._empty_before + times)
        if self._empty_before or times > 1:
            self._row += [""] * self._empty_before + [value] * times
            self._empty_before = 0
        else:
            self._row.append(value)

    def _end_row(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        if self._row:
            sheet.width = max(sheet.width, len(self._row))
            sheet.rows.append((sheet.row, self._row_times, self._row))
        sheet.row += self._row_times
        self._row = []

    def _too_large(self, columns: int) -> UsedRangeTooLarge:
        row = self._sheet.row if self._sheet else 1
        sheet = self._sheet.name if self._sheet else ""
        return UsedRangeTooLarge(
            rows=row, columns=columns, cell=f"{column_letters(columns)}{row}", where=Where("", sheet)
        )


def _number(attributes: dict[str, str], name: str) -> int:
    written = attributes.get(name)
    if written is None:
        return 1
    if not written.isdecimal() or len(written) > _MOST_DIGITS:
        raise FileDamaged(detail=f"{_CONTENT}: {written[:20]}")
    return max(1, int(written))


def _value(attributes: dict[str, str], text: str) -> object:
    """The value of a cell: text as written, numbers as numbers, moments as moments."""
    match attributes.get(_TYPE):
        case "string":
            return attributes.get(_STRING, text)
        case "float" | "percentage" | "currency":
            return _float(attributes.get(_OFFICE + "value", ""), text)
        case "date":
            return _moment(attributes.get(_OFFICE + "date-value", ""), text)
        case "boolean":
            return attributes.get(_OFFICE + "boolean-value") == "true"
        case _:
            return text


def _float(written: str, text: str) -> object:
    try:
        return float(written)
    except ValueError:
        return text


def _moment(written: str, text: str) -> object:
    try:
        found = dt.datetime.fromisoformat(written)
    except ValueError:
        return text
    return found.replace(microsecond=0)
