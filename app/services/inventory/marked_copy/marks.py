"""What a marked copy says of the rows of an import, and of a file that was refused: every row, not only the first."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.identity import Damage
from app.domain.issues import Issue, Param, Severity, Where
from app.services.inventory.device_rows import DuplicateRow, QuarantinedRow, RowRemark
from app.services.inventory.headers import IDENTITY_FIELDS, Field
from app.services.inventory.marked_copy.order import CopyMark, CopyNote
from app.services.inventory.model_names import NO_MODEL, ModelIndex
from app.services.inventory.preparing import Prepared
from app.services.inventory.read_result import ReadFile

Words = Callable[[Issue], str]
"""The sentence of a problem in the user's language."""

NUMERIC_SERIALS = "numeric_serials"
NOT_READ = frozenset({"rows_skipped", "header_repeated"})
"""Warnings about rows that the copying process finds for itself."""

_IDENTITY = (Field.SERIAL, Field.MAC, Field.DEVICE_ID)
_OF_ONE_ROW: dict[str, tuple[str, tuple[Field, ...]]] = {
    "unusual_serials": ("row_serial_unusual", (Field.SERIAL,)),
    "damaged_serials_bridged": ("row_serial_bridged", (Field.SERIAL,)),
    NUMERIC_SERIALS: ("row_serial_numeric", (Field.SERIAL,)),
    "phone_serials_differ": ("row_phone_serial_differs", (Field.SERIAL,)),
    "unreadable_macs": ("row_mac_unreadable", (Field.MAC,)),
    "cannot_be_told_apart": ("row_cannot_be_told_apart", _IDENTITY),
}
"""The sentence about one row for each warning about all of them, and the columns of which the first is marked."""

_REPEATED = ("row_repeated", "row_repeated_elsewhere")
_DAMAGES = {
    Damage.SCIENTIFIC: "row_serial_scientific",
    Damage.ROUNDED: "row_serial_rounded",
    Damage.LOST_ZEROS: "row_serial_lost_zeros",
}


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of one file: of its cells, and of the file as a whole."""

    cells: list[CopyMark]
    notes: list[CopyNote]


def marks_of(prepared: Prepared, number: int, index: ModelIndex, words: Words) -> Marks:
    """Everything that was noticed in the file of that number."""
    teller = _Teller(prepared, number, words)
    clean, file = prepared.clean, prepared.clean.files[number]
    remarks = [one for one in clean.remarks if one.file == number]
    told = {one.code for one in remarks} | {NUMERIC_SERIALS} | NOT_READ
    cells = [*teller.numeric_serials()]
    for remark in remarks:
        cells += teller.remark(remark)
    cells += [teller.repeated(one) for one in clean.duplicates if one.ref.file == number]
    cells += [teller.quarantined(one) for one in clean.quarantined if one.ref.file == number]
    cells += teller.unclassified(index)
    about = (one for one in (*prepared.guards, *prepared.warnings) if is_about(one, file) and one.code not in told)
    return _sorted_out(about, words, cells)


def marks_of_refusal(problems: Sequence[Issue], words: Words) -> Marks:
    """What stands in the way of reading a file."""
    return _sorted_out(problems, words, [])


def is_about(issue: Issue, file: ReadFile) -> bool:
    """Whether a problem is of this file, or of the import as a whole."""
    return issue.where.file in ("", file.name, f"{file.name} ({file.container})")


def _sorted_out(problems: Iterable[Issue], words: Words, cells: list[CopyMark]) -> Marks:
    """Problems that name a row are marked there, the others told of the file."""
    notes = []
    for issue in problems:
        text, where = " ".join(words(issue).split()), issue.where
        is_error = issue.severity is Severity.ERROR
        if where.row is not None:
            cells.append(CopyMark(where.row, where.column, is_error, text, issue.value or ""))
        else:
            notes.append(CopyNote(is_error, text))
    return Marks(cells, notes)


class _Teller:
    """Says what was noticed row by row."""

    def __init__(self, prepared: Prepared, number: int, words: Words) -> None:
        self._prepared = prepared
        self._number = number
        self._file = prepared.clean.files[number]
        self._words = words
        self._letters = {match.field: match.letter for match in self._file.columns}

    def numeric_serials(self) -> Iterator[CopyMark]:
        """Serials that are numbers in the file."""
        rows = [self._file.row_numbers[at] for at in sorted(self._file.numeric_serials)]
        return self.remark(RowRemark(self._number, NUMERIC_SERIALS, rows))

    def remark(self, remark: RowRemark) -> Iterator[CopyMark]:
        """Every row of a warning; of a file without any identity column the warning alone says enough."""
        if remark.code == "cannot_be_told_apart" and not self._letters.keys() & set(IDENTITY_FIELDS):
            return
        code, fields = _OF_ONE_ROW.get(remark.code, (remark.code, _IDENTITY))
        for row in remark.rows:
            yield self._mark(row, code, fields, {"count": 1})

    def repeated(self, one: DuplicateRow) -> CopyMark:
        """A row of a device that another row lists as well, or the other part of a set."""
        here, elsewhere = ("row_set_part", "row_set_part_elsewhere") if one.is_set else _REPEATED
        params: dict[str, Param] = {"of_row": one.of.row}
        if one.of.file == one.ref.file:
            return self._mark(one.ref.row, here, _IDENTITY, params)
        params["of_file"] = self._prepared.clean.files[one.of.file].name
        return self._mark(one.ref.row, elsewhere, _IDENTITY, params)

    def quarantined(self, one: QuarantinedRow) -> CopyMark:
        """A damaged serial with nothing else to tell the device by: the count is wrong until it is put right."""
        return self._mark(one.ref.row, _DAMAGES[one.damage], (Field.SERIAL,), {"earlier": one.earlier}, is_error=True)

    def unclassified(self, index: ModelIndex) -> Iterator[CopyMark]:
        """Devices whose model nobody decided about yet, with the nearest name of the catalogue."""
        told: dict[str, tuple[str, dict[str, Param]] | None] = {}
        for device in self._prepared.clean.devices:
            if device.file != self._number:
                continue
            if device.model not in told:
                told[device.model] = _model_words(device.model, index)
            if (said := told[device.model]) is not None:
                yield self._mark(device.row, said[0], (Field.MODEL,), said[1])

    def _mark(
        self, row: int, code: str, fields: Sequence[Field], params: dict[str, Param], *, is_error: bool = False
    ) -> CopyMark:
        """A mark in the first filled of these columns, else in the first of them that there is."""
        there = [field for field in fields if field in self._letters]
        filled = next(((field, text) for field in there if (text := self._text(field, row))), None)
        field, value = filled or (next(iter(there), None), "")
        letter = self._letters[field] if field is not None else ""
        where = Where(self._file.name, self._file.sheet, row, letter)
        text = self._words(Issue(code, {"row": row} | params, where, value))
        return CopyMark(row, letter, is_error, " ".join(text.split()), value)

    def _text(self, field: Field, row: int) -> str:
        at = bisect_left(self._file.row_numbers, row)
        return self._file.values[field][at] if self._file.row_numbers[at : at + 1] == [row] else ""


def _model_words(model: str, index: ModelIndex) -> tuple[str, dict[str, Param]] | None:
    """The sentence about a model that is not decided; None for one that is."""
    if model == NO_MODEL:
        return "row_without_model", {}
    if index.resolve(model) is not None:
        return None
    nearest = index.propose(model, 1)
    if not nearest:
        return "row_unclassified", {"model": model}
    return "row_unclassified_like", {"model": model, "nearest": nearest[0].model}
