"""A store that moves: backed up, restored elsewhere, verified; its portfolio taken in by an empty store."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.harness import CommandLine, devices, dump
from tests.services.inventory.files import xlsx

BOOK = {
    "Customers": [
        ("code", "name", "language", "currency", "vat_treatment", "vat_percent", "csm_lens_access", "note"),
        ("C1", "Zorg & Zonen", "nl", "EUR", "standard", 21, "yes", "+1 and -1 are text"),
        ("C2", "Łódź Industries", "en", "USD", "zero", 0, "no", None),
    ],
    "Contacts": [("customer_code", "name", "email"), ("C1", "J. de Vries", "j@example.com")],
    "Contracts": [
        ("number", "customer_code", "start", "end", "reading", "proration", "allowance_percent", "trigger_percent"),
        ("K1", "C1", date(2025, 9, 1), date(2026, 8, 31), "ordered", "calendar_months", 5, 5),
        ("K2", "C2", date(2024, 2, 29), date(2027, 2, 27), "baseline", "daily_365", 7.5, 10.25),
    ],
    "Coverage": [
        ("contract_number", "category", "group", "installed", "growth", "growth_unit", "upfront_percent", "unit_price"),
        ("K1", "video", None, 100, 0, "devices", 100, 239.98),
        ("K2", "video", "Large", 10, 12.5, "percent", 60, 120),
        ("K2", "video", "Small", 20, 5, "devices", 50, 60.01),
    ],
    "Prices": [
        ("part_number", "description", "kind", "category", "list_price", "partner_discount_percent", "valid_from"),
        ("PN-1", "Service video", "service", "video", 299.97, 20.5, date(2025, 1, 1)),
    ],
    "Catalogue": [("model", "category", "group", "end_of_life"), ("Old Thing 1", "video", "Large", date(2025, 6, 30))],
}
QUESTIONS = (
    ("check", "--month", "2026-03"),
    ("true-up", "list"),
    ("ledger", "--contract", "K1"),
    ("ledger", "--contract", "K2"),
    ("inventory", "list", "--customer", "C1"),
)


def cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every cell of a workbook by sheet."""
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(path).worksheets}


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """A store with an ordered true-up behind it and a later one still open."""
    line = CommandLine(tmp_path_factory.mktemp("lived"))
    line.data("portfolio", "import", xlsx(line.folder / "portfolio.xlsx", BOOK))
    for day, count in (("2026-03-17", 109), ("2026-04-17", 120)):
        path = devices(line.folder / f"{day}.xlsx", video=count)
        line.data("inventory", "import", path, "--customer", "C1", "--date", day)
    (march,) = line.data("true-up", "propose", "--month", "2026-03", "--out", line.folder / "out")
    line.data("true-up", "order", march["number"], "--po", "PO-1", "--date", "2026-03-20")
    line.data("true-up", "propose", "--month", "2026-04")
    return line


@pytest.fixture
def moved(lived: CommandLine, tmp_path: Path) -> CommandLine:
    """What a backup of it becomes on another machine."""
    backup = tmp_path / "backup.db"
    lived.data("backup", backup)
    line = CommandLine(tmp_path)
    line.data("restore", backup)
    return line


def test_a_restored_store_holds_every_row(lived: CommandLine, moved: CommandLine) -> None:
    assert moved.store != lived.store
    here, there = dump(lived.store), dump(moved.store)
    assert [row for row in here if row not in there and "sqlite_sequence" not in row] == []
    (added,) = [row for row in there if row not in here and "sqlite_sequence" not in row]
    assert "store.restored" in added


def test_a_restored_store_is_sound(lived: CommandLine, moved: CommandLine) -> None:
    assert moved.data("verify")["checks"] == lived.data("verify")["checks"]


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_a_restored_store_gives_the_same_answers(
    lived: CommandLine, moved: CommandLine, question: tuple[str, ...]
) -> None:
    answer = moved.data(*question)
    assert answer
    assert answer == lived.data(*question)


def test_work_goes_on_in_the_restored_store(lived: CommandLine, moved: CommandLine) -> None:
    """120 found for 109 ordered in March: 11 at 239.98 for five of twelve months is 1099.91 (1099.9083...)."""
    (april,) = [one for one in moved.data("true-up", "list") if one["state"] == "proposed"]
    assert (april["lines"][0]["added"], april["total"]) == (11, "1099.91")
    moved.data("true-up", "order", april["number"], "--po", "PO-2", "--date", "2026-04-20")
    assert [one["ordered"] for one in moved.data("ledger", "--contract", "K1")] == [100, 109, 120]
    assert [one["ordered"] for one in lived.data("ledger", "--contract", "K1")] == [100, 109]


def test_a_reprint_after_the_move_has_the_same_bytes(lived: CommandLine, moved: CommandLine, tmp_path: Path) -> None:
    for line, folder in ((lived, tmp_path / "here"), (moved, tmp_path / "there")):
        line.data("true-up", "propose", "--month", "2026-04", "--out", folder)
    here, there = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("here", "there"))
    assert here == there
    assert len(here) == 3


def test_the_portfolio_moves_to_an_empty_store_cell_for_cell(lived: CommandLine, tmp_path: Path) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    lived.data("portfolio", "export", first)
    empty = CommandLine(tmp_path)
    empty.data("portfolio", "import", first)
    empty.data("portfolio", "export", second)
    assert cells(first) == cells(second)
    assert "+1 and -1 are text" in {cell for row in cells(second)["Customers"] for cell in row}


def test_r4_and_r5_the_moved_portfolio_has_the_baselines_by_hand(lived: CommandLine, tmp_path: Path) -> None:
    """K2: 10 + ceil(0.75) + 20 + ceil(2.5) = 34; baseline ceil(36.55) = 37; threshold ceil(40.2969...) = 41."""
    lived.data("portfolio", "export", tmp_path / "first.xlsx")
    empty = CommandLine(tmp_path)
    empty.data("portfolio", "import", tmp_path / "first.xlsx")
    for line in (lived, empty):
        (entry,) = line.data("ledger", "--contract", "K2")
        assert (entry["ordered"], entry["baseline"], entry["threshold"]) == (34, 37, 41)
