"""Opens a workbook safely and gives the cells of its sheets, formulas by the results they were saved with."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from app.domain.errors import AppError
from app.domain.issues import Where
from app.services.inventory.archive import Archive
from app.services.inventory.file_kind import FileKind, kind_of
from app.services.inventory.limits import MEGABYTE, Limits
from app.services.inventory.refusals import ArchiveEntities, FileDamaged, FileTooLarge, FileUnreadable, FormatNotRead
from app.services.portfolio.cells import NO_RESULT, ErrorCell, PercentCell

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    ParseError,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
)
"""What openpyxl raises on parts that are missing, cut off or not what they say."""

_LIMITS = Limits(file_bytes=50 * MEGABYTE, unpacked_bytes=300 * MEGABYTE)
_XML_PARTS = (".xml", ".rels", ".vml")
_WORKBOOK_PART = "xl/workbook.xml"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT = b"http://purl.oclc.org/ooxml/"
_QUOTED_IN_FORMAT = re.compile(r'"[^"]*"|\\.')


class WorkbookExpected(AppError):
    """A table in another format, where the portfolio must be an .xlsx workbook."""

    code = "workbook_expected"


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it stands: its name and its rows that hold anything, by their 1-based number."""

    name: str
    rows: tuple[tuple[int, tuple[object, ...]], ...]


def read_sheets(path: Path) -> list[RawSheet]:
    """The cells of every sheet.

    Raises WorkbookExpected, and the refusals of the inventory reader for what cannot or must not be opened: not there,
    empty, another kind of file, protected with a password, damaged, a zip bomb, entities (traps 11, 12).
    """
    try:
        data = _safe_content(path)
        # A quirk of the file (no default style, an unknown extension) is no concern of its reader.
        with warnings.catch_warnings(action="ignore", category=UserWarning):
            return list(_sheets(data))
    except AppError as error:
        error.where = Where(file=path.name)
        raise
    except _DAMAGED as error:
        raise FileDamaged(detail=str(error), where=Where(file=path.name)) from error


def _safe_content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > _LIMITS.file_bytes:
            raise FileTooLarge(megabytes=size // MEGABYTE, limit=_LIMITS.file_bytes // MEGABYTE)
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(detail=error.strerror or "") from error
    if kind_of(data) is not FileKind.XLSX:
        raise WorkbookExpected
    Archive(data, _LIMITS).refuse_entities()
    _refuse_hidden_entities(data)
    return data


def _refuse_hidden_entities(data: bytes) -> None:
    """The parser behind openpyxl would expand them wherever they stand: each part is searched to its end."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.namelist():
            content = archive.read(part) if part.endswith(_XML_PARTS) else b""
            if any(text in content for text in _DOCTYPES):
                raise ArchiveEntities(part=part)
            if part == _WORKBOOK_PART and _STRICT in content:
                raise FormatNotRead(kind="Strict Open XML (.xlsx)")


def _sheets(data: bytes) -> Iterator[RawSheet]:
    """Results and formulas are two views of one file: only together do they show a formula without a result."""
    with ExitStack() as stack:
        results, formulas = (
            stack.enter_context(closing(load_workbook(io.BytesIO(data), read_only=True, data_only=shown)))
            for shown in (True, False)
        )
        for sheet, formula_sheet in zip(results.worksheets, formulas.worksheets, strict=True):
            # The size that a file states may be wrong (trap 12).
            sheet.reset_dimensions()
            formula_sheet.reset_dimensions()
            yield RawSheet(sheet.title, tuple(_rows(sheet, formula_sheet)))


def _rows(sheet: Any, formula_sheet: Any) -> Iterator[tuple[int, tuple[object, ...]]]:  # noqa: ANN401 - stubs
    pairs = zip(sheet.iter_rows(), formula_sheet.iter_rows(), strict=True)
    for number, (cells, formula_cells) in enumerate(pairs, start=1):
        row = tuple(_value(cell, formula) for cell, formula in zip(cells, formula_cells, strict=True))
        if any(value is not None for value in row):
            yield number, row


def _value(cell: Any, formula: Any) -> object:  # noqa: ANN401 - openpyxl's cells and empty cells share no type
    value = cell.value
    if value is None:
        # A formula that gives empty text says so with its type; one without any result says nothing.
        return NO_RESULT if formula.data_type == "f" and cell.data_type != "str" else None
    if cell.data_type == "e":
        return ErrorCell(str(value))
    if cell.data_type == "n" and "%" in _QUOTED_IN_FORMAT.sub("", cell.number_format):
        return PercentCell(value)
    return value
