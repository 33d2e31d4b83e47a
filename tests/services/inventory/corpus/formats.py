"""Ways to write a shape down: every kind of workbook, and text in every encoding with every delimiter."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook

from tests.services.inventory.corpus.shapes import Shape
from tests.services.inventory.files import xlsx
from tests.services.inventory.ods_files import ods
from tests.services.inventory.xls_files import xls
from tests.services.inventory.xlsb_files import xlsb

Writer = Callable[[Path, Shape], Path]

DELIMITERS = {"semicolon": ";", "comma": ",", "tab": "\t", "pipe": "|"}
ENCODINGS = {
    "utf-8": ("", "utf-8"),
    "utf-8 with mark": ("\ufeff", "utf-8"),
    "utf-16 le with mark": ("\ufeff", "utf-16-le"),
    "utf-16 be with mark": ("\ufeff", "utf-16-be"),
    "utf-16 le": ("", "utf-16-le"),
    "utf-16 be": ("", "utf-16-be"),
    "cp1252": ("", "cp1252"),
}


def write_xlsx(path: Path, shape: Shape) -> Path:
    """A workbook of Office Open XML."""
    xlsx(path, dict(shape.sheets))
    if shape.hidden:
        book = load_workbook(path)
        for name in shape.hidden:
            book[name].sheet_state = "hidden"
        book.save(path)
    return path


def write_xlsm(path: Path, shape: Shape) -> Path:
    """The same with macros, whatever they are: they are never looked at."""
    write_xlsx(path, shape)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open")
    return path


def write_xls(path: Path, shape: Shape) -> Path:
    """A workbook of before 2007."""
    return xls(path, dict(shape.sheets), hidden=shape.hidden)


def write_xlsb(path: Path, shape: Shape) -> Path:
    """A binary workbook."""
    return xlsb(path, dict(shape.sheets), hidden=shape.hidden)


def write_ods(path: Path, shape: Shape) -> Path:
    """An OpenDocument workbook."""
    return ods(path, dict(shape.sheets), hidden=shape.hidden)


def text_writer(delimiter: str, encoding: str) -> Writer:
    """Delimited text, quoted where it has to be."""
    mark, codec = ENCODINGS[encoding]

    def write(path: Path, shape: Shape) -> Path:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, delimiter=DELIMITERS[delimiter], lineterminator="\r\n").writerows(shape.page)
        path.write_bytes((mark + buffer.getvalue()).encode(codec))
        return path

    return write


def zipped(write: Writer, ending: str) -> Writer:
    """The file in an archive, as Lens and mail programs send it."""

    def write_zip(path: Path, shape: Shape) -> Path:
        inner = write(path.with_suffix(f".inner{ending}"), shape)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(inner, f"export/lijst{ending}")
        inner.unlink()
        return path

    return write_zip


WORKBOOKS: dict[str, Writer] = {
    "xlsx": write_xlsx,
    "xlsm": write_xlsm,
    "xls": write_xls,
    "xlsb": write_xlsb,
    "ods": write_ods,
}
TEXTS: dict[str, Writer] = {
    f"{delimiter}, {encoding}": text_writer(delimiter, encoding) for delimiter in DELIMITERS for encoding in ENCODINGS
}
CSV = TEXTS["semicolon, utf-8 with mark"]
ARCHIVES: dict[str, Writer] = {
    f"zip of {kind}": zipped(write, f".{kind}") for kind, write in {**WORKBOOKS, "csv": CSV}.items()
}
EVERY: dict[str, Writer] = {**WORKBOOKS, "csv": CSV}
