"""Toasts: timed, with an action, never a dialog, above whichever page is shown."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.views.shell.contract import Notice, Route
from app.views.shell.toasts import MOST, SECONDS, SECONDS_WITH_ACTION, Toast, Toasts
from app.views.theme import Tone
from app.views.widgets.buttons import Kind, button
from tests.views.gallery import Stage, settle


@pytest.fixture
def toasts(stage: Stage) -> Toasts:
    return stage.window.frame.toasts


def test_a_notice_is_shown_in_the_corner_of_the_pages(qapp: QApplication, stage: Stage, toasts: Toasts) -> None:
    toast = toasts.show_notice(Notice("Saved"))
    settle(qapp)
    assert toast.isVisible()
    frame = stage.window.frame
    assert toasts.geometry().right() <= frame.width()
    assert toasts.geometry().bottom() <= frame.height() - frame.status.height()
    assert toasts.x() > frame.width() / 2


def covered(stage: Stage, made: QPushButton) -> bool:
    """Whether a toast lies over a button."""
    frame = stage.window.frame
    return frame.toasts.geometry().intersects(QRect(made.mapTo(frame, QPoint()), made.size()))


def at_the_corner(stage: Stage, kind: Kind, height: int = 40) -> QPushButton:
    """A button of the page where messages come."""
    page = stage.window.frame.pages.currentWidget()
    assert page is not None
    made = button("Next", kind=kind)
    made.setParent(page)
    made.setGeometry(page.width() - 130, page.height() - height - 20, 120, height)
    made.show()
    return made


@pytest.mark.parametrize("kind", [Kind.PRIMARY, Kind.NORMAL])
def test_it_lies_over_no_button_of_the_page(qapp: QApplication, stage: Stage, toasts: Toasts, kind: Kind) -> None:
    made = at_the_corner(stage, kind)
    for number in range(MOST):
        toasts.show_notice(Notice(str(number)))
    settle(qapp)
    assert toasts.isVisible()
    assert not covered(stage, made)


def test_it_makes_room_for_a_button_that_comes_later(qtbot: QtBot, stage: Stage, toasts: Toasts) -> None:
    toasts.show_notice(Notice("Read"))
    qtbot.waitUntil(toasts.isVisible)
    made = at_the_corner(stage, Kind.PRIMARY)
    qtbot.waitUntil(lambda: not covered(stage, made))


def test_where_buttons_are_everywhere_the_main_one_stays_free(qapp: QApplication, stage: Stage, toasts: Toasts) -> None:
    page = stage.window.frame.pages.currentWidget()
    assert page is not None
    wall = at_the_corner(stage, Kind.NORMAL)
    wall.setGeometry(0, 0, page.width(), page.height())
    main = at_the_corner(stage, Kind.PRIMARY)
    toasts.show_notice(Notice("Saved"))
    settle(qapp)
    assert not covered(stage, main)
    assert covered(stage, wall)


def test_it_goes_by_itself(qtbot: QtBot, toasts: Toasts) -> None:
    toast = toasts.show_notice(Notice("Saved"))
    toast.clock.start(10)
    qtbot.waitUntil(lambda: not toasts.shown)
    qtbot.waitUntil(lambda: not toasts.isVisible())


def test_with_an_action_it_stays_longer(toasts: Toasts) -> None:
    assert toasts.show_notice(Notice("Saved")).clock.interval() == SECONDS * 1000
    assert toasts.show_notice(Notice("Saved", action="Undo")).clock.interval() == SECONDS_WITH_ACTION * 1000


def test_its_action_is_done_once_and_closes_it(toasts: Toasts) -> None:
    undone: list[bool] = []
    toast = toasts.show_notice(Notice("Imported", action="Undo", on_action=lambda: undone.append(True)))
    undo = next(button for button in toast.findChildren(QPushButton) if button.text() == "Undo")
    undo.click()
    assert undone == [True]
    assert toasts.shown == []


def test_the_clock_stands_still_under_the_pointer(toasts: Toasts) -> None:
    toast = toasts.show_notice(Notice("Saved"))
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast.clock.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast.clock.isActive()


def test_the_oldest_goes_when_there_are_too_many(toasts: Toasts) -> None:
    for number in range(MOST + 2):
        toasts.show_notice(Notice(str(number)))
    assert [toast.notice.text for toast in toasts.shown] == ["2", "3", "4"]


def test_it_never_takes_the_keyboard(qtbot: QtBot, stage: Stage) -> None:
    before = stage.window.focusWidget()
    stage.window.notify(Notice("Saved", action="Undo"))
    qtbot.wait(10)
    assert stage.window.focusWidget() is before


def test_none_of_its_buttons_can_be_handed_the_keyboard(toasts: Toasts) -> None:
    toast = toasts.show_notice(Notice("Imported", action="Undo", on_action=lambda: None))
    policies = {button.focusPolicy() for button in toast.findChildren(QAbstractButton)}
    assert policies == {Qt.FocusPolicy.NoFocus}


def test_what_was_undone_in_one_place_is_offered_in_no_other(stage: Stage) -> None:
    undone: list[str] = []
    frame = stage.window.frame
    for number in "12":
        stage.window.notify(Notice(number, action="Undo", on_action=partial(undone.append, number)))
    assert frame.status.act()
    assert (undone, [toast.notice.text for toast in frame.toasts.shown]) == (["2"], ["1"])
    stage.window.notify(Notice("3", action="Undo", on_action=partial(undone.append, "3")))
    (*_, last) = frame.toasts.shown
    last.findChildren(QPushButton)[0].click()
    assert undone == ["2", "3"]
    assert not frame.status.act()


def test_going_elsewhere_closes_what_was_said_before_and_not_what_was_said_just_now(
    qapp: QApplication, qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.views.shell.toasts._OLD_AFTER", 30)
    stage.window.notify(Notice("before"))
    qtbot.wait(60)
    stage.window.notify(Notice("just now"))
    stage.window.go(Route("reports"))
    settle(qapp)
    assert [toast.notice.text for toast in stage.window.frame.toasts.shown] == ["just now"]
    assert stage.window.frame.status.message == "just now"


def test_it_has_a_name_and_its_buttons_have(toasts: Toasts) -> None:
    toast = toasts.show_notice(Notice("Imported", action="Undo"))
    assert toast.accessibleName() == "Imported"
    names = [button.accessibleName() for button in toast.findChildren(QPushButton)]
    assert names == ["Undo: Imported"]


def test_it_stays_above_the_page_that_is_gone_to(qapp: QApplication, stage: Stage, toasts: Toasts) -> None:
    toast = toasts.show_notice(Notice("Saved"))
    stage.window.go(Route("reports"))
    settle(qapp)
    frame = stage.window.frame
    middle = toast.mapTo(frame, toast.rect().center())
    over = frame.childAt(middle)
    assert over is not None
    assert over is toast or toast.isAncestorOf(over)


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_can_be_told(toasts: Toasts, tone: Tone) -> None:
    toast = toasts.show_notice(Notice("Saved", tone))
    assert isinstance(toast, Toast)
    assert toast.property("banner") == tone.value


@pytest.mark.parametrize("scale", [100, 130])
def test_nothing_in_it_is_cut_off(qapp: QApplication, stage: Stage, toasts: Toasts, scale: int) -> None:
    stage.look.set_scale(scale)
    stage.window.resize(1024, 700)
    toast = toasts.show_notice(Notice("Inventaris maart ge\u00efmporteerd, 938 regels", action="Ongedaan maken"))
    settle(qapp)
    button = toast.findChildren(QPushButton)[0]
    assert button.width() >= button.sizeHint().width()
    assert toast.rect().contains(button.geometry())
