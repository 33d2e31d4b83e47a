from collections import defaultdict
from datetime import timedelta

import pytest

from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.cast.stichting_sprookje import STICHTING_SPROOKJE
from app.services.demo.cast.verzonnen_eik import VERZONNEN_EIK
from app.services.demo.cast.zorggroep_noord import ZORGGROEP_NOORD
from app.services.demo.event import Event
from app.services.demo.history import begins_before, events
from app.services.demo.plan import Answer, Proposal
from app.services.demo.portfolio import demo_portfolio
from app.services.demo.report_story import report_events
from app.services.demo.timeline import MONTHS, NOW
from app.services.demo.true_up_story import proposal_events
from tests.services.demo.days import TIMELINE, TODAY


@pytest.fixture(scope="module")
def every_event() -> list[Event]:
    return events(TIMELINE)


def test_everything_happens_in_the_order_of_days(every_event: list[Event]) -> None:
    assert [(event.day, event.rank) for event in every_event] == sorted(
        (event.day, event.rank) for event in every_event
    )


def test_contracts_are_signed_before_they_begin_or_are_there_from_the_start(every_event: list[Event]) -> None:
    signed = {event.what: event.day for event in every_event if event.rank == 0}
    for contract in demo_portfolio(TIMELINE).contracts:
        assert begins_before(contract, TIMELINE) == (contract.number not in signed)
        if contract.number in signed:
            assert signed[contract.number] == contract.period.start - timedelta(days=20)


def test_there_is_an_import_for_every_month_that_came_in(every_event: list[Event]) -> None:
    imports: dict[str, int] = defaultdict(int)
    for event in every_event:
        imports[event.what] += event.rank == 1
    for member in EVERYONE:
        wanted = len(member.reporting.months) if member.reporting else 0
        assert imports[member.customer.name] == wanted


def test_a_proposal_and_its_answers_follow_the_inventory() -> None:
    proposal = Proposal(4, 2, (Answer("quoted", 4), Answer("ordered", 11, "PO-1")))
    found = list(proposal_events(ZORGGROEP_NOORD, proposal, TIMELINE))
    inventory = TIMELINE.day(4, 17)
    assert [event.rank for event in found] == [3, 4, 5]
    assert all(event.day > inventory for event in found)
    assert all(event.day.weekday() < 5 for event in found)


def test_a_proposal_of_this_month_waits_no_longer_than_today() -> None:
    (event,) = proposal_events(ZORGGROEP_NOORD, Proposal(NOW, 9), TIMELINE)
    assert event.day == TODAY


def test_a_customer_without_inventories_has_neither_true_ups_nor_reports() -> None:
    assert list(proposal_events(STICHTING_SPROOKJE, Proposal(3, 1), TIMELINE)) == []
    assert list(report_events(STICHTING_SPROOKJE, TIMELINE)) == []


def test_r7_a_csm_without_lens_gets_every_month_but_the_present_one() -> None:
    monthly = 3
    issued = 1
    assert len(list(report_events(ZORGGROEP_NOORD, TIMELINE))) == MONTHS - 1 + monthly + issued


def test_r7_a_csm_with_lens_is_owed_nothing() -> None:
    assert len(list(report_events(VERZONNEN_EIK, TIMELINE))) == 3
