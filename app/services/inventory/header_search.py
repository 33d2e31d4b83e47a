"""Where the header of a table stands and which column says what (lens.md, "Header names to accept")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.errors import AppError, ProblemsFound
from app.domain.issues import Issue, Where
from app.services.inventory.cell_text import column_texts, text_of
from app.services.inventory.headers import Field, field_of, normalise_header
from app.services.inventory.refusals import TwoColumns
from app.services.inventory.used_range import column_letters

SEARCH_ROWS = 200
"""How many rows are looked at for a header."""

_ROWS_TOGETHER = 500
_UNIQUE_FIELDS = frozenset({Field.SERIAL, Field.MAC})


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


def _column(rows: Sequence[Sequence[object]], column: int) -> list[object]:
    try:
        return [row[column] for row in rows]
    except IndexError:
        return [row[column] if column < len(row) else "" for row in rows]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The column that is read for a field, and the rank of its header among the names of the field."""

    field: Field
    column: int
    header: str
    rank: int


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A header at an index of the grid: the columns that are read, and the headers of those that are not."""

    index: int
    names: list[str]
    chosen: list[Chosen] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)


def find_header_index(grid: Grid) -> int | None:
    """The row with a model column that names the most fields, the first of equals; None where there is none."""
    best, best_score = None, 0
    for index, row in enumerate(grid.cells[:SEARCH_ROWS]):
        fields = {found[0] for cell in row if isinstance(cell, str) and cell and (found := field_of(cell))}
        if Field.MODEL in fields and len(fields) > best_score:
            best, best_score = index, len(fields)
    return best


def has_model(names: Sequence[str]) -> bool:
    """Whether a row of headers names the model column."""
    return any((found := field_of(name)) is not None and found[0] is Field.MODEL for name in names)


def header_names(grid: Grid, index: int) -> list[str]:
    """The texts of a header row on one line each, empty where a cell is blank."""
    return [" ".join(text_of(cell).split()) for cell in grid.cells[index]]


def map_columns(grid: Grid, index: int, where: Where) -> HeaderRow:
    """Decide which column is read for each field; two columns that contradict each other are refused by name."""
    names = header_names(grid, index)
    candidates: dict[Field, list[Chosen]] = {}
    ignored = []
    for column, name in enumerate(names):
        found = field_of(name)
        if found is None:
            ignored += [name] if name else []
        else:
            candidates.setdefault(found[0], []).append(Chosen(found[0], column, name, found[1]))
    chosen, problems = [], []
    for same_field in candidates.values():
        ranked = sorted(same_field, key=lambda one: (one.rank, one.column))
        best, refused = _settle(grid, index, ranked, where)
        chosen.append(best)
        problems += refused
        ignored += [other.header for other in ranked if other is not best]
    if problems:
        raise problems[0] if len(problems) == 1 else ProblemsFound(_all_issues(problems))
    return HeaderRow(index, names, sorted(chosen, key=lambda one: one.column), ignored)


def _settle(grid: Grid, index: int, ranked: list[Chosen], where: Where) -> tuple[Chosen, list[AppError]]:
    """The best column of a field, and the refusal where another one must say the same and does not."""
    best = ranked[0]
    rivals = [other for other in ranked[1:] if other.field in _UNIQUE_FIELDS or _same_name(best, other)]
    if not rivals:
        return best, []
    contents = {one: column_texts(grid.body(index, one.column)) for one in (best, *rivals)}
    filled = [one for one in (best, *rivals) if any(contents[one])] or [best]
    refused: list[AppError] = [
        _two_columns(grid, index, filled[0], other, where)
        for other in filled[1:]
        if contents[other] != contents[filled[0]]
    ]
    return filled[0], refused


def _same_name(one: Chosen, other: Chosen) -> bool:
    return normalise_header(one.header) == normalise_header(other.header)


def _two_columns(grid: Grid, index: int, one: Chosen, other: Chosen, where: Where) -> TwoColumns:
    first, second = sorted((one, other), key=lambda each: each.column)
    return TwoColumns(
        field=one.field.value,
        first=f"{first.header} ({grid.letter(first.column)})",
        second=f"{second.header} ({grid.letter(second.column)})",
        where=Where(where.file, grid.sheet, grid.first_row + index, grid.letter(second.column)),
    )


def _all_issues(problems: list[AppError]) -> list[Issue]:
    return [issue for problem in problems for issue in problem.issues()]
