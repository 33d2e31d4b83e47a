"""The parts of the table by themselves: which columns give way, what is kept of them, what a cell is painted like."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.views.preferences import MemoryPreferences
from app.views.theme import Mode, Theme, Tone, colours
from app.views.widgets.category_bar import BarValues
from app.views.widgets.table import Align, Column, DataTable
from app.views.widgets.table.clipboard import CopyJob, as_text, guarded, heading, lines
from app.views.widgets.table.delegate import CellDelegate
from app.views.widgets.table.layout import ColumnState, from_text, merged, to_text
from app.views.widgets.table.room import giving_way
from app.views.widgets.table.rows_model import RowsModel
from tests.views.gallery import settle


@dataclass(frozen=True)
class Device:
    model: str
    count: int
    seen: date | None = None
    tone: Tone | None = None


def plain_columns(*gives_way: int) -> list[Column[Device]]:
    return [
        Column(name=f"c{at}", title=f"C{at}", value=lambda one: one.model, gives_way=rank, width=100)
        for at, rank in enumerate(gives_way)
    ]


LONG = "A model with a name that no column has room for"
WIDTHS = {0: 100, 1: 100, 2: 100, 3: 100}


@pytest.mark.parametrize(
    ("room", "gone"),
    [
        (400, set()),
        (399, {2}),
        (300, {2}),
        (299, {2, 1}),
        (200, {2, 1}),
        (199, {2, 1, 3}),
        (50, {2, 1, 3}),
        (0, {2, 1, 3}),
    ],
)
def test_columns_give_way_in_their_order_and_only_as_many_as_it_takes(room: int, gone: set[int]) -> None:
    assert giving_way(plain_columns(0, 2, 1, 3), WIDTHS, room) == gone


def test_columns_that_the_user_hid_take_no_room() -> None:
    assert giving_way(plain_columns(0, 2, 1, 3), {0: 100, 1: 100}, 200) == frozenset()


def test_columns_that_never_give_way_stay_in_no_room_at_all() -> None:
    assert giving_way(plain_columns(0, 0), {0: 100, 1: 100}, 10) == frozenset()


@pytest.fixture
def narrowing(qtbot: QtBot, qapp: QApplication, preferences: MemoryPreferences) -> DataTable[Device]:
    made = DataTable("Devices", plain_columns(0, 2, 1, 3), keep_as="narrowing", preferences=preferences)
    qtbot.addWidget(made)
    made.set_rows([Device(LONG, 1)])
    made.resize(460, 200)
    made.show()
    settle(qapp)
    return made


@pytest.mark.parametrize(("width", "names"), [(460, "c0 c1 c2 c3"), (340, "c0 c1 c3"), (240, "c0 c3"), (140, "c0")])
def test_a_narrow_table_leaves_columns_out(
    narrowing: DataTable[Device], qapp: QApplication, width: int, names: str
) -> None:
    narrowing.resize(width, 200)
    settle(qapp)
    assert [column.name for column in narrowing.shown_columns] == names.split()


def test_columns_that_gave_way_come_back_with_the_room(narrowing: DataTable[Device], qapp: QApplication) -> None:
    for width in (140, 460):
        narrowing.resize(width, 200)
        settle(qapp)
    assert [column.name for column in narrowing.shown_columns] == ["c0", "c1", "c2", "c3"]


def test_giving_way_is_not_remembered_as_a_choice(
    narrowing: DataTable[Device], qapp: QApplication, preferences: MemoryPreferences
) -> None:
    narrowing.resize(140, 200)
    settle(qapp)
    narrowing.view.horizontalHeader().resizeSection(0, 110)
    kept = json.loads(preferences.get("table/narrowing"))
    assert [one["name"] for one in kept if one["hidden"]] == []


def test_the_chooser_shows_columns_that_gave_way_as_wanted(narrowing: DataTable[Device], qapp: QApplication) -> None:
    narrowing.resize(140, 200)
    settle(qapp)
    assert all(action.isChecked() for action in narrowing.columns_menu().actions())


def test_an_export_holds_the_columns_that_are_seen(narrowing: DataTable[Device], qapp: QApplication) -> None:
    narrowing.resize(240, 200)
    settle(qapp)
    assert narrowing.seen() == (["C0", "C3"], [[LONG, LONG]])


# What is kept


def states(*names: str) -> list[ColumnState]:
    return [ColumnState(name, 100, hidden=False) for name in names]


@pytest.mark.parametrize(
    ("kept", "columns", "result"),
    [
        ("", "a b c", "a b c"),
        ("c b a", "a b c", "c b a"),
        ("c a", "a b c", "c b a"),
        ("x a", "a b", "a b"),
        ("b", "a b c d", "a b c d"),
        ("x y", "a", "a"),
    ],
)
def test_trap_28_what_was_kept_comes_first_and_new_columns_find_their_place(
    kept: str, columns: str, result: str
) -> None:
    found = merged(states(*kept.split()), states(*columns.split()))
    assert [state.name for state in found] == result.split()


@pytest.mark.parametrize(
    "state", [ColumnState("a", 7, hidden=True), ColumnState("\u00e9\u00e9n \u2026", 900, hidden=False)]
)
def test_a_column_survives_being_written_down(state: ColumnState) -> None:
    assert from_text(to_text([state])) == [state]


# What is copied


def columns() -> list[Column[Device]]:
    return [
        Column(name="model", title="Model", value=lambda one: one.model, tone=lambda one: one.tone, width=160),
        Column(name="count", title="Count", value=lambda one: one.count, align=Align.NUMBER),
        Column(name="seen", title="Seen", value=lambda one: one.seen),
    ]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+31 50", "'+31 50"),
        ("-x", "'-x"),
        ("@cmd", "'@cmd"),
        ("\tx", "' x"),
        ("a\tb", "a b"),
        ("two\nlines", "two lines"),
        ("", ""),
        ("Studio X52", "Studio X52"),
    ],
)
def test_trap_15_copied_text_is_one_cell_and_no_formula(text: str, safe: str) -> None:
    assert guarded(text) == safe


def test_as_text_is_the_heading_and_the_lines() -> None:
    rows = [Device("X52", 1200), Device("CCX", -3, date(2026, 3, 17))]
    assert as_text(columns(), rows).split("\n") == [heading(columns()), *lines(columns(), rows)]
    assert lines(columns(), rows)[1].split("\t")[1] == "-3"


@pytest.mark.parametrize("number", [0, 1, 1999, 2000, 2001, 4500])
def test_any_number_of_rows_is_copied_whole(qtbot: QtBot, qapp: QApplication, number: int) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    job: CopyJob[Device] = CopyJob(owner)
    copied: list[int] = []
    job.copied.connect(copied.append)
    job.start(columns(), [Device(f"M{at}", at) for at in range(number)])
    qtbot.waitUntil(lambda: bool(copied))
    assert copied == [number]
    assert len(qapp.clipboard().text().split("\n")) == number + 1


def test_a_newer_copy_takes_the_place_of_one_that_is_under_way(qtbot: QtBot, qapp: QApplication) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    job: CopyJob[Device] = CopyJob(owner)
    copied: list[int] = []
    job.copied.connect(copied.append)
    job.start(columns(), [Device("old", at) for at in range(6000)])
    job.start(columns(), [Device("new", 1)])
    settle(qapp)
    assert copied == [1]
    assert "old" not in qapp.clipboard().text()


# What is painted

CELL = QRect(0, 0, 200, 36)


def painted(
    rows: Sequence[Device],
    column: int = 0,
    *,
    selected: bool = False,
    framed: bool = False,
    hovered: bool = False,
    defined: list[Column[Device]] | None = None,
) -> QImage:
    model = RowsModel(defined or columns())
    model.set_rows(rows)
    owner = QWidget()
    delegate = CellDelegate(model, owner)
    delegate.framed, delegate.hovered = (0 if framed else -1), (0 if hovered else -1)
    image = QImage(CELL.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colours().surface)
    option = QStyleOptionViewItem()
    option.rect = CELL
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, column))
    painter.end()
    return image


def inks(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


MODES = pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])


@MODES
def test_text_is_painted_in_the_ink_of_the_palette(qapp: QApplication, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    assert colours().text in inks(painted([Device("MMMM", 1)]))


@MODES
def test_a_selected_cell_has_its_own_ground(qapp: QApplication, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    assert painted([Device("X", 1)], selected=True).pixelColor(100, 5).name() == colours().selection
    assert painted([Device("X", 1)]).pixelColor(100, 5).name() == colours().surface


@MODES
def test_the_row_under_the_pointer_has_its_own_ground(qapp: QApplication, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    assert painted([Device("X", 1)], hovered=True).pixelColor(100, 5).name() == colours().hover


@MODES
def test_the_row_with_the_keyboard_is_framed_above_and_below(qapp: QApplication, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    image = painted([Device("X", 1)], framed=True)
    assert image.pixelColor(100, 1).name() == colours().focus
    assert image.pixelColor(100, image.height() - 1).name() == colours().focus


@MODES
@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_is_a_pill_on_its_ground(qapp: QApplication, mode: Mode, tone: Tone) -> None:
    Theme.apply(qapp, mode)
    assert colours().tone(tone).ground in inks(painted([Device("state", 1, tone=tone)]))


def test_an_empty_state_has_no_pill() -> None:
    image = painted([Device("", 1, tone=Tone.DANGER)])
    assert colours().tone(Tone.DANGER).ground not in inks(image) - {colours().surface}


def extent(image: QImage) -> tuple[int, int]:
    """From where to where anything is painted."""
    ground = colours().surface
    inked = [x for x in range(image.width()) for y in range(4, 32) if image.pixelColor(x, y).name() != ground]
    return min(inked), max(inked)


def test_figures_end_at_the_right_and_words_begin_at_the_left() -> None:
    left, _ = extent(painted([Device("MMM", 8)], 0))
    _, right = extent(painted([Device("MMM", 888)], 1))
    assert left < 20
    assert right > CELL.width() - 20


def test_a_bar_stands_beside_its_figures() -> None:
    bar = Column[Device](
        name="bar", title="Bar", value=lambda one: one.count, bar=lambda one: BarValues(one.count, 100, 105)
    )
    none = Column[Device](name="bar", title="Bar", value=lambda one: one.count, bar=lambda one: None)
    assert colours().bar in inks(painted([Device("x", 80)], defined=[bar]))
    assert colours().bar not in inks(painted([Device("x", 80)], defined=[none]))


def test_a_link_is_painted_as_something_to_click() -> None:
    link = Column[Device](name="do", title="Do", value=lambda one: one.model, link=True)
    assert colours().accent_text in inks(painted([Device("MMMM", 1)], defined=[link]))
    assert colours().text not in inks(painted([Device("MMMM", 1)], defined=[link]))


@pytest.mark.parametrize("tone", [None, Tone.OK])
def test_the_size_asked_for_has_room_for_the_whole_text(tone: Tone | None) -> None:
    model = RowsModel(columns())
    model.set_rows([Device("short", 1, tone=tone), Device("a much longer name of a model", 1, tone=tone)])
    delegate = CellDelegate(model, QWidget())
    short, long = (delegate.sizeHint(QStyleOptionViewItem(), model.index(at, 0)) for at in (0, 1))
    assert isinstance(long, QSize)
    assert long.width() > short.width() > 0


# The model


@pytest.fixture
def model() -> RowsModel[Device]:
    made = RowsModel(columns())
    made.set_rows([Device("b", 2), Device("a", 3), Device("c", 1, date(2026, 1, 1))])
    return made


def names(model: RowsModel[Device]) -> str:
    return "".join(one.model for one in model.shown)


@pytest.mark.parametrize(
    ("column", "order", "result"),
    [
        (0, Qt.SortOrder.AscendingOrder, "abc"),
        (0, Qt.SortOrder.DescendingOrder, "cba"),
        (1, Qt.SortOrder.AscendingOrder, "cba"),
        (1, Qt.SortOrder.DescendingOrder, "abc"),
        (2, Qt.SortOrder.AscendingOrder, "cba"),
        (2, Qt.SortOrder.DescendingOrder, "cba"),
        (-1, Qt.SortOrder.AscendingOrder, "bac"),
    ],
)
def test_sorting_by_any_column(model: RowsModel[Device], column: int, order: Qt.SortOrder, result: str) -> None:
    model.sort(column, order)
    assert sorted(names(model)) == ["a", "b", "c"]
    if column == 2:
        assert names(model)[0] == "c"
    else:
        assert names(model) == result


def test_a_filter_and_a_sorting_work_together(model: RowsModel[Device]) -> None:
    model.sort(0)
    model.set_filter(lambda one: one.count > 1)
    assert names(model) == "ab"
    model.set_filter(None)
    assert names(model) == "abc"


def test_a_place_outside_has_no_data(model: RowsModel[Device]) -> None:
    assert model.data(model.index(9, 0)) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_titles_are_aligned_as_their_cells(model: RowsModel[Device]) -> None:
    role = int(Qt.ItemDataRole.TextAlignmentRole)
    across = Qt.Orientation.Horizontal
    assert model.headerData(1, across, role) == Align.NUMBER.value
    assert model.headerData(0, across) == "Model"
    assert model.headerData(9, across) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
