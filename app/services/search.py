"""Finding anything by a few letters: customers, contracts, true-ups and devices by serial or MAC address."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import or_, select

from app.domain.identity import normalise_mac, normalise_serial
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.inventories import DeviceRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk

_PER_KIND = 8
_LETTERS_OF_A_SERIAL = 4


class FoundKind(StrEnum):
    """What was found."""

    CUSTOMER = "customer"
    CONTRACT = "contract"
    TRUE_UP = "true_up"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: `key` opens it, `customer` is the code of the customer it belongs to."""

    kind: FoundKind
    key: str
    title: str
    detail: str
    customer: str


def search(desk: Desk, text: str) -> tuple[Found, ...]:
    """At most a handful of hits of each kind; nothing for an empty text."""
    wanted = text.strip()
    if not wanted:
        return ()
    with desk.reading() as uow:
        return (
            *_customers(uow, wanted),
            *_contracts(uow, wanted),
            *_true_ups(uow, wanted),
            *_devices(uow, wanted),
        )


def _like(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _customers(uow: UnitOfWork, text: str) -> Iterator[Found]:
    like = _like(text)
    columns = (CustomerRow.name, CustomerRow.code, CustomerRow.site_id, CustomerRow.master_account_id)
    wanted = select(CustomerRow).where(or_(*(column.ilike(like, escape="\\") for column in columns)))
    for row in uow.session.scalars(wanted.order_by(CustomerRow.name).limit(_PER_KIND)):
        detail = " · ".join(part for part in (row.code, row.site_id, row.city) if part)
        yield Found(FoundKind.CUSTOMER, row.code, row.name, detail, row.code)


def _contracts(uow: UnitOfWork, text: str) -> Iterator[Found]:
    rows = uow.session.execute(
        select(ContractRow.number, CustomerRow.name, CustomerRow.code)
        .join(CustomerRow, CustomerRow.id == ContractRow.customer_id)
        .where(ContractRow.number.ilike(_like(text), escape="\\"))
        .order_by(ContractRow.number)
        .limit(_PER_KIND)
    )
    for number, name, code in rows:
        yield Found(FoundKind.CONTRACT, number, number, name, code)


def _true_ups(uow: UnitOfWork, text: str) -> Iterator[Found]:
    like = _like(text)
    rows = uow.session.execute(
        select(TrueUpRow.number, CustomerRow.name, CustomerRow.code)
        .join(ContractRow, ContractRow.id == TrueUpRow.contract_id)
        .join(CustomerRow, CustomerRow.id == ContractRow.customer_id)
        .where(or_(TrueUpRow.number.ilike(like, escape="\\"), TrueUpRow.po_number.ilike(like, escape="\\")))
        .order_by(TrueUpRow.number.desc())
        .limit(_PER_KIND)
    )
    for number, name, code in rows:
        yield Found(FoundKind.TRUE_UP, number, number, name, code)


def _devices(uow: UnitOfWork, text: str) -> Iterator[Found]:
    """Devices by part of a serial number or by a MAC address in any spelling."""
    serial = normalise_serial(text) or ""
    if len(serial) < _LETTERS_OF_A_SERIAL:
        return
    mac = normalise_mac(text)
    by_serial = DeviceRow.serial.like(_like(serial), escape="\\")
    alike = or_(by_serial, DeviceRow.mac == mac) if mac else by_serial
    rows = uow.session.execute(
        select(DeviceRow.key, DeviceRow.serial, DeviceRow.mac, CustomerRow.name, CustomerRow.code)
        .join(CustomerRow, CustomerRow.id == DeviceRow.customer_id)
        .where(alike)
        .limit(_PER_KIND)
    )
    for key, number, address, name, code in rows:
        yield Found(FoundKind.DEVICE, key, number or address, name, code)
