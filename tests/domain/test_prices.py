"""The price that holds on a document's date (R10)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Category
from app.domain.prices import AmbiguousPrice, NoPrice, PriceKind, PriceLine, PriceWanted, find_price

LINE = PriceLine(
    part_number="P-1",
    description="Support, headset, 12 months",
    kind=PriceKind.SERVICE,
    category=Category.HEADSET,
    model=None,
    term_months=12,
    list_price=2500,
    currency="EUR",
    partner_discount=2000,
    valid_from=date(2025, 1, 1),
    valid_to=date(2025, 12, 31),
)
WANTED = PriceWanted(PriceKind.SERVICE, date(2025, 6, 1), "EUR", Category.HEADSET, model="Voyager 4320", term_months=12)


@pytest.mark.parametrize("on", [date(2025, 1, 1), date(2025, 12, 31)])
def test_r10_both_ends_of_the_validity_are_included(on: date) -> None:
    assert find_price([LINE], replace(WANTED, on=on)) is LINE


@pytest.mark.parametrize("on", [date(2024, 12, 31), date(2026, 1, 1)])
def test_r10_no_price_on_the_date_is_a_refusal_with_its_reason(on: date) -> None:
    with pytest.raises(NoPrice) as refused:
        find_price([LINE], replace(WANTED, on=on))
    assert refused.value.params == {
        "category": "headset",
        "model": "Voyager 4320",
        "date": on,
        "kind": "service",
        "currency": "EUR",
    }


def test_r10_an_open_end_holds_from_its_start_on() -> None:
    line = replace(LINE, valid_to=None)
    assert find_price([line], replace(WANTED, on=date(2199, 1, 1))) is line
    assert not line.valid_on(date(2024, 12, 31))


def test_r10_the_price_of_the_documents_date_is_found_among_those_of_other_years() -> None:
    years = [replace(LINE, list_price=y, valid_from=date(y, 1, 1), valid_to=date(y, 12, 31)) for y in range(2020, 2031)]
    assert find_price(years, replace(WANTED, on=date(2023, 12, 31))).list_price == 2023


def test_r10_the_model_goes_before_the_category() -> None:
    by_model = replace(LINE, part_number="P-2", model="VOYAGER 4320", category=None)
    assert find_price([LINE, by_model], WANTED) is by_model
    assert find_price([LINE, by_model], replace(WANTED, model="Savi 8240")) is LINE
    assert find_price([LINE, by_model], replace(WANTED, model=None)) is LINE


def test_r10_a_model_whose_own_price_has_ended_takes_the_price_of_its_category() -> None:
    ended = replace(LINE, part_number="P-2", model="Voyager 4320", valid_to=date(2025, 3, 31))
    assert find_price([LINE, ended], WANTED) is LINE


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": PriceKind.HARDWARE},
        {"currency": "GBP"},
        {"category": Category.VIDEO},
        {"term_months": 36},
        {"model": "Savi 8240"},
    ],
    ids=str,
)
def test_r10_a_price_of_another_thing_is_not_taken(changed: dict[str, object]) -> None:
    with pytest.raises(NoPrice):
        find_price([replace(LINE, **changed)], WANTED)  # type: ignore[arg-type]


def test_r10_a_line_without_category_or_term_holds_for_all() -> None:
    line = replace(LINE, category=None, term_months=None)
    assert find_price([line], WANTED) is line


def test_r10_any_term_is_taken_where_none_is_asked_for() -> None:
    line = replace(LINE, term_months=36)
    assert find_price([line], replace(WANTED, term_months=None)) is line


def test_r10_two_prices_on_one_day_are_a_refusal_that_names_both() -> None:
    with pytest.raises(AmbiguousPrice) as refused:
        find_price([replace(LINE, part_number="P-2"), LINE], WANTED)
    assert refused.value.params["parts"] == "P-1, P-2"


def test_r10_the_cost_follows_from_list_price_and_discount() -> None:
    assert LINE.cost == 2000


@given(
    st.lists(st.tuples(st.integers(0, 400), st.none() | st.integers(0, 200)), max_size=6),
    st.integers(-10, 700),
)
def test_r10_what_is_found_is_the_only_line_that_holds_that_day(spans: list[tuple[int, int | None]], day: int) -> None:
    first = date(2025, 1, 1)
    on = first + timedelta(days=day)
    lines = []
    for index, (start, days) in enumerate(spans):
        begin = first + timedelta(days=start)
        end = None if days is None else begin + timedelta(days=days)
        lines.append(replace(LINE, part_number=f"P-{index}", valid_from=begin, valid_to=end))
    holding = [line for line in lines if line.valid_from <= on <= (line.valid_to or date.max)]
    wanted = replace(WANTED, on=on)
    if len(holding) == 1:
        assert find_price(lines, wanted) is holding[0]
    else:
        with pytest.raises(AmbiguousPrice if holding else NoPrice):
            find_price(lines, wanted)
