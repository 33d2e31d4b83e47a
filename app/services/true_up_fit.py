"""Whether a true-up was made from the inventory that the check of its month uses, and still says the same (R7, R8)."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.check import Verdict
from app.domain.inventories import Fit, Replaced
from app.domain.true_up_records import TrueUp
from app.models.unit_of_work import UnitOfWork
from app.services.checks import check_contracts
from app.services.replaced import InForce, MadeFrom


def with_replaced(uow: UnitOfWork, true_ups: Sequence[tuple[int, TrueUp]]) -> tuple[TrueUp, ...]:
    """True-ups, each given with the id of its customer, marked where their inventory was replaced."""
    in_force = InForce(uow, {customer_id for customer_id, _ in true_ups})
    marked = []
    for customer_id, one in true_ups:
        replaced = in_force.replaced(MadeFrom(customer_id, one.inventory_id, one.month))
        marked.append(replace(one, replaced=_told(uow, one, replaced)) if replaced else one)
    return tuple(marked)


def _told(uow: UnitOfWork, true_up: TrueUp, replaced: Replaced) -> Replaced:
    return replace(replaced, fit=_fit_of(uow, true_up)) if true_up.state.is_open else replaced


def _fit_of(uow: UnitOfWork, true_up: TrueUp) -> Fit:
    made_for = {line.category: line.after.ordered - line.extra_growth for line in true_up.lines}
    lines = [
        line
        for one in check_contracts(uow, true_up.month, true_up.customer)
        if one.contract.number == true_up.contract
        for line in one.lines
    ]
    due = {line.category: line.count for line in lines if line.verdict is Verdict.TRUE_UP}
    if due == made_for:
        return Fit.FITS
    return Fit.OTHER_COUNTS if due else Fit.NOT_DUE
