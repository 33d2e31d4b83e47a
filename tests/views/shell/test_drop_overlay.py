"""Files dropped anywhere: the veil comes before any field can take them for text."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.shell.contract import Route
from app.views.shell.drop_overlay import DropOverlay, dropped_files
from tests.views.fake_screens import EmptyScreen
from tests.views.gallery import Stage, settle

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


@pytest.fixture
def overlay(stage: Stage) -> DropOverlay:
    return stage.window.frame.drop


def enter(stage: Stage, data: QMimeData) -> QDragEnterEvent:
    """What Qt sends to the window when something is dragged into it."""
    event = QDragEnterEvent(QPointF(400, 24), COPY, data, LEFT, NONE)
    QApplication.sendEvent(stage.window.windowHandle(), event)
    return event


def drop(overlay: DropOverlay, data: QMimeData) -> QDropEvent:
    event = QDropEvent(QPointF(400, 24), COPY, data, LEFT, NONE)
    QApplication.sendEvent(overlay, event)
    return event


def test_files_that_enter_bring_the_veil_up_over_the_whole_window(stage: Stage, overlay: DropOverlay) -> None:
    enter(stage, files("/tmp/march.xlsx"))
    assert overlay.isVisible()
    assert overlay.geometry() == stage.window.frame.rect()


def test_the_veil_lies_over_the_search_field(stage: Stage, overlay: DropOverlay) -> None:
    enter(stage, files("/tmp/march.xlsx"))
    frame = stage.window.frame
    assert frame.childAt(frame.top.field.mapTo(frame, QPoint(5, 5))) is overlay


def test_dropped_files_are_told_in_their_order(qtbot: QtBot, stage: Stage, overlay: DropOverlay) -> None:
    data = files("/tmp/b.xlsx", "/tmp/a.csv")
    enter(stage, data)
    with qtbot.waitSignal(stage.window.filesDropped) as told:
        event = drop(overlay, data)
    assert told.args == [["/tmp/b.xlsx", "/tmp/a.csv"]]
    assert event.isAccepted()
    assert not overlay.isVisible()


def test_text_that_is_dragged_does_not_bring_the_veil_up(stage: Stage, overlay: DropOverlay) -> None:
    data = QMimeData()
    data.setText("SITE-004417")
    enter(stage, data)
    assert not overlay.isVisible()


def test_pages_of_the_web_are_no_files() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/file.xlsx"), QUrl.fromLocalFile("/tmp/a.xlsx")])
    assert dropped_files(data) == ["/tmp/a.xlsx"]


def test_the_veil_goes_when_they_are_dragged_out(stage: Stage, overlay: DropOverlay) -> None:
    enter(stage, files("/tmp/a.xlsx"))
    QApplication.sendEvent(overlay, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_the_veil_takes_files_anywhere(stage: Stage, overlay: DropOverlay) -> None:
    data = files("/tmp/a.xlsx")
    enter(stage, data)
    entering = QDragEnterEvent(QPointF(1, 1), COPY, data, LEFT, NONE)
    QApplication.sendEvent(overlay, entering)
    moving = QDragMoveEvent(QPointF(900, 600), COPY, data, LEFT, NONE)
    QApplication.sendEvent(overlay, moving)
    assert entering.isAccepted()
    assert moving.isAccepted()


def test_the_screen_shown_may_take_them(qtbot: QtBot, stage: Stage, overlay: DropOverlay) -> None:
    stage.window.go(Route("today"))
    data = files("/tmp/a.xlsx")
    enter(stage, data)
    with qtbot.assertNotEmitted(stage.window.filesDropped):
        drop(overlay, data)
    screen = stage.window.screen
    assert isinstance(screen, EmptyScreen)
    assert screen.taken == ["/tmp/a.xlsx"]


def test_the_veil_works_after_the_window_was_built_anew(qtbot: QtBot, stage: Stage) -> None:
    stage.window._build_anew()
    settle(stage.app)
    data = files("/tmp/a.csv")
    enter(stage, data)
    assert stage.window.frame.drop.isVisible()
    with qtbot.waitSignal(stage.window.filesDropped):
        drop(stage.window.frame.drop, data)


def test_the_veil_says_what_to_do(stage: Stage, overlay: DropOverlay) -> None:
    assert overlay.accessibleName()
    enter(stage, files("/tmp/a.xlsx"))
    assert not overlay.grab().toImage().isNull()
