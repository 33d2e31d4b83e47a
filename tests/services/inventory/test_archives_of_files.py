"""Several files in one archive make one inventory; each keeps its own name, sum and size."""

import hashlib
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import AppError, ProblemsFound
from app.messages import error_sentence
from app.services.inventory.choices import FileChoice
from app.services.inventory.headers import Field
from app.services.inventory.read_file import read_inventory_file, read_inventory_path, read_layout
from app.services.inventory.refusals import (
    ArchiveInArchive,
    ArchiveSeveralFiles,
    ArchiveWithoutFiles,
    FileDamaged,
    NoModelColumn,
)
from tests.services.inventory.files import TABLE, text_file, xlsx

MODELS = [row[0] for row in TABLE[1:]]


def zip_of(path: Path, contents: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return path


@pytest.fixture
def book(tmp_path: Path) -> bytes:
    return xlsx(tmp_path / "x.xlsx", {"Devices": TABLE, "Later": TABLE[:2]}).read_bytes()


@pytest.fixture
def text(tmp_path: Path) -> bytes:
    return text_file(tmp_path / "x.csv", TABLE, ",", "utf-16").read_bytes()


def test_every_file_of_an_archive_is_read(tmp_path: Path, book: bytes, text: bytes) -> None:
    path = zip_of(tmp_path / "lens 2026-03-17.zip", {"gent/list.xlsx": book, "../utrecht.csv": text})
    first, second = read_inventory_path(path)
    assert (first.name, second.name) == ("list.xlsx", "utrecht.csv")
    assert {first.container, second.container} == {path.name}
    assert (first.sha256, first.size) == (hashlib.sha256(book).hexdigest(), len(book))
    assert (second.sha256, second.size) == (hashlib.sha256(text).hexdigest(), len(text))
    assert first.column(Field.MODEL) == second.column(Field.MODEL) == MODELS
    assert first.stated_date == date(2026, 3, 17)


def test_an_archive_of_one_file_is_that_file(tmp_path: Path, text: bytes) -> None:
    path = zip_of(tmp_path / "export.zip", {"__MACOSX/._list.csv": b"\x00", "list.csv": text})
    assert read_inventory_file(path).column(Field.MODEL) == MODELS


def test_one_table_of_an_archive_of_several_is_not_guessed(tmp_path: Path, text: bytes, book: bytes) -> None:
    with pytest.raises(ArchiveSeveralFiles):
        read_inventory_file(zip_of(tmp_path / "export.zip", {"a.csv": text, "b.xlsx": book}))


def test_choices_are_for_one_file_of_the_archive(tmp_path: Path, text: bytes, book: bytes) -> None:
    path = zip_of(tmp_path / "export.zip", {"a.csv": text, "b.xlsx": book, "c.csv": b"nothing"})
    choices = {"b.xlsx": FileChoice(sheet="Later"), "c.csv": FileChoice(leave_out=True)}
    first, second = read_inventory_path(path, choices)
    assert (first.rows, second.sheet, second.rows) == (3, "Later", 1)


def test_what_stands_in_the_way_names_the_file_in_the_archive_and_comes_at_once(tmp_path: Path, text: bytes) -> None:
    path = zip_of(tmp_path / "export.zip", {"a.csv": text, "b.csv": b"Naam;Plaats\nx;y\n", "c.xlsx": b"PK\x03\x04"})
    with pytest.raises(ProblemsFound) as refusal:
        read_inventory_path(path)
    assert [(one.code, one.where.file) for one in refusal.value.issues()] == [
        ("no_model_column", "b.csv (export.zip)"),
        ("file_damaged", "c.xlsx (export.zip)"),
    ]


def test_one_refusal_is_raised_as_its_cause(tmp_path: Path, text: bytes) -> None:
    with pytest.raises(NoModelColumn) as refusal:
        read_inventory_path(zip_of(tmp_path / "export.zip", {"a.csv": text, "b.csv": b"Naam;Plaats\nx;y\n"}))
    assert refusal.value.where.file == "b.csv (export.zip)"


@pytest.mark.parametrize(
    ("contents", "cause"),
    [
        ({}, ArchiveWithoutFiles),
        ({"folder/": b"", ".hidden": b"x"}, ArchiveWithoutFiles),
        ({"inner.zip": b""}, ArchiveInArchive),
    ],
)
def test_an_archive_with_nothing_to_read_is_a_sentence(
    tmp_path: Path, contents: dict[str, bytes], cause: type[AppError]
) -> None:
    if "inner.zip" in contents:
        contents = {"inner.zip": zip_of(tmp_path / "inner.zip", {"a.csv": b"Model\nx\n"}).read_bytes()}
    with pytest.raises(cause) as refusal:
        read_inventory_path(zip_of(tmp_path / "export.zip", contents))
    for language in ("en", "nl"):
        assert "export.zip" in error_sentence(refusal.value, language)


def test_every_file_left_out_leaves_nothing(tmp_path: Path, text: bytes) -> None:
    path = zip_of(tmp_path / "export.zip", {"a.csv": text})
    with pytest.raises(ArchiveWithoutFiles):
        read_inventory_path(path, {"a.csv": FileChoice(leave_out=True)})


def test_an_archive_that_breaks_off_is_damaged(tmp_path: Path, text: bytes) -> None:
    path = zip_of(tmp_path / "export.zip", {"a.csv": text})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(FileDamaged):
        read_inventory_path(path)


def test_nothing_is_written_beside_or_above_an_archive(tmp_path: Path, text: bytes) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = zip_of(folder / "export.zip", {"../escaped.csv": text, "/abs.csv": text + b"\n\x00", "CON": text + b"\n"})
    before = sorted(tmp_path.rglob("*"))
    assert [file.name for file in read_inventory_path(path)] == ["escaped.csv", "abs.csv", "CON"]
    assert sorted(tmp_path.rglob("*")) == before


def test_what_the_files_of_an_archive_look_like(tmp_path: Path, text: bytes, book: bytes) -> None:
    path = zip_of(tmp_path / "export.zip", {"a.csv": text, "b.xlsx": book})
    first, second = read_layout(path)
    assert (first.name, first.container, first.kind, len(first.sheets)) == ("a.csv", "export.zip", "csv", 1)
    assert [sheet.sheet for sheet in second.sheets] == ["Devices", "Later"]


def test_files_that_are_no_lists_are_passed_over_and_named(tmp_path: Path, text: bytes, book: bytes) -> None:
    others = {"foto.png": b"\x89PNG\r\n\x1a\n0", "lees mij.txt": b"Beste Jan,\r\nhierbij de lijsten, zie bijlage.\r\n"}
    first, second = read_inventory_path(zip_of(tmp_path / "export.zip", {**others, "a.csv": text, "b.xlsx": book}))
    assert [(one.code, one.params) for one in first.warnings] == [
        ("archive_files_not_read", {"archive": "export.zip", "files": "foto.png, lees mij.txt"})
    ]
    assert "archive_files_not_read" not in {one.code for one in second.warnings}


def test_what_may_be_a_list_is_never_passed_over(tmp_path: Path, text: bytes) -> None:
    contents = {"a.csv": text, "b.csv": b"Toestel;Serienummer\r\nCCX 500;S00001\r\n", "c.csv": b""}
    with pytest.raises(ProblemsFound) as refusal:
        read_inventory_path(zip_of(tmp_path / "export.zip", contents))
    assert [one.code for one in refusal.value.issues()] == ["no_model_column", "file_empty"]


def test_an_archive_of_nothing_but_other_files_says_what_they_are(tmp_path: Path) -> None:
    contents = {"a.png": b"\x89PNG\r\n\x1a\n0", "b.pdf": b"%PDF-1.7"}
    with pytest.raises(ProblemsFound) as refusal:
        read_inventory_path(zip_of(tmp_path / "export.zip", contents))
    assert [one.params["kind"] for one in refusal.value.issues()] == ["PNG", "PDF"]
