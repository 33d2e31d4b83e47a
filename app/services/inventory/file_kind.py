"""What a file is by its content; the name is never believed (lens.md: ".xls and .ods named .xlsx")."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from app.services.inventory.compound import SIGNATURE, CompoundFile
from app.services.inventory.open_document import MIMETYPE
from app.services.inventory.refusals import (
    FileDamaged,
    FileEmpty,
    FileEncrypted,
    FormatNotRead,
    NotASpreadsheet,
    UnknownContent,
)
from app.services.inventory.xls_range import STREAMS


class FileKind(StrEnum):
    """Kinds of file that are read."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    ZIP = "zip"


_OTHER_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF-", "PDF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"MZ\x90", "EXE"),
    (b"\x7fELF", "ELF"),
)
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_CONTENTS = (
    ("word/document.xml", "Word (.docx)"),
    ("ppt/presentation.xml", "PowerPoint (.pptx)"),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_NUMBERS = "index/document.iwa"
_ENCRYPTED_STREAMS = ("EncryptedPackage", "EncryptionInfo")
_MARKUP = re.compile(rb"\s*<")
_HTML = re.compile(rb"<(?:!doctype html|html|table|head|body|meta)\b", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?xml|!--)")
_WEB_ARCHIVE = re.compile(rb"mime-version:", re.IGNORECASE)
_JSON = re.compile(rb'\s*(?:\{\s*"|\[\s*[{\[])')
_SYLK = re.compile(rb"ID;P\w*(?:;\w+)*\r?\n(?:[A-Z]{1,2};)")
_SPREADSHEET_ML = b"urn:schemas-microsoft-com:office:spreadsheet"
_FLAT_OPEN_DOCUMENT = b"<office:document "
_HEAD = 4096
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PLAIN_CONTROLS = frozenset(b"\t\n\r\x0b\x0c\x1a\x1b")
_FIRST_PRINTABLE = 0x20
_MOST_CONTROLS = 0.02


def kind_of(data: bytes) -> FileKind:
    """The kind of a file that can be read; every other content is refused by its name."""
    if not data:
        raise FileEmpty
    if data.startswith(SIGNATURE):
        return _compound_kind(data)
    if data.startswith(_ZIP_STARTS):
        return _zip_kind(data)
    head = data[:_HEAD]
    for start, kind in _OTHER_KINDS:
        if head.startswith(start):
            raise NotASpreadsheet(kind=kind)
    _refuse_other_text(_as_ascii(head))
    if not _is_text(head):
        raise UnknownContent
    return FileKind.CSV


def _as_ascii(head: bytes) -> bytes:
    """The start of a text in one byte a letter, without a mark, as far as it is ASCII."""
    if head.startswith(_UTF16_MARKS) or looks_like_utf16(head):
        head = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _refuse_other_text(head: bytes) -> None:
    """Refuse text that holds a table in a way of its own, or none."""
    if _MARKUP.match(head):
        _refuse_markup(head)
    for pattern, kind in ((_WEB_ARCHIVE, "MHTML"), (_JSON, "JSON"), (_SYLK, "SYLK")):
        if pattern.match(head):
            raise FormatNotRead(kind=kind)


def _refuse_markup(head: bytes) -> None:
    if _SPREADSHEET_ML in head:
        raise FormatNotRead(kind="XML Spreadsheet 2003")
    if _FLAT_OPEN_DOCUMENT in head:
        raise FormatNotRead(kind="OpenDocument (.fods)")
    if _HTML.search(head):
        raise FormatNotRead(kind="HTML")
    if _XML.match(head):
        raise NotASpreadsheet(kind="XML")


def _compound_kind(data: bytes) -> FileKind:
    try:
        names = CompoundFile(data).names
    except FileDamaged:
        # Whole or not, a protected workbook is of no use before it is saved without its password.
        if any(name.encode("utf-16-le") in data for name in _ENCRYPTED_STREAMS):
            raise FileEncrypted from None
        raise
    if any(name in names for name in _ENCRYPTED_STREAMS):
        raise FileEncrypted
    if any(name in names for name in STREAMS):
        return FileKind.XLS
    raise NotASpreadsheet(kind="Microsoft Office 97-2003")


def _zip_kind(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
            kind = archive.read("mimetype")[:_HEAD] if "mimetype" in names else b""
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, KeyError, ValueError) as error:
        raise FileDamaged(detail=str(error)) from error
    if kind.startswith(_OPEN_DOCUMENT):
        return _open_document_kind(kind)
    for part, name in _ZIP_CONTENTS:
        if part in names:
            raise NotASpreadsheet(kind=name)
    if _NUMBERS in names:
        raise FormatNotRead(kind="Apple Numbers")
    if "xl/workbook.bin" in names:
        return FileKind.XLSB
    if any(name.startswith("xl/") for name in names):
        return FileKind.XLSM if "xl/vbaproject.bin" in names else FileKind.XLSX
    return FileKind.ZIP


def _open_document_kind(kind: bytes) -> FileKind:
    if kind.startswith(MIMETYPE):
        return FileKind.ODS
    raise NotASpreadsheet(kind=f"OpenDocument ({kind.removeprefix(_OPEN_DOCUMENT).decode('ascii', 'replace').strip()})")


def _is_text(head: bytes) -> bool:
    """Whether the bytes can be text; UTF-16 without a mark shows as every other byte zero."""
    if head.startswith(_UTF16_MARKS):
        return True
    bare = head.replace(b"\x00", b"") if looks_like_utf16(head) else head
    strange = sum(byte < _FIRST_PRINTABLE and byte not in _PLAIN_CONTROLS for byte in bare)
    return strange <= len(bare) * _MOST_CONTROLS


def looks_like_utf16(head: bytes) -> str | None:
    """The byte order of UTF-16 text without a mark, told by where the zeros of its ASCII letters lie; else None."""
    half = len(head) // 2
    if half == 0:
        return None
    low, high = head[0::2].count(0), head[1::2].count(0)
    if high * 4 > half * 3 and low * 20 < half:
        return "utf-16-le"
    if low * 4 > half * 3 and high * 20 < half:
        return "utf-16-be"
    return None
