"""The command line in this process, on a store of its own, and the workbooks that it is given."""

import io
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from app import cli
from app.cli import Surroundings, WindowWish
from tests.services.inventory.files import xlsx

VIDEO, VOICE, HEADSET = "Poly Studio X52", "CCX 500", "Blackwire 5220"
HEADER = ("Device Name", "Device Model", "Serial Number", "Site")
CONTRACT = ("number", "customer_code", "start", "end")
COVERAGE = ("contract_number", "category", "installed", "unit_price")


@dataclass(frozen=True)
class Told:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


class CommandLine:
    """Runs commands on one store, on 22 November 2026."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "desk.db"
        self.windows: list[WindowWish] = []
        self.bugs: list[BaseException] = []
        self.expects_bugs = False

    def run(self, *words: object) -> Told:
        """Run exactly these arguments."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = cli.run([str(word) for word in words], self._around())
        if self.bugs and not self.expects_bugs:
            raise self.bugs[-1]
        return Told(status, out.getvalue(), err.getvalue())

    def text(self, *words: object, status: int = 0) -> Told:
        """Run a command on the store for people, in English."""
        told = self.run("--store", self.store, "--language", "en", *words)
        assert told.status == status, told
        return told

    def json(self, *words: object, status: int = 0) -> dict[str, Any]:
        """Run a command on the store for programs; the one object that it printed."""
        told = self.run("--store", self.store, "--json", *words)
        answer: dict[str, Any] = json.loads(told.out)
        assert told.status == status, answer
        assert answer["ok"] is (status == 0)
        return answer

    def data(self, *words: object) -> Any:  # noqa: ANN401 - whatever the command answers
        """The data of a command that is done."""
        return self.json(*words)["data"]

    def issues(self, *words: object) -> list[dict[str, Any]]:
        """The problems of a command that is refused, after making sure that nothing was changed."""
        before = dump(self.store)
        issues: list[dict[str, Any]] = self.json(*words, status=1)["issues"]
        assert dump(self.store) == before
        return issues

    def codes(self, *words: object) -> list[str]:
        """The codes of the problems of a command that is refused."""
        return [issue["code"] for issue in self.issues(*words)]

    def _around(self) -> Surroundings:
        return Surroundings(
            default_store=lambda: self.folder / "own" / "desk.db",
            keep_report=self._keep,
            open_window=self._open,
            clock=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC),
        )

    def _keep(self, bug: BaseException) -> Path:
        self.bugs.append(bug)
        return self.folder / "desk.log"

    def _open(self, wish: WindowWish) -> int:
        self.windows.append(wish)
        return 0


def dump(store: Path) -> list[str]:
    """The content of a store, to compare before with after; nothing where there is none."""
    if not store.exists():
        return []
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        return list(connection.iterdump())


def portfolio(
    path: Path, *coverage: Sequence[object], end: date = date(2026, 8, 31), cost: bool = False, **contract: object
) -> Path:
    """A workbook with customer C1 and contract K1 from 1 September 2025.

    `coverage` are category, devices, price, and with `cost` what a device costs.
    """
    heads, values = [*CONTRACT, *contract], ["K1", "C1", date(2025, 9, 1), end, *contract.values()]
    return xlsx(
        path,
        {
            "Customers": [("code", "name", "site_id"), ("C1", "Voorbeeld Zorg", "S1"), ("C2", "Ander Bedrijf", "")],
            "Contracts": [heads, values],
            "Coverage": [
                (*COVERAGE, *(["unit_cost"] if cost else [])),
                *(("K1", *row) for row in coverage or (("video", 100, 239.98),)),
            ],
        },
    )


def devices(path: Path, *, first: int = 0, extra: Sequence[Sequence[object]] = (), **models: int) -> Path:
    """An inventory with so many devices of a category; the n-th one is the same in every file."""
    names = {"video": VIDEO, "voice": VOICE, "headset": HEADSET}
    rows: list[Sequence[object]] = [("Poly Lens export",), (), HEADER]
    for category, number in models.items():
        mark = category[:3].upper()
        rows += [
            (f"{category} {each}", names[category], f"{mark}X{each:06d}", "Gent")
            for each in range(first, first + number)
        ]
    return xlsx(path, [*rows, *extra])
