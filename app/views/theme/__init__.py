"""The look of the window: tokens, type and the one object that puts them in force."""

from app.views.theme.fonts import TypeScale, font
from app.views.theme.theme import Theme, colours, sizes
from app.views.theme.tokens import DEFAULT_ACCENT, PAPER, Mode, Tokens, Tone

GRID = 8
"""Every distance is a multiple of this many pixels, or half of it inside a control."""

__all__ = [
    "DEFAULT_ACCENT",
    "GRID",
    "PAPER",
    "Mode",
    "Theme",
    "Tokens",
    "Tone",
    "TypeScale",
    "colours",
    "font",
    "sizes",
]
