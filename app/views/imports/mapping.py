"""What each column of a table is understood as, and what a person changes about it; knows no widgets."""

from dataclasses import dataclass, replace

from app.services.inventory.column_memory import UNREAD
from app.services.inventory.headers import Field, field_of
from app.services.inventory.layout import FileLayout
from app.services.inventory.read_result import HeaderSeen, How, ReadFile


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column of the file; `field` is None where it is not read, `how` None where nothing says what it is.

    `score` is the resemblance of a fuzzy match in percent.
    """

    letter: str
    header: str
    samples: tuple[str, ...]
    field: Field | None = None
    how: How | None = None
    score: int = 100


@dataclass(frozen=True, slots=True)
class Mapping:
    """The columns of one table; `found` is how the program understood them, before a person changed anything."""

    columns: tuple[MappedColumn, ...]
    found: tuple[MappedColumn, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """What the reader of files is told: one entry per column of the header."""
        return tuple(one.field.value if one.field else UNREAD for one in self.columns)

    @property
    def conflicts(self) -> dict[Field, tuple[MappedColumn, ...]]:
        """Fields that several columns stand for, in the order of the file."""
        by_field: dict[Field, list[MappedColumn]] = {}
        for one in self.columns:
            if one.field is not None:
                by_field.setdefault(one.field, []).append(one)
        return {field: tuple(several) for field, several in by_field.items() if len(several) > 1}

    @property
    def has_model(self) -> bool:
        """Whether a column names the model, without which no row is a device."""
        return any(one.field is Field.MODEL for one in self.columns)

    @property
    def can_be_read(self) -> bool:
        """Whether the table can be read like this."""
        return self.has_model and not self.conflicts

    @property
    def by_hand(self) -> bool:
        """Whether a person changed how the program understood it."""
        return self.columns != self.found

    def with_field(self, place: int, field: Field | None) -> "Mapping":
        """Another understanding of one column; taking it back gives back where the first one came from."""
        before = self.found[place]
        changed = before if before.field is field else replace(before, field=field, how="chosen", score=100)
        return replace(self, columns=(*self.columns[:place], changed, *self.columns[place + 1 :]))

    def carried_over(self, read: ReadFile) -> "Mapping":
        """The same understanding on a file that was read with it: where each came from is still known."""
        by_letter = {one.letter: (one, before) for one, before in zip(self.columns, self.found, strict=True)}
        columns, found = [], []
        for one in mapping_of(read).columns:
            mine, before = by_letter.get(one.letter, (one, one))
            same = (mine.header, mine.field) == (one.header, one.field)
            columns.append(replace(one, how=mine.how, score=mine.score) if same else one)
            found.append(replace(before, samples=one.samples) if before.header == one.header else one)
        return Mapping(tuple(columns), tuple(found))


def mapping_of(read: ReadFile) -> Mapping:
    """How a file was read."""
    known = {match.letter: match for match in read.columns}
    columns = []
    for seen in read.headers:
        match = known.get(seen.letter)
        column = MappedColumn(seen.letter, seen.text, match.samples if match else seen.samples)
        columns.append(replace(column, field=match.field, how=match.how, score=match.score) if match else column)
    return Mapping(tuple(columns), tuple(columns))


def mapping_at(layout: FileLayout, sheet: str, header_row: int) -> Mapping:
    """How the columns below a row that a person points at would be understood by their names alone."""
    found = next((one for one in layout.sheets if one.sheet == sheet), None)
    headers = found.headers_at(header_row) if found else ()
    columns = tuple(_by_name(one) for one in headers)
    return Mapping(columns, columns)


def _by_name(seen: HeaderSeen) -> MappedColumn:
    named = field_of(seen.text)
    column = MappedColumn(seen.letter, seen.text, seen.samples)
    return replace(column, field=named[0], how="alias" if named[1] else "exact") if named else column
