"""Tables: sorting, filtering, columns kept by name, copying that no spreadsheet takes for a formula."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.views import formats
from app.views.icons.names import Icon
from app.views.preferences import MemoryPreferences
from app.views.theme import Mode, Theme, Tone, colours
from app.views.widgets.busy import BusyOverlay
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.table import Align, Column, DataTable, RowsModel
from app.views.widgets.table.clipboard import as_text, guarded
from app.views.widgets.table.columns import fold, plain
from app.views.widgets.table.layout import ColumnState, from_text, merged, to_text


@dataclass(frozen=True, slots=True)
class Row:
    model: str
    count: int | None
    day: date | None = None
    state: str = "ok"


ROWS = (
    Row("Studio X52", 9, date(2026, 3, 1)),
    Row("\u00c9cho", 120, date(2025, 3, 1), "bad"),
    Row("blackwire", None, None),
    Row("Echo", 20, date(2026, 1, 15)),
)


def columns() -> list[Column[Row]]:
    return [
        Column(name="model", title="Model", value=lambda r: r.model, stretch=True),
        Column(name="count", title="Count", value=lambda r: r.count, align=Align.NUMBER, width=80),
        Column(name="day", title="Day", value=lambda r: r.day, tooltip=lambda r: f"since {r.day}"),
        Column(
            name="state",
            title="State",
            value=lambda r: r.state,
            tone=lambda r: Tone.DANGER if r.state == "bad" else None,
            hidden=True,
        ),
    ]


Make = Callable[[], DataTable[Row]]


@pytest.fixture
def make(qtbot: QtBot, preferences: MemoryPreferences) -> Make:
    def build() -> DataTable[Row]:
        made: DataTable[Row] = DataTable(
            "Models", columns(), keep_as="models", preferences=preferences, key=lambda r: r.model
        )
        qtbot.addWidget(made)
        made.resize(600, 300)
        made.set_rows(ROWS)
        made.show()
        return made

    return build


@pytest.fixture
def table(make: Make) -> DataTable[Row]:
    return make()


def models(table: DataTable[Row]) -> list[str]:
    return [row.model for row in table.model.shown]


def click_header(table: DataTable[Row], column: int) -> None:
    header = table.view.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))


# Sorting


def test_rows_come_in_the_order_given(table: DataTable[Row]) -> None:
    assert models(table) == ["Studio X52", "\u00c9cho", "blackwire", "Echo"]


def test_words_are_sorted_without_case_and_accents(table: DataTable[Row]) -> None:
    table.sort_by("model")
    assert models(table) == ["blackwire", "\u00c9cho", "Echo", "Studio X52"]


def test_figures_are_sorted_as_figures(table: DataTable[Row]) -> None:
    table.sort_by("count")
    assert [row.count for row in table.model.shown] == [9, 20, 120, None]


def test_rows_without_a_value_come_last_both_ways(table: DataTable[Row]) -> None:
    table.sort_by("day", descending=True)
    assert [row.day for row in table.model.shown] == [date(2026, 3, 1), date(2026, 1, 15), date(2025, 3, 1), None]


def test_sorting_is_stable(table: DataTable[Row]) -> None:
    table.sort_by("model")
    table.sort_by("state")
    assert models(table) == ["\u00c9cho", "Studio X52", "blackwire", "Echo"]


def test_a_click_on_the_header_sorts_and_the_third_gives_the_order_back(table: DataTable[Row]) -> None:
    click_header(table, 1)
    first = models(table)
    click_header(table, 1)
    second = models(table)
    click_header(table, 1)
    assert (first[0], second[0]) == ("Studio X52", "\u00c9cho")
    assert models(table) == [row.model for row in ROWS]


def test_what_is_selected_stays_selected_when_sorted(table: DataTable[Row]) -> None:
    assert table.choose("Echo")
    table.sort_by("count")
    assert table.current == ROWS[3]
    assert table.chosen == [ROWS[3]]


def test_a_column_may_be_sorted_by_something_else() -> None:
    column: Column[Row] = Column(name="m", title="M", value=lambda r: r.model, sort=lambda r: -len(r.model))
    assert column.keys(ROWS[:2]) == [-10, -4]


@pytest.mark.parametrize(("text", "key"), [("\u00c9cho", "echo"), ("STRASSE", "strasse"), ("\u00d8", "\u00f8")])
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


# Filtering and selecting


def test_a_filter_shows_what_it_keeps(table: DataTable[Row]) -> None:
    table.set_filter(lambda row: (row.count or 0) > 10)
    assert models(table) == ["\u00c9cho", "Echo"]
    table.set_filter(None)
    assert len(models(table)) == 4


def test_filter_and_sorting_hold_for_new_rows(table: DataTable[Row]) -> None:
    table.set_filter(lambda row: row.count is not None)
    table.sort_by("count", descending=True)
    table.set_rows([*ROWS, Row("New", 50)])
    assert models(table) == ["\u00c9cho", "New", "Echo", "Studio X52"]


def test_the_selection_survives_new_rows_by_key(table: DataTable[Row]) -> None:
    table.choose("Echo")
    table.set_rows([Row("First", 1), Row("Echo", 21)])
    assert table.chosen == [Row("Echo", 21)]


def test_a_key_that_is_not_shown_is_not_chosen(table: DataTable[Row]) -> None:
    assert not table.choose("Nothing")


def test_selecting_is_told(table: DataTable[Row], qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.selected):
        table.view.selectRow(1)


def test_nothing_is_current_in_an_empty_table(table: DataTable[Row]) -> None:
    table.set_rows([])
    assert table.current is None
    assert table.chosen == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_row(table: DataTable[Row], qtbot: QtBot, key: Qt.Key) -> None:
    table.choose("Echo")
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table.view, key)
    assert told.args == [ROWS[3]]


def test_a_double_click_opens_the_row(table: DataTable[Row], qtbot: QtBot) -> None:
    box = table.view.visualRect(table.model.index(1, 0))
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    with qtbot.waitSignal(table.opened) as told:
        QTest.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert told.args == [ROWS[1]]


def test_an_empty_table_shows_its_empty_state(qtbot: QtBot, preferences: MemoryPreferences) -> None:
    empty = EmptyState(Icon.DEVICE, "No devices", "Import an inventory.")
    table: DataTable[Row] = DataTable("x", columns(), keep_as="x", preferences=preferences, empty=empty)
    qtbot.addWidget(table)
    table.show()
    table.set_rows([])
    assert empty.isVisible()
    table.set_rows(ROWS)
    assert not empty.isVisible()


# Columns


def titles(table: DataTable[Row]) -> list[str]:
    return [column.title for column in table.shown_columns]


def test_hidden_columns_are_offered_by_the_chooser(table: DataTable[Row]) -> None:
    assert titles(table) == ["Model", "Count", "Day"]
    menu = table.columns_menu()
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [
        ("Model", True),
        ("Count", True),
        ("Day", True),
        ("State", False),
    ]
    menu.actions()[3].trigger()
    assert titles(table) == ["Model", "Count", "Day", "State"]


def test_the_last_column_cannot_be_hidden(table: DataTable[Row]) -> None:
    for name in ("model", "count", "day"):
        table.show_column(name, shown=False)
    assert titles(table) == ["Day"]


def test_trap_28_columns_are_kept_by_name(make: Make) -> None:
    first = make()
    first.show_column("state", shown=True)
    first.show_column("day", shown=False)
    first.view.horizontalHeader().moveSection(1, 0)
    first.view.horizontalHeader().resizeSection(1, 143)
    second = make()
    assert titles(second) == ["Count", "Model", "State"]
    assert second.view.horizontalHeader().sectionSize(1) == 143


def test_trap_28_columns_that_came_or_went_do_no_harm() -> None:
    kept = [
        ColumnState("gone", 50, hidden=False),
        ColumnState("b", 70, hidden=True),
        ColumnState("a", 60, hidden=False),
    ]
    now = [
        ColumnState("a", 100, hidden=False),
        ColumnState("new", 100, hidden=False),
        ColumnState("b", 9, hidden=False),
    ]
    assert merged(kept, now) == [kept[1], now[1], kept[2]]


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '[{"name": "a"}]', "no json", '[{"name":"a","width":"x","hidden":0}]']
)
def test_damaged_settings_are_as_good_as_none(text: str) -> None:
    assert from_text(text) == []


def test_settings_survive_being_written_down() -> None:
    states = [ColumnState("a", 50, hidden=True), ColumnState("b", 70, hidden=False)]
    assert from_text(to_text(states)) == states


def test_stretching_columns_take_the_room_that_is_left(table: DataTable[Row], qapp: QApplication) -> None:
    for width in (600, 900):
        table.resize(width, 300)
        qapp.processEvents()
        header = table.view.horizontalHeader()
        assert header.length() == table.view.viewport().width()


def test_a_stretching_column_keeps_its_own_width_in_a_narrow_table(table: DataTable[Row], qapp: QApplication) -> None:
    table.set_rows([Row("A model with a name that is longer than any room for it", 1)])
    table.resize(180, 300)
    qapp.processEvents()
    assert table.view.horizontalHeader().sectionSize(0) == 120


def test_widths_follow_the_text_size(table: DataTable[Row], qapp: QApplication) -> None:
    before = table.view.horizontalHeader().sectionSize(1)
    Theme.apply(qapp, Mode.LIGHT, scale=1.5)
    assert table.view.horizontalHeader().sectionSize(1) > before * 1.2


def test_a_width_that_the_user_chose_follows_the_text_size(table: DataTable[Row], qapp: QApplication) -> None:
    table.view.horizontalHeader().resizeSection(1, 100)
    Theme.apply(qapp, Mode.LIGHT, scale=1.5)
    assert table.view.horizontalHeader().sectionSize(1) == 150


def test_kept_widths_do_not_depend_on_the_text_size(make: Make, qapp: QApplication) -> None:
    Theme.apply(qapp, Mode.LIGHT, scale=1.5)
    make().view.horizontalHeader().resizeSection(1, 150)
    Theme.apply(qapp, Mode.LIGHT, scale=1.0)
    assert make().view.horizontalHeader().sectionSize(1) == 100


# Copying


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_trap_15_text_that_a_spreadsheet_would_calculate_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1").startswith("'")


@pytest.mark.parametrize("text", ["Studio", "1-2", "a=b", "", "\u2212"])
def test_trap_15_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_copied_cells_stay_in_their_cell() -> None:
    assert guarded("two\nlines\tand a tab") == "two lines and a tab"


def test_copied_rows_have_headers(table: DataTable[Row]) -> None:
    table.view.selectRow(0)
    table.copy()
    assert QGuiApplication.clipboard().text() == "Model\tCount\tDay\nStudio X52\t9\t1\u00a0Mar\u00a02026"


def test_without_a_selection_everything_shown_is_copied(table: DataTable[Row]) -> None:
    table.set_filter(lambda row: row.model != "blackwire")
    table.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 3


def test_ctrl_c_copies(table: DataTable[Row], qtbot: QtBot) -> None:
    table.choose("Echo")
    with qtbot.waitSignal(table.copied) as told:
        QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [1]


def test_negative_figures_are_copied_as_figures() -> None:
    column: Column[int] = Column(name="n", title="N", value=lambda n: n, text=lambda n: formats.count(n, signed=True))
    assert as_text([column], [-3, 4]) == "N\n-3\n+4"


def test_harmful_titles_and_names_are_guarded() -> None:
    column: Column[str] = Column(name="n", title="=N", value=lambda n: n)
    assert as_text([column], ["@SUM(A1)", "ok"]) == "'=N\n'@SUM(A1)\nok"


def test_many_rows_are_copied_in_slices(qtbot: QtBot, preferences: MemoryPreferences) -> None:
    table: DataTable[Row] = DataTable("x", columns(), keep_as="x", preferences=preferences)
    qtbot.addWidget(table)
    table.set_rows([Row(f"M{number}", number) for number in range(5_001)])
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(table.copied) as told:
        table.copy()
        assert QGuiApplication.clipboard().text() == ""
    assert told.args == [5_001]
    text = QGuiApplication.clipboard().text().split("\n")
    assert (len(text), text[-1].split("\t")[0]) == (5_002, "M5000")


def test_what_is_seen_can_be_exported_as_raw_values(table: DataTable[Row]) -> None:
    table.set_filter(lambda row: row.count == 9)
    assert table.seen() == (["Model", "Count", "Day"], [["Studio X52", 9, date(2026, 3, 1)]])


def test_the_row_menu_offers_the_screen_s_commands_and_copy(table: DataTable[Row], qapp: QApplication) -> None:
    table.set_row_menu(lambda menu: menu.addAction("Open"))
    table.view.customContextMenuRequested.emit(QPoint(5, 5))
    qapp.processEvents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Open", "", "Copy rows"]
    menu.close()


# Looks


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "\u2713"),
        (False, ""),
        (12345, "12,345"),
        (date(2026, 3, 1), "1\u00a0Mar\u00a02026"),
        (Decimal("1.5"), "1.50"),
        ("x", "x"),
    ],
)
def test_plain_values(value: object, text: str) -> None:
    assert plain(value) == text


def test_cells_have_tooltips_and_are_read_out_with_their_title(table: DataTable[Row]) -> None:
    index = table.model.index(0, 2)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "since 2026-03-01"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Day: 1\u00a0Mar\u00a02026"


def test_figures_end_at_the_right_and_so_does_their_title(table: DataTable[Row]) -> None:
    wanted = Align.NUMBER.value
    assert table.model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) == wanted
    header = table.model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert header == wanted


def test_trap_27_the_table_has_a_name(table: DataTable[Row]) -> None:
    assert table.view.accessibleName() == "Models"
    assert table.accessibleName() == "Models"


def grab(table: DataTable[Row]) -> QImage:
    return table.view.viewport().grab().toImage()


def test_the_selected_row_is_seen(table: DataTable[Row]) -> None:
    table.view.selectRow(1)
    box = table.view.visualRect(table.model.index(1, 2))
    assert grab(table).pixelColor(box.right() - 2, box.center().y()) == QColor(colours().selection)


def test_the_row_with_the_keyboard_is_framed(table: DataTable[Row], qtbot: QtBot) -> None:
    table.choose("Echo")
    table.view.clearFocus()
    box = table.view.visualRect(table.view.currentIndex())
    without = grab(table).pixelColor(box.right() - 2, box.top())
    table.view.setFocus()
    qtbot.waitUntil(table.view.hasFocus)
    assert grab(table).pixelColor(box.right() - 2, box.top()) == QColor(colours().focus)
    assert without != QColor(colours().focus)


def test_a_tone_is_painted_as_a_pill(table: DataTable[Row]) -> None:
    table.show_column("state", shown=True)
    image, danger = grab(table), QColor(colours().tone(Tone.DANGER).ground)
    box = table.view.visualRect(table.model.index(1, 3))
    row = [image.pixelColor(x, box.top() + 7) for x in range(box.left(), box.left() + 40)]
    assert danger in row
    other = table.view.visualRect(table.model.index(0, 3))
    assert danger not in [image.pixelColor(x, other.top() + 7) for x in range(other.left(), other.left() + 40)]


def test_rows_grow_with_the_text(table: DataTable[Row], qapp: QApplication) -> None:
    before = table.view.rowHeight(0)
    Theme.apply(qapp, Mode.LIGHT, scale=1.4)
    assert table.view.rowHeight(0) > before >= 30


# A hundred thousand rows


@pytest.fixture
def large(qtbot: QtBot, preferences: MemoryPreferences) -> DataTable[Row]:
    table: DataTable[Row] = DataTable("x", columns(), keep_as="large", preferences=preferences)
    qtbot.addWidget(table)
    table.resize(900, 700)
    table.set_rows([Row(f"Studio {number * 7919 % 100_003}", number % 977) for number in range(100_000)])
    table.show()
    return table


def settled(table: DataTable[Row], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not table.busy, timeout=20_000)


def test_a_hundred_thousand_rows_are_sorted_between_other_events(large: DataTable[Row], qtbot: QtBot) -> None:
    large.sort_by("model")
    assert large.busy
    assert large.model.row_at(0).model == "Studio 0"
    assert large.model.row_at(1).model == "Studio 7919"
    settled(large, qtbot)
    keys = [fold(row.model) for row in large.model.shown]
    assert keys == sorted(keys)
    large.sort_by("count", descending=True)
    settled(large, qtbot)
    assert [row.count for row in large.model.shown] == sorted(
        (row.count or 0 for row in large.model.rows), reverse=True
    )


def test_what_was_asked_before_is_given_up_for_what_is_asked_now(large: DataTable[Row], qtbot: QtBot) -> None:
    told = []
    large.model.arranged.connect(lambda: told.append(large.model.rowCount()))
    large.set_filter(lambda row: row.count == 1)
    large.sort_by("model")
    large.set_filter(lambda row: row.count == 2)
    settled(large, qtbot)
    assert {row.count for row in large.model.shown} == {2}
    keys = [fold(row.model) for row in large.model.shown]
    assert keys == sorted(keys)
    assert told == [len(keys)]


def test_other_rows_come_while_the_first_are_being_sorted(large: DataTable[Row], qtbot: QtBot) -> None:
    large.sort_by("model")
    large.set_rows(ROWS)
    settled(large, qtbot)
    assert models(large) == ["blackwire", "\u00c9cho", "Echo", "Studio X52"]


def test_nothing_says_that_nothing_fits_while_rows_are_being_filtered(
    qtbot: QtBot, preferences: MemoryPreferences
) -> None:
    nothing = EmptyState(Icon.FILTER, "No row fits", "")
    table: DataTable[Row] = DataTable("x", columns(), keep_as="y", preferences=preferences, no_match=nothing)
    qtbot.addWidget(table)
    table.set_filter(lambda row: row.count == -1)
    table.show()
    table.set_rows([Row(f"M{number}", number) for number in range(6_000)])
    assert (table.busy, nothing.isVisible()) == (True, False)
    settled(table, qtbot)
    assert nothing.isVisible()


def test_a_veil_tells_that_rows_are_being_arranged_only_if_it_takes_long(large: DataTable[Row], qtbot: QtBot) -> None:
    large.sort_by("model")
    veil = large.view.findChild(BusyOverlay)
    assert veil is not None
    assert not veil.isVisible()
    large.model.arranged.connect(lambda: qtbot.wait(0))
    settled(large, qtbot)
    assert not veil.isVisible()
    assert veil.accessibleName() == "Arranging the rows"


def test_a_small_selection_survives_sorting_and_filtering_many_rows(
    qtbot: QtBot, preferences: MemoryPreferences
) -> None:
    table: DataTable[Row] = DataTable("x", columns(), keep_as="z", preferences=preferences, key=lambda row: row.model)
    qtbot.addWidget(table)
    table.set_rows([Row(f"M{number:05}", number) for number in range(20_000)])
    table.view.selectRow(7)
    table.sort_by("count", descending=True)
    settled(table, qtbot)
    assert [row.model for row in table.chosen] == ["M00007"]
    table.set_filter(lambda row: (row.count or 0) < 10)
    settled(table, qtbot)
    assert [row.model for row in table.chosen] == ["M00007"]
    assert table.current == Row("M00007", 7)


def test_a_large_selection_ends_where_it_would_be_scattered(large: DataTable[Row], qtbot: QtBot) -> None:
    half = QItemSelection(large.model.index(0, 0), large.model.index(50_000, 0))
    flags = QItemSelectionModel.SelectionFlag
    large.view.selectionModel().select(half, flags.ClearAndSelect | flags.Rows)
    assert len(large.chosen) == 50_001
    large.sort_by("count")
    settled(large, qtbot)
    assert large.chosen == []


def test_everything_stays_selected_when_it_is_sorted(large: DataTable[Row], qtbot: QtBot) -> None:
    large.view.selectAll()
    large.sort_by("count")
    settled(large, qtbot)
    assert len(large.chosen) == 100_000


def test_the_header_asks_no_cell_whether_it_is_selected(table: DataTable[Row]) -> None:
    table.view.selectAll()
    assert len(table.chosen) == len(ROWS)
    assert not table.view.horizontalHeader().selectionModel().hasSelection()


def test_what_is_seen_is_read_row_by_row_and_stays_as_it_was(large: DataTable[Row], qtbot: QtBot) -> None:
    titles, rows = large.seen()
    large.sort_by("count", descending=True)
    settled(large, qtbot)
    assert titles == ["Model", "Count", "Day"]
    assert (len(rows), rows[1]) == (100_000, ["Studio 7919", 1, None])
    assert rows[99_999:] == [[f"Studio {99_999 * 7919 % 100_003}", 99_999 % 977, None]]


def test_only_what_is_seen_is_put_into_words(large: DataTable[Row]) -> None:
    asked = 0

    def text(value: object) -> str:
        nonlocal asked
        asked += 1
        return str(value)

    model: RowsModel[Row] = RowsModel([Column(name="m", title="M", value=lambda r: r.model, text=text)])
    large.view.setModel(model)
    model.set_rows(large.model.rows)
    large.view.viewport().grab()
    assert asked < 500
