"""Every colour of the window by its meaning: the only module with colour literals.

Three palettes of seeds (light, dark, high contrast); what follows from the partner's accent is computed, with
the contrast corrected: 4.5:1 for text, 3:1 for marks and edges of controls, 7:1 for text in high contrast.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from app.domain.colours import MARK_CONTRAST, TEXT_CONTRAST, ink_on, mix, readable

DEFAULT_ACCENT = "#0b6e6e"
PAPER = "#ffffff"
"""The sheet of a previewed document: paper stays white in every palette."""

_WHITE = "#ffffff"
_INK = "#000000"


class Mode(StrEnum):
    """The palette the user asks for; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Tone(StrEnum):
    """What a state means; always shown with words or an icon beside the colour."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """One tone: a soft ground with ink that reads on it, and a mark that stands out on the surface."""

    ground: str
    ink: str
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """What a palette fixes by hand; the rest follows."""

    window: str
    surface: str
    sunken: str
    hover: str
    line: str
    edge: str
    text: str
    muted: str
    disabled: str
    sidebar: str
    sidebar_edge: str
    sidebar_active: str
    sidebar_text: str
    sidebar_title: str
    sidebar_on_active: str
    badge: str
    badge_quiet: str
    tooltip: str
    tooltip_text: str
    tones: Mapping[Tone, ToneColours]
    text_contrast: float = TEXT_CONTRAST
    tint: float = 0.10


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens(Seeds):
    """The colours in force. `accent` fills and marks, `accent_text` is the accent as readable text."""

    accent: str
    on_accent: str
    accent_hover: str
    accent_pressed: str
    accent_text: str
    accent_soft: str
    bar: str
    on_badge: str
    on_badge_quiet: str
    selection: str
    focus: str
    dark: bool

    def tone(self, tone: Tone) -> ToneColours:
        """The three colours of a state."""
        return self.tones[tone]


LIGHT = Seeds(
    window="#f5f6f8",
    surface="#ffffff",
    sunken="#ebeef2",
    hover="#eff2f5",
    line="#dde2e8",
    edge="#8791a0",
    text="#18212b",
    muted="#566271",
    disabled="#8f99a5",
    sidebar="#16232e",
    sidebar_edge="#16232e",
    sidebar_active="#24394a",
    sidebar_text="#c8d2db",
    sidebar_title="#ffffff",
    sidebar_on_active="#ffffff",
    badge="#cf3a3f",
    badge_quiet="#3c5163",
    tooltip="#18212b",
    tooltip_text="#ffffff",
    tones={
        Tone.NEUTRAL: ToneColours("#e9edf1", "#434f5c", "#6d7986"),
        Tone.INFO: ToneColours("#e1edfa", "#1c4f86", "#2f74b9"),
        Tone.OK: ToneColours("#e2f2e5", "#23683a", "#2f8a4d"),
        Tone.WARN: ToneColours("#fdf0d2", "#855400", "#b87408"),
        Tone.DANGER: ToneColours("#fbe2e3", "#a01f2b", "#c93a40"),
    },
)

DARK = Seeds(
    window="#12191f",
    surface="#1b242c",
    sunken="#26313b",
    hover="#232e37",
    line="#313d48",
    edge="#728190",
    text="#e8edf2",
    muted="#a5b1bd",
    disabled="#6c7884",
    sidebar="#0d141a",
    sidebar_edge="#313d48",
    sidebar_active="#22323f",
    sidebar_text="#b9c5d0",
    sidebar_title="#ffffff",
    sidebar_on_active="#ffffff",
    badge="#cf3a3f",
    badge_quiet="#3c5163",
    tooltip="#e8edf2",
    tooltip_text="#12191f",
    tones={
        Tone.NEUTRAL: ToneColours("#2f3b46", "#cbd4dd", "#8b98a5"),
        Tone.INFO: ToneColours("#18344f", "#a5cdf5", "#5b9fe0"),
        Tone.OK: ToneColours("#173a25", "#98dcae", "#4fae70"),
        Tone.WARN: ToneColours("#443208", "#f4cf7f", "#d99c2b"),
        Tone.DANGER: ToneColours("#4a1e22", "#ffb3b5", "#e8646a"),
    },
    tint=0.18,
)

HIGH_CONTRAST = Seeds(
    window="#000000",
    surface="#000000",
    sunken="#1c1c1c",
    hover="#2b2b2b",
    line="#ffffff",
    edge="#ffffff",
    text="#ffffff",
    muted="#ececec",
    disabled="#9c9c9c",
    sidebar="#000000",
    sidebar_edge="#ffffff",
    sidebar_active="#ffe14d",
    sidebar_text="#ffffff",
    sidebar_title="#ffffff",
    sidebar_on_active="#000000",
    badge="#ffffff",
    badge_quiet="#ffffff",
    tooltip="#000000",
    tooltip_text="#ffffff",
    tones={
        Tone.NEUTRAL: ToneColours("#000000", "#ffffff", "#ffffff"),
        Tone.INFO: ToneColours("#000000", "#8fd0ff", "#8fd0ff"),
        Tone.OK: ToneColours("#000000", "#7dff9b", "#7dff9b"),
        Tone.WARN: ToneColours("#000000", "#ffe14d", "#ffe14d"),
        Tone.DANGER: ToneColours("#000000", "#ff9d9d", "#ff9d9d"),
    },
    text_contrast=7.0,
    tint=0.25,
)

_SEEDS = {Mode.LIGHT: LIGHT, Mode.DARK: DARK, Mode.HIGH_CONTRAST: HIGH_CONTRAST}
_HIGH_CONTRAST_FOCUS = "#ffe14d"


def tokens_for(mode: Mode, accent: str = DEFAULT_ACCENT) -> Tokens:
    """The colours of a palette with the partner's accent; `mode` is a real palette, not `system`."""
    seeds = _SEEDS[mode]
    high = mode is Mode.HIGH_CONTRAST
    stands_out = seeds.text_contrast if high else MARK_CONTRAST
    fill = readable(accent, seeds.surface, seeds.window, at_least=stands_out)
    ink = _INK if high else ink_on(fill, _WHITE, _INK)
    away = _INK if ink == _WHITE else _WHITE
    soft = mix(seeds.surface, accent, seeds.tint)
    focus = readable(accent, seeds.surface, seeds.window, seeds.sunken, at_least=MARK_CONTRAST)
    return Tokens(
        **{field.name: getattr(seeds, field.name) for field in fields(seeds)},
        accent=fill,
        on_accent=ink,
        accent_hover=mix(fill, away, 0.12),
        accent_pressed=mix(fill, away, 0.22),
        accent_text=readable(accent, seeds.surface, seeds.window, soft, at_least=seeds.text_contrast),
        accent_soft=soft,
        bar=readable(mix(fill, seeds.surface, 0.45), seeds.surface, seeds.sunken, at_least=MARK_CONTRAST),
        on_badge=ink_on(seeds.badge, _WHITE, _INK),
        on_badge_quiet=ink_on(seeds.badge_quiet, _WHITE, _INK),
        selection=mix(seeds.surface, fill, seeds.tint + 0.06),
        focus=_HIGH_CONTRAST_FOCUS if high else focus,
        dark=mode is not Mode.LIGHT,
    )
