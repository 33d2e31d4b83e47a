"""Contrast as WCAG 2 measures it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.brand import Brand
from app.domain.colours import as_hex, channels, ink_on, luminance, mix, ratio, readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def test_black_on_white_is_the_highest_contrast_and_equal_colours_the_lowest() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#0f6e6e", "#0f6e6e") == pytest.approx(1)


@pytest.mark.parametrize(
    ("colour", "contrast"), [("#767676", 4.54), ("#777777", 4.48), ("#ff0000", 4.0), ("#0000ff", 8.59)]
)
def test_known_contrasts_on_white(colour: str, contrast: float) -> None:
    assert ratio(colour, "#ffffff") == pytest.approx(contrast, abs=0.005)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways_and_within_its_bounds(one: str, other: str) -> None:
    assert ratio(one, other) == ratio(other, one)
    assert 1 <= ratio(one, other) <= 21 + 1e-9
    assert 0 <= luminance(one) <= 1


@given(COLOURS)
def test_channels_and_hex_are_each_others_inverse(colour: str) -> None:
    assert as_hex(*channels(colour)) == colour


def test_mixing_goes_from_the_one_colour_to_the_other() -> None:
    assert mix("#000000", "#ffffff", 0) == "#000000"
    assert mix("#000000", "#ffffff", 1) == "#ffffff"
    assert mix("#000000", "#ff8000", 0.5) == "#804000"


@given(COLOURS, COLOURS)
def test_a_readable_colour_reaches_the_contrast_on_any_one_ground(colour: str, ground: str) -> None:
    assert ratio(readable(colour, ground), ground) >= 4.5


@given(COLOURS, COLOURS)
def test_a_colour_that_can_be_read_already_stays(colour: str, ground: str) -> None:
    if ratio(colour, ground) >= 4.5:
        assert readable(colour, ground) == colour


def test_where_no_lightness_serves_all_grounds_the_best_comes_back() -> None:
    found = readable("#808080", "#000000", "#ffffff", at_least=7)
    assert min(ratio(found, "#000000"), ratio(found, "#ffffff")) > 4.4


def test_ink_is_light_where_light_can_be_read() -> None:
    assert ink_on("#0f6e6e", "#ffffff", "#000000") == "#ffffff"
    assert ink_on("#ffee00", "#ffffff", "#000000") == "#000000"


def test_the_neutral_brand_can_be_read_on_white() -> None:
    brand = Brand()
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in (brand.primary, brand.secondary))
    assert ratio(brand.primary, "#ffffff") >= 4.5
    assert ratio(brand.secondary, "#ffffff") >= 4.5
