"""How long the window does not answer: while a very large table is used, and while a large import goes on."""

from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.months import CUSTOMER, MEGABYTE, MOST, Months
from benchmarks.processes import answer_of, offscreen
from benchmarks.sizes import Sizes

PAUSE = 0.1
"""Nothing blocks the window for longer, in seconds."""


_ROUNDS = 3
_TOLD = ("show", "sort serial", "search", "filter", "select all", "copy all", "scroll", "export")


def measure_table(folder: Path, sizes: Sizes) -> list[Figure]:
    """The longest pause of all that is done with a table, in the best of some rounds for each deed."""
    told = [
        answer_of("benchmarks.children.large_table", sizes.rows, environment=offscreen(folder))
        for _ in range(_rounds(sizes))
    ]
    least = _least(told)
    worst = max(least, key=lambda deed: least[deed])
    promise = f"table of {sizes.rows:,} devices: longest pause of the window ({worst})"
    said = (Figure("table", f"  {deed}", least[deed]) for deed in _TOLD)
    return [Figure("table", promise, least[worst], bound=PAUSE), *said]


def measure_import(folder: Path, sizes: Sizes) -> list[Figure]:
    """The pauses of the window during an import, beside a list as long as the file, and the memory of its process."""
    months = Months(folder, sizes)
    workbook, _ = months.workbooks[1]
    home = offscreen(folder)

    def imported(*flags: str) -> dict[str, Any]:
        store = months.copy_of(months.with_first, "window.db")
        return answer_of("benchmarks.children.import_window", store, CUSTOMER, workbook, *flags, environment=home)

    told = [imported("--listed") for _ in range(_rounds(sizes))]
    least = _least([one["pauses"] for one in told])
    worst = max(least, key=lambda step: least[step])
    promise = f"import of {sizes.rows:,} rows: longest pause of the window ({worst})"
    alone = imported()["peak_bytes"] / MEGABYTE
    beside = min(one["peak_bytes"] for one in told) / MEGABYTE
    return [
        Figure("window-import", promise, least[worst], bound=PAUSE),
        *(Figure("window-import", f"  {step}", seconds) for step, seconds in least.items()),
        Figure("window-import", "memory of the window's process at the peak of the import", alone, "MB", bound=MOST),
        Figure("window-import", "  with the last inventory listed in the window as well", beside, "MB"),
    ]


def _rounds(sizes: Sizes) -> int:
    return min(sizes.rounds, _ROUNDS)


def _least(told: list[dict[str, float]]) -> dict[str, float]:
    return {deed: min(one[deed] for one in told) for deed in told[0]}
