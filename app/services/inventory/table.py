"""The device rows of a grid as columns of text."""

from dataclasses import dataclass
from itertools import compress

from app.domain.issues import Issue, Severity, Where
from app.services.inventory.cell_text import column_texts, is_number, text_of
from app.services.inventory.choices import Wanted
from app.services.inventory.columns import HeaderRow, columns_of, fingerprint_of, headers_seen
from app.services.inventory.grid import Grid
from app.services.inventory.headers import HEADER_NAMES, IDENTITY_FIELDS, PROVISIONED_EXPORT, Field, field_of
from app.services.inventory.layout import first_values
from app.services.inventory.notes import notes_below
from app.services.inventory.read_result import ColumnMatch, HeaderSeen
from app.services.inventory.refusals import NoDataRows

ROW_FIELDS = (Field.MODEL, *IDENTITY_FIELDS, Field.NAME)
"""A row in which none of these is filled is no device: a note or a total below the table."""

_NOTHING_WANTED = Wanted()


@dataclass(frozen=True, slots=True)
class Table:
    """The device rows of one sheet; `values` has one list per matched column, all as long as `row_numbers`.

    `headers` are all columns of the header row, `fingerprint` tells this header from any other.
    """

    sheet: str
    header_row: int
    columns: list[ColumnMatch]
    ignored: list[str]
    row_numbers: list[int]
    values: list[list[str]]
    numeric_serials: list[int]
    warnings: list[Issue]
    headers: tuple[HeaderSeen, ...]
    fingerprint: str


def table_of(grid: Grid, index: int, where: Where, wanted: Wanted = _NOTHING_WANTED) -> Table:
    """The table under the header at that index of the grid; -1 where the first row is a device already."""
    header = columns_of(grid, index, wanted, where)
    columns = _texts(grid, header)
    keep, warnings = _device_rows(grid, columns, header, Where(where.file, grid.sheet))
    first = grid.first_row + index + 1
    numbers = list(compress(range(first, first + len(keep)), keep))
    if not numbers:
        raise NoDataRows(where=Where(where.file, grid.sheet, grid.first_row + index))
    every = len(numbers) == len(keep)
    values = [texts if every else list(compress(texts, keep)) for texts in columns.values()]
    return Table(
        sheet=grid.sheet,
        header_row=grid.first_row + index,
        columns=_matches(grid, header, values),
        ignored=header.ignored,
        row_numbers=numbers,
        values=values,
        numeric_serials=_numeric_serials(grid, header, keep),
        warnings=[*warnings, *_remarks(grid, header, where)],
        headers=headers_seen(grid, index),
        fingerprint=fingerprint_of(grid, index),
    )


def _texts(grid: Grid, header: HeaderRow) -> dict[Field, list[str]]:
    columns: dict[Field, list[str]] = {one.field: [] for one in header.chosen}
    for bodies in grid.bodies(header.index, [one.column for one in header.chosen]):
        for texts, cells in zip(columns.values(), bodies, strict=True):
            texts.extend(column_texts(cells))
    return columns


def _device_rows(
    grid: Grid, columns: dict[Field, list[str]], header: HeaderRow, where: Where
) -> tuple[list[bool], list[Issue]]:
    """Which rows are devices, with a warning for rows that say something, in whatever column, and are none."""
    telling = [columns[name] for name in ROW_FIELDS if name in columns]
    models = columns[Field.MODEL]
    keep = [True] * len(models) if "" not in models else [any(texts) for texts in zip(*telling, strict=True)]
    repeated = _repeats_of_header(columns, header, keep)
    first = header.index + 1
    notes = [
        position
        for position, device in enumerate(keep)
        if not device and any(map(text_of, grid.cells[first + position]))
    ]
    below = notes_below(grid, header.index, columns, keep)
    for position in (*repeated, *below):
        keep[position] = False
    notes = sorted({*notes, *below})
    row = grid.first_row + first
    warnings = [_skipped("header_repeated", repeated, where, row), _skipped("rows_skipped", notes, where, row)]
    return keep, [warning for warning in warnings if warning]


def _repeats_of_header(columns: dict[Field, list[str]], header: HeaderRow, keep: list[bool]) -> list[int]:
    """Rows that say the header once more, as where lists were pasted under each other."""
    names = {one.field: one.header for one in header.chosen}
    model = names[Field.MODEL]
    if not model or model not in columns[Field.MODEL]:
        return []
    return [
        position
        for position, text in enumerate(columns[Field.MODEL])
        if text == model and keep[position] and all(columns[key][position] == names[key] for key in names)
    ]


def _skipped(code: str, positions: list[int], where: Where, first: int) -> Issue | None:
    if not positions:
        return None
    place = Where(where.file, where.sheet, first + positions[0])
    return Issue(code, {"count": len(positions), "row": first + positions[0]}, place, severity=Severity.WARNING)


def _matches(grid: Grid, header: HeaderRow, values: list[list[str]]) -> list[ColumnMatch]:
    return [
        ColumnMatch(
            header=one.header,
            field=one.field,
            letter=grid.letter(one.column),
            how=one.how,
            samples=first_values(texts),
            score=one.score,
        )
        for one, texts in zip(header.chosen, values, strict=True)
    ]


def _numeric_serials(grid: Grid, header: HeaderRow, keep: list[bool]) -> list[int]:
    """Positions among the device rows whose serial is a number in the file."""
    serial = next((one for one in header.chosen if one.field is Field.SERIAL), None)
    if serial is None:
        return []
    column = grid.body(header.index, serial.column)
    if set(map(type, column)) <= {str}:
        return []
    cells = compress(column, keep)
    return [position for position, cell in enumerate(cells) if is_number(cell)]


def _remarks(grid: Grid, header: HeaderRow, where: Where) -> list[Issue]:
    """What is to be said of the columns."""
    return [*_resembling(grid, header, where), *_beside(grid, header, where), *_provisioned_only(header, where)]


def _beside(grid: Grid, header: HeaderRow, where: Where) -> list[Issue]:
    if not header.beside:
        return []
    place = Where(where.file, grid.sheet, grid.first_row + header.index)
    return [Issue("columns_beside", {"columns": ", ".join(header.beside)}, place, severity=Severity.WARNING)]


def _resembling(grid: Grid, header: HeaderRow, where: Where) -> list[Issue]:
    """A warning for each column that is read because its name resembles a known one."""
    return [
        Issue(
            "column_resembles",
            {"header": one.header, "name": HEADER_NAMES[one.field][0], "percent": one.score},
            Where(where.file, grid.sheet, grid.first_row + header.index, grid.letter(one.column)),
            severity=Severity.WARNING,
        )
        for one in header.chosen
        if one.how == "fuzzy"
    ]


def _provisioned_only(header: HeaderRow, where: Where) -> list[Issue]:
    """The settings export is known by its first columns and by configuration columns after them."""
    first = tuple(name.casefold() for name in header.names[: len(PROVISIONED_EXPORT)])
    if first != PROVISIONED_EXPORT or all(field_of(name) for name in header.names if name):
        return []
    return [Issue("provisioned_devices_only", {}, Where(where.file), severity=Severity.WARNING)]
