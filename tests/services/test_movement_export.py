"""The workbook of a movement: in the language of its customer, whole or not at all."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.errors import Cancelled
from app.domain.movement import MovementBetween
from app.services.desk import Desk
from app.services.inventory.movement_choice import latest_movement
from app.services.issued_documents import FolderNotWritten
from app.services.movement_export import save_movement, write_movement
from tests.services.estates import add_customer, estate, import_rows


class Stopped:
    """Progress of work that the user stops at once."""

    def cancelled(self) -> bool:
        return True

    def report(self, done: int, total: int, text: str = "") -> None:
        pass


def moved(desk: Desk, language: str = "nl") -> MovementBetween:
    add_customer(desk, language=language)
    import_rows(desk, estate(video=3), date(2026, 2, 17))
    import_rows(desk, estate(video=5), date(2026, 3, 17))
    found = latest_movement(desk, "C1")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "name", "sheets"),
    [
        ("nl", "Beweging 2026-02 2026-03 Voorbeeld C1.xlsx", ["Aantallen", "Apparaten"]),
        ("en", "Movement 2026-02 2026-03 Voorbeeld C1.xlsx", ["Counts", "Devices"]),
    ],
)
def test_it_speaks_the_language_of_the_customer(
    desk: Desk, tmp_path: Path, language: str, name: str, sheets: list[str]
) -> None:
    assert save_movement(desk, moved(desk, language), tmp_path) == name
    book = load_workbook(tmp_path / name)
    assert book.sheetnames == sheets
    assert book[sheets[1]].max_row == 3


def test_a_folder_that_is_missing_is_made(desk: Desk, tmp_path: Path) -> None:
    path = write_movement(desk, moved(desk), tmp_path / "new" / "book.xlsx")
    assert load_workbook(path).sheetnames == ["Aantallen", "Apparaten"]


def test_when_it_is_stopped_nothing_is_left(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_movement(desk, moved(desk), tmp_path / "book.xlsx", Stopped())
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".xlsx"] == []


def test_where_it_cannot_be_written_the_reason_is_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderNotWritten):
        write_movement(desk, moved(desk), tmp_path / "file" / "book.xlsx")


def test_the_same_movement_on_the_same_day_gives_the_same_bytes(desk: Desk, tmp_path: Path) -> None:
    found = moved(desk)
    one, two = (write_movement(desk, found, tmp_path / name).read_bytes() for name in ("a.xlsx", "b.xlsx"))
    assert one == two
