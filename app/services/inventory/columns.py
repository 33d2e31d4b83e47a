"""Which column of a table says what: by its name, by a name that resembles it, or as a person chose."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from app.domain.errors import AppError, ProblemsFound
from app.domain.issues import Issue, Where
from app.services.inventory.cell_text import column_texts, text_of
from app.services.inventory.choices import Columns, Source, Wanted
from app.services.inventory.grid import Grid
from app.services.inventory.header_search import header_names
from app.services.inventory.headers import Field, field_of, normalise_header
from app.services.inventory.layout import first_values
from app.services.inventory.read_result import HeaderSeen, How
from app.services.inventory.refusals import NoModelColumn, TwoColumns
from app.services.inventory.resembling import resembled
from app.services.inventory.sections import columns_beside
from app.services.inventory.used_range import column_letters

_UNIQUE_FIELDS = frozenset({Field.SERIAL, Field.MAC})
_SAMPLED_ROWS = 200
_COLUMNS_SHOWN = 1_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """The column that is read for a field, and the rank of its header among the names of the field."""

    field: Field
    column: int
    header: str
    rank: int
    how: How
    score: int = 100


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A header at an index of the grid: the columns that are read, and the headers of those that are not.

    `beside` are headers with their letters that belong to another table beside the list.
    """

    index: int
    names: list[str]
    chosen: list[Chosen] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


def columns_of(grid: Grid, index: int, wanted: Wanted, where: Where) -> HeaderRow:
    """The columns as a person chose them, else as they are remembered for this header, else by their names."""
    if wanted.fields is not None:
        return columns_as_told(grid, index, wanted.fields, wanted.source, where)
    if wanted.remembered:
        remembered = wanted.remembered.get(fingerprint_of(grid, index))
        if remembered is not None:
            return columns_as_told(grid, index, remembered, "remembered", where)
    return map_columns(grid, index, where)


def map_columns(grid: Grid, index: int, where: Where) -> HeaderRow:
    """Decide which column is read for each field; two columns that contradict each other are refused by name."""
    names = header_names(grid, index)
    beside = columns_beside(grid, index, names)
    by_field: dict[Field, list[Chosen]] = {}
    for column, name in enumerate(names):
        if (found := field_of(name)) and column not in beside:
            one = Chosen(found[0], column, name, found[1], "alias" if found[1] else "exact")
            by_field.setdefault(one.field, []).append(one)
    chosen, problems = [], []
    for same_field in by_field.values():
        ranked = sorted(same_field, key=lambda one: (one.rank, one.column))
        best, refused = _settle(grid, index, ranked, where)
        chosen.append(best)
        problems += refused
    if problems:
        raise together(problems)
    listed = ["" if column in beside else name for column, name in enumerate(names)]
    chosen += _resembling(listed, {one.field for one in chosen})
    others = [f"{names[column]} ({grid.letter(column)})" for column in sorted(beside) if names[column]]
    return replace(_header_row(index, names, chosen), beside=others)


def columns_as_told(grid: Grid, index: int, fields: Columns, source: Source, where: Where) -> HeaderRow:
    """The columns as a person chose them, now or before; two for one field are refused, none for the model as well."""
    names = header_names(grid, index)
    before = grid.first_column - 1
    told = [
        Chosen(Field(name), at, _name_at(names, at), 0, source)
        for at, name in enumerate(fields, start=-before)
        if name and at >= 0
    ]
    place = Where(where.file, grid.sheet, grid.first_row + index)
    problems: list[AppError] = []
    by_field: dict[Field, Chosen] = {}
    for one in told:
        first = by_field.setdefault(one.field, one)
        if first is not one:
            problems.append(_two_columns(grid, index, first, one, where))
    if Field.MODEL not in by_field:
        seen = ", ".join(filter(None, names))
        problems.append(NoModelColumn(seen=seen or "–", where=place))
    if problems:
        raise together(problems)
    return _header_row(index, names, told)


def headers_seen(grid: Grid, index: int) -> tuple[HeaderSeen, ...]:
    """Every column from A on, as the header row has them, with its first values; empty ones at the end are left out."""
    names = header_names(grid, index)
    below = grid.cells[index + 1 : index + 1 + _SAMPLED_ROWS]
    width = min(_COLUMNS_SHOWN, max(len(names), max(map(len, below), default=0)))
    seen = [HeaderSeen(column_letters(number), "") for number in range(1, grid.first_column)]
    seen += [
        HeaderSeen(grid.letter(at), _name_at(names, at), first_values([_text_at(row, at) for row in below]))
        for at in range(width)
    ]
    while seen and not seen[-1].text and not seen[-1].samples:
        seen.pop()
    return tuple(seen)


def fingerprint_of(grid: Grid, index: int) -> str:
    """What tells a header from any other: its names from column A on, as they are compared; "" without any name."""
    names = [""] * (grid.first_column - 1) + [normalise_header(name) for name in header_names(grid, index)]
    while names and not names[-1]:
        names.pop()
    return sha256("\n".join(names).encode()).hexdigest() if names else ""


def together(problems: list[AppError]) -> AppError:
    """One refusal as it is, several as problems found at once."""
    return problems[0] if len(problems) == 1 else ProblemsFound(_all_issues(problems))


def _name_at(names: Sequence[str], column: int) -> str:
    return names[column] if column < len(names) else ""


def _text_at(row: Sequence[object], column: int) -> str:
    return " ".join(text_of(row[column]).split()) if column < len(row) else ""


def _header_row(index: int, names: list[str], chosen: list[Chosen]) -> HeaderRow:
    read = {one.column for one in chosen}
    ignored = [name for column, name in enumerate(names) if name and column not in read]
    return HeaderRow(index, names, sorted(chosen, key=lambda one: one.column), ignored)


def _resembling(names: Sequence[str], taken: set[Field]) -> list[Chosen]:
    """For each field without a column the one whose name resembles it most; none where two do so equally."""
    near: dict[Field, list[Chosen]] = {}
    for column, name in enumerate(names):
        if name and field_of(name) is None and (found := resembled(name)) and found[0] not in taken:
            near.setdefault(found[0], []).append(Chosen(found[0], column, name, 0, "fuzzy", found[1]))
    best = [sorted(same, key=lambda one: -one.score) for same in near.values()]
    return [same[0] for same in best if len(same) == 1 or same[0].score > same[1].score]


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
        first=f"{first.header} ({grid.letter(first.column)})".strip(),
        second=f"{second.header} ({grid.letter(second.column)})".strip(),
        where=Where(where.file, grid.sheet, grid.first_row + index, grid.letter(second.column)),
    )


def _all_issues(problems: list[AppError]) -> list[Issue]:
    return [issue for problem in problems for issue in problem.issues()]
