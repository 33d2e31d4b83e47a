"""Preparing an import: the files are read, cleaned and compared; nothing is stored."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from sqlalchemy import select

from app.domain.categories import Classification
from app.domain.errors import AppError, NotFound, ProblemsFound
from app.domain.inventories import InventorySummary
from app.domain.issues import Issue, Where
from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.models.customers import CustomerRow
from app.models.inventories import InventoryFileRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.catalogue import model_index
from app.services.collector import collector_at_rest
from app.services.counts import Counts, counts_from
from app.services.desk import Desk
from app.services.inventory import guards
from app.services.inventory.background import Background
from app.services.inventory.choices import Columns, FileChoice
from app.services.inventory.clean import clean_inventory
from app.services.inventory.column_memory import fields_by_fingerprint, remembered_of
from app.services.inventory.compare import Comparison, Models, compare
from app.services.inventory.device_rows import CleanInventory
from app.services.inventory.known import EarlierDevices, Known, known_around, neighbours, serials_with_zeros
from app.services.inventory.matching import match
from app.services.inventory.model_names import ModelIndex, normalise_model
from app.services.inventory.other_estate import InCommon, files_of_others, imported_elsewhere, other_customer
from app.services.inventory.own_date import own_date
from app.services.inventory.quarantine import Choice, Decisions, QuarantineKey
from app.services.inventory.read_file import read_inventory_path
from app.services.inventory.read_result import ReadFile
from app.services.inventory.set_rules import set_rules
from app.services.inventory.spans import day_of, position_of
from app.services.inventory.stored import newest_summary

_LAST_OF_DAY = (1 << 32) - 1


class AlreadyImported(AppError):
    """The same content was imported before for this customer."""

    code: ClassVar[str] = "already_imported"


class SameFileTwice(AppError):
    """The same content was given twice in one import."""

    code: ClassVar[str] = "same_file_twice"


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Files that together make one inventory of a customer; `day` None takes the files' own date.

    A choice is for a path, or for a path of an archive and the name of one of its files. `remembered` are columns
    chosen before, by the fingerprint of the header.
    `quarantine` says what rows with a damaged serial are; those that it does not name stay set apart.
    """

    customer: str
    paths: tuple[Path, ...]
    day: date | None = None
    choices: Mapping[Path | tuple[Path, str], FileChoice] = field(default_factory=dict)
    remembered: Mapping[str, Columns] = field(default_factory=dict)
    quarantine: Mapping[QuarantineKey, Choice] = field(default_factory=dict)

    def choices_of(self, path: Path) -> dict[str, FileChoice]:
        """What was chosen for the files of a path, by name; "" for the file itself."""
        found = {"": self.choices[path]} if path in self.choices else {}
        inside = {key[1]: choice for key, choice in self.choices.items() if isinstance(key, tuple) and key[0] == path}
        return found | inside


@dataclass(frozen=True, slots=True)
class Prepared:
    """An import that can be looked at and stored; `basis` tells whether the store still is as it was compared with."""

    request: ImportRequest
    customer_id: int
    day: date
    position: int
    basis: tuple[int, int]
    clean: CleanInventory
    counts: Counts
    comparison: Comparison
    summary: InventorySummary
    previous: InventorySummary | None
    guards: tuple[Issue, ...]
    warnings: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class _Ahead:
    """What the store knew while the files were being read."""

    basis: tuple[int, int]
    known: Known

    def holds(self, uow: UnitOfWork, customer_id: int, position: int) -> bool:
        """Whether it still is what an inventory at that position is compared with."""
        around = (self.known.previous, self.known.following)
        return self.basis == basis_of(uow, customer_id) and around == neighbours(uow, customer_id, position)


def prepare(desk: Desk, request: ImportRequest, progress: Progress = NO_PROGRESS) -> Prepared:
    """Read, clean and compare; raises what stands in the way, returns guards that a person may go past.

    Columns are understood as they are remembered for the customer. The store is asked for the rest while the reading
    process is at work.
    """
    request = _with_memory(desk, request)
    with Background(partial(_read_all, request), progress) as reading:
        # From here on the reading process is in the library that reads cells, and leaves the other processor free.
        reading.wait_for_report()
        ahead = _known_ahead(desk, request)
        files = reading.result()
    return prepare_read(desk, request, files, progress, ahead)


def prepare_read(
    desk: Desk,
    request: ImportRequest,
    files: list[ReadFile],
    progress: Progress = NO_PROGRESS,
    ahead: _Ahead | None = None,
) -> Prepared:
    """Clean and compare files that were read before."""
    stop_if_cancelled(progress)
    with desk.reading() as uow, collector_at_rest():
        customer_id = customer_id_of(uow, request.customer)
        require_new(uow, customer_id, files)
        day = request.day or own_date(files).day
        position = position_of(day, _LAST_OF_DAY)
        is_known = ahead is not None and ahead.holds(uow, customer_id, position)
        known = ahead.known if ahead and is_known else known_around(uow, customer_id, position)
        index = model_index(uow)
        decisions = Decisions(
            request.quarantine, serials_with_zeros(uow, customer_id, known), EarlierDevices(uow, customer_id, known)
        )
        clean = clean_inventory(files, index, quarantine=decisions, sets=set_rules(uow), progress=progress)
        stop_if_cancelled(progress)
        device_ids = match(uow, clean.devices, known.devices)
        stop_if_cancelled(progress)
        comparison = compare(clean.devices, device_ids, known, position, _models_by(index))
        return _prepared(uow, desk, _Read(request, customer_id, day, position, clean, comparison, known, index))


def customer_id_of(uow: UnitOfWork, code: str) -> int:
    """The id of a customer; NotFound where there is none with that code."""
    found = uow.session.scalar(select(CustomerRow.id).where(CustomerRow.code == code))
    if found is None:
        raise NotFound(kind="customer", key=code)
    return found


def require_new(uow: UnitOfWork, customer_id: int, files: list[ReadFile]) -> None:
    """Refuse content that this customer already has, under whatever name, and the same content twice."""
    repeated = [file for file, times in Counter(file.sha256 for file in files).items() if times > 1]
    if repeated:
        names = ", ".join(file.name for file in files if file.sha256 == repeated[0])
        raise SameFileTwice(files=names)
    rows = uow.session.execute(
        select(InventoryFileRow.sha256, InventoryRow.date, InventoryRow.id)
        .join(InventoryRow, InventoryRow.id == InventoryFileRow.inventory_id)
        .where(InventoryRow.customer_id == customer_id, InventoryFileRow.sha256.in_([file.sha256 for file in files]))
    )
    named = {file.sha256: file.name for file in files}
    found = [
        Issue(AlreadyImported.code, {"date": day, "id": inventory_id}, Where(file=named[sha256]))
        for sha256, day, inventory_id in rows
    ]
    if found:
        raise ProblemsFound(found)


def basis_of(uow: UnitOfWork, customer_id: int) -> tuple[int, int]:
    """What a comparison rests on: how many inventories the customer has, and the last one stored."""
    ids = list(uow.session.scalars(select(InventoryRow.id).where(InventoryRow.customer_id == customer_id)))
    return len(ids), max(ids, default=0)


@dataclass(frozen=True, slots=True)
class _Read:
    request: ImportRequest
    customer_id: int
    day: date
    position: int
    clean: CleanInventory
    comparison: Comparison
    known: Known
    index: ModelIndex


def _prepared(uow: UnitOfWork, desk: Desk, read: _Read) -> Prepared:
    clean, comparison = read.clean, read.comparison
    models = Counter(row.model for row in clean.devices)
    counts = counts_from(models, read.index.resolve, read.day, len(clean.quarantined) - clean.left_out)
    newest = newest_summary(uow, read.customer_id)
    is_previous = newest is None or newest.date <= read.day
    previous = newest if is_previous else newest_summary(uow, read.customer_id, until=read.day)
    stops, hints = other_customer(uow, read.customer_id, clean.devices, _in_common(read))
    stops += files_of_others(uow, read.customer_id, clean.devices, clean.files) if not stops else []
    stops += guards.older(read.day, newest)
    stops += guards.count_fell(counts, previous)
    hints += imported_elsewhere(uow, read.customer_id, clean.files)
    if read.day > desk.today():
        hints.append(Issue("inventory_in_future", {"date": read.day}).as_warning())
    return Prepared(
        request=read.request,
        customer_id=read.customer_id,
        day=read.day,
        position=read.position,
        basis=basis_of(uow, read.customer_id),
        clean=clean,
        counts=counts,
        comparison=comparison,
        summary=_summary(desk, read, counts),
        previous=previous,
        guards=tuple(stops),
        warnings=(*clean.warnings, *hints),
    )


def _in_common(read: _Read) -> InCommon:
    """The inventory beside the one before it; a file older than every other is known by the one after it."""
    known = read.known
    own, position = (known.before, known.previous) if known.before else (known.after, known.following)
    both = sum(1 for device_id in read.comparison.device_ids if device_id in own)
    return InCommon(len(read.clean.devices), len(own), both, day_of(position) if position is not None else None)


def _summary(desk: Desk, read: _Read, counts: Counts) -> InventorySummary:
    clean, comparison = read.clean, read.comparison
    return InventorySummary(
        id=0,
        customer=read.request.customer,
        date=read.day,
        imported_at=desk.now(),
        files=tuple(file.name for file in clean.files),
        rows=clean.rows,
        counts=counts.by_category(),
        excluded=sum(counts.excluded.values()),
        end_of_life=sum(number for number, _ in counts.end_of_life.values()),
        ignored=counts.ignored,
        unclassified=counts.unclassified,
        duplicates=len(clean.duplicates),
        quarantined=len(clean.quarantined),
        left_out=clean.left_out,
        joined=len(comparison.joined),
        left=len(comparison.left),
        moved=len(comparison.moved),
    )


def stored_as(prepared: Prepared, inventory_id: int) -> InventorySummary:
    """The summary of a prepared import once it has an id."""
    return replace(prepared.summary, id=inventory_id)


def _known_ahead(desk: Desk, request: ImportRequest) -> _Ahead:
    """What an inventory of the requested day is compared with; without one, what a new month is."""
    with desk.reading() as uow, collector_at_rest():
        customer_id = customer_id_of(uow, request.customer)
        position = position_of(request.day or date.max, _LAST_OF_DAY)
        return _Ahead(basis_of(uow, customer_id), known_around(uow, customer_id, position))


def _with_memory(desk: Desk, request: ImportRequest) -> ImportRequest:
    """What is remembered for the customer, unless the request says itself what is; NotFound without such a customer."""
    remembered = fields_by_fingerprint(remembered_of(desk, request.customer))
    return replace(request, remembered={**remembered, **request.remembered})


def _read_all(request: ImportRequest, progress: Progress) -> list[ReadFile]:
    return [
        file
        for path in request.paths
        for file in read_inventory_path(path, request.choices_of(path), request.remembered, progress)
    ]


def _models_by(index: ModelIndex) -> Models:
    def is_ignored(name: str) -> bool:
        model = index.resolve(name)
        return model is not None and model.classification is Classification.IGNORED

    def are_same(one: str, other: str) -> bool:
        first, second = index.entry_of(one), index.entry_of(other)
        if first is not None and second is not None:
            return first.model == second.model
        return normalise_model(one) == normalise_model(other)

    return Models(is_ignored, are_same)
