"""The look in force: one object per application that applies a palette, an accent and a text scale."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.views.theme import fonts
from app.views.theme.fonts import TypeScale
from app.views.theme.palette import palette_of
from app.views.theme.sheet import sheet
from app.views.theme.tokens import DEFAULT_ACCENT, Mode, Tokens, tokens_for

MIN_SCALE = 0.8
MAX_SCALE = 1.6


class Theme(QObject):
    """Applies a look to the whole application and tells when it changed; painted widgets ask `colours()`."""

    changed = Signal()

    _current: "Theme | None" = None

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode = Mode.SYSTEM
        self._accent = DEFAULT_ACCENT
        self._scale = 1.0
        self._tokens = tokens_for(Mode.LIGHT)
        self._sizes = TypeScale.at(1.0)
        fonts.register()
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    # Properties

    @property
    def mode(self) -> Mode:
        """The palette that was asked for, `system` included."""
        return self._mode

    @property
    def accent(self) -> str:
        """The accent as it was given, before contrast was corrected."""
        return self._accent

    @property
    def scale(self) -> float:
        """The user's text scale."""
        return self._scale

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def sizes(self) -> TypeScale:
        """The text sizes in force."""
        return self._sizes

    # Public

    @classmethod
    def apply(
        cls,
        app: QApplication,
        mode: Mode = Mode.SYSTEM,
        accent: str = DEFAULT_ACCENT,
        scale: float = 1.0,
    ) -> "Theme":
        """Put a look in force, at start and at run time alike; the same look again costs nothing."""
        theme = cls._current
        if theme is None:
            theme = cls._current = cls(app)
            theme.destroyed.connect(cls._forget)
        elif (mode, accent, scale) == (theme.mode, theme.accent, theme.scale):
            return theme
        theme._mode, theme._accent = mode, accent
        theme._scale = min(MAX_SCALE, max(MIN_SCALE, scale))
        theme._put_in_force()
        return theme

    @classmethod
    def current(cls) -> "Theme":
        """The theme of the application; it must have been applied."""
        if cls._current is None:
            raise RuntimeError("Theme.apply was not called")
        return cls._current

    # Slots

    def _follow_system(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._put_in_force()

    # Helpers

    @classmethod
    def _forget(cls) -> None:
        cls._current = None

    def _put_in_force(self) -> None:
        self._tokens = tokens_for(_real_mode(self._mode), self._accent)
        self._sizes = TypeScale.at(self._scale)
        font = fonts.font(self._sizes.body)
        if self._app.font() != font:
            # Each of these three makes every widget look at itself anew.
            self._app.setFont(font)
        self._app.setPalette(palette_of(self._tokens))
        self._app.setStyleSheet(sheet(self._tokens, self._sizes))
        self.changed.emit()


def _real_mode(mode: Mode) -> Mode:
    if mode is not Mode.SYSTEM:
        return mode
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Mode.HIGH_CONTRAST
    return Mode.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Mode.LIGHT


def colours() -> Tokens:
    """The colours in force, for painting."""
    return Theme.current().tokens


def sizes() -> TypeScale:
    """The text sizes in force."""
    return Theme.current().sizes
