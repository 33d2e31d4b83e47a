"""The interface language: found, switched, and with it figures, dates and Qt's own texts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views import formats
from app.views import language as language_module
from app.views.language import OWN_NAMES, TRANSLATIONS, Lang, Language, system_language
from app.views.look import LANGUAGE, MODE, SCALE, Look
from app.views.preferences import MemoryPreferences
from app.views.theme import Mode, Theme, colours
from tools.translations import release

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context><name>Actions</name>
<message><source>Help</source><translation>Hulp</translation></message>
</context></TS>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = tmp_path / "trueup_nl.ts"
    source.write_text(SOURCE, encoding="utf-8")
    release(source, source.with_suffix(".qm"))
    return tmp_path


@pytest.fixture
def language(qapp: QApplication, folder: Path) -> Iterator[Language]:
    made = Language(qapp, folder)
    yield made
    made.use(Lang.ENGLISH)
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def look(qapp: QApplication, language: Language, preferences: MemoryPreferences) -> Look:
    return Look(qapp, preferences, language)


def shown() -> str:
    return QCoreApplication.translate("Actions", "Help")


def test_dutch_texts_are_put_in_force_and_taken_back(language: Language) -> None:
    language.use(Lang.DUTCH)
    assert shown() == "Hulp"
    language.use(Lang.ENGLISH)
    assert shown() == "Help"


def test_figures_follow_the_language(language: Language) -> None:
    language.use(Lang.DUTCH)
    assert formats.count(1234) == "1.234"
    assert QLocale().name() == "nl_NL"
    language.use(Lang.ENGLISH)
    assert formats.count(1234) == "1,234"


def test_texts_of_qt_itself_are_dutch(language: Language) -> None:
    language.use(Lang.DUTCH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"


def test_the_switch_is_told_after_everything_is_in_place(language: Language) -> None:
    seen: list[tuple[str, str]] = []
    language.changed.connect(lambda: seen.append((shown(), formats.count(1000))))
    language.use(Lang.DUTCH)
    assert seen == [("Hulp", "1.000")]
    assert language.lang is Lang.DUTCH


def test_a_missing_translation_leaves_the_source_text(qapp: QApplication, tmp_path: Path) -> None:
    language = Language(qapp, tmp_path)
    language.use(Lang.DUTCH)
    assert shown() == "Help"
    language.use(Lang.ENGLISH)


@pytest.mark.parametrize(
    ("name", "found"), [("nl_NL", Lang.DUTCH), ("nl_BE", Lang.DUTCH), ("de_DE", Lang.ENGLISH), ("en_US", Lang.ENGLISH)]
)
def test_the_language_of_the_system(monkeypatch: pytest.MonkeyPatch, name: str, found: Lang) -> None:
    class Locale(QLocale):
        @staticmethod
        def system() -> QLocale:
            return QLocale(name)

    monkeypatch.setattr(language_module, "QLocale", Locale)
    assert system_language() is found


def test_every_language_is_named_in_its_own_words() -> None:
    assert set(OWN_NAMES) == set(Lang)
    assert OWN_NAMES[Lang.DUTCH] == "Nederlands"


def test_the_translations_are_looked_for_in_the_resources() -> None:
    assert TRANSLATIONS.parts[-2:] == ("resources", "translations")


def test_first_start_follows_the_system(look: Look) -> None:
    assert (look.mode, look.scale_percent, look.lang) == (Mode.SYSTEM, 100, system_language())


def test_what_the_user_chose_is_kept_and_restored(
    qapp: QApplication, language: Language, preferences: MemoryPreferences, look: Look
) -> None:
    look.set_mode(Mode.DARK)
    look.set_scale(130)
    look.set_language(Lang.DUTCH)
    language.use(Lang.ENGLISH)
    Theme.apply(qapp, Mode.LIGHT)
    Look(qapp, preferences, language).restore("#7a1f5c")
    assert colours().dark
    assert Theme.current().scale == 1.3
    assert Theme.current().accent == "#7a1f5c"
    assert shown() == "Hulp"


@pytest.mark.parametrize("key", [MODE, SCALE, LANGUAGE])
def test_something_else_in_the_preferences_reads_as_first_start(
    look: Look, preferences: MemoryPreferences, key: str
) -> None:
    preferences.put(key, "purple")
    assert (look.mode, look.scale_percent, look.lang) == (Mode.SYSTEM, 100, system_language())


@pytest.mark.parametrize(("asked", "kept"), [(300, 160), (10, 80), (110, 110)])
def test_the_text_scale_is_kept_within_bounds(look: Look, asked: int, kept: int) -> None:
    look.set_scale(asked)
    assert look.scale_percent == kept


def test_another_accent_keeps_palette_and_scale(look: Look) -> None:
    look.set_mode(Mode.DARK)
    look.set_scale(120)
    look.set_accent("#7a1f5c")
    assert (Theme.current().mode, Theme.current().scale) == (Mode.DARK, 1.2)


def test_preferences_in_memory_keep_texts_by_name(preferences: MemoryPreferences, qtbot: QtBot) -> None:
    preferences.put("a", "1")
    assert preferences.get("a") == "1"
    assert preferences.get("b", "default") == "default"
