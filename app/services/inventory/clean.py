"""From the rows of files to one inventory: each physical device once, what cannot be trusted set apart (R2, R6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.categories import Classification
from app.domain.identity import Damage, Identity, serial_is_usual
from app.domain.issues import Issue
from app.services.collector import collector_at_rest
from app.services.inventory.device_keys import give_keys
from app.services.inventory.device_rows import (
    CleanInventory,
    DeviceRow,
    DuplicateRow,
    QuarantinedRow,
    RowRef,
    RowRemark,
)
from app.services.inventory.headers import Field
from app.services.inventory.model_names import NO_MODEL, ModelIndex
from app.services.inventory.read_result import ReadFile
from app.services.inventory.row_identity import damage_to, device_id_of, is_placeholder_mac, mac_of, serial_of
from app.services.inventory.row_remarks import Remarks
from app.services.inventory.same_device import group_rows, merged

_COUNTED, _EXCLUDED, _UNCLASSIFIED, _IGNORED = range(4)
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


@dataclass(slots=True)
class _Judged:
    """Rows as they were judged one by one; `ranks` go with `listed`."""

    listed: list[DeviceRow] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    ignored: list[DeviceRow] = field(default_factory=list)
    quarantined: list[QuarantinedRow] = field(default_factory=list)
    without_identity: list[RowRef] = field(default_factory=list)
    warnings: list[Issue] = field(default_factory=list)
    remarks: list[RowRemark] = field(default_factory=list)


def clean_inventory(
    files: Sequence[ReadFile], index: ModelIndex, *, previous_serials: Mapping[str, str] | None = None
) -> CleanInventory:
    """One inventory of all files.

    `previous_serials` maps last month's serials that begin with zeros, without those zeros, to the serial as stored:
    a number that lost its zeros since is quarantined, or told apart by its MAC address or device id (lens.md).
    Of rows that list one device the one with a counted model is kept, then an excluded, then an unclassified one.
    """
    judged = _Judged()
    with collector_at_rest():
        for number, file in enumerate(files):
            judged.warnings += file.warnings
            _judge_rows(number, file, index, previous_serials or {}, judged)
        devices, duplicates = _each_once(judged.listed, judged.ranks)
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
    )


def _judge_rows(number: int, file: ReadFile, index: ModelIndex, previous: Mapping[str, str], judged: _Judged) -> None:
    """Sort the rows of a file into listed, ignored and quarantined ones."""
    ranks: dict[str, int] = {}
    remarks = Remarks(file)
    columns = [file.column(name) for name in _COLUMNS]
    for row, (model, serial_text, mac_text, id_text, *texts) in zip(
        file.row_numbers, zip(*columns, strict=True), strict=True
    ):
        rank = ranks.get(model)
        if rank is None:
            rank = ranks[model] = _rank_of(model, index)
        serial = serial_of(serial_text) if serial_text else None
        damage = damage_to(serial, previous) if serial else None
        identity = Identity(None if damage else serial, mac_of(mac_text), device_id_of(id_text))
        if rank == _IGNORED:
            judged.ignored.append(DeviceRow(number, row, model, identity, "", *texts))
            continue
        if mac_text and not identity.mac and not is_placeholder_mac(mac_text):
            remarks.note("unreadable_macs", row, mac_text)
        if serial and damage:
            if not identity.key:
                ref = RowRef(number, row)
                judged.quarantined.append(_quarantined(ref, model, serial, damage, previous))
                continue
            remarks.note("damaged_serials_bridged", row, serial_text)
        elif serial and not serial_is_usual(serial):
            remarks.note("unusual_serials", row, serial_text)
        elif not serial and not identity.key:
            judged.without_identity.append(RowRef(number, row))
            remarks.note("cannot_be_told_apart", row)
        judged.listed.append(DeviceRow(number, row, model or NO_MODEL, identity, "", *texts))
        judged.ranks.append(rank)
    judged.warnings += remarks.warnings()
    judged.remarks += remarks.rows(number)


def _quarantined(ref: RowRef, model: str, serial: str, damage: Damage, previous: Mapping[str, str]) -> QuarantinedRow:
    earlier = previous.get(serial.lstrip("0"), "") if damage is Damage.LOST_ZEROS else ""
    return QuarantinedRow(ref, model or NO_MODEL, serial, damage, earlier)


def _rank_of(model: str, index: ModelIndex) -> int:
    """Which of the rows of one device is kept: the lowest; rows of ignored models never take part."""
    found = index.resolve(model) if model else None
    if found is None:
        return _UNCLASSIFIED
    if found.classification is Classification.IGNORED:
        return _IGNORED
    return _EXCLUDED if found.classification is Classification.EXCLUDED else _COUNTED


def _each_once(rows: list[DeviceRow], ranks: list[int]) -> tuple[list[DeviceRow], list[DuplicateRow]]:
    """The kept row of each device, and the rows that repeat it; both in the order of the files."""
    identities = [row.identity for row in rows]
    repeated = group_rows(identities).repeated
    if not repeated:
        return rows, []
    kept_for: dict[int, int] = {}
    for positions in repeated.values():
        kept = min(positions, key=lambda position: (ranks[position], position))
        others = [position for position in positions if position != kept]
        rows[kept].identity = merged([identities[kept], *(identities[position] for position in others)])
        kept_for.update(dict.fromkeys(others, kept))
    duplicates = [
        DuplicateRow(_ref(rows[position]), _ref(rows[kept]), rows[kept].identity.key or "")
        for position, kept in sorted(kept_for.items())
    ]
    return [row for position, row in enumerate(rows) if position not in kept_for], duplicates


def _ref(row: DeviceRow) -> RowRef:
    return RowRef(row.file, row.row)
