"""A logo and colours are checked before they are kept."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from app.domain.colours import ratio
from app.services.documents.brand_files import (
    KEPT_SIZE,
    MOST_BYTES,
    ColourUnreadable,
    LogoIsSvg,
    LogoTooLarge,
    LogoTooSmall,
    LogoUnreadable,
    checked_colour,
    checked_logo,
)
from app.services.documents.layout.palette import Palette
from app.services.documents.quote import build_true_up_quote, render_true_up_quote
from tests.services.documents import records as r


def picture(size: tuple[int, int] = (300, 100), kind: str = "PNG", mode: str = "RGBA") -> bytes:
    target = BytesIO()
    Image.new(mode, size, 1 if mode in ("P", "L") else "teal").save(target, kind)
    return target.getvalue()


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(data)) as image:
        return image.size


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("JPEG", "RGB"), ("JPEG", "CMYK")]
)
def test_png_and_jpeg_are_kept_in_their_kind(kind: str, mode: str) -> None:
    with Image.open(BytesIO(checked_logo(picture(kind=kind, mode=mode)))) as image:
        assert image.format == kind
        assert image.size == (300, 100)


def test_a_large_logo_is_made_smaller_with_its_proportions() -> None:
    assert size_of(checked_logo(picture((4_000, 1_000)))) == (1_200, 300)
    assert KEPT_SIZE == (1_200, 400)


def test_transparency_stays() -> None:
    with Image.open(BytesIO(checked_logo(picture()))) as image:
        assert image.mode == "RGBA"


def test_what_else_the_file_carried_is_left_behind() -> None:
    info = PngInfo()
    info.add_text("Comment", "secret place")
    target = BytesIO()
    Image.new("RGB", (64, 64)).save(target, "PNG", pnginfo=info)
    assert b"secret place" in target.getvalue()
    assert b"secret place" not in checked_logo(target.getvalue())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"%PDF-1.4",
        picture()[:80],
        picture(kind="GIF", mode="P"),
        picture(kind="BMP", mode="RGB"),
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(LogoUnreadable):
        checked_logo(data)


@pytest.mark.parametrize("data", [b"<svg xmlns='x'/>", b"<?xml version='1.0'?>\n<!-- x -->\n<SVG width='1'/>"])
def test_svg_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(LogoIsSvg):
        checked_logo(data)


def test_size_limits() -> None:
    with pytest.raises(LogoTooLarge):
        checked_logo(b"\x89PNG" + bytes(MOST_BYTES))
    with pytest.raises(LogoTooLarge):
        checked_logo(picture((8_001, 20), mode="L"))
    with pytest.raises(LogoTooSmall):
        checked_logo(picture((400, 15)))


def test_a_picture_bomb_is_refused_before_it_unpacks() -> None:
    """A header that promises far more pixels than the file holds."""
    data = bytearray(picture((64, 64), mode="L"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises((LogoTooLarge, LogoUnreadable)):
        checked_logo(bytes(data))


@given(st.binary(max_size=400))
def test_no_bytes_whatever_do_more_than_refuse(data: bytes) -> None:
    with pytest.raises((LogoUnreadable, LogoIsSvg)):
        checked_logo(data)


def test_a_checked_logo_is_drawn_in_a_document() -> None:
    document = build_true_up_quote(r.quote_data())
    for kind, mode in (("PNG", "RGBA"), ("JPEG", "RGB")):
        brand = replace(r.BRAND, logo=checked_logo(picture(kind=kind, mode=mode)))
        pdf = render_true_up_quote(document, brand)
        assert b"/Subtype /Image" in pdf
        assert pdf == render_true_up_quote(document, brand)


def test_a_colour_that_can_be_read_stays() -> None:
    colour = checked_colour(" #0F6E6E ")
    assert (colour.chosen, colour.words, colour.marks, colour.corrected) == ("#0f6e6e",) * 3 + (False,)


def test_a_pale_colour_is_darkened_for_words() -> None:
    colour = checked_colour("#ffd400")
    assert colour.corrected
    assert ratio(colour.words, "#ffffff") >= 4.5
    assert ratio(colour.marks, "#ffffff") >= 3.0
    assert colour.contrast < 3


@pytest.mark.parametrize("text", ["", "teal", "#fff", "#12345g", "0f6e6e", "#0f6e6e00", "#0f6e6e\n#"])
def test_what_is_not_a_colour_is_refused(text: str) -> None:
    with pytest.raises(ColourUnreadable):
        checked_colour(text)


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_every_brand_can_be_read_on_white_paper(primary: int, secondary: int) -> None:
    palette = Palette.of(replace(r.BRAND, primary=f"#{primary:06x}", secondary=f"#{secondary:06x}"))
    assert ratio(palette.accent, "#ffffff") >= 3.0
    for colour in (palette.accent_text, palette.muted, palette.ink, palette.heading):
        assert ratio(colour, "#ffffff") >= 4.5
        assert ratio(colour, palette.tint) >= 4.4
