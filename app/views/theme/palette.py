"""The QPalette of the tokens, for whatever the style sheet leaves to the Fusion style (trap 25)."""

from PySide6.QtGui import QColor, QPalette

from app.domain.colours import mix
from app.views.theme.tokens import Tokens, Tone

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def palette_of(tokens: Tokens) -> QPalette:
    """Every role set, in every group, so that nothing of the platform's palette shines through."""
    palette = QPalette()
    for role, colour in _roles(tokens).items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(_Group.Disabled, role, QColor(tokens.disabled))
    palette.setColor(_Group.Disabled, _Role.Highlight, QColor(tokens.sunken))
    return palette


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: tokens.window,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.hover,
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.muted,
        _Role.Button: tokens.surface,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.tone(Tone.DANGER).ink,
        _Role.ToolTipBase: tokens.tooltip,
        _Role.ToolTipText: tokens.tooltip_text,
        _Role.Highlight: tokens.selection,
        _Role.HighlightedText: tokens.text,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent_text,
        _Role.LinkVisited: tokens.accent_text,
        _Role.Light: mix(tokens.line, tokens.surface, 0.5),
        _Role.Midlight: tokens.line,
        _Role.Mid: tokens.edge,
        _Role.Dark: tokens.sunken,
        _Role.Shadow: tokens.edge,
    }
