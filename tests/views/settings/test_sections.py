import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox

from app import __version__
from app.domain.issues import Issue
from app.models.originals import folder_of
from app.models.verify import CheckResult, VerifyReport
from app.services.desk import Desk
from app.services.inventory.originals import room_of
from app.services.settings import save_settings, setting
from app.services.store_safety import back_up_daily, back_up_now, backup_to, backups_of
from app.views.changes import Change
from app.views.language import Lang
from app.views.settings.about_section import log_path
from app.views.settings.screen import ABOUT, BRAND, DOCUMENTS, LOOK, SECTIONS, STORE
from app.views.settings.store_columns import size_text
from app.views.theme import Mode, Theme
from tests.views.settings.conftest import Open

CONTROL = Qt.KeyboardModifier.ControlModifier


# Sections


def test_the_brand_comes_first(open_screen: Open) -> None:
    screen = open_screen().screen
    assert screen.tabs.currentIndex() == SECTIONS.index(BRAND)
    assert screen.brand.isVisible()


@pytest.mark.parametrize("section", SECTIONS)
def test_a_route_names_a_section(open_screen: Open, section: str) -> None:
    screen = open_screen(tab=section).screen
    assert screen.pages.currentIndex() == SECTIONS.index(section)
    assert screen.tabs.currentIndex() == SECTIONS.index(section)


def test_a_route_to_no_section_shows_the_brand(open_screen: Open) -> None:
    assert open_screen(tab="nonsense").screen.brand.isVisible()


def test_tabs_become_part_of_the_history(open_screen: Open) -> None:
    hall = open_screen()
    hall.screen.tabs.setFocus()
    hall.press(hall.screen.tabs, Qt.Key.Key_Right)
    assert hall.stage.window.history.current is not None
    assert hall.stage.window.history.current.tab == LOOK
    hall.stage.window.go_back()
    hall.rest()
    assert hall.screen.brand.isVisible()


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_is_cut_off_in_a_small_window_with_large_text(open_screen: Open, section: str, lang: Lang) -> None:
    hall = open_screen(lang, tab=section)
    hall.stage.look.set_scale(130)
    hall.resize(1024)
    screen = hall.screen
    for label in screen.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            at = label.mapTo(screen, QPoint())
            assert at.x() + label.sizeHint().width() <= screen.width() + 1, label.text()
    hall.stage.look.set_scale(100)


# Appearance and language


@pytest.mark.parametrize("mode", [Mode.DARK, Mode.HIGH_CONTRAST, Mode.LIGHT])
def test_a_palette_is_in_force_at_once(open_screen: Open, mode: Mode) -> None:
    hall = open_screen(tab=LOOK)
    hall.screen.appearance.modes[mode].click()
    hall.rest()
    assert Theme.current().mode is mode
    assert hall.stage.look.mode is mode


def test_following_the_desktop_is_one_of_the_choices(open_screen: Open) -> None:
    hall = open_screen(tab=LOOK)
    hall.screen.appearance.modes[Mode.SYSTEM].click()
    assert hall.stage.look.mode is Mode.SYSTEM


def test_a_palette_chosen_elsewhere_is_shown(open_screen: Open) -> None:
    hall = open_screen(tab=LOOK)
    hall.stage.look.set_mode(Mode.DARK)
    hall.rest()
    assert hall.screen.appearance.modes[Mode.DARK].isChecked()


def test_the_text_size_is_in_force_at_once(open_screen: Open) -> None:
    hall = open_screen(tab=LOOK)
    scale = hall.screen.appearance.scale
    scale.setCurrentIndex(scale.findData(130))
    scale.activated.emit(scale.currentIndex())
    hall.rest()
    assert Theme.current().scale == pytest.approx(1.3)
    hall.stage.look.set_scale(100)


@pytest.mark.parametrize(
    ("lang", "other", "title"), [(Lang.ENGLISH, Lang.DUTCH, "Instellingen"), (Lang.DUTCH, Lang.ENGLISH, "Settings")]
)
def test_the_language_is_switched_at_once_and_the_section_stays(
    open_screen: Open, lang: Lang, other: Lang, title: str
) -> None:
    hall = open_screen(lang, tab=LOOK)
    hall.screen.appearance.languages[other].click()
    hall.rest()
    assert hall.stage.look.lang is other
    assert hall.screen.pages.currentIndex() == SECTIONS.index(LOOK)
    assert title in [label.text() for label in hall.screen.findChildren(QLabel)]
    assert hall.screen.appearance.languages[other].isChecked()


# Documents


def test_the_kept_settings_are_shown_with_an_example(desk: Desk, open_screen: Open) -> None:
    save_settings(desk, {"quote_valid_days": "45", "workstation": "Q"})
    section = open_screen(tab=DOCUMENTS).screen.documents
    assert section.valid_days.value() == 45
    assert section.letter.text() == "Q"
    assert "TU-2026-Q0001" in section.letter.accessibleDescription()
    assert not section.save.isEnabled()


def test_days_and_letter_are_kept_and_told(desk: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=DOCUMENTS)
    section = hall.screen.documents
    section.valid_days.setValue(60)
    section.letter.selectAll()
    QTest.keyClicks(section.letter, "b")
    assert "TU-2026-B0001" in section.letter.accessibleDescription()
    hall.click(section.save)
    assert (setting(desk, "quote_valid_days"), setting(desk, "workstation")) == ("60", "B")
    assert Change.SETTINGS in hall.customers.changes
    assert not section.save.isEnabled()


@pytest.mark.parametrize("text", ["1", "-", "\u00c9", ""])
def test_a_letter_from_a_to_z_is_wanted(desk: Desk, open_screen: Open, text: str) -> None:
    hall = open_screen(tab=DOCUMENTS)
    section = hall.screen.documents
    section.letter.setText(text)
    section.form.edited.emit()
    hall.click(section.save)
    assert section.form.field("letter").error == "Type one letter from A to Z."
    assert setting(desk, "workstation") == "A"


def test_reverting_puts_the_kept_settings_back(desk: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=DOCUMENTS)
    section = hall.screen.documents
    section.valid_days.setValue(7)
    assert section.state.text() == "Not saved yet"
    hall.click(section.revert)
    assert section.valid_days.value() == 30
    assert section.state.text() == ""


# Store


def test_the_store_is_named_with_its_size(desk: Desk, open_screen: Open) -> None:
    section = open_screen(tab=STORE).screen.store
    assert section.path.text() == str(desk.store.path)
    texts = [label.text() for label in section.facts.findChildren(QLabel)]
    assert size_text(desk.store.path.stat().st_size) in texts
    assert "none yet" in texts


def test_a_backup_is_made_and_listed(desk: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=STORE)
    hall.click(hall.screen.store.back_up)
    (made,) = backups_of(desk.store)
    assert [row.path for row in hall.screen.store.table.model.shown] == [made.path]
    assert "Backed up and verified" in hall.told
    assert hall.screen.store.back_up.isEnabled()


def test_backing_up_now_makes_one_however_young_the_last_is(desk: Desk) -> None:
    assert back_up_daily(desk) is not None
    assert back_up_daily(desk) is None
    assert back_up_now(desk).path.is_file()


def test_a_backup_put_elsewhere_is_listed_too(desk: Desk, open_screen: Open, tmp_path: Path) -> None:
    made = backup_to(desk, tmp_path / "elsewhere" / "mine.db")
    assert [one.path for one in backups_of(desk.store)] == [made.path]
    rows = open_screen(tab=STORE).screen.store.table.model.shown
    assert [row.path.name for row in rows] == ["mine.db"]


def test_a_backup_that_is_gone_is_not_listed(desk: Desk, tmp_path: Path) -> None:
    backup_to(desk, tmp_path / "mine.db").path.unlink()
    assert backups_of(desk.store) == []


def test_verifying_a_sound_store_says_so(open_screen: Open) -> None:
    hall = open_screen(tab=STORE)
    hall.click(hall.screen.store.verify)
    assert hall.screen.store.result.isVisible()
    assert hall.screen.store.result.title.startswith("The store is sound: 15 checks")
    assert hall.screen.store.verify.isEnabled()


def test_what_the_checks_find_is_listed(desk: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=STORE)
    found = CheckResult("integrity", (Issue("store_integrity", {"detail": "page 7"}),))
    hall.screen._verified(VerifyReport(desk.store.path, 1, (found,)))
    assert hall.screen.store.result.sentences
    assert "page 7" in hall.screen.store.result.sentences[0]


def test_what_opening_the_store_warned_of_is_repeated(desk: Desk, open_screen: Open) -> None:
    desk.store.warnings.append(Issue("store_synced_folder", {"path": str(desk.store.path), "place": "OneDrive"}))
    section = open_screen(tab=STORE).screen.store
    assert section.warnings.isVisible()
    assert "OneDrive" in section.warnings.sentences[0]


def answer_question(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    """Stand in for the user at a question; gives what was asked."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> int:
        asked.append(f"{box.text()} {box.informativeText()}")
        wanted = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
        next(one for one in box.buttons() if box.buttonRole(one) is wanted).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


def test_restoring_asks_first_since_it_cannot_be_undone(
    desk: Desk, open_screen: Open, restored: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up_now(desk)
    asked = answer_question(monkeypatch, yes=True)
    hall = open_screen(tab=STORE)
    assert not hall.screen.store.restore.isEnabled()
    hall.screen.store.table.choose(made.path)
    hall.click(hall.screen.store.restore)
    assert restored == [made.path]
    assert made.path.name in asked[0]
    assert "no longer in the store" in asked[0]


def test_saying_no_restores_nothing(
    desk: Desk, open_screen: Open, restored: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up_now(desk)
    answer_question(monkeypatch, yes=False)
    hall = open_screen(tab=STORE)
    hall.screen.store.table.choose(made.path)
    hall.click(hall.screen.store.restore)
    assert restored == []


def test_a_demo_offers_no_way_back(open_screen: Open) -> None:
    assert not open_screen(tab=STORE, can_restore=False).screen.store.restore.isVisible()


# About


def test_the_version_is_told_and_copied(open_screen: Open) -> None:
    hall = open_screen(tab=ABOUT)
    texts = [label.text() for label in hall.screen.about.facts.findChildren(QLabel)]
    assert __version__ in texts
    hall.click(hall.screen.about.copy)
    assert f"Version: {__version__}" in QGuiApplication.clipboard().text()


def test_the_log_is_named_where_one_is_written(tmp_path: Path) -> None:
    assert log_path() is None
    handler = RotatingFileHandler(tmp_path / "desk.log", delay=True)
    logging.getLogger().addHandler(handler)
    try:
        assert log_path() == tmp_path / "desk.log"
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_the_limit_of_original_files_is_shown_and_saved(desk: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=STORE)
    card = hall.screen.store.originals
    assert (card.limit.value(), card.save.isEnabled()) == (500, False)
    card.limit.setValue(0)
    assert card.limit.text() == "none"
    hall.click(card.save)
    assert room_of(desk).limit == 0
    assert not card.save.isEnabled()
    card.limit.setValue(250)
    hall.click(card.save)
    assert room_of(desk).limit == 250 << 20


def test_what_a_limit_removes_is_told(desk: Desk, open_screen: Open) -> None:
    hall = open_screen(tab=STORE)
    folder = folder_of(desk.store.path)
    folder.mkdir()
    (folder / ("0" * 64)).write_bytes(bytes(2 << 20))
    hall.screen._save_limit(1)
    hall.rest()
    assert list(folder.iterdir()) == []
    assert hall.stage.window.frame.status.message.endswith("removed: 1")
