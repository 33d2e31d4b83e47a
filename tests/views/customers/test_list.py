"""The list of customers: figures per category, search, filters, and what opens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.categories import Category
from app.services.desk import Desk
from app.services.true_ups import list_true_ups
from app.views import routes
from app.views.customers.list_columns import bar_values, list_columns
from app.views.customers.records import State, read_rows
from app.views.customers.screen import DRAW_UP, FIND
from app.views.language import Lang
from app.views.shell import Route
from tests.services.estates import add_customer
from tests.views.customers.people import customers_in, modest, page_in, zorggroep
from tests.views.every_screen.house import House


@pytest.fixture
def two(desk: Desk) -> None:
    zorggroep(desk)
    modest(desk)


def cells(desk: Desk, code: str) -> dict[str, str]:
    row = next(one for one in read_rows(desk) if one.code == code)
    return {column.name: column.shown(row) for column in list_columns()}


@pytest.mark.usefixtures("two")
def test_each_category_is_count_against_ordered(desk: Desk) -> None:
    shown = cells(desk, "ZGN")
    assert [shown[name] for name in ("headset", "video", "voice")] == ["612 / 640", "109 / 100", "207 / 200"]
    assert (shown["verdict"], shown["state"]) == ("true-up", "True-up due")
    assert (shown["ends"], shown["latest"]) == ("30\u00a0Apr\u00a02027", "17\u00a0Nov\u00a02026")


@pytest.mark.usefixtures("two")
def test_a_category_that_is_not_covered_has_no_bar(desk: Desk) -> None:
    row = next(one for one in read_rows(desk) if one.code == "C1")
    assert bar_values(row, Category.VOICE) is None
    values = bar_values(row, Category.VIDEO)
    assert values is not None
    assert (values.count, values.ordered, values.threshold) == (90, 100, 105)


def test_r1_devices_outside_the_contract_are_counted_without_an_order(desk: Desk) -> None:
    modest(desk)
    add_customer(desk, "C2")
    assert cells(desk, "C2")["video"] == ""


def test_a_missing_inventory_is_a_dash_and_not_a_zero(desk: Desk) -> None:
    from tests.services.estates import cover, sign
    from tests.views.customers.people import SERVICE

    add_customer(desk, "C2")
    sign(desk, cover(Category.VIDEO, 37), customer="C2", number="K2", period=SERVICE)
    assert cells(desk, "C2")["video"] == "\u2014 / 37"


@pytest.mark.usefixtures("two")
def test_categories_are_sorted_by_how_far_they_are_over(house: House) -> None:
    table = customers_in(house).list.table
    table.sort_by("video", descending=True)
    assert [row.code for row in table.model.shown] == ["ZGN", "C1"]


@pytest.mark.usefixtures("two")
def test_enter_opens_the_customer(house: House) -> None:
    screen = customers_in(house)
    screen.list.table.choose("ZGN")
    QTest.keyClick(screen.list.table.view, Qt.Key.Key_Return)
    house.rest()
    assert house.window.history.current == Route(routes.CUSTOMERS, "ZGN")
    assert screen.page.head.name.text() == "Voorbeeld ZGN"


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("typed", ["zgn", "SITE-0044", "ma-20931", "k-zgn", "voorbeeld zgn"])
def test_a_customer_is_found_by_what_it_is_known_by(house: House, typed: str) -> None:
    screen = customers_in(house)
    screen.list.search.setText(typed)
    assert [row.code for row in screen.list.table.model.shown] == ["ZGN"]
    assert screen.list.count.text() == "1 of 2"


@pytest.mark.usefixtures("two")
def test_enter_in_the_search_opens_the_only_one_left(house: House) -> None:
    screen = customers_in(house)
    house.window.actions.trigger(FIND)
    assert screen.list.search.hasFocus() or not house.window.isActiveWindow()
    QTest.keyClicks(screen.list.search, "zgn")
    QTest.keyClick(screen.list.search, Qt.Key.Key_Return)
    house.rest()
    assert house.window.history.current == Route(routes.CUSTOMERS, "ZGN")


@pytest.mark.usefixtures("two")
def test_what_fits_nobody_says_so_and_escape_takes_it_back(house: House) -> None:
    screen = customers_in(house)
    screen.list.search.setText("nobody is called this")
    assert screen.list.table._no_match is not None
    assert screen.list.table._no_match.isVisible()
    QTest.keyClick(screen.list.search, Qt.Key.Key_Escape)
    assert len(screen.list.table.model.shown) == 2


@pytest.mark.usefixtures("two")
def test_chips_filter_by_state(house: House) -> None:
    screen = customers_in(house)
    screen.list.chips.choose(State.TRUE_UP_DUE)
    assert [row.code for row in screen.list.table.model.shown] == ["ZGN"]


def test_an_empty_list_offers_the_workbook(house: House) -> None:
    screen = customers_in(house)
    assert screen.list.empty.isVisible()
    screen.list.workbook_wanted.emit()
    house.rest()
    assert house.window.history.current == Route(routes.WELCOME, tab=routes.DATA)


@pytest.mark.usefixtures("two")
def test_a_true_up_can_be_drawn_up_where_one_is_due_only(house: House, desk: Desk) -> None:
    screen = customers_in(house)
    action = house.window.actions.qaction(DRAW_UP)
    screen.list.table.choose("C1")
    assert not action.isEnabled()
    screen.list.table.choose("ZGN")
    assert action.isEnabled()
    house.window.actions.trigger(DRAW_UP)
    house.rest()
    (made,) = list_true_ups(desk)
    assert house.window.history.current == Route(routes.TRUE_UPS, made.number)


@pytest.mark.usefixtures("two")
def test_the_command_is_meant_for_the_customer_that_is_shown(house: House) -> None:
    page_in(house, "C1")
    assert not house.window.actions.qaction(DRAW_UP).isEnabled()
    page_in(house, "ZGN")
    assert house.window.actions.qaction(DRAW_UP).isEnabled()


@pytest.mark.usefixtures("two")
def test_the_list_in_dutch(house: House) -> None:
    house.look.set_language(Lang.DUTCH)
    house.rest()
    table = customers_in(house).list.table
    titles = [column.title for column in table.model.columns[:4]]
    assert titles == ["Klant", "Code", "Site-ID", "Headsets/persoonlijk"]
