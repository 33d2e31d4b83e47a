"""The reading process: it ends with its parent, it ends when told, and it imports little."""

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import psutil
import pytest

from app.domain.progress import NO_PROGRESS
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reader_process import ReaderProcess
from app.services.inventory.refusals import ReaderCrashed
from app.services.inventory.wire import Done, Head, Request, Rows, Step
from tests.services.inventory.files import TABLE, text_file

ROOT = Path(__file__).parents[3]


def request(path: Path) -> Request:
    return Request(os.fsencode(path), DEFAULT_LIMITS)


def gone_within(process_id: int, seconds: float) -> bool:
    """Whether the process ends in time; a zombie has ended."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if psutil.Process(process_id).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.02)
    return False


def test_messages_come_in_their_order(tmp_path: Path) -> None:
    with ReaderProcess(request(text_file(tmp_path / "a.csv", TABLE)), "a.csv", NO_PROGRESS) as reader:
        kinds = [type(message) for message in reader.messages()]
    assert kinds == [Step, Head, Rows, Step, Done]


def test_leaving_early_ends_the_process(tmp_path: Path) -> None:
    with ReaderProcess(request(text_file(tmp_path / "a.csv", TABLE)), "a.csv", NO_PROGRESS) as reader:
        process_id = reader.process_id
        next(reader.messages())
    assert gone_within(process_id, 1)


def test_a_process_that_is_killed_is_a_refusal(tmp_path: Path) -> None:
    with ReaderProcess(request(text_file(tmp_path / "a.csv", TABLE)), "a.csv", NO_PROGRESS) as reader:
        psutil.Process(reader.process_id).kill()
        with pytest.raises(ReaderCrashed) as refusal:
            list(reader.messages())
    assert refusal.value.where.file == "a.csv"


def test_the_process_dies_with_its_parent(tmp_path: Path) -> None:
    parent = textwrap.dedent(
        """
        import os, sys, time
        from app.domain.progress import NO_PROGRESS
        from app.services.inventory.limits import DEFAULT_LIMITS
        from app.services.inventory.reader_process import ReaderProcess
        from app.services.inventory.wire import Request
        with ReaderProcess(Request(sys.argv[1].encode(), DEFAULT_LIMITS), "a.csv", NO_PROGRESS) as reader:
            next(reader.messages())
            print(reader.process_id, flush=True)
            time.sleep(60)
        """
    )
    # More rows than the pipe and the inbox hold: the reading process is still busy when its parent dies.
    path = tmp_path / "a.csv"
    path.write_text("Model;Site\n" + "CCX 500;Groningen\n" * 600_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", parent, str(path)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        assert psutil.pid_exists(child)
        process.kill()
        process.wait()
    assert gone_within(child, 5)


def test_the_reading_process_imports_neither_qt_nor_the_store() -> None:
    code = (
        "import sys, app.services.inventory.child;"
        "heavy = ('PySide6', 'sqlalchemy', 'openpyxl', 'reportlab');"
        "print([name for name in sys.modules if name.split('.')[0] in heavy])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_a_library_prints_does_not_disturb_the_messages(tmp_path: Path) -> None:
    code = (
        "import sys, os; from app.services.inventory import child;"
        "stream = child.own_output(); print('noise', flush=True); os.write(1, b'more noise');"
        "stream.write(b'pure'); stream.flush()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b"pure"
    assert b"noise" in done.stderr
