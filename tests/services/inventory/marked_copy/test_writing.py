"""Marked copies are saved whole or not at all, by a process of their own, never over the original."""

import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.errors import AppError, Cancelled
from app.domain.issues import Issue
from app.messages import sentence
from app.services.desk import Desk
from app.services.inventory.marked_copy.writing import (
    CopyOntoOriginal,
    Language,
    Original,
    can_be_marked,
    originals_of,
    save_marked,
    save_marked_refusal,
    targets_for,
)
from app.services.inventory.preparing import ImportRequest, Prepared, prepare
from app.services.inventory.read_file import read_inventory_file
from app.services.inventory.refusals import FileMissing
from app.services.issued_documents import FolderNotWritten
from tests.services.estates import add_customer
from tests.services.inventory.files import HEADER, TABLE, text_file, xlsx
from tests.services.inventory.marked_copy.copies import problems_in, texts_of

MARCH = date(2026, 3, 17)
TWICE = (*TABLE, ("CCX 500", "desk 1 again", "64167F000001", "64167f000001", "Utrecht"))


def english(issue: Issue) -> str:
    return sentence(issue, "en")


ENGLISH = Language(english, "en")


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def prepared_of(desk: Desk, *paths: Path) -> Prepared:
    return prepare(desk, ImportRequest("C1", paths, MARCH))


class Watcher:
    """Progress that is kept, and that stops the work after so many reports."""

    def __init__(self, stop_after: int = 1_000_000) -> None:
        self.seen: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def report(self, done: int, total: int, text: str = "") -> None:
        self.seen.append((done, total))

    def cancelled(self) -> bool:
        return len(self.seen) >= self._stop_after


def test_a_workbook_of_the_user_is_saved_with_its_marks(desk: Desk, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", {"Notes": [("Ask Joan",)], "Devices": TWICE})
    original = path.read_bytes()
    watcher = Watcher()
    target = tmp_path / "new folder" / "marked.xlsx"
    assert save_marked(desk, prepared_of(desk, path), [target], ENGLISH, watcher) == [target]
    book = load_workbook(target)
    assert book.sheetnames == ["Notes", "Devices", "TrueUp Desk"]
    assert [row[2:4] for row in problems_in(book)] == [["Devices", "C5"]]
    assert path.read_bytes() == original
    assert [one.name for one in target.parent.iterdir()] == ["marked.xlsx"]
    assert watcher.seen[-1][0] <= watcher.seen[-1][1]


def test_a_marked_copy_can_be_imported_as_the_original_can(desk: Desk, tmp_path: Path) -> None:
    for path in (xlsx(tmp_path / "own.xlsx", TWICE), text_file(tmp_path / "own.csv", TWICE)):
        prepared = prepared_of(desk, path)
        target = tmp_path / f"{path.suffix[1:]} marked.xlsx"
        save_marked(desk, prepared, [target], ENGLISH)
        again = prepared_of(desk, target)
        before, after = prepared.clean.files[0], again.clean.files[0]
        assert (after.row_numbers, after.values) == (before.row_numbers, before.values)
        assert again.summary.counts == prepared.summary.counts


def test_every_file_of_an_import_has_its_own_copy_also_those_in_a_zip(desk: Desk, tmp_path: Path) -> None:
    alone = text_file(tmp_path / "alone.csv", [HEADER, ("CCX 500", "", "AAA11111")])
    packed = tmp_path / "both.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(text_file(tmp_path / "noord.csv", [HEADER, ("CCX 500", "", "BBB11111")]), "noord.csv")
        archive.write(xlsx(tmp_path / "zuid.xlsx", [HEADER, ("CCX 500", "", "AAA11111")]), "in/zuid.xlsx")
    prepared = prepared_of(desk, packed, alone)
    originals = originals_of(prepared)
    assert [(one.path.name, one.member, one.name) for one in originals] == [
        ("both.zip", "noord.csv", "noord.csv"),
        ("both.zip", "zuid.xlsx", "zuid.xlsx"),
        ("alone.csv", "", "alone.csv"),
    ]
    targets = targets_for(originals, tmp_path / "out" / "marked")
    names = ["marked - noord.xlsx", "marked - zuid.xlsx", "marked - alone.xlsx"]
    assert [one.name for one in targets] == names
    save_marked(desk, prepared, targets, ENGLISH)
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == sorted(names)
    assert "“zuid.xlsx”" in problems_in(load_workbook(targets[2]))[0][-1]
    assert texts_of(load_workbook(targets[0])["noord"])[1][:3] == ["CCX 500", "", "BBB11111"]


@pytest.mark.parametrize(
    ("names", "target", "expected"),
    [
        (["a.csv"], "m.xlsx", ["m.xlsx"]),
        (["a.csv"], "m.csv", ["m.csv.xlsx"]),
        (["a.csv"], "m", ["m.xlsx"]),
        (["a.csv", "a.xlsx"], "m.XLSX", ["m - a.xlsx", "m - a (2).xlsx"]),
    ],
)
def test_copies_have_names_of_their_own(names: Sequence[str], target: str, expected: Sequence[str]) -> None:
    originals = [Original(Path(name), name) for name in names]
    assert [one.name for one in targets_for(originals, Path(target))] == expected


def test_the_original_is_never_written_over(desk: Desk, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", TWICE)
    before = path.read_bytes()
    with pytest.raises(CopyOntoOriginal):
        save_marked(desk, prepared_of(desk, path), [tmp_path / "." / "own.xlsx"], ENGLISH)
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told_before_the_work(desk: Desk, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", TWICE)
    (tmp_path / "file").write_text("x")
    watcher = Watcher()
    with pytest.raises(FolderNotWritten):
        save_marked(desk, prepared_of(desk, path), [tmp_path / "file" / "m.xlsx"], ENGLISH, watcher)
    assert watcher.seen == []


def test_cancel_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "own.xlsx", TWICE)
    out = tmp_path / "out"
    with pytest.raises(Cancelled):
        save_marked(desk, prepared_of(desk, path), [out / "m.xlsx"], ENGLISH, Watcher(stop_after=0))
    assert list(out.iterdir()) == []


def test_a_file_that_is_gone_is_told_and_an_older_copy_stays(desk: Desk, tmp_path: Path) -> None:
    path, target = xlsx(tmp_path / "own.xlsx", TWICE), tmp_path / "m.xlsx"
    prepared = prepared_of(desk, path)
    target.write_text("older")
    path.unlink()
    with pytest.raises(FileMissing):
        save_marked(desk, prepared, [target], ENGLISH)
    assert target.read_text() == "older"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_refused_file_is_copied_with_what_stands_in_the_way(tmp_path: Path) -> None:
    header = ("Device Model", "Serial Number", "Site", "Serial Number")
    path = xlsx(tmp_path / "own.xlsx", {"Devices": [("Title",), header, ("CCX 500", "AAA11111", "Gent", "BBB11111")]})
    with pytest.raises(AppError) as refused:
        read_inventory_file(path)
    problems = refused.value.issues()
    assert can_be_marked(problems)
    target = save_marked_refusal(Original(path, path.name), problems, tmp_path / "m.xlsx", ENGLISH)
    book = load_workbook(target)
    assert [row[1:4] for row in problems_in(book)] == [["problem", "Devices", "D2"]]
    assert book["Devices"]["E2"].value.startswith("TrueUp Desk: ")


def test_a_refusal_without_a_place_cannot_be_marked() -> None:
    assert not can_be_marked([Issue("file_empty")])
