"""Which sheet and row the table of a file stands on: the best match among all sheets, hidden ones only if chosen."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.domain.errors import AppError
from app.domain.issues import Issue, Severity, Where
from app.services.inventory.books import Book
from app.services.inventory.cell_text import text_of
from app.services.inventory.choices import Wanted
from app.services.inventory.columns import fingerprint_of
from app.services.inventory.csv_text import unfolded
from app.services.inventory.grid import Grid
from app.services.inventory.header_search import SEARCH_ROWS, Candidate, candidate_at, candidates, header_names
from app.services.inventory.limits import MEGABYTE
from app.services.inventory.read_result import TablePlace
from app.services.inventory.refusals import FormulasWithoutValues, NoDataSheet, NoModelColumn
from app.services.inventory.two_rows import two_row_header

_OTHER_SHEET_BYTES = 16 * MEGABYTE
_MOST_PLACES = 24
_SEEN_HEADERS = 12
_SEEN_ROWS = 3
_SEEN_WITHIN = 50
_CHOSEN = 100
_REMEMBERED = 500
_Ranked = tuple[tuple[bool, int], TablePlace]


@dataclass(frozen=True, slots=True)
class Found:
    """The table of a file: its grid, the index of its header, how sure that is, every place it may stand at.

    `formulas` are cells of its sheet whose results were never saved.
    """

    grid: Grid
    index: int
    confidence: int
    places: tuple[TablePlace, ...]
    warnings: list[Issue]
    formulas: int


@dataclass(frozen=True, slots=True)
class _Spot:
    grid: Grid
    candidate: Candidate
    formulas: int
    split: bool


@dataclass(slots=True)
class _Looked:
    """What was seen while the sheets were looked through."""

    best: _Spot | None = None
    places: list[_Ranked] = field(default_factory=list)
    without_model: list[Grid] = field(default_factory=list)
    refused: dict[str, AppError] = field(default_factory=dict)
    valueless: int = 0


def find_table(book: Book, wanted: Wanted, where: Where, started: Callable[[], None]) -> Found:
    """Look through the sheets; `started` is called before the long part begins."""
    names = [book.require(wanted.sheet)] if wanted.sheet is not None else book.visible
    looked = _Looked()
    for name in names:
        _look_into(book, name, wanted, looked, started)
    best = looked.best
    if best is None:
        raise _nothing_found(looked, wanted, where)
    others = [name for name in (*book.visible, *book.hidden) if name not in names]
    passed_over = [name for name in others if book.size_of(name) > _OTHER_SHEET_BYTES]
    for name in others:
        if name not in passed_over:
            _note_places(book, name, looked)
    places = _in_order(looked.places, [*book.visible, *book.hidden])
    return Found(
        best.grid,
        best.candidate.index,
        _CHOSEN if wanted.header_row is not None else best.candidate.confidence,
        places,
        [*book.warnings, *_warnings(book, best, looked, wanted, places, where)],
        best.formulas,
    )


def places_in(grid: Grid) -> tuple[TablePlace, ...]:
    """Every place on one sheet alone, the best first."""
    ranked = [_ranked(spot, hidden=False) for spot in _spots(grid, 0, Wanted())]
    return _in_order(ranked, [grid.sheet])


def _look_into(book: Book, name: str, wanted: Wanted, looked: _Looked, started: Callable[[], None]) -> None:
    """Look for the table on a sheet; where several are looked through, one that cannot be read is passed over."""
    try:
        formulas = book.range_of(name).formulas_without_value
        started()
        grid = book.grid(name)
    except AppError as refusal:
        if wanted.sheet is not None:
            raise
        looked.refused[name] = refusal
        return
    looked.valueless += formulas
    spots = _spots(grid, formulas, wanted)
    if not spots:
        if any(any(map(text_of, row)) for row in grid.cells):
            looked.without_model.append(grid.top(_SEEN_WITHIN + (wanted.header_row or 0)))
        return
    looked.places += [_ranked(spot, hidden=name in book.hidden) for spot in spots]
    if looked.best is None or spots[0].candidate.rank > looked.best.candidate.rank:
        looked.best = spots[0]


def _note_places(book: Book, name: str, looked: _Looked) -> None:
    """Note where a table may stand on a sheet that is not read."""
    try:
        book.range_of(name)
        grid = book.grid(name)
    except AppError:
        return
    looked.places += [_ranked(spot, hidden=name in book.hidden) for spot in _spots(grid, 0, Wanted())]


def _spots(grid: Grid, formulas: int, wanted: Wanted) -> list[_Spot]:
    """Headers as the cells stand, else with the lines of a single column split into columns; the best first."""
    found = _candidates(grid, wanted)
    if found and wanted.fields is not None and not candidates(grid):
        # What a person pointed at was shown with the lines of a single column split, as far as they can be.
        split = unfolded(grid)
        return [_Spot(split or grid, one, formulas, split=split is not None) for one in found]
    if found:
        return _with_two_rows([_Spot(grid, one, formulas, split=False) for one in found], wanted)
    split = unfolded(grid)
    return [_Spot(split, one, formulas, split=True) for one in _candidates(split, wanted)] if split else []


def _with_two_rows(spots: list[_Spot], wanted: Wanted) -> list[_Spot]:
    """The best header with the row above or below it, where both together name more fields."""
    best = spots[0]
    index = best.candidate.index
    both = two_row_header(best.grid, index) if index >= 0 and wanted.fields is None else None
    found = candidate_at(*both) if both else None
    if both is None or found is None or best.candidate.points >= _REMEMBERED:
        return spots
    others = [one for one in spots[1:] if abs(one.candidate.index - found.index) > 1]
    return [replace(best, grid=both[0], candidate=found), *others]


def _candidates(grid: Grid, wanted: Wanted) -> list[Candidate]:
    """Where the header stands: where the user said, if a model column is there or was chosen, else searched."""
    if wanted.header_row is None:
        known = _remembered(grid, wanted)
        return [*known, *(one for one in candidates(grid) if one.index not in {other.index for other in known})]
    index = wanted.header_row - grid.first_row
    if not -1 <= index < len(grid.cells):
        return []
    found = candidate_at(grid, index) if index >= 0 else None
    if found is None and wanted.fields is not None:
        found = Candidate(index, sum(map(bool, wanted.fields)), 0, has_rows=index + 1 < len(grid.cells))
    return [found] if found else []


def _remembered(grid: Grid, wanted: Wanted) -> list[Candidate]:
    """The rows whose columns are remembered: a person has said what they are, so they go before any other."""
    if not wanted.remembered:
        return []
    rows = range(min(SEARCH_ROWS, len(grid.cells)))
    known = {index: columns for index in rows if (columns := wanted.remembered.get(fingerprint_of(grid, index)))}
    return [
        Candidate(index, sum(map(bool, columns)), _REMEMBERED, has_rows=index + 1 < len(grid.cells))
        for index, columns in known.items()
    ]


def _ranked(spot: _Spot, *, hidden: bool) -> _Ranked:
    candidate = spot.candidate
    row = spot.grid.first_row + candidate.index
    return candidate.rank, TablePlace(spot.grid.sheet, hidden, row, max(candidate.confidence, 1), candidate.fields)


def _in_order(places: list[_Ranked], sheets: list[str]) -> tuple[TablePlace, ...]:
    """The best first, those on hidden sheets last, equal ones in the order of the workbook."""
    order = {name: number for number, name in enumerate(sheets)}

    def rank(one: _Ranked) -> tuple[bool, bool, int, int, int]:
        (has_rows, points), place = one
        return place.hidden, not has_rows, -points, order.get(place.sheet, 0), place.header_row

    ranked = sorted(places, key=rank)
    return tuple(place for _, place in ranked[:_MOST_PLACES])


def _nothing_found(looked: _Looked, wanted: Wanted, where: Where) -> AppError:
    """Why there is no table: what can be mended first is said first."""
    if looked.refused and not looked.without_model:
        return next(iter(looked.refused.values()))
    if looked.valueless and not looked.without_model:
        return FormulasWithoutValues(count=looked.valueless)
    if looked.without_model:
        return _no_model(looked.without_model, wanted, where)
    return NoDataSheet()


def _no_model(grids: list[Grid], wanted: Wanted, where: Where) -> NoModelColumn:
    """The refusal with the headers that were seen, at most a few rows per sheet."""
    seen = []
    for grid in grids:
        first = 0 if wanted.header_row is None else max(0, wanted.header_row - grid.first_row)
        rows = [
            (grid.first_row + index, names)
            for index, row in enumerate(grid.cells[first : first + _SEEN_WITHIN], start=first)
            if row and (names := [name for name in header_names(grid, index) if name])
        ]
        widest = sorted(rows, key=lambda row: -len(row[1]))[:_SEEN_ROWS]
        for number, names in sorted(widest)[: 1 if wanted.header_row else _SEEN_ROWS]:
            place = f"{grid.sheet}!{number}" if grid.sheet else str(number)
            seen.append(f"{place}: {', '.join(name[:40] for name in names[:_SEEN_HEADERS])}")
    sheet = grids[0].sheet if len(grids) == 1 else ""
    return NoModelColumn(seen=" | ".join(seen), where=Where(where.file, sheet, wanted.header_row))


def _warnings(
    book: Book, best: _Spot, looked: _Looked, wanted: Wanted, places: tuple[TablePlace, ...], where: Where
) -> list[Issue]:
    place = Where(where.file, best.grid.sheet)
    found = []
    if book.hidden and wanted.sheet is None:
        found.append(_warning("hidden_sheets_not_read", where, sheets=", ".join(book.hidden)))
    if looked.refused:
        found.append(_warning("sheets_not_readable", where, sheets=", ".join(looked.refused)))
    if best.split:
        found.append(_warning("columns_split", place))
    if best.formulas:
        found.append(_warning("formulas_lack_values", place, count=best.formulas))
    others = dict.fromkeys(one.sheet for one in places if not one.hidden and one.sheet != best.grid.sheet)
    if others and wanted.sheet is None:
        found.append(_warning("other_sheets_not_read", where, sheets=", ".join(others)))
    return found


def _warning(code: str, where: Where, **params: str | int) -> Issue:
    return Issue(code, params, where, severity=Severity.WARNING)
