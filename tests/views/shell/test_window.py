"""The window: screens built when first shown, history, messages, commands, language at run time."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled, NotFound, ProblemsFound
from app.domain.issues import Issue, Where
from app.views.actions import Action
from app.views.language import Lang
from app.views.shell import MainWindow, Route, Screen, ScreenSpec, Shell
from app.views.shell.contract import Badge, Notice
from app.views.tasks import Lane
from app.views.theme import Mode, Theme
from tests.views.fake_screens import CustomerScreen, specs
from tests.views.gallery import Stage, build_window, settle


@pytest.fixture
def window(stage: Stage) -> MainWindow:
    return stage.window


def keys(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window, key, modifier)


def banner_buttons(window: MainWindow) -> dict[str, QPushButton]:
    return {button.text(): button for button in window.frame.banner.findChildren(QPushButton) if button.isVisible()}


# Screens and history


def test_the_home_screen_is_shown_first(window: MainWindow) -> None:
    assert isinstance(window.screen, CustomerScreen)
    assert window.windowTitle() == "Klanten \u2013 TrueUp Desk"


def test_screens_are_built_when_first_gone_to(qapp: QApplication) -> None:
    built: list[str] = []

    def spec(name: str) -> ScreenSpec:
        original = next(spec for spec in specs() if spec.id == name)

        def build(shell: Shell) -> Screen:
            built.append(name)
            return original.build(shell)

        return ScreenSpec(id=name, title=original.title, icon=original.icon, build=build)

    stage = build_window(qapp, lambda: (spec("customers"), spec("imports")))
    assert built == ["customers"]
    stage.window.go(Route("imports"))
    stage.window.go(Route("customers"))
    stage.window.go(Route("imports"))
    assert built == ["customers", "imports"]
    stage.end()


def test_a_screen_is_told_each_route(window: MainWindow) -> None:
    window.go(Route("customers", "42", "inventory"))
    screen = window.screen
    assert isinstance(screen, CustomerScreen)
    assert screen.opened == [Route("customers"), Route("customers", "42", "inventory")]


def test_alt_left_and_right_go_through_the_history(window: MainWindow) -> None:
    window.go(Route("imports"))
    keys(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.history.current == Route("customers")
    keys(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.history.current == Route("imports")


def test_back_and_forward_buttons_know_the_ends(window: MainWindow) -> None:
    top = window.frame.top
    assert not top.back.isEnabled()
    window.go(Route("imports"))
    assert top.back.isEnabled()
    top.back.click()
    assert (top.back.isEnabled(), top.forward.isEnabled()) == (False, True)
    top.forward.click()
    assert window.history.current == Route("imports")


def test_the_shortcut_of_a_screen_goes_there(window: MainWindow) -> None:
    keys(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.history.current == Route("reports")
    assert window.frame.sidebar.entries["reports"].isChecked()


def test_a_click_in_the_sidebar_goes_there(window: MainWindow) -> None:
    window.frame.sidebar.entries["imports"].click()
    assert window.history.current == Route("imports")


def test_an_unknown_screen_is_a_key_error(window: MainWindow) -> None:
    with pytest.raises(KeyError):
        window.go(Route("nowhere"))


def test_the_page_has_the_keyboard_at_start(window: MainWindow, qtbot: QtBot) -> None:
    screen = window.screen
    assert isinstance(screen, CustomerScreen)
    qtbot.waitUntil(screen.table.view.hasFocus)


# Messages


def test_success_is_a_toast_and_stays_in_the_status_bar(window: MainWindow) -> None:
    window.notify(Notice("Imported", action="Undo", on_action=lambda: None))
    assert [toast.notice.text for toast in window.frame.toasts.shown] == ["Imported"]
    assert window.frame.status.message.startswith("Imported")


def test_undo_by_keyboard(window: MainWindow) -> None:
    undone: list[bool] = []
    window.notify(Notice("Imported", action="Undo", on_action=lambda: undone.append(True)))
    modifier = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    keys(window, Qt.Key.Key_Z, modifier)
    assert undone == [True]
    keys(window, Qt.Key.Key_Z, modifier)
    assert window.frame.status.message == "There is nothing to undo"


def test_a_refusal_is_told_in_the_page(window: MainWindow) -> None:
    window.show_error(NotFound(kind="customer"))
    banner = window.frame.banner
    assert banner.isVisible()
    assert banner.title == "not_found {'kind': 'customer'}"


def test_every_problem_is_told_at_once_and_can_be_copied(window: MainWindow) -> None:
    problems = [Issue("bad_number", where=Where(row=row)) for row in range(1, 41)]
    window.show_error(ProblemsFound(problems))
    banner = window.frame.banner
    assert banner.title == "40 problems; nothing was changed"
    assert len(banner.sentences) == 40
    banner_buttons(window)["Copy all"].click()
    assert QGuiApplication.clipboard().text().count("\n") == 40


def test_a_bug_gives_a_report_to_pass_on(window: MainWindow) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        Fraction(1, 0)
    window.show_error(caught.value)
    banner_buttons(window)["Copy report"].click()
    report = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: Fraction(1, 0)" in report
    assert "Qt" in report
    assert "Traceback" in report


def test_what_was_cancelled_is_no_problem(window: MainWindow) -> None:
    window.show_error(Cancelled())
    assert not window.frame.banner.isVisible()
    assert window.frame.status.message == "Stopped; nothing was changed"


def test_no_message_is_a_dialog(window: MainWindow) -> None:
    window.notify(Notice("Imported"))
    window.show_error(NotFound())
    window.show_error(ValueError())
    assert QApplication.activeModalWidget() is None


def test_the_banner_goes_with_the_page(window: MainWindow) -> None:
    window.show_error(NotFound())
    window.go(Route("imports"))
    assert not window.frame.banner.isVisible()


def test_failed_work_is_told_without_more_words(window: MainWindow, qtbot: QtBot) -> None:
    def work(_: object) -> None:
        raise NotFound(kind="contract")

    window.run(work, owner=window, done=lambda _: None, lane=Lane.FREE)
    qtbot.waitUntil(window.frame.banner.isVisible)


def test_work_brings_its_result(window: MainWindow, qtbot: QtBot) -> None:
    results: list[int] = []
    window.run(lambda _: 42, owner=window, done=results.append)
    qtbot.waitUntil(lambda: results == [42])


def test_every_built_screen_hears_of_a_change(window: MainWindow) -> None:
    screen = window.screen
    window.go(Route("imports"))
    window.announce("customers")
    assert isinstance(screen, CustomerScreen)
    assert screen.changes == ["customers"]


# Sidebar and size


@pytest.mark.parametrize(("width", "scale", "narrow"), [(1440, 100, False), (1024, 100, True), (1300, 130, True)])
def test_a_narrow_window_has_a_narrow_sidebar(
    qapp: QApplication, stage: Stage, width: int, scale: int, narrow: bool
) -> None:
    stage.look.set_scale(scale)
    stage.window.resize(width, 720)
    settle(qapp)
    assert stage.window.frame.sidebar.narrow is narrow


def test_the_user_may_fold_the_sidebar_and_it_is_kept(stage: Stage, window: MainWindow) -> None:
    keys(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.sidebar.narrow
    window.resize(1400, 720)
    settle(stage.app)
    assert window.frame.sidebar.narrow
    keys(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not window.frame.sidebar.narrow


def test_badges_survive_a_switch_of_language(stage: Stage, window: MainWindow) -> None:
    window.set_badge("today", Badge("7", "seven"))
    stage.look.set_language(Lang.DUTCH)
    settle(stage.app)
    assert window.frame.sidebar.entries["today"].badge == Badge("7", "seven")
    window.set_badge("today", None)
    assert window.frame.sidebar.entries["today"].badge is None


def test_the_size_is_kept(qapp: QApplication, stage: Stage, window: MainWindow) -> None:
    window.resize(700, 600)
    window.close()
    again = build_window(qapp)
    again.window._parts.preferences.put("window/geometry", window.preferences.get("window/geometry"))
    again.window._restore_size()
    assert again.window.size().width() == 700
    again.end()


def test_a_damaged_size_is_as_good_as_none(qapp: QApplication, window: MainWindow) -> None:
    window.preferences.put("window/geometry", "AAAA")
    window._restore_size()
    assert window.width() == 1440


def test_closing_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


# Language and look at run time


def test_another_language_builds_the_content_anew_at_the_same_place(stage: Stage, window: MainWindow) -> None:
    window.go(Route("reports", "7"))
    before = window.screen
    window.set_status("Local data", backup="verified")
    stage.look.set_language(Lang.DUTCH)
    settle(stage.app)
    assert window.screen is not before
    assert window.history.current == Route("reports", "7")
    assert window.history.can_go_back
    assert window.frame.top.field.isVisible()


def test_commands_work_after_the_language_was_switched(stage: Stage, window: MainWindow) -> None:
    stage.look.set_language(Lang.DUTCH)
    settle(stage.app)
    keys(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.history.current == Route("reports")


class Shown(QObject):
    """Notes every widget that comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_no_part_flashes_up_as_a_window_of_its_own(qapp: QApplication) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    stage = build_window(qapp)
    stage.window.show()
    for spec in specs():
        stage.window.go(Route(spec.id))
        settle(qapp)
    stage.window.show_error(NotFound())
    stage.window.notify(Notice("Done", action="Undo"))
    stage.window.open_search()
    settle(qapp)
    stage.look.set_language(Lang.DUTCH)
    settle(qapp)
    qapp.removeEventFilter(shown)
    assert shown.windows == ["MainWindow"]
    stage.end()


def test_results_for_screens_that_are_gone_are_dropped(stage: Stage, window: MainWindow, qtbot: QtBot) -> None:
    results: list[int] = []
    window.run(lambda _: 1, owner=window.screen, done=results.append)
    window._build_anew()
    settle(stage.app)
    qtbot.waitUntil(lambda: not window.tasks.running)
    assert results in ([], [1])


@pytest.mark.parametrize("command", ["view.dark", "view.light", "view.high_contrast", "view.system"])
def test_palettes_are_commands(window: MainWindow, command: str) -> None:
    window.actions.trigger(command)
    assert Theme.current().mode is Mode(command.removeprefix("view."))


def test_text_size_by_keyboard(stage: Stage, window: MainWindow) -> None:
    window.actions.trigger("view.larger")
    assert stage.look.scale_percent == 110
    window.actions.trigger("view.smaller")
    window.actions.trigger("view.smaller")
    assert stage.look.scale_percent == 90
    window.actions.trigger("view.usual")
    assert stage.look.scale_percent == 100


def test_the_other_language_is_a_command(stage: Stage, window: MainWindow) -> None:
    assert not window.actions.available(window.actions.get("view.en"))
    window.actions.trigger("view.nl")
    settle(stage.app)
    assert stage.look.lang is Lang.DUTCH


# Menu and shortcut sheet


def test_the_menu_holds_every_command(window: MainWindow) -> None:
    menu = window.menu()
    texts = [action.text() for group in menu.actions() for action in group.menu().actions()]  # type: ignore[attr-defined]
    assert texts == [action.text for action in window.actions.all()]


def test_the_menu_opens_inside_the_window(window: MainWindow, qapp: QApplication) -> None:
    window.open_menu()
    settle(qapp)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    at = window.mapToGlobal(QPoint())
    assert popup.y() >= at.y()
    popup.close()


def test_f1_shows_every_shortcut(window: MainWindow, qapp: QApplication) -> None:
    keys(window, Qt.Key.Key_F1)
    settle(qapp)
    sheet = next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    named = " ".join(words.accessibleName() for words in sheet.findChildren(QLabel))
    for action in window.actions.all():
        if action.shortcut:
            assert action.text in named
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    settle(qapp)


def test_commands_of_bootstrap_are_registered(qapp: QApplication) -> None:
    def commands(shell: Shell) -> Sequence[Action]:
        return (Action(id="extra", text="Extra", handler=lambda: None),)

    def screens() -> Sequence[ScreenSpec]:
        return [spec for spec in specs() if spec.id in ("today", "imports")]

    stage = build_window(qapp, screens, commands=commands, home="today")
    assert stage.window.actions.get("extra").text == "Extra"
    stage.end()
