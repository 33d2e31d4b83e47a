"""Contract and baseline: what was signed, the ledger as a timeline, and any day that is asked for."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.baseline import Growth, GrowthUnit
from app.domain.categories import Category
from app.domain.dates import Month, Period
from app.domain.portfolio import Coverage
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.desk import Desk
from app.services.true_up_steps import order
from app.services.true_ups import propose
from app.views import routes
from app.views.customers.contract_tab import ContractTab
from app.views.customers.explain import ordered_explained
from app.views.shell import Route
from app.views.widgets.key_figure import Facts
from app.views.widgets.pill import Pill
from app.views.widgets.why import WhyPanel
from tests.services.estates import add_customer, cover, sign
from tests.views.customers.people import NOVEMBER, SERVICE, page_in, zorggroep
from tests.views.every_screen.house import House


def tab_in(house: House, code: str) -> ContractTab:
    return page_in(house, code, routes.CONTRACT).contract


def pairs(facts: Facts) -> dict[str, str]:
    texts = [label.text() for label in facts.findChildren(QLabel) if not label.isHidden()]
    return dict(zip(texts[::2], texts[1::2], strict=True))


def ordered_true_up(desk: Desk) -> str:
    zorggroep(desk)
    (made,) = propose(desk, Month.of(NOVEMBER), "ZGN")
    order(desk, made.number, "PO-4711", date(2026, 11, 20))
    return made.number


def test_r5_r9_a_contract_shows_the_readings_it_was_signed_with(house: House, desk: Desk) -> None:
    add_customer(desk)
    settings = RuleSettings(Reading.BASELINE, ProrationRule.DAILY_365, allowance=400, trigger=750)
    sign(desk, cover(Category.VIDEO, 100), period=SERVICE, settings=settings)
    shown = pairs(tab_in(house, "C1").signed)
    assert shown == {
        "Contract": "K1",
        "Service period": "1\u00a0May\u00a02026 \u2013 30\u00a0Apr\u00a02027",
        "Allowance above ordered": "4%",
        "Increase that leads to a true-up": "7.5%",
        "Increase is measured": "against the baseline",
        "Months are counted as": "days of a year of 365",
        "Price list": "\u2014",
    }


def test_r4_coverage_shows_growth_prices_and_what_was_ordered(house: House, desk: Desk) -> None:
    add_customer(desk)
    grown = Coverage("", Category.HEADSET, "Premium", 137, Growth(1250, GrowthUnit.PERCENT, 6000), 2_400)
    sign(desk, grown, period=SERVICE)
    table = tab_in(house, "C1").coverage
    cells = [table.model.cell(0, at)[0] for at in range(8)]
    assert cells == ["Headsets/personal", "Premium", "137", "12.5%", "60%", "148", "\u20ac24.00", "12 months"]


def test_r4_why_shows_the_arithmetic_of_ordered() -> None:
    row = Coverage("", Category.HEADSET, "Premium", 137, Growth(1250, GrowthUnit.PERCENT, 6000), 2_400)
    (one,) = ordered_explained("Headsets", (row,))
    assert one.title == "Headsets, Premium"
    assert one.arithmetic == ("137 + 137 \u00d7 12.5% \u00d7 60%, rounded up = 148",)


def test_why_opens_from_the_table(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    tab.coverage.opened.emit(tab.coverage.model.row_at(0))
    panels = [one for one in house.app.topLevelWidgets() if isinstance(one, WhyPanel)]
    assert len(panels) == 1
    panels[0].close()


def test_r11_the_newest_entry_is_on_top_with_its_document(house: House, desk: Desk) -> None:
    number = ordered_true_up(desk)
    tab = tab_in(house, "ZGN")
    kinds = [pill.text for pill in tab.timeline.findChildren(Pill) if not pill.isHidden()]
    assert kinds == ["True-up", "Start", "Start", "Start"]
    texts = [label.text() for label in tab.timeline.findChildren(QLabel)]
    assert "ordered 109 \u00b7 baseline 115 \u00b7 threshold 115" in texts
    link = next(one for one in tab.timeline.findChildren(QPushButton) if one.text() == number)
    link.click()
    house.rest()
    assert house.window.history.current == Route(routes.TRUE_UPS, number)


def test_r11_what_was_in_force_on_a_day(house: House, desk: Desk) -> None:
    ordered_true_up(desk)
    tab = tab_in(house, "ZGN")
    assert pairs(tab.on_day)["Video"] == "ordered 109 \u00b7 threshold 115"
    tab.day.setDate(QDate(2026, 10, 31))
    house.rest()
    assert pairs(tab.on_day)["Video"] == "ordered 100 \u00b7 threshold 105"


def test_only_days_of_the_service_period_can_be_asked(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    assert tab.day.minimumDate() == QDate(2026, 5, 1)
    assert tab.day.maximumDate() == QDate(2027, 4, 30)


def test_asking_for_many_days_makes_the_card_no_higher(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    before = tab.on_day.sizeHint().height()
    for day in range(1, 29):
        tab.day.setDate(QDate(2026, 10, day))
    house.rest()
    assert tab.on_day.sizeHint().height() == before


def test_several_contracts_are_chosen_from(house: House, desk: Desk) -> None:
    zorggroep(desk)
    before = Period(date(2025, 5, 1), date(2026, 4, 30))
    sign(desk, cover(Category.VIDEO, 50), customer="ZGN", number="K-OLD", period=before)
    tab = tab_in(house, "ZGN")
    assert tab.chips.isVisible()
    assert pairs(tab.signed)["Contract"] == "K-ZGN"
    tab.chips.choose("K-OLD")
    house.rest()
    assert pairs(tab.signed)["Contract"] == "K-OLD"
    assert tab.day.date() == QDate(2026, 4, 30)


def test_without_a_contract_the_workbook_is_offered(house: House, desk: Desk) -> None:
    add_customer(desk)
    tab = tab_in(house, "C1")
    assert tab.nothing.isVisible()
    tab.workbook_wanted.emit()
    house.rest()
    assert house.window.history.current == Route(routes.WELCOME, tab=routes.DATA)
