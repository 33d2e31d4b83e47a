"""The folder of original files: what is taken in, what a crash leaves, what comes along to another folder."""

import gzip
import os
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import originals
from app.models.store import Store
from app.models.store_file import StoreUnreadable

ZIP = b"PK\x03\x04 and so on"
TEXT = b"Model;Serial\r\nCCX 500;ABC123\r\n" * 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk.db.originals"


def given_file(folder: Path, content: bytes, name: str = "given") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def taken(folder: Path, content: bytes) -> str:
    """A file that was taken in and confirmed."""
    digest = originals.take_in(given_file(folder.parent, content), folder)
    originals.confirm(folder, {digest})
    return digest


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_folder_lies_beside_the_store_and_has_its_whole_name(tmp_path: Path) -> None:
    assert originals.folder_of(tmp_path / "desk.db") == tmp_path / "desk.db.originals"


def test_a_file_waits_for_the_store_until_it_is_confirmed(folder: Path) -> None:
    digest = originals.take_in(given_file(folder.parent, TEXT), folder)
    assert digest == sha256(TEXT).hexdigest()
    assert names(folder) == [f"{digest}.gz.pending"]
    assert not originals.is_settled(folder)
    originals.confirm(folder, {digest})
    assert names(folder) == [f"{digest}.gz"]
    assert originals.is_settled(folder)


def test_confirming_leaves_what_others_wait_for(folder: Path) -> None:
    first = originals.take_in(given_file(folder.parent, TEXT), folder)
    second = originals.take_in(given_file(folder.parent, ZIP), folder)
    originals.confirm(folder, {first})
    assert names(folder) == sorted([f"{first}.gz", f"{second}.pending"])


@pytest.mark.parametrize(
    "head", [b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf"], ids=["zip", "gz", "bz2", "xz", "7z"]
)
def test_what_is_compressed_is_kept_as_it_is(folder: Path, head: bytes) -> None:
    digest = taken(folder, head + b" the rest")
    assert (folder / digest).read_bytes() == head + b" the rest"


@given(content=st.binary(max_size=300), times=st.integers(1, 4))
def test_what_was_taken_in_comes_out_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, times: int
) -> None:
    folder = tmp_path_factory.mktemp("kept") / "desk.db.originals"
    digest = taken(folder, content * times)
    assert b"".join(originals.pieces(originals.kept_in(folder)[digest])) == content * times


def test_the_same_content_is_packed_to_the_same_bytes_whatever_its_name(folder: Path, tmp_path: Path) -> None:
    digest = taken(folder, TEXT)
    other = tmp_path / "other.db.originals"
    taken(other, TEXT)
    assert (folder / f"{digest}.gz").read_bytes() == (other / f"{digest}.gz").read_bytes()


def test_a_file_that_is_kept_already_is_not_kept_twice(folder: Path) -> None:
    digest = taken(folder, TEXT)
    assert originals.take_in(given_file(folder.parent, TEXT, "again"), folder) == digest
    assert names(folder) == [f"{digest}.gz"]


def test_a_copy_that_is_stopped_leaves_nothing(folder: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        originals.take_in(given_file(folder.parent, TEXT), folder, stop)
    assert names(folder) == []


def test_a_file_that_is_not_there_is_the_systems_refusal(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        originals.take_in(folder.parent / "nothing", folder)
    assert names(folder) == []


def test_a_file_in_the_place_of_the_folder_is_refused(folder: Path) -> None:
    folder.write_text("mine")
    with pytest.raises(StoreUnreadable):
        originals.take_in(given_file(folder.parent, TEXT), folder)
    assert folder.read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_a_kept_file_is_the_owners_alone(folder: Path) -> None:
    digest = taken(folder, TEXT)
    assert (folder / f"{digest}.gz").stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


def test_settling_lets_stay_what_is_referred_to_and_removes_the_rest(folder: Path) -> None:
    kept = taken(folder, TEXT)
    wanted = originals.take_in(given_file(folder.parent, ZIP), folder)
    stray = originals.take_in(given_file(folder.parent, b"stray"), folder)
    (folder / "tmp1234.part").write_bytes(b"half")
    originals.settle(folder, {kept, wanted})
    assert names(folder) == sorted([f"{kept}.gz", wanted])
    assert stray not in originals.kept_in(folder)


def test_settling_never_touches_what_has_its_own_name(folder: Path) -> None:
    digest = taken(folder, TEXT)
    (folder / "notes.txt").write_text("of somebody else")
    originals.settle(folder, set())
    assert names(folder) == sorted([f"{digest}.gz", "notes.txt"])


def test_what_waits_to_be_removed_is_still_there_to_be_read(folder: Path) -> None:
    digest = taken(folder, TEXT)
    originals.set_pending(folder, {digest})
    originals.set_pending(folder, {digest})
    assert names(folder) == [f"{digest}.gz.pending"]
    assert b"".join(originals.pieces(originals.kept_in(folder)[digest])) == TEXT
    originals.settle(folder, {digest})
    assert names(folder) == [f"{digest}.gz"]


def test_removing_what_is_not_there_is_nothing(folder: Path) -> None:
    digest = taken(folder, TEXT)
    originals.remove(folder, {"0" * 64})
    originals.remove(folder, {digest})
    assert names(folder) == []


@pytest.mark.parametrize("content", [TEXT, ZIP], ids=["packed", "as it is"])
@pytest.mark.parametrize("damage", ["cut", "changed", "emptied"])
def test_damage_is_known_by_the_hash(folder: Path, content: bytes, damage: str) -> None:
    digest = taken(folder, content)
    path = originals.kept_in(folder)[digest]
    assert originals.is_sound(path)
    data = path.read_bytes()
    path.write_bytes({"cut": data[:-3], "changed": data[:-9] + b"different", "emptied": b""}[damage])
    assert not originals.is_sound(path)
    with pytest.raises(ValueError, match=path.name):
        b"".join(originals.pieces(path))


def test_a_file_with_another_name_is_no_original(folder: Path) -> None:
    folder.mkdir()
    assert not originals.is_sound(given_file(folder, TEXT, "notes.txt"))


def test_only_what_is_wanted_missing_and_sound_comes_along(folder: Path, tmp_path: Path) -> None:
    wanted, damaged, unwanted = taken(folder, TEXT), taken(folder, ZIP), taken(folder, b"unwanted")
    (folder / damaged).write_bytes(b"PK")
    target = tmp_path / "copy.db.originals"
    assert originals.bring_along(folder, target, {wanted, damaged, "0" * 64}) == 1
    assert names(target) == [f"{wanted}.gz"]
    assert originals.bring_along(folder, target, {wanted}) == 0
    assert unwanted not in originals.kept_in(target)


def test_a_pending_file_comes_along_under_its_own_name(folder: Path, tmp_path: Path) -> None:
    digest = originals.take_in(given_file(folder.parent, TEXT), folder)
    target = tmp_path / "copy.db.originals"
    assert originals.bring_along(folder, target, {digest}) == 1
    assert names(target) == [f"{digest}.gz"]
    assert gzip.decompress((target / f"{digest}.gz").read_bytes()) == TEXT


def test_nothing_to_bring_makes_no_folder(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db.originals"
    assert originals.bring_along(folder, target, {"0" * 64}) == 0
    assert not target.exists()


def test_a_store_of_the_first_schema_refers_to_nothing(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE inventory_file (sha256 VARCHAR)")
        connection.commit()
    assert originals.referred_to_by(path) == set()


def test_a_new_store_refers_to_nothing(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Store.open(path).close()
    assert originals.referred_to_by(path) == set()
