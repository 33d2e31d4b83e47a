"""Read files without a file: rows given as texts, for tests of what comes after the reading."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.services.inventory.headers import Field
from app.services.inventory.read_result import ColumnMatch, ReadFile
from app.services.inventory.used_range import column_letters

FIELDS = (Field.MODEL, Field.SERIAL, Field.MAC, Field.DEVICE_ID, Field.NAME, Field.SITE, Field.ROOM)


def read_file(
    rows: Sequence[Sequence[str]],
    fields: Sequence[Field] = FIELDS,
    name: str = "list.xlsx",
    numeric_serials: Sequence[int] = (),
) -> ReadFile:
    """A file with these rows under a header in row 1; short rows are filled up."""
    full = [[*row, *[""] * (len(fields) - len(row))] for row in rows]
    values: Mapping[Field, list[str]] = {field: [row[at] for row in full] for at, field in enumerate(fields)}
    return ReadFile(
        name=name,
        sha256="0" * 64,
        size=1,
        stated_date=None,
        modified=date(2026, 3, 17),
        kind="xlsx",
        sheet="Devices",
        header_row=1,
        columns=tuple(
            ColumnMatch(field.value, field, column_letters(at), "exact") for at, field in enumerate(fields, start=1)
        ),
        ignored_columns=(),
        row_numbers=list(range(2, 2 + len(full))),
        values=values,
        numeric_serials=frozenset(numeric_serials),
    )
