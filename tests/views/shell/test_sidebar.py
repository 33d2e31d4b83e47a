"""The sidebar: entries from data, badges in words, wide and narrow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.shell.contract import Badge
from app.views.shell.sidebar import FULL, NARROW, Sidebar
from app.views.theme import Mode, Theme
from tests.views.fake_screens import specs


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar("TrueUp Desk", specs())
    qtbot.addWidget(made)
    made.resize(FULL, 600)
    made.set_narrow(False)
    made.show()
    return made


def test_only_the_screens_given_are_listed_in_their_order(sidebar: Sidebar) -> None:
    assert list(sidebar.entries) == [spec.id for spec in specs()]
    tops = [entry.y() for entry in sidebar.entries.values()]
    assert tops == sorted(tops)


def test_a_click_chooses_a_screen(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.chosen) as told:
        sidebar.entries["imports"].click()
    assert told.args == ["imports"]


def test_the_entry_of_the_screen_shown_is_marked(sidebar: Sidebar) -> None:
    sidebar.show_current("reports")
    assert [name for name, entry in sidebar.entries.items() if entry.isChecked()] == ["reports"]


def test_a_badge_is_read_out_in_words(sidebar: Sidebar) -> None:
    entry = sidebar.entries["today"]
    entry.set_badge(Badge("7", "7 things need you"))
    assert entry.accessibleName() == "Vandaag, 7 things need you"
    assert "7 things need you" in entry.toolTip()
    entry.set_badge(None)
    assert entry.accessibleName() == "Vandaag"


def test_a_badge_makes_room_for_itself(sidebar: Sidebar) -> None:
    entry = sidebar.entries["imports"]
    before = entry.sizeHint().width()
    entry.set_badge(Badge("1.204", "1.204 rows"))
    assert entry.sizeHint().width() > before


def test_narrow_shows_icons_and_says_the_words_in_the_tooltip(sidebar: Sidebar) -> None:
    sidebar.set_narrow(True)
    assert sidebar.width() == NARROW
    assert sidebar.narrow
    entry = sidebar.entries["customers"]
    assert "Klanten" in entry.toolTip()
    assert entry.accessibleName() == "Klanten"


def test_wide_fits_the_longest_entry_at_every_text_size(qapp: QApplication, sidebar: Sidebar) -> None:
    sidebar.entries["imports"].set_badge(Badge("4/12", "4 of 12", urgent=False))
    for scale in (1.0, 1.3, 1.6):
        Theme.apply(qapp, Mode.LIGHT, scale=scale)
        sidebar.set_narrow(False)
        for entry in sidebar.entries.values():
            assert entry.full_width() <= sidebar.width() - 20


def test_up_and_down_go_from_entry_to_entry_and_round(sidebar: Sidebar, qtbot: QtBot) -> None:
    entries = list(sidebar.entries.values())
    entries[0].setFocus()
    qtbot.waitUntil(entries[0].hasFocus)
    QTest.keyClick(entries[0], Qt.Key.Key_Down)
    assert entries[1].hasFocus()
    QTest.keyClick(entries[1], Qt.Key.Key_Up)
    QTest.keyClick(entries[0], Qt.Key.Key_Up)
    assert sidebar.menu_button.hasFocus()


def test_enter_and_space_choose_as_a_click_does(sidebar: Sidebar, qtbot: QtBot) -> None:
    entry = sidebar.entries["today"]
    entry.setFocus()
    with qtbot.waitSignal(sidebar.chosen):
        QTest.keyClick(entry, Qt.Key.Key_Space)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])
def test_focus_is_seen(qapp: QApplication, sidebar: Sidebar, mode: Mode, qtbot: QtBot) -> None:
    Theme.apply(qapp, mode)
    entry = sidebar.entries["today"]
    sidebar.entries["reports"].setFocus()
    without = entry.grab().toImage()
    entry.setFocus()
    qtbot.waitUntil(entry.hasFocus)
    assert entry.grab().toImage() != without


def test_entries_are_large_enough_to_hit(sidebar: Sidebar) -> None:
    for narrow in (False, True):
        sidebar.set_narrow(narrow)
        for entry in (*sidebar.entries.values(), sidebar.menu_button):
            assert entry.sizeHint().height() >= 24
            assert entry.sizeHint().width() >= 24


def test_the_menu_is_asked_for(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.menu_wanted):
        sidebar.menu_button.click()
