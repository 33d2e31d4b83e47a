"""The catalogue: what every model counts as, and the one decision that holds for every customer (R2, R3, R6)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.domain.errors import InvalidValue
from app.domain.portfolio import CatalogueModel
from app.models.catalogue import CatalogueModelRow, ListedModelRow
from app.models.customers import CustomerRow
from app.models.inventories import InventoryRow, InventoryTotalRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.catalogue_effects import Effects, measured
from app.services.catalogue_history import CLASSIFIED, SAVED, detail_of
from app.services.desk import Desk
from app.services.inventory.model_names import CatalogueEntry, ModelIndex, fold_model
from app.services.inventory.model_proposals import Proposal
from app.services.inventory.recount import recount

_ALIAS_SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class Decision:
    """What deciding about a model did: the names that stand for it, and how many stored inventories list them.

    `before` is the entry as it was, None where the catalogue had none of that name.
    """

    model: str
    classification: Classification
    names: tuple[str, ...]
    inventories: int
    before: CatalogueEntry | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions that were stored together, and what they did to the stored months."""

    decisions: tuple[Decision, ...]
    effects: Effects

    @property
    def models(self) -> tuple[str, ...]:
        """The models that were decided about."""
        return tuple(one.model for one in self.decisions)

    @property
    def classification(self) -> Classification:
        """What the models count as now."""
        return self.decisions[0].classification


@dataclass(frozen=True, slots=True)
class UnclassifiedModel:
    """A name that waits for a decision: devices and customers in the latest inventories, and the nearest names."""

    name: str
    devices: int
    customers: tuple[str, ...]
    proposals: tuple[Proposal, ...]


def seed_catalogue(uow: UnitOfWork, entries: Sequence[CatalogueEntry]) -> bool:
    """Put the shipped catalogue into a store that has none; tells whether it did."""
    if uow.session.scalar(select(func.count()).select_from(CatalogueModelRow)):
        return False
    uow.session.add_all(_row(entry, shipped=True) for entry in entries)
    uow.session.flush()
    return True


def model_index(uow: UnitOfWork) -> ModelIndex:
    """The catalogue, ready to be asked by names as inventories write them."""
    return ModelIndex(_entries(uow))


def list_models(desk: Desk) -> tuple[CatalogueEntry, ...]:
    """Every model of the catalogue, by name; those that wait for a decision too."""
    with desk.reading() as uow:
        return tuple(sorted(_entries(uow), key=lambda one: one.model.casefold()))


def unclassified(desk: Desk) -> tuple[UnclassifiedModel, ...]:
    """Names without a decision in the latest inventory of each customer, most devices first."""
    with desk.reading() as uow:
        index = model_index(uow)
        devices: Counter[str] = Counter()
        customers: dict[str, set[str]] = defaultdict(set)
        for name, customer, number in latest_totals(uow):
            if index.resolve(name) is None:
                devices[name] += number
                customers[name].add(customer)
        return tuple(
            UnclassifiedModel(name, number, tuple(sorted(customers[name])), index.propose(name))
            for name, number in sorted(devices.items(), key=lambda item: (-item[1], item[0]))
        )


def devices_by_model(desk: Desk) -> dict[str, int]:
    """Devices per catalogue model in the latest inventory of each customer."""
    with desk.reading() as uow:
        index = model_index(uow)
        result: Counter[str] = Counter()
        for name, _, number in latest_totals(uow):
            entry = index.entry_of(name)
            if entry is not None:
                result[entry.model] += number
        return dict(result)


def classify(desk: Desk, model: str, classification: Classification, group: str | None = None) -> Decision:
    """Decide what a model counts as, for every customer and every stored month (R6)."""
    return classify_all(desk, [model], classification, group).decisions[0]


def classify_all(desk: Desk, names: Sequence[str], classification: Classification, group: str | None = None) -> Decided:
    """Decide at once what several models count as; a group that is not given stays as it is (R6)."""
    wanted = list(dict.fromkeys(name.strip() for name in names))
    if not wanted or not all(wanted):
        raise InvalidValue(name="model", value=", ".join(names))
    with desk.writing() as uow:
        index = model_index(uow)
        entries = {}
        for name in wanted:
            entry = index.entry_of(name) or CatalogueEntry(name, None)
            decided = replace(entry, classification=classification, group=group if group is not None else entry.group)
            entries[fold_model(decided.model)] = decided
        return _decided(uow, desk, CLASSIFIED, index, [(entry, classification) for entry in entries.values()])


def save_model(desk: Desk, model: CatalogueModel) -> Decision:
    """Set classification, group and dates of a model at once (R3)."""
    return save_models(desk, model).decisions[0]


def save_models(desk: Desk, *models: CatalogueModel) -> Decided:
    """The same for several models, with what it did to the stored months."""
    with desk.writing() as uow:
        index = model_index(uow)
        return _decided(uow, desk, SAVED, index, [(_changed(index, model), model.classification) for model in models])


def try_models(desk: Desk, *models: CatalogueModel) -> Effects:
    """What `save_models` would do to the stored months; nothing is changed."""
    with desk.writing() as uow:
        index = model_index(uow)
        entries = [_changed(index, model) for model in models]
        return measured(uow, index, lambda: _put(uow, entries))


def _decided(
    uow: UnitOfWork,
    desk: Desk,
    action: str,
    index: ModelIndex,
    decided: Sequence[tuple[CatalogueEntry, Classification]],
) -> Decided:
    """Store entries of the catalogue with what they count as, recount, and keep who decided what."""
    known = {fold_model(entry.model): entry for entry in index.entries}
    effects = measured(uow, index, lambda: _put(uow, [entry for entry, _ in decided]))
    decisions = []
    for entry, meaning in decided:
        before = known.get(fold_model(entry.model))
        decision = _decision(uow, entry, meaning, before)
        record(uow, desk, action, entry.model, **detail_of(before, entry), names=decision.names)
        decisions.append(decision)
    uow.commit()
    return Decided(tuple(decisions), effects)


def _put(uow: UnitOfWork, entries: Iterable[CatalogueEntry]) -> ModelIndex:
    for entry in entries:
        save_entry(uow, entry)
    return relink(uow)


def _changed(index: ModelIndex, model: CatalogueModel) -> CatalogueEntry:
    """The entry that a model makes of the one it names."""
    known = index.named(model.model)
    entry = known or CatalogueEntry(model.model, None)
    return replace(entry, classification=model.classification, group=model.group, dates=model.dates)


def save_catalogue_model(uow: UnitOfWork, index: ModelIndex, model: CatalogueModel) -> None:
    """Put a model into the catalogue, or change the one that the name means; `relink` afterwards."""
    save_entry(uow, _changed(index, model))


def save_entry(uow: UnitOfWork, entry: CatalogueEntry) -> None:
    """Put an entry into the catalogue, or change the one of that name."""
    row = _stored(uow, entry.model)
    if row is None:
        uow.session.add(_row(entry, shipped=False))
    else:
        row.classification = entry.classification.value if entry.classification else None
        row.group_name = entry.group or ""
        row.end_of_sale = entry.dates.end_of_sale
        row.end_of_life = entry.dates.end_of_life
        row.end_of_service = entry.dates.end_of_service
    uow.session.flush()


def relink(uow: UnitOfWork) -> ModelIndex:
    """Let every name that inventories wrote stand for what the catalogue now says, and recount what is stored."""
    index = model_index(uow)
    ids = _ids_by_name(uow)
    for row in uow.session.scalars(select(ListedModelRow)):
        row.catalogue_model_id = _target(index, ids, row.name)
    uow.session.flush()
    recount(uow, index)
    return index


def list_names(uow: UnitOfWork, names: Collection[str]) -> dict[str, int]:
    """The ids of model names as written, those that are new added."""
    known = dict(uow.session.execute(select(ListedModelRow.name, ListedModelRow.id)).all())
    missing = sorted(set(names) - known.keys())
    if missing:
        index, ids = model_index(uow), _ids_by_name(uow)
        rows = [ListedModelRow(name=name, catalogue_model_id=_target(index, ids, name)) for name in missing]
        uow.session.add_all(rows)
        uow.session.flush()
        known |= {row.name: row.id for row in rows}
    return {name: known[name] for name in names}


def _decision(
    uow: UnitOfWork, entry: CatalogueEntry, meaning: Classification, before: CatalogueEntry | None
) -> Decision:
    """The names that stand for a model, and how many stored inventories list one of them."""
    of_model = CatalogueModelRow.normalised == fold_model(entry.model)
    listed = select(ListedModelRow).join(CatalogueModelRow, CatalogueModelRow.id == ListedModelRow.catalogue_model_id)
    rows = list(uow.session.scalars(listed.where(of_model).order_by(ListedModelRow.name)))
    counted = select(func.count(InventoryTotalRow.inventory_id.distinct())).where(
        InventoryTotalRow.listed_model_id.in_([row.id for row in rows])
    )
    inventories = uow.session.scalar(counted) or 0
    return Decision(entry.model, meaning, tuple(row.name for row in rows), inventories, before)


def _target(index: ModelIndex, ids: dict[str, int], name: str) -> int | None:
    model = index.resolve(name)
    return ids[fold_model(model.model)] if model else None


def _ids_by_name(uow: UnitOfWork) -> dict[str, int]:
    rows = uow.session.execute(select(CatalogueModelRow.normalised, CatalogueModelRow.id))
    return dict(rows.all())


def latest_totals(uow: UnitOfWork) -> list[tuple[str, str, int]]:
    """Model name as written, customer and devices, for the latest inventory of each customer."""
    latest = select(func.max(InventoryRow.position)).group_by(InventoryRow.customer_id)
    rows = uow.session.execute(
        select(ListedModelRow.name, CustomerRow.name, InventoryTotalRow.devices)
        .join(InventoryTotalRow, InventoryTotalRow.listed_model_id == ListedModelRow.id)
        .join(InventoryRow, InventoryRow.id == InventoryTotalRow.inventory_id)
        .join(CustomerRow, CustomerRow.id == InventoryRow.customer_id)
        .where(InventoryRow.position.in_(latest))
    )
    return list(rows.all())


def _stored(uow: UnitOfWork, model: str) -> CatalogueModelRow | None:
    wanted = select(CatalogueModelRow).where(CatalogueModelRow.normalised == fold_model(model))
    return uow.session.scalar(wanted)


def _entries(uow: UnitOfWork) -> Iterator[CatalogueEntry]:
    """Every entry, read by columns: each import asks for all of them, and whole rows take three times as long."""
    one = CatalogueModelRow
    names = select(one.model, one.classification, one.proposal, one.kind, one.aliases, one.group_name)
    rows = uow.session.execute(names.add_columns(one.end_of_sale, one.end_of_life, one.end_of_service))
    for model, classification, proposal, kind, aliases, group, *dates in rows:
        yield CatalogueEntry(
            model=model,
            classification=Classification(classification) if classification else None,
            proposal=Classification(proposal) if proposal else None,
            kind=kind,
            aliases=tuple(aliases.split(_ALIAS_SEPARATOR)) if aliases else (),
            group=group or None,
            dates=ModelDates(*dates),
        )


def _row(entry: CatalogueEntry, *, shipped: bool) -> CatalogueModelRow:
    dates = entry.dates
    return CatalogueModelRow(
        model=entry.model,
        normalised=fold_model(entry.model),
        classification=entry.classification.value if entry.classification else None,
        proposal=entry.proposal.value if entry.proposal else None,
        group_name=entry.group or "",
        kind=entry.kind,
        aliases=_ALIAS_SEPARATOR.join(entry.aliases),
        shipped=shipped,
        end_of_sale=dates.end_of_sale,
        end_of_life=dates.end_of_life,
        end_of_service=dates.end_of_service,
    )
