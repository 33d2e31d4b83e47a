"""Where the inventory files of a demo lie, and names of files that are no text."""

import os
from pathlib import Path

import pytest

from app.services.demo_folder import TO_TRY, files_to_try, inventories_beside
from app.services.readable_names import readable_name


@pytest.mark.parametrize(
    ("store", "folder"),
    [("Demo.db", "Demo inventories"), ("my.desk.db", "my.desk inventories"), ("desk", "desk inventories")],
)
def test_the_folder_is_named_after_the_store(tmp_path: Path, store: str, folder: str) -> None:
    assert inventories_beside(tmp_path / store) == tmp_path / folder


def test_a_store_that_is_no_demo_has_no_files_to_try(tmp_path: Path) -> None:
    assert files_to_try(tmp_path / "desk.db") is None


def test_a_file_in_the_place_of_the_folder_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "Demo inventories").mkdir()
    (tmp_path / "Demo inventories" / TO_TRY).write_text("")
    assert files_to_try(tmp_path / "Demo.db") is None


def test_the_files_to_try_lie_in_their_own_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Demo inventories" / TO_TRY
    folder.mkdir(parents=True)
    assert files_to_try(tmp_path / "Demo.db") == folder


@pytest.mark.parametrize("name", ["plain.csv", "Überblick.xlsx", "日本.csv", "with space"])
def test_a_name_that_is_text_is_left_as_it_is(name: str) -> None:
    assert readable_name(Path("folder") / name) == name


@pytest.mark.skipif(os.name == "nt", reason="names of files are text on Windows")
@pytest.mark.parametrize(("raw", "name"), [(b"a\xff.csv", "a\ufffd.csv"), (b"\xe9t\xe9", "\ufffdt\ufffd")])
def test_a_byte_that_is_no_text_gets_a_mark(raw: bytes, name: str) -> None:
    assert readable_name(Path(os.fsdecode(raw))) == name
