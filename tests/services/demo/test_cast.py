"""The customers as they were thought out: each tells its story whatever the day on which the demo is made."""

from datetime import date, timedelta

import pytest

from app.domain.baseline import baseline_of
from app.domain.categories import Category
from app.domain.check import Verdict, verdict_of
from app.services.demo.cast.denkbeeldige_drogisterijen import DENKBEELDIGE_DROGISTERIJEN
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.cast.fantasie_advocaten import FANTASIE_ADVOCATEN
from app.services.demo.cast.gemeente_fictendam import GEMEENTE_FICTENDAM
from app.services.demo.cast.hotelgroep_luchtkasteel import HOTELGROEP_LUCHTKASTEEL
from app.services.demo.cast.stichting_sprookje import STICHTING_SPROOKJE
from app.services.demo.cast.universiteit_denkbeeld import UNIVERSITEIT_DENKBEELD
from app.services.demo.cast.verzonnen_eik import VERZONNEN_EIK
from app.services.demo.cast.zorggroep_noord import ZORGGROEP_NOORD
from app.services.demo.plan import Member
from app.services.demo.portfolio import contracts_of
from app.services.demo.timeline import NEXT, NOW, Timeline

DAYS = (date(2024, 2, 29), date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 17), date(2026, 3, 31))
_STEPS = {"quoted", "ordered", "declined", "withdrawn"}


def _planned(member: Member, category: Category, month: int) -> int:
    assert member.estate is not None
    return next(one.counts[month] for one in member.estate.holdings if one.kind is category)


def _signed(member: Member, category: Category, today: date) -> Verdict:
    """The verdict of this month against what was ordered at the start."""
    contract, coverage = contracts_of(member, Timeline(today))[-1]
    ordered = sum(row.ordered for row in coverage if row.category is category)
    return verdict_of(_planned(member, category, NOW), baseline_of(ordered, contract.settings))


@pytest.mark.parametrize("today", DAYS)
@pytest.mark.parametrize(
    ("member", "category", "verdict"),
    [
        (ZORGGROEP_NOORD, Category.HEADSET, Verdict.OK),
        (ZORGGROEP_NOORD, Category.VOICE, Verdict.WITHIN_ALLOWANCE),
        (ZORGGROEP_NOORD, Category.VIDEO, Verdict.TRUE_UP),
        (GEMEENTE_FICTENDAM, Category.HEADSET, Verdict.WITHIN_ALLOWANCE),
        (VERZONNEN_EIK, Category.VIDEO, Verdict.TRUE_UP),
        (FANTASIE_ADVOCATEN, Category.VIDEO, Verdict.TRUE_UP),
        (UNIVERSITEIT_DENKBEELD, Category.HEADSET, Verdict.TRUE_UP),
        (DENKBEELDIGE_DROGISTERIJEN, Category.HEADSET, Verdict.OK),
    ],
)
def test_r7_the_verdict_does_not_depend_on_the_day(
    member: Member, category: Category, verdict: Verdict, today: date
) -> None:
    assert _signed(member, category, today) is verdict


@pytest.mark.parametrize("today", DAYS)
@pytest.mark.parametrize(
    ("member", "days"), [(VERZONNEN_EIK, 24), (FANTASIE_ADVOCATEN, 52), (DENKBEELDIGE_DROGISTERIJEN, 112)]
)
def test_r12_some_contracts_end_a_number_of_days_after_today(member: Member, days: int, today: date) -> None:
    assert contracts_of(member, Timeline(today))[-1][0].period.end == today + timedelta(days=days)


@pytest.mark.parametrize("today", DAYS)
def test_six_months_of_the_drawn_contract_are_left(today: date) -> None:
    timeline = Timeline(today)
    period = contracts_of(ZORGGROEP_NOORD, timeline)[-1][0].period
    assert (period.start, period.end) == (timeline.month(6).first_day, timeline.month(17).last_day)


@pytest.mark.parametrize("today", DAYS)
def test_the_new_customer_began_this_month(today: date) -> None:
    ((contract, _),) = contracts_of(STICHTING_SPROOKJE, Timeline(today))
    assert contract.period.start == today.replace(day=1)
    assert STICHTING_SPROOKJE.reporting is None


def test_codes_are_three_capitals_and_unique() -> None:
    codes = [member.customer.code for member in EVERYONE]
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert len(set(codes)) == len(codes)


def test_everyone_has_somebody_to_write_to() -> None:
    for member in EVERYONE:
        assert member.contacts
        assert all("@" in contact.email for contact in member.contacts)
        assert {contact.customer_code for contact in member.contacts} == {member.customer.code}
        assert "@" in member.customer.csm_email


def test_r8_steps_of_true_ups_come_in_an_order_that_the_rules_allow() -> None:
    for member in EVERYONE:
        for proposal in member.proposals:
            steps = [answer.step for answer in proposal.answers]
            days = [proposal.days, *(answer.days for answer in proposal.answers)]
            assert set(steps) <= _STEPS
            assert days == sorted(days)
            assert steps in ([], ["quoted"], ["withdrawn"], ["quoted", "ordered"], ["quoted", "declined"])
            assert all(answer.text for answer in proposal.answers if answer.step != "quoted")


def test_r8_proposals_rest_on_inventories_that_came_in() -> None:
    for member in EVERYONE:
        months = member.reporting.months if member.reporting else ()
        assert {proposal.month for proposal in member.proposals} <= set(months)


def test_the_missing_inventory_is_only_that_of_this_month() -> None:
    assert HOTELGROEP_LUCHTKASTEEL.reporting is not None
    assert HOTELGROEP_LUCHTKASTEEL.reporting.months == tuple(range(NOW))


def test_the_next_inventory_of_the_municipality_reaches_its_threshold() -> None:
    assert (_planned(GEMEENTE_FICTENDAM, Category.VIDEO, NOW), _planned(GEMEENTE_FICTENDAM, Category.VIDEO, NEXT)) == (
        118,
        119,
    )


def test_accounts_share_the_sites_among_them() -> None:
    for member in EVERYONE:
        if member.reporting and member.reporting.accounts and member.estate:
            listed = [site for _, sites in member.reporting.accounts for site in sites]
            assert sorted(listed) == sorted(site for site, _ in member.estate.sites)
