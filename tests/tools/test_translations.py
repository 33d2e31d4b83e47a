"""The .ts and .qm files against the source, with Qt's own tools on a small window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools import translations
from tools.translations import Translations, read_messages

SCREEN = """from PySide6.QtWidgets import QLabel


class Screen(QLabel):
    def words(self) -> None:
        self.setText(self.tr("Import {file}"))
        self.setToolTip(self.tr("Close"))
"""
DUTCH = {"Import {file}": "{file} inlezen", "Close": "Sluiten"}


@pytest.fixture
def window(tmp_path: Path) -> Translations:
    """A program of one screen whose Dutch is complete."""
    (tmp_path / "app" / "views").mkdir(parents=True)
    (tmp_path / "app" / "bootstrap.py").touch()
    source(tmp_path, SCREEN)
    found = Translations(tmp_path)
    found.update()
    translate(found.folder / "trueup_nl.ts", DUTCH)
    found.update()
    return found


def source(root: Path, text: str) -> None:
    (root / "app" / "views" / "screen.py").write_text(text, encoding="utf-8")


def translate(file: Path, words: dict[str, str]) -> None:
    """Fill in the translations of a .ts file, as a translator does."""
    text = file.read_text(encoding="utf-8")
    for english, dutch in words.items():
        before = f'<source>{english}</source>\n        <translation type="unfinished"></translation>'
        text = text.replace(before, f"<source>{english}</source>\n        <translation>{dutch}</translation>")
    file.write_text(text, encoding="utf-8", newline="\n")


def test_a_window_whose_dutch_is_complete_passes(window: Translations) -> None:
    assert window.check() == []


def test_the_released_file_speaks_dutch(window: Translations) -> None:
    translator = QTranslator()
    assert translator.load(str(window.folder / "trueup_nl.qm"))
    assert translator.translate("Screen", "Close") == "Sluiten"


def test_a_new_text_is_stale_until_update_takes_it_in(window: Translations) -> None:
    source(window.root, SCREEN.replace('"Close"', '"Shut"'))
    assert any("trueup_nl.ts: not up to date" in problem for problem in window.check())
    assert any("'Shut' is in no .ts file" in problem for problem in window.check())


def test_a_text_without_dutch_is_unfinished(window: Translations) -> None:
    source(window.root, SCREEN.replace('"Close"', '"Completely other words"'))
    window.update()
    assert window.check() == ["trueup_nl.ts: Screen: 'Completely other words' is unfinished"]


def test_a_text_that_is_gone_leaves_the_files(window: Translations) -> None:
    source(window.root, SCREEN.replace('        self.setToolTip(self.tr("Close"))\n', ""))
    window.update()
    assert [message.source for message in read_messages(window.folder / "trueup_nl.ts")] == ["Import {file}"]
    assert window.check() == []


def test_a_place_that_the_dutch_lost_is_named(window: Translations) -> None:
    file = window.folder / "trueup_nl.ts"
    file.write_text(
        file.read_text(encoding="utf-8").replace("{file} inlezen", "Inlezen"), encoding="utf-8", newline="\n"
    )
    window.update()
    assert window.check() == ["trueup_nl.ts: Screen: the translation of 'Import {file}' lacks {file}"]


def test_a_released_file_that_is_older_than_its_source_is_named(window: Translations) -> None:
    translate_again = (window.folder / "trueup_nl.ts").read_text(encoding="utf-8").replace("Sluiten", "Dicht")
    (window.folder / "trueup_nl.ts").write_text(translate_again, encoding="utf-8", newline="\n")
    assert [problem.split(":")[0] for problem in window.check()] == ["trueup_nl.qm"]


def test_releasing_twice_gives_the_same_bytes(window: Translations) -> None:
    first = (window.folder / "trueup_nl.qm").read_bytes()
    window.update()
    assert (window.folder / "trueup_nl.qm").read_bytes() == first


def test_a_plural_asks_for_its_english_forms_too(window: Translations) -> None:
    source(window.root, SCREEN.replace('self.tr("Close")', 'self.tr("%n device(s)", "", 2)'))
    window.update()
    unfinished = [problem for problem in window.check() if problem.endswith("is unfinished")]
    assert [problem.split(":")[0] for problem in unfinished] == ["trueup_en.ts", "trueup_nl.ts"]


def test_a_text_outside_a_class_is_refused(window: Translations) -> None:
    source(window.root, SCREEN + '\n\nTITLE = tr("Title")\n')
    window.update()
    assert any("stands outside a class" in problem for problem in window.check())


def test_the_command_names_each_problem_and_fails(
    window: Translations, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(translations, "Translations", lambda: window)
    assert translations.main(["check"]) == 0
    source(window.root, SCREEN.replace("Close", "Shut"))
    assert translations.main(["check"]) == 1
    assert "not up to date" in capsys.readouterr().out
    assert translations.main(["update"]) == 0
    assert translations.main(["nonsense"]) == 2
