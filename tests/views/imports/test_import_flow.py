"""From a dropped file to a stored inventory, as a user does it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.categories import Category
from app.services.desk import Desk
from app.services.inventory.preview_lists import PreviewList
from app.services.inventory.stored import list_inventories
from app.views import routes
from app.views.changes import Change
from app.views.imports.view import CHANGES, FILES, FOUND
from tests.services.estates import DONGLE, VIDEO, Row, add_customer, cover, dump, estate, import_rows, sign
from tests.views.imports.theatre import Theatre, inventory

FEBRUARY, MARCH = date(2026, 2, 17), date(2026, 3, 17)


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A customer with a contract for video and last month's inventory, and another customer."""
    add_customer(desk)
    add_customer(desk, "C2")
    sign(desk, cover(Category.VIDEO, 20))
    import_rows(desk, estate(video=20, voice=5), FEBRUARY)
    return desk


def march(folder: Path, rows: list[Row] | None = None) -> Path:
    return inventory(folder / "Lens 2026-03-17.csv", estate(video=22, voice=5) if rows is None else rows)


def test_a_dropped_file_proposes_the_customer_who_has_its_devices_and_the_date_in_its_name(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    view = theatre.importing.view
    assert view.files.customer.code == "C1"
    assert theatre.importing.draft.day == MARCH
    assert "Lens 2026-03-17.csv" in view.files._day_field._hint.text()
    assert "92%" in view.files._customer_field._hint.text()


def test_files_are_read_compared_and_stored_and_the_customer_is_shown(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    theatre.on()
    assert theatre.importing.step == FOUND
    theatre.on()
    assert theatre.importing.step == CHANGES
    theatre.on()
    newest = list_inventories(known, "C1")[-1]
    assert (newest.date, newest.rows, newest.joined) == (MARCH, 27, 2)
    assert theatre.customers.routes[-1].key == "C1"
    assert theatre.customers.changes == [Change.INVENTORIES]
    assert theatre.importing.draft.files == []


def test_undo_in_the_toast_takes_the_whole_import_back(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    for _ in range(3):
        theatre.on()
    assert len(list_inventories(known, "C1")) == 2
    theatre.undo()
    assert [one.date for one in list_inventories(known, "C1")] == [FEBRUARY]
    assert theatre.customers.changes == [Change.INVENTORIES, Change.INVENTORIES]


def test_nothing_is_stored_before_it_was_looked_at(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    before = dump(known)
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    theatre.on()
    theatre.on()
    assert dump(known) == before


def test_several_files_make_one_inventory(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    rows = estate(video=22, voice=5)
    first = inventory(tmp_path / "one 2026-03-17.csv", rows[:10])
    second = inventory(tmp_path / "two 2026-03-17.csv", rows[10:])
    theatre.go(routes.IMPORT)
    theatre.drop(first, second)
    for _ in range(3):
        theatre.on()
    assert list_inventories(known, "C1")[-1].files == (first.name, second.name)


def test_a_file_that_is_dropped_twice_is_taken_once(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    theatre.drop(march(tmp_path))
    assert len(theatre.importing.draft.files) == 1


def test_a_file_can_be_left_out_again(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    line = theatre.importing.view.files._lines[theatre.importing.draft.files[0]]
    line.removed.emit()
    theatre.rest()
    assert theatre.importing.draft.files == []
    assert not theatre.importing.view.next.isEnabled()


def test_the_customer_chosen_by_hand_stays_whatever_is_read_later(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    typing = theatre.importing.view.files.customer._field
    typing.clear()
    QTest.keyClicks(typing, "c2")
    typing.editingFinished.emit()
    assert theatre.importing.draft.customer == "C2"
    theatre.drop(march(tmp_path))
    assert theatre.importing.draft.customer == "C2"


def test_a_route_names_the_customer_to_import_for(known: Desk, theatre: Theatre) -> None:
    theatre.go(routes.IMPORT, "C2")
    assert theatre.importing.view.files.customer.code == "C2"


def test_the_keys_go_on_from_step_to_step(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    theatre.importing.view.next.setFocus()
    QTest.keyClick(theatre.importing.view.next, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    theatre.rest()
    assert theatre.importing.step == FOUND


def test_a_file_that_cannot_be_read_says_why_and_can_be_corrected(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    path = tmp_path / "Lens 2026-03-17.csv"
    path.write_bytes(b"")
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    theatre.on()
    card = theatre.importing.view.found.cards[0]
    theatre.click(theatre.button(card, "Copy"))
    assert path.name in QGuiApplication.clipboard().text()
    assert not theatre.importing.view.next.isEnabled()
    march(tmp_path)
    theatre.click(theatre.button(card, "Read again"))
    assert theatre.importing.draft.all_read
    assert theatre.importing.draft.customer == "C1"


def test_content_that_was_imported_before_is_refused_in_words_and_the_choices_stay(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    path = march(tmp_path)
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    for _ in range(3):
        theatre.on()
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    theatre.on()
    theatre.on()
    view = theatre.importing.view
    assert theatre.importing.step == FOUND
    assert "was imported before" in view.banner.title
    assert theatre.importing.draft.all_read


def test_going_back_keeps_everything(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    theatre.on()
    theatre.on()
    theatre.click(theatre.importing.view.back)
    theatre.click(theatre.importing.view.back)
    assert theatre.importing.step == FILES
    assert theatre.importing.draft.all_read


def test_starting_again_forgets_everything(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path))
    theatre.click(theatre.importing.view.anew)
    assert theatre.importing.draft.files == []
    assert theatre.importing.view.files.customer.code == ""


def test_a_folder_is_not_taken_and_that_is_said(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    assert theatre.importing.take_files([str(tmp_path)])
    assert theatre.importing.draft.files == []
    assert theatre.stage.window.frame.status.message == "A folder is not taken in: drop the files in it"


def test_the_keyboard_never_comes_to_rest_on_what_takes_an_import_back(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path, estate(video=22, voice=5)))
    theatre.on()
    theatre.on()
    store = theatre.importing.view.next
    store.setFocus()
    QTest.keyClick(store, Qt.Key.Key_Space)
    theatre.rest()
    held = theatre.stage.app.focusWidget()
    assert held is None or not theatre.stage.window.frame.status.isAncestorOf(held)
    assert held is None or not theatre.stage.window.frame.toasts.isAncestorOf(held)


def test_a_list_of_the_preview_shows_file_and_row(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    rows = [*estate(video=22, voice=5), Row(DONGLE, "DONGLE0001")]
    theatre.go(routes.IMPORT)
    theatre.drop(march(tmp_path, rows))
    theatre.on()
    theatre.on()
    lists = theatre.importing.view.changes.lists
    lists.chips.choose(PreviewList.IGNORED.value)
    theatre.rest()
    [row] = lists.table.model.rows
    assert (row.model, row.file, row.row) == (DONGLE, "Lens 2026-03-17.csv", 29)
    assert VIDEO not in {one.model for one in lists.table.model.rows}
