"""Every screen has room for its words: both languages, both sizes of the window, usual and large text."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication

from app.views.language import Lang
from tests.services.demo.conftest import Made
from tests.views.every_screen import facts
from tests.views.every_screen.conftest import desk_on_copy
from tests.views.every_screen.house import PLACES, SMALL, House, house_on


@dataclass(frozen=True)
class Look:
    """What was found at one place."""

    size: tuple[int, int]
    least: tuple[int, int]
    labels: list[str]
    controls: list[str]
    outside: list[str]
    overlaps: list[str]
    sideways: list[str]
    cut: list[str]
    scrolling: list[str]
    status_bottom: int
    frame_height: int


class Looks:
    """Looks at each place once, however many rules are asked of it."""

    def __init__(self, house: House, size: tuple[int, int], scale: int) -> None:
        self.size = size
        self.scale = scale
        self._house = house
        self._seen: dict[str, Look] = {}

    def at(self, place: str) -> Look:
        if place not in self._seen:
            self._house.visit(PLACES[place])
            self._seen[place] = self._look()
        return self._seen[place]

    def _look(self) -> Look:
        window = self._house.window
        frame = window.frame
        least = frame.minimumSizeHint()
        return Look(
            size=(window.width(), window.height()),
            least=(least.width(), least.height()),
            labels=facts.clipped_labels(frame),
            controls=facts.clipped_controls(frame),
            outside=facts.outside_parents(frame),
            overlaps=facts.overlapping(frame),
            sideways=facts.sideways(frame),
            cut=facts.cut_in_tables(frame),
            scrolling=facts.tables_that_scroll(frame),
            status_bottom=frame.status.geometry().bottom(),
            frame_height=frame.height(),
        )


KINDS = [(Lang.DUTCH, 100, SMALL), (Lang.DUTCH, 130, SMALL), (Lang.ENGLISH, 130, SMALL)]
"""Large text in the smallest window is the narrowest case; English has other long words than Dutch."""

PLACE = pytest.mark.parametrize("place", PLACES)


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: f"{kind[0]}-{kind[1]}")
def looks(
    request: pytest.FixtureRequest,
    application: QApplication,
    demo: Made,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Looks]:
    lang, scale, size = request.param
    with house_on(application, desk_on_copy(demo, tmp_path_factory.mktemp("room")), lang, scale=scale) as house:
        house.resize(size)
        yield Looks(house, size, scale)


@PLACE
def test_no_label_and_no_control_is_clipped(looks: Looks, place: str) -> None:
    look = looks.at(place)
    assert look.labels == []
    assert look.controls == []


@PLACE
def test_nothing_sticks_out_or_lies_over_something_else(looks: Looks, place: str) -> None:
    look = looks.at(place)
    assert look.outside == []
    assert look.overlaps == []


@PLACE
def test_the_page_fits_its_window(looks: Looks, place: str) -> None:
    look = looks.at(place)
    assert look.sideways == []
    assert look.size == looks.size
    assert look.least[0] <= looks.size[0]
    assert look.least[1] <= looks.size[1]
    assert look.status_bottom < look.frame_height


@PLACE
def test_no_title_figure_date_or_state_of_a_table_is_cut(looks: Looks, place: str) -> None:
    assert looks.at(place).cut == []


@PLACE
def test_every_column_of_a_table_is_in_sight_at_the_usual_text_size(looks: Looks, place: str) -> None:
    """With large text some tables of many figures scroll, rather than cut what they say."""
    if looks.scale == 100:
        assert looks.at(place).scrolling == []
