"""How fast the program is there: its window against a bare one, its commands against Python itself."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.processes import ROOT, offscreen, run_time, time_to_paint
from benchmarks.sizes import Sizes
from benchmarks.timing import Work, best_of

PAINTED = ("-m", "benchmarks.children.painted")


class CommandLoadsQtError(Exception):
    """A command imported Qt on its way."""


def measure(folder: Path, sizes: Sizes) -> list[Figure]:
    """The figures of window and commands."""
    store = folder / "demo.db"
    home = folder / "home"
    home.mkdir()
    environment = offscreen(home)
    run_time(["main.py", "demo", str(store)], environment)
    check = ["main.py", "--store", str(store), "check", "--month", "2026-03"]
    for command in (["main.py", "--help"], check):
        refuse_qt(command)
    nothing, helped, checked = best_of(
        sizes.rounds,
        lambda: run_time(["-c", "pass"], environment),
        lambda: run_time(["main.py", "--help"], environment),
        lambda: run_time(check, environment),
    )
    bare, window = best_of(
        sizes.rounds,
        lambda: time_to_paint(["-m", "benchmarks.bare.window"], environment),
        lambda: time_to_paint([*PAINTED, "--store", str(store)], environment),
    )
    return [
        Figure("window", "window shown on a store, against a bare PySide6 window", window, floor=bare, bound=4.0),
        Figure("commands", "  --help without Qt (Python alone as the floor)", helped, floor=nothing),
        Figure("commands", "  check of a month without Qt (Python alone as the floor)", checked, floor=nothing),
    ]


def refuse_qt(command: list[str]) -> None:
    """Raise CommandLoadsQtError if a command imports any part of Qt."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    qt = sorted(name for name in loaded if name.partition(".")[0] in ("PySide6", "shiboken6"))
    if qt:
        raise CommandLoadsQtError(f"{' '.join(command)}: {', '.join(qt[:5])}")


@contextmanager
def work(name: str, folder: Path) -> Iterator[Work]:
    """What `--profile` looks at: the imports and the run of the window or of `check`, in this process."""
    store = folder / "demo.db"
    home = folder / "home"
    home.mkdir()
    environment = offscreen(home)
    run_time(["main.py", "demo", str(store)], environment)

    def window() -> int:
        import os

        os.environ.update(environment)
        from benchmarks.children.painted import main as painted

        return painted(["--store", str(store)])

    def commands() -> int:
        from app.bootstrap import main as start

        return start(["--store", str(store), "check", "--month", "2026-03"])

    yield window if name == "window" else commands
