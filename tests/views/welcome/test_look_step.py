"""The first step of the first start: language, company and colour with a document that shows them."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog

from app.domain.brand import Brand
from app.services.brand import brand, save_brand
from app.services.desk import Desk
from app.views import routes
from app.views.language import Lang
from app.views.shell import Route
from app.views.theme import Theme
from app.views.welcome.screen import WelcomeScreen
from tests.views.every_screen.house import House


def welcome_in(house: House) -> WelcomeScreen:
    house.go(routes.WELCOME, tab=routes.LOOK)
    screen = house.window.screen
    assert isinstance(screen, WelcomeScreen)
    return screen


def drawn(house: House, screen: WelcomeScreen) -> None:
    """Until the newest wish was drawn."""
    house.until(lambda: not screen._pause.isActive() and not screen._drawing and screen._wanted is None)


def retype(screen: WelcomeScreen, colour: str) -> None:
    screen.look_step.colour.selectAll()
    QTest.keyClicks(screen.look_step.colour, colour)


def test_the_document_is_there_from_the_start(house: House) -> None:
    screen = welcome_in(house)
    drawn(house, screen)
    assert screen.look_step.preview.page_count >= 1


def test_a_company_that_nobody_named_is_not_filled_in(house: House) -> None:
    step = welcome_in(house).look_step
    assert (step.company.text(), step.company.placeholderText()) == ("", Brand().company)


def test_what_was_set_before_is_filled_in(house: House, desk: Desk) -> None:
    save_brand(desk, Brand(company="Voorbeeld Communicatie", primary="#7a1f5c"))
    step = welcome_in(house).look_step
    assert (step.company.text(), step.colour.text()) == ("Voorbeeld Communicatie", "#7a1f5c")


def test_typing_a_company_draws_the_document_anew(house: House) -> None:
    screen = welcome_in(house)
    drawn(house, screen)
    before = screen.look_step.preview._bytes
    QTest.keyClicks(screen.look_step.company, "Voorbeeld")
    drawn(house, screen)
    assert screen.look_step.preview._bytes != before


def test_a_colour_is_seen_in_the_window_at_once(house: House) -> None:
    screen = welcome_in(house)
    retype(screen, "#7a1f5c")
    assert Theme.current().accent == "#7a1f5c"
    assert screen.look_step.brand.primary == "#7a1f5c"


def test_a_colour_half_typed_says_how_it_is_written_and_changes_nothing(house: House) -> None:
    screen = welcome_in(house)
    retype(screen, "#7a1f")
    assert "# and six digits" in screen.look_step.colour_field.error
    assert screen.look_step.brand.primary == Brand().primary


def test_a_faint_colour_is_warned_about(house: House) -> None:
    screen = welcome_in(house)
    retype(screen, "#ffe14d")
    assert "faint" in screen.look_step.advice.text()
    retype(screen, "#7a1f5c")
    assert screen.look_step.advice.text() == ""


def test_a_colour_can_be_picked(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = welcome_in(house)
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#123456"))
    screen.look_step.pick.click()
    assert screen.look_step.colour.text() == "#123456"


def test_another_language_keeps_what_was_filled_in(house: House, desk: Desk) -> None:
    screen = welcome_in(house)
    QTest.keyClicks(screen.look_step.company, "Voorbeeld")
    screen.look_step.language_chosen.emit(Lang.DUTCH)
    house.rest()
    again = house.window.screen
    assert isinstance(again, WelcomeScreen)
    assert again is not screen
    assert again.heading.text() == "Welkom bij TrueUp Desk"
    assert again.look_step.company.text() == "Voorbeeld"


def test_going_on_keeps_the_brand_and_leads_to_the_data(house: House, desk: Desk) -> None:
    screen = welcome_in(house)
    QTest.keyClicks(screen.look_step.company, "Voorbeeld")
    retype(screen, "#7a1f5c")
    screen.next.click()
    house.rest()
    assert brand(desk).company == "Voorbeeld"
    assert brand(desk).primary == "#7a1f5c"
    assert house.window.history.current == Route(routes.WELCOME, tab=routes.DATA)


def test_it_can_be_left_for_later(house: House) -> None:
    screen = welcome_in(house)
    screen.later.click()
    house.rest()
    assert house.window.history.current == Route(routes.TODAY)
