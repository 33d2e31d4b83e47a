"""What a file looks like where its table cannot be told: sheets and their first rows, for a person to point at."""

from dataclasses import dataclass

from app.services.inventory.read_result import HeaderSeen
from app.services.inventory.used_range import column_letters

SAMPLES = 3
"""How many different values of a column are shown."""


@dataclass(frozen=True, slots=True)
class RowSeen:
    """A row near the top of a sheet, its cells from column A on; `row` is the spreadsheet's own number."""

    row: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """The first rows of a sheet; `header_row` is the one that looks most like a header, 0 where none does.

    `problem` is the code of the refusal where the sheet cannot be looked into.
    """

    sheet: str
    hidden: bool
    rows: tuple[RowSeen, ...]
    header_row: int
    problem: str = ""

    def headers_at(self, header_row: int) -> tuple[HeaderSeen, ...]:
        """Every column with the text it has in that row, and the first values of the rows below it."""
        names = next((one.cells for one in self.rows if one.row == header_row), ())
        below = [one.cells for one in self.rows if one.row > header_row]
        width = max(map(len, [names, *below]), default=0)
        return tuple(
            HeaderSeen(
                column_letters(at + 1),
                " ".join(names[at].split()) if at < len(names) else "",
                first_values([cells[at] for cells in below if at < len(cells)]),
            )
            for at in range(width)
        )


@dataclass(frozen=True, slots=True)
class FileLayout:
    """The sheets of one file in their order, the hidden ones last; `container` is the archive that held it."""

    name: str
    container: str
    kind: str
    sheets: tuple[SheetLayout, ...]


def first_values(texts: list[str]) -> tuple[str, ...]:
    """The first few different texts that are not empty."""
    found: dict[str, None] = {}
    for text in texts:
        if text:
            found[text] = None
            if len(found) == SAMPLES:
                break
    return tuple(found)
