"""A store in which nobody has put anything: each screen says what comes here and the one thing to do about it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.services.opening import open_desk
from app.views import routes
from app.views.language import Lang
from app.views.shell import Route
from app.views.widgets.empty_state import EmptyState
from tests.services.estates import TODAY, clock_at
from tests.views.every_screen import facts
from tests.views.every_screen.house import SMALL, House, house_on

PLACES = {
    "today": Route(routes.TODAY),
    "customers": Route(routes.CUSTOMERS),
    "import": Route(routes.IMPORT),
    "true-ups": Route(routes.TRUE_UPS),
    "reports": Route(routes.REPORTS),
    "catalogue": Route(routes.CATALOGUE),
    "brand": Route(routes.SETTINGS, tab="brand"),
    "columns": Route(routes.SETTINGS, tab="columns"),
    "store": Route(routes.SETTINGS, tab="store"),
    "welcome": Route(routes.WELCOME, tab=routes.LOOK),
    "begin": Route(routes.WELCOME, tab=routes.DATA),
}
WITH_AN_EMPTY_STATE = {"today", "customers", "true-ups", "reports", "columns"}


@pytest.fixture(scope="module", params=[Lang.DUTCH, Lang.ENGLISH])
def nothing(
    request: pytest.FixtureRequest, application: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    path: Path = tmp_path_factory.mktemp("nothing") / "new.db"
    desk = open_desk(path, clock=clock_at(TODAY))
    with house_on(application, desk, request.param, scale=130, empty=True, demo=False) as house:
        house.resize(SMALL)
        yield house


@pytest.fixture(scope="class", params=PLACES)
def at(request: pytest.FixtureRequest, nothing: House) -> str:
    name: str = request.param
    nothing.visit(PLACES[name])
    return name


class TestEveryPlace:
    """One class: each place is gone to once."""

    def test_nothing_is_said_to_be_wrong(self, nothing: House, at: str) -> None:
        assert nothing.window.frame.banner.isHidden()

    def test_nothing_is_clipped(self, nothing: House, at: str) -> None:
        assert facts.clipped_labels(nothing.window.frame) == []
        assert facts.clipped_controls(nothing.window.frame) == []
        assert facts.sideways(nothing.window.frame) == []

    def test_everything_has_a_name(self, nothing: House, at: str) -> None:
        assert facts.nameless(nothing.window.frame) == []

    def test_an_empty_list_says_so_and_a_full_one_does_not(self, nothing: House, at: str) -> None:
        shown = facts.visible(nothing.window.screen, EmptyState)
        if at in WITH_AN_EMPTY_STATE:
            assert shown
            assert all(one.accessibleName() for one in shown)

    def test_an_empty_state_has_one_main_action_at_the_most(self, nothing: House, at: str) -> None:
        for one in facts.visible(nothing.window.screen, EmptyState):
            buttons = facts.visible(one, QPushButton)
            assert sum(made.property("kind") == "primary" for made in buttons) <= 1


def test_the_first_thing_shown_is_the_welcome(empty_house: House) -> None:
    current = empty_house.window.history.current
    assert current is not None
    assert current.screen == routes.WELCOME


@pytest.mark.parametrize("place", ["today", "customers"])
def test_the_main_action_of_an_empty_screen_leads_to_the_workbook(empty_house: House, place: str) -> None:
    empty_house.visit(PLACES[place])
    state = facts.visible(empty_house.window.screen, EmptyState)[0]
    main = next(one for one in facts.visible(state, QPushButton) if one.property("kind") == "primary")
    QTest.mouseClick(main, Qt.MouseButton.LeftButton)
    empty_house.rest()
    assert empty_house.window.history.current == PLACES["begin"]


def test_the_demo_can_be_looked_at_from_an_empty_store(empty_house: House) -> None:
    empty_house.visit(PLACES["begin"])
    assert empty_house.asked.demos == 0
    wanted = next(
        one for one in facts.visible(empty_house.window.screen, QPushButton) if one.text() == "Look at the demo"
    )
    QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)
    assert empty_house.asked.demos == 1
