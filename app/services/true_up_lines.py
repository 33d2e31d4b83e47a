"""The lines of a proposed true-up: what is added per category and price group, and what it costs (R8-R10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.baseline import Baseline, baseline_of
from app.domain.categories import Category
from app.domain.errors import AppError
from app.domain.ledger import LedgerEntry
from app.domain.portfolio import Coverage
from app.domain.prices import AmbiguousPrice, NoPrice, PriceKind, PriceLine, PriceWanted, find_price
from app.domain.proration import Months, prorated_amount
from app.domain.rule_settings import RuleSettings
from app.domain.true_up import divide_by_growth
from app.domain.true_up_records import TrueUpLine
from app.services.counts import NO_GROUP, Counts


class GroupWithoutPrice(AppError):
    """Devices of a category that is priced in groups belong to none of the contract's groups."""

    code = "group_without_price"


class CoverageMissing(AppError):
    """The ledger orders a category that the contract has no price for."""

    code = "coverage_missing"


@dataclass(frozen=True, slots=True)
class LineSource:
    """What the lines of one category are made from; `on` is the document's date (R10)."""

    contract_number: str
    entry: LedgerEntry
    counts: Counts
    coverage: Sequence[Coverage]
    prices: Sequence[PriceLine]
    settings: RuleSettings
    months: Months
    currency: str
    on: date
    extra_growth: int = 0


def lines_of(source: LineSource) -> tuple[TrueUpLine, ...]:
    """The lines of one category: one, or one for each price group that grew (R8)."""
    category = source.entry.category
    rows = {row.group or NO_GROUP: row for row in source.coverage if row.category is category}
    if not rows:
        raise CoverageMissing(contract=source.contract_number, category=category.value)
    counted = _counted(source, rows)
    ordered = dict(source.entry.groups) or {next(iter(rows)): source.entry.baseline.ordered}
    total = sum(counted.values()) + source.extra_growth
    after = baseline_of(total, source.settings)
    added = total - source.entry.baseline.ordered
    growth = {group: counted.get(group, 0) - ordered.get(group, 0) for group in rows}
    shares = divide_by_growth(added, growth)
    return tuple(
        _line(source, rows[group], _Share(ordered.get(group, 0), counted.get(group, 0), share), after)
        for group, share in shares.items()
        if share
    )


def _counted(source: LineSource, rows: Mapping[str, Coverage]) -> dict[str, int]:
    category = source.entry.category
    if len(rows) == 1:
        return {next(iter(rows)): source.counts.of(category)}
    counted = source.counts.groups_of(category)
    strange = [group for group in counted if group not in rows]
    if strange:
        raise GroupWithoutPrice(
            contract=source.contract_number,
            category=category.value,
            models=", ".join(sorted(model for group in strange for model in source.counts.models[category, group])),
            known=", ".join(sorted(rows)),
        )
    return counted


@dataclass(frozen=True, slots=True)
class _Share:
    ordered: int
    count: int
    added: int


def _line(source: LineSource, row: Coverage, share: _Share, after: Baseline) -> TrueUpLine:
    listed = _listed_price(source, row)
    unit_cost = row.unit_cost if row.unit_cost is not None else listed.cost if listed else None
    cost = None if unit_cost is None else _prorated(source, row, share, unit_cost)
    return TrueUpLine(
        category=row.category,
        group=row.group,
        ordered=share.ordered,
        count=share.count,
        added=share.added,
        extra_growth=source.extra_growth,
        unit_price=row.unit_price,
        price_term_months=row.price_term_months,
        months=source.months,
        amount=_prorated(source, row, share, row.unit_price),
        unit_cost=unit_cost,
        cost=cost,
        new_ordered=share.ordered + share.added,
        after=after,
        part_number=listed.part_number if listed else None,
        description=listed.description if listed else "",
    )


def _prorated(source: LineSource, row: Coverage, share: _Share, price: int) -> int:
    return prorated_amount(share.added, price, source.months, row.price_term_months)


def _listed_price(source: LineSource, row: Coverage) -> PriceLine | None:
    """The manufacturer's line for the part number and cost; a document can do without it, so none is no refusal."""
    wanted = PriceWanted(
        PriceKind.SERVICE, source.on, source.currency, Category(row.category), None, row.price_term_months
    )
    try:
        return find_price(source.prices, wanted)
    except (NoPrice, AmbiguousPrice):
        return None
