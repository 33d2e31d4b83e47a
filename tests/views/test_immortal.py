"""PySide6 6.12 takes references to None and True with many calls; the program survives as many as it likes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CALLS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
{first}
class Sender(QObject):
    sent = Signal()
QCoreApplication([])
sender = Sender()
for _ in range(200_000):
    sender.{call}
print("alive")
"""
GIVE_AWAY = ("sent.emit()", "property('none')")


def call_often(first: str, call: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CALLS.format(first=first, call=call)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("call", GIVE_AWAY)
def test_many_calls_do_not_end_the_process(call: str) -> None:
    ended = call_often("import app.views", call)
    assert (ended.returncode, ended.stdout) == (0, "alive\n"), ended.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="immortal by themselves from Python 3.12 on")
@pytest.mark.parametrize("call", GIVE_AWAY)
def test_the_guard_is_still_needed_with_this_version_of_qt(call: str) -> None:
    assert call_often("", call).returncode != 0
