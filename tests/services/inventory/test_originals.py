"""The original files of imports: kept with the store up to a limit, handed out again as they were given."""

import gzip
import zipfile
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.errors import Cancelled, ProblemsFound
from app.domain.inventories import InventorySummary
from app.models.originals import folder_of, kept_in
from app.services.desk import Desk
from app.services.inventory import guards, originals
from app.services.inventory.importing import Stored, store_with_originals
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from app.services.inventory.read_result import ReadFile
from app.services.inventory.undo import undo
from app.services.opening import open_desk
from tests.services.estates import add_customer, dump, estate, read_file
from tests.services.inventory.files import text_file, xlsx

FEB, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)
    add_customer(desk, "C2")


def digest_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def as_read(path: Path, video: int = 3) -> ReadFile:
    """What reading the file would have given."""
    return replace(read_file(estate(video=video)), name=path.name, sha256=digest_of(path))


def text(folder: Path, name: str, lines: int = 3) -> Path:
    folder.mkdir(exist_ok=True)
    return text_file(folder / name, [("Model", name), *(("Poly Studio X52", f"{name} {n}") for n in range(lines))])


def noise(folder: Path, name: str, kilobytes: int) -> Path:
    """A file that begins like an archive, so that it is kept as it is, with its size."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(b"PK\x03\x04" + name.encode().ljust(kilobytes * 1024, b"."))
    return path


def prepared_of(desk: Desk, day: date, *paths: Path, customer: str = "C1", video: int = 3) -> Prepared:
    request = ImportRequest(customer, paths, day)
    return prepare_read(desk, request, [as_read(path, video) for path in paths])


def stored(desk: Desk, day: date, *paths: Path, customer: str = "C1", video: int = 3) -> Stored:
    return store_with_originals(desk, prepared_of(desk, day, *paths, customer=customer, video=video), guards.CODES)


def names_in(desk: Desk) -> set[str]:
    return {path.name for path in folder_of(desk.store.path).glob("*")}


def saved_bytes(desk: Desk, one: InventorySummary, folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in originals.save_originals(desk, one.id, folder).paths]


def test_a_text_is_kept_packed_and_a_workbook_as_it_is(desk: Desk, tmp_path: Path) -> None:
    csv, book = text(tmp_path, "a.csv", 400), xlsx(tmp_path / "b.xlsx")
    done = stored(desk, MARCH, csv, book)
    assert done.remarks == ()
    assert names_in(desk) == {f"{digest_of(csv)}.gz", digest_of(book)}
    packed = kept_in(folder_of(desk.store.path))[digest_of(csv)]
    assert packed.stat().st_size < csv.stat().st_size // 2
    assert gzip.decompress(packed.read_bytes()) == csv.read_bytes()


def test_what_was_given_comes_out_again_under_its_own_name(desk: Desk, tmp_path: Path) -> None:
    csv, book = text(tmp_path, "a.csv"), xlsx(tmp_path / "b.xlsx")
    done = stored(desk, MARCH, csv, book).summary
    saved = originals.save_originals(desk, done.id, tmp_path / "out").paths
    assert [path.name for path in saved] == ["a.csv", "b.xlsx"]
    assert [path.read_bytes() for path in saved] == [csv.read_bytes(), book.read_bytes()]


def test_a_file_of_that_name_is_never_overwritten(desk: Desk, tmp_path: Path) -> None:
    done = stored(desk, MARCH, text(tmp_path / "in", "a.csv")).summary
    mine = tmp_path / "a.csv"
    mine.write_text("mine")
    assert [path.name for path in originals.save_originals(desk, done.id, tmp_path).paths] == ["a (2).csv"]
    assert mine.read_text() == "mine"


def test_an_archive_is_kept_as_a_whole_and_once(desk: Desk, tmp_path: Path) -> None:
    archive = tmp_path / "lens.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a.csv", "one")
        made.writestr("b.csv", "two")
    whole = digest_of(archive)
    members = [
        replace(read_file(estate(video=n)), name=f"{n}.csv", container="lens.zip", container_sha256=whole)
        for n in (2, 3)
    ]
    request = ImportRequest("C1", (archive,), MARCH)
    done = store_with_originals(desk, prepare_read(desk, request, members), guards.CODES).summary
    assert names_in(desk) == {whole}
    assert saved_bytes(desk, done, tmp_path / "out") == [archive.read_bytes()]


def test_one_file_of_two_customers_is_kept_once_until_both_are_taken_back(desk: Desk, tmp_path: Path) -> None:
    path = text(tmp_path, "both.csv")
    first, second = stored(desk, MARCH, path), stored(desk, MARCH, path, customer="C2")
    assert len(names_in(desk)) == 1
    undo(desk, first.summary.id)
    assert saved_bytes(desk, second.summary, tmp_path / "out") == [path.read_bytes()]
    undo(desk, second.summary.id)
    assert names_in(desk) == set()


def test_a_file_that_changed_since_it_was_read_is_not_kept_for_what_it_is_not(desk: Desk, tmp_path: Path) -> None:
    path = text(tmp_path, "a.csv")
    prepared = prepared_of(desk, MARCH, path)
    path.write_text("something else")
    done = store_with_originals(desk, prepared)
    assert [(remark.code, remark.where.file) for remark in done.remarks] == [("original_changed", "a.csv")]
    assert names_in(desk) == set()
    with pytest.raises(ProblemsFound) as refusal:
        originals.save_originals(desk, done.summary.id, tmp_path)
    assert [issue.code for issue in refusal.value.issues()] == ["original_never_kept"]


def test_a_file_that_is_gone_does_not_stop_the_import(desk: Desk, tmp_path: Path) -> None:
    path = text(tmp_path, "a.csv")
    prepared = prepared_of(desk, MARCH, path)
    path.unlink()
    done = store_with_originals(desk, prepared)
    assert [remark.code for remark in done.remarks] == ["original_not_copied"]


def test_cancel_leaves_no_file_behind(desk: Desk, tmp_path: Path) -> None:
    class Stopped:
        def report(self, done: int, total: int, text: str = "") -> None:
            """Nobody listens."""

        def cancelled(self) -> bool:
            return True

    prepared, before = prepared_of(desk, MARCH, text(tmp_path, "a.csv")), dump(desk)
    with pytest.raises(Cancelled):
        store_with_originals(desk, prepared, (), Stopped())
    assert (dump(desk), names_in(desk)) == (before, set())


def test_with_a_limit_of_nothing_no_file_is_kept(desk: Desk, tmp_path: Path) -> None:
    stored(desk, FEB, text(tmp_path, "a.csv"))
    assert originals.set_limit(desk, 0) == 1
    assert stored(desk, MARCH, text(tmp_path, "b.csv"), video=4).remarks == ()
    assert names_in(desk) == set()


def test_the_oldest_go_first_and_the_user_is_told(desk: Desk, tmp_path: Path) -> None:
    originals.set_limit(desk, 2)
    paths = [noise(tmp_path, f"{day}.xlsx", 900) for day in (FEB, MARCH, APRIL)]
    days = zip((FEB, MARCH, APRIL), paths, strict=True)
    told = [stored(desk, day, path, video=n) for n, (day, path) in enumerate(days, 3)]
    assert [[remark.code for remark in one.remarks] for one in told] == [[], [], ["originals_made_room"]]
    assert told[2].remarks[0].params == {"count": 1, "limit": 2}
    assert names_in(desk) == {digest_of(path) for path in paths[1:]}
    with pytest.raises(ProblemsFound) as refusal:
        originals.save_originals(desk, told[0].summary.id, tmp_path / "out")
    assert [issue.code for issue in refusal.value.issues()] == ["original_not_kept"]


def test_the_latest_of_a_customer_outlives_an_older_one_of_another(desk: Desk, tmp_path: Path) -> None:
    originals.set_limit(desk, 2)
    latest = noise(tmp_path, "latest of C2.xlsx", 900)
    older, newer = noise(tmp_path, "older.xlsx", 900), noise(tmp_path, "newer.xlsx", 900)
    stored(desk, FEB, latest, customer="C2")
    stored(desk, MARCH, older)
    stored(desk, APRIL, newer, video=4)
    assert names_in(desk) == {digest_of(latest), digest_of(newer)}


def test_a_file_larger_than_the_limit_makes_no_other_go(desk: Desk, tmp_path: Path) -> None:
    originals.set_limit(desk, 1)
    small = text(tmp_path, "small.csv")
    stored(desk, FEB, small)
    done = stored(desk, MARCH, noise(tmp_path, "large.xlsx", 1100), video=4)
    assert [remark.code for remark in done.remarks] == ["original_too_large"]
    assert names_in(desk) == {f"{digest_of(small)}.gz"}


def test_a_damaged_file_is_found_when_it_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    csv, book = text(tmp_path, "a.csv"), noise(tmp_path, "b.xlsx", 1)
    done = stored(desk, MARCH, csv, book).summary
    for path in kept_in(folder_of(desk.store.path)).values():
        path.write_bytes(path.read_bytes()[:-9] + b"different")
    with pytest.raises(ProblemsFound) as refusal:
        originals.save_originals(desk, done.id, tmp_path / "out")
    assert [(one.code, one.where.file) for one in refusal.value.issues()] == [
        ("original_damaged", "a.csv"),
        ("original_damaged", "b.xlsx"),
    ]
    assert list((tmp_path / "out").iterdir()) == []


def test_what_can_be_saved_is_saved_beside_a_damaged_one(desk: Desk, tmp_path: Path) -> None:
    csv, book = text(tmp_path, "a.csv"), noise(tmp_path, "b.xlsx", 1)
    done = stored(desk, MARCH, csv, book).summary
    kept_in(folder_of(desk.store.path))[digest_of(book)].write_bytes(b"PK")
    saved = originals.save_originals(desk, done.id, tmp_path / "out")
    assert [path.name for path in saved.paths] == ["a.csv"]
    assert [remark.code for remark in saved.remarks] == ["original_damaged"]


def test_what_a_crash_leaves_is_settled_when_the_store_is_opened_to_write(desk: Desk, tmp_path: Path) -> None:
    kept = stored(desk, FEB, text(tmp_path, "kept.csv")).summary
    folder, digest = folder_of(desk.store.path), digest_of(tmp_path / "kept.csv")
    (folder / f"{digest}.gz").rename(folder / f"{digest}.gz.pending")
    (folder / f"{'0' * 64}.pending").write_bytes(b"of an import that was never committed")
    (folder / "tmpabc.part").write_bytes(b"half a copy")
    assert saved_bytes(desk, kept, tmp_path / "before")
    desk.store.close()
    with open_desk(desk.store.path).store:
        assert {path.name for path in folder.glob("*")} == {f"{digest}.gz"}


def test_files_that_nothing_refers_to_go_before_any_other(desk: Desk, tmp_path: Path) -> None:
    first = noise(tmp_path, "first.xlsx", 300)
    stored(desk, FEB, first)
    stray = folder_of(desk.store.path) / ("0" * 64)
    stray.write_bytes(bytes(900 * 1024))
    assert originals.set_limit(desk, 1) == 1
    assert names_in(desk) == {digest_of(first)}


def test_the_room_that_is_taken_is_told(desk: Desk, tmp_path: Path) -> None:
    assert originals.room_of(desk) == originals.Room(0, 0, 500 << 20)
    path = noise(tmp_path, "a.xlsx", 10)
    stored(desk, FEB, path)
    assert originals.room_of(desk) == originals.Room(1, path.stat().st_size, 500 << 20)
