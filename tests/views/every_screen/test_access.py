"""Every screen can be used with the keyboard and read out: names, targets, tab order (trap 27)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget

from app.views.shell.sidebar import NavButton
from app.views.widgets.table import DataTable
from app.views.widgets.table.view import TableView
from tests.views.every_screen import facts
from tests.views.every_screen.house import PLACES, House

SCREEN_READER_LENGTH = 400


def test_trap_27_every_control_and_table_has_a_name(dutch: House, place: str) -> None:
    assert facts.nameless(dutch.window.frame) == []


def test_every_target_is_at_least_24_pixels(dutch: House, place: str) -> None:
    assert facts.small_targets(dutch.window.frame) == []


def test_names_are_short_enough_to_be_listened_to(dutch: House, place: str) -> None:
    names = [one.accessibleName() for one in facts.visible(dutch.window.frame, QWidget)]
    assert [name for name in names if len(name) > SCREEN_READER_LENGTH] == []


def test_no_two_buttons_of_a_group_sound_alike(dutch: House, place: str) -> None:
    """Two buttons with one name under one parent cannot be told apart by ear."""
    buttons = [one for one in facts.visible(dutch.window.screen, QAbstractButton) if facts.own(one)]
    heard = [(id(one.parentWidget()), one.accessibleName() or one.text()) for one in buttons]
    assert sorted(name for at, (group, name) in enumerate(heard) if (group, name) in heard[:at]) == []


def test_the_keyboard_begins_on_the_page(dutch: House, place: str) -> None:
    dutch.window.activateWindow()
    dutch.window.screen.setFocus()
    dutch.rest()
    focused = dutch.window.focusWidget()
    assert focused is not None
    assert focused is dutch.window.screen or dutch.window.screen.isAncestorOf(focused)


def test_every_entry_of_the_sidebar_says_where_it_leads(dutch: House, place: str) -> None:
    entries = facts.visible(dutch.window.frame.sidebar, NavButton)
    names = [one.accessibleName() or one.text() for one in entries]
    assert all(names)
    assert len(set(names)) == len(names)


def test_one_entry_of_the_sidebar_is_current_where_the_screen_is_listed(dutch: House, place: str) -> None:
    route = PLACES[place]
    entries = dutch.window.frame.sidebar.entries
    current = [name for name, entry in entries.items() if entry.isChecked()]
    assert current == ([route.screen] if route.screen in entries else [])


def test_tables_of_a_page_are_named_differently(dutch: House, place: str) -> None:
    names = [one.accessibleName() for one in facts.visible(dutch.window.screen, QTableView)]
    assert len(set(names)) == len(names)


def test_tables_let_tab_pass(dutch: House, place: str) -> None:
    """A table that keeps Tab for its cells is a trap for whoever has no mouse."""
    for table in facts.visible(dutch.window.screen, QTableView):
        assert not table.tabKeyNavigation(), table.accessibleName()


def test_arrow_keys_move_through_the_rows_of_every_table(dutch: House, place: str) -> None:
    for table in facts.visible(dutch.window.screen, DataTable):
        if table.model.rowCount() < 2 or not table.view.isVisible():
            continue
        table.view.setCurrentIndex(table.model.index(0, table._first_column()))
        QTest.keyClick(table.view, Qt.Key.Key_Down)
        assert table.view.currentIndex().row() == 1, table.accessibleName()
        QTest.keyClick(table.view, Qt.Key.Key_Up)
        assert table.view.currentIndex().row() == 0, table.accessibleName()
        dutch.rest()


def test_cells_are_read_out_with_the_title_of_their_column(dutch: House, place: str) -> None:
    for table in facts.visible(dutch.window.screen, DataTable):
        if not table.model.rowCount():
            continue
        at = table._first_column()
        said = table.model.data(table.model.index(0, at), int(Qt.ItemDataRole.AccessibleTextRole))
        assert said.startswith(f"{table.model.columns[at].title}: ")


def test_focus_is_never_on_something_hidden(dutch: House, place: str) -> None:
    dutch.window.screen.setFocus()
    assert dutch.window.focusWidget().isVisible()


def test_nothing_is_a_window_of_its_own(dutch: House, place: str) -> None:
    """A part that is shown before it has a parent comes up beside the window."""
    others = [one for one in dutch.app.topLevelWidgets() if one.isVisible() and one is not dutch.window]
    assert [facts.described(one) for one in others] == []


def test_rows_of_tables_are_high_enough_to_hit(dutch: House, place: str) -> None:
    for table in facts.visible(dutch.window.screen, TableView):
        assert table.verticalHeader().defaultSectionSize() >= facts.TARGET
