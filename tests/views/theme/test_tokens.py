"""Contrast in every palette, with the default accent and with whatever colour a partner brings."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.colours import MARK_CONTRAST, TEXT_CONTRAST, ratio
from app.views.theme.tokens import DARK, DEFAULT_ACCENT, HIGH_CONTRAST, LIGHT, Mode, Seeds, Tokens, Tone, tokens_for

PALETTES = (Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST)
SEEDS = {Mode.LIGHT: LIGHT, Mode.DARK: DARK, Mode.HIGH_CONTRAST: HIGH_CONTRAST}
HARD_ACCENTS = ("#ffffff", "#000000", "#ffff00", "#808080", "#00ff00", "#0000ff", "#ff0000", "#777777", "#fefefe")
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
palettes = st.sampled_from(PALETTES)


def grounds(tokens: Seeds) -> tuple[str, ...]:
    return tokens.window, tokens.surface


@pytest.mark.parametrize("mode", PALETTES)
@pytest.mark.parametrize("name", ["text", "muted"])
def test_text_reads_on_every_ground(mode: Mode, name: str) -> None:
    tokens = tokens_for(mode)
    for ground in (*grounds(tokens), tokens.sunken, tokens.hover, tokens.selection):
        wanted = tokens.text_contrast if name == "text" else TEXT_CONTRAST
        assert ratio(getattr(tokens, name), ground) >= wanted, (name, ground)


@pytest.mark.parametrize("mode", PALETTES)
def test_edges_of_controls_stand_out_from_what_surrounds_them(mode: Mode) -> None:
    tokens = tokens_for(mode)
    for ground in grounds(tokens):
        assert ratio(tokens.edge, ground) >= MARK_CONTRAST - 0.2


@pytest.mark.parametrize("mode", PALETTES)
@pytest.mark.parametrize("tone", list(Tone))
def test_words_of_a_state_read_on_its_ground_and_on_the_surface(mode: Mode, tone: Tone) -> None:
    tokens = tokens_for(mode)
    tint = tokens.tone(tone)
    for ground in (tint.ground, *grounds(tokens)):
        assert ratio(tint.ink, ground) >= TEXT_CONTRAST, ground
    assert ratio(tokens.text, tint.ground) >= TEXT_CONTRAST


@pytest.mark.parametrize("mode", PALETTES)
@pytest.mark.parametrize("tone", list(Tone))
def test_marks_of_a_state_stand_out_on_the_surface(mode: Mode, tone: Tone) -> None:
    tokens = tokens_for(mode)
    assert ratio(tokens.tone(tone).mark, tokens.surface) >= MARK_CONTRAST


@pytest.mark.parametrize("mode", PALETTES)
def test_the_sidebar_reads_in_both_its_states(mode: Mode) -> None:
    tokens = tokens_for(mode)
    assert ratio(tokens.sidebar_text, tokens.sidebar) >= TEXT_CONTRAST
    assert ratio(tokens.sidebar_title, tokens.sidebar) >= TEXT_CONTRAST
    assert ratio(tokens.sidebar_on_active, tokens.sidebar_active) >= TEXT_CONTRAST


@pytest.mark.parametrize("mode", PALETTES)
def test_badges_and_tooltips_read(mode: Mode) -> None:
    tokens = tokens_for(mode)
    assert ratio(tokens.on_badge, tokens.badge) >= TEXT_CONTRAST
    assert ratio(tokens.on_badge_quiet, tokens.badge_quiet) >= TEXT_CONTRAST
    assert ratio(tokens.tooltip_text, tokens.tooltip) >= TEXT_CONTRAST


def test_trap_25_selected_text_reads_where_fusion_gives_only_3_7() -> None:
    for mode in PALETTES:
        tokens = tokens_for(mode)
        assert ratio(tokens.text, tokens.selection) >= tokens.text_contrast


def accent_reads(tokens: Tokens) -> None:
    assert ratio(tokens.on_accent, tokens.accent) >= TEXT_CONTRAST
    assert ratio(tokens.on_accent, tokens.accent_hover) >= TEXT_CONTRAST
    assert ratio(tokens.on_accent, tokens.accent_pressed) >= TEXT_CONTRAST
    for ground in grounds(tokens):
        assert ratio(tokens.accent, ground) >= MARK_CONTRAST
        assert ratio(tokens.accent_text, ground) >= TEXT_CONTRAST
        assert ratio(tokens.focus, ground) >= MARK_CONTRAST
    assert ratio(tokens.accent_text, tokens.accent_soft) >= TEXT_CONTRAST
    assert ratio(tokens.bar, tokens.surface) >= MARK_CONTRAST


@pytest.mark.parametrize("mode", PALETTES)
@pytest.mark.parametrize("accent", [DEFAULT_ACCENT, *HARD_ACCENTS])
def test_hard_accents_are_corrected(mode: Mode, accent: str) -> None:
    accent_reads(tokens_for(mode, accent))


@given(accent=colours, mode=palettes)
def test_any_accent_of_a_partner_is_corrected(accent: str, mode: Mode) -> None:
    accent_reads(tokens_for(mode, accent))


@given(accent=colours, mode=palettes)
def test_text_reads_on_a_selection_in_any_accent(accent: str, mode: Mode) -> None:
    tokens = tokens_for(mode, accent)
    assert ratio(tokens.text, tokens.selection) >= TEXT_CONTRAST


@pytest.mark.parametrize("mode", PALETTES)
def test_an_accent_that_does_already_is_left_as_it_is(mode: Mode) -> None:
    accent = {Mode.LIGHT: "#0b6e6e", Mode.DARK: "#3fb3a8", Mode.HIGH_CONTRAST: "#5fe0d0"}[mode]
    assert tokens_for(mode, accent).accent == accent


@pytest.mark.parametrize("mode", PALETTES)
def test_every_seed_reaches_the_tokens_unchanged(mode: Mode) -> None:
    tokens = tokens_for(mode)
    for field in fields(Seeds):
        assert getattr(tokens, field.name) == getattr(SEEDS[mode], field.name)


@pytest.mark.parametrize("mode", PALETTES)
def test_every_palette_has_every_tone(mode: Mode) -> None:
    assert set(SEEDS[mode].tones) == set(Tone)


def test_high_contrast_holds_text_to_seven_to_one() -> None:
    tokens = tokens_for(Mode.HIGH_CONTRAST, "#123456")
    assert ratio(tokens.text, tokens.surface) >= 7
    assert ratio(tokens.accent_text, tokens.surface) >= 7
    assert ratio(tokens.on_accent, tokens.accent) >= 7
    assert min(ratio(tokens.tone(tone).ink, tokens.tone(tone).ground) for tone in Tone) >= 7


def test_dark_palettes_say_so() -> None:
    assert [tokens_for(mode).dark for mode in PALETTES] == [False, True, True]


def test_tokens_are_frozen() -> None:
    tokens = tokens_for(Mode.LIGHT)
    assert replace(tokens, text="#000000") != tokens
    with pytest.raises(AttributeError):
        tokens.text = "#000000"  # type: ignore[misc]
