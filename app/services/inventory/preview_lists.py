"""The lists behind the figures of a prepared import: rows with the place they come from."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.domain.categories import Bucket, Category
from app.domain.identity import Damage
from app.domain.inventories import DeviceLocation
from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.models.unit_of_work import UnitOfWork
from app.services.catalogue import model_index
from app.services.collector import collector_at_rest
from app.services.counts import Described, describe
from app.services.desk import Desk
from app.services.inventory.device_rows import DeviceRow, RowRef
from app.services.inventory.headers import Field
from app.services.inventory.known import identities
from app.services.inventory.model_names import NO_MODEL, ModelIndex
from app.services.inventory.places import Place, places_in, shown_name
from app.services.inventory.preparing import Prepared

_NOWHERE = Place("", "", None)


class PreviewList(StrEnum):
    """The lists that can be looked into before an import is stored."""

    JOINED = "joined"
    LEFT = "left"
    MOVED = "moved"
    CHANGED_MODEL = "changed_model"
    UNCLASSIFIED = "unclassified"
    QUARANTINED = "quarantined"
    REPEATED = "repeated"
    CANNOT_BE_TOLD_APART = "cannot_be_told_apart"
    EXCLUDED = "excluded"
    END_OF_LIFE = "end_of_life"
    IGNORED = "ignored"
    COUNTED = "counted"


class PreviewLine(NamedTuple):
    """One line of a list: file, sheet and row say where it stands, of a device that left where it stood before.

    `row` is the spreadsheet's own number, None where the place is not known. `repeats` is the row that is counted
    instead, as the same device or where `is_set` as the other part of one set; `earlier_serial` is last month's value
    of a damaged serial, `earlier_model` the model that the inventory before lists. A tuple, because a list may have a
    hundred thousand of them.
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
    sheet: str = ""
    earlier_model: str = ""
    is_set: bool = False


def preview_rows(desk: Desk, prepared: Prepared, wanted: PreviewList) -> tuple[PreviewLine, ...]:
    """The rows of one list, in the order of the files; devices that left in the order they were stored."""
    with desk.reading() as uow, collector_at_rest():
        return _Rows(prepared, model_index(uow)).of(uow, wanted)


def every_list(
    desk: Desk, prepared: Prepared, progress: Progress = NO_PROGRESS
) -> dict[PreviewList, tuple[PreviewLine, ...]]:
    """The rows of all lists that have any, to be saved together."""
    found = {}
    with desk.reading() as uow, collector_at_rest():
        rows = _Rows(prepared, model_index(uow))
        for wanted in PreviewList:
            stop_if_cancelled(progress)
            if lines := rows.of(uow, wanted):
                found[wanted] = lines
    return found


class _Rows:
    """Puts what was prepared into rows, asking the catalogue once per model name."""

    def __init__(self, prepared: Prepared, index: ModelIndex) -> None:
        self._prepared = prepared
        self._index = index
        self._files = prepared.clean.files
        self._names = [shown_name(file.name, file.container) for file in self._files]
        self._described: dict[str, Described] = {}

    def of(self, uow: UnitOfWork, wanted: PreviewList) -> tuple[PreviewLine, ...]:
        """The rows of a list."""
        return tuple(self._left(uow) if wanted is PreviewList.LEFT else self._listed(wanted))

    def _listed(self, wanted: PreviewList) -> Iterable[PreviewLine]:
        """The rows of a list that stand in the files."""
        clean, comparison = self._prepared.clean, self._prepared.comparison
        found: Iterable[PreviewLine]
        match wanted:
            case PreviewList.JOINED:
                found = (self._device(clean.devices[at]) for at in comparison.joined)
            case PreviewList.MOVED:
                found = (
                    self._device(clean.devices[at], DeviceLocation(*span.state[1:])) for at, span in comparison.moved
                )
            case PreviewList.CHANGED_MODEL:
                found = (
                    self._device(clean.devices[at], earlier_model=span.state[0])
                    for at, span in comparison.changed_model
                )
            case PreviewList.REPEATED:
                found = (
                    self._at(one.ref, repeats=(self._names[one.of.file], one.of.row), is_set=one.is_set)
                    for one in clean.duplicates
                )
            case PreviewList.QUARANTINED:
                found = (self._at(one.ref, damage=one.damage, earlier_serial=one.earlier) for one in clean.quarantined)
            case PreviewList.CANNOT_BE_TOLD_APART:
                found = (self._at(ref) for ref in clean.without_identity)
            case _:
                bucket = Bucket(wanted.value)
                found = (self._device(row) for row in clean.devices if self._describe(row.model).bucket is bucket)
        return found

    def _left(self, uow: UnitOfWork) -> Iterable[PreviewLine]:
        """The devices that the files no longer list, as the inventory before knew them and where it listed them."""
        spans = self._prepared.comparison.left
        known = {one.id: one for one in identities(uow, [span.device_id for span in spans])}
        stood = places_in(uow, self._prepared.previous.id) if spans and self._prepared.previous else {}
        for span in spans:
            told, device = self._describe(span.state[0]), known.get(span.device_id)
            place = stood.get(span.device_id, _NOWHERE)
            yield PreviewLine(
                file=place.file,
                row=place.row,
                model=span.state[0],
                category=told.category,
                bucket=told.bucket,
                serial=device.serial if device else "",
                mac=device.mac if device else "",
                location=DeviceLocation(*span.state[1:]),
                ends=told.ends,
                sheet=place.sheet,
            )

    def _device(self, row: DeviceRow, earlier: DeviceLocation | None = None, *, earlier_model: str = "") -> PreviewLine:
        told = self._describe(row.model)
        return PreviewLine(
            file=self._names[row.file],
            row=row.row,
            model=row.model,
            category=told.category,
            bucket=told.bucket,
            serial=row.identity.serial or "",
            mac=row.identity.mac or "",
            location=DeviceLocation(row.name, row.site, row.room, row.user),
            earlier_location=earlier,
            ends=told.ends,
            sheet=self._files[row.file].sheet,
            earlier_model=earlier_model,
        )

    def _at(
        self,
        ref: RowRef,
        *,
        repeats: tuple[str, int] | None = None,
        damage: Damage | None = None,
        earlier_serial: str = "",
        is_set: bool = False,
    ) -> PreviewLine:
        """A row as the file itself shows it."""
        cell = self._cells(ref)
        told = self._describe(cell(Field.MODEL) or NO_MODEL)
        return PreviewLine(
            file=self._names[ref.file],
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
            sheet=self._files[ref.file].sheet,
            is_set=is_set,
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
