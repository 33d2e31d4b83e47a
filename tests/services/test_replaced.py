"""Replacing the inventory of a month: its check follows at once, and what was made from the old one is marked."""

from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.documents import DocumentKind
from app.domain.inventories import Fit, InventorySummary, Replaced
from app.services.checks import check
from app.services.desk import Desk
from app.services.inventory.imports import imports_of
from app.services.inventory.undo import undo
from app.services.issued_documents import content, list_documents
from app.services.report_board import report_board
from app.services.reports import issue_report, standing_report
from app.services.true_up_documents import issue
from app.services.true_up_steps import order, withdraw
from app.services.true_ups import list_true_ups, propose
from tests.services.estates import add_customer, cover, estate, import_rows, sign

EARLY, LATE, APRIL = date(2026, 3, 3), date(2026, 3, 17), date(2026, 4, 16)
MARCH = Month.of(LATE)


@pytest.fixture
def first(desk: Desk) -> InventorySummary:
    """Nine devices more than were ordered."""
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100))
    return import_rows(desk, estate(video=109), EARLY)


def count(desk: Desk) -> int | None:
    (line,) = check(desk, MARCH)
    return line.count


def test_r7_the_check_of_the_month_follows_the_inventory_that_replaces_another(
    desk: Desk, first: InventorySummary
) -> None:
    assert (first.date, count(desk)) == (EARLY, 109)
    later = import_rows(desk, estate(video=112), LATE)
    assert count(desk) == 112
    undo(desk, later.id)
    assert count(desk) == 109


def test_r7_an_inventory_of_the_same_day_replaces_the_one_before(desk: Desk, first: InventorySummary) -> None:
    second = import_rows(desk, estate(video=106), first.date)
    assert count(desk) == 106
    assert [(one.summary.id, one.in_force) for one in imports_of(desk, "C1")] == [(first.id, False), (second.id, True)]


def test_documents_made_from_the_old_one_are_marked_and_name_both(desk: Desk, first: InventorySummary) -> None:
    (proposal,) = propose(desk, MARCH)
    issue(desk, proposal.number)
    issue_report(desk, "C1", MARCH)
    assert {one.replaced for one in list_documents(desk)} == {None}
    second = import_rows(desk, estate(video=112), LATE)
    told = {one.kind: one.replaced for one in list_documents(desk, "C1")}
    assert set(told) == set(DocumentKind)
    assert set(told.values()) == {Replaced(first.id, EARLY, second.id, LATE)}


def test_a_mark_goes_when_the_replacement_is_taken_back(desk: Desk, first: InventorySummary) -> None:
    document = issue_report(desk, "C1", MARCH)
    before = content(desk, document.id)
    second = import_rows(desk, estate(video=112), LATE)
    undo(desk, second.id)
    (listed,) = list_documents(desk)
    assert listed.replaced is None
    assert content(desk, listed.id) == before
    assert first.id


def test_a_document_outlives_its_inventory_and_says_that_it_is_gone(desk: Desk, first: InventorySummary) -> None:
    issue_report(desk, "C1", MARCH)
    undo(desk, first.id)
    (listed,) = list_documents(desk)
    assert listed.replaced == Replaced(first.id, None, None, None)
    second = import_rows(desk, estate(video=101), LATE)
    (listed,) = list_documents(desk)
    assert listed.replaced == Replaced(first.id, None, second.id, LATE)


def test_another_month_replaces_nothing(desk: Desk, first: InventorySummary) -> None:
    issue_report(desk, "C1", MARCH)
    import_rows(desk, estate(video=115), APRIL)
    assert [one.replaced for one in list_documents(desk)] == [None]
    assert first.id


def test_the_same_figures_of_another_inventory_are_another_revision(desk: Desk, first: InventorySummary) -> None:
    issued = issue_report(desk, "C1", MARCH)
    second = import_rows(desk, estate(video=109), first.date)
    assert standing_report(desk, "C1", MARCH) is None
    again = issue_report(desk, "C1", MARCH)
    assert (issued.revision, again.revision) == (1, 2)
    told = {one.revision: one.replaced for one in list_documents(desk)}
    assert (told[2], told[1]) == (None, Replaced(first.id, EARLY, second.id, EARLY))


def test_the_reports_board_marks_the_report_of_a_replaced_inventory(desk: Desk, first: InventorySummary) -> None:
    issue_report(desk, "C1", MARCH)
    second = import_rows(desk, estate(video=112), LATE)
    (row,) = report_board(desk, MARCH).rows
    assert row.issued is not None
    assert row.issued.replaced == Replaced(first.id, EARLY, second.id, LATE)


@pytest.mark.parametrize(("video", "fit"), [(109, Fit.FITS), (112, Fit.OTHER_COUNTS), (100, Fit.NOT_DUE)])
def test_r8_an_open_proposal_says_whether_it_still_fits(
    desk: Desk, first: InventorySummary, video: int, fit: Fit
) -> None:
    propose(desk, MARCH)
    second = import_rows(desk, estate(video=video), LATE)
    (listed,) = list_true_ups(desk)
    assert listed.replaced == Replaced(first.id, EARLY, second.id, LATE, fit)


def test_r8_proposing_again_supersedes_it_and_the_new_one_is_not_marked(desk: Desk, first: InventorySummary) -> None:
    (old,) = propose(desk, MARCH)
    import_rows(desk, estate(video=112), LATE)
    (new,) = propose(desk, MARCH)
    told = {one.number: one for one in list_true_ups(desk)}
    assert (told[new.number].replaced, told[old.number].superseded_by) == (None, new.number)
    marked = told[old.number].replaced
    assert marked is not None
    assert (marked.was_id, marked.fit) == (first.id, None)


def test_r8_what_is_closed_is_marked_without_a_question(desk: Desk, first: InventorySummary) -> None:
    (proposal,) = propose(desk, MARCH)
    order(desk, proposal.number, "PO 1", EARLY)
    second = import_rows(desk, estate(video=112), LATE)
    told = {one.number: one for one in list_true_ups(desk)}
    assert told[proposal.number].replaced == Replaced(first.id, EARLY, second.id, LATE)


def test_r8_an_earlier_inventory_of_the_month_replaces_nothing(desk: Desk, first: InventorySummary) -> None:
    second = import_rows(desk, estate(video=112), LATE)
    (proposal,) = propose(desk, MARCH)
    undo(desk, first.id)
    import_rows(desk, estate(video=90), date(2026, 3, 10))
    (listed,) = list_true_ups(desk)
    assert (listed.number, listed.inventory_id, listed.replaced) == (proposal.number, second.id, None)


def test_imports_say_who_brought_them_in_and_what_rests_on_them(desk: Desk, first: InventorySummary) -> None:
    (proposal,) = propose(desk, MARCH)
    withdraw(desk, proposal.number, "wrong file")
    documents = issue_report(desk, "C1", MARCH)
    (one,) = imports_of(desk, "C1")
    assert one.summary.id == first.id
    assert one.who
    assert (one.in_force, one.is_kept) == (True, False)
    assert one.resting.true_ups == (proposal.number,)
    assert one.resting.documents == (documents.file_name,)
