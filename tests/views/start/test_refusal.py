"""The window that says why a store was not opened, and the ways out of it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.views.start.refusal import RefusalWindow

NEWEST = (Path("kept.db"), datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
SENTENCES = ["The store is damaged.", "Nothing was deleted."]


def refusal(qtbot: QtBot, code: str, newest: tuple[Path, datetime] | None = NEWEST) -> RefusalWindow:
    made = RefusalWindow(code, SENTENCES, newest)
    qtbot.addWidget(made)
    made.show()
    return made


def ways(window: RefusalWindow) -> list[str]:
    return [one.text() for one in window.findChildren(QPushButton)]


def press(window: RefusalWindow, text: str) -> None:
    next(one for one in window.findChildren(QPushButton) if one.text() == text).click()


def test_trap_7_a_damaged_store_is_restored_first(qtbot: QtBot) -> None:
    window = refusal(qtbot, "store_damaged")
    assert ways(window)[0].startswith("Restore the backup of 21\u00a0Nov\u00a02026")
    assert "Open another store\u2026" not in ways(window)
    with qtbot.waitSignal(window.restore) as told:
        window.findChildren(QPushButton)[0].click()
    assert told.args == [Path("kept.db")]


def test_without_a_backup_one_begins_anew_or_chooses_one(qtbot: QtBot) -> None:
    assert ways(refusal(qtbot, "store_damaged_no_backup", None))[:2] == [
        "Begin with a new store",
        "Choose a backup\u2026",
    ]


@pytest.mark.parametrize("code", ["store_locked", "store_newer", "store_busy", "store_full"])
def test_a_sound_store_is_never_offered_to_be_replaced(qtbot: QtBot, code: str) -> None:
    offered = ways(refusal(qtbot, code))
    assert offered[0] == "Try again"
    assert not [text for text in offered if "backup" in text]


def test_the_first_way_is_what_enter_takes(qtbot: QtBot) -> None:
    window = refusal(qtbot, "store_locked")
    assert window.findChildren(QPushButton)[0].isDefault()


def test_another_store_and_another_backup_are_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = refusal(qtbot, "store_foreign")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.db"), ""))
    with qtbot.waitSignal(window.open_other) as other:
        press(window, "Open another store\u2026")
    with qtbot.waitSignal(window.restore) as backup:
        press(window, "Choose a backup\u2026")
    assert other.args == backup.args == [tmp_path / "x.db"]


def test_choosing_nothing_changes_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = refusal(qtbot, "store_foreign")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(window.open_other):
        press(window, "Open another store\u2026")


def test_the_text_can_be_copied(qtbot: QtBot) -> None:
    window = refusal(qtbot, "store_foreign")
    press(window, "Copy this text")
    assert QGuiApplication.clipboard().text() == "\n".join(SENTENCES)


def test_closing_it_quits(qtbot: QtBot) -> None:
    window = refusal(qtbot, "store_foreign")
    with qtbot.waitSignal(window.quit_wanted):
        window.close()


def test_leaving_it_for_a_way_that_was_chosen_does_not_quit(qtbot: QtBot) -> None:
    window = refusal(qtbot, "store_foreign")
    with qtbot.assertNotEmitted(window.quit_wanted):
        window.leave()


def test_every_sentence_is_whole_in_the_window(qtbot: QtBot) -> None:
    long = ["A sentence that goes on and on, with a path in it that has no end. " * 6]
    window = RefusalWindow("store_foreign", long, None)
    qtbot.addWidget(window)
    window.show()
    layout = window.layout()
    assert layout is not None
    assert window.height() >= layout.totalHeightForWidth(window.width())
