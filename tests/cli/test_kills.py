"""An import that is killed at any moment leaves the store as before it, or done; never between (traps 2 and 7)."""

import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.harness import VIDEO, VOICE, CommandLine, dump
from tests.services.inventory.files import text_file

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork and no kill -9")

KILLS = 50
DEVICES = 1_500
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+\d:.]*")


class Runs:
    """Runs of the program that can be killed."""

    def __init__(self) -> None:
        script = Path(__file__).with_name("killable.py")
        self._process = subprocess.Popen([sys.executable, script], stdin=-1, stdout=-1, text=True)

    def run(self, *words: object, kill_after: float | None = None) -> int:
        """How a run ended: its exit status, or minus the signal that killed it."""
        source, answers = self._process.stdin, self._process.stdout
        assert source is not None
        assert answers is not None
        print(json.dumps([str(word) for word in words]), file=source, flush=True)
        fork = int(answers.readline())
        if kill_after is not None:
            time.sleep(kill_after)
            with contextlib.suppress(ProcessLookupError):
                os.kill(fork, signal.SIGKILL)
        return int(answers.readline())

    def close(self) -> None:
        """End the process that forks."""
        self._process.communicate()


@pytest.fixture
def runs() -> Iterator[Runs]:
    started = Runs()
    yield started
    started.close()


def estate(path: Path, first: int, model: str = VIDEO) -> Path:
    """Many devices, the larger part of which another file has too."""
    rows = [(model, f"SER{number:07d}", "Gent") for number in range(first, first + DEVICES)]
    return text_file(path, [("Device Model", "Serial Number", "Site"), *rows])


def originals_of(store: Path) -> Path:
    return store.with_name(f"{store.name}.originals")


def content(store: Path) -> list[str]:
    """What a store holds, moments apart."""
    return [MOMENT.sub("moment", row) for row in dump(store)]


def test_fifty_kills_of_an_import_leave_the_store_before_it_or_done(
    signed: CommandLine, tmp_path: Path, runs: Runs
) -> None:
    base = estate(tmp_path / "february.csv", 0)
    signed.data("inventory", "import", base, "--customer", "C1", "--date", "2026-02-17")
    shutil.copy(signed.store, tmp_path / "before.db")
    march = estate(tmp_path / "march.csv", 500, VOICE)
    words = ("inventory", "import", march, "--customer", "C1", "--date", "2026-03-17", "--accept", "count_fell")
    usual = _seconds_of(runs, signed.store, words)
    before, after = content(tmp_path / "before.db"), content(signed.store)
    killed = done = 0
    while killed < KILLS:
        signed.store = Path(shutil.copy(tmp_path / "before.db", tmp_path / f"{killed}.db"))
        # Of a run under this name that came to its end before it could be killed.
        shutil.rmtree(originals_of(signed.store), ignore_errors=True)
        moment = random.uniform(0, usual)
        if runs.run("--store", signed.store, *words, kill_after=moment) == 0:
            # The machine has become faster than it was: aim earlier.
            usual *= 0.9
            continue
        killed += 1
        assert signed.data("verify")["checks"], moment
        found = content(signed.store)
        assert found in (before, after), moment
        done += found == after
        _require_settled_originals(signed, march if found == after else None)
        signed.store.unlink()
    assert done < KILLS // 2


def _require_settled_originals(line: CommandLine, imported: Path | None) -> None:
    """Whatever the kill left, the next opening to write leaves the originals that the store refers to and no others."""
    line.data("classify", "Nothing 1", "ignored")
    kept = {path.name for path in originals_of(line.store).glob("*")}
    if imported is None:
        assert kept == set()
    else:
        assert kept == {f"{sha256(imported.read_bytes()).hexdigest()}.gz"}
        shutil.rmtree(line.folder / "out", ignore_errors=True)
        assert line.data("inventory", "original", 2, "--out", line.folder / "out") == [{"file": imported.name}]


def _seconds_of(runs: Runs, store: Path, words: tuple[object, ...]) -> float:
    """How long an import takes that is not killed; the second time, when everything has been used once."""
    shutil.copy(store, spare := store.with_name("spare.db"))
    assert runs.run("--store", spare, *words) == 0
    began = time.monotonic()
    assert runs.run("--store", store, *words) == 0
    return time.monotonic() - began


def test_after_a_kill_the_import_can_be_given_again(signed: CommandLine, tmp_path: Path, runs: Runs) -> None:
    words = ("inventory", "import", estate(tmp_path / "a.csv", 0), "--customer", "C1", "--date", "2026-03-17")
    status = runs.run("--store", signed.store, *words, kill_after=0.2)
    if status != 0:
        assert signed.data(*words)["counts"]["video"] == DEVICES
    assert signed.data("check", "--month", "2026-03")[0]["count"] == DEVICES


def test_a_journal_that_was_killed_before_its_header_does_not_stop_a_reader(counted: CommandLine) -> None:
    before = dump(counted.store)
    journal = counted.store.with_name("desk.db-journal")
    journal.write_bytes(bytes(512) + b"pages" * 1000)
    assert counted.data("check", "--month", "2026-03")[0]["count"] == 109
    assert not journal.exists()
    assert dump(counted.store) == before
