"""Where a customer stands, what needs doing today, and finding things."""

from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.dates import Month, Period
from app.services.desk import Desk
from app.services.history import history_of
from app.services.overview import overview, overviews
from app.services.search import FoundKind, search
from app.services.sent_reports import ReportKind, SentReport, mark_sent, sent_reports
from app.services.today import WorkItem, WorkKind, today_board
from app.services.true_up_steps import mark_quoted, order
from app.services.true_ups import propose
from tests.services.estates import Row, add_customer, clock_at, cover, estate, import_rows, sign

MARCH = Month(2026, 3)
DAY = date(2026, 3, 17)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk, site_id="SITE-004417", master_account_id="MA-20931")


def in_march(desk: Desk) -> Desk:
    """The same store, looked at on 20 March 2026."""
    return Desk(desk.store, clock_at(date(2026, 3, 20)))


def kinds(work: tuple[WorkItem, ...]) -> list[WorkKind]:
    """The kinds of a work list."""
    return [item.kind for item in work]


def test_the_standing_of_each_category(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100), cover(Category.VOICE, 200))
    for month, voice in ((1, 201), (2, 204), (3, 207)):
        import_rows(desk, estate(video=109, voice=voice, headset=3), date(2026, month, 17))
    found = overview(in_march(desk), "C1")
    by_category = {one.category: one for one in found.standings}
    assert by_category[Category.VIDEO].verdict is Verdict.TRUE_UP
    assert by_category[Category.VOICE].expected == Month(2026, 4)
    assert [point.count for point in by_category[Category.VOICE].points] == [201, 204, 207]
    assert by_category[Category.HEADSET].entry is None
    assert by_category[Category.HEADSET].verdict is None
    assert [contract.number for contract in found.in_force] == ["K1"]


def test_a_customer_without_anything_has_an_overview(desk: Desk) -> None:
    found = overview(desk, "C1")
    assert (found.latest, found.standings, found.contracts) == (None, (), ())


def test_every_customer_by_name(desk: Desk) -> None:
    add_customer(desk, "A1")
    assert [one.customer.code for one in overviews(desk)] == ["A1", "C1"]


def test_r11_the_history_shows_what_was_ordered_on_each_date(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=101), date(2026, 2, 17))
    import_rows(desk, estate(video=109), DAY)
    (proposal,) = propose(desk, MARCH)
    order(desk, proposal.number, "PO-1", DAY)
    import_rows(desk, estate(video=110), date(2026, 4, 17))
    with desk.reading() as uow:
        points = history_of(uow, 1, Month(2026, 4))[Category.VIDEO]
    assert [(point.count, point.ordered, point.threshold) for point in points] == [
        (101, 100, 105),
        (109, 109, 115),
        (110, 109, 115),
    ]


def test_one_point_a_month_and_thirteen_at_most(desk: Desk) -> None:
    for month in range(1, 13):
        import_rows(desk, estate(video=month), date(2025, month, 10))
    for month in range(1, 4):
        import_rows(desk, estate(video=20 + month), date(2026, month, 10))
    import_rows(desk, estate(video=30), date(2026, 3, 20))
    with desk.reading() as uow:
        points = history_of(uow, 1, MARCH)[Category.VIDEO]
    assert [point.count for point in points] == [*range(3, 13), 21, 22, 30]


def test_today_lists_what_is_due(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100), period=Period(date(2025, 7, 1), date(2026, 6, 30)))
    import_rows(desk, [*estate(video=109), Row("Whatever 9", "ZZ12345")], DAY)
    board = today_board(in_march(desk))
    assert kinds(board.work) == [
        WorkKind.TRUE_UP_DUE,
        WorkKind.CLASSIFY,
        WorkKind.REPORT_TO_SEND,
        WorkKind.CSM_REPORT_OWED,
        WorkKind.RENEWAL,
    ]
    assert board.work[0].number == 9
    assert board.work[-1].number == 102
    (figure,) = board.portfolio
    assert (figure.count, figure.ordered, figure.baseline) == (109, 100, 105)
    assert dict(board.renewals)[Month(2026, 6)] == 1
    assert len(board.renewals) == 12


def test_a_proposal_takes_the_place_of_what_was_due_and_grows_old(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=109), DAY)
    (proposal,) = propose(in_march(desk), MARCH)
    mark_quoted(desk, proposal.number, date(2026, 3, 21))
    late = Desk(desk.store, clock_at(date(2026, 4, 15)))
    work = {item.kind: item for item in today_board(late).work}
    assert WorkKind.TRUE_UP_DUE not in work
    assert work[WorkKind.PO_AWAITED].number == 25
    assert work[WorkKind.QUOTE_EXPIRING].number == 4


def test_a_proposal_that_nobody_has_is_to_be_sent_and_does_not_expire(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=109), DAY)
    (proposal,) = propose(in_march(desk), MARCH)
    late = Desk(desk.store, clock_at(date(2026, 4, 15)))
    work = {item.kind: item for item in today_board(late).work}
    waited = (date(2026, 4, 15) - proposal.proposed_on).days
    assert (work[WorkKind.TRUE_UP_TO_SEND].subject, work[WorkKind.TRUE_UP_TO_SEND].number) == (proposal.number, waited)
    assert not work.keys() & {WorkKind.TRUE_UP_DUE, WorkKind.PO_AWAITED, WorkKind.QUOTE_EXPIRING}


def test_a_missing_inventory_is_named_once_a_customer(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100), cover(Category.VOICE, 10))
    assert kinds(today_board(in_march(desk)).work) == [WorkKind.INVENTORY_MISSING]


def test_r7_what_was_sent_is_kept_and_no_longer_due(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 200))
    import_rows(desk, estate(video=109), DAY)
    report = SentReport("C1", MARCH, ReportKind.CSM_INVENTORY, DAY, "csm@voorbeeld.example")
    mark_sent(desk, report)
    mark_sent(desk, report)
    assert sent_reports(desk, "C1") == (report,)
    assert kinds(today_board(in_march(desk)).work) == [WorkKind.REPORT_TO_SEND]


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("voorbeeld", FoundKind.CUSTOMER, "C1"),
        ("004417", FoundKind.CUSTOMER, "C1"),
        ("ma-20931", FoundKind.CUSTOMER, "C1"),
        ("k1", FoundKind.CONTRACT, "K1"),
        ("tu-2026", FoundKind.TRUE_UP, "TU-2026-A0001"),
        ("polystud000003", FoundKind.DEVICE, "s:POLYSTUD000003"),
        ("64:16:7F:00:00:01", FoundKind.DEVICE, "m:64167f000001"),
    ],
)
def test_anything_is_found_by_a_few_letters(desk: Desk, text: str, kind: FoundKind, key: str) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, [*estate(video=109), Row("CCX 500", mac="64167f000001")], DAY)
    propose(in_march(desk), MARCH)
    assert (kind, key) in {(found.kind, found.key) for found in search(desk, text)}


@pytest.mark.parametrize("text", ["", "   ", "%", "_", "'; DROP TABLE customer; --"])
def test_odd_texts_find_nothing_and_break_nothing(desk: Desk, text: str) -> None:
    assert search(desk, text) == ()
