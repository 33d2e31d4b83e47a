"""Notices in the page: every problem at once, with a way to copy them."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.theme import Tone
from app.views.widgets.banner import ENOUGH_TO_LIST, Banner


@dataclass(frozen=True)
class Problem:
    row: int


def words(problem: Problem) -> str:
    return f"Row {problem.row}: the serial number is damaged"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    return made


@pytest.fixture
def banner(page: QWidget) -> Banner:
    made = Banner()
    layout = QVBoxLayout(page)
    layout.addWidget(made)
    layout.addWidget(QTableView())
    page.show()
    return made


def test_it_is_not_there_until_it_has_something_to_say(banner: Banner) -> None:
    assert not banner.isVisible()
    banner.show_text("Nothing to import")
    assert banner.isVisible()


def test_every_problem_is_a_sentence(banner: Banner) -> None:
    banner.show_issues("2 problems", [Problem(3), Problem(9)], words)
    assert banner.sentences == ("Row 3: the serial number is damaged", "Row 9: the serial number is damaged")
    assert banner.title == "2 problems"


def test_all_of_them_can_be_copied(banner: Banner) -> None:
    banner.show_issues("2 problems", [Problem(3), Problem(9)], words)
    banner.findChildren(QPushButton)[0].click()
    assert QGuiApplication.clipboard().text().split("\n")[0] == "2 problems"
    assert QGuiApplication.clipboard().text().count("\n") == 2


def test_one_problem_needs_no_copy_button(banner: Banner) -> None:
    banner.show_issues("1 problem", [Problem(3)], words)
    assert banner.findChildren(QPushButton) == []


def test_very_many_problems_are_counted_and_copied_whole(banner: Banner) -> None:
    banner.show_issues("many", [Problem(row) for row in range(1000)], words)
    assert banner._list.text().count("\n") == ENOUGH_TO_LIST
    assert banner._list.text().endswith("+600")
    banner.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 1000


def test_many_problems_scroll_and_leave_room_for_the_page(banner: Banner, page: QWidget, qapp: QApplication) -> None:
    banner.show_issues("many", [Problem(row) for row in range(100)], words)
    qapp.processEvents()
    assert banner.height() < page.height() / 2


@pytest.mark.parametrize("width", [900, 500, 300])
def test_it_is_as_high_as_its_words(banner: Banner, page: QWidget, qapp: QApplication, width: int) -> None:
    page.resize(width, 600)
    banner.show_text("A title that may well need two lines when there is little room", Tone.WARN, ["a", "b"])
    for _ in range(3):
        qapp.processEvents()
    assert banner._title.height() >= banner._title.heightForWidth(banner._title.width())
    assert banner._details.height() >= banner._list.heightForWidth(banner._details.viewport().width())
    assert banner.height() < 220


def test_a_button_is_a_way_out(banner: Banner) -> None:
    pressed: list[bool] = []
    banner.show_text("The inventory is older than the last one", Tone.WARN)
    banner.add_button("Import all the same", lambda: pressed.append(True))
    assert banner.findChildren(QPushButton)[0].isVisible()
    banner.findChildren(QPushButton)[0].click()
    assert pressed == [True]


def test_buttons_of_an_earlier_message_go(banner: Banner, qtbot: QtBot) -> None:
    banner.show_text("one")
    banner.add_button("Again", lambda: None)
    banner.show_text("two")
    qtbot.waitUntil(lambda: not [b for b in banner.findChildren(QPushButton) if b.isVisible()])


def test_closing_is_told(banner: Banner, qtbot: QtBot) -> None:
    banner.show_text("one")
    with qtbot.waitSignal(banner.closed):
        banner.findChildren(QToolButton)[0].click()
    assert not banner.isVisible()


def test_clearing_what_is_not_shown_is_not_told(banner: Banner, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(banner.closed):
        banner.clear()


def test_it_may_be_made_to_stay(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    banner = Banner(closable=False)
    QVBoxLayout(holder).addWidget(banner)
    holder.show()
    banner.show_text("Read-only store", Tone.WARN)
    assert not banner.findChildren(QToolButton)[0].isVisible()


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_an_icon_of_its_own_ground(banner: Banner, tone: Tone) -> None:
    banner.show_text("x", tone)
    assert banner.property("banner") == tone.value


def test_users_words_are_no_markup(banner: Banner) -> None:
    banner.show_text("<b>x</b>", details=["<img src='/etc/passwd'>"])
    assert banner._title.text() == "<b>x</b>"
    assert banner._list.text() == "<img src='/etc/passwd'>"


def test_it_is_read_out(banner: Banner) -> None:
    banner.show_text("2 problems", Tone.DANGER, ["one", "two"])
    assert banner.accessibleName() == "2 problems one two"
