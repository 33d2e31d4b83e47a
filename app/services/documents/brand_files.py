"""The brand's logo and colours, checked before they are kept: pictures only from bytes that were read (trap 16)."""

import re
import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from app.domain.colours import MARK_CONTRAST, TEXT_CONTRAST, ratio, readable
from app.domain.errors import AppError
from app.services.documents.layout.palette import WHITE

MOST_BYTES = 5_000_000
MOST_SIDE = 8_000
LEAST_SIDE = 16
KEPT_SIZE = (1200, 400)
"""A logo is kept no larger than this, in pixels: ten times what is printed."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_FORMATS = ("PNG", "JPEG")
_SVG_LOOK = 1024


class LogoTooLarge(AppError):
    """More bytes or pixels than a logo needs."""

    code = "logo_too_large"


class LogoTooSmall(AppError):
    """Too few pixels to be drawn well."""

    code = "logo_too_small"


class LogoIsSvg(AppError):
    """A drawing in SVG, which is not read."""

    code = "logo_is_svg"


class LogoUnreadable(AppError):
    """Not a PNG or JPEG picture by its content, or a damaged one."""

    code = "logo_unreadable"


class ColourUnreadable(AppError):
    """Not a colour written as #rrggbb."""

    code = "colour_unreadable"


@dataclass(frozen=True, slots=True)
class CheckedColour:
    """A colour as chosen, and as it is used on white for marks and for words; equal where it can be read."""

    chosen: str
    marks: str
    words: str
    contrast: float

    @property
    def corrected(self) -> bool:
        """Whether words are drawn in a darker tint than the one chosen."""
        return self.words != self.chosen


def checked_logo(data: bytes) -> bytes:
    """The picture written anew, as PNG or JPEG and no larger than needed.

    Raises LogoTooLarge, LogoTooSmall, LogoIsSvg and LogoUnreadable.
    """
    if len(data) > MOST_BYTES:
        raise LogoTooLarge(megabytes=MOST_BYTES // 1_000_000, pixels=MOST_SIDE)
    if b"<svg" in data[:_SVG_LOOK].lower():
        raise LogoIsSvg
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=_FORMATS)
        _check_size(picture.size)
        picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise LogoUnreadable from error
    return _written(picture)


def checked_colour(text: str) -> CheckedColour:
    """A colour with the tints that it is drawn in on white; raises ColourUnreadable."""
    if not _COLOUR.fullmatch(text.strip()):
        raise ColourUnreadable(value=text)
    colour = text.strip().lower()
    return CheckedColour(
        chosen=colour,
        marks=readable(colour, WHITE, at_least=MARK_CONTRAST),
        words=readable(colour, WHITE, at_least=TEXT_CONTRAST),
        contrast=ratio(colour, WHITE),
    )


def _check_size(size: tuple[int, int]) -> None:
    if max(size) > MOST_SIDE:
        raise LogoTooLarge(megabytes=MOST_BYTES // 1_000_000, pixels=MOST_SIDE)
    if min(size) < LEAST_SIDE:
        raise LogoTooSmall(pixels=LEAST_SIDE)


def _written(picture: Image.Image) -> bytes:
    """Only the pixels: whatever else the file carried is left behind."""
    is_photo = picture.format == "JPEG"
    pixels = picture.convert("RGB" if is_photo else "RGBA")
    pixels.thumbnail(KEPT_SIZE, Image.Resampling.LANCZOS)
    target = BytesIO()
    if is_photo:
        pixels.save(target, "JPEG", quality=92)
    else:
        pixels.save(target, "PNG", optimize=True)
    return target.getvalue()
