"""The movement of a customer in the window: two inventories, the bridges, the devices, the workbook."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.categories import Category
from app.domain.inventories import Change as Reason
from app.domain.inventories import InventorySummary
from app.services.desk import Desk
from app.services.inventory.stored import list_inventories
from app.services.inventory.undo import undo
from app.services.opening import open_desk
from app.views import routes
from app.views.changes import Change
from app.views.customers.category_card import CategoryCard
from app.views.customers.movement_card import MovementCard
from app.views.customers.movement_choice import MovementChoice
from app.views.customers.movement_tab import MovementContent, MovementTab, read_movement
from app.views.language import Lang
from app.views.preferences import MemoryPreferences
from app.views.shell import Route
from tests.services.estates import DONGLE, TODAY, VIDEO, VOICE, Row, add_customer, clock_at, estate, import_rows
from tests.views.customers.people import NOVEMBER, OCTOBER, modest, page_in, zorggroep
from tests.views.every_screen import facts
from tests.views.every_screen.house import House, house_on

Stored = tuple[Sequence[InventorySummary], MovementContent]
AUGUST = date(2026, 8, 17)


def tab_in(house: House, code: str, tab: str = routes.MOVEMENT) -> MovementTab:
    return page_in(house, code, tab).movement


def choose(box: QComboBox, place: int) -> None:
    """Choose with the hand of a user."""
    box.setCurrentIndex(place)
    box.activated.emit(place)


def items(box: QComboBox) -> list[str]:
    return [box.itemText(at).replace("\u00a0", " ") for at in range(box.count())]


def cards(tab: MovementTab) -> dict[Category, list[tuple[str, str]]]:
    """What every bridge says, line by line."""
    return {
        card.bridge.category: [(line.name.replace("\u00a0", " "), line.figure) for line in card.chart.lines]
        for card in tab.findChildren(MovementCard)
        if card.isVisible()
    }


def chips(tab: MovementTab) -> list[str]:
    return [chip.text() for chip in tab.chips.findChildren(QPushButton) if chip.isVisible()]


def told(tab: MovementTab) -> list[tuple[Reason, str]]:
    return [(one.change, one.serial) for one in tab.table.model.shown]


def shuffled(desk: Desk, code: str = "MOV") -> None:
    """Three months in which something of everything happens."""
    add_customer(desk, code)
    rows = [*estate(video=4, voice=2), Row(DONGLE, "DDD44444")]
    import_rows(desk, rows, AUGUST, code)
    rows[0] = replace(rows[0], room="Zaal 3")
    import_rows(desk, rows, OCTOBER, code)
    rows[1] = replace(rows[1], model=VOICE)
    rows[2] = replace(rows[2], last_seen="2026-01-05")
    import_rows(desk, [*rows[:3], *rows[4:], Row(VIDEO, "NEW00001", last_seen="2026-11-16")], NOVEMBER, code)


@pytest.fixture(scope="module")
def stored(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Stored:
    """What the page would read, made once for the tests that only look."""
    path = tmp_path_factory.mktemp("moved") / "desk.db"
    shutil.copy(new_store, path)
    desk = open_desk(path, clock=clock_at(TODAY))
    shuffled(desk)
    found = list_inventories(desk, "MOV")
    content = read_movement(desk, found[1].id, found[2].id, 30)
    desk.store.close()
    return found, content


@pytest.fixture
def tab(qtbot: QtBot, stored: Stored) -> MovementTab:
    """The tab alone, with the movement of the last month."""
    made = MovementTab(MemoryPreferences())
    qtbot.addWidget(made)
    made.show_inventories(stored[0])
    made.show_movement(stored[1])
    made.resize(1000, 600)
    made.show()
    return made


def test_the_last_two_months_are_compared(house: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    assert items(tab.choice.later) == ["17 Nov 2026", "17 Oct 2026"]
    assert items(tab.choice.earlier) == ["17 Oct 2026", "17 Aug 2026"]
    assert cards(tab) == {
        Category.VIDEO: [
            ("17 Oct 2026", "4"),
            ("New", "+1"),
            ("Gone", "\u22121"),
            ("To another category", "\u22121"),
            ("17 Nov 2026", "3"),
        ],
        Category.VOICE: [("17 Oct 2026", "2"), ("From another category", "+1"), ("17 Nov 2026", "3")],
    }
    assert chips(tab) == ["New  1", "Gone  1", "Other category  2", "Not seen  1"]
    assert len(tab.table.model.shown) == 5


def test_any_two_inventories_can_be_chosen_and_the_earlier_one_always_lies_before(house: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    choose(tab.choice.earlier, 1)
    house.rest()
    assert Reason.MOVED in {change for change, _ in told(tab)}
    choose(tab.choice.later, 1)
    house.rest()
    assert items(tab.choice.earlier) == ["17 Aug 2026"]
    assert [change for change, _ in told(tab)] == [Reason.MOVED]
    assert cards(tab)[Category.VIDEO] == [("17 Aug 2026", "4"), ("17 Oct 2026", "4")]


def test_two_inventories_of_one_month_and_even_of_one_day_are_told_apart(house: House, desk: Desk) -> None:
    add_customer(desk)
    for day, number in ((date(2026, 11, 3), 2), (NOVEMBER, 3), (NOVEMBER, 5)):
        import_rows(desk, estate(video=number), day)
    tab = tab_in(house, "C1")
    assert items(tab.choice.later) == ["17 Nov 2026 \u00b7 no. 3", "17 Nov 2026 \u00b7 no. 2"]
    assert tab.choice.pair == (2, 3)
    assert cards(tab)[Category.VIDEO][1] == ("New", "+2")


def test_the_days_of_unseen_are_a_choice_that_is_kept(house: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    assert tab.choice.unseen_days == 30
    choose(tab.choice.days, tab.choice.days.findData(365))
    house.rest()
    assert Reason.UNSEEN not in {change for change, _ in told(tab)}
    choose(tab.choice.days, tab.choice.days.findData(7))
    house.rest()
    assert house.window.preferences.get("movement/unseen-days") == "7"


@pytest.mark.parametrize("kept", ["", "x", "8", "-30", "90"])
def test_days_that_were_kept_are_taken_up_again(qapp: QApplication, kept: str) -> None:
    preferences = MemoryPreferences()
    preferences.put("movement/unseen-days", kept)
    assert MovementChoice(preferences).unseen_days == (90 if kept == "90" else 30)


def test_what_the_file_does_not_say_is_not_told_as_unseen(tab: MovementTab) -> None:
    assert tab.notes.text() == "Of 4 counted devices the file does not say when they were last seen."


def test_rows_in_quarantine_are_said_beside_the_figures(house: House, desk: Desk) -> None:
    add_customer(desk)
    rows = [Row(VIDEO, "00123456789", last_seen="2026-11-01"), Row(VIDEO, "AAA11111", last_seen="2026-11-01")]
    import_rows(desk, rows, OCTOBER)
    import_rows(desk, [replace(rows[0], serial="123456789"), rows[1]], NOVEMBER)
    tab = tab_in(house, "C1")
    assert tab.notes.text().replace("\u00a0", " ") == "Rows in quarantine on 17 Nov 2026, which count nowhere: 1."
    assert told(tab) == [(Reason.QUARANTINED, "00123456789")]


# Filters


def test_chips_keep_the_devices_of_some_reasons(tab: MovementTab) -> None:
    tab.chips.choose(Reason.JOINED, Reason.LEFT)
    assert told(tab) == [(Reason.JOINED, "NEW00001"), (Reason.LEFT, "POLYSTUD000003")]
    tab.chips.choose()
    assert len(told(tab)) == 5


@pytest.mark.parametrize(
    ("typed", "serials"),
    [
        ("new00001", ["NEW00001"]),
        ("studio assen", []),
        ("GRONINGEN ccx", ["POLYSTUD000001", "POLYSTUD000001"]),
        ("studio x52 ccx", ["POLYSTUD000001", "POLYSTUD000001"]),
    ],
)
def test_devices_are_searched_by_any_of_their_words(tab: MovementTab, typed: str, serials: list[str]) -> None:
    tab.search.setText(typed)
    assert [serial for _, serial in told(tab)] == serials


def test_a_category_and_a_reason_filter_together(tab: MovementTab) -> None:
    choose(tab.category, tab.category.findData(Category.VOICE))
    assert [(one.change, one.effect) for one in tab.table.model.shown] == [(Reason.RECLASSIFIED, 1)]
    tab.chips.choose(Reason.JOINED)
    assert told(tab) == []
    assert tab.table._no_match is not None
    assert tab.table._no_match.isVisible()


def test_filters_stay_when_other_months_are_chosen(house: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    tab.chips.choose(Reason.JOINED)
    choose(tab.choice.earlier, 1)
    house.rest()
    assert {change for change, _ in told(tab)} == {Reason.JOINED}


# Where it leads from


def test_the_card_of_a_category_says_why_it_moved(house: House, desk: Desk) -> None:
    zorggroep(desk)
    page_in(house, "ZGN")
    found = [card for card in house.window.screen.findChildren(CategoryCard) if card.isVisible()]
    links = [one for one in found[0].findChildren(QPushButton) if "new and gone" in one.accessibleName()]
    links[0].click()
    house.rest()
    assert house.window.history.current == Route(routes.CUSTOMERS, "ZGN", "movement:headset")
    tab = page_in(house, "ZGN", "movement:headset").movement
    assert tab.category.currentData() == Category.HEADSET
    assert {one.category for one in tab.table.model.shown} == {Category.HEADSET}
    page_in(house, "ZGN", routes.MOVEMENT)
    assert len(tab.table.model.shown) == 17


def test_another_customer_begins_with_its_own_last_months_and_without_filters(house: House, desk: Desk) -> None:
    shuffled(desk)
    zorggroep(desk)
    tab = tab_in(house, "MOV")
    tab.search.setText("nothing like it")
    choose(tab.choice.earlier, 1)
    house.rest()
    again = tab_in(house, "ZGN")
    assert again.search.text() == ""
    assert items(again.choice.earlier) == ["17 Oct 2026"]
    assert len(again.table.model.shown) == 17


@pytest.mark.parametrize(("number", "part"), [(0, "nothing"), (1, "only_one")])
def test_without_two_inventories_it_says_what_is_missing(house: House, desk: Desk, number: int, part: str) -> None:
    add_customer(desk)
    if number:
        import_rows(desk, estate(video=3), NOVEMBER)
    shown = getattr(tab_in(house, "C1"), part)
    assert shown.isVisible()
    shown.findChild(QPushButton).click()
    house.rest()
    assert house.window.history.current == Route(routes.IMPORT, "C1")


def test_where_nothing_changed_it_says_so(house: House, desk: Desk) -> None:
    add_customer(desk)
    rows = [replace(row, last_seen="2026-11-16") for row in estate(video=3)]
    import_rows(desk, rows, OCTOBER)
    import_rows(desk, rows, NOVEMBER)
    tab = tab_in(house, "C1")
    assert cards(tab) == {Category.VIDEO: [("17 Oct 2026", "3"), ("17 Nov 2026", "3")]}
    assert tab.table._empty is not None
    assert tab.table._empty.isVisible()
    assert not tab.chips.isVisible()
    assert not tab.notes.isVisible()


def test_an_import_that_is_taken_back_is_compared_no_more(house: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    undo(desk, list_inventories(desk, "MOV")[-1].id)
    house.window.announce(Change.INVENTORIES)
    house.rest()
    assert items(tab.choice.later) == ["17 Oct 2026"]
    assert [change for change, _ in told(tab)] == [Reason.MOVED]


def test_what_comes_late_does_not_take_the_place_of_what_was_asked_for_since(house: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    choose(tab.choice.earlier, 1)
    choose(tab.choice.later, 1)
    house.rest()
    content = tab.content
    assert content is not None
    assert (content.movement.earlier.date, content.movement.later.date) == (AUGUST, OCTOBER)


# Out of the window


def test_copying_gives_what_is_shown_with_headers(tab: MovementTab) -> None:
    tab.chips.choose(Reason.JOINED)
    tab.copy.click()
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t") == ["Reason", "Category", "Model", "Serial number", "Place", "Last seen", "Effect"]
    assert row.split("\t") == ["New", "Video", VIDEO, "NEW00001", "Groningen", "", "+1"]


@pytest.mark.parametrize("name", ["out.xlsx", "out"])
def test_the_workbook_holds_the_whole_movement(
    house: House, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    tab.chips.choose(Reason.JOINED)
    asked: list[str] = []

    def ask(_over: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    tab.export.click()
    house.rest()
    assert asked == ["Beweging 2026-10 2026-11 Voorbeeld MOV.xlsx"]
    book = load_workbook(tmp_path / "out.xlsx")
    assert book["Apparaten"].max_row == 6
    assert "out.xlsx is saved" in house.window.frame.status.message


def test_no_name_no_workbook(house: House, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    tab.export.click()
    house.rest()
    assert not house.sitting.tasks.running


# Keys and languages


def test_everything_is_reached_and_done_by_keyboard(house: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(house, "MOV")
    tab.choice.earlier.setFocus()
    QTest.keyClick(tab.choice.earlier, Qt.Key.Key_Down)
    house.rest()
    assert tab.choice.pair == (1, 3)
    order = facts.focus_chain(house.window.frame, tab.choice.earlier)
    parts = [tab.choice.earlier, tab.choice.later, tab.choice.days, tab.columns, tab.copy, tab.export]
    parts += [tab.search, tab.category]
    assert order[: len(parts)] == parts
    reasons = order[len(parts) : len(parts) + len(chips(tab))]
    assert [one.text() for one in reasons if isinstance(one, QPushButton)] == chips(tab)
    assert order[len(parts) + len(reasons)] is tab.table.view


@pytest.fixture
def dutch(qapp: QApplication, desk: Desk) -> Iterator[House]:
    with house_on(qapp, desk, Lang.DUTCH) as made:
        yield made


def test_in_dutch_every_word_is_dutch(dutch: House, desk: Desk) -> None:
    shuffled(desk)
    tab = tab_in(dutch, "MOV")
    assert cards(tab)[Category.VIDEO] == [
        ("17 okt 2026", "4"),
        ("Nieuw", "+1"),
        ("Weg", "\u22121"),
        ("Naar andere categorie", "\u22121"),
        ("17 nov 2026", "3"),
    ]
    assert chips(tab) == ["Nieuw  1", "Weg  1", "Andere categorie  2", "Niet gezien  1"]
    assert tab.notes.text() == "Van 4 getelde apparaten zegt het bestand niet wanneer ze voor het laatst zijn gezien."


def test_a_single_inventory_has_no_link_to_why(house: House, desk: Desk) -> None:
    modest(desk)
    page_in(house, "C1")
    found = house.window.screen.findChildren(CategoryCard)
    names = [one.accessibleName() for card in found for one in card.findChildren(QPushButton)]
    assert not any("new and gone" in name for name in names)
