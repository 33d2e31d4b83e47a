"""Taking files in beside the work of storing an import: what stands in the way becomes a remark, never a refusal."""

import threading
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.errors import Cancelled
from app.domain.progress import NO_PROGRESS
from app.models import originals
from app.services.inventory.intake import MEGABYTE, Intake
from app.services.inventory.read_result import ReadFile
from tests.services.estates import estate, read_file

ROOM = 10 * MEGABYTE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk.db.originals"


def file(path: Path, content: bytes = b"Model;Serial") -> ReadFile:
    """A file on the disk, as it was read."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return replace(read_file(estate(video=1)), name=path.name, sha256=sha256(content).hexdigest())


class Impatient:
    """Asks to stop at once."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Nobody listens."""

    def cancelled(self) -> bool:
        return True


def test_every_file_gets_the_hash_it_is_kept_under(folder: Path, tmp_path: Path) -> None:
    files = [file(tmp_path / "a.csv", b"one"), file(tmp_path / "b.csv", b"two")]
    with Intake(folder, [tmp_path / "a.csv", tmp_path / "b.csv"], ROOM) as intake:
        assert intake.digests(files, NO_PROGRESS) == [one.sha256 for one in files]
        intake.keep()
    assert set(originals.kept_in(folder)) == {one.sha256 for one in files}
    assert originals.is_settled(folder)


def test_files_of_one_archive_share_what_was_given(folder: Path, tmp_path: Path) -> None:
    archive = file(tmp_path / "lens.zip", b"PK\x03\x04")
    members = [replace(read_file(estate(video=1)), container="lens.zip") for _ in range(2)]
    with Intake(folder, [tmp_path / "lens.zip"], ROOM) as intake:
        assert intake.digests(members, NO_PROGRESS) == [archive.sha256] * 2


def test_what_is_not_kept_in_the_end_is_taken_back(folder: Path, tmp_path: Path) -> None:
    files = [file(tmp_path / "a.csv")]
    with Intake(folder, [tmp_path / "a.csv"], ROOM) as intake:
        intake.digests(files, NO_PROGRESS)
    assert originals.kept_in(folder) == {}


def test_what_was_there_before_stays_when_an_import_is_given_up(folder: Path, tmp_path: Path) -> None:
    kept = file(tmp_path / "a.csv")
    with Intake(folder, [tmp_path / "a.csv"], ROOM) as intake:
        intake.digests([kept], NO_PROGRESS)
        intake.keep()
    with pytest.raises(RuntimeError), Intake(folder, [tmp_path / "a.csv"], ROOM):
        raise RuntimeError
    assert set(originals.kept_in(folder)) == {kept.sha256}


def test_the_wish_to_stop_is_heard_while_a_copy_is_still_made(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = threading.Event()
    monkeypatch.setattr(originals, "take_in", lambda *_: str(released.wait(10)))
    with Intake(folder, [tmp_path / "a.csv"], ROOM) as intake:
        with pytest.raises(Cancelled):
            intake.digests([file(tmp_path / "a.csv")], Impatient())
        released.set()


def test_without_room_for_any_nothing_is_read(folder: Path, tmp_path: Path) -> None:
    with Intake(folder, [tmp_path / "is not there.csv"], 0) as intake:
        assert intake.digests([read_file(estate(video=1))], NO_PROGRESS) == [None]
    assert intake.remarks == []
    assert not folder.exists()


def test_every_file_that_cannot_be_kept_is_remarked_on(folder: Path, tmp_path: Path) -> None:
    gone, large = tmp_path / "gone.csv", tmp_path / "large.xlsx"
    files = [read_file(estate(video=1)), file(large, b"PK\x03\x04".ljust(2 * MEGABYTE, b"."))]
    with Intake(folder, [gone, large], MEGABYTE) as intake:
        assert intake.digests(files, NO_PROGRESS) == [None, None]
    assert [(one.code, one.where.file) for one in intake.remarks] == [
        ("original_not_copied", "gone.csv"),
        ("original_too_large", "large.xlsx"),
    ]
