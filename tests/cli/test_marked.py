"""`inventory import --marked FILE`: a copy with the cells marked is saved, whatever becomes of the import."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.services.inventory.preparing import ImportRequest, prepare
from app.services.inventory.preview import preview
from app.services.opening import open_desk
from tests.cli.harness import VIDEO, CommandLine, devices, dump
from tests.services.inventory.files import text_file, xlsx
from tests.services.inventory.marked_copy.copies import problems_in

AGAIN = [("again", VIDEO, "VIDX000000", "Gent")]
TWICE = ("Device Model", "Serial Number", "Site", "Serial Number")


def importing(path: object, day: str = "2026-04-17") -> tuple[object, ...]:
    return ("inventory", "import", path, "--customer", "C1", "--date", day)


def test_a_dry_run_saves_the_marked_copy_and_stores_nothing(counted: CommandLine, tmp_path: Path) -> None:
    path, target = devices(tmp_path / "a.xlsx", extra=AGAIN, video=109), tmp_path / "marked.xlsx"
    before = dump(counted.store)
    data = counted.data(*importing(path), "--dry-run", "--marked", target)
    assert data["marked"] == [str(target)]
    assert dump(counted.store) == before
    assert [row[2:4] for row in problems_in(load_workbook(target))] == [["Devices", "C113"]]


def test_an_import_saves_it_too_and_says_where(counted: CommandLine, tmp_path: Path) -> None:
    path, target = devices(tmp_path / "a.xlsx", extra=AGAIN, video=109), tmp_path / "marked.xlsx"
    told = counted.text(*importing(path), "--marked", target)
    assert f"The marked copy is saved: {target}" in told.out
    assert target.exists()


def test_without_the_option_nothing_is_said_or_saved(counted: CommandLine, tmp_path: Path) -> None:
    assert "marked" not in counted.data(*importing(devices(tmp_path / "a.xlsx", video=109)), "--dry-run")


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_guard_refuses_and_the_copy_tells_why(counted: CommandLine, tmp_path: Path, dry: tuple[str, ...]) -> None:
    path, target = devices(tmp_path / "a.xlsx", video=50), tmp_path / "marked.xlsx"
    answer = counted.json(*importing(path), *dry, "--marked", target, status=1)
    assert [issue["code"] for issue in answer["issues"]] == ["count_fell"]
    assert [warning["code"] for warning in answer["warnings"]] == ["marked_copy_saved"]
    (row,) = problems_in(load_workbook(target))
    assert row[1] == "problem"
    assert row[-1] == answer["issues"][0]["message"]


def test_a_file_that_is_refused_for_its_cells_is_marked_there(counted: CommandLine, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [TWICE, (VIDEO, "AAA11111", "Gent", "BBB11111")])
    target = tmp_path / "marked.xlsx"
    told = counted.text(*importing(path), "--marked", target, status=1)
    assert str(target) in told.err
    assert [row[2:4] for row in problems_in(load_workbook(target))] == [["Devices", "D1"]]


def test_of_several_refused_files_each_has_its_copy(counted: CommandLine, tmp_path: Path) -> None:
    row = (VIDEO, "AAA11111", "Gent", "BBB11111")
    paths = [xlsx(tmp_path / "a.xlsx", [TWICE, row]), text_file(tmp_path / "b.csv", [TWICE, row])]
    for path in paths:
        counted.json(*importing(path), "--marked", tmp_path / f"{path.stem}-marked.xlsx", status=1)
    assert sorted(one.name for one in tmp_path.glob("*-marked.xlsx")) == ["a-marked.xlsx", "b-marked.xlsx"]


def test_a_refusal_without_cells_saves_nothing(counted: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    target = tmp_path / "marked.xlsx"
    answer = counted.json(*importing(tmp_path / "a.xlsx"), "--marked", target, status=1)
    assert [issue["code"] for issue in answer["issues"]] == ["file_empty"]
    assert not target.exists()


def test_the_file_itself_is_never_taken(counted: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "a.xlsx", video=109)
    content = path.read_bytes()
    assert counted.codes(*importing(path), "--marked", path) == ["copy_onto_original"]
    assert path.read_bytes() == content


def test_the_copy_speaks_the_language_that_was_asked_for(counted: CommandLine, tmp_path: Path) -> None:
    path, target = devices(tmp_path / "a.xlsx", extra=AGAIN, video=109), tmp_path / "marked.xlsx"
    told = counted.run("--store", counted.store, "--language", "nl", *importing(path), "--marked", target)
    assert told.status == 0
    assert "De gemarkeerde kopie is bewaard" in told.out
    page = load_workbook(target)["TrueUp Desk"]
    assert (page["B4"].value, page["B5"].value) == ("Soort", "let op")
    assert "wat er opviel" in page["A1"].value


def test_a_dry_run_tells_the_figures_of_the_page(counted: CommandLine, tmp_path: Path) -> None:
    extra = [*AGAIN, ("dongle", "BT 700", "BTX000001", "Gent"), ("new", "Whatever 9", "WHX000001", "Gent")]
    changed = [("other", "Poly Studio X30", "VIDX000108", "Gent"), ("damaged", VIDEO, "4.82567E+11", "Gent")]
    path = devices(tmp_path / "a.xlsx", extra=[*extra, *changed], video=108)
    told = counted.data(*importing(path), "--dry-run")
    desk = open_desk(counted.store, write=False, create=False)
    prepared = prepare(desk, ImportRequest("C1", (path,), date(2026, 4, 17)))
    shown = preview(desk, prepared)
    desk.store.close()
    sizes = {one.value: number for one, number in shown.sizes.items()}
    assert told["counts"] == {one.category.value: one.count for one in shown.standings}
    assert sum(told["unclassified"].values()) == sizes["unclassified"] == 1
    assert told["duplicates"] == sizes["repeated"] == 1
    names = ("joined", "left", "moved", "changed_model", "excluded", "end_of_life", "ignored", "quarantined")
    assert {name: told[name] for name in names} == {name: sizes[name] for name in names}
    assert (told["changed_model"], told["quarantined"], told["ignored"]) == (1, 1, 1)
    assert told["rows"] == told["devices"] + told["ignored"] + told["duplicates"] + told["quarantined"]
