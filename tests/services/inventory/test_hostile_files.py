"""Files made to do harm, read in the process that reads every file: a sentence each, soon, in bounded memory.

Nothing in them is run, fetched or written (traps 10 and 11).
"""

import struct
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.domain.errors import AppError
from app.messages import error_sentence
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS, MEGABYTE
from app.services.inventory.read_file import read_inventory_file, read_inventory_path
from app.services.inventory.refusals import (
    ArchiveRatio,
    ArchiveTooLarge,
    FileDamaged,
    ReaderCrashed,
    ReaderTooBig,
    UsedRangeTooLarge,
)
from tests.services.inventory import ods_files, xls_files, xlsb_files
from tests.services.inventory.files import HEADER, TABLE, inline, raw_xlsx, row_xml, sheet_xml, xlsx

LIMITS = replace(DEFAULT_LIMITS, memory=512 * MEGABYTE, seconds=15)


class Peak:
    """Progress that watches how much memory the reading process uses."""

    def __init__(self) -> None:
        self.bytes = 0

    def report(self, done: int, total: int, text: str = "") -> None:
        self.cancelled()

    def cancelled(self) -> bool:
        for child in psutil.Process().children():
            try:
                self.bytes = max(self.bytes, child.memory_info().rss)
            except psutil.Error:
                continue
        return False


def packed(path: Path, contents: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return path


def bomb_in_a_workbook_in_an_archive(path: Path) -> Path:
    book = raw_xlsx(path.with_name("inner.xlsx"), b"<worksheet>" + bytes(48 * MEGABYTE))
    return packed(path, {"list.xlsx": book.read_bytes()})


def many_bombs_below_the_ratio_each(path: Path) -> Path:
    content = bytes(15 * MEGABYTE)
    return packed(path, {f"{number}.csv": content for number in range(5)})


def sectors_in_a_circle(path: Path) -> Path:
    data = bytearray(xls_files.xls_container("Workbook", bytes(9_000)))
    struct.pack_into("<I", data, 512 + 4 * 3, 2)
    path.write_bytes(data)
    return path


def stated_size_beyond_all(path: Path) -> Path:
    sheet = xls_files.sheet_stream(TABLE)
    sheet = sheet[:20] + xls_files.dimensions(0xFFFFFFFF, 0xFFFF) + sheet[20:]
    path.write_bytes(xls_files.xls_container("Workbook", xls_files.workbook_stream({"A": sheet})))
    return path


def far_cell_in_a_binary_workbook(path: Path) -> Path:
    data = xlsb_files.rows_data(TABLE) + xlsb_files.row(1_048_575) + xlsb_files.cell(16_383, "x")
    return xlsb_files.raw_xlsb(path, {"A": xlsb_files.sheet_part(data)})


def a_row_repeated_a_billion_times(path: Path) -> Path:
    times = 'table:number-rows-repeated="999999999"'
    rows = ods_files.row(*map(ods_files.cell, HEADER)) + ods_files.row(ods_files.cell("CCX 500"), more=times)
    return ods_files.raw_ods(path, ods_files.content(ods_files.table("A", rows)))


def a_shared_text_that_is_not_there(path: Path) -> Path:
    return raw_xlsx(path, sheet_xml('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'))


def delimiters_without_end(path: Path) -> Path:
    path.write_bytes(b"Model;Site\r\n" + b";" * (30 * MEGABYTE))
    return path


def rows_of_the_whole_width(path: Path) -> Path:
    """Cells that only the end of the sheet shows to be far apart, before the last one."""
    far = f'<row r="1048576"><c r="BL1048576"><v>1</v></c></row>{row_xml(1, ["Model"])}{row_xml(2, ["x"])}'
    return raw_xlsx(path, sheet_xml(far))


HOSTILE: list[tuple[Callable[[Path], Path], tuple[type[AppError], ...]]] = [
    (bomb_in_a_workbook_in_an_archive, (ArchiveRatio,)),
    (many_bombs_below_the_ratio_each, (ArchiveTooLarge,)),
    (sectors_in_a_circle, (FileDamaged,)),
    (stated_size_beyond_all, (UsedRangeTooLarge,)),
    (far_cell_in_a_binary_workbook, (UsedRangeTooLarge,)),
    (a_row_repeated_a_billion_times, (UsedRangeTooLarge,)),
    (a_shared_text_that_is_not_there, (FileDamaged, ReaderCrashed)),
    (delimiters_without_end, (UsedRangeTooLarge,)),
    (rows_of_the_whole_width, (ReaderTooBig, ReaderCrashed, FileDamaged)),
]


@pytest.mark.parametrize(("make", "causes"), HOSTILE, ids=[make.__name__ for make, _ in HOSTILE])
def test_a_hostile_file_is_a_sentence_soon_and_in_bounded_memory(
    tmp_path: Path, make: Callable[[Path], Path], causes: tuple[type[AppError], ...]
) -> None:
    path = make(tmp_path / "bad.dat")
    limits = replace(LIMITS, unpacked_bytes=64 * MEGABYTE)
    started, peak = time.monotonic(), Peak()
    with pytest.raises(causes) as refusal:
        read_inventory_path(path, progress=peak, limits=limits)
    assert time.monotonic() - started < 20
    assert peak.bytes < 1024 * MEGABYTE
    for language in ("en", "nl"):
        assert error_sentence(refusal.value, language)
    assert "bad.dat" in refusal.value.where.file


def test_macros_links_and_formulas_are_neither_run_nor_fetched(tmp_path: Path) -> None:
    """The network is refused to every test; what a formula would fetch is read as the result that was saved."""
    cells = (
        '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://192.0.2.1/x","CCX 500")</f><v>CCX 500</v></c>'
        '<c r="B2" t="str"><f>WEBSERVICE("http://192.0.2.1/y")</f><v>desk</v></c>'
        '<c r="C2" t="str"><f>[1]Sheet1!$A$1</f><v>S00001</v></c></row>'
    )
    links = '<Relationships><Relationship Id="rId1" TargetMode="External" Target="http://192.0.2.1/z.xlsx"/></Relationships>'
    path = raw_xlsx(
        tmp_path / "a.xlsm",
        sheet_xml(row_xml(1, HEADER) + cells),
        extra={
            "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Auto_Open Shell",
            "xl/externalLinks/_rels/externalLink1.xml.rels": links,
        },
    )
    before = sorted(tmp_path.iterdir())
    result = read_inventory_file(path)
    assert result.kind == "xlsm"
    assert [result.column(one)[0] for one in (Field.MODEL, Field.NAME, Field.SERIAL)] == ["CCX 500", "desk", "S00001"]
    assert sorted(tmp_path.iterdir()) == before


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "a.xlsx", sheet_xml(row_xml(1, HEADER) + row_xml(2, ["CCX 500", "=1+1", "+4711"])))
    result = read_inventory_file(path)
    assert (result.column(Field.NAME), result.column(Field.SERIAL)) == (["=1+1"], ["+4711"])


def test_a_good_file_after_a_hostile_one_is_read(tmp_path: Path) -> None:
    with pytest.raises(AppError):
        read_inventory_file(far_cell_in_a_binary_workbook(tmp_path / "bad.xlsb"), limits=LIMITS)
    far = f'<row r="1048576">{inline("XFD1048576", "x")}</row>'
    with pytest.raises(AppError):
        read_inventory_file(raw_xlsx(tmp_path / "bad.xlsx", sheet_xml(row_xml(1, HEADER) + far)), limits=LIMITS)
    assert read_inventory_file(xlsx(tmp_path / "good.xlsx"), limits=LIMITS).rows == len(TABLE) - 1
