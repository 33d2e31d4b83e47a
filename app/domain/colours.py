"""Contrast as WCAG 2 measures it, and colours moved just far enough to reach it.

Colours are `#rrggbb` text everywhere outside the painting code: they compare, hash and print as they are.
"""

import colorsys

TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0
_STEPS = 400
_LINEAR_UNTIL = 0.04045


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of `#rrggbb`, each from 0 to 1."""
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def as_hex(red: float, green: float, blue: float) -> str:
    """The `#rrggbb` of three channels from 0 to 1."""
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def luminance(colour: str) -> float:
    """Relative luminance from 0 (black) to 1 (white)."""
    linear = [c / 12.92 if c <= _LINEAR_UNTIL else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    """Contrast of two colours, from 1 (equal) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """`share` of the other colour (0 to 1) blended into the one."""
    pairs = zip(channels(one), channels(other), strict=True)
    red, green, blue = (a + (b - a) * share for a, b in pairs)
    return as_hex(red, green, blue)


def readable(colour: str, *grounds: str, at_least: float = TEXT_CONTRAST) -> str:
    """The colour, lightened or darkened only as far as needed to reach the contrast on every ground.

    Hue and saturation stay; the shorter of the two ways wins. On grounds that no lightness can serve together
    (black and white at 7:1) the best that there is comes back.
    """
    if _worst(colour, grounds) >= at_least:
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(colour))
    best, best_ratio = colour, _worst(colour, grounds)
    for step in range(1, _STEPS + 1):
        for moved in (lightness - step / _STEPS, lightness + step / _STEPS):
            candidate = as_hex(*colorsys.hls_to_rgb(hue, min(1.0, max(0.0, moved)), saturation))
            reached = _worst(candidate, grounds)
            if reached >= at_least:
                return candidate
            if reached > best_ratio:
                best, best_ratio = candidate, reached
    return best


def ink_on(ground: str, light: str, dark: str) -> str:
    """The light ink when it can be read on the ground, else whichever of the two reads better."""
    if ratio(light, ground) >= TEXT_CONTRAST or ratio(light, ground) >= ratio(dark, ground):
        return light
    return dark


def _worst(colour: str, grounds: tuple[str, ...]) -> float:
    return min(ratio(colour, ground) for ground in grounds)
