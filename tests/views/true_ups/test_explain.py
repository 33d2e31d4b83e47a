"""Why a true-up costs what it costs, against texts worked out by hand: proration, groups, extra growth (R8, R9)."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.baseline import Baseline
from app.domain.categories import Category
from app.domain.clauses import Clause
from app.domain.dates import Month, Period
from app.domain.proration import months_of
from app.domain.rule_settings import ProrationRule
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.views.language import Lang
from app.views.true_ups.explain import explanations, months_text
from tests.views.speaking import speaking

HALF_YEAR = Period(date(2026, 3, 1), date(2026, 8, 31))
TO_MIDDLE = Period(date(2026, 3, 1), date(2026, 8, 15))
CALENDAR, WHOLE, DAILY = ProrationRule.CALENDAR_MONTHS, ProrationRule.WHOLE_MONTHS, ProrationRule.DAILY_365


def line_of(rule: ProrationRule = CALENDAR, period: Period = HALF_YEAR, amount: int = 107_991) -> TrueUpLine:
    return TrueUpLine(
        category=Category.VIDEO,
        group=None,
        ordered=100,
        count=109,
        added=9,
        extra_growth=0,
        unit_price=23_998,
        price_term_months=12,
        months=months_of(period, rule),
        amount=amount,
        unit_cost=None,
        cost=None,
        new_ordered=109,
        after=Baseline(109, 115, 115),
    )


def true_up_of(*lines: TrueUpLine, period: Period = HALF_YEAR, currency: str = "EUR") -> TrueUp:
    return TrueUp(
        number="TU-2026-0001",
        customer="C1",
        contract="K-C1",
        month=Month(2026, 3),
        state=TrueUpState.PROPOSED,
        proposed_on=date(2026, 3, 18),
        period=period,
        currency=currency,
        inventory_id=1,
        inventory_date=date(2026, 3, 17),
        lines=lines,
    )


# 15 of the 31 days of August: 5.483871; 5.483871 x 9 x 239.98 / 12 = 987.01; 168 days x 12 / 365 = 5.523288.
@pytest.mark.parametrize(
    ("rule", "period", "months"),
    [
        (CALENDAR, HALF_YEAR, "6"),
        (CALENDAR, TO_MIDDLE, "5.48"),
        (WHOLE, HALF_YEAR, "6"),
        (WHOLE, TO_MIDDLE, "6"),
        (DAILY, HALF_YEAR, "6.05"),
        (DAILY, TO_MIDDLE, "5.52"),
        (CALENDAR, Period(date(2026, 8, 1), date(2026, 8, 31)), "1"),
        (CALENDAR, Period(date(2026, 6, 1), date(2026, 6, 15)), "0.5"),
        (CALENDAR, Period(date(2028, 2, 1), date(2028, 2, 29)), "1"),
        (WHOLE, Period(date(2026, 8, 31), date(2026, 8, 31)), "1"),
        (DAILY, Period(date(2026, 1, 1), date(2026, 12, 31)), "12"),
        (DAILY, Period(date(2028, 1, 1), date(2028, 12, 31)), "12.03"),
    ],
)
def test_r9_months_have_as_many_decimals_as_they_need(rule: ProrationRule, period: Period, months: str) -> None:
    assert months_text(months_of(period, rule)) == months


def test_months_have_the_decimal_sign_of_the_language(qapp: QApplication) -> None:
    with speaking(qapp, Lang.DUTCH):
        assert months_text(months_of(TO_MIDDLE, CALENDAR)) == "5,48"


@pytest.mark.parametrize("months", [10, 20, 100])
def test_r9_round_numbers_of_months_keep_their_zeros(months: int) -> None:
    period = Period(date(2026, 1, 1), Month(2026, 1).plus(months - 1).last_day)
    assert months_text(months_of(period, CALENDAR)) == str(months)


@pytest.mark.parametrize(
    ("rule", "period", "amount", "words", "name", "arithmetic"),
    [
        (
            CALENDAR,
            TO_MIDDLE,
            98_701,
            "Whole months: 5; remaining days: 15, over the days of the month they fall in.",
            "Months (calendar months, part months by days)",
            "9 × €239.98 × (5 + 15/31) / 12 = €987.01",
        ),
        (
            WHOLE,
            TO_MIDDLE,
            107_991,
            "Whole months: 5; remaining days: 15, which count as a whole month.",
            "Months (whole months, part months as whole)",
            "9 × €239.98 × 6 / 12 = €1,079.91",
        ),
        (
            DAILY,
            TO_MIDDLE,
            99_410,
            "Days: 168, times 12 over 365.",
            "Months (days of a year of 365)",
            "9 × €239.98 × 168 × 12 / 365 / 12 = €994.10",
        ),
    ],
)
def test_r9_every_rule_of_proration_is_told_with_its_days(
    rule: ProrationRule, period: Period, amount: int, words: str, name: str, arithmetic: str
) -> None:
    (one,) = explanations(true_up_of(line_of(rule, period, amount), period=period))
    assert one.rule.endswith(words)
    assert name in dict(one.inputs)
    assert one.arithmetic == ("109 − 100 = 9", arithmetic)


def test_r9_the_whole_explanation_in_dutch(qapp: QApplication) -> None:
    with speaking(qapp, Lang.DUTCH):
        (one,) = explanations(true_up_of(line_of(CALENDAR, TO_MIDDLE, 98_701), period=TO_MIDDLE))
    assert (one.title, one.figure, one.clause) == ("Video", "€\u00a0987,01", Clause.BILLING.value)
    assert one.inputs == (
        ("Geteld", "109"),
        ("Eerder besteld", "100"),
        ("Gefactureerde periode", "1\u00a0mrt\u00a02026 – 15\u00a0aug\u00a02026"),
        ("Maanden (kalendermaanden, deel van een maand naar dagen)", "5,48"),
        ("Prijs per apparaat voor 12 maanden", "€\u00a0239,98"),
    )
    assert one.arithmetic == ("109 − 100 = 9", "9 × €\u00a0239,98 × (5 + 15/31) / 12 = €\u00a0987,01")
    assert one.rule == (
        "Apparaten die nog niet zijn betaald, worden gefactureerd vanaf de eerste dag van de true-upmaand tot het"
        " einde van de serviceperiode, tegen de prijs van het contract. Er wordt één keer afgerond, op deze regel."
        " Hele maanden: 5; resterende dagen: 15, gedeeld door de dagen van de maand waarin ze vallen."
    )


def test_r9_the_whole_explanation_in_english() -> None:
    (one,) = explanations(true_up_of(line_of()))
    assert (one.title, one.figure, one.clause) == ("Video", "€1,079.91", Clause.BILLING.value)
    assert one.inputs == (
        ("Counted", "109"),
        ("Ordered before", "100"),
        ("Billed period", "1\u00a0Mar\u00a02026 – 31\u00a0Aug\u00a02026"),
        ("Months (calendar months, part months by days)", "6"),
        ("Price per device for 12 months", "€239.98"),
    )


def test_r8_extra_growth_stands_between_ordered_and_the_period() -> None:
    extra = replace(line_of(), extra_growth=4, added=13, amount=155_987)
    (one,) = explanations(true_up_of(extra))
    assert [name for name, _ in one.inputs][1:4] == ["Ordered before", "Extra growth", "Billed period"]
    assert dict(one.inputs)["Extra growth"] == "4"
    assert one.arithmetic == ("109 − 100 + 4 = 13", "13 × €239.98 × 6 / 12 = €1,559.87")


def test_r8_without_extra_growth_it_is_not_mentioned() -> None:
    (one,) = explanations(true_up_of(line_of()))
    assert "Extra growth" not in dict(one.inputs)
    assert "+" not in one.arithmetic[0]


@pytest.mark.parametrize(
    ("lang", "title", "share"),
    [
        (Lang.ENGLISH, "Video, Studio", "3 devices of the group's share"),
        (Lang.DUTCH, "Video, Studio", "3 apparaten als aandeel van de groep"),
    ],
)
def test_r8_a_price_group_has_its_share(qapp: QApplication, lang: Lang, title: str, share: str) -> None:
    group = replace(line_of(), group="Studio", added=3, amount=35_997)
    with speaking(qapp, lang):
        (one,) = explanations(true_up_of(group))
    assert one.title == title
    assert one.arithmetic[0] == share


@pytest.mark.parametrize("term", [1, 12, 36, 60])
def test_r9_the_term_of_the_price_is_named_and_divided_by(term: int) -> None:
    (one,) = explanations(true_up_of(replace(line_of(), price_term_months=term)))
    assert f"Price per device for {term} months" in dict(one.inputs)
    assert f" × 6 / {term} = " in one.arithmetic[1]


def test_r9_several_lines_end_in_the_sum_of_the_rounded_lines(qapp: QApplication) -> None:
    voice = replace(line_of(), category=Category.VOICE, amount=18_000)
    lines = explanations(true_up_of(line_of(), voice))
    assert [one.title for one in lines] == ["Video", "Voice", "Total without VAT"]
    assert lines[-1].arithmetic == ("€1,079.91 + €180.00 = €1,259.91",)
    assert (lines[-1].clause, lines[-1].inputs) == ("", ())
    with speaking(qapp, Lang.DUTCH):
        total = explanations(true_up_of(line_of(), voice))[-1]
    assert (total.title, total.figure) == ("Totaal exclusief btw", "€\u00a01.259,91")
    assert total.rule == "Het totaal is de som van de afgeronde regels."


def test_one_line_has_no_sum_of_its_own() -> None:
    assert len(explanations(true_up_of(line_of()))) == 1


@pytest.mark.parametrize(("currency", "sign"), [("EUR", "€"), ("GBP", "£"), ("USD", "US$")])
def test_every_amount_is_in_the_currency_of_the_true_up(currency: str, sign: str) -> None:
    (one,) = explanations(true_up_of(line_of(), currency=currency))
    assert one.figure == f"{sign}1,079.91"
    assert one.arithmetic[1].count(sign) == 2


def test_large_counts_are_grouped() -> None:
    large = replace(line_of(), count=12_340, ordered=11_000, added=1_340, amount=16_078_660)
    (one,) = explanations(true_up_of(large))
    assert one.arithmetic == ("12,340 − 11,000 = 1,340", "1,340 × €239.98 × 6 / 12 = €160,786.60")
