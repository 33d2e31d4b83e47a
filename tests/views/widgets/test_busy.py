"""The veil over a part of the page: only after half a second, with numbers and Cancel."""

import time

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.views import formats
from app.views.tasks import Step
from app.views.theme import colours
from app.views.widgets.busy import PATIENCE_MS, BusyOverlay, progress_bar, show_step, step_words


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


@pytest.fixture
def overlay(page: QWidget) -> BusyOverlay:
    return BusyOverlay(page)


def texts(overlay: BusyOverlay) -> list[str]:
    return [label.text() for label in overlay.findChildren(QLabel)]


def test_short_work_is_not_seen(overlay: BusyOverlay, qtbot: QtBot) -> None:
    overlay.start("Reading")
    qtbot.wait(50)
    overlay.stop()
    qtbot.wait(PATIENCE_MS + 100)
    assert not overlay.isVisible()


def test_longer_work_is_seen_after_half_a_second(overlay: BusyOverlay, page: QWidget, qtbot: QtBot) -> None:
    begun = time.monotonic()
    overlay.start("Reading the inventory")
    qtbot.waitUntil(overlay.isVisible, timeout=3000)
    assert time.monotonic() - begun >= 0.4
    assert overlay.geometry() == page.rect()
    assert overlay.accessibleName() == "Reading the inventory"
    overlay.stop()
    assert not overlay.isVisible()


def test_it_says_how_far_it_is(overlay: BusyOverlay) -> None:
    overlay.start("Reading")
    overlay.show_step(Step(12_400, 100_000, "rows"))
    assert "rows 12,400 / 100,000" in texts(overlay)


def test_it_covers_the_page_at_every_size(
    overlay: BusyOverlay, page: QWidget, qtbot: QtBot, qapp: QApplication
) -> None:
    overlay._appear()
    page.resize(700, 500)
    qapp.processEvents()
    assert overlay.size() == page.size()


def test_cancel_is_there_where_work_can_be_stopped(overlay: BusyOverlay) -> None:
    stopped: list[bool] = []
    overlay.start("Reading", lambda: stopped.append(True))
    overlay._appear()
    cancel = overlay.findChildren(QPushButton)[0]
    cancel.click()
    cancel.click()
    assert stopped == [True]
    assert not cancel.isEnabled()


def test_without_a_way_to_stop_there_is_no_cancel(overlay: BusyOverlay) -> None:
    overlay.start("Writing")
    overlay._appear()
    assert not overlay.findChildren(QPushButton)[0].isVisible()


def test_the_page_shows_through(overlay: BusyOverlay) -> None:
    overlay._appear()
    seen = overlay.grab().toImage().pixelColor(3, 3)
    assert seen.alpha() < 255 or seen == QColor(colours().window)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step(), ""),
        (Step(0, 0, "reading"), "reading"),
        (Step(5, 10), "5 / 10"),
        (Step(1000, 2000, "rijen"), "rijen 1.000 / 2.000"),
    ],
)
def test_steps_in_words(step: Step, words: str) -> None:
    formats.use("nl")
    assert step_words(step) == words


def test_a_bar_without_an_end_runs_back_and_forth(qtbot: QtBot) -> None:
    bar = progress_bar("Progress")
    qtbot.addWidget(bar)
    show_step(bar, Step(0, 0))
    assert bar.maximum() == 0
    show_step(bar, Step(3, 10))
    assert (bar.value(), bar.maximum()) == (3, 10)
    assert bar.accessibleName() == "Progress"
