"""R7 and R18: what was sent, to whom and when, is kept once per month and kind."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.dates import Month
from app.domain.errors import NotFound
from app.services.desk import Desk
from app.services.sent_reports import ReportKind, SentReport, mark_sent, sent_reports
from tests.services.estates import add_customer

MARCH = SentReport("C1", Month(2026, 3), ReportKind.MONTHLY, date(2026, 4, 2), "jan@example.com")


def test_r7_what_was_sent_is_told_the_latest_month_first(desk: Desk) -> None:
    add_customer(desk)
    others = [
        replace(MARCH, month=Month(2025, 12)),
        MARCH,
        replace(MARCH, kind=ReportKind.CSM_INVENTORY, recipient="csm@example.com"),
        replace(MARCH, month=Month(2026, 10)),
    ]
    assert [mark_sent(desk, report) for report in others] == others
    december, march, inventory, october = others
    assert sent_reports(desk, "C1") == (october, inventory, march, december)


def test_r7_saying_it_again_replaces_day_and_recipient(desk: Desk) -> None:
    add_customer(desk)
    mark_sent(desk, MARCH)
    again = replace(MARCH, sent_on=date(2026, 4, 9), recipient="piet@example.com")
    mark_sent(desk, again)
    assert sent_reports(desk, "C1") == (again,)


def test_r7_reports_of_one_customer_are_not_those_of_another(desk: Desk) -> None:
    add_customer(desk)
    add_customer(desk, "C2")
    mark_sent(desk, MARCH)
    assert sent_reports(desk, "C2") == ()


def test_an_unknown_customer_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(NotFound):
        mark_sent(desk, MARCH)
    with pytest.raises(NotFound):
        sent_reports(desk, "C1")
    add_customer(desk)
    assert sent_reports(desk, "C1") == ()
