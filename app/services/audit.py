"""The log of what was done, by whom and when."""

import json

from app.models.audit import AuditRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk


def record(uow: UnitOfWork, desk: Desk, action: str, subject: str, **detail: object) -> None:
    """Write one line of the log in the same transaction as what it tells of."""
    uow.session.add(
        AuditRow(
            at=desk.now(),
            who=uow.actor.user,
            action=action,
            subject=subject,
            detail=json.dumps(detail, sort_keys=True, default=str, ensure_ascii=False),
        )
    )
