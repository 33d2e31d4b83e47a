"""What rests on an inventory, and why it then cannot be taken back."""

from datetime import date

import pytest

from app.domain.categories import Category
from app.domain.dates import Month
from app.domain.true_up import TrueUpState
from app.services.desk import Desk
from app.services.inventory.resting import InventoryInUse, Resting, rests_on
from app.services.inventory.stored import list_inventories
from app.services.inventory.undo import undo
from app.services.true_up_steps import decline, order
from app.services.true_ups import propose
from tests.services.estates import add_customer, cover, dump, estate, import_rows, sign

FEB, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)


@pytest.fixture
def march(desk: Desk) -> int:
    """The inventory of 17 March, with nine devices more than were ordered."""
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 100))
    return import_rows(desk, estate(video=109), MARCH).id


def test_nothing_rests_on_an_inventory_that_was_only_imported(desk: Desk, march: int) -> None:
    assert rests_on(desk, march) == Resting()
    assert not rests_on(desk, march).holds
    undo(desk, march)
    assert list_inventories(desk, "C1") == ()


def test_r8_a_true_up_rests_on_it_whatever_its_state(desk: Desk, march: int) -> None:
    (proposal,) = propose(desk, Month.of(MARCH))
    assert rests_on(desk, march).true_ups == (proposal.number,)
    assert decline(desk, proposal.number, "too dear").state is TrueUpState.DECLINED
    with pytest.raises(InventoryInUse) as refusal:
        undo(desk, march)
    assert refusal.value.params == {"id": march, "numbers": proposal.number}


def test_r11_the_ledger_entry_of_an_order_is_named_beside_its_true_up(desk: Desk, march: int) -> None:
    (proposal,) = propose(desk, Month.of(MARCH))
    order(desk, proposal.number, "PO 1", date(2026, 3, 20))
    before = dump(desk)
    with pytest.raises(InventoryInUse) as refusal:
        undo(desk, march)
    assert [issue.code for issue in refusal.value.issues()] == ["inventory_in_use", "inventory_in_ledger"]
    assert refusal.value.issues()[1].params == {"entries": "K1 2026-03-01"}
    assert dump(desk) == before


def test_other_inventories_can_still_be_taken_back(desk: Desk, march: int) -> None:
    earlier, later = import_rows(desk, estate(video=90), FEB), import_rows(desk, estate(video=112), APRIL)
    propose(desk, Month.of(MARCH))
    for one in (earlier, later):
        assert not rests_on(desk, one.id).holds
        undo(desk, one.id)
    assert [one.id for one in list_inventories(desk, "C1")] == [march]
