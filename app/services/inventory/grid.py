"""The cells of one sheet, or of one text file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.services.inventory.used_range import column_letters

_ROWS_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of one sheet; `first_row` and `first_column` are the 1-based place of the first one."""

    cells: Sequence[Sequence[object]]
    first_row: int = 1
    first_column: int = 1
    sheet: str = ""

    def letter(self, column: int) -> str:
        """The spreadsheet's own name of the column at that index."""
        return column_letters(self.first_column + column)

    def body(self, header: int, column: int) -> list[object]:
        """The cells of a column below the header, empty text where a row is shorter."""
        return _column(self.cells[header + 1 :], column)

    def bodies(self, header: int, columns: Sequence[int]) -> Iterator[list[list[object]]]:
        """The cells of several columns below the header, some rows at a time.

        The cells of a row lie together in memory, those of a column far apart: column by column through a large sheet
        takes several times as long.
        """
        for start in range(header + 1, len(self.cells), _ROWS_TOGETHER):
            rows = self.cells[start : start + _ROWS_TOGETHER]
            yield [_column(rows, column) for column in columns]

    def top(self, rows: int) -> "Grid":
        """The first rows only."""
        return Grid(self.cells[:rows], self.first_row, self.first_column, self.sheet)


def _column(rows: Sequence[Sequence[object]], column: int) -> list[object]:
    try:
        return [row[column] for row in rows]
    except IndexError:
        return [row[column] if column < len(row) else "" for row in rows]
