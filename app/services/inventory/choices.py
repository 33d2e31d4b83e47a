"""What a person chose for a file, or a memory holds of it, instead of what the program finds by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.services.inventory.headers import Field

Source = Literal["chosen", "remembered"]
"""Who says which column is read for which field."""

Columns = tuple[str, ...]
"""One entry per column, from column A on: a Field's value, "" for a column that is not read."""


@dataclass(frozen=True, slots=True)
class FileChoice:
    """Where the table stands and what its columns are; None is found by the program.

    `header_row` is the spreadsheet's own number of the row; the one above the first device where a list has no header.
    A file that is left out of an archive is not looked into.
    """

    sheet: str | None = None
    header_row: int | None = None
    fields: Columns | None = None
    source: Source = "chosen"
    leave_out: bool = False

    def __post_init__(self) -> None:
        for name in filter(None, self.fields or ()):
            Field(name)


@dataclass(frozen=True, slots=True)
class Wanted(FileChoice):
    """A choice, and the columns that are remembered per fingerprint of a header."""

    remembered: Mapping[str, Columns] = field(default_factory=dict)
