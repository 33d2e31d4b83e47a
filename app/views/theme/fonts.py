"""The one type family of window and documents, registered with Qt, and the sizes text comes in.

Source Sans Pro has tabular digits by itself; sizes are device-independent pixels.
"""

import logging
from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Source Sans Pro"
_FACES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold")
_registered: list[int] = []

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Text sizes in pixels, at a text scale of 1.0 to 1.5."""

    tiny: int
    small: int
    body: int
    heading: int
    title: int
    page: int
    figure: int

    @classmethod
    def at(cls, scale: float) -> "TypeScale":
        """The sizes at a text scale."""
        return cls(*(round(size * scale) for size in (12, 13, 14, 15, 18, 23, 30)))


def register() -> None:
    """Give the family's faces to Qt, once for the life of the process."""
    if _registered:
        return
    folder = files("font_source_sans_pro") / "files"
    for face in _FACES:
        number = QFontDatabase.addApplicationFontFromData((folder / f"SourceSansPro-{face}.ttf").read_bytes())
        if number < 0:
            log.warning("font face %s could not be registered", face)
        _registered.append(number)


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The family at a size; hinting off vertically so that it looks the same at every device scale."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made
