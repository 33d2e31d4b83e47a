"""`backup`, `restore`, `verify`, `demo`, and stores that are missing, foreign or in use."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.services.opening import open_desk
from tests.cli.harness import CommandLine, devices, dump, portfolio


def test_a_backup_holds_what_the_store_holds_and_is_never_overwritten(counted: CommandLine, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    data = counted.data("backup", backup)
    assert (data["file"], data["made"]) == (str(backup), "2026-11-22T12:00:00+00:00")
    assert dump(backup) == dump(counted.store)
    assert counted.codes("backup", backup) == ["backup_exists"]


def test_a_restore_brings_back_what_was_and_moves_the_rest_aside(counted: CommandLine, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    counted.data("backup", backup)
    counted.data("true-up", "propose", "--month", "2026-03")
    data = counted.data("restore", backup)
    assert counted.data("true-up", "list") == []
    aside = Path(data["moved_aside"])
    assert (aside.exists(), data["backup"]) == (True, str(backup))
    counted.store = aside
    assert len(counted.data("true-up", "list")) == 1


def test_a_restore_to_where_nothing_stood_moves_nothing_aside(counted: CommandLine, tmp_path: Path) -> None:
    counted.data("backup", tmp_path / "backup.db")
    counted.store = tmp_path / "new" / "desk.db"
    counted.store.parent.mkdir()
    assert counted.data("restore", tmp_path / "backup.db")["moved_aside"] is None
    assert counted.data("check", "--month", "2026-03")[0]["count"] == 109


def test_what_is_no_backup_is_refused(counted: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear store")
    assert counted.codes("restore", tmp_path / "letter.db") == ["store_foreign"]
    assert counted.codes("restore", tmp_path / "gone.db") == ["store_unreadable"]
    assert counted.codes("restore", counted.store) == ["restore_from_itself"]


def test_verify_names_the_checks_of_a_sound_store(due: CommandLine) -> None:
    data = due.data("verify")
    assert {"integrity", "references", "ledger_baselines", "true_up_amounts"} <= set(data["checks"])
    assert due.text("verify").out.startswith(f"{due.store} is sound")


def test_verify_finds_an_amount_that_was_tampered_with(due: CommandLine) -> None:
    with closing(sqlite3.connect(due.store)) as connection, connection:
        connection.execute("UPDATE true_up_line SET amount = amount + 1")
    assert due.codes("verify") == ["verify_true_up_amount"]
    assert "TU-2026-A0001" in due.text("verify", status=1).err


READERS = [
    ("check", "--month", "2026-03"),
    ("ledger", "--contract", "K1"),
    ("true-up", "list"),
    ("inventory", "list", "--customer", "C1"),
    ("verify",),
]


@pytest.mark.parametrize("words", READERS, ids=" ".join)
def test_a_command_that_reads_leaves_the_folder_as_it_was(counted: CommandLine, words: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in counted.folder.iterdir()}
    counted.data(*words)
    assert {path: path.read_bytes() for path in counted.folder.iterdir()} == before


@pytest.mark.parametrize("words", READERS, ids=" ".join)
def test_a_command_that_reads_works_beside_a_writer(counted: CommandLine, words: tuple[str, ...]) -> None:
    alone = counted.data(*words)
    writer = open_desk(counted.store)
    try:
        assert counted.data(*words) == alone
    finally:
        writer.store.close()


def test_a_second_writer_is_refused_with_words(counted: CommandLine, tmp_path: Path) -> None:
    writer = open_desk(counted.store)
    try:
        assert counted.codes("true-up", "propose", "--month", "2026-03") == ["store_locked"]
        assert counted.codes("restore", counted.store) == ["restore_from_itself"]
    finally:
        writer.store.close()


MISSING = [
    *READERS,
    ("portfolio", "export", "out.xlsx"),
    ("inventory", "undo", "1"),
    ("true-up", "propose", "--month", "2026-03"),
    ("true-up", "order", "TU-1", "--po", "P", "--date", "2026-03-20"),
    ("report", "--month", "2026-03"),
    ("backup", "backup.db"),
]


@pytest.mark.parametrize("words", MISSING, ids=" ".join)
def test_a_store_that_is_missing_is_refused_and_not_made(
    line: CommandLine, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (issue,) = line.issues(*words)
    assert issue["code"] == "store_missing"
    assert str(line.store) in issue["message"]
    assert list(tmp_path.iterdir()) == []


def test_an_inventory_for_a_store_that_is_missing_is_refused(line: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "a.xlsx", video=1)
    assert line.codes("inventory", "import", path, "--customer", "C1") == ["store_missing"]
    assert not line.store.exists()


def test_a_file_that_is_no_store_is_refused_and_left_alone(line: CommandLine, tmp_path: Path) -> None:
    line.store.write_text("Dear store")
    for words in (("check", "--month", "2026-03"), ("portfolio", "import", str(portfolio(tmp_path / "p.xlsx")))):
        assert [issue["code"] for issue in line.json(*words, status=1)["issues"]] == ["store_foreign"]
    assert line.store.read_text() == "Dear store"


def test_without_a_store_named_the_users_own_is_used(line: CommandLine, tmp_path: Path) -> None:
    assert line.run("portfolio", "import", portfolio(tmp_path / "p.xlsx")).status == 0
    assert (tmp_path / "own" / "desk.db").exists()


def test_a_demo_store_is_made_once_and_checks_at_once(line: CommandLine, tmp_path: Path) -> None:
    demo = tmp_path / "demo.db"
    data = line.data("demo", demo)
    assert (data["file"], data["customers"] > 10, data["inventories"] > 100) == (str(demo), True, True)
    assert len(list(Path(data["inventory_files"]).rglob("*.*"))) > 12
    assert line.codes("demo", demo) == ["demo_exists"]
    line.store = demo
    assert line.data("verify")["checks"]
    assert len(line.data("true-up", "list")) > 3
    assert line.data("check", "--month", line.data("true-up", "list")[0]["month"])
