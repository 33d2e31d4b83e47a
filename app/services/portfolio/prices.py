"""Price-list lines of a workbook, merged with those that are stored (R10)."""

from collections.abc import Callable, Sequence

from sqlalchemy import select

from app.domain.errors import ProblemsFound
from app.domain.issues import Issue, Param, Where
from app.domain.prices import PriceLine
from app.models.prices import PriceRow
from app.models.unit_of_work import UnitOfWork
from app.services.records import price_of, price_row

_Key = tuple[object, ...]


def merge_prices(uow: UnitOfWork, lines: Sequence[PriceLine], told: Callable[[str, str], None], file: str) -> None:
    """Add new lines and change those with the same part, use and first day; overlaps with stored lines are problems."""
    stored = {_key(price_of(row)): row for row in uow.session.scalars(select(PriceRow))}
    result = {key: price_of(row) for key, row in stored.items()} | {_key(line): line for line in lines}
    problems = [_overlap(line, file) for line in lines if _overlaps(line, result)]
    if problems:
        raise ProblemsFound(problems)
    for line in lines:
        row = stored.get(_key(line))
        if row is not None and price_of(row) == line:
            told("unchanged", "Prices")
            continue
        told("changed" if row else "added", "Prices")
        if row is not None:
            uow.session.delete(row)
            uow.session.flush()
        uow.session.add(price_row(line))
    uow.session.flush()


def _use(line: PriceLine) -> _Key:
    return line.part_number, line.kind, line.category, line.model, line.term_months, line.currency


def _key(line: PriceLine) -> _Key:
    return *_use(line), line.valid_from


def _overlaps(line: PriceLine, others: dict[_Key, PriceLine]) -> bool:
    return any(
        _use(other) == _use(line) and _key(other) != _key(line) and _share_a_day(other, line)
        for other in others.values()
    )


def _share_a_day(one: PriceLine, other: PriceLine) -> bool:
    first, second = sorted((one, other), key=lambda line: line.valid_from)
    return first.valid_to is None or first.valid_to >= second.valid_from


def _overlap(line: PriceLine, file: str) -> Issue:
    params: dict[str, Param] = {"part": line.part_number, "date": line.valid_from}
    return Issue("price_overlaps_stored", params, Where(file, "Prices", column="valid_from"), line.part_number)
