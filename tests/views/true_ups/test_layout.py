import pytest
from PySide6.QtCore import QPoint

from app.domain.dates import Month
from app.services.desk import Desk
from app.services.true_ups import propose
from app.views.language import Lang
from app.views.theme import Mode
from tests.views.true_ups.conftest import Open, due_customer

MARCH = Month(2026, 3)


@pytest.fixture
def proposed(desk: Desk) -> None:
    for place in range(1, 5):
        due_customer(desk, f"C{place}", video=104 + 2 * place)
    propose(desk, MARCH)


@pytest.mark.parametrize("lang", list(Lang))
def test_state_and_amount_stay_in_sight_in_a_narrow_window(proposed: None, open_screen: Open, lang: Lang) -> None:
    hall = open_screen(lang)
    hall.resize(1024)
    table = hall.screen.view.table
    names = [column.name for column in table.shown_columns]
    assert {"customer", "total", "state"} <= set(names)
    assert not table.view.horizontalScrollBar().isVisible()


def test_columns_come_back_in_a_wide_window(proposed: None, open_screen: Open) -> None:
    hall = open_screen()
    hall.resize(1024)
    hall.resize(1600)
    names = [column.name for column in hall.screen.view.table.shown_columns]
    assert names == ["number", "customer", "month", "added", "total", "state"]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("scale", [100, 130])
def test_the_steps_stand_in_one_row_whole(proposed: None, open_screen: Open, lang: Lang, scale: int) -> None:
    hall = open_screen(lang)
    hall.stage.look.set_scale(scale)
    hall.resize(1024)
    view = hall.screen.view
    made = (view.order, view.save, view.quoted, view.more)
    assert max(one.y() for one in made) < min(one.geometry().bottom() for one in made)
    for one in made:
        assert one.width() >= one.sizeHint().width()
        assert one.mapTo(view, one.rect().topRight()).x() < view.documents.mapTo(view, QPoint()).x()
    hall.stage.look.set_scale(100)


def test_words_and_figures_are_dutch_in_a_dutch_window(proposed: None, open_screen: Open) -> None:
    view = open_screen(Lang.DUTCH).screen.view
    titles = [column.title for column in view.table.shown_columns]
    assert titles == ["Nummer", "Klant", "Maand", "Erbij", "Bedrag", "Status"]
    row = view.table.model.shown[0]
    shown = {column.name: column.shown(row) for column in view.table.shown_columns}
    assert shown["month"] == "mrt 2026"
    assert shown["state"] == "voorgesteld"
    assert shown["total"].startswith("€\u00a0")


def test_the_language_can_change_while_the_screen_is_open(proposed: None, open_screen: Open) -> None:
    hall = open_screen()
    before = hall.screen
    hall.stage.look.set_language(Lang.DUTCH)
    hall.rest()
    assert hall.screen is not before
    assert hall.screen.view.order.text() == "Bestelling…"
    assert len(hall.screen.view.table.model.shown) == 4


@pytest.mark.parametrize("mode", [Mode.DARK, Mode.HIGH_CONTRAST])
def test_every_palette_draws_the_screen(proposed: None, open_screen: Open, mode: Mode) -> None:
    hall = open_screen()
    hall.stage.look.set_mode(mode)
    hall.rest()
    assert not hall.screen.grab().isNull()


def test_every_control_has_a_name_to_be_read_out(proposed: None, open_screen: Open) -> None:
    view = open_screen().screen.view
    for one in (view.order, view.save, view.quoted, view.more, view.table.view, view.states, view.documents.chips):
        assert one.accessibleName()
