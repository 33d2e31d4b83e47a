"""Counts of stored inventories: by category, by price group, and what stays out of them (R1-R3, R6).

The classification is looked up when counting, so that a decision about a model recounts every stored month.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Select, func, select

from app.domain.categories import Bucket, Category
from app.domain.eligibility import bucket_of
from app.domain.portfolio import CatalogueModel
from app.models.catalogue import CatalogueModelRow, ListedModelRow
from app.models.inventories import InventoryRemarkRow, InventoryRow, InventoryTotalRow
from app.models.unit_of_work import UnitOfWork
from app.services.records import catalogue_model_of

NO_GROUP = ""
LEFT_OUT = "left_out"
"""The kind of a remark about a quarantined row that a person decided to leave out."""


@dataclass(frozen=True, slots=True)
class Described:
    """Where devices of one model name are listed: `model` is the catalogue's name, or as written if unknown."""

    bucket: Bucket
    model: str
    category: Category | None = None
    group: str = NO_GROUP
    ends: date | None = None


@dataclass(slots=True)
class Counts:
    """What one inventory amounts to; numbers are devices, `quarantined` rows that nobody has decided about."""

    by_group: dict[tuple[Category, str], int] = field(default_factory=lambda: defaultdict(int))
    models: dict[tuple[Category, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    excluded: dict[str, int] = field(default_factory=dict)
    end_of_life: dict[str, tuple[int, date]] = field(default_factory=dict)
    unclassified: dict[str, int] = field(default_factory=dict)
    ignored: int = 0
    quarantined: int = 0

    @property
    def complete(self) -> bool:
        """Whether nothing is left to decide that could change a count (R6, R7)."""
        return not self.unclassified and not self.quarantined

    @property
    def devices(self) -> int:
        """Distinct devices listed: counted, excluded, past end of life and unclassified."""
        past = sum(devices for devices, _ in self.end_of_life.values())
        named = sum(self.excluded.values()) + sum(self.unclassified.values())
        return sum(self.by_group.values()) + past + named

    def of(self, category: Category) -> int:
        """The count of a category (R1)."""
        return sum(devices for (of, _), devices in self.by_group.items() if of is category)

    def by_category(self) -> dict[Category, int]:
        """The count of every category, those without devices too."""
        return {category: self.of(category) for category in Category}

    def groups_of(self, category: Category) -> dict[str, int]:
        """The count of a category by price group; models without a group under NO_GROUP (R10)."""
        return {group: devices for (of, group), devices in self.by_group.items() if of is category}


def counts_of(uow: UnitOfWork, inventories: Sequence[InventoryRow]) -> dict[int, Counts]:
    """The counts of stored inventories by inventory id, in one query."""
    days = {row.id: row.date for row in inventories}
    left_out = _left_out(uow) if any(row.quarantined for row in inventories) else {}
    result = {row.id: Counts(quarantined=row.quarantined - left_out.get(row.id, 0)) for row in inventories}
    if not days:
        return result
    known: dict[tuple[int, date], Described] = {}
    models = listed_models(uow)
    for inventory_id, listed_id, devices in uow.session.connection().execute(_totals(days)).all():
        day = days[inventory_id]
        described = known.get((listed_id, day))
        if described is None:
            described = known[listed_id, day] = describe(*models[listed_id], day)
        _add(result[inventory_id], described, devices)
    return result


def _left_out(uow: UnitOfWork) -> dict[int, int]:
    """Quarantined rows that a person decided to leave out: nothing is left to decide about them."""
    remark = InventoryRemarkRow
    counted = select(remark.inventory_id, func.count()).where(remark.kind == LEFT_OUT)
    return dict(uow.session.execute(counted.group_by(remark.inventory_id)).all())


def counts_from(
    devices: Mapping[str, int], resolve: Callable[[str], CatalogueModel | None], day: date, quarantined: int
) -> Counts:
    """The counts of an inventory that is not stored yet: devices by model as written."""
    counts = Counts(quarantined=quarantined)
    for name, number in devices.items():
        _add(counts, describe(name, resolve(name), day), number)
    return counts


def listed_models(uow: UnitOfWork) -> dict[int, tuple[str, CatalogueModel | None]]:
    """Every model name that inventories wrote, with the classified model it stands for, by listed model id."""
    written = select(ListedModelRow.catalogue_model_id)
    rows = uow.session.scalars(select(CatalogueModelRow).where(CatalogueModelRow.id.in_(written)))
    models = {row.id: catalogue_model_of(row) for row in rows}
    listed = select(ListedModelRow.id, ListedModelRow.name, ListedModelRow.catalogue_model_id)
    return {
        listed_id: (name, None if model_id is None else models[model_id])
        for listed_id, name, model_id in uow.session.execute(listed)
    }


def describe(name: str, model: CatalogueModel | None, day: date) -> Described:
    """Where devices of a model name are listed on a day (R2, R3, R6)."""
    if model is None:
        return Described(Bucket.UNCLASSIFIED, name)
    bucket = bucket_of(model.classification, model.dates, day)
    return Described(
        bucket,
        model.model,
        model.classification.category,
        model.group or NO_GROUP,
        model.dates.support_ends,
    )


def _totals(inventory_ids: Iterable[int]) -> Select[int, int, int]:
    columns = select(InventoryTotalRow.inventory_id, InventoryTotalRow.listed_model_id, InventoryTotalRow.devices)
    return columns.where(InventoryTotalRow.inventory_id.in_(list(inventory_ids)))


def _add(counts: Counts, described: Described, devices: int) -> None:
    name = described.model
    if described.bucket is Bucket.COUNTED and described.category is not None:
        counts.by_group[described.category, described.group] += devices
        counts.models[described.category, described.group].add(name)
    elif described.bucket is Bucket.EXCLUDED:
        counts.excluded[name] = counts.excluded.get(name, 0) + devices
    elif described.bucket is Bucket.END_OF_LIFE and described.ends is not None:
        earlier = counts.end_of_life.get(name, (0, described.ends))[0]
        counts.end_of_life[name] = (earlier + devices, described.ends)
    elif described.bucket is Bucket.IGNORED:
        counts.ignored += devices
    else:
        counts.unclassified[name] = counts.unclassified.get(name, 0) + devices
