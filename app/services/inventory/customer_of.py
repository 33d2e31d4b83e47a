"""Whose inventory a file is: by the devices that are known at a customer, else by the name of the file."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.identity import Identity
from app.models.customers import CustomerRow
from app.models.inventories import DeviceRow
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk
from app.services.inventory.headers import Field
from app.services.inventory.read_result import ReadFile
from app.services.inventory.row_identity import device_id_of, mac_of, serial_of

_SAMPLE = 400
_LEAST_PERCENT = 20
_LEAST_LETTERS = 4
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class LikelyCustomer:
    """A proposal: `known` percent of the devices are this customer's; None where the name of a file says so."""

    code: str
    known: int | None


def likely_customer(desk: Desk, files: Sequence[ReadFile]) -> LikelyCustomer | None:
    """The customer whose stored devices match best, else the only one that a file's name names; None without either."""
    keys = _sample(files)
    with desk.reading() as uow:
        return _by_devices(uow, keys) or _by_name(uow, files)


def _sample(files: Sequence[ReadFile]) -> list[str]:
    """At most so many identities, spread over all files."""
    found = [key for file in files for key in _keys(file)]
    return found[:: max(1, -(-len(found) // _SAMPLE))]


def _keys(file: ReadFile) -> Iterable[str]:
    step = max(1, file.rows // _SAMPLE)
    columns = [file.column(name)[::step] for name in (Field.SERIAL, Field.MAC, Field.DEVICE_ID)]
    for serial, mac, device_id in zip(*columns, strict=True):
        identity = Identity(serial_of(serial) if serial else None, mac_of(mac), device_id_of(device_id))
        if identity.key:
            yield identity.key


def _by_devices(uow: UnitOfWork, keys: list[str]) -> LikelyCustomer | None:
    if not keys:
        return None
    found = uow.session.execute(
        select(CustomerRow.code, func.count())
        .join(DeviceRow, DeviceRow.customer_id == CustomerRow.id)
        .where(DeviceRow.key.in_(keys))
        .group_by(CustomerRow.id)
        .order_by(func.count().desc(), CustomerRow.code)
        .limit(1)
    ).first()
    known = found[1] * 100 // len(keys) if found else 0
    return LikelyCustomer(found[0], known) if found and known >= _LEAST_PERCENT else None


def _by_name(uow: UnitOfWork, files: Sequence[ReadFile]) -> LikelyCustomer | None:
    written = {word for file in files for word in _words(file.name)}
    customers = [(row.code, row.name) for row in uow.session.scalars(select(CustomerRow))]
    named = [code for code, _ in customers if _words(code) and set(_words(code)) <= written]
    if len(named) == 1:
        return LikelyCustomer(named[0], None)
    telling = _telling_words(customers)
    alike = [code for code, _ in customers if telling[code] & written]
    return LikelyCustomer(alike[0], None) if len(alike) == 1 else None


def _telling_words(customers: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    """The longer words of each customer's name that stand in no other customer's name."""
    words = {code: {word for word in _words(name) if len(word) >= _LEAST_LETTERS} for code, name in customers}
    return {
        code: {word for word in own if sum(word in other for other in words.values()) == 1}
        for code, own in words.items()
    }


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
