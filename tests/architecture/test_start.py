"""The commands start without Qt, on machines that have no display and none of its libraries."""

import json
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

PROBE = """
import json, runpy, sys
sys.argv = ["main.py", *sys.argv[1:]]
status = 0
try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit as end:
    status = end.code or 0
qt = sorted(name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6"))
print()
print(json.dumps({"status": status, "qt": qt}))
"""


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["demo", "--help"]], ids=" ".join)
def test_a_command_starts_without_importing_qt(arguments: list[str]) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout.splitlines()[-1]) == {"status": 0, "qt": []}
