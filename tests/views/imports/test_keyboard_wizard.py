"""The whole import by the keyboard alone, from Ctrl+I to Undo, in both languages, in the program's own window."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget

from app.domain.categories import Category
from app.services.desk import Desk
from app.services.inventory.column_memory import list_remembered
from app.services.inventory.headers import Field
from app.services.inventory.stored import list_inventories
from app.views import routes
from app.views.imports.screen import ImportScreen
from app.views.imports.tab_order import tab_stops
from app.views.imports.view import CHANGES, FILES, FOUND
from app.views.imports.words import field_name
from app.views.language import Lang
from tests.services.estates import Estate, add_customer, cover, dump, estate, import_rows, sign
from tests.services.inventory.files import text_file
from tests.views.every_screen.house import House, house_on

FEBRUARY, MARCH = date(2026, 2, 17), date(2026, 3, 17)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
MOST_TABS = 80
HEADERS = ("Device Model", "Serial Numbr", "Gebouw")


class Mice(QObject):
    """Counts the presses of a mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.pressed += event.type() == QEvent.Type.MouseButtonPress
        return False


class Hands:
    """A user who has a keyboard and nothing else."""

    def __init__(self, house: House) -> None:
        self.house = house

    @property
    def at(self) -> QWidget:
        """Where the keyboard is."""
        held = QApplication.focusWidget()
        assert held is not None, "the keyboard is nowhere"
        return held

    @property
    def screen(self) -> ImportScreen:
        found = self.house.window.built(routes.IMPORT)
        assert isinstance(found, ImportScreen)
        return found

    def rest(self) -> None:
        self.house.rest()
        self.house.until(lambda: not self.screen.draft.reading)
        self.house.rest()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self.at, key, modifier)
        self.rest()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.at, text)
        self.rest()

    def tab_to(self, reached: Callable[[QWidget], bool], *, back: bool = False) -> QWidget:
        """Tab on, or back, until the keyboard is where it is wanted."""
        seen = []
        for _ in range(MOST_TABS):
            seen.append(f"{type(self.at).__name__} {self.at.accessibleName()}")
            if reached(self.at):
                return self.at
            QTest.keyClick(self.at, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NO_KEY)
        raise AssertionError(f"never reached, but {seen}")


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A customer under contract with an inventory, and others whose names are alike."""
    add_customer(desk)
    add_customer(desk, "C2")
    sign(desk, cover(Category.VIDEO, 20))
    import_rows(desk, estate(video=20), FEBRUARY)
    return desk


@pytest.fixture(params=list(Lang))
def hands(request: pytest.FixtureRequest, qapp: QApplication, known: Desk) -> Iterator[Hands]:
    """At a window in each language."""
    mice = Mice()
    qapp.installEventFilter(mice)
    with house_on(qapp, known, request.param, demo=False) as house:
        house.go(routes.TODAY)
        house.window.activateWindow()
        house.window.screen.setFocus()
        yield Hands(house)
    qapp.removeEventFilter(mice)
    assert mice.pressed == 0


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the file dialog gives: other devices than last month's, a misspelt header, a column and a model unknown."""
    rows = [(row.model, f"N{row.serial}", "Hoofdgebouw") for row in Estate().add("Poly Studio X52", 24).rows]
    path = text_file(tmp_path / "toestellen.csv", [HEADERS, *rows, ("Studio X99", "NX990000001", "Hoofdgebouw")])
    moment = datetime(2026, 3, 18, 12, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    return path


def choose_file(hands: Hands) -> None:
    hands.press(Qt.Key.Key_I, CTRL)
    assert hands.at is hands.screen.view.files.zone.choose_button
    hands.press(Qt.Key.Key_Space)
    assert [file.settled for file in hands.screen.draft.files] == [True]


def choose_customer(hands: Hands) -> None:
    """Nobody is known by these devices: the keyboard is where the customer is chosen."""
    assert hands.at is hands.screen.view.files.customer
    hands.type("c1")
    hands.press(Qt.Key.Key_Return)
    assert hands.screen.draft.customer == "C1"


def choose_day(hands: Hands) -> None:
    day = hands.screen.view.files.day
    hands.tab_to(lambda held: held is day)
    hands.press(Qt.Key.Key_Down)
    assert hands.screen.draft.day == MARCH


def go_on(hands: Hands, step: int) -> None:
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.screen.step == step


def first_word(field: Field) -> str:
    """What one types in the list of meanings: a space would open it."""
    return field_name(field).split()[0]


def say_what_a_column_means(hands: Hands, header: str, field: Field) -> None:
    def is_about_it(held: QWidget) -> bool:
        return isinstance(held, QComboBox) and f"({header})" in held.accessibleName()

    box = hands.tab_to(is_about_it, back=True)
    hands.type(first_word(field))
    assert hands.at is box


def accept_the_guards(hands: Hands) -> None:
    boxes = list(hands.screen.view.changes.guards.boxes.values())
    assert boxes
    for box in boxes:
        hands.tab_to(box.__eq__)
        hands.press(Qt.Key.Key_Space)
        assert box.isChecked()


def decide_the_model(hands: Hands) -> None:
    view = hands.screen.view.changes.decide.table.view
    hands.tab_to(lambda held: held is view)
    hands.press(Qt.Key.Key_2)
    prepared = hands.screen.draft.prepared
    assert prepared is not None
    assert prepared.counts.unclassified == {}


def test_an_inventory_goes_in_and_comes_out_again_by_the_keyboard_alone(
    hands: Hands, known: Desk, chosen: Path
) -> None:
    choose_file(hands)
    choose_customer(hands)
    choose_day(hands)
    go_on(hands, FOUND)
    say_what_a_column_means(hands, "Gebouw", Field.SITE)
    go_on(hands, CHANGES)
    accept_the_guards(hands)
    decide_the_model(hands)
    go_on(hands, FILES)
    newest = list_inventories(known, "C1")[-1]
    assert (newest.date, newest.rows, newest.counts[Category.VIDEO]) == (MARCH, 25, 25)
    [kept] = list_remembered(known)
    assert kept.understood.fields == ("model", "serial", "site")
    current = hands.house.window.history.current
    assert current is not None
    assert (current.screen, current.key) == (routes.CUSTOMERS, "C1")
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert [one.date for one in list_inventories(known, "C1")] == [FEBRUARY]


def test_a_file_of_unknown_columns_puts_the_keyboard_on_the_first_of_them(
    hands: Hands, known: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [("Toestel", "Kenmerk"), *((row.model, row.serial) for row in estate(video=20))]
    path = text_file(tmp_path / "C1 2026-03-17.csv", rows)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    before = dump(known)
    hands.press(Qt.Key.Key_I, CTRL)
    hands.press(Qt.Key.Key_Space)
    hands.type("c1")
    hands.press(Qt.Key.Key_Return)
    go_on(hands, FOUND)
    card = hands.screen.view.found.cards[0]
    assert card.table.lines[0].box.hasFocus()
    hands.type(first_word(Field.MODEL))
    hands.press(Qt.Key.Key_Tab)
    assert card.table.lines[1].box.hasFocus()
    hands.type(first_word(Field.SERIAL))
    assert hands.screen.draft.all_read
    go_on(hands, CHANGES)
    assert hands.screen.view.next.hasFocus()
    assert dump(known) == before


def test_going_back_and_starting_again_are_keys_away(hands: Hands, chosen: Path) -> None:
    choose_file(hands)
    choose_customer(hands)
    go_on(hands, FOUND)
    hands.tab_to(lambda held: held is hands.screen.view.back, back=True)
    hands.press(Qt.Key.Key_Space)
    assert hands.screen.step == FILES
    hands.tab_to(lambda held: held is hands.screen.view.anew)
    hands.press(Qt.Key.Key_Space)
    assert hands.screen.draft.files == []
    assert hands.at is hands.screen.view.files.zone.choose_button


def tabbed_through(hands: Hands) -> list[QWidget]:
    """What Tab stops at on the page, from the search field round to it again; a date has three parts to stop at."""
    field = hands.house.window.frame.top.field
    field.setFocus()
    stops: list[QWidget] = []
    for _ in range(MOST_TABS):
        QTest.keyClick(hands.at, Qt.Key.Key_Tab)
        if hands.at is field:
            return [one for one in dict.fromkeys(stops) if hands.screen.isAncestorOf(one)]
        stops.append(hands.at)
    raise AssertionError("Tab never came round")


def test_tab_stops_at_everything_on_every_step_in_reading_order(hands: Hands, chosen: Path) -> None:
    choose_file(hands)
    choose_customer(hands)
    view = hands.screen.view
    stops = tabbed_through(hands)
    assert [stops.index(one) for one in (view.files.zone.choose_button, view.files.customer, view.files.day)]
    assert stops[-2:] == [view.anew, view.next]
    assert stops == [one for one in tab_stops(hands.screen) if one in stops]
    hands.screen.setFocus()
    go_on(hands, FOUND)
    stops = tabbed_through(hands)
    boxes = [line.box for line in view.found.cards[0].table.lines.values()]
    assert [one for one in stops if one in boxes] == boxes
    assert stops[-3:] == [view.back, view.anew, view.next]
    hands.screen.setFocus()
    go_on(hands, CHANGES)
    stops = tabbed_through(hands)
    assert stops == [one for one in tab_stops(hands.screen) if one in stops]
    assert {*view.changes.guards.boxes.values(), view.changes.decide.table.view, view.back} <= set(stops)
