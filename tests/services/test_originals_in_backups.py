"""Original files beside backups: those of the user take them along, the automatic ones leave the folder as it is."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from app.models.originals import folder_of, kept_in
from app.services.desk import Desk
from app.services.inventory.importing import store_with_originals
from app.services.inventory.preparing import ImportRequest, prepare_read
from app.services.store_safety import OriginalsNotCopied, back_up_now, backup_to, restore, verify
from tests.services.estates import add_customer, estate, read_file

MARCH = date(2026, 3, 17)


@pytest.fixture
def digest(desk: Desk, tmp_path: Path) -> str:
    """What the file of the only inventory is kept under."""
    add_customer(desk)
    path = tmp_path / "march.csv"
    path.write_bytes(b"Model;Serial\r\n" * 99)
    digest = sha256(path.read_bytes()).hexdigest()
    file = replace(read_file(estate(video=2)), name=path.name, sha256=digest)
    store_with_originals(desk, prepare_read(desk, ImportRequest("C1", (path,), MARCH), [file]))
    return digest


def test_a_backup_of_the_users_own_has_the_originals_beside_it(desk: Desk, digest: str, tmp_path: Path) -> None:
    made = backup_to(desk, tmp_path / "stick" / "copy.db")
    assert set(kept_in(folder_of(made.path))) == {digest}


def test_an_automatic_backup_has_none_and_leaves_the_folder_as_it_is(desk: Desk, digest: str) -> None:
    made = back_up_now(desk)
    assert not folder_of(made.path).exists()
    assert set(kept_in(folder_of(desk.store.path))) == {digest}


def test_without_originals_a_backup_makes_no_folder(desk: Desk, tmp_path: Path) -> None:
    made = backup_to(desk, tmp_path / "copy.db")
    assert not folder_of(made.path).exists()


def test_a_damaged_original_stays_behind_and_the_backup_is_made(desk: Desk, digest: str, tmp_path: Path) -> None:
    kept_in(folder_of(desk.store.path))[digest].write_bytes(b"\x1f\x8b")
    made = backup_to(desk, tmp_path / "copy.db")
    assert made.path.exists()
    assert kept_in(folder_of(made.path)) == {}
    assert [issue.code for issue in verify(desk.store).issues] == ["verify_original"]


def test_originals_that_cannot_be_copied_are_told_with_the_place(desk: Desk, digest: str, tmp_path: Path) -> None:
    assert digest
    target = tmp_path / "copy.db"
    folder_of(target).mkdir()
    (folder_of(target) / f"{digest}.gz.part").mkdir()
    with pytest.raises(OriginalsNotCopied) as refusal:
        backup_to(desk, target)
    assert refusal.value.params["path"] == str(folder_of(target))
    assert target.exists()


def test_restoring_brings_what_lies_beside_the_backup(desk: Desk, digest: str, tmp_path: Path) -> None:
    made = backup_to(desk, tmp_path / "copy.db")
    desk.store.close()
    other = tmp_path / "elsewhere" / "desk.db"
    other.parent.mkdir()
    restore(made.path, other)
    assert set(kept_in(folder_of(other))) == {digest}
