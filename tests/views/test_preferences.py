"""What the window remembers: kept in a file, or for as long as a trial lasts."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from app.views.preferences import FilePreferences, MemoryPreferences, TrialPreferences
from app.views.system import open_file, open_folder


def test_what_was_kept_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "new" / "window.ini"
    kept = FilePreferences(path)
    kept.put("table/customers", '[{"name": "code"}]')
    kept._kept.sync()
    assert FilePreferences(path).get("table/customers") == '[{"name": "code"}]'


def test_what_was_never_kept_is_its_default(tmp_path: Path) -> None:
    kept = FilePreferences(tmp_path / "window.ini")
    assert (kept.get("nothing"), kept.get("nothing", "usual")) == ("", "usual")


@pytest.mark.parametrize("text", ["a, b; c=d", "first\nsecond", "Ευρωπαϊκό", "%20 @ByteArray(x)"])
def test_any_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    kept = FilePreferences(tmp_path / "window.ini")
    kept.put("key", text)
    kept._kept.sync()
    assert FilePreferences(tmp_path / "window.ini").get("key") == text


def test_a_trial_begins_with_the_usual_and_leaves_it_as_it_is() -> None:
    usual = MemoryPreferences()
    usual.put("sidebar", "wide")
    trial = TrialPreferences(usual)
    assert trial.get("sidebar") == "wide"
    trial.put("sidebar", "narrow")
    assert (trial.get("sidebar"), usual.get("sidebar")) == ("narrow", "wide")


def test_files_and_folders_are_handed_to_the_desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    open_file(tmp_path / "a b#1.pdf")
    open_folder(tmp_path / "a b#1.pdf")
    assert opened == [str(tmp_path / "a b#1.pdf"), str(tmp_path)]
