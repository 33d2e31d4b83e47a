import hashlib
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from shutil import copy

import pytest

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.errors import Cancelled, ProblemsFound
from app.services.checks import check
from app.services.demo import DemoFile, Purpose, demo_files, write_demo_inventories
from app.services.demo.readme import README_FILE
from app.services.desk import Desk
from app.services.inventory.importing import store
from app.services.inventory.preparing import ImportRequest, Prepared, prepare
from app.services.inventory.read_file import read_inventory_file
from app.services.inventory.stored import devices_in, list_inventories
from app.services.opening import open_desk
from tests.services.demo.conftest import Made
from tests.services.demo.days import MONTH, TIMELINE, TODAY
from tests.services.estates import clock_at


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("inventories")
    write_demo_inventories(place, today=TODAY)
    return place


@pytest.fixture
def own_desk(demo: Made, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the demo to write in."""
    path = tmp_path / "own.db"
    copy(demo.path, path)
    opened = open_desk(path, clock=clock_at(TODAY))
    yield opened
    opened.store.close()


def _prepared(desk: Desk, files: tuple[DemoFile, ...], folder: Path, purpose: Purpose) -> Prepared:
    wanted = [file for file in files if file.purpose is purpose]
    return prepare(desk, ImportRequest(wanted[0].customer, tuple(folder / file.place for file in wanted)))


def test_the_same_day_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    again = write_demo_inventories(tmp_path, today=TODAY)
    assert len(again) == 16
    for path in again:
        assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes()


def test_files_are_dated_on_the_day_of_their_inventory(folder: Path, files: tuple[DemoFile, ...]) -> None:
    for file in files:
        modified = datetime.fromtimestamp((folder / file.place).stat().st_mtime)  # noqa: DTZ006 - the user's own day
        assert modified.date() == file.content.day <= TODAY


def test_the_reader_gives_what_the_demo_stored_without_reading(folder: Path, files: tuple[DemoFile, ...]) -> None:
    for file in files:
        if file.purpose in (Purpose.IMPORTED, Purpose.CLEAN):
            read, expected = read_inventory_file(folder / file.place), file.content.read()
            for one in fields(read):
                assert getattr(read, one.name) == getattr(expected, one.name), (file.content.name, one.name)


def test_the_files_of_the_latest_month_are_those_that_are_stored(
    demo_desk: Desk, folder: Path, files: tuple[DemoFile, ...]
) -> None:
    imported = [file for file in files if file.purpose is Purpose.IMPORTED]
    for code in {file.customer for file in imported}:
        paths = tuple(folder / file.place for file in imported if file.customer == code)
        latest = list_inventories(demo_desk, code)[-1]
        assert latest.files == tuple(path.name for path in paths)
        with pytest.raises(ProblemsFound) as refused:
            prepare(demo_desk, ImportRequest(code, paths))
        found = [(issue.code, issue.params["id"]) for issue in refused.value.issues()]
        assert found == [("already_imported", latest.id)] * len(paths)


def test_every_device_of_a_file_is_stored_as_it_stands_there(
    demo_desk: Desk, folder: Path, files: tuple[DemoFile, ...]
) -> None:
    (file,) = [one for one in files if one.customer == "FPA"]
    text = (folder / file.place).read_text(encoding="utf-8")
    listed = devices_in(demo_desk, list_inventories(demo_desk, "FPA")[-1].id)
    assert len(listed) == text.count("\n") - 1
    for device in listed:
        assert f",{device.serial}," in text
        assert device.location.room in text
        assert device.software in text


def test_files_come_in_every_shape_that_is_met(files: tuple[DemoFile, ...]) -> None:
    written = {file.content.shape for file in files if file.purpose is Purpose.IMPORTED}
    assert {shape.kind for shape in written} == {"csv", "xlsx"}
    assert {shape.encoding for shape in written} == {"utf-8", "utf-8-sig", "cp1252", "utf-16"}
    assert {shape.delimiter for shape in written} == {",", ";", "\t"}
    assert any(column.hidden for shape in written for column in shape.columns)
    assert any(not column.header for shape in written for column in shape.columns)
    assert max(len(shape.titles) for shape in written) == 6


def test_the_clean_file_comes_in_without_a_word_and_ends_the_missing_month(
    own_desk: Desk, folder: Path, files: tuple[DemoFile, ...]
) -> None:
    prepared = _prepared(own_desk, files, folder, Purpose.CLEAN)
    assert (prepared.guards, prepared.warnings, prepared.day) == ((), (), TODAY)
    store(own_desk, prepared)
    assert {line.verdict for line in check(own_desk, MONTH, "HLK")} == {Verdict.OK}


def test_the_true_up_file_makes_a_true_up_due(own_desk: Desk, folder: Path, files: tuple[DemoFile, ...]) -> None:
    before = {line.category: line.verdict for line in check(own_desk, MONTH, "GFD")}
    prepared = _prepared(own_desk, files, folder, Purpose.TRUE_UP)
    assert (prepared.guards, prepared.warnings) == ((), ())
    store(own_desk, prepared)
    after = {line.category: line.verdict for line in check(own_desk, MONTH, "GFD")}
    assert (before[Category.VIDEO], after[Category.VIDEO]) == (Verdict.WITHIN_ALLOWANCE, Verdict.TRUE_UP)


def test_the_file_with_trouble_has_trouble_of_every_kind(
    demo_desk: Desk, folder: Path, files: tuple[DemoFile, ...]
) -> None:
    prepared = _prepared(demo_desk, files, folder, Purpose.TROUBLE)
    assert [guard.code for guard in prepared.guards] == ["count_fell", "count_fell"]
    assert {warning.code for warning in prepared.warnings} >= {
        "header_repeated",
        "rows_skipped",
        "hidden_sheets_not_read",
        "other_sheets_not_read",
        "formulas_lack_values",
        "numeric_serials",
        "damaged_serials_bridged",
        "unreadable_macs",
        "unusual_serials",
        "cannot_be_told_apart",
    }
    assert {row.damage for row in prepared.clean.quarantined} == {"lost_zeros", "rounded", "scientific"}
    assert len(prepared.clean.duplicates) == 2
    assert "(no model)" in prepared.summary.unclassified
    assert "Poly Studio X82 proefmodel" in prepared.summary.unclassified
    assert prepared.summary.excluded == 1


def test_the_file_with_trouble_can_be_stored_once_the_guard_is_accepted(
    own_desk: Desk, folder: Path, files: tuple[DemoFile, ...]
) -> None:
    stored = store(own_desk, _prepared(own_desk, files, folder, Purpose.TROUBLE), ["count_fell"])
    assert stored.rows == stored.devices + stored.ignored + stored.duplicates + stored.quarantined


def test_the_file_of_another_customer_is_noticed(demo_desk: Desk, folder: Path, files: tuple[DemoFile, ...]) -> None:
    (guard,) = _prepared(demo_desk, files, folder, Purpose.OTHER_CUSTOMER).guards
    assert guard.code == "other_customer"
    assert guard.params["other"] == "Klinikum Beispielhausen gGmbH"


def test_a_page_explains_every_file_in_both_languages(folder: Path, files: tuple[DemoFile, ...]) -> None:
    page = (folder / README_FILE).read_text(encoding="utf-8-sig")
    assert "verzonnen" in page
    assert "made up" in page
    for file in files:
        assert page.count(file.place.as_posix()) == 2


def test_writing_can_be_stopped(tmp_path: Path) -> None:
    class Stopper:
        def report(self, done: int, total: int, text: str = "") -> None:
            pass

        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        write_demo_inventories(tmp_path, today=TODAY, progress=Stopper())
    assert list(tmp_path.iterdir()) == []


def test_the_files_to_try_are_new_on_the_first_day_of_a_month_too() -> None:
    files = demo_files(type(TIMELINE)(date(2026, 4, 1)))
    digests = [hashlib.sha256(file.content.data()).hexdigest() for file in files]
    assert len(set(digests)) == len(files)
