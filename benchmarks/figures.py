"""What was measured against what was promised, and the table of it."""

from collections.abc import Sequence
from dataclasses import dataclass

_HEADS = ("promise", "measured", "floor", "comes to", "at most", "")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure. With a floor the bound is on their ratio, without one on the figure itself.

    `benchmark` is the name that `--profile` takes; a figure without a bound is told, not promised.
    """

    benchmark: str
    promise: str
    measured: float
    unit: str = "s"
    floor: float | None = None
    bound: float | None = None

    @property
    def value(self) -> float:
        """What the bound is on."""
        return self.measured if self.floor is None else self.measured / self.floor

    @property
    def held(self) -> bool:
        """Whether the promise holds; a figure without a bound promises nothing."""
        return self.bound is None or self.value <= self.bound


def table(figures: Sequence[Figure]) -> str:
    """The figures as text, aligned."""
    rows = [_HEADS, *(_row(one) for one in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths).rstrip(), *lines[1:]])


def _row(one: Figure) -> tuple[str, ...]:
    unit = "x" if one.floor is not None else one.unit
    return (
        one.promise,
        _amount(one.measured, one.unit),
        "" if one.floor is None else _amount(one.floor, one.unit),
        _amount(one.value, unit) if one.bound is not None else "",
        _amount(one.bound, unit) if one.bound is not None else "",
        "" if one.bound is None else "holds" if one.held else "NOT REACHED",
    )


def _amount(value: float, unit: str) -> str:
    return f"{value:.0f} {unit}" if unit == "MB" and value >= 100 else f"{value:.2f} {unit}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
    return "  ".join(cells).rstrip()
