"""Today as a user sees it: the list, its filters, the one action of each row, and the portfolio."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.domain.categories import Category
from app.domain.dates import Month, Period
from app.services.desk import Desk
from app.services.sent_reports import ReportKind, SentReport, mark_sent
from app.services.today import WorkKind
from app.services.true_ups import list_true_ups
from app.views import routes
from app.views.changes import Change
from app.views.language import Lang
from app.views.shell import Route
from app.views.today.screen import TodayScreen
from app.views.today.view import PortfolioBar
from app.views.today.work import WorkRow
from tests.services.estates import Row, add_customer, cover, estate, import_rows, sign
from tests.views.every_screen.house import House

THIS_YEAR = Period(date(2026, 5, 1), date(2027, 4, 30))
NOVEMBER = date(2026, 11, 17)


def shown(house: House) -> TodayScreen:
    house.go(routes.TODAY)
    screen = house.window.screen
    assert isinstance(screen, TodayScreen)
    return screen


def kinds(screen: TodayScreen) -> list[WorkKind]:
    return [row.kind for row in screen.view.table.model.shown]


def row_of(screen: TodayScreen, kind: WorkKind) -> WorkRow:
    return next(row for row in screen.view.table.model.rows if row.kind is kind)


@pytest.fixture
def due(desk: Desk) -> None:
    """One customer with 109 of 100 video systems, an unknown model, and one whose inventory is missing."""
    add_customer(desk, "C1")
    add_customer(desk, "C2")
    sign(desk, cover(Category.VIDEO, 100, 23_998), period=THIS_YEAR)
    sign(desk, cover(Category.VOICE, 50), customer="C2", number="K2", period=THIS_YEAR)
    import_rows(desk, [*estate(video=109), Row("Whatever 9", "ZZ12345")], NOVEMBER)


@pytest.mark.usefixtures("due")
def test_every_row_says_what_whose_and_which(house: House) -> None:
    screen = shown(house)
    assert kinds(screen) == [
        WorkKind.TRUE_UP_DUE,
        WorkKind.INVENTORY_MISSING,
        WorkKind.CLASSIFY,
        WorkKind.REPORT_TO_SEND,
        WorkKind.CSM_REPORT_OWED,
    ]
    first = [screen.view.table.model.cell(0, at)[0] for at in range(5)]
    assert first == ["True-up due", "Voorbeeld C1", "Video \u00b7 K1", "+9 devices", "Draw up"]


@pytest.mark.usefixtures("due")
def test_enter_draws_the_true_up_up_and_shows_it(house: House, desk: Desk) -> None:
    screen = shown(house)
    screen.view.table.setFocus()
    QTest.keyClick(screen.view.table.view, Qt.Key.Key_Return)
    house.rest()
    (made,) = list_true_ups(desk)
    assert house.window.history.current == Route(routes.TRUE_UPS, made.number)
    assert made.number in house.window.frame.status.message


@pytest.mark.usefixtures("due")
@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (WorkKind.INVENTORY_MISSING, Route(routes.IMPORT, "C2")),
        (WorkKind.CLASSIFY, Route(routes.CATALOGUE, "Whatever 9")),
        (WorkKind.REPORT_TO_SEND, Route(routes.REPORTS, "C1", "2026-11")),
        (WorkKind.CSM_REPORT_OWED, Route(routes.REPORTS, "C1", "2026-11")),
    ],
)
def test_the_action_of_a_row_leads_to_where_it_is_done(house: House, kind: WorkKind, place: Route) -> None:
    screen = shown(house)
    screen.act(row_of(screen, kind))
    house.rest()
    assert house.window.history.current == place


def test_r12_a_contract_that_ends_within_120_days_is_opened(house: House, desk: Desk) -> None:
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100), period=Period(date(2026, 1, 1), date(2026, 12, 31)))
    import_rows(desk, estate(video=100), NOVEMBER)
    screen = shown(house)
    screen.act(row_of(screen, WorkKind.RENEWAL))
    house.rest()
    assert house.window.history.current == Route(routes.CUSTOMERS, "C1", routes.CONTRACT)


@pytest.mark.usefixtures("due")
def test_a_click_on_the_action_does_it(house: House) -> None:
    screen = shown(house)
    table = screen.view.table
    at = table.model.index(1, 4)
    centre = table.view.visualRect(at).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
    house.rest()
    assert house.window.history.current == Route(routes.IMPORT, "C2")


@pytest.mark.usefixtures("due")
def test_chips_leave_the_kinds_that_are_on(house: House) -> None:
    screen = shown(house)
    screen.view.chips.choose(WorkKind.CLASSIFY, WorkKind.INVENTORY_MISSING)
    assert kinds(screen) == [WorkKind.INVENTORY_MISSING, WorkKind.CLASSIFY]
    screen.view.chips.choose()
    assert len(kinds(screen)) == 5


@pytest.mark.usefixtures("due")
def test_a_change_elsewhere_is_read_again(house: House, desk: Desk) -> None:
    screen = shown(house)
    import_rows(desk, estate(voice=50), NOVEMBER, "C2")
    house.window.announce(Change.INVENTORIES)
    house.rest()
    assert WorkKind.INVENTORY_MISSING not in kinds(screen)


def test_without_contracts_the_workbook_is_the_way_to_begin(house: House) -> None:
    screen = shown(house)
    assert screen.view.start.isVisible()
    screen.view.start_wanted.emit()
    house.rest()
    assert house.window.history.current == Route(routes.WELCOME, tab=routes.DATA)


def test_with_nothing_to_do_it_says_so(house: House, desk: Desk) -> None:
    add_customer(desk, csm_lens_access=True)
    sign(desk, cover(Category.VIDEO, 100), period=THIS_YEAR)
    import_rows(desk, estate(video=90), NOVEMBER)
    mark_sent(desk, SentReport("C1", Month(2026, 11), ReportKind.MONTHLY, NOVEMBER, "info@voorbeeld.example"))
    screen = shown(house)
    assert screen.view.nothing.isVisible()
    assert not screen.view.chips.isVisible()
    screen.view.customers_wanted.emit()
    house.rest()
    assert house.window.history.current == Route(routes.CUSTOMERS)


@pytest.mark.usefixtures("due")
def test_the_portfolio_shows_devices_against_ordered_and_baseline(house: House) -> None:
    bars = shown(house).view.portfolio.findChildren(PortfolioBar)
    values = [(bar.values.count, bar.values.ordered, bar.values.threshold) for bar in bars]
    assert values == [(109, 100, 105), (0, 50, 53)]
    assert bars[0].label_texts() == ("ordered 100", "baseline 105")


@pytest.mark.usefixtures("due")
def test_renewals_are_twelve_months_from_now(house: House) -> None:
    bars = shown(house).view.renewals.bars
    assert len(bars) == 12
    assert bars[0].words == "November\u00a02026: no contract ends"
    assert [bar.words for bar in bars if bar.count] == ["April\u00a02027: 2 contracts end"]


@pytest.mark.usefixtures("due")
def test_in_dutch_every_word_is_dutch(house: House) -> None:
    shown(house)
    house.look.set_language(Lang.DUTCH)
    house.rest()
    screen = shown(house)
    assert screen.view.heading.text() == "Vandaag"
    first = [screen.view.table.model.cell(0, at)[0] for at in range(5)]
    assert first == ["True-up nodig", "Voorbeeld C1", "Video \u00b7 K1", "+9 apparaten", "Opstellen"]
    assert "Portefeuille" in [one.text() for one in screen.view.findChildren(QLabel)]
