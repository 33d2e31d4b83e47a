"""Quote, purchase order request and workbook against sums made by hand and by fractions (R4, R5, R8, R9, R10)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.baseline import baseline_of
from app.domain.dates import Period
from app.domain.prices import VatTreatment
from app.domain.rule_settings import ProrationRule, Reading, RuleSettings
from app.services.documents.added_devices import build_added_devices
from app.services.documents.data import AddedDevicesData
from app.services.documents.po_request import build_po_request, render_po_request
from app.services.documents.quote import build_true_up_quote, render_true_up_quote
from tests.services.documents import records as r

CALENDAR, WHOLE, DAILY = ProrationRule.CALENDAR_MONTHS, ProrationRule.WHOLE_MONTHS, ProrationRule.DAILY_365
SEP_MARCH = Period(date(2025, 9, 1), date(2026, 3, 31))
SEP_14_MARCH = Period(date(2025, 9, 1), date(2026, 3, 14))
LEAP = Period(date(2024, 2, 1), date(2024, 2, 29))
NOT_LEAP = Period(date(2025, 2, 1), date(2025, 2, 28))

AMOUNTS: tuple[tuple[Period, ProrationRule, int, int, int, int], ...] = (
    # Period, rule, devices, price in cents, term in months, amount in cents.
    (SEP_14_MARCH, CALENDAR, 37, 2_400, 12, 47_742),  # R9: 6 + 14/31 months
    (SEP_14_MARCH, WHOLE, 37, 2_400, 12, 51_800),  # R9: 7 months
    (SEP_14_MARCH, DAILY, 37, 2_400, 12, 47_441),  # R9: 195 days
    (SEP_MARCH, CALENDAR, 37, 2_400, 12, 51_800),
    (SEP_MARCH, WHOLE, 37, 2_400, 12, 51_800),
    (SEP_MARCH, DAILY, 37, 2_400, 12, 51_577),  # R9: 212 days
    (r.HALF_YEAR, CALENDAR, 9, 23_998, 12, 107_991),  # the drawn quote
    (r.HALF_YEAR, WHOLE, 9, 23_998, 12, 107_991),
    (r.HALF_YEAR, DAILY, 9, 23_998, 12, 108_879),  # 9 x 239.98 x 184 / 365
    (r.HALF_YEAR, CALENDAR, 9, 23_998, 36, 35_997),  # a price for three years
    (r.HALF_YEAR, CALENDAR, 9, 23_998, 1, 1_295_892),  # a price a month
    (LEAP, CALENDAR, 1, 1_200, 12, 100),  # a whole month of 29 days
    (NOT_LEAP, CALENDAR, 1, 1_200, 12, 100),
    (LEAP, DAILY, 1, 36_500, 12, 2_900),  # 29 days of 365
    (NOT_LEAP, DAILY, 1, 36_500, 12, 2_800),
    (LEAP, WHOLE, 1, 1_200, 12, 100),
    (Period(date(2026, 3, 1), date(2026, 3, 1)), CALENDAR, 31, 1_200, 12, 100),  # one day, 1/31 of a month, 31 times
    (Period(date(2026, 3, 1), date(2026, 3, 1)), WHOLE, 1, 1_200, 12, 100),
    (Period(date(2026, 3, 1), date(2026, 3, 1)), DAILY, 1, 36_500, 12, 100),
    (Period(date(2026, 1, 1), date(2026, 12, 31)), DAILY, 3, 10_001, 12, 30_003),
    (Period(date(2024, 1, 1), date(2024, 12, 31)), DAILY, 1, 36_500, 12, 36_600),  # 366 days of 365
    (Period(date(2024, 1, 1), date(2024, 12, 31)), CALENDAR, 1, 36_500, 12, 36_500),
    (Period(date(2026, 3, 1), date(2027, 2, 28)), CALENDAR, 7, 999, 12, 6_993),
    (r.HALF_YEAR, CALENDAR, 1, 1, 12, 1),  # half a cent goes up
    (r.HALF_YEAR, CALENDAR, 1, 0, 12, 0),
)


@pytest.mark.parametrize(("period", "rule", "devices", "price", "term", "amount"), AMOUNTS)
def test_r9_the_amount_of_a_line_is_the_sum_made_by_hand(
    period: Period, rule: ProrationRule, devices: int, price: int, term: int, amount: int
) -> None:
    line = r.line(ordered=100, count=100 + devices, price=price, cost=price, term=term, period=period, rule=rule)
    quote = build_true_up_quote(r.quote_data(line, period=period))
    assert [one.amount for one in quote.lines] == [quote.totals.net] == [amount]
    request = build_po_request(r.request_data(line))
    assert [one.cost for one in request.lines] == [request.cost_total] == [amount]


def fraction_of(period: Period, rule: ProrationRule) -> Fraction:
    """The months of a period that starts on a first, worked out day by day."""
    days = [period.start + timedelta(days=number) for number in range((period.end - period.start).days + 1)]
    if rule is DAILY:
        return Fraction(len(days) * 12, 365)
    by_month: dict[tuple[int, int], int] = {}
    for day in days:
        by_month[day.year, day.month] = by_month.get((day.year, day.month), 0) + 1
    if rule is WHOLE:
        return Fraction(len(by_month))
    return sum((Fraction(number, _length(year, month)) for (year, month), number in by_month.items()), Fraction(0))


def _length(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days


def half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


LINES = st.tuples(st.integers(1, 400), st.integers(0, 90_000), st.sampled_from([1, 12, 24, 36, 60]))
PERIODS = st.builds(
    lambda year, month, days: Period(date(year, month, 1), date(year, month, 1) + timedelta(days=days)),
    st.integers(2023, 2029),
    st.integers(1, 12),
    st.integers(0, 1100),
)


@given(st.lists(LINES, min_size=1, max_size=6), PERIODS, st.sampled_from(ProrationRule), st.integers(0, 3000))
def test_r9_and_r10_totals_are_sums_of_lines_rounded_once_and_vat_of_their_sum(
    given_lines: list[tuple[int, int, int]], period: Period, rule: ProrationRule, rate: int
) -> None:
    lines = [
        r.line(
            group=f"G{n}", ordered=10, count=10 + devices, price=price, cost=price, term=term, period=period, rule=rule
        )
        for n, (devices, price, term) in enumerate(given_lines)
    ]
    months = fraction_of(period, rule)
    amounts = [half_up(devices * price * months / term) for devices, price, term in given_lines]
    data = r.quote_data(*lines, period=period)
    quote = build_true_up_quote(replace(data, customer=replace(r.CUSTOMER, vat_rate=rate)))
    assert [line.amount for line in quote.lines] == amounts
    assert quote.totals.net == sum(amounts)
    vat = half_up(Fraction(sum(amounts) * rate, 10_000))
    assert [line.amount for line in quote.totals.vat] == [vat]
    assert quote.totals.gross == sum(amounts) + vat
    assert build_po_request(r.request_data(*lines)).cost_total == sum(amounts)


@pytest.mark.parametrize(
    ("treatment", "rate", "vat", "gross"),
    [
        (VatTreatment.STANDARD, 2_100, 22_678, 130_669),  # 21 % of 1079.91 is 226.7811
        (VatTreatment.STANDARD, 900, 9_719, 117_710),  # 97.1919
        (VatTreatment.STANDARD, 1_900, 20_518, 128_509),  # Germany: 205.1829
        (VatTreatment.STANDARD, 600, 6_479, 114_470),  # Belgium, reduced: 64.7946
        (VatTreatment.STANDARD, 0, 0, 107_991),
        (VatTreatment.ZERO, 2_100, 0, 107_991),
        (VatTreatment.REVERSE, 2_100, 0, 107_991),
    ],
)
def test_r10_vat_by_treatment_and_rate(treatment: VatTreatment, rate: int, vat: int, gross: int) -> None:
    customer = replace(r.CUSTOMER, vat_treatment=treatment, vat_rate=rate, vat_number="BE0123456789")
    quote = build_true_up_quote(replace(r.quote_data(), customer=customer))
    (line,) = quote.totals.vat
    assert (line.treatment, line.base, line.amount, quote.totals.gross) == (treatment, 107_991, vat, gross)
    assert line.rate == (rate if treatment is VatTreatment.STANDARD else 0)


def euros(cents: int, language: str, symbol: str) -> str:
    whole, rest = divmod(cents, 100)
    if language == "nl":
        return f"{symbol} {whole:,}".replace(",", ".") + f",{rest:02d}"
    return f"{symbol}{whole:,}.{rest:02d}"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("treatment", "word_nl", "word_en"),
    [
        (VatTreatment.STANDARD, "btw", "VAT"),
        (VatTreatment.ZERO, "btw", "VAT"),
        (VatTreatment.REVERSE, "verlegd", "reverse"),
    ],
)
@pytest.mark.parametrize(("currency", "symbol"), [("EUR", "€"), ("GBP", "£"), ("USD", "US$")])
def test_r10_every_treatment_and_currency_is_printed_in_both_languages(
    language: str, treatment: VatTreatment, word_nl: str, word_en: str, currency: str, symbol: str
) -> None:
    customer = replace(r.CUSTOMER, vat_treatment=treatment, vat_number="BE0123456789")
    data = r.quote_data()
    data = replace(data, customer=customer, language=language, true_up=replace(data.true_up, currency=currency))
    quote = build_true_up_quote(data)
    text = r.text_of(render_true_up_quote(quote, r.BRAND))
    assert euros(quote.totals.net, language, symbol) in text
    assert euros(quote.totals.gross, language, symbol) in text
    assert (word_nl if language == "nl" else word_en).casefold() in text.casefold()
    if currency != "EUR":
        assert "€" not in text


# ordered, count -> added, increase in hundredths, new baseline, new threshold: R5 and R8 by hand.
@pytest.mark.parametrize(
    ("ordered", "count", "added", "increase", "baseline", "threshold"),
    [
        (100, 109, 9, 900, 115, 115),  # 109 x 1.05 = 114.45
        (100, 105, 5, 500, 111, 111),  # 110.25
        (200, 210, 10, 500, 221, 221),  # 220.5
        (220, 231, 11, 500, 243, 243),  # 242.55
        (101, 107, 6, 594, 113, 113),  # 112.35; 6/101 = 5.940594
        (10, 11, 1, 1_000, 12, 12),  # 11.55
        (0, 25, 25, None, 27, 27),  # 26.25
        (3, 4, 1, 3_333, 5, 5),  # 4.2
        (1_000, 1_500, 500, 5_000, 1_575, 1_575),
        (640, 700, 60, 938, 735, 735),  # 9.375 goes up
    ],
)
def test_r8_what_a_true_up_does_to_a_category(
    ordered: int, count: int, added: int, increase: int | None, baseline: int, threshold: int
) -> None:
    data = replace(r.quote_data(r.line(ordered=ordered, count=count)), checks=(r.check(r.VIDEO, ordered, count),))
    (change,) = build_true_up_quote(data).changes
    assert (change.ordered, change.count, change.added, change.increase) == (ordered, count, added, increase)
    assert (change.after.ordered, change.after.baseline, change.after.threshold) == (count, baseline, threshold)


@given(
    st.integers(0, 5000),
    st.integers(1, 500),
    st.integers(0, 100),
    st.integers(0, 3000),
    st.integers(1, 3000),
    st.sampled_from(Reading),
)
def test_r5_and_r8_the_new_baseline_follows_from_the_count_with_the_contracts_percentages(
    ordered: int, added: int, growth: int, allowance: int, trigger: int, reading: Reading
) -> None:
    settings = RuleSettings(reading=reading, allowance=allowance, trigger=trigger)
    new = ordered + added + growth
    line = replace(r.line(ordered=ordered, count=ordered + added, growth=growth), after=baseline_of(new, settings))
    contract = replace(r.CONTRACT, settings=settings)
    data = replace(r.quote_data(line), contract=contract, checks=())
    (change,) = build_true_up_quote(data).changes
    assert (change.added, change.extra_growth) == (added + growth, growth)
    assert change.after.baseline == ceil(Fraction(new * (10_000 + allowance), 10_000))
    share = Fraction(10_000 + trigger, 10_000)
    if reading is Reading.BASELINE:
        share *= Fraction(10_000 + allowance, 10_000)
    assert change.after.threshold == max(1, ceil(new * share))


def test_r8_lines_of_groups_add_up_to_their_category() -> None:
    lines = r.grouped_lines(5)
    quote = build_true_up_quote(replace(r.quote_data(*lines), checks=()))
    (change,) = quote.changes
    assert (change.ordered, change.count, change.added) == (50, 70, 20)
    assert [line.group for line in quote.lines] == ["G000", "G001", "G002", "G003", "G004"]
    assert sum(line.quantity for line in quote.lines) == change.added


def test_r1_categories_without_a_true_up_are_told_with_their_counts() -> None:
    quote = build_true_up_quote(r.quote_data())
    assert [(other.category, other.count, other.ordered) for other in quote.others] == [
        (r.HEADSET, 612, 640),
        (r.VOICE, 207, 200),
    ]


def test_r7_a_category_that_was_not_counted_has_no_count_in_the_quote() -> None:
    data = replace(r.quote_data(), checks=(r.check(r.VIDEO, 100, 109), r.check(r.VOICE, 200, None)))
    (other,) = build_true_up_quote(data).others
    assert (other.category, other.count, other.ordered) == (r.VOICE, None, 200)


@pytest.mark.parametrize(
    ("days", "until"), [(30, "2026-04-16"), (0, "2026-03-17"), (14, "2026-03-31"), (365, "2027-03-17")]
)
def test_a_quote_is_valid_for_its_days_from_its_issue(days: int, until: str) -> None:
    quote = build_true_up_quote(replace(r.quote_data(), valid_days=days))
    assert quote.valid_until == date.fromisoformat(until)


# Unit costs and the total that follows; None is unknown.
@pytest.mark.parametrize(
    ("costs", "unknown", "total"),
    [
        ((17_777,), 0, 79_997),  # 9 x 177.77 / 2 = 799.965
        ((17_777, 0), 0, 79_997),
        ((0, 0), 0, 0),
        ((17_777, None), 1, None),
        ((None, None), 2, None),
        ((None,), 1, None),
    ],
)
def test_r10_a_cost_that_is_not_known_makes_no_total(
    costs: tuple[int | None, ...], unknown: int, total: int | None
) -> None:
    request = build_po_request(r.request_data(*(r.line(group=f"G{n}", cost=cost) for n, cost in enumerate(costs))))
    assert (request.unknown_costs, request.cost_total) == (unknown, total)
    assert request.quantity == 9 * len(costs)
    text = r.text_of(render_po_request(request, r.BRAND))
    assert ("0,00" in text) == (0 in costs)


def test_the_request_takes_over_part_numbers_and_descriptions() -> None:
    line = replace(r.line(), part_number="4870-X52", description="Poly+ Ent. Video")
    (ordered,) = build_po_request(r.request_data(line)).lines
    assert (ordered.part_number, ordered.description) == ("4870-X52", "Poly+ Ent. Video")


def test_r8_new_baselines_are_told_once_a_category() -> None:
    request = build_po_request(r.request_data(*r.grouped_lines(3), r.line(r.VOICE, 200, 215)))
    assert [category for category, _ in request.baselines] == [r.VIDEO, r.VOICE]


@given(st.lists(LINES, min_size=1, max_size=5))
def test_the_workbook_has_the_figures_of_the_quote(given_lines: list[tuple[int, int, int]]) -> None:
    lines = [
        r.line(group=f"G{number}", ordered=10, count=10 + devices, price=price, term=term)
        for number, (devices, price, term) in enumerate(given_lines)
    ]
    quote = build_true_up_quote(r.quote_data(*lines))
    book = build_added_devices(AddedDevicesData(r.true_up(*lines), r.CUSTOMER, r.CONTRACT, r.COUNTED))
    assert book.total == quote.totals.net
    assert [(one.group, one.added, one.unit_price, one.amount) for one in book.figures] == [
        (one.group, one.quantity, one.unit_price, one.amount) for one in quote.lines
    ]
    assert {Decimal(one.months).scaleb(-6) for one in book.figures} == {Decimal(6)}
