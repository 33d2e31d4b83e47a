"""What a true-up would be: the same figures as a proposal, and nothing stored (R8)."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.errors import InvalidValue
from app.services.desk import Desk
from app.services.today import today_board
from app.services.true_ups import ProposalChoice, list_true_ups, propose, would_propose
from tests.services.estates import add_customer, clock_at, cover, dump, estate, import_rows, sign

MARCH = Month(2026, 3)
DAY = date(2026, 3, 17)


@pytest.fixture
def due(desk: Desk) -> None:
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100, 23_998))
    import_rows(desk, estate(video=109), DAY)


@pytest.mark.usefixtures("due")
def test_r8_it_has_the_figures_of_the_proposal(desk: Desk) -> None:
    (told,) = would_propose(desk, MARCH)
    (made,) = propose(desk, MARCH)
    assert replace(told, inventory_id=made.inventory_id) == made


@pytest.mark.usefixtures("due")
def test_nothing_is_stored_and_no_number_is_used_up(desk: Desk) -> None:
    before = dump(desk)
    would_propose(desk, MARCH)
    assert dump(desk) == before
    (made,) = propose(desk, MARCH)
    assert made.number.endswith("0001")


@pytest.mark.usefixtures("due")
def test_r8_a_standing_true_up_is_what_would_be_proposed(desk: Desk) -> None:
    (made,) = propose(desk, MARCH)
    assert would_propose(desk, MARCH) == (made,)
    assert len(list_true_ups(desk)) == 1


@pytest.mark.usefixtures("due")
def test_the_choices_of_r8_hold_here_too(desk: Desk) -> None:
    (told,) = would_propose(desk, MARCH, choice=ProposalChoice(extra_growth={Category.VIDEO: 3}))
    assert told.lines[0].added == 12
    with pytest.raises(InvalidValue):
        would_propose(desk, MARCH, choice=ProposalChoice(extra_growth={Category.VIDEO: -1}))


def test_the_portfolio_counts_a_customer_whose_inventory_is_missing_with_the_newest_one(desk: Desk) -> None:
    for code in ("C1", "C2"):
        add_customer(desk, code)
        sign(desk, cover(Category.VIDEO, 100), customer=code, number=code)
    import_rows(desk, estate(video=90), date(2026, 2, 10), "C1")
    import_rows(desk, estate(video=80), DAY, "C2")
    board = today_board(Desk(desk.store, clock_at(DAY)))
    (figure,) = board.portfolio
    assert (figure.count, figure.ordered) == (170, 200)
