from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.dates import Month
from app.domain.portfolio import Contact
from app.services.customers import customer_row, replace_contacts
from app.services.desk import Desk
from app.services.report_board import ReportStanding, report_board
from app.services.reports import issue_report, preview_report, standing_report
from app.services.sent_reports import ReportKind, SentReport, mark_sent
from tests.services.estates import add_customer, cover, estate, import_rows, sign

MARCH = Month(2026, 3)
COUNTED = date(2026, 3, 17)


def board_of(desk: Desk, month: Month = MARCH) -> dict[str, ReportStanding]:
    return {row.customer: row for row in report_board(desk, month).rows}


@pytest.fixture
def counted(desk: Desk) -> None:
    add_customer(desk, csm_email="csm@example.com")
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=109), COUNTED)


def test_a_month_without_contracts_is_empty(desk: Desk) -> None:
    add_customer(desk)
    board = report_board(desk, MARCH)
    assert board.rows == ()
    assert board.month == MARCH
    assert board.today == desk.today()


def test_a_contract_that_ended_before_the_month_is_left_out(desk: Desk, counted: None) -> None:
    assert board_of(desk, Month(2026, 9)) == {}
    assert list(board_of(desk, Month(2026, 8))) == ["C1"]


def test_r7_the_verdicts_of_every_category_stand_in_the_row(desk: Desk, counted: None) -> None:
    row = board_of(desk)["C1"]
    assert [(line.category, line.verdict, line.count) for line in row.checks] == [
        (Category.VIDEO, Verdict.TRUE_UP, 109)
    ]
    assert row.has_true_up
    assert row.inventory_date == COUNTED


def test_r7_the_latest_inventory_of_the_month_counts(desk: Desk, counted: None) -> None:
    import_rows(desk, estate(video=101), date(2026, 3, 25))
    row = board_of(desk)["C1"]
    assert row.inventory_date == date(2026, 3, 25)
    assert not row.has_true_up


def test_r7_without_an_inventory_nothing_is_to_send_and_the_csm_is_owed_nothing_yet(desk: Desk, counted: None) -> None:
    row = board_of(desk, Month(2026, 2))["C1"]
    assert not row.has_inventory
    assert not row.to_send
    assert not row.csm_owed
    assert [line.verdict for line in row.checks] == [Verdict.MISSING_INVENTORY]


def test_r7_a_csm_without_lens_access_is_owed_the_inventory(desk: Desk, counted: None) -> None:
    row = board_of(desk)["C1"]
    assert row.csm_owed
    assert row.csm_waits
    assert row.csm == "csm@example.com"


def test_r7_a_csm_with_lens_access_is_owed_nothing(desk: Desk) -> None:
    add_customer(desk, csm_lens_access=True)
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=100), COUNTED)
    assert not board_of(desk)["C1"].csm_owed


@pytest.mark.parametrize("kind", list(ReportKind))
def test_what_was_sent_settles_its_own_kind_only(desk: Desk, counted: None, kind: ReportKind) -> None:
    sent = mark_sent(desk, SentReport("C1", MARCH, kind, date(2026, 3, 20), "someone@example.com"))
    row = board_of(desk)["C1"]
    assert (row.sent, row.csm_sent) == ((sent, None) if kind is ReportKind.MONTHLY else (None, sent))
    assert row.to_send is (kind is not ReportKind.MONTHLY)
    assert row.csm_waits is (kind is not ReportKind.CSM_INVENTORY)


def test_what_was_sent_for_another_month_says_nothing_of_this_one(desk: Desk, counted: None) -> None:
    mark_sent(desk, SentReport("C1", Month(2026, 2), ReportKind.MONTHLY, date(2026, 3, 1), "x@example.com"))
    assert board_of(desk)["C1"].sent is None


def test_the_latest_revision_is_the_one_that_is_shown(desk: Desk, counted: None) -> None:
    first = issue_report(desk, "C1", MARCH)
    import_rows(desk, estate(video=110), date(2026, 3, 25))
    second = issue_report(desk, "C1", MARCH)
    assert (first.revision, second.revision) == (1, 2)
    assert board_of(desk)["C1"].issued == second


def test_the_first_contact_with_an_address_is_proposed(desk: Desk, counted: None) -> None:
    with desk.writing() as uow:
        people = [Contact("C1", "Postma"), Contact("C1", "Jansen", email="jansen@example.com")]
        replace_contacts(uow, customer_row(uow, "C1"), people)
        uow.commit()
    assert board_of(desk)["C1"].contact == "jansen@example.com"


def test_without_contacts_no_address_is_made_up(desk: Desk, counted: None) -> None:
    assert board_of(desk)["C1"].contact == ""


def test_customers_come_by_name(desk: Desk) -> None:
    for code in ("C3", "C1", "C2"):
        add_customer(desk, code)
        sign(desk, cover(Category.VIDEO, 100), customer=code, number=f"K-{code}")
    assert list(board_of(desk)) == ["C1", "C2", "C3"]


def test_two_contracts_of_a_customer_make_one_row(desk: Desk, counted: None) -> None:
    sign(desk, cover(Category.VOICE, 50), number="K2")
    row = board_of(desk)["C1"]
    assert [line.contract for line in row.checks] == ["K1", "K2"]


# Whether an issued report still holds


def test_an_issued_report_stands_while_nothing_it_says_has_changed(desk: Desk, counted: None) -> None:
    assert standing_report(desk, "C1", MARCH) is None
    issued = issue_report(desk, "C1", MARCH)
    assert standing_report(desk, "C1", MARCH) == issued
    assert standing_report(desk, "C1", MARCH, annex=True) is None


def test_a_newer_inventory_makes_it_stand_no_longer(desk: Desk, counted: None) -> None:
    issue_report(desk, "C1", MARCH)
    import_rows(desk, estate(video=111), date(2026, 3, 25))
    assert standing_report(desk, "C1", MARCH) is None
    assert preview_report(desk, "C1", MARCH)
