"""Taking decisions about models back, and the whole catalogue with what stands for each model today."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from app.models.catalogue import CatalogueModelRow, ListedModelRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.catalogue import Decided, latest_totals, model_index, relink, save_entry
from app.services.catalogue_history import TAKEN_BACK, detail_of
from app.services.desk import Desk
from app.services.inventory.model_names import CatalogueEntry, fold_model


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


def take_back(desk: Desk, made: Decided) -> None:
    """Put models back to what they were; those that the decision added are taken out again, and all is recounted."""
    with desk.writing() as uow:
        now = {fold_model(entry.model): entry for entry in model_index(uow).entries}
        for one in made.decisions:
            if one.before is not None:
                save_entry(uow, one.before)
            else:
                _remove(uow, one.model)
            record(uow, desk, TAKEN_BACK, one.model, **detail_of(now.get(fold_model(one.model)), one.before))
        relink(uow)
        uow.commit()


def _in_use(uow: UnitOfWork, entry_of: Callable[[str], CatalogueEntry | None]) -> dict[str, Counter[str]]:
    """Devices by customer, for each model that a latest inventory lists."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, customer, devices in latest_totals(uow):
        if (entry := entry_of(name)) is not None:
            found[entry.model][customer] += devices
    return found


def _remove(uow: UnitOfWork, model: str) -> None:
    row = uow.session.scalar(select(CatalogueModelRow).where(CatalogueModelRow.normalised == fold_model(model)))
    if row is None:
        return
    for listed in uow.session.scalars(select(ListedModelRow).where(ListedModelRow.catalogue_model_id == row.id)):
        listed.catalogue_model_id = None
    uow.session.flush()
    uow.session.delete(row)
    uow.session.flush()
