"""Colours of a document, made from the brand's two."""

from dataclasses import replace

import pytest

from app.domain.brand import Brand
from app.domain.colours import ratio
from app.services.documents.layout.palette import WHITE, Palette
from app.services.documents.layout.typescale import BODY, HEAD, HEADING, TITLE


def test_a_brand_that_can_be_read_is_used_as_it_is() -> None:
    palette = Palette.of(Brand())
    assert (palette.accent, palette.accent_text, palette.heading) == ("#0f6e6e", "#0f6e6e", "#1d2733")


@pytest.mark.parametrize("pale", ["#ffffff", "#ffff00", "#ffb000", "#9fe0e0"])
def test_a_pale_brand_is_darkened(pale: str) -> None:
    palette = Palette.of(replace(Brand(), primary=pale, secondary=pale))
    assert ratio(palette.accent, WHITE) >= 3
    assert ratio(palette.accent_text, palette.tint) >= 4.5
    assert ratio(palette.heading, WHITE) >= 7


@pytest.mark.parametrize("kind", [BODY, HEAD, HEADING, TITLE, BODY.muted()])
def test_every_kind_of_text_has_a_colour_that_can_be_read(kind: object) -> None:
    palette = Palette.of(Brand())
    assert ratio(palette.colour(kind.colour), WHITE) >= 4.5  # type: ignore[attr-defined]


def test_hairlines_are_paler_than_marks() -> None:
    palette = Palette.of(Brand())
    assert ratio(palette.hair, WHITE) < ratio(palette.accent, WHITE)
    assert ratio(palette.tint, WHITE) < 1.2
