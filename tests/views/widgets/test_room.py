from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.preferences import MemoryPreferences
from app.views.widgets.table import Column, DataTable
from app.views.widgets.table.room import giving_way
from tests.views.gallery import settle


@dataclass(frozen=True)
class Thing:
    name: str = "x"


def column(name: str, gives_way: int = 0, width: int = 100, *, stretch: bool = False) -> Column[Thing]:
    return Column(name=name, title=name, value=lambda t: t.name, gives_way=gives_way, width=width, stretch=stretch)


COLUMNS = [column("a", stretch=True), column("b", 2), column("c", 1), column("d"), column("e", 3)]
WIDTHS = dict.fromkeys(range(5), 100)


@pytest.mark.parametrize(
    ("room", "gone"),
    [(500, set()), (499, {2}), (400, {2}), (399, {2, 1}), (300, {2, 1}), (299, {2, 1, 4}), (10, {2, 1, 4})],
)
def test_columns_go_in_their_order_and_only_as_many_as_it_takes(room: int, gone: set[int]) -> None:
    assert giving_way(COLUMNS, WIDTHS, room) == gone


def test_columns_that_the_user_hid_take_no_room() -> None:
    widths = {0: 100, 1: 100, 3: 100}
    assert giving_way(COLUMNS, widths, 300) == frozenset()
    assert giving_way(COLUMNS, widths, 250) == {1}


@given(room=st.integers(0, 2_000), widths=st.lists(st.integers(20, 400), min_size=5, max_size=5))
def test_what_stays_fits_or_nothing_more_can_go(room: int, widths: list[int]) -> None:
    given_widths = dict(enumerate(widths))
    gone = giving_way(COLUMNS, given_widths, room)
    left = sum(width for number, width in given_widths.items() if number not in gone)
    assert left <= room or gone == {1, 2, 4}


@given(less=st.integers(0, 600), more=st.integers(0, 600))
def test_more_room_never_takes_a_column_away(less: int, more: int) -> None:
    assert giving_way(COLUMNS, WIDTHS, less + more) <= giving_way(COLUMNS, WIDTHS, less)


# In a table


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot, preferences: MemoryPreferences) -> DataTable[Thing]:
    made = DataTable("Things", COLUMNS, keep_as="things", preferences=preferences)
    qtbot.addWidget(made)
    made.set_rows([Thing("A name that no column here has room for")])
    made.resize(700, 300)
    made.show()
    settle(qapp)
    return made


def names(table: DataTable[Thing]) -> list[str]:
    return [column.name for column in table.shown_columns]


def narrow(table: DataTable[Thing], qapp: QApplication, width: int) -> None:
    table.resize(width, 300)
    settle(qapp)


def test_a_narrow_table_does_without_and_a_wide_one_has_all(table: DataTable[Thing], qapp: QApplication) -> None:
    assert names(table) == ["a", "b", "c", "d", "e"]
    narrow(table, qapp, 420)
    assert names(table) == ["a", "b", "d", "e"]
    narrow(table, qapp, 700)
    assert names(table) == ["a", "b", "c", "d", "e"]


def test_what_went_for_lack_of_room_is_not_remembered_as_hidden(
    table: DataTable[Thing], qapp: QApplication, qtbot: QtBot, preferences: MemoryPreferences
) -> None:
    narrow(table, qapp, 320)
    table.show_column("b", shown=False)
    again = DataTable("Things", COLUMNS, keep_as="things", preferences=preferences)
    qtbot.addWidget(again)
    again.resize(900, 300)
    again.show()
    settle(qapp)
    assert names(again) == ["a", "c", "d", "e"]


def test_the_chooser_still_lists_it_as_wanted(table: DataTable[Thing], qapp: QApplication) -> None:
    narrow(table, qapp, 420)
    checked = [action.text() for action in table.columns_menu().actions() if action.isChecked()]
    assert checked == ["a", "b", "c", "d", "e"]


def test_hiding_another_column_brings_it_back(table: DataTable[Thing], qapp: QApplication) -> None:
    narrow(table, qapp, 420)
    table.show_column("d", shown=False)
    settle(qapp)
    assert names(table) == ["a", "b", "c", "e"]


def test_a_column_keeps_its_width_over_going_and_coming(table: DataTable[Thing], qapp: QApplication) -> None:
    before = table.view.columnWidth(2)
    narrow(table, qapp, 420)
    narrow(table, qapp, 700)
    assert table.view.columnWidth(2) == before
