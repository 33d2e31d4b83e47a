"""What a prepared import would change, as figures and as rows with the place they come from; nothing is stored."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import select

from app.domain.categories import Bucket, Category
from app.domain.check import Verdict, increase_of, verdict_of
from app.domain.identity import Damage
from app.domain.inventories import DeviceLocation
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.catalogue import UnclassifiedModel, model_index
from app.services.counts import Described, describe
from app.services.desk import Desk
from app.services.history import entries_on
from app.services.inventory.device_rows import DeviceRow, RowRef
from app.services.inventory.headers import Field
from app.services.inventory.known import identities
from app.services.inventory.model_names import NO_MODEL, ModelIndex
from app.services.inventory.preparing import Prepared
from app.services.ledger import entries_of


class PreviewList(StrEnum):
    """The lists that can be looked into before an import is stored."""

    JOINED = "joined"
    LEFT = "left"
    MOVED = "moved"
    UNCLASSIFIED = "unclassified"
    QUARANTINED = "quarantined"
    REPEATED = "repeated"
    CANNOT_BE_TOLD_APART = "cannot_be_told_apart"
    EXCLUDED = "excluded"
    END_OF_LIFE = "end_of_life"
    IGNORED = "ignored"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class CategoryStanding:
    """A category as the import would leave it; None where there is no earlier inventory or no contract on that day.

    `increase` against ordered is in hundredths of a percent (R7).
    """

    category: Category
    count: int
    earlier: int | None
    ordered: int | None
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


class PreviewLine(NamedTuple):
    """One line of a list; `row` is the spreadsheet's own number, None for devices that the files no longer list.

    `repeats` is the row that is counted instead, `earlier_serial` last month's value of a damaged serial. A tuple,
    because a list may have a hundred thousand of them.
    """

    file: str
    row: int | None
    model: str
    category: Category | None
    bucket: Bucket
    serial: str = ""
    mac: str = ""
    location: DeviceLocation = DeviceLocation()
    earlier_location: DeviceLocation | None = None
    repeats: tuple[str, int] | None = None
    damage: Damage | None = None
    earlier_serial: str = ""
    ends: date | None = None


def preview(desk: Desk, prepared: Prepared) -> Preview:
    """The figures of an import that is ready to be stored."""
    with desk.reading() as uow:
        index = model_index(uow)
        name = uow.session.get_one(CustomerRow, prepared.customer_id).name
        return Preview(name, _standings(uow, prepared), _sizes(prepared), _to_decide(prepared, index, name))


def preview_rows(desk: Desk, prepared: Prepared, wanted: PreviewList) -> tuple[PreviewLine, ...]:
    """The rows of one list, in the order of the files; devices that left in the order they were stored."""
    with desk.reading() as uow:
        rows = _Rows(prepared, model_index(uow))
        if wanted is PreviewList.LEFT:
            return tuple(rows.left(uow))
        return tuple(rows.listed(wanted))


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


class _Rows:
    """Puts what was prepared into rows, asking the catalogue once per model name."""

    def __init__(self, prepared: Prepared, index: ModelIndex) -> None:
        self._prepared = prepared
        self._index = index
        self._files = prepared.clean.files
        self._described: dict[str, Described] = {}

    def listed(self, wanted: PreviewList) -> Iterable[PreviewLine]:
        """The rows of a list that stand in the files."""
        clean, comparison = self._prepared.clean, self._prepared.comparison
        match wanted:
            case PreviewList.JOINED:
                return [self._device(clean.devices[at]) for at in comparison.joined]
            case PreviewList.MOVED:
                return [
                    self._device(clean.devices[at], DeviceLocation(*span.state[1:])) for at, span in comparison.moved
                ]
            case PreviewList.REPEATED:
                return [
                    self._at(one.ref, repeats=(self._files[one.of.file].name, one.of.row)) for one in clean.duplicates
                ]
            case PreviewList.QUARANTINED:
                return [self._at(one.ref, damage=one.damage, earlier_serial=one.earlier) for one in clean.quarantined]
            case PreviewList.CANNOT_BE_TOLD_APART:
                return [self._at(ref) for ref in clean.without_identity]
            case _:
                bucket = Bucket(wanted.value)
                return [self._device(row) for row in clean.devices if self._describe(row.model).bucket is bucket]

    def left(self, uow: UnitOfWork) -> Iterable[PreviewLine]:
        """The devices that the files no longer list, as the inventory before knew them."""
        spans = self._prepared.comparison.left
        known = {one.id: one for one in identities(uow, [span.device_id for span in spans])}
        for span in spans:
            told, device = self._describe(span.state[0]), known.get(span.device_id)
            serial, mac = (device.serial, device.mac) if device else ("", "")
            location = DeviceLocation(*span.state[1:])
            yield PreviewLine("", None, span.state[0], told.category, told.bucket, serial, mac, location)

    def _device(self, row: DeviceRow, earlier: DeviceLocation | None = None) -> PreviewLine:
        told = self._describe(row.model)
        return PreviewLine(
            file=self._files[row.file].name,
            row=row.row,
            model=row.model,
            category=told.category,
            bucket=told.bucket,
            serial=row.identity.serial or "",
            mac=row.identity.mac or "",
            location=DeviceLocation(row.name, row.site, row.room, row.user),
            earlier_location=earlier,
            ends=told.ends,
        )

    def _at(
        self,
        ref: RowRef,
        *,
        repeats: tuple[str, int] | None = None,
        damage: Damage | None = None,
        earlier_serial: str = "",
    ) -> PreviewLine:
        """A row as the file itself shows it."""
        cell = self._cells(ref)
        told = self._describe(cell(Field.MODEL) or NO_MODEL)
        return PreviewLine(
            file=self._files[ref.file].name,
            row=ref.row,
            model=cell(Field.MODEL),
            category=told.category,
            bucket=Bucket.QUARANTINED if damage else Bucket.DUPLICATE if repeats else told.bucket,
            serial=cell(Field.SERIAL),
            mac=cell(Field.MAC),
            location=DeviceLocation(*map(cell, (Field.NAME, Field.SITE, Field.ROOM, Field.USER))),
            repeats=repeats,
            damage=damage,
            earlier_serial=earlier_serial,
        )

    def _cells(self, ref: RowRef) -> Callable[[Field], str]:
        file = self._files[ref.file]
        at = bisect_left(file.row_numbers, ref.row)

        def cell(name: Field) -> str:
            column = file.values.get(name)
            return column[at] if column else ""

        return cell

    def _describe(self, name: str) -> Described:
        found = self._described.get(name)
        if found is None:
            found = self._described[name] = describe(name, self._index.resolve(name), self._prepared.day)
        return found
