"""The interface language: follows the system at first start, switched at run time.

Switching installs the translator and the formats; the window then builds its content anew, so no widget has to know
how to re-word itself.
"""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app.views import formats

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
SOURCE_LANGUAGE = "en"


class Lang(StrEnum):
    """The languages of the interface; English is the language of the source."""

    DUTCH = "nl"
    ENGLISH = "en"


OWN_NAMES = {Lang.DUTCH: "Nederlands", Lang.ENGLISH: "English"}
"""Each language in its own words: a user finds theirs without reading the other."""


class Language(QObject):
    """The language in force and the way to change it; `changed` comes after texts and formats are in place."""

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path = TRANSLATIONS) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._translators: list[QTranslator] = []
        self._lang = Lang.ENGLISH

    # Properties

    @property
    def lang(self) -> Lang:
        """The language in force."""
        return self._lang

    # Public

    def use(self, lang: Lang) -> None:
        """Put a language in force: texts of the program, texts of Qt itself, figures and dates."""
        for old in self._translators:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._translators = [] if lang is SOURCE_LANGUAGE else self._load(lang)
        self._lang = lang
        QLocale.setDefault(QLocale(formats.LOCALES[lang]))
        formats.use(lang)
        self.changed.emit()

    # Helpers

    def _load(self, lang: Lang) -> list[QTranslator]:
        found = []
        own_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{lang}", own_texts), (f"trueup_{lang}", str(self._folder))):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                found.append(translator)
            else:
                translator.deleteLater()
        return found


def system_language() -> Lang:
    """Dutch where the desktop is Dutch, English everywhere else."""
    return Lang.DUTCH if QLocale.system().language() is QLocale.Language.Dutch else Lang.ENGLISH
