"""What the customer screens know of a customer: states, verdicts, amounts."""

from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.dates import Month, Period
from app.domain.inventories import Change
from app.services.checks import due_in
from app.services.desk import Desk
from app.services.sent_reports import ReportKind, SentReport, mark_sent
from app.services.today import WorkKind, today_board
from app.services.true_up_steps import mark_quoted, order
from app.services.true_ups import ProposalChoice, list_true_ups, propose
from app.views.customers.records import State, contract_shown, read_page, read_rows
from tests.services.estates import Row, add_customer, cover, dump, estate, import_rows, sign
from tests.views.customers.people import NOVEMBER, OCTOBER, modest, own, zorggroep


def states(desk: Desk, code: str) -> set[State]:
    return set(read_page(desk, code).states)


def test_a_count_at_the_threshold_is_due(desk: Desk) -> None:
    zorggroep(desk)
    assert State.TRUE_UP_DUE in states(desk, "ZGN")


def test_an_open_true_up_is_to_be_sent_then_awaited_and_no_longer_due(desk: Desk) -> None:
    zorggroep(desk)
    of_true_ups = {State.TRUE_UP_DUE, State.TRUE_UP_TO_SEND, State.PO_AWAITED}
    (made,) = propose(desk, Month.of(NOVEMBER), "ZGN")
    assert states(desk, "ZGN") & of_true_ups == {State.TRUE_UP_TO_SEND}
    mark_quoted(desk, made.number, desk.today())
    assert states(desk, "ZGN") & of_true_ups == {State.PO_AWAITED}


def test_r8_what_is_ordered_from_a_later_month_on_is_due_nowhere(desk: Desk) -> None:
    """The customer's page, the work list and the list to draw up from agree."""
    zorggroep(desk)
    november = Month.of(NOVEMBER)
    (made,) = propose(desk, november, "ZGN", ProposalChoice(start_month=november.plus(2)))
    order(desk, made.number, "PO-1", NOVEMBER)
    assert State.TRUE_UP_DUE not in states(desk, "ZGN")
    assert WorkKind.TRUE_UP_DUE not in {item.kind for item in today_board(desk).work}
    assert due_in(desk, november) == ()
    assert read_page(desk, "ZGN").line_of(Category.VIDEO) is None


def test_r9_what_is_due_has_its_amount_before_it_is_drawn_up(desk: Desk) -> None:
    zorggroep(desk)
    before = dump(desk)
    page = read_page(desk, "ZGN")
    # 9 devices x 239.98 x 6 months / 12
    assert page.amount_of(Category.VIDEO) == 107_991
    assert page.line_of(Category.VOICE) is None
    assert (list_true_ups(desk), dump(desk)) == ((), before)


def test_movement_is_counted_per_category(desk: Desk) -> None:
    zorggroep(desk)
    page = read_page(desk, "ZGN")
    assert page.previous == OCTOBER
    assert [page.moved(Category.VIDEO, change) for change in (Change.JOINED, Change.LEFT)] == [9, 0]


def test_an_inventory_of_last_month_only_is_missing_this_month(desk: Desk) -> None:
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100), period=Period(date(2026, 5, 1), date(2027, 4, 30)))
    import_rows(desk, estate(video=90), OCTOBER)
    assert State.INVENTORY_MISSING in states(desk, "C1")


def test_r6_an_unclassified_model_makes_the_count_incomplete(desk: Desk) -> None:
    modest(desk)
    import_rows(desk, [*own("C1", estate(video=90)), Row("Whatever 9", "ZZ1234567")], date(2026, 11, 18), "C1")
    assert State.INCOMPLETE in states(desk, "C1")


@pytest.mark.parametrize(("end", "soon"), [(date(2027, 3, 22), True), (date(2027, 3, 23), False)])
def test_r12_a_contract_ends_soon_within_120_days(desk: Desk, end: date, soon: bool) -> None:
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100), period=Period(date(2026, 5, 1), end))
    assert (State.ENDING_SOON in states(desk, "C1")) is soon


def test_without_a_contract_in_force_that_is_said(desk: Desk) -> None:
    add_customer(desk)
    assert states(desk, "C1") == {State.NO_CONTRACT}


def test_r7_reports_are_owed_until_they_are_sent(desk: Desk) -> None:
    modest(desk)
    owed = {State.REPORT_TO_SEND, State.CSM_REPORT_OWED}
    assert owed <= states(desk, "C1")
    for kind in ReportKind:
        mark_sent(desk, SentReport("C1", Month.of(NOVEMBER), kind, NOVEMBER, "x@voorbeeld.example"))
    assert not owed & states(desk, "C1")


def test_a_csm_with_access_is_owed_nothing(desk: Desk) -> None:
    add_customer(desk, csm_lens_access=True)
    sign(desk, cover(Category.VIDEO, 100), period=Period(date(2026, 5, 1), date(2027, 4, 30)))
    import_rows(desk, estate(video=90), NOVEMBER)
    assert State.CSM_REPORT_OWED not in states(desk, "C1")


def test_r10_a_true_up_without_a_price_says_why_and_keeps_the_rest(desk: Desk) -> None:
    zorggroep(desk)
    with desk.writing() as uow:
        uow.session.connection().exec_driver_sql("DELETE FROM coverage WHERE category = 'video'")
        uow.commit()
    page = read_page(desk, "ZGN")
    assert page.problem is not None
    assert page.problem.code == "coverage_missing"
    assert (page.due, len(page.overview.standings)) == ((), 3)


def test_the_list_gives_the_worst_verdict_first(desk: Desk) -> None:
    zorggroep(desk)
    modest(desk)
    add_customer(desk, "C9")
    verdicts = {row.code: row.verdict for row in read_rows(desk)}
    assert verdicts == {"ZGN": Verdict.TRUE_UP, "C1": Verdict.OK, "C9": None}


def test_the_contract_in_force_is_shown_before_a_later_one(desk: Desk) -> None:
    modest(desk)
    sign(desk, cover(Category.VIDEO, 100), number="NEXT", period=Period(date(2027, 5, 1), date(2028, 4, 30)))
    shown = contract_shown(read_page(desk, "C1").overview)
    assert shown is not None
    assert shown.number == "K-C1"
