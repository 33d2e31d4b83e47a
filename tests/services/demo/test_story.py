"""Everything that the demo is there to show, asked of the services that the window asks."""

from collections import Counter
from datetime import timedelta

import pytest

from app.domain.categories import Bucket, Category
from app.domain.check import CheckLine, Verdict
from app.domain.documents import DocumentKind
from app.domain.inventories import Change, InventorySummary
from app.domain.ledger import EntryKind
from app.domain.rule_settings import ProrationRule, Reading
from app.domain.true_up import TrueUpState
from app.services.catalogue import unclassified
from app.services.checks import check
from app.services.contracts import contracts_of, coverage_of_contract
from app.services.customers import customer, list_customers
from app.services.demo.timeline import NOW
from app.services.desk import Desk
from app.services.inventory.movement import movement_since_previous
from app.services.inventory.remarks import RemarkKind, remarks_of
from app.services.inventory.stored import devices_in, list_inventories
from app.services.issued_documents import list_documents
from app.services.ledger import in_force_on, ledger_of
from app.services.sent_reports import ReportKind, sent_reports
from app.services.today import WorkKind, today_board
from app.services.true_ups import list_true_ups
from tests.services.demo.days import EVERY_MONTH, MONTH, TIMELINE, TODAY


def _line(desk: Desk, code: str, category: Category) -> CheckLine:
    return next(line for line in check(desk, MONTH, code) if line.category is category)


def _latest(desk: Desk, code: str) -> InventorySummary:
    return list_inventories(desk, code)[-1]


def test_there_are_thirteen_customers_in_three_countries(demo_desk: Desk) -> None:
    customers = list_customers(demo_desk)
    assert len(customers) == 13
    assert Counter(one.address.country for one in customers) == {"NL": 9, "BE": 2, "DE": 2}
    assert {one.language for one in customers} == {"nl", "en"}
    assert {one.csm_lens_access for one in customers} == {True, False}


def test_sizes_run_from_eight_devices_to_about_two_thousand_five_hundred(demo_desk: Desk) -> None:
    sizes = sorted(_latest(demo_desk, one.code).devices for one in list_customers(demo_desk) if one.code != "SFS")
    assert sizes[0] == 8
    assert 2_400 <= sizes[-1] <= 2_600


def test_every_customer_with_an_estate_has_thirteen_months_up_to_today(demo_desk: Desk) -> None:
    for one in list_customers(demo_desk):
        dates = [inventory.date for inventory in list_inventories(demo_desk, one.code)]
        months = [date.replace(day=1) for date in dates]
        wanted = [month.first_day for month in EVERY_MONTH]
        assert months == {"SFS": [], "HLK": wanted[:-1]}.get(one.code, wanted), one.code
        assert all(date <= TODAY for date in dates)


def test_r7_every_verdict_occurs_this_month(demo_desk: Desk) -> None:
    assert {line.verdict for line in check(demo_desk, MONTH)} == set(Verdict)


def test_r7_some_checks_are_complete_and_others_wait_for_a_decision(demo_desk: Desk) -> None:
    assert {line.complete for line in check(demo_desk, MONTH) if line.count is not None} == {True, False}


def test_r8_every_state_of_a_true_up_occurs(demo_desk: Desk) -> None:
    assert {one.state for one in list_true_ups(demo_desk)} == set(TrueUpState)


def test_r8_ordered_true_ups_have_a_purchase_order_and_a_ledger_entry(demo_desk: Desk) -> None:
    ordered = [one for one in list_true_ups(demo_desk) if one.state is TrueUpState.ORDERED]
    assert len(ordered) == 5
    for one in ordered:
        assert one.po_number
        assert one.po_date is not None
        entries = [entry for entry in ledger_of(demo_desk, one.contract) if entry.document == one.number]
        assert {entry.kind for entry in entries} == {EntryKind.TRUE_UP}
        assert {entry.effective for entry in entries} == {one.period.start}


def test_r8_refused_and_withdrawn_true_ups_say_why(demo_desk: Desk) -> None:
    closed = (TrueUpState.DECLINED, TrueUpState.WITHDRAWN)
    assert all(len(one.reason) > 20 for one in list_true_ups(demo_desk) if one.state in closed)


def test_r8_a_larger_proposal_superseded_a_smaller_one_and_was_ordered(demo_desk: Desk) -> None:
    true_ups = {one.number: one for one in list_true_ups(demo_desk, "LNH")}
    (small,) = [one for one in true_ups.values() if one.state is TrueUpState.SUPERSEDED]
    large = true_ups[small.superseded_by or ""]
    assert large.state is TrueUpState.ORDERED
    assert large.lines[0].count > small.lines[0].count


def test_r8_one_true_up_is_divided_over_price_groups(demo_desk: Desk) -> None:
    (one,) = list_true_ups(demo_desk, "GFD")
    assert {line.group: line.added for line in one.lines} == {"Grote ruimten": 3, "Kleine ruimten": 5}
    assert one.cost_total is not None
    assert one.cost_total < one.total


def test_every_true_up_that_was_quoted_has_its_documents(demo_desk: Desk) -> None:
    wanted = {DocumentKind.TRUE_UP_QUOTE, DocumentKind.PO_REQUEST, DocumentKind.ADDED_DEVICES}
    for one in list_true_ups(demo_desk):
        issued = {document.kind for document in list_documents(demo_desk, subject=one.number)}
        assert issued == (wanted if one.quoted_on else set()), one.number


def test_r5_and_r9_contracts_show_both_readings_and_every_proration(demo_desk: Desk) -> None:
    settings = [
        contract.settings for one in list_customers(demo_desk) for contract in contracts_of(demo_desk, one.code)
    ]
    assert {one.reading for one in settings} == set(Reading)
    assert {one.proration for one in settings} == set(ProrationRule)


def test_r12_contracts_end_within_30_60_90_and_120_days(demo_desk: Desk) -> None:
    ends = [contract.period.end for one in list_customers(demo_desk) for contract in contracts_of(demo_desk, one.code)]
    days = sorted((end - TODAY).days for end in ends if TODAY <= end <= TODAY + timedelta(days=120))
    assert [-(-each // 30) for each in days] == [1, 2, 3, 4]


def test_r1_a_category_outside_the_contract_is_counted_and_not_checked(demo_desk: Desk) -> None:
    assert _latest(demo_desk, "GFD").counts[Category.VOICE] == 118
    assert {line.category for line in check(demo_desk, MONTH, "GFD")} == {Category.HEADSET, Category.VIDEO}


def test_r5_a_category_of_which_nothing_was_ordered_is_due_with_one_device(demo_desk: Desk) -> None:
    line = _line(demo_desk, "FPA", Category.VIDEO)
    assert (line.baseline.ordered, line.baseline.threshold, line.count, line.increase) == (0, 1, 1, None)
    assert line.verdict is Verdict.TRUE_UP


def test_r2_excluded_families_are_listed_and_not_counted(demo_desk: Desk) -> None:
    for code, number in (("GFD", 3), ("UDG", 4), ("KBH", 6), ("LNH", 1)):
        latest = _latest(demo_desk, code)
        listed = [one for one in devices_in(demo_desk, latest.id) if one.bucket is Bucket.EXCLUDED]
        assert len(listed) == latest.excluded == number, code


def test_r3_models_past_their_end_of_life_leave_the_count_with_the_month(demo_desk: Desk) -> None:
    eol = [inventory.end_of_life for inventory in list_inventories(demo_desk, "KBH")]
    assert eol[:9] == [0] * 9
    assert min(eol[10:]) > 0
    movement = movement_since_previous(demo_desk, _latest(demo_desk, "ZGN").id)
    assert [(one.model, one.serial, one.effect) for one in movement if one.change is Change.END_OF_LIFE] == [
        ("Group 310", "8G1344211C07", -1)
    ]


def test_r6_models_wait_for_a_decision_with_proposals(demo_desk: Desk) -> None:
    waiting = {one.name: one for one in unclassified(demo_desk)}
    assert {"SoundPoint IP 650", "SoundStation IP 5000", "EagleEye IV", "Poly Studio E70", "Poly TC8"} < set(waiting)
    assert all(one.proposals for one in waiting.values())
    assert {one.proposals[0].reason for one in waiting.values()} == {"review", "similar_name"}


def test_r6_decisions_were_made_and_hold_for_every_month(demo_desk: Desk) -> None:
    first = list_inventories(demo_desk, "KBH")[0]
    listed = [one for one in devices_in(demo_desk, first.id) if one.model == "TC10"]
    assert len(listed) == 6
    assert {one.category for one in listed} == {Category.VIDEO}


def test_r6_accessories_are_ignored_and_sets_count_once(demo_desk: Desk) -> None:
    latest = _latest(demo_desk, "LNH")
    assert latest.ignored == 37
    repeated = [one for one in remarks_of(demo_desk, latest.id) if one.kind is RemarkKind.DUPLICATE]
    assert len(repeated) == latest.duplicates == 38


def test_ruined_serials_are_quarantined_in_three_ways(demo_desk: Desk) -> None:
    latest = _latest(demo_desk, "LNH")
    details = [one.detail for one in remarks_of(demo_desk, latest.id) if one.kind is RemarkKind.QUARANTINED]
    assert [detail.split()[0] for detail in sorted(details)] == ["lost_zeros", "rounded", "scientific"]
    assert not _line(demo_desk, "LNH", Category.HEADSET).complete


def test_r6_rows_without_identity_count_one_each(demo_desk: Desk) -> None:
    listed = devices_in(demo_desk, _latest(demo_desk, "NVZ").id)
    nameless = [one for one in listed if not (one.serial or one.mac or one.lens_id)]
    assert len(nameless) == 2
    assert {one.bucket for one in nameless} == {Bucket.COUNTED}


def test_devices_move_between_rooms_and_sites(demo_desk: Desk) -> None:
    moved = [
        one
        for one in movement_since_previous(demo_desk, _latest(demo_desk, "LNH").id)
        if one.change is Change.MOVED and one.earlier_location
    ]
    assert any(one.location.site != one.earlier_location.site for one in moved if one.earlier_location)
    assert any(one.location.site == one.earlier_location.site for one in moved if one.earlier_location)


def test_one_month_came_in_after_the_month_that_follows_it(demo_desk: Desk) -> None:
    inventories = list_inventories(demo_desk, "DDR")
    assert inventories[9].id > inventories[10].id
    assert inventories[9].imported_at > inventories[10].imported_at


def test_two_lens_accounts_make_one_inventory(demo_desk: Desk) -> None:
    assert all(len(one.files) == 2 for one in list_inventories(demo_desk, "UDG"))


def test_names_come_in_latin_greek_and_cyrillic_and_some_are_long(demo_desk: Desk) -> None:
    names = [one.name for one in list_customers(demo_desk)]
    assert max(map(len, names)) > 80
    assert any("Σχολείο" in name for name in names)
    users = {one.location.user for one in devices_in(demo_desk, _latest(demo_desk, "UDG").id)}
    assert {"Н. Иванова", "Ε. Γεωργίου", "Ł. Wójcik", "D. Lefèvre"} <= users  # noqa: RUF001


def test_r7_what_was_sent_is_kept_and_something_is_still_owed(demo_desk: Desk) -> None:
    to_csm = [one for one in sent_reports(demo_desk, "ZGN") if one.kind is ReportKind.CSM_INVENTORY]
    assert [one.month for one in reversed(to_csm)] == list(EVERY_MONTH[:-1])
    assert MONTH in {one.month for one in sent_reports(demo_desk, "LNH")}


def test_the_work_list_of_today_has_every_kind_of_work(demo_desk: Desk) -> None:
    kinds = {item.kind for item in today_board(demo_desk).work}
    assert set(WorkKind) - kinds <= {WorkKind.QUOTE_EXPIRING}


def test_no_inventory_of_this_month_of_one_customer_and_none_at_all_of_a_new_one(demo_desk: Desk) -> None:
    missing = {line.customer for line in check(demo_desk, MONTH) if line.verdict is Verdict.MISSING_INVENTORY}
    assert missing == {"HLK", "SFS"}
    assert list_inventories(demo_desk, "SFS") == ()


class TestTheDrawing:
    """The customer page that was drawn: Voorbeeld Zorggroep Noord."""

    def test_the_head(self, demo_desk: Desk) -> None:
        one = customer(demo_desk, "ZGN")
        assert (one.name, one.site_id, one.master_account_id) == (
            "Voorbeeld Zorggroep Noord",
            "SITE-004417",
            "MA-20931",
        )
        assert (one.csm_name, one.csm_lens_access) == ("M. de Wit", False)
        contract = contracts_of(demo_desk, "ZGN")[0]
        assert contract.number == "C-2025-0031"
        assert (contract.period.start, contract.period.end) == (
            TIMELINE.month(6).first_day,
            TIMELINE.month(NOW + 5).last_day,
        )

    @pytest.mark.parametrize(
        ("category", "count", "ordered", "threshold", "verdict"),
        [
            (Category.HEADSET, 612, 640, 672, Verdict.OK),
            (Category.VIDEO, 109, 100, 105, Verdict.TRUE_UP),
            (Category.VOICE, 207, 200, 210, Verdict.WITHIN_ALLOWANCE),
        ],
    )
    def test_the_figures(
        self, demo_desk: Desk, category: Category, count: int, ordered: int, threshold: int, verdict: Verdict
    ) -> None:
        line = _line(demo_desk, "ZGN", category)
        assert (line.count, line.baseline.ordered, line.baseline.threshold) == (count, ordered, threshold)
        assert line.verdict is verdict
        assert line.complete

    def test_the_rows_of_the_file_and_the_movement(self, demo_desk: Desk) -> None:
        latest = _latest(demo_desk, "ZGN")
        assert (latest.rows, latest.date) == (938, TODAY)
        moves = movement_since_previous(demo_desk, latest.id)
        headsets = [one.effect for one in moves if one.category is Category.HEADSET and one.effect]
        assert (headsets.count(1), headsets.count(-1)) == (9, 3)
        told = {one.serial: (one.change, one.model, one.location.site) for one in moves}
        assert told["8G21470C9D31"] == (Change.JOINED, "Poly Studio X52", "Groningen")
        assert told["8G21470C9D44"] == (Change.JOINED, "Poly Studio X52", "Groningen")
        assert told["8L2217731AF0"] == (Change.JOINED, "Poly Studio G62", "Assen")
        assert told["8G19330A2B10"] == (Change.MOVED, "Poly Studio X30", "Emmen")

    def test_the_trend_of_video(self, demo_desk: Desk) -> None:
        counts = [one.counts[Category.VIDEO] for one in list_inventories(demo_desk, "ZGN")]
        assert counts[-6:] == [97, 98, 99, 100, 101, 109]

    def test_the_true_up_is_due_and_not_proposed(self, demo_desk: Desk) -> None:
        assert [one.state for one in list_true_ups(demo_desk, "ZGN")] == [TrueUpState.ORDERED]
        due = [item for item in today_board(demo_desk).work if item.kind is WorkKind.TRUE_UP_DUE]
        assert ("ZGN", Category.VIDEO, 9) in {(item.customer, item.category, item.number) for item in due}
        video = next(one for one in coverage_of_contract(demo_desk, "C-2025-0031") if one.category is Category.VIDEO)
        assert video.unit_price == 23_998

    def test_r11_the_contract_before_is_in_the_ledger(self, demo_desk: Desk) -> None:
        numbers = [one.number for one in contracts_of(demo_desk, "ZGN")]
        assert numbers == ["C-2025-0031", "C-2024-0019"]
        voice = in_force_on(demo_desk, "C-2024-0019", TIMELINE.month(4).first_day)[Category.VOICE]
        assert (voice.kind, voice.baseline.ordered) == (EntryKind.TRUE_UP, 190)
