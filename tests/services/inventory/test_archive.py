"""The container of a workbook is checked before anything is unpacked (trap 11)."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from app.services.inventory.archive import Archive
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.refusals import (
    ArchiveEntities,
    ArchiveRatio,
    ArchiveTooLarge,
    ArchiveTooManyParts,
    FileDamaged,
    FileEncrypted,
)
from tests.services.inventory.files import TABLE, raw_xlsx, sheet_xml, xlsx

PART = "xl/worksheets/sheet1.xml"


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def test_trap_11_a_bomb_is_refused_by_its_ratio() -> None:
    bomb = zipped(bomb=bytes(32 * 1024 * 1024))
    with pytest.raises(ArchiveRatio) as refusal:
        Archive(bomb, DEFAULT_LIMITS)
    assert refusal.value.params["megabytes"] == 32


def test_trap_11_a_small_part_may_well_be_all_the_same() -> None:
    Archive(zipped(small=bytes(1024 * 1024)), DEFAULT_LIMITS)


def test_trap_11_unpacked_size_is_bounded() -> None:
    with pytest.raises(ArchiveTooLarge):
        Archive(zipped(a=bytes(600), b=bytes(600)), replace(DEFAULT_LIMITS, unpacked_bytes=1000))


def test_trap_11_the_number_of_parts_is_bounded() -> None:
    with pytest.raises(ArchiveTooManyParts) as refusal:
        Archive(zipped(a=b"", b=b"", c=b""), replace(DEFAULT_LIMITS, zip_entries=2))
    assert refusal.value.params == {"parts": 3, "limit": 2}


def test_trap_11_a_part_larger_than_it_says_is_damaged() -> None:
    honest = zipped(part=b"0123456789" * 100)
    said = (1000).to_bytes(4, "little")
    lying = honest.replace(said, (10).to_bytes(4, "little"))
    assert lying != honest
    with pytest.raises(FileDamaged):
        list(Archive(lying, DEFAULT_LIMITS).chunks("part"))


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(zipped(part=b"x"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(FileEncrypted):
        Archive(bytes(data), DEFAULT_LIMITS)


@pytest.mark.parametrize("encoding", ["klingon", "shift_jis"])
def test_a_part_in_an_encoding_that_is_not_read_is_damaged(tmp_path: Path, encoding: str) -> None:
    book = f'<?xml version="1.0" encoding="{encoding}"?><workbook/>'
    path = raw_xlsx(tmp_path / "a.xlsx", sheet_xml(""), extra={"xl/workbook.xml": book})
    with pytest.raises(FileDamaged):
        Archive(path.read_bytes(), DEFAULT_LIMITS).sheets()


def test_a_container_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    data = xlsx(tmp_path / "a.xlsx").read_bytes()
    with pytest.raises(FileDamaged):
        Archive(data[: len(data) // 2], DEFAULT_LIMITS)


def test_packed_data_that_was_altered_is_damaged() -> None:
    data = bytearray(zipped(part=bytes(range(256)) * 40))
    data[60:70] = b"\xff" * 10
    with pytest.raises(FileDamaged):
        list(Archive(bytes(data), DEFAULT_LIMITS).chunks("part"))


def test_parts_come_back_whole(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "a.xlsx", sheet_xml("<row r='1'/>" * 20_000))
    archive = Archive(path.read_bytes(), DEFAULT_LIMITS)
    with zipfile.ZipFile(path) as reference:
        assert b"".join(archive.chunks(PART)) == reference.read(PART)


def test_sheets_are_listed_with_their_parts_in_the_order_of_the_workbook(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Uitleg": [["x"]], "Apparaten": TABLE})
    sheets = Archive(path.read_bytes(), DEFAULT_LIMITS).sheets()
    assert [(sheet.name, sheet.part) for sheet in sheets] == [
        ("Uitleg", "xl/worksheets/sheet1.xml"),
        ("Apparaten", "xl/worksheets/sheet2.xml"),
    ]


@pytest.mark.parametrize("part", [PART, "xl/sharedStrings.xml", "xl/styles.xml"])
def test_a_part_that_declares_entities_is_refused(tmp_path: Path, part: str) -> None:
    bomb = '<?xml version="1.0"?><!doctype x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    path = raw_xlsx(tmp_path / "a.xlsx", sheet_xml(""), extra={part: bomb})
    with pytest.raises(ArchiveEntities) as refusal:
        Archive(path.read_bytes(), DEFAULT_LIMITS).refuse_entities()
    assert refusal.value.params == {"part": part}


def test_a_workbook_without_entities_passes(tmp_path: Path) -> None:
    Archive(xlsx(tmp_path / "a.xlsx").read_bytes(), DEFAULT_LIMITS).refuse_entities()
