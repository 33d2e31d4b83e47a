"""Decisions about models that can be taken back, and the whole catalogue with what stands for each model today."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from app.domain.categories import Classification
from app.domain.portfolio import CatalogueModel
from app.models.catalogue import CatalogueModelRow, ListedModelRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.catalogue import (
    Decision,
    classify,
    latest_totals,
    list_models,
    model_index,
    relink,
    save_entry,
    save_model,
)
from app.services.desk import Desk
from app.services.inventory.model_names import CatalogueEntry, fold_model


@dataclass(frozen=True, slots=True)
class ModelChange:
    """A decision that was stored; `before` is the entry as it was, None where the catalogue had none of that name."""

    decision: Decision
    before: CatalogueEntry | None


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """An entry of the catalogue; `customers` are the devices in the latest inventory of each customer by its name."""

    entry: CatalogueEntry
    shipped: bool
    customers: Mapping[str, int] = field(default_factory=dict)

    @property
    def devices(self) -> int:
        """Devices of the model in the latest inventories."""
        return sum(self.customers.values())


def model_records(desk: Desk) -> tuple[ModelRecord, ...]:
    """Every model of the catalogue, by name, with where it is in use."""
    with desk.reading() as uow:
        index = model_index(uow)
        shipped = set(uow.session.scalars(select(CatalogueModelRow.model).where(CatalogueModelRow.shipped)))
        in_use = _in_use(uow, index.entry_of)
        records = [ModelRecord(one, one.model in shipped, in_use.get(one.model, {})) for one in index.entries]
        return tuple(sorted(records, key=lambda one: one.entry.model.casefold()))


def decide(desk: Desk, name: str, classification: Classification) -> ModelChange:
    """Classify a name for every customer, in a way that can be taken back (R6)."""
    before = _by_name(desk)
    decision = classify(desk, name, classification)
    return ModelChange(decision, before.get(fold_model(decision.model)))


def change(desk: Desk, model: CatalogueModel) -> ModelChange:
    """Set classification, group and dates of a model, in a way that can be taken back (R3)."""
    before = _by_name(desk)
    decision = save_model(desk, model)
    return ModelChange(decision, before.get(fold_model(decision.model)))


def take_back(desk: Desk, made: ModelChange) -> None:
    """Put a model back to what it was; one that the decision added is taken out again, and all is recounted."""
    with desk.writing() as uow:
        if made.before is not None:
            save_entry(uow, made.before)
        else:
            _remove(uow, made.decision.model)
        relink(uow)
        record(uow, desk, "model.taken_back", made.decision.model)
        uow.commit()


def _in_use(uow: UnitOfWork, entry_of: Callable[[str], CatalogueEntry | None]) -> dict[str, Counter[str]]:
    """Devices by customer, for each model that a latest inventory lists."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, customer, devices in latest_totals(uow):
        if (entry := entry_of(name)) is not None:
            found[entry.model][customer] += devices
    return found


def _by_name(desk: Desk) -> dict[str, CatalogueEntry]:
    return {fold_model(entry.model): entry for entry in list_models(desk)}


def _remove(uow: UnitOfWork, model: str) -> None:
    row = uow.session.scalar(select(CatalogueModelRow).where(CatalogueModelRow.normalised == fold_model(model)))
    if row is None:
        return
    for listed in uow.session.scalars(select(ListedModelRow).where(ListedModelRow.catalogue_model_id == row.id)):
        listed.catalogue_model_id = None
    uow.session.flush()
    uow.session.delete(row)
    uow.session.flush()
