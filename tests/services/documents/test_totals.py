"""VAT per rate over the sum of the rounded net lines (R10)."""

from dataclasses import replace
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.prices import VatTreatment
from app.services.documents.totals import Taxed, taxed, totals_of
from tests.services.documents.records import CUSTOMER

STANDARD = VatTreatment.STANDARD


def test_r10_the_drawn_figures() -> None:
    totals = totals_of([Taxed(107_991, STANDARD, 2_100)])
    assert (totals.net, totals.gross) == (107_991, 130_669)
    assert [line.amount for line in totals.vat] == [22_678]


def test_r10_vat_is_rounded_over_the_sum_not_per_line() -> None:
    lines = [Taxed(3, STANDARD, 2_100)] * 10
    assert totals_of(lines).vat[0].amount == 6


def test_r10_half_a_cent_goes_up() -> None:
    assert totals_of([Taxed(50, STANDARD, 2_100)]).vat[0].amount == 11


def test_r10_each_rate_has_its_own_line() -> None:
    lines = [Taxed(1_000, STANDARD, 2_100), Taxed(500, STANDARD, 900), Taxed(1_000, STANDARD, 2_100)]
    assert [(line.rate, line.base, line.amount) for line in totals_of(lines).vat] == [
        (2_100, 2_000, 420),
        (900, 500, 45),
    ]


@pytest.mark.parametrize("treatment", [VatTreatment.ZERO, VatTreatment.REVERSE])
def test_r10_zero_and_reverse_charge_no_vat(treatment: VatTreatment) -> None:
    totals = totals_of([taxed(1_000, replace(CUSTOMER, vat_treatment=treatment))])
    assert (totals.gross, totals.vat[0].treatment, totals.vat[0].rate) == (1_000, treatment, 0)


def test_a_customer_is_charged_its_own_rate() -> None:
    assert taxed(1_000, replace(CUSTOMER, vat_rate=900)) == Taxed(1_000, STANDARD, 900)


def test_no_lines_make_no_totals() -> None:
    totals = totals_of([])
    assert (totals.net, totals.vat, totals.gross) == (0, (), 0)


@given(st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from([0, 900, 2_100])), max_size=30))
def test_r10_totals_agree_with_exact_fractions(lines: list[tuple[int, int]]) -> None:
    totals = totals_of([Taxed(net, STANDARD, rate) for net, rate in lines])
    expected = 0
    for rate in {rate for _, rate in lines}:
        base = sum(net for net, each in lines if each == rate)
        expected += floor(Fraction(base * rate, 10_000) + Fraction(1, 2))
    assert totals.gross == sum(net for net, _ in lines) + expected
