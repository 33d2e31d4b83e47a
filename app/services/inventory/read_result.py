"""What was read from one inventory file, before its rows are judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from app.domain.issues import Issue
from app.services.inventory.headers import Field

How = Literal["exact", "alias", "fuzzy", "remembered", "chosen"]
"""Why a column is read as its field: its preferred name, another known name, a name that resembles a known one, a
choice made before for this very header, a choice made now."""


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A column that was understood; `letter` is the spreadsheet's own name of it, `how` where the match came from.

    `score` is the resemblance of a fuzzy match in whole percent, 100 for every other one.
    """

    header: str
    field: Field
    letter: str
    how: How
    samples: tuple[str, ...] = ()
    score: int = 100


@dataclass(frozen=True, slots=True)
class HeaderSeen:
    """A column of the header row, read or not; its text is empty where the cell is blank."""

    letter: str
    text: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a table of devices may stand: how sure that is in whole percent, how many fields its header names."""

    sheet: str
    hidden: bool
    header_row: int
    confidence: int
    fields: int


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as text: a list per field, all as long as `row_numbers` (the spreadsheet's own 1-based rows).

    `stated_date` stands in a title above the header or in the file's name, `modified` is the day the file was last
    written. `numeric_serials` are positions whose serial was a number in the file, so that leading zeros may be gone.
    `sheets` are all sheets of a workbook, the hidden ones last. `headers` are all columns from A on as the header row
    has them, `fingerprint` tells this header from any other, "" where there is none. `confidence` is how sure the place
    of the table is in whole percent, `places` are all places where one may stand, the best first. `container` is the
    name of the archive that held the file and `container_sha256` what that archive was, both empty where the file came
    by itself.
    """

    name: str
    sha256: str
    size: int
    stated_date: date | None
    modified: date
    kind: str
    sheet: str
    header_row: int
    columns: tuple[ColumnMatch, ...]
    ignored_columns: tuple[str, ...]
    row_numbers: list[int]
    values: Mapping[Field, list[str]]
    numeric_serials: frozenset[int] = frozenset()
    warnings: list[Issue] = field(default_factory=list)
    sheets: tuple[str, ...] = ()
    headers: tuple[HeaderSeen, ...] = ()
    fingerprint: str = ""
    confidence: int = 100
    places: tuple[TablePlace, ...] = ()
    container: str = ""
    container_sha256: str = ""

    @property
    def rows(self) -> int:
        """The number of data rows."""
        return len(self.row_numbers)

    def column(self, wanted: Field) -> list[str]:
        """The texts of a field, empty ones where the file has no such column."""
        return self.values.get(wanted) or [""] * self.rows
