"""PySide6 6.12 takes a reference to True at every emit; the program survives as many as it likes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EMITS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
{first}
class Sender(QObject):
    sent = Signal()
QCoreApplication([])
sender = Sender()
for _ in range(20_000):
    sender.sent.emit()
print("alive")
"""


def emit_many(first: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", EMITS.format(first=first)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_twenty_thousand_emits_do_not_end_the_process() -> None:
    ended = emit_many("import app.views.formats")
    assert (ended.returncode, ended.stdout) == (0, "alive\n"), ended.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal from Python 3.12 on")
def test_the_guard_is_still_needed_with_this_version_of_qt() -> None:
    assert emit_many("").returncode != 0
