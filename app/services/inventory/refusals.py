"""Why an inventory file cannot be read: one class per cause, the sentences are in resources/messages."""

from typing import ClassVar

from app.domain.errors import AppError
from app.domain.issues import Where


class FileMissing(AppError):
    """There is no file under that name."""

    code: ClassVar[str] = "file_missing"


class FileLocked(AppError):
    """The system does not let the file be read: open in another program, or no rights."""

    code: ClassVar[str] = "file_locked"


class FileUnreadable(AppError):
    """The file cannot be read for another reason, which the system tells as `detail`."""

    code: ClassVar[str] = "file_unreadable"


class FileEmpty(AppError):
    """The file has no bytes."""

    code: ClassVar[str] = "file_empty"


class FileTooLarge(AppError):
    """The file is larger than any inventory; `megabytes` and `limit` say how much."""

    code: ClassVar[str] = "file_too_large"


class NotASpreadsheet(AppError):
    """The content is something else, whatever the name says; `kind` names it."""

    code: ClassVar[str] = "file_not_a_spreadsheet"


class UnknownContent(AppError):
    """The content is neither a workbook nor text, and no other known kind of file."""

    code: ClassVar[str] = "file_unknown_content"


class FormatNotRead(AppError):
    """A spreadsheet or archive of a kind that has to be saved as .xlsx or .csv first; `kind` names it."""

    code: ClassVar[str] = "file_format_not_read"


class FileEncrypted(AppError):
    """The workbook is protected with a password to open it."""

    code: ClassVar[str] = "file_encrypted"


class FileDamaged(AppError):
    """The file breaks off or contradicts itself; `detail` is what the reader met."""

    code: ClassVar[str] = "file_damaged"


class ArchiveTooManyParts(AppError):
    """The workbook consists of more parts than any spreadsheet program writes (trap 11)."""

    code: ClassVar[str] = "archive_too_many_parts"


class ArchiveTooLarge(AppError):
    """Unpacked the workbook would be larger than can be read (trap 11)."""

    code: ClassVar[str] = "archive_too_large"


class ArchiveRatio(AppError):
    """A part of the workbook unpacks to many times its size, as in a zip bomb (trap 11)."""

    code: ClassVar[str] = "archive_ratio"


class ArchiveEntities(AppError):
    """A part of the workbook declares entities, which no spreadsheet program writes."""

    code: ClassVar[str] = "archive_entities"


class ArchiveTooManyFiles(AppError):
    """The archive holds more files than one inventory ever came in."""

    code: ClassVar[str] = "archive_too_many_files"


class ArchiveWithoutFiles(AppError):
    """The archive holds no file, or every one of them was left out."""

    code: ClassVar[str] = "archive_without_files"


class ArchiveInArchive(AppError):
    """A file in the archive is an archive itself."""

    code: ClassVar[str] = "archive_in_archive"


class ArchiveSeveralFiles(AppError):
    """One table was asked for, and the archive holds several files; `files` names them."""

    code: ClassVar[str] = "archive_several_files"


class SheetNotFound(AppError):
    """The workbook has no sheet of that name; `sheets` names those it has."""

    code: ClassVar[str] = "sheet_not_found"


class NoDataSheet(AppError):
    """No visible sheet holds a filled cell."""

    code: ClassVar[str] = "no_data_sheet"


class NoDataRows(AppError):
    """There is a header with a model column and no row of a device under it."""

    code: ClassVar[str] = "no_data_rows"


class FormulasWithoutValues(AppError):
    """The cells hold formulas whose results were never saved, so there is nothing to read (trap 14)."""

    code: ClassVar[str] = "formulas_without_values"


class NoModelColumn(AppError):
    """No row looks like a header with a model column; `seen` tells which headers stood where."""

    code: ClassVar[str] = "no_model_column"


class TwoColumns(AppError):
    """Two columns say the same thing with different content; `field`, `first` and `second` name them."""

    code: ClassVar[str] = "two_columns_for_one_field"


class UsedRangeTooLarge(AppError):
    """The filled cells lie so far apart that reading them would take all memory (trap 10)."""

    code: ClassVar[str] = "used_range_too_large"


class ReaderCrashed(AppError):
    """The reading process broke down on the file."""

    code: ClassVar[str] = "reader_crashed"


class ReaderTooSlow(AppError):
    """Reading took longer than `seconds`."""

    code: ClassVar[str] = "reader_too_slow"


class ReaderTooBig(AppError):
    """Reading needed more memory than `megabytes`."""

    code: ClassVar[str] = "reader_too_big"


def refusal_of(error: OSError, where: Where | None = None) -> AppError:
    """Why the system does not give the bytes of a file."""
    if isinstance(error, FileNotFoundError):
        return FileMissing(where=where)
    if isinstance(error, PermissionError):
        return FileLocked(where=where)
    return FileUnreadable(detail=error.strerror or type(error).__name__, where=where)


BY_CODE: dict[str, type[AppError]] = {
    cause.code: cause for cause in AppError.__subclasses__() if cause.__module__ == __name__
}
"""Causes by their code, to raise in this process what the reading process met."""
