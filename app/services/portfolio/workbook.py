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
from app.services.inventory.refusals import ArchiveEntities, FileDamaged, FileTooLarge, FormatNotRead, refusal_of
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
_WORKBOOK_PART = "xl/workbook.xml"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT = b"http://purl.oclc.org/ooxml/"
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
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
        data = _content(path)
        has_formulas = _search_parts(data)
        # A quirk of the file (no default style, an unknown extension) is no concern of its reader.
        with warnings.catch_warnings(action="ignore", category=UserWarning):
            return list(_sheets(data, has_formulas=has_formulas))
    except AppError as error:
        error.where = Where(file=path.name)
        raise
    except _DAMAGED as error:
        raise FileDamaged(detail=str(error), where=Where(file=path.name)) from error


def _content(path: Path) -> bytes:
    """The bytes of a workbook whose sizes were checked."""
    try:
        size = path.stat().st_size
        if size > _LIMITS.file_bytes:
            raise FileTooLarge(megabytes=size // MEGABYTE, limit=_LIMITS.file_bytes // MEGABYTE)
        data = path.read_bytes()
    except OSError as error:
        raise refusal_of(error) from error
    if kind_of(data) is not FileKind.XLSX:
        raise WorkbookExpected
    Archive(data, _LIMITS).refuse_entities()
    return data


def _search_parts(data: bytes) -> bool:
    """Whether any part holds formulas; refuses entities, which the parser behind openpyxl would expand anywhere."""
    has_formulas = False
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.namelist():
            content = archive.read(part)
            if any(text in content for text in _DOCTYPES):
                raise ArchiveEntities(part=part)
            if part == _WORKBOOK_PART and _STRICT in content:
                raise FormatNotRead(kind="Strict Open XML (.xlsx)")
            has_formulas = has_formulas or _FORMULA.search(content) is not None
    return has_formulas


def _sheets(data: bytes, *, has_formulas: bool) -> Iterator[RawSheet]:
    """Results and formulas are two views of one file: only together do they show a formula without a result."""
    with ExitStack() as stack:
        results, *formulas = (
            stack.enter_context(closing(load_workbook(io.BytesIO(data), read_only=True, data_only=shown)))
            for shown in ((True, False) if has_formulas else (True,))
        )
        for index, sheet in enumerate(results.worksheets):
            views = [sheet, *(book.worksheets[index] for book in formulas)]
            for view in views:
                # The size that a file states may be wrong (trap 12).
                view.reset_dimensions()
            yield RawSheet(sheet.title, tuple(_rows(views)))


def _rows(views: list[Any]) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The rows that hold something; the last view is the one that shows formulas."""
    both = zip(*(view.iter_rows() for view in views), strict=True)
    for number, rows in enumerate(both, start=1):
        row = tuple(_value(cell, formula) for cell, formula in zip(rows[0], rows[-1], strict=True))
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
