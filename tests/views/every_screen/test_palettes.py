"""Every screen in dark and high contrast: own grounds everywhere, words and fields that stand out."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from app.views.language import Lang
from app.views.theme import Mode, colours
from app.views.widgets.pdf_view import PdfView
from app.views.widgets.swatch import Swatch
from tests.services.demo.conftest import Made
from tests.views.every_screen import facts
from tests.views.every_screen.conftest import desk_on_copy
from tests.views.every_screen.house import PLACES, SMALL, House, house_on
from tests.views.gallery import shoot

READABLE, SEEN = 4.5, 3.0
STEP = 8
MOST_OF_ANOTHER_GROUND = 0.1
"""Words themselves are of the other lightness."""


@dataclass(frozen=True)
class Painted:
    """A place in a palette, shown, with its picture."""

    house: House
    image: QImage


@pytest.fixture(scope="module", params=[Mode.DARK, Mode.HIGH_CONTRAST])
def palette(
    request: pytest.FixtureRequest, application: QApplication, demo: Made, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    desk = desk_on_copy(demo, tmp_path_factory.mktemp("palette"))
    with house_on(application, desk, Lang.DUTCH) as house:
        house.look.set_mode(request.param)
        house.resize(SMALL)
        yield house


@pytest.fixture(scope="class", params=PLACES)
def painted(request: pytest.FixtureRequest, palette: House) -> Painted:
    palette.visit(PLACES[request.param])
    return Painted(palette, shoot(palette.window))


def luminance(colour: QColor) -> float:
    values = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, two: QColor) -> float:
    """The contrast of two colours as WCAG has it."""
    first, second = sorted((luminance(one), luminance(two)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def whole(widget: QLabel | QLineEdit) -> bool:
    """Whether nothing of a part is scrolled or hidden away."""
    return widget.isEnabled() and widget.visibleRegion().boundingRect() == widget.rect()


def test_the_contrast_of_black_on_white_is_21() -> None:
    assert ratio(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)


class TestEveryPlaceInEveryPalette:
    """One class: a palette is put in force once, a place of it is gone to once."""

    def test_no_patch_of_another_palette_is_left(self, painted: Painted) -> None:
        """A part that the style sheet forgot keeps the ground of the desktop."""
        image, window = painted.image, painted.house.window
        papers = [one for kind in (PdfView, Swatch) for one in facts.visible(window, kind)]
        paper = QRegion()
        for one in papers:
            paper += QRect(one.mapTo(window, QPoint()), one.size())
        page = QRect(window.frame.pages.mapTo(window, QPoint()), window.frame.pages.size())
        across, down = range(page.left(), page.right(), STEP), range(page.top(), page.bottom(), STEP)
        grid = [QPoint(x, y) for x in across for y in down]
        tones = [luminance(image.pixelColor(point)) for point in grid if not paper.contains(point)]
        odd = [tone for tone in tones if tone > 0.85]
        assert len(odd) / len(tones) < MOST_OF_ANOTHER_GROUND

    def test_words_stand_out_from_their_ground(self, painted: Painted) -> None:
        image, window = painted.image, painted.house.window
        faint = []
        for one in facts.visible(window.frame, QLabel):
            if not one.text() or not whole(one):
                continue
            ink, ground = one.palette().color(one.foregroundRole()), image.pixelColor(one.mapTo(window, QPoint(0, 0)))
            if ratio(ink, ground) < READABLE:
                faint.append(f"{one.text()!r}: {ink.name()} on {ground.name()}")
        assert faint == []

    def test_fields_have_an_edge_that_is_seen(self, painted: Painted) -> None:
        image, window = painted.image, painted.house.window
        for one in facts.visible(window.screen, QLineEdit):
            if not facts.own(one) or not whole(one):
                continue
            left = one.mapTo(window, QPoint(0, one.height() // 2))
            inside = image.pixelColor(left + QPoint(5, 0))
            assert max(ratio(image.pixelColor(left + QPoint(x, 0)), inside) for x in (0, 1)) >= SEEN, facts.described(
                one
            )

    def test_the_window_is_painted_in_the_ground_of_its_palette(self, painted: Painted) -> None:
        image = painted.image
        seen = {
            image.pixelColor(x, y).name() for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)
        }
        assert QColor(colours().window).name() in seen
        assert QColor(colours().surface).name() in seen
