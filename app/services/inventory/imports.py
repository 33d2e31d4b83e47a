"""The imports of a customer as they are listed: what came from where, who brought it in, and what was made from it."""

import json
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.inventories import InventorySummary
from app.models.audit import AuditRow
from app.models.unit_of_work import UnitOfWork
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.inventory.originals import digests_of, kept_digests
from app.services.inventory.resting import Resting, resting_on
from app.services.inventory.stored import summaries_of
from app.services.replaced import InForce


@dataclass(frozen=True, slots=True)
class Import:
    """One inventory; `in_force` tells whether the check of its month uses it.

    `who` is empty where the log does not tell, `is_kept` whether every one of its original files is.
    """

    summary: InventorySummary
    who: str
    in_force: bool
    is_kept: bool
    resting: Resting


def imports_of(desk: Desk, customer_code: str) -> tuple[Import, ...]:
    """Every inventory of a customer, oldest first."""
    with desk.reading() as uow:
        customer_id = customer_row(uow, customer_code).id
        kept, who, in_force = kept_digests(uow), _who(uow, customer_code), InForce(uow, [customer_id])
        made = []
        for one in summaries_of(uow, customer_id):
            digests = digests_of(uow, one.id)
            whole = bool(digests) and digests <= kept
            made.append(Import(one, who.get(one.id, ""), in_force.uses(one.id), whole, resting_on(uow, one.id)))
        return tuple(made)


def _who(uow: UnitOfWork, customer_code: str) -> dict[int, str]:
    """Who imported an inventory, by its id."""
    rows = uow.session.execute(
        select(AuditRow.detail, AuditRow.who).where(
            AuditRow.action == "inventory.imported", AuditRow.subject == customer_code
        )
    )
    return {json.loads(detail)["id"]: who for detail, who in rows}
