"""Files read in a process of their own: what comes back, and what hostile files come to."""

import os
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import AppError, Cancelled, ProblemsFound
from app.messages import error_sentence
from app.services.inventory.headers import Field
from app.services.inventory.limits import DEFAULT_LIMITS, MEGABYTE
from app.services.inventory.read_file import read_inventory_file
from app.services.inventory.refusals import (
    ArchiveEntities,
    ArchiveRatio,
    FileDamaged,
    FileEmpty,
    FileEncrypted,
    FileMissing,
    NoModelColumn,
    NotASpreadsheet,
    ReaderCrashed,
    ReaderTooBig,
    ReaderTooSlow,
    TwoColumns,
    UsedRangeTooLarge,
)
from tests.services.inventory.files import DEVICES, TABLE, inline, raw_xlsx, row_xml, sheet_xml, text_file, xlsx
from tests.services.inventory.xls_files import xls_container


class Watcher:
    """Progress that remembers, and stops the work after so many questions."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.steps: list[tuple[int, int, str]] = []
        self.asked = 0
        self._stop_after = stop_after

    def report(self, done: int, total: int, text: str = "") -> None:
        self.steps.append((done, total, text))

    def cancelled(self) -> bool:
        self.asked += 1
        return self._stop_after is not None and self.asked > self._stop_after


def test_a_file_comes_back_whole(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "lens 2026-03-17.xlsx", [("Inventory", "", "", "", "", ""), *((*row, "x") for row in TABLE)])
    os.utime(path, (1_800_000_000, 1_800_000_000))
    watcher = Watcher()
    result = read_inventory_file(path, progress=watcher)
    assert result.column(Field.MODEL) == [row[0] for row in DEVICES]
    assert result.column(Field.USER) == ["", "", ""]
    assert (result.name, result.kind, result.sheet, result.header_row) == (path.name, "xlsx", "Devices", 2)
    assert (result.stated_date, result.modified) == (date(2026, 3, 17), date(2027, 1, 15))
    assert result.ignored_columns == ("x",)
    assert result.rows == 3
    assert watcher.steps[-1] == (3, 3, path.name)


def test_a_title_gives_the_date(tmp_path: Path) -> None:
    assert read_inventory_file(text_file(tmp_path / "a.csv", [("Stand 17 maart 2026",), *TABLE])).stated_date == date(
        2026, 3, 17
    )


def test_many_rows_come_in_their_order(tmp_path: Path) -> None:
    rows = [("Model", "Serial Number"), *(("CCX 500", f"S{number:06d}") for number in range(25_000))]
    result = read_inventory_file(text_file(tmp_path / "a.csv", rows))
    assert result.column(Field.SERIAL) == [row[1] for row in rows[1:]]
    assert result.row_numbers == list(range(2, 25_002))


def test_sheet_and_header_can_be_chosen(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Een": TABLE, "Twee": [("Model",), ("x",), ("Model",), ("y",)]})
    result = read_inventory_file(path, sheet="Twee", header_row=3)
    assert (result.sheet, result.column(Field.MODEL)) == ("Twee", ["y"])


def test_warnings_and_numeric_serials_come_along(tmp_path: Path) -> None:
    result = read_inventory_file(
        xlsx(tmp_path / "a.xlsx", [("Model", "SN", "Note"), ("CCX 500", 4711, ""), ("", "", "end")])
    )
    assert result.numeric_serials == {0}
    assert [warning.code for warning in result.warnings] == ["rows_skipped"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has Unicode file names only")
def test_a_file_name_need_not_be_unicode(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.csv"))
    text_file(path, TABLE)
    assert read_inventory_file(path).rows == 3


def bomb(path: Path) -> Path:
    return raw_xlsx(path, b"<worksheet>" + bytes(48 * MEGABYTE))


def corners(path: Path) -> Path:
    return raw_xlsx(path, sheet_xml(row_xml(1, ["Model"]) + f'<row r="1048576">{inline("XFD1048576", "x")}</row>'))


def hidden_corner(path: Path) -> Path:
    """The far cell stands before the last one in the file, where the range scan does not expect it."""
    far = "".join(f'<row r="{number}"><c r="BL{number}"><v>1</v></c></row>' for number in (1_048_576,))
    return raw_xlsx(path, sheet_xml(far + row_xml(1, ["Model"]) + row_xml(2, ["x"])))


def png(path: Path) -> Path:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return path


def truncated(path: Path) -> Path:
    path.write_bytes(xlsx(path).read_bytes()[:-40])
    return path


def encrypted(path: Path) -> Path:
    path.write_bytes(xls_container("EncryptedPackage"))
    return path


def entities(path: Path) -> Path:
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    text = (
        f'<!DOCTYPE x [<!ENTITY e0 "ha">{levels}]><worksheet><sheetData>{inline("A1", "&e9;")}</sheetData></worksheet>'
    )
    return raw_xlsx(path, text)


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def lost_text(path: Path) -> Path:
    """A cell that points at a shared text that does not exist."""
    return raw_xlsx(path, sheet_xml('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'))


HOSTILE: list[tuple[Callable[[Path], Path], tuple[type[AppError], ...]]] = [
    (bomb, (ArchiveRatio,)),
    (corners, (UsedRangeTooLarge,)),
    (hidden_corner, (ReaderTooBig, NoModelColumn, ReaderCrashed)),
    (png, (NotASpreadsheet,)),
    (truncated, (FileDamaged,)),
    (encrypted, (FileEncrypted,)),
    (entities, (ArchiveEntities,)),
    (empty, (FileEmpty,)),
    (lost_text, (ReaderCrashed, FileDamaged, NoModelColumn)),
]


@pytest.mark.parametrize(("make", "causes"), HOSTILE, ids=[make.__name__ for make, _ in HOSTILE])
def test_traps_10_and_11_a_hostile_file_is_a_sentence_and_no_crash(
    tmp_path: Path, make: Callable[[Path], Path], causes: tuple[type[AppError], ...]
) -> None:
    path = make(tmp_path / "bad.xlsx")
    started = time.monotonic()
    with pytest.raises(causes) as refusal:
        read_inventory_file(path, limits=replace(DEFAULT_LIMITS, memory=512 * MEGABYTE))
    assert time.monotonic() - started < 10
    for language in ("en", "nl"):
        assert "bad.xlsx" in error_sentence(refusal.value, language) or refusal.value.where.file == "bad.xlsx"


def test_a_refusal_comes_back_as_its_cause_with_its_place(tmp_path: Path) -> None:
    rows = [("Model", "Site", "Site"), ("CCX 500", "a", "b")]
    with pytest.raises(TwoColumns) as refusal:
        read_inventory_file(xlsx(tmp_path / "a.xlsx", rows))
    assert refusal.value.params == {"field": "site", "first": "Site (B)", "second": "Site (C)"}
    assert (refusal.value.where.file, refusal.value.where.sheet, refusal.value.where.row) == ("a.xlsx", "Devices", 1)


def test_several_problems_come_back_together(tmp_path: Path) -> None:
    rows = [("Model", "SN", "Serial", "MAC", "Mac Address"), ("CCX 500", "a", "b", "c", "d")]
    with pytest.raises(ProblemsFound) as refusal:
        read_inventory_file(text_file(tmp_path / "a.csv", rows))
    assert len(refusal.value.issues()) == 2


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as refusal:
        read_inventory_file(tmp_path / "gone.xlsx")
    assert refusal.value.where.file == "gone.xlsx"


def big_csv(path: Path) -> Path:
    path.write_text("Model;Site\n" + "CCX 500;Groningen\n" * 400_000, encoding="utf-8")
    return path


def test_reading_beyond_the_time_limit_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(ReaderTooSlow):
        read_inventory_file(big_csv(tmp_path / "a.csv"), limits=replace(DEFAULT_LIMITS, seconds=0.2))


def test_reading_beyond_the_memory_limit_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(ReaderTooBig):
        read_inventory_file(big_csv(tmp_path / "a.csv"), limits=replace(DEFAULT_LIMITS, memory=60 * MEGABYTE))


def test_cancel_stops_within_a_second(tmp_path: Path) -> None:
    path = big_csv(tmp_path / "a.csv")
    started = time.monotonic()
    with pytest.raises(Cancelled):
        read_inventory_file(path, progress=Watcher(stop_after=3))
    assert time.monotonic() - started < 1.5


def test_a_workbook_without_the_bytes_of_its_sheet_leaves_no_process_behind(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/worksheets/sheet9.xml", "x")
    assert read_inventory_file(path).rows == 3
