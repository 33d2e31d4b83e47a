"""Fresh processes: what they print as JSON, how long they run, and when their window is there."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAINTED = "painted"
"""What a process prints as soon as its window was painted."""


_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")


def usual() -> dict[str, str]:
    """This environment; Python may keep what it compiled, as it does for a user."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def offscreen(home: Path) -> dict[str, str]:
    """The environment of a process whose window is drawn offscreen and whose settings lie in `home`."""
    return {**usual(), "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(_HOMES, str(home))}


def answer_of(module: str, *arguments: object, environment: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The JSON object that a module prints when it runs in a process of its own."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, env=environment or usual())
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def run_time(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds from the start of a Python process to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - start


def time_to_paint(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds from the start of a Python process until it says that its window was painted."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        taken = time.perf_counter() - start
        process.stdout.read()
    if said.strip() != PAINTED or process.returncode:
        message = f"{' '.join(command)} ended with {process.returncode} and showed no window"
        raise RuntimeError(message)
    return taken
