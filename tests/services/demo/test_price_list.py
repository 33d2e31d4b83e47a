from datetime import date, timedelta

import pytest

from app.domain.categories import Category
from app.domain.prices import NoPrice, PriceKind, PriceWanted, find_price
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.portfolio import demo_portfolio
from app.services.demo.price_list import demo_prices
from app.services.demo.timeline import MONTHS, Timeline
from tests.services.demo.days import TIMELINE, TODAY


def _service(category: Category, term: int, on: date, timeline: Timeline = TIMELINE) -> int:
    wanted = PriceWanted(PriceKind.SERVICE, on, "EUR", category, None, term)
    return find_price(demo_prices(timeline), wanted).list_price


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2025, 12, 31), TODAY])
@pytest.mark.parametrize("term", [12, 24, 36])
@pytest.mark.parametrize("category", list(Category))
def test_r10_one_price_holds_in_every_month(category: Category, term: int, today: date) -> None:
    timeline = Timeline(today)
    for month in range(MONTHS):
        for day in (timeline.month(month).first_day, timeline.month(month).last_day):
            assert _service(category, term, day, timeline) > 0


def test_r10_prices_went_up_half_way() -> None:
    change = TIMELINE.month(6).first_day
    for category in Category:
        earlier, later = (_service(category, 12, day) for day in (change - timedelta(days=1), change))
        assert 104 <= later * 100 // earlier <= 106


def test_r10_before_the_list_begins_there_is_no_price() -> None:
    with pytest.raises(NoPrice):
        _service(Category.VIDEO, 12, TIMELINE.month(-12).first_day - timedelta(days=1))


def test_r10_every_contract_finds_the_cost_of_what_it_covers() -> None:
    for row in demo_portfolio(TIMELINE).coverage:
        assert _service(row.category, row.price_term_months, TODAY) > 0


def test_r10_the_partner_earns_on_every_contract() -> None:
    prices = demo_prices(TIMELINE)
    for row in demo_portfolio(TIMELINE).coverage:
        listed = find_price(
            prices, PriceWanted(PriceKind.SERVICE, TODAY, "EUR", row.category, None, row.price_term_months)
        )
        cost = listed.cost if row.unit_cost is None else row.unit_cost
        assert cost < row.unit_price, (row.contract_number, row.category)


def test_hardware_is_priced_by_models_that_customers_have() -> None:
    holdings = [holding for member in EVERYONE if member.estate for holding in member.estate.holdings]
    owned = {model for holding in holdings for model, _ in holding.models}
    priced = {line.model for line in demo_prices(TIMELINE) if line.kind is PriceKind.HARDWARE}
    assert len(priced) == 5
    assert priced <= owned


def test_r17_paid_options_are_on_the_list() -> None:
    options = [line.part_number for line in demo_prices(TIMELINE) if line.kind is PriceKind.OPTION]
    assert options == ["DEMO-CSM-8H", "DEMO-TAM-12"]
