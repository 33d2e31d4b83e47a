"""How long the window does not answer: while a very large table is used, and while a large import goes on."""

from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.processes import answer_of, offscreen
from benchmarks.sizes import Sizes

PAUSE = 0.1
"""Nothing blocks the window for longer, in seconds."""


def measure_table(folder: Path, sizes: Sizes) -> list[Figure]:
    """The longest pause of all that is done with a table, in the best of some rounds for each deed."""
    home = folder / "home"
    home.mkdir()
    rounds = [
        answer_of("benchmarks.children.large_table", sizes.rows, environment=offscreen(home))
        for _ in range(min(sizes.rounds, _ROUNDS))
    ]
    least = {deed: min(told[deed] for told in rounds) for deed in rounds[0]}
    worst = max(least, key=lambda deed: least[deed])
    promise = f"table of {sizes.rows:,} devices: longest pause of the window"
    said = [f"  {deed}" for deed in _TOLD]
    return [
        Figure("table", f"{promise} ({worst})", least[worst], bound=PAUSE),
        *(Figure("table", text, least[text.strip()]) for text in said),
    ]


_ROUNDS = 3
_TOLD = ("show", "sort serial", "search", "filter", "select all", "copy all", "scroll", "export")
