"""From the rows of files to one inventory: each physical device once, what cannot be trusted set apart (R2, R6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.categories import Category
from app.domain.identity import Damage, Identity, serial_is_usual
from app.domain.issues import Issue
from app.domain.progress import NO_PROGRESS, Progress, watched
from app.services.collector import collector_at_rest
from app.services.inventory.device_keys import give_keys
from app.services.inventory.device_rows import (
    CleanInventory,
    DeviceRow,
    DuplicateRow,
    QuarantinedRow,
    RowRef,
    RowRemark,
    SharedRow,
)
from app.services.inventory.headers import Field
from app.services.inventory.model_names import NO_MODEL, ModelIndex, normalise_model
from app.services.inventory.quarantine import Choice, DamagedSerial, Decisions, choice_for, require_met
from app.services.inventory.read_result import ReadFile
from app.services.inventory.row_identity import damage_to, device_id_of, is_placeholder_mac, mac_of, serial_of
from app.services.inventory.row_remarks import Remarks
from app.services.inventory.same_device import merged
from app.services.inventory.sets import FoundPair, PairKey, SetRule, find_sets
from app.services.inventory.shared_rows import IGNORED, rank_of, repeats, shared_among

_PHONES = ("vvx", "ccx", "trio", "edge", "soundpoint", "soundstation", "realpresencetrio")
"""Families of IP phones: their serial number is their MAC address (lens.md)."""

_COLUMNS = (
    Field.MODEL,
    Field.SERIAL,
    Field.MAC,
    Field.DEVICE_ID,
    Field.NAME,
    Field.SITE,
    Field.ROOM,
    Field.USER,
    Field.SOFTWARE,
    Field.STATUS,
    Field.LAST_SEEN,
    Field.IP,
)
_NO_DECISIONS = Decisions()
_NO_RULES: Mapping[PairKey, SetRule] = {}


@dataclass(slots=True)
class _Judged:
    """Rows as they were judged one by one; `ranks` go with `listed`."""

    listed: list[DeviceRow] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    ignored: list[DeviceRow] = field(default_factory=list)
    damaged: list[tuple[DeviceRow, int, QuarantinedRow]] = field(default_factory=list)
    quarantined: list[QuarantinedRow] = field(default_factory=list)
    decided: list[QuarantinedRow] = field(default_factory=list)
    without_identity: list[RowRef] = field(default_factory=list)
    warnings: list[Issue] = field(default_factory=list)
    remarks: list[RowRemark] = field(default_factory=list)


def clean_inventory(
    files: Sequence[ReadFile],
    index: ModelIndex,
    *,
    quarantine: Decisions = _NO_DECISIONS,
    sets: Mapping[PairKey, SetRule] = _NO_RULES,
    progress: Progress = NO_PROGRESS,
) -> CleanInventory:
    """One inventory of all files.

    A number that lost its leading zeros against last month's serial is quarantined like other damage, or told apart by
    its MAC address or device id (lens.md); `quarantine` says what a person decided about such rows. Of rows that list
    one device the one with a counted model is kept, then an excluded, then an unclassified one; of a set that a rule in
    `sets` knows, the row that the rule keeps.
    """
    judged = _Judged()
    with collector_at_rest():
        for number, file in enumerate(files):
            judged.warnings += file.warnings
            _judge_rows(number, file, index, quarantine.zeros, judged, progress)
        if judged.damaged or quarantine.choices:
            _decide(files, quarantine, judged)
        shared = shared_among(judged.listed, judged.ignored)
        devices, duplicates = _each_once(judged.listed, judged.ranks)
        found = find_sets(devices, index, sets)
        if found.merged:
            shared = _with_pairs(shared, devices, found.merged)
            devices, duplicates = _one_of_each_set(devices, duplicates, found.merged)
        give_keys(devices, judged.ignored)
    every = devices + judged.ignored
    if judged.ignored:
        every.sort(key=lambda row: (row.file, row.row))
    return CleanInventory(
        files=tuple(files),
        rows=sum(file.rows for file in files),
        devices=every,
        ignored=len(judged.ignored),
        duplicates=duplicates,
        quarantined=judged.quarantined,
        without_identity=judged.without_identity,
        warnings=judged.warnings,
        remarks=judged.remarks,
        decided=judged.decided,
        shared=shared,
        sets=found.proposals,
    )


def _judge_rows(
    number: int,
    file: ReadFile,
    index: ModelIndex,
    previous: Mapping[str, str],
    judged: _Judged,
    progress: Progress,
) -> None:
    """Sort the rows of a file into listed, ignored and quarantined ones."""
    ranks: dict[str, int] = {}
    phones: dict[str, bool] = {}
    remarks = Remarks(file)
    columns = [file.column(name) for name in _COLUMNS]
    rows = zip(file.row_numbers, zip(*columns, strict=True), strict=True)
    for row, (model, serial_text, mac_text, id_text, *texts) in watched(rows, progress, file.rows):
        rank = ranks.get(model)
        if rank is None:
            rank = ranks[model] = rank_of(model, index)
            phones[model] = _is_phone(model, index)
        serial = serial_of(serial_text) if serial_text else None
        damage = damage_to(serial, previous) if serial else None
        identity = Identity(None if damage else serial, mac_of(mac_text), device_id_of(id_text))
        if rank == IGNORED:
            judged.ignored.append(DeviceRow(number, row, model, identity, "", *texts))
            continue
        if mac_text and not identity.mac and not is_placeholder_mac(mac_text):
            remarks.note("unreadable_macs", row, mac_text)
        device = DeviceRow(number, row, model or NO_MODEL, identity, "", *texts)
        if serial and damage:
            if not identity.key:
                judged.damaged.append((device, rank, QuarantinedRow(_ref(device), device.model, serial, damage)))
                continue
            remarks.note("damaged_serials_bridged", row, serial_text)
        elif serial and not serial_is_usual(serial):
            remarks.note("unusual_serials", row, serial_text)
        elif serial and identity.mac and phones[model] and serial != identity.mac.upper():
            remarks.note("phone_serials_differ", row, f"{serial_text} / {mac_text}")
        elif not serial and not identity.key:
            judged.without_identity.append(RowRef(number, row))
            remarks.note("cannot_be_told_apart", row)
        judged.listed.append(device)
        judged.ranks.append(rank)
    judged.warnings += remarks.warnings()
    judged.remarks += remarks.rows(number)


def _is_phone(model: str, index: ModelIndex) -> bool:
    """Whether a counted model is an IP phone; handsets, their bases and analogue adapters are not."""
    found = index.resolve(model) if model else None
    if found is None or found.classification.category is not Category.VOICE:
        return False
    return normalise_model(found.model).startswith(_PHONES)


def _decide(files: Sequence[ReadFile], decisions: Decisions, judged: _Judged) -> None:
    """Quarantine the rows with a damaged serial, or list those as devices that a person decided to be some."""
    sound = {row.identity.serial for row in judged.listed if row.identity.serial}
    met = []
    for device, rank, row in judged.damaged:
        file = files[device.file]
        earlier = decisions.earlier(DamagedSerial(row.serial, row.damage, device.name), sound)
        choice = choice_for(decisions.choices, file.sha256, file.name, device.row, only_file=len(files) == 1)
        told = replace(row, earlier=earlier, choice=choice)
        met.append(((file.sha256, file.name, device.row), earlier))
        if choice in (None, Choice.OUT) or (choice is Choice.SAME and not earlier):
            judged.quarantined.append(told)
            continue
        judged.decided.append(told)
        judged.listed.append(device)
        judged.ranks.append(rank)
        device.identity = _decided_identity(told)
        if not device.identity.key:
            judged.without_identity.append(told.ref)
    require_met(decisions.choices, met)
    if judged.decided:
        order = sorted(range(len(judged.listed)), key=lambda place: _ref(judged.listed[place]))
        judged.listed = [judged.listed[place] for place in order]
        judged.ranks = [judged.ranks[place] for place in order]
        judged.without_identity.sort()


def _decided_identity(row: QuarantinedRow) -> Identity:
    """Last month's serial; of a device of its own the serial as written where that can tell devices apart.

    A number that only seemed to have lost its zeros is a serial like any other; what a power of ten or a rounded number
    was nobody knows, so that such a row is told apart by nothing (R6).
    """
    if row.choice is Choice.SAME:
        return Identity(row.earlier)
    return Identity(row.serial if row.damage is Damage.LOST_ZEROS else None)


def _each_once(rows: list[DeviceRow], ranks: list[int]) -> tuple[list[DeviceRow], list[DuplicateRow]]:
    """The kept row of each device, and the rows that repeat it; both in the order of the files."""
    identities = [row.identity for row in rows]
    kept_for: dict[int, int] = {}
    for kept, others in repeats(identities, ranks).items():
        rows[kept].identity = merged([identities[kept], *(identities[position] for position in others)])
        kept_for.update(dict.fromkeys(others, kept))
    if not kept_for:
        return rows, []
    duplicates = [
        DuplicateRow(_ref(rows[position]), _ref(rows[kept]), rows[kept].identity.key or "")
        for position, kept in sorted(kept_for.items())
    ]
    return [row for position, row in enumerate(rows) if position not in kept_for], duplicates


def _one_of_each_set(
    devices: list[DeviceRow], duplicates: list[DuplicateRow], pairs: Sequence[FoundPair]
) -> tuple[list[DeviceRow], list[DuplicateRow]]:
    """The devices without the parts of sets, which become repeated rows."""
    parts = {pair.part for pair in pairs}
    repeated = [
        DuplicateRow(
            _ref(devices[pair.part]), _ref(devices[pair.kept]), devices[pair.part].identity.key or "", is_set=True
        )
        for pair in pairs
    ]
    left = [row for place, row in enumerate(devices) if place not in parts]
    return left, sorted([*duplicates, *repeated], key=lambda row: row.ref)


def _with_pairs(
    shared: Sequence[SharedRow], devices: Sequence[DeviceRow], pairs: Sequence[FoundPair]
) -> list[SharedRow]:
    """The rows of sets among those that share an identity: the kept one, and with a minus the part of it."""
    by_ref = {row.ref: row for row in shared}
    for number, pair in enumerate(pairs, start=1):
        for place, mark in ((pair.kept, number), (pair.part, -number)):
            device = devices[place]
            row = by_ref.get(_ref(device)) or SharedRow(_ref(device), device.model, device.identity)
            by_ref[row.ref] = replace(row, pair=mark)
    return sorted(by_ref.values(), key=lambda row: row.ref)


def _ref(row: DeviceRow) -> RowRef:
    return RowRef(row.file, row.row)
