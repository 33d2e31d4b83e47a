"""What a file is by its content."""

import gzip
import io
import zipfile

import pytest

from app.services.inventory.file_kind import FileKind, kind_of, looks_like_utf16
from app.services.inventory.refusals import (
    FileDamaged,
    FileEmpty,
    FileEncrypted,
    FormatNotRead,
    NotASpreadsheet,
    UnknownContent,
)
from tests.services.inventory.xls_files import xls_container


def zipped(*names: str, **contents: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, contents.get(name, "x"))
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n rest", "PNG"),
        (b"\xff\xd8\xff\xe0 rest", "JPEG"),
        (b"%PDF-1.7 rest", "PDF"),
        (gzip.compress(b"Device Model", mtime=0), "gzip"),
        (b"SQLite format 3\x00", "SQLite"),
        (zipped("word/document.xml"), "Word (.docx)"),
        (b'<?xml version="1.0"?><devices/>', "XML"),
        (xls_container("WordDocument"), "Microsoft Office 97-2003"),
        (zipped("mimetype", mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument (text)"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotASpreadsheet) as refusal:
        kind_of(data)
    assert refusal.value.params == {"kind": kind}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped("Index/Document.iwa", "Index/Tables/Tile.iwa"), "Apple Numbers"),
        (b'<?xml version="1.0"?>\n<office:document xmlns:office="x">', "OpenDocument (.fods)"),
        (b"\xef\xbb\xbf<!DOCTYPE html><table>", "HTML"),
        (b"\r\n  <TABLE><tr>", "HTML"),
        (b'<?xml version="1.0"?><!-- x --><html xmlns="a">', "HTML"),
        ("<html><table>".encode("utf-16"), "HTML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "MHTML"),
        (b'{"devices": []}', "JSON"),
        (b'[\n  {"id": 1}]', "JSON"),
        (b"ID;PWXL;N;E\r\nP;PGeneral\r\n", "SYLK"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "XML Spreadsheet 2003",
        ),
    ],
)
def test_a_spreadsheet_of_another_kind_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(FormatNotRead) as refusal:
        kind_of(data)
    assert refusal.value.params == {"kind": kind}


def test_an_encrypted_workbook_is_known_by_its_container() -> None:
    with pytest.raises(FileEncrypted):
        kind_of(xls_container("EncryptedPackage"))


def test_an_empty_file_is_empty() -> None:
    with pytest.raises(FileEmpty):
        kind_of(b"")


def test_a_zip_that_breaks_off_is_damaged() -> None:
    with pytest.raises(FileDamaged):
        kind_of(zipped("xl/workbook.xml")[:-20])


def test_bytes_that_are_nothing_known_are_refused() -> None:
    with pytest.raises(UnknownContent):
        kind_of(bytes(range(256)) * 8)


@pytest.mark.parametrize(
    "data",
    [
        b"Device Model;Site\r\n",
        "\ufeffDevice Model".encode(),
        "Device Model".encode("utf-16"),
        "Device Model;Serial Number\r\nCCX 500;1".encode("utf-16-le"),
        "Device Model;Serial Number\r\nCCX 500;1".encode("utf-16-be"),
        "Locatie;Café".encode("cp1252"),
        b"x",
        b"ID;Product;Name\r\n1;CCX 500;a",
        b"[Export]\r\nDevice Model",
        b"<none>;Device Model",
    ],
)
def test_text_is_read_as_csv(data: bytes) -> None:
    assert kind_of(data) is FileKind.CSV


def test_a_workbook_is_known_by_its_parts() -> None:
    assert kind_of(zipped("xl/workbook.xml", "[Content_Types].xml")) is FileKind.XLSX
    assert kind_of(zipped("xl/workbook.xml", "xl/vbaProject.bin")) is FileKind.XLSM


def test_workbooks_of_other_kinds_are_known_by_what_they_hold() -> None:
    assert kind_of(xls_container("Workbook")) is FileKind.XLS
    assert kind_of(xls_container("Book")) is FileKind.XLS
    assert kind_of(zipped("xl/workbook.bin")) is FileKind.XLSB
    spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"
    assert kind_of(zipped("mimetype", mimetype=spreadsheet)) is FileKind.ODS
    assert kind_of(zipped("mimetype", mimetype=f"{spreadsheet}-template")) is FileKind.ODS


def test_any_other_zip_is_an_archive() -> None:
    assert kind_of(zipped("devices.csv", "folder/more.xlsx")) is FileKind.ZIP


def test_utf_16_without_a_mark_shows_where_its_zeros_lie() -> None:
    assert looks_like_utf16("Device Model".encode("utf-16-le")) == "utf-16-le"
    assert looks_like_utf16("Device Model".encode("utf-16-be")) == "utf-16-be"
    assert looks_like_utf16(b"Device Model") is None
