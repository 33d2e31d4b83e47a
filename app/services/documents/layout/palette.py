"""The colours of a document, made from the two of the brand and corrected until they can be read on white."""

from dataclasses import dataclass

from app.domain.brand import Brand
from app.domain.colours import MARK_CONTRAST, TEXT_CONTRAST, mix, readable

WHITE = "#ffffff"
_HEADING_CONTRAST = 7.0


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb; `accent` for marks and rules, `accent_text` for words."""

    heading: str
    muted: str
    accent: str
    accent_text: str
    tint: str
    bar: str
    ink: str = "#1c2530"
    rule: str = "#dfe4ea"
    hair: str = "#e6eaee"
    ghost: str = "#eff1f4"

    @classmethod
    def of(cls, brand: Brand) -> "Palette":
        """The brand's colours; one that is too pale for white paper is darkened just far enough."""
        accent = readable(brand.primary, WHITE, at_least=MARK_CONTRAST)
        tint = mix(accent, WHITE, 0.94)
        return cls(
            heading=readable(brand.secondary, WHITE, tint, at_least=_HEADING_CONTRAST),
            muted=readable("#5a6675", WHITE, tint, at_least=TEXT_CONTRAST),
            accent=accent,
            accent_text=readable(brand.primary, WHITE, tint, at_least=TEXT_CONTRAST),
            tint=tint,
            bar=mix(accent, WHITE, 0.45),
        )

    def colour(self, name: str) -> str:
        """A colour by the name that the type scale uses."""
        return {"ink": self.ink, "heading": self.heading, "muted": self.muted, "accent": self.accent_text}[name]
