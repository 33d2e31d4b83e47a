"""The section of remembered columns: whose, what, from which file, when and by whom; forgotten and put back."""

import pytest
from PySide6.QtCore import Qt

from app.services.desk import Desk
from app.services.inventory.column_memory import Understood, list_remembered, remember
from app.views.changes import Change
from app.views.language import Lang
from app.views.settings.columns_section import memory_columns
from app.views.settings.screen import COLUMNS, STORE, SettingsScreen
from tests.services.estates import add_customer
from tests.views.hall import Hall
from tests.views.settings.conftest import Open

MARCH = Understood("f1", ("Toestel", "Serienr", "Kleur"), ("model", "serial", ""), "maart.xlsx")
OTHER = Understood("f2", ("Type",), ("model",), "andere.csv")


def keep(desk: Desk, *files: Understood, customer: str = "C1") -> None:
    with desk.writing() as uow:
        remember(uow, desk, customer, files)
        uow.commit()


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Two customers, with one memory each."""
    add_customer(desk)
    add_customer(desk, "C2")
    keep(desk, MARCH)
    keep(desk, OTHER, customer="C2")
    return desk


def files(hall: Hall[SettingsScreen]) -> list[str]:
    return [one.understood.file_name for one in hall.screen.columns.table.model.shown]


def test_while_nothing_is_remembered_the_page_says_how_something_will_be(open_screen: Open) -> None:
    section = open_screen(tab=COLUMNS).screen.columns
    assert section.table._stack.currentWidget() is section.table._empty
    assert not section.forget.isEnabled()


def test_a_memory_is_told_in_words(known: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=COLUMNS)
    row = hall.screen.columns.table.model.shown[0]
    shown = {column.name: column.shown(row) for column in memory_columns()}
    assert shown["customer"] == "Voorbeeld C1"
    assert shown["columns"] == "Device model: Toestel · Serial number: Serienr"
    assert (shown["file"], shown["by"]) == ("maart.xlsx", row.saved_by)
    assert "2026" in shown["when"]


def test_a_memory_is_told_in_dutch(known: Desk, open_screen: Open) -> None:
    hall = open_screen(Lang.DUTCH, tab=COLUMNS)
    row = hall.screen.columns.table.model.shown[0]
    [columns] = [one for one in memory_columns() if one.name == "columns"]
    assert columns.title == "Kolommen"
    assert "Serienummer: Serienr" in columns.shown(row)


def test_the_selected_one_is_forgotten_and_comes_back_from_the_toast(known: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=COLUMNS)
    section, before = hall.screen.columns, list_remembered(known)
    section.table.choose(("C1", "f1"))
    hall.click(section.forget)
    assert files(hall) == ["andere.csv"]
    assert "“maart.xlsx” are forgotten for Voorbeeld C1" in hall.told
    assert not section.forget.isEnabled()
    hall.stage.window.undo_last()
    hall.rest()
    assert files(hall) == ["maart.xlsx", "andere.csv"]
    assert list_remembered(known) == before


def test_several_are_forgotten_together_by_the_delete_key(known: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=COLUMNS)
    view = hall.screen.columns.table.view
    view.setFocus()
    view.selectAll()
    hall.press(view, Qt.Key.Key_Delete)
    assert list_remembered(known) == ()
    assert "2 files" in hall.told
    assert view.hasFocus() or not hall.screen.columns.table.model.shown


def test_the_delete_key_with_nothing_selected_forgets_nothing(known: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=COLUMNS)
    view = hall.screen.columns.table.view
    view.clearSelection()
    view.setFocus()
    hall.press(view, Qt.Key.Key_Delete)
    assert len(list_remembered(known)) == 2


def test_what_an_import_remembers_meanwhile_is_shown(known: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=COLUMNS)
    keep(known, Understood("f3", ("Model",), ("model",), "nieuw.csv"))
    hall.screen.on_change(Change.INVENTORIES)
    hall.rest()
    assert "nieuw.csv" in files(hall)


def test_another_section_reads_nothing_of_it(known: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=STORE)
    hall.screen.on_change(Change.INVENTORIES)
    hall.rest()
    assert files(hall) == []
