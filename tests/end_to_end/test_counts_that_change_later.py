"""Two Lens accounts, months that come late, an import taken back in the middle, decisions made afterwards.

After each step the counts of every month are compared with a count of the raw rows that knows nothing of the program.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.harness import CommandLine
from tests.end_to_end.raw import CLASSES, DONGLE, INFRASTRUCTURE, Row, devices, estate, keys, tally
from tests.end_to_end.shapes import DUTCH, ENGLISH, table
from tests.services.inventory.files import text_file, xlsx

ROOM, PHONE = "Conference Thing 3", "Desk Thing 7"
BOOK = {
    "Customers": [("code", "name"), ("C1", "Twee Tenants")],
    "Contracts": [("number", "customer_code", "start", "end"), ("K1", "C1", date(2025, 9, 1), date(2026, 8, 31))],
    "Coverage": [
        ("contract_number", "category", "installed", "unit_price"),
        ("K1", "video", 40, 100),
        ("K1", "voice", 40, 50),
    ],
}
COMMON = [Row(DONGLE, "DONX1"), Row(INFRASTRUCTURE, "INFX000001"), Row(INFRASTRUCTURE, "INFX000001")]
UNKNOWN = [Row(ROOM, f"ROOX{each:06d}") for each in range(4)]
PHONES = [Row(PHONE, mac=f"64167f00000{each}") for each in range(3)]


@dataclass
class Estate:
    """What was imported, and how it should be counted now."""

    line: CommandLine
    rows: dict[date, list[Row]] = field(default_factory=dict)
    ids: dict[date, int] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=lambda: dict(CLASSES))
    last_days: dict[str, date] = field(default_factory=dict)

    def take(self, day: date, one: Sequence[Row], two: Sequence[Row], *accept: str) -> dict[str, object]:
        """Import the files of both accounts, a workbook and a Dutch text, as one inventory."""
        files = [
            xlsx(self._path(f"a-{day}.xlsx"), table(one, ENGLISH)),
            text_file(self._path(f"b-{day}.csv"), table(two, DUTCH)),
        ]
        passed = [word for code in accept for word in ("--accept", code)]
        told: dict[str, object] = self.line.data(
            "inventory", "import", *files, "--customer", "C1", "--date", day, *passed
        )
        self.rows[day], self.ids[day] = [*one, *two], int(str(told["id"]))
        return told

    def undo(self, day: date) -> None:
        """Take the inventory of a day back."""
        self.line.data("inventory", "undo", self.ids.pop(day))
        del self.rows[day]

    def classify(self, model: str, category: str) -> None:
        """Decide what a model counts as."""
        self.line.data("classify", model, category)
        self.classes[model] = category

    def end_of_life(self, model: str, category: str, day: date) -> None:
        """Set the last day of a model, with the workbook as a user does."""
        sheets = {"Catalogue": [("model", "category", "end_of_life"), (model, category, day)]}
        self.line.data("portfolio", "import", xlsx(self._path("catalogue.xlsx"), sheets))
        self.classes[model], self.last_days[model] = category, day

    def agrees(self) -> None:
        """Every stored month counts what its raw rows hold."""
        listed = self.line.data("inventory", "list", "--customer", "C1")
        assert [one["date"] for one in listed] == [day.isoformat() for day in sorted(self.rows)]
        for one in listed:
            day = date.fromisoformat(one["date"])
            expected = tally(self.rows[day], day, self.classes, self.last_days).told
            assert {name: one[name] for name in expected} == expected, one["date"]

    def movement_agrees(self) -> None:
        """Every month joined and left what the raw rows say against the month before it."""
        listed = {one["date"]: one for one in self.line.data("inventory", "list", "--customer", "C1")}
        for earlier, later in pairwise(sorted(self.rows)):
            before, after = keys(self.rows[earlier], self.classes), keys(self.rows[later], self.classes)
            told = listed[later.isoformat()]
            assert (told["joined"], told["left"]) == (len(after - before), len(before - after)), later

    def _path(self, name: str) -> Path:
        return self.line.folder / name


SEPTEMBER, OCTOBER, NOVEMBER = date(2025, 9, 17), date(2025, 10, 17), date(2025, 11, 17)
DECEMBER, JANUARY = date(2025, 12, 17), date(2026, 1, 17)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Estate:
    """September, November and January; October and December never came."""
    line = CommandLine(tmp_path_factory.mktemp("accounts"))
    line.data("portfolio", "import", xlsx(line.folder / "p.xlsx", BOOK))
    first = Estate(line)
    first.take(SEPTEMBER, [*devices("video", 40), *COMMON], [*devices("voice", 30), *UNKNOWN[:2]])
    first.take(NOVEMBER, [*devices("video", 42), *COMMON], [*devices("voice", 33, 2), *UNKNOWN, *PHONES])
    first.take(JANUARY, [*devices("video", 41, 3), *UNKNOWN[1:]], [*devices("voice", 35, 2), *devices("video", 5, 40)])
    return first


@pytest.fixture(scope="module")
def completed(made: Estate, tmp_path_factory: pytest.TempPathFactory) -> Estate:
    """The same with October and December, which came late."""
    full = copy_of(made, tmp_path_factory.mktemp("completed"))
    late(full)
    return full


@pytest.fixture
def estate_of(made: Estate, tmp_path: Path) -> Estate:
    """September, November and January, for one test."""
    return copy_of(made, tmp_path)


@pytest.fixture
def full_estate(completed: Estate, tmp_path: Path) -> Estate:
    """All five months, for one test."""
    return copy_of(completed, tmp_path)


def copy_of(estate: Estate, folder: Path) -> Estate:
    """The same estate on a store of its own."""
    line = CommandLine(folder)
    shutil.copy(estate.line.store, line.store)
    return Estate(line, dict(estate.rows), dict(estate.ids), dict(estate.classes), dict(estate.last_days))


def late(made: Estate) -> None:
    """October and December after all."""
    made.take(OCTOBER, [*devices("video", 38), *COMMON], [*devices("voice", 32), *UNKNOWN[:3]], "older_inventory")
    made.take(
        DECEMBER, [*devices("video", 43, 1)], [*devices("voice", 34, 1), *PHONES[:2]], "older_inventory", "count_fell"
    )


def test_r6_a_device_in_both_accounts_counts_once(estate_of: Estate) -> None:
    told = estate_of.take(date(2026, 2, 17), estate(video=40), [*devices("video", 10, 35), *devices("voice", 34)])
    assert told["counts"] == {"headset": 0, "video": 45, "voice": 34}
    assert told["duplicates"] == 5
    estate_of.agrees()


def test_months_that_come_late_stand_between_the_others(estate_of: Estate) -> None:
    estate_of.agrees()
    late(estate_of)
    estate_of.agrees()
    estate_of.movement_agrees()


@pytest.mark.parametrize("day", [SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER, JANUARY], ids=str)
def test_taking_back_any_month_leaves_the_others_as_they_are(full_estate: Estate, day: date) -> None:
    full_estate.undo(day)
    full_estate.agrees()
    full_estate.movement_agrees()


def test_a_month_taken_back_can_come_again(full_estate: Estate) -> None:
    full_estate.undo(NOVEMBER)
    rows = ([*devices("video", 44), *COMMON], [*devices("voice", 31, 1), *PHONES])
    full_estate.take(NOVEMBER, *rows, "older_inventory")
    full_estate.agrees()
    full_estate.movement_agrees()


@pytest.mark.parametrize("category", ["video", "voice", "headset", "excluded"])
def test_r6_a_decision_about_a_model_counts_in_every_month(estate_of: Estate, category: str) -> None:
    estate_of.classify(ROOM, category)
    estate_of.agrees()
    late(estate_of)
    estate_of.agrees()
    estate_of.movement_agrees()


def test_r6_the_last_of_several_decisions_counts(estate_of: Estate) -> None:
    for category in ("voice", "excluded", "video"):
        estate_of.classify(ROOM, category)
        estate_of.agrees()
    estate_of.classify(PHONE, "voice")
    estate_of.agrees()


def test_r3_a_last_day_set_afterwards_counts_from_the_day_after_it(full_estate: Estate) -> None:
    full_estate.end_of_life(ROOM, "video", OCTOBER)
    full_estate.agrees()
    by_day = {one["date"]: one for one in full_estate.line.data("inventory", "list", "--customer", "C1")}
    assert [by_day[day.isoformat()]["end_of_life"] for day in (SEPTEMBER, OCTOBER, NOVEMBER, JANUARY)] == [0, 0, 4, 3]


def test_r3_a_last_day_of_a_known_model_takes_the_whole_category_away(estate_of: Estate) -> None:
    estate_of.end_of_life("CCX 500", "voice", NOVEMBER)
    estate_of.agrees()
    (video, voice) = estate_of.line.data("check", "--month", "2026-01")
    assert (video["category"], voice["category"], voice["count"]) == ("video", "voice", 0)


def test_r7_the_check_follows_what_is_stored(full_estate: Estate) -> None:
    """41 screens and four more from the other account: 45 against 40 ordered and a threshold of 42."""
    january = {one["category"]: one for one in full_estate.line.data("check", "--month", "2026-01")}
    assert (january["video"]["count"], january["video"]["verdict"]) == (42, "true_up")
    assert {one["complete"] for one in january.values()} == {False}
    full_estate.classify(ROOM, "video")
    january = {one["category"]: one for one in full_estate.line.data("check", "--month", "2026-01")}
    assert (january["video"]["count"], january["video"]["increase_percent"]) == (45, "12.50")
    assert {one["complete"] for one in january.values()} == {True}


def test_everything_at_once_stays_true(full_estate: Estate) -> None:
    full_estate.classify(PHONE, "voice")
    full_estate.undo(OCTOBER)
    full_estate.end_of_life(PHONE, "voice", NOVEMBER)
    full_estate.classify(ROOM, "video")
    full_estate.undo(JANUARY)
    full_estate.take(date(2026, 2, 17), [*devices("video", 44), *UNKNOWN], [*devices("voice", 36), *PHONES])
    full_estate.agrees()
    full_estate.movement_agrees()
    assert full_estate.line.data("verify")["checks"]
