"""Interim true-ups from proposal to ledger, through the real services (R8-R11)."""

from datetime import date

import pytest

from app.domain.categories import Category, Classification
from app.domain.check import Verdict
from app.domain.dates import Month, Period
from app.domain.errors import ProblemsFound
from app.domain.ledger import EntryKind
from app.domain.portfolio import CatalogueModel, Coverage
from app.domain.prices import PriceKind, PriceLine
from app.domain.rule_settings import ProrationRule, RuleSettings
from app.domain.true_up import MonthOutsideContract, TransitionRefused, TrueUpState
from app.domain.true_up_records import TrueUp
from app.services.catalogue import classify, save_model
from app.services.checks import check
from app.services.desk import Desk
from app.services.ledger import NewEntry, contract_row, in_force_on, ledger_of, write_entry
from app.services.records import price_row
from app.services.true_up_lines import GroupWithoutPrice
from app.services.true_up_steps import (
    PoNumberMissing,
    ReasonMissing,
    TrueUpCountChanged,
    TrueUpStale,
    decline,
    mark_quoted,
    order,
    withdraw,
)
from app.services.true_ups import ProposalChoice, list_true_ups, propose, propose_due
from tests.services.estates import TODAY, VIDEO, VOICE, add_customer, cover, dump, estate, import_rows, sign

MARCH, APRIL = Month(2026, 3), Month(2026, 4)
DAY = date(2026, 3, 17)
PO_DAY = date(2026, 3, 20)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def due_in_march(desk: Desk, *coverage: Coverage, settings: RuleSettings | None = None) -> TrueUp:
    """A true-up for the 9 video systems of the drawing."""
    sign(desk, *(coverage or (cover(Category.VIDEO, 100, 23998),)), settings=settings)
    import_rows(desk, estate(video=109, voice=50), DAY)
    (proposal,) = propose(desk, MARCH)
    return proposal


def test_r9_the_figures_of_the_drawing(desk: Desk) -> None:
    proposal = due_in_march(desk)
    (line,) = proposal.lines
    assert proposal.number == "TU-2026-A0001"
    assert (line.ordered, line.count, line.added, line.new_ordered) == (100, 109, 9, 109)
    assert (line.after.baseline, line.after.threshold) == (115, 115)
    assert (line.months.rounded(6), line.amount, proposal.total) == (6_000_000, 107991, 107991)
    assert proposal.period == Period(date(2026, 3, 1), date(2026, 8, 31))
    assert proposal.cost_total is None


@pytest.mark.parametrize(
    ("rule", "end", "amount"),
    [
        (ProrationRule.CALENDAR_MONTHS, date(2026, 3, 14), 47742),
        (ProrationRule.WHOLE_MONTHS, date(2026, 3, 14), 51800),
        (ProrationRule.DAILY_365, date(2026, 3, 14), 47441),
        (ProrationRule.CALENDAR_MONTHS, date(2026, 3, 31), 51800),
        (ProrationRule.DAILY_365, date(2026, 3, 31), 51577),
    ],
)
def test_r9_thirty_seven_devices_at_24_a_year(desk: Desk, rule: ProrationRule, end: date, amount: int) -> None:
    period = Period(date(2025, 4, 1), end)
    sign(desk, cover(Category.VOICE, 100, 2400), period=period, settings=RuleSettings(proration=rule))
    import_rows(desk, estate(voice=137), date(2025, 9, 9))
    (proposal,) = propose(desk, Month(2025, 9))
    assert proposal.total == amount


def test_r8_only_categories_with_a_true_up_take_part(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100), cover(Category.VOICE, 50))
    import_rows(desk, estate(video=109, voice=51), DAY)
    (proposal,) = propose(desk, MARCH)
    assert [line.category for line in proposal.lines] == [Category.VIDEO]


def test_r8_the_allowance_is_part_of_what_is_added(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100), cover(Category.VOICE, 100))
    import_rows(desk, estate(video=105, voice=104), DAY)
    (proposal,) = propose(desk, MARCH)
    assert [line.added for line in proposal.lines] == [5]


def test_r8_nothing_due_gives_no_proposal(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 200))
    import_rows(desk, estate(video=109), DAY)
    assert propose(desk, MARCH) == ()
    assert list_true_ups(desk) == ()


def test_r8_a_second_proposal_of_the_same_month_and_count_is_the_same(desk: Desk) -> None:
    proposal = due_in_march(desk)
    before = dump(desk)
    assert propose(desk, MARCH) == (proposal,)
    assert dump(desk) == before


def test_r8_ordering_resets_the_baseline_from_the_first_of_the_month(desk: Desk) -> None:
    proposal = due_in_march(desk)
    ordered = order(desk, proposal.number, " PO-77 ", PO_DAY)
    assert (ordered.state, ordered.po_number, ordered.po_date) == (TrueUpState.ORDERED, "PO-77", PO_DAY)
    start, reset = ledger_of(desk, "K1")
    assert (start.kind, reset.kind, reset.effective) == (EntryKind.START, EntryKind.TRUE_UP, date(2026, 3, 1))
    assert (reset.baseline.ordered, reset.baseline.baseline, reset.baseline.threshold) == (109, 115, 115)
    assert (reset.document, reset.inventory_id) == (proposal.number, proposal.inventory_id)
    (line,) = check(desk, MARCH)
    assert (line.verdict, line.baseline.ordered) == (Verdict.OK, 109)


def test_r11_any_day_can_be_asked(desk: Desk) -> None:
    proposal = due_in_march(desk)
    order(desk, proposal.number, "PO-77", PO_DAY)
    ordered = [
        {day: entry[Category.VIDEO].baseline.ordered for day in [day] if (entry := in_force_on(desk, "K1", day))}
        for day in (date(2025, 8, 31), date(2025, 9, 1), date(2026, 2, 28), date(2026, 3, 1), date(2027, 1, 1))
    ]
    assert [next(iter(one.values()), None) for one in ordered] == [None, 100, 100, 109, 109]


def test_r8_ordered_declined_and_withdrawn_are_final(desk: Desk) -> None:
    proposal = due_in_march(desk)
    order(desk, proposal.number, "PO-77", PO_DAY)
    before = dump(desk)
    with pytest.raises(TransitionRefused):
        order(desk, proposal.number, "PO-78", PO_DAY)
    with pytest.raises(TransitionRefused):
        decline(desk, proposal.number, "no")
    assert dump(desk) == before


def test_r8_quoted_then_declined_with_a_reason(desk: Desk) -> None:
    proposal = due_in_march(desk)
    assert mark_quoted(desk, proposal.number, PO_DAY).quoted_on == PO_DAY
    with pytest.raises(ReasonMissing):
        decline(desk, proposal.number, "  ")
    declined = decline(desk, proposal.number, "Budget")
    assert (declined.state, declined.reason) == (TrueUpState.DECLINED, "Budget")
    assert len(ledger_of(desk, "K1")) == 1
    assert propose(desk, MARCH) == (declined,)


def test_r8_after_a_withdrawal_the_month_can_be_proposed_anew(desk: Desk) -> None:
    first = due_in_march(desk)
    withdraw(desk, first.number, "Wrong start month")
    (second,) = propose(desk, MARCH, choice=ProposalChoice(start_month=APRIL))
    assert second.number == "TU-2026-A0002"
    assert second.period.start == date(2026, 4, 1)
    assert second.lines[0].months.rounded(6) == 5_000_000


def test_r8_an_order_needs_a_number(desk: Desk) -> None:
    proposal = due_in_march(desk)
    with pytest.raises(PoNumberMissing):
        order(desk, proposal.number, " ", PO_DAY)


def test_r8_a_later_check_that_finds_more_supersedes(desk: Desk) -> None:
    first = due_in_march(desk)
    import_rows(desk, estate(video=112, voice=50), date(2026, 4, 16))
    (second,) = propose(desk, APRIL)
    states = {one.number: (one.state, one.superseded_by) for one in list_true_ups(desk)}
    assert states == {
        first.number: (TrueUpState.SUPERSEDED, second.number),
        second.number: (TrueUpState.PROPOSED, None),
    }
    assert second.lines[0].added == 12


def test_r8_a_later_check_that_finds_no_more_keeps_the_open_one(desk: Desk) -> None:
    first = due_in_march(desk)
    import_rows(desk, estate(video=108, voice=50), date(2026, 4, 16))
    assert propose(desk, APRIL) == (first,)


def test_r8_a_corrected_inventory_of_the_same_month_supersedes(desk: Desk) -> None:
    first = due_in_march(desk)
    import_rows(desk, estate(video=107, voice=50), date(2026, 3, 18))
    (second,) = propose(desk, MARCH)
    assert second.number != first.number
    assert second.lines[0].added == 7


def test_r8_a_later_start_month_does_not_ask_again_for_the_same_month(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=109), DAY)
    (proposal,) = propose(desk, MARCH, choice=ProposalChoice(start_month=APRIL))
    order(desk, proposal.number, "PO-1", PO_DAY)
    assert [one.state for one in propose(desk, MARCH)] == [TrueUpState.ORDERED]
    assert ledger_of(desk, "K1")[-1].effective == date(2026, 4, 1)


@pytest.mark.parametrize("month", [Month(2026, 2), Month(2026, 9)])
def test_r8_the_start_month_lies_between_inventory_and_end(desk: Desk, month: Month) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=109), DAY)
    before = dump(desk)
    with pytest.raises(MonthOutsideContract):
        propose(desk, MARCH, choice=ProposalChoice(start_month=month))
    assert dump(desk) == before


def test_r8_extra_growth_is_ordered_and_billed(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100, 1200))
    import_rows(desk, estate(video=109), DAY)
    (proposal,) = propose(desk, MARCH, choice=ProposalChoice(extra_growth={Category.VIDEO: 11}))
    (line,) = proposal.lines
    assert (line.added, line.new_ordered, line.after.baseline, line.amount) == (20, 120, 126, 12000)
    order(desk, proposal.number, "PO-1", PO_DAY)
    assert ledger_of(desk, "K1")[-1].baseline.ordered == 120


def test_r10_grouped_prices_divide_the_added_devices_over_the_groups_that_grew(desk: Desk) -> None:
    for model, group in ((VIDEO, "Room"), ("Poly Studio USB", "Small"), ("Poly Studio X30", "Huddle")):
        save_model(desk, CatalogueModel(model, Classification.VIDEO, group))
    sign(
        desk,
        cover(Category.VIDEO, 60, 30000, "Room"),
        cover(Category.VIDEO, 30, 10000, "Small"),
        cover(Category.VIDEO, 10, 20000, "Huddle"),
    )
    rows = estate(video=66)
    rows += [type(rows[0])("Poly Studio USB", f"USB{n:05d}") for n in range(33)]
    rows += [type(rows[0])("Poly Studio X30", f"HUD{n:05d}") for n in range(8)]
    import_rows(desk, rows, DAY)
    (proposal,) = propose(desk, MARCH)
    # 107 of 100: 7 over Room (+6) and Small (+3): 4.67 and 2.33, the largest remainder first.
    assert [(line.group, line.added) for line in proposal.lines] == [("Room", 5), ("Small", 2)]
    assert [line.amount for line in proposal.lines] == [75000, 10000]
    assert {line.after.baseline for line in proposal.lines} == {113}
    order(desk, proposal.number, "PO-1", PO_DAY)
    entry = ledger_of(desk, "K1")[-1]
    assert entry.groups == (("Huddle", 10), ("Room", 65), ("Small", 32))
    assert entry.baseline.ordered == 107


def test_r10_devices_outside_the_priced_groups_are_named(desk: Desk) -> None:
    save_model(desk, CatalogueModel(VIDEO, Classification.VIDEO, "Other"))
    sign(desk, cover(Category.VIDEO, 60, 30000, "Room"), cover(Category.VIDEO, 40, 10000, "Small"))
    import_rows(desk, estate(video=109), DAY)
    with pytest.raises(GroupWithoutPrice) as refusal:
        propose(desk, MARCH)
    assert refusal.value.params["models"] == VIDEO


def test_every_contract_that_cannot_be_proposed_is_named_at_once(desk: Desk) -> None:
    for number, customer in (("K1", "C1"), ("K2", "C2"), ("K3", "C3")):
        add_customer(desk, customer)
        sign(
            desk,
            cover(Category.VIDEO, 60, 300, "A"),
            cover(Category.VIDEO, 9, 100, "B"),
            customer=customer,
            number=number,
        )
        import_rows(desk, [type(row)(VIDEO, customer + row.serial) for row in estate(video=109)], DAY, customer)
    before = dump(desk)
    with pytest.raises(ProblemsFound) as refusal:
        propose(desk, MARCH)
    assert [issue.params["contract"] for issue in refusal.value.issues()] == ["K1", "K2", "K3"]
    assert dump(desk) == before


def test_r10_cost_is_the_contracts_own_before_the_price_list(desk: Desk) -> None:
    proposal = due_in_march(desk, cover(Category.VIDEO, 100, 23998, cost=17999))
    (line,) = proposal.lines
    assert (line.unit_cost, line.cost, proposal.cost_total) == (17999, 80996, 80996)


def test_r10_the_price_list_gives_part_number_and_cost_on_the_documents_date(desk: Desk) -> None:
    with desk.writing() as uow:
        for first, last, price in ((date(2025, 1, 1), TODAY, 20000), (date(2026, 11, 23), None, 99999)):
            listed = PriceLine(
                "PP-V-12", "Service", PriceKind.SERVICE, Category.VIDEO, None, 12, price, "EUR", 1000, first, last
            )
            uow.session.add(price_row(listed))
        uow.commit()
    (line,) = due_in_march(desk).lines
    assert (line.part_number, line.unit_cost, line.cost) == ("PP-V-12", 18000, 81000)


def test_r8_a_ledger_that_changed_meanwhile_refuses_the_order(desk: Desk) -> None:
    proposal = due_in_march(desk)
    with desk.writing() as uow:
        correction = NewEntry(Category.VIDEO, date(2026, 3, 1), EntryKind.CORRECTION, 105, note="Counted again")
        write_entry(uow, desk, contract_row(uow, "K1"), correction)
        uow.commit()
    with pytest.raises(TrueUpStale):
        order(desk, proposal.number, "PO-1", PO_DAY)


def test_r8_the_first_month_of_a_contract_is_billed_from_its_first_day(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100, 1200), period=Period(date(2026, 3, 15), date(2027, 3, 14)))
    import_rows(desk, estate(video=110), DAY)
    (proposal,) = propose(desk, MARCH)
    assert proposal.period.start == date(2026, 3, 15)
    assert proposal.total == 12000
    order(desk, proposal.number, "PO-1", PO_DAY)
    assert check(desk, MARCH)[0].verdict is Verdict.OK


def test_numbers_have_no_gaps_when_a_proposal_is_refused(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100))
    import_rows(desk, estate(video=109), DAY)
    with pytest.raises(MonthOutsideContract):
        propose(desk, MARCH, choice=ProposalChoice(start_month=Month(2027, 1)))
    assert propose(desk, MARCH)[0].number == "TU-2026-A0001"


def test_true_ups_of_one_customer(desk: Desk) -> None:
    due_in_march(desk)
    add_customer(desk, "C2")
    sign(desk, cover(Category.VOICE, 10), customer="C2", number="K2")
    import_rows(desk, [type(row)(VOICE, f"C2{row.serial}") for row in estate(voice=12)], DAY, "C2")
    (only,) = propose(desk, MARCH, "C2")
    assert only.customer == "C2"
    assert [one.contract for one in list_true_ups(desk, "C1")] == ["K1"]


# No device is billed twice (R8: "all devices not yet paid for")


def test_r8_devices_ordered_from_a_later_month_on_are_not_proposed_again(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100, 1200))
    import_rows(desk, estate(video=110), DAY)
    (first,) = propose(desk, MARCH, choice=ProposalChoice(start_month=Month(2026, 6)))
    order(desk, first.number, "PO-1", PO_DAY)
    import_rows(desk, estate(video=110, voice=1), date(2026, 4, 16))
    assert propose(desk, APRIL) == ()
    assert [one.number for one in list_true_ups(desk)] == [first.number]


def test_r8_only_what_came_since_is_added_to_an_order_from_a_later_month_on(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100, 1200))
    import_rows(desk, estate(video=110), DAY)
    (first,) = propose(desk, MARCH, choice=ProposalChoice(start_month=Month(2026, 6)))
    order(desk, first.number, "PO-1", PO_DAY)
    import_rows(desk, estate(video=130), date(2026, 4, 16))
    (second,) = propose(desk, APRIL)
    (line,) = second.lines
    assert (line.ordered, line.added, line.new_ordered, second.period.start) == (110, 20, 130, date(2026, 4, 1))
    order(desk, second.number, "PO-2", PO_DAY)
    on = {day: in_force_on(desk, "K1", day)[Category.VIDEO].baseline.ordered for day in LEDGER_DAYS}
    assert list(on.values()) == [100, 120, 120, 130]


LEDGER_DAYS = (date(2026, 3, 31), date(2026, 4, 1), date(2026, 5, 31), date(2026, 6, 1))


def test_r8_an_earlier_month_is_not_billed_again_after_a_later_one_was_ordered(desk: Desk) -> None:
    due_in_march(desk)
    import_rows(desk, estate(video=112, voice=50), date(2026, 4, 16))
    (second,) = propose(desk, APRIL)
    order(desk, second.number, "PO-1", PO_DAY)
    before = dump(desk)
    assert propose(desk, MARCH) == ()
    assert dump(desk) == before


def test_r8_a_late_inventory_of_an_earlier_month_bills_only_what_nobody_ordered(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100, 1200))
    import_rows(desk, estate(video=111), date(2026, 4, 16))
    (first,) = propose(desk, APRIL)
    order(desk, first.number, "PO-1", PO_DAY)
    import_rows(desk, estate(video=150), DAY)
    (second,) = propose(desk, MARCH)
    assert [(line.ordered, line.added, line.new_ordered) for line in second.lines] == [(111, 39, 150)]


def test_r8_a_category_ordered_ahead_does_not_stand_in_the_way_of_another(desk: Desk) -> None:
    sign(desk, cover(Category.VIDEO, 100), cover(Category.VOICE, 50))
    import_rows(desk, estate(video=110, voice=50), DAY)
    (first,) = propose(desk, MARCH, choice=ProposalChoice(start_month=Month(2026, 6)))
    order(desk, first.number, "PO-1", PO_DAY)
    import_rows(desk, estate(video=110, voice=60), date(2026, 4, 16))
    (second,) = propose(desk, APRIL)
    assert [(line.category, line.added) for line in second.lines] == [(Category.VOICE, 10)]
    assert propose(desk, APRIL) == (second,)


def test_r8_groups_of_an_order_from_a_later_month_on_are_not_divided_again(desk: Desk) -> None:
    for model, group in ((VIDEO, "Room"), ("Poly Studio USB", "Small")):
        save_model(desk, CatalogueModel(model, Classification.VIDEO, group))
    sign(desk, cover(Category.VIDEO, 60, 30000, "Room"), cover(Category.VIDEO, 40, 10000, "Small"))
    rows = estate(video=70)
    rows += [type(rows[0])("Poly Studio USB", f"USB{n:05d}") for n in range(40)]
    import_rows(desk, rows, DAY)
    (first,) = propose(desk, MARCH, choice=ProposalChoice(start_month=Month(2026, 6)))
    order(desk, first.number, "PO-1", PO_DAY)
    more = [*rows, *(type(rows[0])("Poly Studio USB", f"MORE{n:04d}") for n in range(20))]
    import_rows(desk, more, date(2026, 4, 16))
    (second,) = propose(desk, APRIL)
    assert [(line.group, line.ordered, line.added) for line in second.lines] == [("Small", 40, 20)]
    order(desk, second.number, "PO-2", PO_DAY)
    april, june = (in_force_on(desk, "K1", day)[Category.VIDEO] for day in (date(2026, 4, 1), date(2026, 6, 1)))
    assert (april.groups, june.groups) == ((("Room", 60), ("Small", 60)), (("Room", 70), ("Small", 60)))


# A proposal that no longer holds


def test_r8_an_order_is_refused_while_the_check_finds_another_count(desk: Desk) -> None:
    proposal = due_in_march(desk)
    classify(desk, VIDEO, Classification.EXCLUDED)
    before = dump(desk)
    with pytest.raises(TrueUpCountChanged) as refusal:
        order(desk, proposal.number, "PO-1", PO_DAY)
    (issue,) = refusal.value.issues()
    assert issue.params == {"number": proposal.number, "category": "video", "count": 109, "now": 0}
    assert dump(desk) == before


def test_r8_an_order_of_what_was_quoted_can_be_recorded_all_the_same(desk: Desk) -> None:
    proposal = due_in_march(desk)
    import_rows(desk, estate(video=107, voice=50), date(2026, 3, 18))
    ordered = order(desk, proposal.number, "PO-1", PO_DAY, {"true_up_count_changed"})
    assert ordered.state is TrueUpState.ORDERED
    assert in_force_on(desk, "K1", DAY)[Category.VIDEO].baseline.ordered == 109


# One contract that cannot be proposed


def two_customers(desk: Desk) -> None:
    add_customer(desk, "C2")
    sign(desk, cover(Category.VIDEO, 60, 300, "A"), cover(Category.VIDEO, 9, 100, "B"), customer="C2", number="K2")
    import_rows(desk, [type(row)(VIDEO, f"C2{row.serial}") for row in estate(video=109)], DAY, "C2")


def test_r8_a_contract_that_refuses_does_not_hold_up_the_others_and_is_named(desk: Desk) -> None:
    due = due_in_march(desk)
    two_customers(desk)
    proposed = propose_due(desk, MARCH)
    assert proposed.true_ups == (due,)
    (remark,) = proposed.remarks
    assert remark.code == "group_without_price"
    assert (remark.params["customer"], remark.params["contract"]) == ("C2", "K2")


def test_r8_where_nothing_can_be_proposed_the_reason_is_a_refusal(desk: Desk) -> None:
    two_customers(desk)
    before = dump(desk)
    with pytest.raises(GroupWithoutPrice):
        propose_due(desk, MARCH)
    assert dump(desk) == before


def test_r8_extra_growth_for_a_category_that_is_not_due_is_told(desk: Desk) -> None:
    due_in_march(desk)
    proposed = propose_due(desk, MARCH, choice=ProposalChoice(extra_growth={Category.VOICE: 3}))
    assert [(one.code, one.params["category"]) for one in proposed.remarks] == [("extra_growth_unused", "voice")]
