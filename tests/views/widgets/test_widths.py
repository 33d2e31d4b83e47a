"""How the width of a table is shared out among its columns, and what of a cell and a title is seen."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.views.preferences import MemoryPreferences
from app.views.theme import Tone
from app.views.widgets.table import Align, Column, DataTable, delegate, head_view
from app.views.widgets.table.head_view import ARROW_ROOM, title_width
from app.views.widgets.table.widths import Need, shared_out
from tests.views.gallery import settle, shoot

NEED = st.tuples(st.integers(20, 200), st.integers(0, 300), st.booleans()).map(
    lambda one: Need(one[0], one[0] + one[1], one[2])
)
NEEDS = st.dictionaries(st.integers(0, 9), NEED, min_size=1, max_size=8)


# Sharing out


def test_where_there_is_room_all_are_whole_and_the_rest_goes_to_what_stretches() -> None:
    needs = {0: Need(50, 100, stretch=True), 1: Need(40, 60), 2: Need(50, 80, stretch=True)}
    assert shared_out(needs, 301) == {0: 130, 1: 60, 2: 111}


def test_without_a_column_that_stretches_the_rest_stays_empty() -> None:
    assert shared_out({0: Need(50, 100), 1: Need(40, 60)}, 400) == {0: 100, 1: 60}


def test_the_longest_gives_way_and_short_ones_stay_whole() -> None:
    assert shared_out({0: Need(50, 400), 1: Need(50, 70), 2: Need(60, 60)}, 330) == {0: 200, 1: 70, 2: 60}


def test_two_long_ones_are_cut_to_one_width() -> None:
    assert shared_out({0: Need(50, 400), 1: Need(50, 300), 2: Need(60, 60)}, 260) == {0: 100, 1: 100, 2: 60}


def test_where_not_even_the_least_has_room_each_has_its_least() -> None:
    assert shared_out({0: Need(50, 400), 1: Need(60, 60)}, 30) == {0: 50, 1: 60}


@given(NEEDS, st.integers(0, 2_000))
def test_no_column_is_narrower_than_its_least_and_none_wastes_room(needs: dict[int, Need], room: int) -> None:
    widths = shared_out(needs, room)
    least, whole = (sum(getattr(need, name) for need in needs.values()) for name in ("least", "whole"))
    assert all(widths[number] >= need.least for number, need in needs.items())
    assert all(widths[number] <= need.whole for number, need in needs.items() if not need.stretch)
    if least <= room <= whole or (room > whole and any(need.stretch for need in needs.values())):
        assert sum(widths.values()) == room
    elif room < least:
        assert sum(widths.values()) == least


@given(NEEDS, st.integers(0, 1_500), st.integers(0, 500))
def test_more_room_makes_no_column_narrower_by_more_than_a_pixel(needs: dict[int, Need], room: int, more: int) -> None:
    narrow, wide = shared_out(needs, room), shared_out(needs, room + more)
    spare = len(needs)
    assert all(wide[number] >= narrow[number] - spare for number in needs)


# In a table

LONG = "Stichting Fabel & Sprookje, openbare bibliotheken en leeszalen"


@dataclass(frozen=True)
class Row:
    name: str
    count: int = 1
    day: date = date(2026, 11, 28)
    state: str = "inventory missing"


def columns() -> list[Column[Row]]:
    return [
        Column(name="name", title="Name", value=lambda r: r.name, width=90, stretch=True),
        Column(name="count", title="Devices counted now", value=lambda r: r.count, align=Align.NUMBER, width=50),
        Column(name="day", title="Day", value=lambda r: r.day, width=50),
        Column(name="state", title="State", value=lambda r: r.state, tone=lambda _: Tone.WARN, width=50),
        Column(name="do", title="", value=lambda _: "Record the order", link=True, width=50),
    ]


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, preferences: MemoryPreferences) -> DataTable[Row]:
    made = DataTable("Rows", columns(), keep_as="rows", preferences=preferences)
    qtbot.addWidget(made)
    made.set_rows([Row("Echo"), Row(LONG, 1_234_567)])
    made.resize(700, 200)
    made.show()
    settle(qapp)
    return made


def width(table: DataTable[Row], number: int) -> int:
    return table.view.horizontalHeader().sectionSize(number)


def whole(table: DataTable[Row], number: int) -> int:
    return max(table.view.cells.width_of(table.model.columns[number], row) for row in table.model.rows)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_figures_dates_states_and_links_are_whole_in_a_narrow_table(
    table: DataTable[Row], qapp: QApplication, number: int
) -> None:
    table.resize(620, 200)
    settle(qapp)
    assert width(table, number) >= whole(table, number)
    assert width(table, 0) < whole(table, 0)


def test_every_title_is_whole(table: DataTable[Row]) -> None:
    assert all(width(table, at) >= title_width(column.title) for at, column in enumerate(table.model.columns))


@pytest.mark.parametrize("number", range(4))
def test_a_title_has_room_for_the_arrow_beside_it(table: DataTable[Row], qapp: QApplication, number: int) -> None:
    table.sort_by(table.model.columns[number].name)
    settle(qapp)
    assert width(table, number) >= title_width(table.model.columns[number].title) + ARROW_ROOM


def test_the_arrow_stands_inside_of_the_title(table: DataTable[Row], qapp: QApplication) -> None:
    """Sorting must not move a title that ends where its figures end."""
    header = table.view.horizontalHeader()
    left, right = header.sectionViewportPosition(1), header.sectionViewportPosition(1) + header.sectionSize(1)

    def inked() -> list[int]:
        image = shoot(header)
        ground = image.pixelColor(right - 2, 4).name()
        return [x for x in range(left, right) for y in range(6, 20) if image.pixelColor(x, y).name() != ground]

    before = inked()
    table.sort_by("count")
    settle(qapp)
    left, right = header.sectionViewportPosition(1), header.sectionViewportPosition(1) + header.sectionSize(1)
    after = inked()
    assert right - max(after) == pytest.approx(right - max(before), abs=40)
    assert max(after) - min(after) > max(before) - min(before) + 8


def test_other_rows_give_other_widths(table: DataTable[Row], qapp: QApplication) -> None:
    wide = width(table, 1)
    table.set_rows([Row("Echo", state="ok")])
    settle(qapp)
    assert width(table, 3) < 150
    assert width(table, 1) <= wide


def test_filtering_and_sorting_move_no_column(table: DataTable[Row], qapp: QApplication) -> None:
    before = [width(table, at) for at in range(5)]
    table.set_filter(lambda row: row.count == 1)
    table.sort_by("name", descending=True)
    settle(qapp)
    assert [width(table, at) for at in range(5)] == before


def test_a_width_that_the_user_chose_stays_whatever_the_rows(table: DataTable[Row], qapp: QApplication) -> None:
    table.view.horizontalHeader().resizeSection(2, 60)
    table.set_rows([Row(LONG)])
    table.resize(900, 200)
    settle(qapp)
    assert width(table, 2) == 60


def test_widths_that_follow_the_rows_are_not_remembered(
    table: DataTable[Row], preferences: MemoryPreferences, qapp: QApplication, qtbot: QtBot
) -> None:
    table.view.horizontalHeader().resizeSection(2, 61)
    again = DataTable("Rows", columns(), keep_as="rows", preferences=preferences)
    qtbot.addWidget(again)
    again.set_rows([Row("Echo", state="ok")])
    again.resize(700, 200)
    again.show()
    settle(qapp)
    assert width(again, 2) == 61
    assert width(again, 3) < width(table, 3)


class Tips:
    """What was said in a tip; a real one stays for a while."""

    said: ClassVar[list[str]] = []

    @staticmethod
    def showText(_: QPoint, text: str, __: object) -> None:
        Tips.said.append(text)


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    for module in (delegate, head_view):
        monkeypatch.setattr(module, "QToolTip", Tips)
    Tips.said.clear()
    return Tips.said


def hover(widget: QWidget, at: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))


def test_a_cell_that_is_cut_says_the_whole_of_it_in_its_tip(
    table: DataTable[Row], qapp: QApplication, tips: list[str]
) -> None:
    table.resize(560, 200)
    settle(qapp)
    for row in (0, 1):
        hover(table.view.viewport(), table.view.visualRect(table.model.index(row, 0)).center())
    assert tips == [LONG]


def test_a_title_that_is_cut_says_the_whole_of_it_in_its_tip(
    table: DataTable[Row], qapp: QApplication, tips: list[str]
) -> None:
    header = table.view.horizontalHeader()
    header.resizeSection(1, 60)
    settle(qapp)
    for number in (0, 1):
        hover(header.viewport(), QPoint(header.sectionViewportPosition(number) + 20, header.height() // 2))
    assert tips == ["Devices counted now"]
