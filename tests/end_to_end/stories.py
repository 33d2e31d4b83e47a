"""A year of a customer: what is imported each month, and what follows from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.cli.harness import CommandLine
from tests.end_to_end.raw import Row
from tests.end_to_end.shapes import written

Answer = dict[str, Any]


@dataclass
class Year:
    """What was told along the way, by month."""

    line: CommandLine
    customer: str
    rows: dict[str, list[Row]] = field(default_factory=dict)
    imported: dict[str, Answer] = field(default_factory=dict)
    checked: dict[str, list[Answer]] = field(default_factory=dict)
    proposed: dict[str, list[Answer]] = field(default_factory=dict)

    @property
    def out(self) -> Path:
        """Where the documents are written."""
        return self.line.folder / "out"

    def month(self, day: date, rows: Sequence[Row], *accept: str) -> None:
        """Import the inventory of a day in the shape of its month, check it and propose what is due."""
        name = f"{day:%Y-%m}"
        self.rows[name] = list(rows)
        files = written(self.line.folder, len(self.rows) - 1, rows)
        passed = [word for code in accept for word in ("--accept", code)]
        words = ("inventory", "import", *files, "--customer", self.customer, "--date", day, *passed)
        self.imported[name] = self.line.data(*words)
        self.look(name)

    def look(self, name: str) -> None:
        """Check a month and propose what is due."""
        self.checked[name] = self.line.data("check", "--month", name, "--customer", self.customer)
        words = ("true-up", "propose", "--month", name, "--customer", self.customer, "--out", self.out)
        self.proposed[name] = self.line.data(*words)

    def number(self, name: str) -> str:
        """The number of the true-up of a month."""
        (one,) = self.proposed[name]
        return str(one["number"])

    def order(self, name: str, po: str, day: str) -> Answer:
        """Order the true-up of a month."""
        done: Answer = self.line.data("true-up", "order", self.number(name), "--po", po, "--date", day)
        return done

    def verdicts(self, category: str) -> dict[str, tuple[object, ...]]:
        """Ordered, baseline, threshold, count, increase and verdict of a category by month."""
        names = ("ordered", "baseline", "threshold", "count", "increase_percent", "verdict")
        return {
            month: tuple(told[name] for name in names)
            for month, lines in self.checked.items()
            for told in lines
            if told["category"] == category
        }

    def lines(self, *names: str) -> dict[str, list[tuple[object, ...]]]:
        """These figures of each line of what was proposed, by month; months without a proposal are left out."""
        return {
            month: [tuple(line[name] for name in names) for line in one["lines"]]
            for month, found in self.proposed.items()
            for one in found
        }

    def documents(self, month: str, holds: Callable[[str], bool]) -> list[Path]:
        """The documents of a month whose names are meant."""
        (one,) = self.proposed[month]
        return [self.out / name for name in one["documents"] if holds(name)]
