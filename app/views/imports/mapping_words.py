"""Words of the mapping: where each column's meaning comes from, how sure the place of a table is."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.issues import Issue
from app.services.inventory.column_memory import RememberedColumns
from app.services.inventory.headers import HEADER_NAMES
from app.services.inventory.layout import SheetLayout
from app.services.inventory.read_result import TablePlace
from app.views import formats
from app.views.imports.draft_file import DraftFile
from app.views.imports.mapping import MappedColumn
from app.views.imports.words import field_name

translate = QCoreApplication.translate

_CERTAIN, _LIKELY, _UNCERTAIN = 90, 75, 55
_TEXTS_OF_A_ROW = 6
_HUNDRED = 100


def origin_words(column: MappedColumn, memory: RememberedColumns | None = None) -> str:
    """Why a column is understood as it is; `memory` is what is remembered for the file."""
    if column.how is None or (column.field is None and column.how != "chosen"):
        return ""
    known = HEADER_NAMES[column.field][0] if column.field else ""
    words = {
        "exact": translate("Imports", "the same name"),
        "alias": translate("Imports", "another name for “{known}”").format(known=known),
        "fuzzy": translate("Imports", "resembles “{known}” ({percent})").format(
            known=known, percent=formats.percent(column.score * _HUNDRED)
        ),
        "remembered": translate("Imports", "remembered from {day}").format(day=_day(memory.saved_at) if memory else ""),
        "chosen": translate("Imports", "chosen by you"),
    }
    return words[column.how]


def memory_words(memory: RememberedColumns) -> str:
    """Which file the remembered columns come from."""
    words = translate(
        "Imports", "The columns are understood as in “{file}”, the file of this customer that was stored on {day}."
    )
    return words.format(file=memory.understood.file_name, day=_day(memory.saved_at))


def memory_note(files: Sequence[DraftFile]) -> str:
    """That columns were understood as remembered, where nobody was asked about them."""
    memories = {file.memory.key: file.memory for file in files if file.memory}
    if len(memories) == 1:
        [memory] = memories.values()
        return memory_words(memory)
    words = translate("Imports", "The columns are understood as in earlier files of this customer: {files}.")
    return words.format(files=", ".join(f"“{one.understood.file_name}”" for one in memories.values()))


def taken_columns(column: MappedColumn, others: Sequence[MappedColumn]) -> str:
    """That a field is chosen for several columns, seen from one of them."""
    assert column.field is not None  # noqa: S101 - only columns that are read stand in each other's way
    names = ", ".join(column_name(one) for one in others if one is not column)
    words = translate("Imports", "“{field}” is chosen for {others} too: set one of them to another meaning.")
    return words.format(field=field_name(column.field), others=names)


def column_name(column: MappedColumn) -> str:
    """A column by its letter, and its header where it has one."""
    if not column.header:
        return translate("Imports", "column {letter}").format(letter=column.letter)
    return translate("Imports", "column {letter} ({header})").format(letter=column.letter, header=column.header)


def confidence_words(percent: int) -> str:
    """How sure it is that a table stands somewhere, in words and percent."""
    if percent >= _CERTAIN:
        words = translate("Imports", "almost certain ({percent})")
    elif percent >= _LIKELY:
        words = translate("Imports", "likely ({percent})")
    elif percent >= _UNCERTAIN:
        words = translate("Imports", "uncertain ({percent})")
    else:
        words = translate("Imports", "doubtful ({percent})")
    return words.format(percent=formats.percent(percent * _HUNDRED))


def place_name(place: TablePlace) -> str:
    """A place where a table may stand, as it is offered."""
    words = translate("Imports", "header in row {row}: {confidence}")
    at = words.format(row=formats.count(place.header_row), confidence=confidence_words(place.confidence))
    return f"{sheet_name(place.sheet, hidden=place.hidden)} · {at}" if place.sheet else _capital(at)


def sheet_name(sheet: str, *, hidden: bool) -> str:
    """A sheet, marked where the workbook hides it."""
    return translate("Imports", "{sheet} (hidden)").format(sheet=sheet) if hidden else sheet


def row_name(sheet: SheetLayout, row: int) -> str:
    """A row of a sheet by its number and first texts."""
    cells = next((one.cells for one in sheet.rows if one.row == row), ())
    texts = [text for text in cells if text][:_TEXTS_OF_A_ROW]
    return f"{formats.count(row)}: {' · '.join(texts)}"


def found_words(file: DraftFile) -> str:
    """How much stands in the table; where it stands is said by the choice of its place."""
    words = translate("Imports", "Rows with devices: {count}.").format(
        count=formats.count(file.read.rows if file.read else 0)
    )
    if not file.place_by_hand:
        return words
    return " ".join((words, translate("Imports", "The place of the table was chosen by you.")))


def missing_words(files: Sequence[DraftFile]) -> str:
    """What is still to be said about columns before one can go on; empty where nothing is."""
    for file in files:
        if file.mapping is None or file.settled or file.reading:
            continue
        if conflicts := file.mapping.conflicts:
            words = translate("Imports", "Choose one column for “{field}”")
            return words.format(field=field_name(next(iter(conflicts))))
        if not file.mapping.has_model:
            return translate("Imports", "Say which column holds the device model")
    return ""


def other_warnings(warnings: Sequence[Issue], code: str) -> list[Issue]:
    """The warnings that are not said in another place already."""
    return [issue for issue in warnings if issue.code != code]


def _day(moment: datetime) -> str:
    return formats.day(moment.astimezone().date())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
