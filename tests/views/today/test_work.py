"""The rows of the work list: what one action settles is one row, said in one line."""

from datetime import date

import pytest

from app.domain.categories import Category
from app.services.today import WorkItem, WorkKind
from app.views.theme import Tone
from app.views.today.work import (
    KIND_TONES,
    action_name,
    detail_in_full,
    detail_of,
    devices,
    kind_name,
    order_of,
    rows_of,
    subject_of,
    tone_of,
    waiting,
)


def due(category: Category, number: int, contract: str = "K1") -> WorkItem:
    return WorkItem(WorkKind.TRUE_UP_DUE, "C1", "Voorbeeld", contract, number, category=category)


def renewal(days: int) -> WorkItem:
    return WorkItem(WorkKind.RENEWAL, "C1", "Voorbeeld", "K1", days, date(2026, 12, 31))


def test_categories_of_one_contract_that_are_due_make_one_row() -> None:
    (row,) = rows_of([due(Category.HEADSET, 40), due(Category.VIDEO, 9)])
    assert (subject_of(row), detail_of(row)) == ("Headsets/personal, Video \u00b7 K1", "+49 devices")
    assert detail_in_full(row) == "Headsets/personal +40, Video +9"


def test_two_contracts_make_two_rows() -> None:
    assert len(rows_of([due(Category.VIDEO, 9), due(Category.VIDEO, 1, "K2")])) == 2


def test_rows_keep_the_order_of_the_list() -> None:
    items = [due(Category.VIDEO, 9), renewal(40), due(Category.VOICE, 3)]
    assert [row.kind for row in rows_of(items)] == [WorkKind.TRUE_UP_DUE, WorkKind.RENEWAL]


@pytest.mark.parametrize("kind", WorkKind)
def test_every_kind_has_words_an_action_and_a_tone(kind: WorkKind) -> None:
    assert kind_name(kind)
    assert action_name(kind)
    assert kind in KIND_TONES


@pytest.mark.parametrize(
    ("days", "short", "full"),
    [
        (40, "in 40 days", "ends 31\u00a0Dec\u00a02026, in 40 days"),
        (1, "ends tomorrow", "ends tomorrow, 31\u00a0Dec\u00a02026"),
        (0, "ends today", "ends today, 31\u00a0Dec\u00a02026"),
        (-1, "ended yesterday", "ended 31\u00a0Dec\u00a02026"),
        (-3, "3 days ago", "ended 31\u00a0Dec\u00a02026"),
    ],
)
def test_r12_a_contract_says_when_it_ends(days: int, short: str, full: str) -> None:
    (row,) = rows_of([renewal(days)])
    assert (subject_of(row), detail_of(row), detail_in_full(row)) == ("K1", short, full)


def test_details_are_sorted_by_their_figure_and_empty_ones_come_last() -> None:
    month = WorkItem(WorkKind.REPORT_TO_SEND, "C1", "Voorbeeld", "2026-11")
    assert [order_of(row) for row in rows_of([renewal(40), month, due(Category.VIDEO, 9)])] == [40, None, 9]


def test_a_quote_that_nobody_has_is_sent_and_only_then_is_an_order_awaited() -> None:
    (drawn_up,) = rows_of([WorkItem(WorkKind.TRUE_UP_TO_SEND, "C1", "Voorbeeld", "TU-1", 15)])
    (sent,) = rows_of([WorkItem(WorkKind.PO_AWAITED, "C1", "Voorbeeld", "TU-1", 15)])
    assert (kind_name(drawn_up.kind), action_name(drawn_up.kind)) == ("True-up to send", "Send quote")
    assert (kind_name(sent.kind), action_name(sent.kind)) == ("PO awaited", "Record order")
    assert detail_of(drawn_up) == detail_of(sent) == "for 15 days"


def test_a_contract_in_its_last_month_is_more_pressing() -> None:
    (soon,), (later,) = rows_of([renewal(30)]), rows_of([renewal(31)])
    assert (tone_of(soon), tone_of(later)) == (Tone.WARN, Tone.INFO)


def test_a_quote_past_its_day_is_more_pressing_than_one_that_still_holds() -> None:
    def quote(days: int) -> WorkItem:
        return WorkItem(WorkKind.QUOTE_EXPIRING, "C1", "Voorbeeld", "TU-1", days, date(2026, 11, 20))

    (past,), (open_one,) = rows_of([quote(-1)]), rows_of([quote(2)])
    assert (tone_of(past), tone_of(open_one)) == (Tone.DANGER, Tone.WARN)


def test_months_are_said_in_words() -> None:
    (row,) = rows_of([WorkItem(WorkKind.INVENTORY_MISSING, "C1", "Voorbeeld", "2026-11")])
    assert (subject_of(row), detail_of(row)) == ("November\u00a02026", "")


@pytest.mark.parametrize(("number", "words"), [(1, "1 device"), (1200, "1,200 devices")])
def test_one_device_is_not_many(number: int, words: str) -> None:
    assert devices(number) == words


@pytest.mark.parametrize(("days", "words"), [(0, "since today"), (1, "for 1 day"), (38, "for 38 days")])
def test_the_age_of_what_is_awaited(days: int, words: str) -> None:
    assert waiting(days) == words
