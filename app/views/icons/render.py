"""Icons in the colours of the theme: QIcon for controls, QPixmap for painting, re-coloured on a switch."""

from enum import StrEnum
from functools import lru_cache
from typing import Protocol
from weakref import WeakSet

from PySide6.QtCore import QByteArray, QObject, QSize
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.views.icons.names import Icon
from app.views.icons.source import svg
from app.views.theme import Theme, Tokens, Tone
from app.views.theme.images import image_file


class Ink(StrEnum):
    """The colour an icon takes, by meaning."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent_text"
    ON_ACCENT = "on_accent"
    SIDEBAR = "sidebar_text"
    SIDEBAR_ACTIVE = "sidebar_on_active"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    INFO = "info"
    NEUTRAL = "neutral"


class TakesIcon(Protocol):
    """A button, an action: whatever shows an icon."""

    def setIcon(self, icon: QIcon) -> None:
        """Show the icon."""


_KEPT: "WeakSet[QObject]" = WeakSet()
_WISHES = "_trueup_icon"
_TONES = frozenset(tone.value for tone in Tone)
_MODES = (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected)


def ink_colour(ink: Ink, tokens: Tokens) -> str:
    """The `#rrggbb` of an ink; tones use the ink that reads on their ground and on the surface."""
    if ink.value in _TONES:
        return tokens.tone(Tone(ink.value)).ink
    return str(getattr(tokens, ink.value))


def icon(name: Icon, ink: Ink = Ink.TEXT) -> QIcon:
    """The icon in the theme's colour, greyed when disabled; sharp at every size and device scale."""
    tokens = Theme.current().tokens
    return _icon(name, ink_colour(ink, tokens), tokens.disabled)


def set_icon(target: QObject, name: Icon, ink: Ink = Ink.TEXT) -> None:
    """Give a button or an action its icon, and give it anew whenever the theme changes."""
    target.setProperty(_WISHES, f"{name.name}/{ink.name}")
    _show(target)
    _KEPT.add(target)
    theme = Theme.current()
    if not theme.property(_WISHES):
        theme.setProperty(_WISHES, True)
        theme.changed.connect(_recolour)


def pixmap(name: Icon, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon for painting: `size` in device-independent pixels, `ratio` the device scale painted on."""
    return _pixmap(name, colour, size, ratio)


@lru_cache(maxsize=512)
def _icon(name: Icon, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for mode in _MODES:
        made.addFile(image_file(name, colour), QSize(), mode)
    made.addFile(image_file(name, disabled), QSize(), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def _pixmap(name: Icon, colour: str, size: int, ratio: float) -> QPixmap:
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill("transparent")
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg(name, colour).encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def _show(target: QObject) -> None:
    name, ink = str(target.property(_WISHES)).split("/")
    target.setIcon(icon(Icon[name], Ink[ink]))  # type: ignore[attr-defined]


def _recolour() -> None:
    if QApplication.instance() is None:
        return
    for target in list(_KEPT):
        if isValid(target):
            _show(target)
