"""Archives and several files in the window: each file of its own, removable, and all of them one inventory."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from app.services.desk import Desk
from app.services.inventory.headers import Field
from app.services.inventory.stored import list_inventories
from app.views import routes
from app.views.imports.view import FILES, FOUND
from tests.services.estates import Row, add_customer, estate, import_rows
from tests.services.inventory.files import text_file
from tests.views.imports.theatre import Theatre, inventory, take_field

FEBRUARY, MARCH = date(2026, 2, 17), date(2026, 3, 17)
ROWS = estate(video=20, voice=6)


@pytest.fixture
def known(desk: Desk) -> Desk:
    add_customer(desk)
    import_rows(desk, ROWS, FEBRUARY)
    return desk


def packed(folder: Path, *files: Path, name: str = "Lens 2026-03-17.zip") -> Path:
    """The files in an archive; they are taken away afterwards."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.write(file, f"export/{file.name}")
            file.unlink()
    return path


def two(folder: Path) -> tuple[Path, Path]:
    """The estate over two lists, as two Lens accounts export it."""
    return inventory(folder / "one.csv", ROWS[:10]), inventory(folder / "two.csv", ROWS[10:])


def unnamed(folder: Path, rows: list[Row]) -> Path:
    """A list whose columns nobody knows."""
    return text_file(folder / "list.csv", [("Toestel", "Kenmerk"), *((row.model, row.serial) for row in rows)])


def names(theatre: Theatre) -> list[tuple[str, str]]:
    return [(file.name, file.container) for file in theatre.importing.draft.files]


def sentences(theatre: Theatre) -> list[str]:
    """What the cards say is worth a look."""
    cards = theatre.importing.view.found.cards
    return [text for card in cards if not card.warnings.isHidden() for text in card.warnings.sentences]


def test_each_file_of_an_archive_has_a_line_and_a_card_of_its_own(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path, *two(tmp_path)))
    assert names(theatre) == [("one.csv", "Lens 2026-03-17.zip"), ("two.csv", "Lens 2026-03-17.zip")]
    lines = theatre.importing.view.files._lines.values()
    assert [line.accessibleName() for line in lines] == [
        "one.csv (Lens 2026-03-17.zip): Rows: 10",
        "two.csv (Lens 2026-03-17.zip): Rows: 16",
    ]
    theatre.on()
    cards = theatre.importing.view.found.cards
    assert [card.accessibleName() for card in cards] == [
        "one.csv (Lens 2026-03-17.zip)",
        "two.csv (Lens 2026-03-17.zip)",
    ]


def test_the_files_of_an_archive_and_others_make_one_inventory(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    first, second = two(tmp_path)
    third = inventory(tmp_path / "three.csv", estate(headset=4))
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path, first, second), third)
    for _ in range(3):
        theatre.on()
    newest = list_inventories(known, "C1")[-1]
    assert (newest.date, newest.rows) == (MARCH, 30)
    assert newest.files == ("one.csv", "two.csv", "three.csv")


def test_a_file_of_an_archive_can_be_left_out(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path, *two(tmp_path)))
    theatre.on()
    theatre.click(theatre.importing.view.found.cards[1].out)
    assert [name for name, _ in names(theatre)] == ["one.csv"]
    assert theatre.importing.step == FOUND
    choices = theatre.importing.draft.request().choices_of(theatre.importing.draft.files[0].path)
    assert choices[""].leave_out
    assert not choices["one.csv"].leave_out


def test_with_the_last_file_left_out_the_first_page_asks_for_files(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(inventory(tmp_path / "one.csv", ROWS))
    theatre.on()
    theatre.click(theatre.importing.view.found.cards[0].out)
    assert theatre.importing.step == FILES
    assert not theatre.importing.view.next.isEnabled()


def test_a_file_of_an_archive_that_is_no_list_is_passed_over_and_named(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    note = tmp_path / "read me.pdf"
    note.write_bytes(b"%PDF-1.4 nothing to import")
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path, *two(tmp_path), note))
    assert [name for name, _ in names(theatre)] == ["one.csv", "two.csv"]
    theatre.on()
    assert theatre.importing.view.next.isEnabled()
    assert any("read me.pdf" in text for text in sentences(theatre))


def test_what_was_passed_over_is_taken_in_when_it_is_wanted(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    note = tmp_path / "read me.pdf"
    note.write_bytes(b"%PDF-1.4 nothing to import")
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path, *two(tmp_path), note))
    theatre.on()
    theatre.click(theatre.button(theatre.importing.view.found.cards[0], "Take these files in"))
    assert [name for name, _ in names(theatre)] == ["one.csv", "two.csv", "read me.pdf"]
    assert not any("archive_files_not_read" in text or "read me.pdf" in text for text in sentences(theatre))
    assert [len(file.problems) for file in theatre.importing.draft.files] == [0, 0, 1]
    assert not theatre.importing.view.next.isEnabled()
    theatre.click(theatre.importing.view.found.cards[2].out)
    assert theatre.importing.view.next.isEnabled()


def test_a_list_whose_columns_nobody_knows_is_taken_in_and_pointed_at(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path, unnamed(tmp_path, ROWS[:10]), inventory(tmp_path / "two.csv", ROWS[10:])))
    theatre.on()
    theatre.click(theatre.button(theatre.importing.view.found.cards[0], "Take these files in"))
    first, card = theatre.importing.view.found.cards
    assert [one.pill.text for one in (first, card)] == ["understood", "needs your choice"]
    take_field(card.table.lines[0].box, Field.MODEL)
    take_field(card.table.lines[1].box, Field.SERIAL)
    theatre.rest()
    for _ in range(2):
        theatre.on()
    newest = list_inventories(known, "C1")[-1]
    assert (newest.rows, newest.left) == (26, 0)


def test_where_one_file_of_an_archive_is_damaged_the_others_are_read(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    doubled = text_file(tmp_path / "x.csv", [("Device Model", "SN", "SN"), ("CCX 500", "A000001", "B000001")])
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path, *two(tmp_path), doubled))
    assert [name for name, _ in names(theatre)] == ["one.csv", "two.csv", "x.csv"]
    assert [file.settled for file in theatre.importing.draft.files] == [True, True, False]
    theatre.on()
    assert theatre.importing.view.summary.text() == "Choose one column for “Serial number”"


def test_an_archive_of_nothing_is_refused_as_a_whole(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(packed(tmp_path))
    [file] = theatre.importing.draft.files
    assert (file.name, [issue.code for issue in file.problems]) == ("Lens 2026-03-17.zip", ["archive_without_files"])


def test_the_archive_given_twice_is_taken_once(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    path = packed(tmp_path, *two(tmp_path))
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    theatre.drop(path)
    assert len(names(theatre)) == 2
