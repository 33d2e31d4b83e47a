"""What a prepared import would change, in figures; nothing is stored."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.check import Verdict, increase_of, verdict_of
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.catalogue import UnclassifiedModel, model_index
from app.services.desk import Desk
from app.services.history import entries_on
from app.services.inventory.model_names import NO_MODEL, ModelIndex
from app.services.inventory.preparing import Prepared
from app.services.inventory.preview_lists import PreviewList
from app.services.ledger import entries_of


@dataclass(frozen=True, slots=True)
class CategoryStanding:
    """A category as the import would leave it; None where there is no earlier inventory or no contract on that day.

    `increase` against ordered is in hundredths of a percent (R7).
    """

    category: Category
    count: int
    earlier: int | None
    ordered: int | None
    baseline: int | None
    threshold: int | None
    verdict: Verdict | None
    increase: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """The figures of a prepared import; `to_decide` are the names that nobody classified yet, most devices first."""

    customer_name: str
    standings: tuple[CategoryStanding, ...]
    sizes: Mapping[PreviewList, int]
    to_decide: tuple[UnclassifiedModel, ...]


def preview(desk: Desk, prepared: Prepared) -> Preview:
    """The figures of an import that is ready to be stored."""
    with desk.reading() as uow:
        index = model_index(uow)
        name = uow.session.get_one(CustomerRow, prepared.customer_id).name
        return Preview(name, _standings(uow, prepared), _sizes(prepared), _to_decide(prepared, index, name))


def _standings(uow: UnitOfWork, prepared: Prepared) -> tuple[CategoryStanding, ...]:
    of_customer = select(ContractRow).where(ContractRow.customer_id == prepared.customer_id)
    contracts = list(uow.session.scalars(of_customer))
    entries = entries_on(contracts, entries_of(uow, contracts), prepared.day)
    found = []
    for category in Category:
        count = prepared.counts.of(category)
        figures = entries[category].baseline if category in entries else None
        earlier = prepared.previous.counts.get(category, 0) if prepared.previous else None
        found.append(
            CategoryStanding(
                category=category,
                count=count,
                earlier=earlier,
                ordered=figures.ordered if figures else None,
                baseline=figures.baseline if figures else None,
                threshold=figures.threshold if figures else None,
                verdict=verdict_of(count, figures) if figures else None,
                increase=increase_of(count, figures.ordered) if figures else None,
            )
        )
    return tuple(found)


def _sizes(prepared: Prepared) -> dict[PreviewList, int]:
    summary = prepared.summary
    return {
        PreviewList.JOINED: summary.joined,
        PreviewList.LEFT: summary.left,
        PreviewList.MOVED: summary.moved,
        PreviewList.CHANGED_MODEL: len(prepared.comparison.changed_model),
        PreviewList.UNCLASSIFIED: sum(summary.unclassified.values()),
        PreviewList.QUARANTINED: summary.quarantined,
        PreviewList.REPEATED: summary.duplicates,
        PreviewList.CANNOT_BE_TOLD_APART: len(prepared.clean.without_identity),
        PreviewList.EXCLUDED: summary.excluded,
        PreviewList.END_OF_LIFE: summary.end_of_life,
        PreviewList.IGNORED: summary.ignored,
        PreviewList.COUNTED: sum(summary.counts.values()),
    }


def _to_decide(prepared: Prepared, index: ModelIndex, customer: str) -> tuple[UnclassifiedModel, ...]:
    """Rows without a model are left out: there is no name to decide about."""
    names = sorted(prepared.summary.unclassified.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        UnclassifiedModel(name, devices, (customer,), index.propose(name))
        for name, devices in names
        if name != NO_MODEL
    )
