"""Palette, text scale and interface language as the user chose them: kept, restored, switched at run time."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.views.language import Lang, Language, system_language
from app.views.preferences import Preferences
from app.views.theme import DEFAULT_ACCENT, Mode, Theme
from app.views.theme.theme import MAX_SCALE, MIN_SCALE

MODE = "look/mode"
SCALE = "look/scale"
LANGUAGE = "look/language"
STEP = 10
"""Percent by which the text grows or shrinks at a time."""


class Look(QObject):
    """What the user sees by; follows the desktop until the user chooses otherwise."""

    def __init__(self, app: QApplication, preferences: Preferences, language: Language) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self.language = language
        self._accent = DEFAULT_ACCENT

    # Properties

    @property
    def mode(self) -> Mode:
        """The palette chosen, `system` at first start."""
        kept = self._preferences.get(MODE)
        return Mode(kept) if kept in {mode.value for mode in Mode} else Mode.SYSTEM

    @property
    def scale_percent(self) -> int:
        """The text scale in percent, 100 at first start."""
        kept = self._preferences.get(SCALE)
        return int(kept) if kept.isdecimal() else 100

    @property
    def lang(self) -> Lang:
        """The interface language chosen, that of the system at first start."""
        kept = self._preferences.get(LANGUAGE)
        return Lang(kept) if kept in {lang.value for lang in Lang} else system_language()

    # Public

    def restore(self, accent: str = DEFAULT_ACCENT) -> None:
        """Put in force what was kept; called once at start, before anything is built."""
        self.language.use(self.lang)
        self.set_accent(accent)

    def set_accent(self, accent: str) -> None:
        """The partner's colour."""
        self._accent = accent
        self._apply()

    def set_mode(self, mode: Mode) -> None:
        """Another palette."""
        self._preferences.put(MODE, mode.value)
        self._apply()

    def set_scale(self, percent: int) -> None:
        """Another text scale, within what the window can hold."""
        kept = min(round(MAX_SCALE * 100), max(round(MIN_SCALE * 100), percent))
        self._preferences.put(SCALE, str(kept))
        self._apply()

    def set_language(self, lang: Lang) -> None:
        """Another interface language; the window builds itself anew."""
        self._preferences.put(LANGUAGE, lang.value)
        self.language.use(lang)

    # Helpers

    def _apply(self) -> None:
        Theme.apply(self._app, self.mode, self._accent, self.scale_percent / 100)
