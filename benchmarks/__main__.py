"""`python -m benchmarks`: measures the promises and prints a table; exit status 1 where one is not reached.

python -m benchmarks                 all of them
python -m benchmarks check report    some of them
python -m benchmarks --profile NAME  where the time of one goes
python -m benchmarks --write docs/benchmarks.md    the table in its place there as well
"""

import argparse
import cProfile
import io
import os
import platform
import pstats
import sqlite3
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import checking, months, pausing, reporting, starting
from benchmarks.document import put_figures
from benchmarks.figures import Figure, table
from benchmarks.sizes import Sizes
from benchmarks.timing import Work

GROUPS: dict[str, Callable[[Path, Sizes], list[Figure]]] = {
    "months": months.measure,
    "check": checking.measure,
    "report": reporting.measure,
    "start": starting.measure,
    "table": pausing.measure_table,
    "window-import": pausing.measure_import,
}
PROFILES = (
    "import",
    "next-month",
    "read",
    "growth",
    "devices",
    "movement",
    "undo",
    "undo-first",
    "check",
    "report",
    "window",
    "commands",
)
_LINES = 30


def main(arguments: list[str]) -> int:
    """Measure or profile what the arguments name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measures the promises of the program.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"some of: {', '.join(GROUPS)}; all by default")
    parser.add_argument("--profile", choices=PROFILES, help="show where the time goes instead of measuring it")
    parser.add_argument("--rounds", type=int, default=Sizes().rounds, help="measurements of each side; the best counts")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table in its place in a document as well")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.groups if name not in GROUPS]
    if unknown:
        parser.error(f"unknown group: {', '.join(unknown)}")
    sizes = Sizes(rounds=chosen.rounds)
    if chosen.profile:
        print(profile(chosen.profile, sizes))
        return 0
    figures = measured(chosen.groups or list(GROUPS), sizes)
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} processors"
    told = f"{versions}\n\n{table(figures)}"
    print(told)
    if chosen.write:
        put_figures(chosen.write, told)
    missed = sorted({one.benchmark for one in figures if not one.held})
    for name in missed:
        said = f"python -m benchmarks --profile {name} shows why" if name in PROFILES else f"see {name}"
        print(f"\nNot reached; {said}.")
    return 1 if missed else 0


def measured(groups: list[str], sizes: Sizes) -> list[Figure]:
    """The figures of some groups, each in a temporary folder of its own."""
    figures: list[Figure] = []
    for name in groups:
        with TemporaryDirectory(prefix="trueup-benchmark-") as folder:
            figures += GROUPS[name](Path(folder), sizes)
    return figures


def profile(name: str, sizes: Sizes) -> str:
    """Where the time of one benchmark goes, the most expensive functions first."""
    with TemporaryDirectory(prefix="trueup-benchmark-") as folder:
        profiler = cProfile.Profile()
        with work_of(name, Path(folder), sizes) as work:
            profiler.runcall(work)
    stream = io.StringIO()
    pstats.Stats(profiler, stream=stream).strip_dirs().sort_stats("tottime").print_stats(_LINES)
    return stream.getvalue()


def work_of(name: str, folder: Path, sizes: Sizes) -> AbstractContextManager[Work]:
    """The work that a profile looks at."""
    if name == "check":
        return checking.work(folder, sizes)
    if name == "report":
        return reporting.work(sizes)
    if name in ("window", "commands"):
        return starting.work(name, folder)
    if name == "read":
        return months.reading(folder, sizes)
    return months.work(name, folder, sizes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
