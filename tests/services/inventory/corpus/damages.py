"""What happens to files on their way, and what is made to do harm: each with the refusal that has to come of it."""

import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import AppError
from app.services.inventory import refusals
from tests.services.inventory import files, ods_files, xls_files, xlsb_files
from tests.services.inventory.corpus.formats import CSV, EVERY, WORKBOOKS, zipped
from tests.services.inventory.corpus.shapes import DEVICES, LENS, Row, Shape

Maker = Callable[[Path], Path]


@dataclass(frozen=True)
class Damage:
    """A file that cannot be read, and why."""

    make: Maker
    cause: type[AppError]


def _of_rows(kind: str, *rows: Row) -> Maker:
    return lambda path: EVERY[kind](path, Shape().other(*rows))


def _cut(kind: str, keep: float) -> Maker:
    def make(path: Path) -> Path:
        data = EVERY[kind](path, Shape().header().devices(DEVICES * 8)).read_bytes()
        path.write_bytes(data[: int(len(data) * keep)])
        return path

    return make


def _bytes(data: bytes) -> Maker:
    def make(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return make


def _xlsx_of(xml: str) -> Maker:
    return lambda path: files.raw_xlsx(path, xml)


def _packed(*contents: tuple[str, bytes]) -> Maker:
    def make(path: Path) -> Path:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in contents:
                archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return path

    return make


def _zip_in_zip(path: Path) -> Path:
    inner = zipped(CSV, ".csv")(path.with_name("inner.zip"), Shape().header().devices())
    return _packed(("inner.zip", inner.read_bytes()))(path)


def _protected_xls(path: Path) -> Path:
    stream = xls_files.workbook_stream({"A": b""}, before=xls_files.record(0x2F, struct.pack("<HHH", 0, 1, 1)))
    path.write_bytes(xls_files.xls_container("Workbook", stream))
    return path


def _far_xls(path: Path) -> Path:
    whole = xls_files.sheet_stream([LENS])
    sheet = whole[:-4] + xls_files.label(65_535, 255, "x") + whole[-4:]
    path.write_bytes(xls_files.xls_container("Workbook", xls_files.workbook_stream({"A": sheet})))
    return path


def _far_xlsb(path: Path) -> Path:
    data = xlsb_files.rows_data([LENS]) + xlsb_files.row(1_048_575) + xlsb_files.cell(16_383, "x")
    return xlsb_files.raw_xlsb(path, {"A": xlsb_files.sheet_part(data)})


def _far_ods(path: Path) -> Path:
    wide = ods_files.cell(more='table:number-columns-repeated="16383"')
    rows = ods_files.row(ods_files.cell("Model")) + ods_files.row(
        wide, ods_files.cell("x"), more='table:number-rows-repeated="1048575"'
    )
    return ods_files.raw_ods(path, ods_files.content(ods_files.table("A", rows)))


def _protected_ods(path: Path) -> Path:
    return ods_files.raw_ods(path, b"\x00", "<manifest><encryption-data/></manifest>")


def _entities_ods(path: Path) -> Path:
    return ods_files.raw_ods(path, ods_files.content("", before='<!DOCTYPE x [<!ENTITY a "ha">]>'))


def _zip_with_password(path: Path) -> Path:
    data = bytearray(_packed(("list.csv", b"Model\r\nCCX 500\r\n"))(path).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    return path


_ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
_FAR = files.sheet_xml(files.row_xml(1, LENS) + f'<row r="1048576">{files.inline("XFD1048576", "x")}</row>')

_TWO_SERIALS = ((*LENS, "SN"), (*DEVICES[0], "other"))
_NO_MODEL = (("Naam", "Serienummer"), ("a", "S00001"))


def _of_every_kind() -> dict[str, Damage]:
    """What can befall any kind of file; a text that breaks off in the middle of a row still is a text."""
    found = {}
    for kind in EVERY:
        found[f"{kind} without a model"] = Damage(_of_rows(kind, *_NO_MODEL), refusals.NoModelColumn)
        found[f"{kind} with a header only"] = Damage(_of_rows(kind, LENS), refusals.NoDataRows)
        found[f"{kind} without data"] = Damage(_of_rows(kind, ()), refusals.NoDataSheet)
        found[f"{kind} with two serials"] = Damage(_of_rows(kind, *_TWO_SERIALS), refusals.TwoColumns)
    for kind in WORKBOOKS:
        for keep in (0.1, 0.5, 0.95):
            found[f"{kind} cut at {keep:.0%}"] = Damage(_cut(kind, keep), refusals.FileDamaged)
    del found["csv without data"]
    return found


DAMAGES: dict[str, Damage] = {
    **_of_every_kind(),
    "empty": Damage(_bytes(b""), refusals.FileEmpty),
    "blank lines": Damage(_bytes(b"\r\n \r\n"), refusals.NoDataSheet),
    "zeros": Damage(_bytes(bytes(5_000)), refusals.UnknownContent),
    "picture": Damage(_bytes(b"\x89PNG\r\n\x1a\n0000"), refusals.NotASpreadsheet),
    "PDF": Damage(_bytes(b"%PDF-1.7\n"), refusals.NotASpreadsheet),
    "gzip": Damage(_bytes(b"\x1f\x8b\x08\x00"), refusals.NotASpreadsheet),
    "HTML": Damage(_bytes(b"<html><table><tr><td>Device Model"), refusals.FormatNotRead),
    "XML of 2003": Damage(
        _bytes(b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
        refusals.FormatNotRead,
    ),
    "JSON": Damage(_bytes(b'[{"hardwareModel": "CCX 500"}]'), refusals.FormatNotRead),
    "Word of before 2007": Damage(_bytes(xls_files.xls_container("WordDocument", b"x")), refusals.NotASpreadsheet),
    "protected xlsx": Damage(_bytes(xls_files.xls_container("EncryptedPackage", b"x")), refusals.FileEncrypted),
    "protected xls": Damage(_protected_xls, refusals.FileEncrypted),
    "protected ods": Damage(_protected_ods, refusals.FileEncrypted),
    "zip with a password": Damage(_zip_with_password, refusals.FileEncrypted),
    "entities in xlsx": Damage(_xlsx_of(_ENTITIES + files.sheet_xml("")), refusals.ArchiveEntities),
    "entities in ods": Damage(_entities_ods, refusals.ArchiveEntities),
    "far cell in xlsx": Damage(_xlsx_of(_FAR), refusals.UsedRangeTooLarge),
    "far cell in xls": Damage(_far_xls, refusals.UsedRangeTooLarge),
    "far cell in xlsb": Damage(_far_xlsb, refusals.UsedRangeTooLarge),
    "far cell in ods": Damage(_far_ods, refusals.UsedRangeTooLarge),
    "formulas only": Damage(
        _xlsx_of(files.sheet_xml(files.row_xml(1, LENS) + '<row r="2"><c r="A2"><f>B2</f></c></row>')),
        refusals.FormulasWithoutValues,
    ),
    "bomb": Damage(_xlsx_of("<worksheet>" + " " * (20 << 20)), refusals.ArchiveRatio),
    "bomb in zip": Damage(_packed(("list.csv", bytes(20 << 20))), refusals.ArchiveRatio),
    "zip in zip": Damage(_zip_in_zip, refusals.ArchiveInArchive),
    "zip of nothing": Damage(_packed(), refusals.ArchiveWithoutFiles),
    "zip of many": Damage(_packed(*((f"{n}.csv", b"x") for n in range(60))), refusals.ArchiveTooManyFiles),
    "zip of many parts": Damage(_packed(*((f"{n}/", b"") for n in range(5_100))), refusals.ArchiveTooManyParts),
    "stray quote": Damage(
        _bytes(b'Model;Site;Room\nCCX 500;"Gent;2\nVVX 450;Luik;3\nTrio;Luik;4\n'), refusals.FileDamaged
    ),
}
