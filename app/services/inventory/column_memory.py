"""How the columns of a customer's files were understood, kept for the next file with the same headers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from app.models.column_memory import ColumnMemoryRow
from app.models.customers import CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.inventory.headers import Field

UNREAD = ""
"""Stands for the field of a column that is not read."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The headers of one file and, for each, the field it was read as; `fingerprint` tells headers apart."""

    fingerprint: str
    headers: tuple[str, ...]
    fields: tuple[str, ...]
    file_name: str

    @property
    def columns(self) -> tuple[tuple[str, Field], ...]:
        """The columns that are read, with what they tell."""
        return tuple((header, Field(one)) for header, one in zip(self.headers, self.fields, strict=True) if one)


@dataclass(frozen=True, slots=True)
class RememberedColumns:
    """What is remembered for a customer; `saved_at` is in UTC."""

    customer: str
    customer_name: str
    understood: Understood
    saved_at: datetime
    saved_by: str

    @property
    def key(self) -> tuple[str, str]:
        """What there is one memory of: a customer and headers."""
        return self.customer, self.understood.fingerprint


def list_remembered(desk: Desk) -> tuple[RememberedColumns, ...]:
    """Everything that is remembered, by name of the customer, the newest first."""
    with desk.reading() as uow:
        rows = uow.session.execute(select(ColumnMemoryRow, CustomerRow).join(CustomerRow))
        found = [_record(row, customer) for row, customer in rows]
    newest_first = sorted(found, key=lambda one: one.saved_at, reverse=True)
    return tuple(sorted(newest_first, key=lambda one: one.customer_name.casefold()))


def remembered_of(desk: Desk, customer: str) -> dict[str, RememberedColumns]:
    """What is remembered for a customer, by fingerprint of the headers; NotFound where there is no such one."""
    with desk.reading() as uow:
        return remembered_columns(uow, customer)


def remembered_columns(uow: UnitOfWork, customer: str) -> dict[str, RememberedColumns]:
    """What is remembered for a customer, inside a unit of work."""
    owner = customer_row(uow, customer)
    rows = uow.session.scalars(select(ColumnMemoryRow).where(ColumnMemoryRow.customer_id == owner.id))
    return {row.fingerprint: _record(row, owner) for row in rows}


def fields_by_fingerprint(memories: Mapping[str, RememberedColumns]) -> dict[str, tuple[str, ...]]:
    """Memories as the reader of files takes them."""
    return {fingerprint: one.understood.fields for fingerprint, one in memories.items()}


def remember(uow: UnitOfWork, desk: Desk, customer: str, files: Iterable[Understood]) -> None:
    """Keep how files were understood, in the place of what was kept for the same headers."""
    owner = customer_row(uow, customer)
    for one in files:
        row = _row_of(uow, owner.id, one.fingerprint)
        if row is None:
            row = ColumnMemoryRow(customer_id=owner.id, fingerprint=one.fingerprint)
            uow.session.add(row)
        _fill(row, one)
        row.saved_at, row.saved_by = desk.now(), uow.actor.user
        columns = {header: field.value for header, field in one.columns}
        record(uow, desk, "columns.remembered", customer, file=one.file_name, columns=columns)
        uow.session.flush()


def forget(desk: Desk, memories: Sequence[RememberedColumns]) -> None:
    """Remember these no longer; the next file with such headers is understood by names alone."""
    with desk.writing() as uow:
        for one in memories:
            owner = customer_row(uow, one.customer)
            uow.session.execute(
                delete(ColumnMemoryRow).where(
                    ColumnMemoryRow.customer_id == owner.id,
                    ColumnMemoryRow.fingerprint == one.understood.fingerprint,
                )
            )
            record(uow, desk, "columns.forgotten", one.customer, file=one.understood.file_name)
        uow.commit()


def put_back(desk: Desk, memories: Sequence[RememberedColumns]) -> None:
    """Remember again what was forgotten, as it was; what was remembered for the same headers since then stays."""
    with desk.writing() as uow:
        for one in memories:
            owner = customer_row(uow, one.customer)
            if _row_of(uow, owner.id, one.understood.fingerprint) is not None:
                continue
            row = ColumnMemoryRow(customer_id=owner.id, fingerprint=one.understood.fingerprint)
            _fill(row, one.understood)
            row.saved_at, row.saved_by = one.saved_at.isoformat(timespec="seconds"), one.saved_by
            uow.session.add(row)
            record(uow, desk, "columns.put_back", one.customer, file=one.understood.file_name)
        uow.commit()


def _row_of(uow: UnitOfWork, customer_id: int, fingerprint: str) -> ColumnMemoryRow | None:
    return uow.session.scalar(
        select(ColumnMemoryRow).where(
            ColumnMemoryRow.customer_id == customer_id, ColumnMemoryRow.fingerprint == fingerprint
        )
    )


def _fill(row: ColumnMemoryRow, understood: Understood) -> None:
    row.headers = json.dumps(understood.headers, ensure_ascii=False)
    row.fields = json.dumps(understood.fields)
    row.file_name = understood.file_name


def _record(row: ColumnMemoryRow, customer: CustomerRow) -> RememberedColumns:
    understood = Understood(
        fingerprint=row.fingerprint,
        headers=tuple(json.loads(row.headers)),
        fields=tuple(json.loads(row.fields)),
        file_name=row.file_name,
    )
    saved_at = datetime.fromisoformat(row.saved_at)
    return RememberedColumns(customer.code, customer.name, understood, saved_at, row.saved_by)
