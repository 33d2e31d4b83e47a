"""Every command of the registry can be given on every screen where it is in force, and ends in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox

from app.views import routes
from app.views.shell.shortcut_sheet import ShortcutSheet
from tests.views.every_screen import facts
from tests.views.every_screen.house import PLACES, House

ENDS = "app.quit"
OF_THE_LOOK = ("view.system", "view.light", "view.dark", "view.high_contrast", "view.larger", "view.smaller")
MOST_POPUPS = 5
LANGUAGES = ("view.nl", "view.en")
ELSEWHERE = (ENDS, "reports.issue_all", *OF_THE_LOOK, *LANGUAGES, "view.usual")
SCREENS = ("today", "customers", "customer", "import", "true-ups", "reports", "catalogue", "about", "begin")

WITH_COMMANDS = ("customer", "true-ups", "reports")


class Desktop:
    """Stands for the dialogs of the desktop; the user leaves them all, or saves into a folder."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.save_in: Path | None = None

    def leave(self, dialog: QDialog) -> int:
        self.asked.append(dialog.windowTitle())
        dialog.reject()
        return 0

    def leave_box(self, box: QMessageBox) -> int:
        self.asked.append(box.windowTitle())
        return 0

    def no_file(self, *arguments: object) -> tuple[str, str]:
        self.asked.append(str(arguments[1]))
        return "", ""

    def no_files(self, *arguments: object) -> tuple[list[str], str]:
        self.asked.append(str(arguments[1]))
        return [], ""

    def folder(self, *arguments: object) -> str:
        self.asked.append(str(arguments[1]))
        return ""

    def save(self, *arguments: object) -> tuple[str, str]:
        self.asked.append(str(arguments[1]))
        return (str(self.save_in / Path(str(arguments[2])).name), "") if self.save_in else ("", "")


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    made = Desktop()
    monkeypatch.setattr(QDialog, "exec", lambda dialog: made.leave(dialog))  # noqa: PLW0108 - as a method
    monkeypatch.setattr(QMessageBox, "exec", lambda box: made.leave_box(box))  # noqa: PLW0108 - as a method
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made.no_file)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", made.no_files)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.save)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", made.folder)
    return made


@pytest.fixture
def tidy(house: House) -> Iterator[House]:
    yield house
    close_popups(house)


def close_popups(house: House) -> None:
    for sheet in facts.visible(house.window, ShortcutSheet):
        sheet.reject()
    for _ in range(MOST_POPUPS):
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
    assert QApplication.activePopupWidget() is None
    house.window.frame.top.close_search()
    house.rest()


def said(house: House) -> str:
    banner = house.window.frame.banner
    return "" if banner.isHidden() else " ".join([banner.title, *banner.sentences])


@pytest.mark.parametrize("place", WITH_COMMANDS)
def test_every_command_can_be_given_and_left_again(tidy: House, desktop: Desktop, place: str) -> None:
    """A refusal is told in words; a mistake of the program would be told as one, and fails."""
    tidy.visit(PLACES[place])
    for action_id in [action.id for action in tidy.window.actions.all() if action.id not in ELSEWHERE]:
        if tidy.window.history.current != PLACES[place]:
            tidy.visit(PLACES[place])
        if not tidy.window.actions.available(tidy.window.actions.get(action_id)):
            continue
        tidy.window.actions.trigger(action_id)
        tidy.rest()
        assert "Traceback" not in said(tidy), action_id
        close_popups(tidy)
        assert tidy.window.isVisible(), action_id


@pytest.mark.parametrize("action_id", OF_THE_LOOK)
def test_another_look_is_kept(house: House, action_id: str) -> None:
    before = (house.look.mode, house.look.scale_percent)
    house.window.actions.trigger(action_id)
    house.rest()
    assert (house.look.mode, house.look.scale_percent) != before or action_id == "view.light"


def test_every_screen_survives_the_switch_of_the_language_there_and_back(house: House) -> None:
    for place in SCREENS:
        house.visit(PLACES[place])
    for language in LANGUAGES:
        house.window.actions.trigger(language)
        house.rest()
        assert house.look.language.lang == language.removeprefix("view.")
        assert house.window.history.current == PLACES[SCREENS[-1]]


def test_after_a_switch_of_the_language_the_look_can_be_changed(house: House) -> None:
    """What the old screens listened to must not call them any more."""
    for place in ("look", "brand", "reports", "true-ups"):
        house.visit(PLACES[place])
    house.window.actions.trigger("view.nl")
    house.rest()
    house.window.actions.trigger("view.dark")
    house.rest()
    assert house.look.mode == "dark"


def test_quitting_closes_the_window_and_the_store(house: House) -> None:
    ended: list[bool] = []
    house.sitting.ended.connect(lambda: ended.append(True))
    house.window.actions.trigger(ENDS)
    house.until(lambda: bool(ended))
    assert not house.window.isVisible()


def test_commands_have_words_and_ids_of_one_form(dutch: House, place: str) -> None:
    for action in dutch.window.actions.all():
        assert action.text.strip() == action.text != ""
        assert action.id == action.id.lower()
        assert "." in action.id


def test_no_two_commands_of_a_screen_are_called_alike(dutch: House, place: str) -> None:
    texts = [action.text for action in dutch.window.actions.all()]
    assert sorted(text for text in set(texts) if texts.count(text) > 1) == []


def test_main_commands_stand_in_the_top_bar_with_the_primary_one_last(dutch: House, place: str) -> None:
    buttons = dutch.window.frame.top.buttons
    wanted = [dutch.window.actions.get(name).text for name in dutch.window.screen.main_actions]
    assert [one.text() for one in buttons] == wanted
    assert [one.property("kind") for one in buttons] == ["normal"] * (len(wanted) - 1) + ["primary"] * bool(wanted)


def test_a_button_of_the_top_bar_rests_while_its_command_does(dutch: House, place: str) -> None:
    for one, name in zip(dutch.window.frame.top.buttons, dutch.window.screen.main_actions, strict=True):
        assert one.isEnabled() is dutch.window.actions.available(dutch.window.actions.get(name)), name


def test_the_menu_has_a_part_for_every_group_in_use(house: House) -> None:
    menu = house.window.menu()
    parts = [action.menu() for action in menu.actions()]
    assert all(isinstance(part, QMenu) and part.actions() for part in parts)
    groups = {action.group for action in house.window.actions.all()}
    assert len(parts) == len(groups)


@pytest.mark.parametrize(
    ("action_id", "suffix"), [("portfolio.export", ".xlsx"), ("portfolio.template", ".xlsx"), ("store.backup", ".db")]
)
def test_what_is_saved_is_there_and_said_to_be(
    house: House, desktop: Desktop, tmp_path: Path, action_id: str, suffix: str
) -> None:
    desktop.save_in = tmp_path / "saved"
    desktop.save_in.mkdir()
    house.window.actions.trigger(action_id)
    house.rest()
    files = [file for file in desktop.save_in.iterdir() if file.suffix == suffix]
    assert len(files) == 1
    assert files[0].stat().st_size > 1000
    assert said(house) == ""


def test_a_demo_can_neither_be_restored_nor_left_for_another(house: House) -> None:
    for name in ("store.restore", "demo.open"):
        assert not house.window.actions.available(house.window.actions.get(name))
        house.window.actions.trigger(name)
    assert (house.asked.restored, house.asked.demos) == ([], 0)


def test_importing_from_a_customer_keeps_the_customer(house: House) -> None:
    house.visit(PLACES["customer"])
    house.window.actions.trigger("import.open")
    house.rest()
    current = house.window.history.current
    assert current is not None
    assert (current.screen, current.key) == (routes.IMPORT, PLACES["customer"].key)
