"""The list under the search field: headings cannot be chosen, the keyboard goes round."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.shell.hit_list import HitList
from app.views.shell.search import HitGroup, SearchHit
from app.views.theme import Mode, Theme, colours

GROUPS = [
    HitGroup("Customers", (SearchHit("Bank", "SITE-1"), SearchHit("Gemeente"))),
    HitGroup("Work", (SearchHit("Import", shortcut="Ctrl+I"),)),
]


@pytest.fixture
def hit_list(qtbot: QtBot) -> HitList:
    made = HitList()
    qtbot.addWidget(made)
    made.resize(480, 300)
    made.set_groups(GROUPS)
    made.show()
    return made


def chosen(hit_list: HitList) -> str:
    return hit_list.chosen.title if hit_list.chosen else ""


def test_the_first_hit_is_chosen(hit_list: HitList) -> None:
    assert chosen(hit_list) == "Bank"


def test_steps_pass_over_headings_and_go_round(hit_list: HitList) -> None:
    seen = []
    for _ in range(4):
        hit_list.step(1)
        seen.append(chosen(hit_list))
    assert seen == ["Gemeente", "Import", "Bank", "Gemeente"]


def test_steps_go_backwards(hit_list: HitList) -> None:
    hit_list.step(-1)
    assert chosen(hit_list) == "Import"


def test_headings_cannot_be_chosen(hit_list: HitList) -> None:
    heading = hit_list.hits.index(0, 0)
    assert hit_list.hits.flags(heading) == Qt.ItemFlag.NoItemFlags
    assert heading.data() == "Customers"


def test_nothing_found_chooses_nothing(hit_list: HitList) -> None:
    hit_list.set_groups([])
    assert hit_list.chosen is None
    hit_list.step(1)
    assert hit_list.chosen is None


def test_a_line_is_read_out_whole(hit_list: HitList) -> None:
    texts = [hit_list.hits.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 4)]
    assert texts == ["Bank, SITE-1", "Import, Ctrl+I"]


def test_the_list_never_takes_the_keyboard(hit_list: HitList) -> None:
    assert hit_list.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert hit_list.accessibleName()


def test_the_wanted_height_shows_every_line(hit_list: HitList) -> None:
    hit_list.resize(480, hit_list.wanted_height())
    assert hit_list.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST])
def test_the_chosen_hit_is_seen(qapp: QApplication, hit_list: HitList, mode: Mode) -> None:
    Theme.apply(qapp, mode)
    box = hit_list.visualRect(hit_list.currentIndex())
    image = hit_list.viewport().grab().toImage()
    assert image.pixelColor(box.right() - 12, box.center().y()) == QColor(colours().selection)
