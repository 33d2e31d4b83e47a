"""How commands end that are neither done nor refused: mistakes of the program, Ctrl+C, readers that went away."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.cli.harness import CommandLine, devices, dump, portfolio
from tests.services.inventory.files import text_file

COMMAND = [sys.executable, str(ROOT / "main.py")]


def fail(*_: object, **__: object) -> None:
    raise RuntimeError("a mistake of the program")


def stop(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.fixture
def mistaken(counted: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """A store whose ledger cannot be asked, by a mistake of the program."""
    monkeypatch.setattr("app.services.ledger.ledger_of", fail)
    counted.expects_bugs = True
    return counted


def test_a_mistake_of_the_program_is_one_sentence_and_kept_in_the_log(mistaken: CommandLine) -> None:
    told = mistaken.text("ledger", "--contract", "K1", status=1)
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert str(mistaken.folder / "desk.log") in told.err
    assert "Traceback" not in told.err
    assert [str(bug) for bug in mistaken.bugs] == ["a mistake of the program"]


def test_a_mistake_of_the_program_is_one_object_with_json(mistaken: CommandLine) -> None:
    assert mistaken.codes("ledger", "--contract", "K1") == ["unexpected"]


def test_a_log_that_cannot_be_written_does_not_hide_the_mistake(
    mistaken: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_: BaseException) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(mistaken, "_keep", no_room)
    told = mistaken.text("ledger", "--contract", "K1", status=1)
    assert "RuntimeError: a mistake of the program" in told.err
    assert "No space left" in told.err


def test_a_mistake_half_way_a_change_leaves_nothing(
    counted: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted.expects_bugs = True
    monkeypatch.setattr("app.services.inventory.importing.refresh_movement", fail)
    path = devices(tmp_path / "april.xlsx", video=109)
    words = ("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    assert counted.codes(*words) == ["unexpected"]


def test_ctrl_c_half_way_a_change_leaves_nothing(
    counted: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.inventory.importing.refresh_movement", stop)
    before = dump(counted.store)
    path = devices(tmp_path / "april.xlsx", video=109)
    words = ("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    answer = counted.json(*words, status=130)
    assert [issue["code"] for issue in answer["issues"]] == ["interrupted"]
    assert dump(counted.store) == before


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches a process in another way on Windows")
def test_ctrl_c_stops_a_running_import_without_a_traceback(counted: CommandLine, tmp_path: Path) -> None:
    rows = [("Poly Studio X52", f"SER{number:07d}") for number in range(150_000)]
    path = text_file(tmp_path / "many.csv", [("Device Model", "Serial Number"), *rows])
    words = [
        "inventory",
        "import",
        str(path),
        "--accept",
        "other_customer",
        "--customer",
        "C1",
        "--date",
        "2026-04-17",
        "--store",
        str(counted.store),
    ]
    before = dump(counted.store)
    # What runs these tests in the background may ignore Ctrl+C, and a child would inherit that.
    ignored = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen([*COMMAND, *words], stdout=-1, stderr=-1, text=True)
    signal.signal(signal.SIGINT, ignored)
    while not counted.store.with_name("desk.db.open").exists():
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out, err.splitlines()[0].startswith("Stopped.")) == (130, "", True), err
    assert dump(counted.store) == before


@pytest.mark.parametrize("words", [("check", "--help"), ("check", "--month", "2026-03")], ids=" ".join)
def test_a_reader_that_goes_away_is_no_failure(counted: CommandLine, words: tuple[str, ...]) -> None:
    process = subprocess.Popen([*COMMAND, *words, "--store", str(counted.store)], stdout=-1, stderr=-1)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_the_program_starts_from_any_folder_and_prints_utf8(counted: CommandLine, tmp_path: Path) -> None:
    store = tmp_path / "magazijn é 仓.db"
    counted.store.rename(store)
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    words = ["--store", store.name, "verify", "--json"]
    answer = subprocess.run([*COMMAND, *words], cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert store.name in json.loads(answer.stdout.decode("utf-8"))["data"]["store"]
    assert "仓" in answer.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse names that are no text")
def test_names_of_files_that_are_no_text_are_taken(line: CommandLine, tmp_path: Path) -> None:
    line.store = Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xe9sk.db"))
    signed = portfolio(tmp_path / "p.xlsx").rename(os.fsdecode(os.fsencode(tmp_path) + b"/p\xe9.xlsx"))
    march = devices(tmp_path / "m.xlsx", video=3).rename(os.fsdecode(os.fsencode(tmp_path) + b"/m\xe4rz.xlsx"))
    line.data("portfolio", "import", signed)
    line.data("inventory", "import", march, "--customer", "C1")
    assert "m\ufffdrz.xlsx" in line.text("inventory", "list", "--customer", "C1").out


def test_an_import_works_from_any_folder(signed: CommandLine, tmp_path: Path) -> None:
    devices(tmp_path / "march.xlsx", video=3)
    words = ["inventory", "import", "march.xlsx", "--customer", "C1", "--store", "desk.db", "--json"]
    answer = subprocess.run([*COMMAND, *words], cwd=tmp_path, capture_output=True, check=True)
    assert json.loads(answer.stdout)["data"]["counts"]["video"] == 3


def test_commands_import_neither_qt_nor_what_they_do_not_need(counted: CommandLine) -> None:
    probe = (
        "import json, sys; from app.bootstrap import main; main(sys.argv[1:]);"
        "print(json.dumps([n for n in ('PySide6', 'reportlab', 'openpyxl', 'sqlalchemy') if n in sys.modules]))"
    )
    loaded = {}
    for name, words in {"help": ["--help"], "check": ["check", "--month", "2026-03"]}.items():
        command = [sys.executable, "-c", probe, *words, "--store", str(counted.store)]
        answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        loaded[name] = json.loads(answer.stdout.splitlines()[-1])
    assert loaded == {"help": [], "check": ["sqlalchemy"]}
