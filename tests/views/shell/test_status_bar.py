"""The status bar: store, backup, running work with numbers and Cancel, the last message with Undo."""

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled
from app.domain.progress import Progress, stop_if_cancelled
from app.views.shell.status_bar import StatusBar
from app.views.tasks import TaskRunner


@pytest.fixture
def bar(qtbot: QtBot, runner: TaskRunner) -> StatusBar:
    made = StatusBar(runner)
    qtbot.addWidget(made)
    made.resize(1000, 30)
    made.show()
    return made


class Work(QObject):
    """Runs until it is released or cancelled, and reports a step."""

    def __init__(self, runner: TaskRunner, title: str) -> None:
        super().__init__()
        self.release = threading.Event()
        self.errors: list[Exception] = []
        self.ended: list[object] = []
        self.task = runner.run(self._work, owner=self, done=self.ended.append, failed=self.errors.append, title=title)

    def _work(self, progress: Progress) -> None:
        while not self.release.is_set():
            progress.report(12_400, 100_000, "rows")
            stop_if_cancelled(progress)
            time.sleep(0.01)


def texts(bar: StatusBar) -> str:
    return " ".join(label.text() for label in bar.findChildren(QLabel) if label.isVisible())


def end(qtbot: QtBot, work: Work, runner: TaskRunner) -> None:
    work.release.set()
    qtbot.waitUntil(lambda: not runner.running)


def test_store_and_backup_are_named(bar: StatusBar) -> None:
    bar.set_store("Local data", "/data/store.trueup")
    bar.set_backup("backup verified 14 min ago")
    assert "Local data" in texts(bar)
    assert "backup verified 14 min ago" in texts(bar)


def test_a_lasting_warning_is_shown_in_words(bar: StatusBar) -> None:
    bar.set_warning("Store in a synchronised folder")
    assert bar._warning.isVisible()
    assert bar._warning.accessibleName() == "Store in a synchronised folder"
    bar.set_warning("")
    assert not bar._warning.isVisible()


def test_short_work_is_not_shown(bar: StatusBar, runner: TaskRunner, qtbot: QtBot) -> None:
    work = Work(runner, "Reading")
    end(qtbot, work, runner)
    qtbot.wait(700)
    assert not bar.work.isVisible()


def test_work_is_shown_with_numbers_after_half_a_second(bar: StatusBar, runner: TaskRunner, qtbot: QtBot) -> None:
    begun = time.monotonic()
    work = Work(runner, "Reading inventory")
    qtbot.waitUntil(bar.work.isVisible, timeout=5000)
    assert time.monotonic() - begun >= 0.4
    qtbot.waitUntil(lambda: "12,400" in bar.work.text)
    assert bar.work.text == "Reading inventory \u00b7 rows 12,400 / 100,000"
    progress = bar.work.findChild(QProgressBar)
    assert isinstance(progress, QProgressBar)
    assert (progress.value(), progress.maximum()) == (12_400, 100_000)
    end(qtbot, work, runner)
    assert not bar.work.isVisible()


def test_work_without_a_title_stays_unseen(bar: StatusBar, runner: TaskRunner, qtbot: QtBot) -> None:
    work = Work(runner, "")
    qtbot.wait(700)
    assert not bar.work.isVisible()
    end(qtbot, work, runner)


def test_cancel_stops_the_work_within_a_second(bar: StatusBar, runner: TaskRunner, qtbot: QtBot) -> None:
    work = Work(runner, "Reading")
    qtbot.waitUntil(bar.work.isVisible, timeout=5000)
    cancel = bar.work.findChild(QToolButton)
    assert isinstance(cancel, QToolButton)
    begun = time.monotonic()
    cancel.click()
    assert "stopping" in bar.work.text
    qtbot.waitUntil(lambda: bool(work.errors))
    assert time.monotonic() - begun < 1
    assert isinstance(work.errors[0], Cancelled)
    assert not bar.work.isVisible()


def test_the_next_piece_of_work_takes_the_place(bar: StatusBar, runner: TaskRunner, qtbot: QtBot) -> None:
    first, second = Work(runner, "First"), Work(runner, "Second")
    qtbot.waitUntil(lambda: bar.work.text.startswith("First"), timeout=5000)
    first.release.set()
    qtbot.waitUntil(lambda: bar.work.text.startswith("Second"), timeout=5000)
    end(qtbot, second, runner)


def test_the_last_message_stays(bar: StatusBar) -> None:
    bar.tell("Imported 938 rows")
    assert bar.message == "Imported 938 rows"


def test_the_message_offers_undo_once(bar: StatusBar, qtbot: QtBot) -> None:
    undone: list[bool] = []
    bar.tell("Imported 938 rows", "Undo", lambda: undone.append(True))
    undo = next(button for button in bar.findChildren(QPushButton) if button.text() == "Undo")
    assert undo.isVisible()
    assert undo.accessibleName() == "Undo: Imported 938 rows"
    undo.click()
    undo.click()
    assert undone == [True]
    assert not undo.isVisible()


def test_act_does_what_the_message_offers(bar: StatusBar) -> None:
    undone: list[bool] = []
    assert not bar.act()
    bar.tell("Done", "Undo", lambda: undone.append(True))
    assert bar.act()
    assert undone == [True]
    assert not bar.act()


def test_a_newer_message_takes_the_undo_away(bar: StatusBar) -> None:
    bar.tell("Done", "Undo", lambda: None)
    bar.tell("Something else")
    assert not bar.act()


def test_a_long_message_gives_way(bar: StatusBar, qtbot: QtBot) -> None:
    bar.set_store("Local data")
    bar.tell("a very long message " * 30, "Undo", lambda: None)
    bar.resize(600, 30)
    buttons: Callable[[], list[QPushButton]] = lambda: bar.findChildren(QPushButton)  # noqa: E731
    qtbot.waitUntil(lambda: bar.width() == 600)
    assert all(button.geometry().right() <= 600 for button in buttons() if button.isVisible())
    assert bar.height() <= 40
