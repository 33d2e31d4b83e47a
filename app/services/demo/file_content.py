"""Inventory files of the demo: their bytes, and what the reader makes of them without reading them anew."""

import csv
import io
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from app.domain.issues import Where
from app.services.demo.shape import Row, Shape
from app.services.demo.xlsx_file import SheetContent, workbook_bytes
from app.services.inventory.cell_text import text_of
from app.services.inventory.grid import Grid
from app.services.inventory.read_result import ReadFile
from app.services.inventory.stated_date import stated_date
from app.services.inventory.table import table_of
from app.services.inventory.table_search import places_in


@dataclass(frozen=True, slots=True)
class FileContent:
    """An inventory file before it is written; `day` is the date of the inventory, and of the file itself."""

    name: str
    day: date
    shape: Shape
    rows: list[Row]
    other_sheets: tuple[SheetContent, ...] = ()
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)

    def data(self) -> bytes:
        """The bytes of the file."""
        return self._workbook() if self.shape.kind == "xlsx" else self._text()

    def read(self) -> ReadFile:
        """The file as the reader gives it back; only for files without other sheets and formulas."""
        data = self.data()
        header = len(self.shape.titles)
        grid = self._grid()
        table, places = table_of(grid, header, Where(self.name)), places_in(grid)
        titles = [text for row in self.rows[:header] for cell in row if (text := text_of(cell))]
        return ReadFile(
            name=self.name,
            sha256=sha256(data).hexdigest(),
            size=len(data),
            stated_date=stated_date(titles, self.name),
            modified=self.day,
            kind=self.shape.kind,
            sheet=table.sheet,
            sheets=(self.shape.sheet,) if self.shape.kind == "xlsx" else (),
            header_row=table.header_row,
            columns=tuple(table.columns),
            ignored_columns=tuple(table.ignored),
            row_numbers=table.row_numbers,
            values={match.field: texts for match, texts in zip(table.columns, table.values, strict=True)},
            numeric_serials=frozenset(table.numeric_serials),
            warnings=table.warnings,
            headers=table.headers,
            fingerprint=table.fingerprint,
            confidence=places[0].confidence,
            places=places,
        )

    def _grid(self) -> Grid:
        if self.shape.kind == "csv":
            return Grid(self.rows)
        return Grid(self.rows, sheet=self.shape.sheet)

    def _text(self) -> bytes:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, delimiter=self.shape.delimiter, lineterminator="\r\n").writerows(self.rows)
        return buffer.getvalue().encode(self.shape.encoding)

    def _workbook(self) -> bytes:
        titles = len(self.shape.titles)
        hidden = frozenset(place for place, column in enumerate(self.shape.columns) if column.hidden)
        last = chr(64 + len(self.shape.columns))
        merged = (f"A1:{last}1",) if titles else ()
        own = SheetContent(self.shape.sheet, self.rows, titles, hidden, merged, formulas=self.formulas)
        return workbook_bytes([own, *self.other_sheets])
