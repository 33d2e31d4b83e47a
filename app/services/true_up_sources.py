"""What the documents of a true-up are made from, gathered from the store (R8)."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import func, select

from app.domain.categories import Bucket, Category
from app.domain.eligibility import ends_inside
from app.domain.ledger import LedgerEntry, in_force, settled
from app.domain.portfolio import Contact
from app.domain.true_up_records import TrueUp
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.inventories import DeviceSpanRow, InventoryRow
from app.models.unit_of_work import UnitOfWork
from app.services.checks import CheckedContract, check_contracts
from app.services.counts import Counts, listed_models
from app.services.customers import contact_records
from app.services.documents.data import (
    AddedDevice,
    AddedDevicesData,
    ModelCount,
    ModelEnd,
    PoRequestData,
    TrueUpQuoteData,
)
from app.services.inventory.known import spans_at
from app.services.inventory.spans import day_of
from app.services.inventory.stored import inventory_row, listed_devices
from app.services.ledger import contract_row, entries_of
from app.services.records import contract_of, customer_of
from app.services.settings import read_setting


def quote_data(uow: UnitOfWork, true_up: TrueUp, *, draft: bool) -> TrueUpQuoteData:
    """What the customer's quote is made from."""
    contract = contract_row(uow, true_up.contract)
    customer = uow.session.get_one(CustomerRow, contract.customer_id)
    checked = _checked(uow, true_up)
    counts = checked.counts if checked and checked.counts else Counts()
    return TrueUpQuoteData(
        true_up=true_up,
        customer=customer_of(customer),
        contract=contract_of(contract, customer.code),
        issued_on=true_up.proposed_on,
        contact=_first_contact(uow, customer),
        valid_days=int(read_setting(uow, "quote_valid_days")),
        checks=checked.lines if checked else (),
        excluded=model_counts(counts),
        end_of_life=model_ends(counts),
        ending_inside=ending_inside(uow, true_up),
        draft=draft,
    )


def po_request_data(uow: UnitOfWork, true_up: TrueUp, *, draft: bool) -> PoRequestData:
    """What the request for the purchase order is made from."""
    contract = contract_row(uow, true_up.contract)
    customer = uow.session.get_one(CustomerRow, contract.customer_id)
    return PoRequestData(
        true_up=true_up,
        customer=customer_of(customer),
        contract=contract_of(contract, customer.code),
        issued_on=true_up.proposed_on,
        draft=draft,
    )


def added_devices_data(uow: UnitOfWork, true_up: TrueUp) -> AddedDevicesData:
    """The devices of the true-up's categories that were not there yet when the number in force was ordered.

    Where no inventory tells what was there then, every counted device is listed with the day it was first seen.
    """
    contract = contract_row(uow, true_up.contract)
    customer = uow.session.get_one(CustomerRow, contract.customer_id)
    inventory = inventory_row(uow, true_up.inventory_id)
    categories = {line.category for line in true_up.lines}
    known = {category: _known_before(uow, contract, inventory, true_up, category) for category in categories}
    seen = _first_seen(uow, inventory)
    groups = _groups(uow)
    devices = [
        AddedDevice(device, groups.get(device.model), seen.get(device.device_id))
        for device in listed_devices(uow, inventory)
        if device.bucket is Bucket.COUNTED
        and device.category in categories
        and device.device_id not in known[device.category]
    ]
    devices.sort(key=lambda one: (one.device.category or "", one.device.model, one.device.serial, one.device.key))
    return AddedDevicesData(
        true_up=true_up,
        customer=customer_of(customer),
        contract=contract_of(contract, customer.code),
        issued_on=true_up.proposed_on,
        devices=tuple(devices),
    )


def model_counts(counts: Counts) -> tuple[ModelCount, ...]:
    """Devices of excluded families by model (R2)."""
    return tuple(ModelCount(model, number) for model, number in sorted(counts.excluded.items()))


def model_ends(counts: Counts) -> tuple[ModelEnd, ...]:
    """Devices past their end of life or service by model (R3)."""
    return tuple(ModelEnd(model, number, ends) for model, (number, ends) in sorted(counts.end_of_life.items()))


def ending_inside(uow: UnitOfWork, true_up: TrueUp) -> tuple[ModelEnd, ...]:
    """Counted models of the true-up's categories whose end falls inside the billed period (R3)."""
    inventory = inventory_row(uow, true_up.inventory_id)
    categories = {line.category for line in true_up.lines}
    dates = {model.model: model.dates for _, model in listed_models(uow).values() if model is not None}
    ending: dict[str, int] = {}
    for device in listed_devices(uow, inventory):
        inside = device.model in dates and ends_inside(dates[device.model], true_up.period)
        if device.bucket is Bucket.COUNTED and device.category in categories and inside:
            ending[device.model] = ending.get(device.model, 0) + 1
    return tuple(
        ModelEnd(model, number, ends)
        for model, number in sorted(ending.items())
        if (ends := dates[model].support_ends) is not None
    )


def _checked(uow: UnitOfWork, true_up: TrueUp) -> CheckedContract | None:
    found = check_contracts(uow, true_up.month, true_up.customer)
    return next((one for one in found if one.contract.number == true_up.contract), None)


def _first_contact(uow: UnitOfWork, customer: CustomerRow) -> Contact | None:
    contacts = contact_records(uow, customer)
    return contacts[0] if contacts else None


def _known_before(
    uow: UnitOfWork, contract: ContractRow, inventory: InventoryRow, true_up: TrueUp, category: Category
) -> frozenset[int]:
    """The devices that were there when the number was ordered that the true-up adds to."""
    entry = _added_to(entries_of(uow, [contract])[contract.id], inventory, true_up, category)
    of_customer = select(InventoryRow).where(
        InventoryRow.customer_id == contract.customer_id, InventoryRow.position < inventory.position
    )
    if entry is not None and entry.inventory_id is not None:
        of_customer = of_customer.where(InventoryRow.id == entry.inventory_id)
    else:
        first_month = contract.start + timedelta(days=31)
        of_customer = of_customer.where(InventoryRow.date <= first_month)
    reference = uow.session.scalar(of_customer.order_by(InventoryRow.position.desc()).limit(1))
    return frozenset(spans_at(uow, contract.customer_id, reference.position)) if reference else frozenset()


def _added_to(
    ledger: Sequence[LedgerEntry], inventory: InventoryRow, true_up: TrueUp, category: Category
) -> LedgerEntry | None:
    """The entry with the number that the true-up adds to; else the one in force before its inventory."""
    lines = [line for line in true_up.lines if line.category is category]
    ordered = lines[0].after.ordered - sum(line.added for line in lines)
    entries = [entry for entry in ledger if entry.category is category and entry.document != true_up.number]
    same = [entry for entry in entries if entry.baseline.ordered == ordered]
    return (settled(same) or in_force(entries, _day_before(inventory.date))).get(category)


def _day_before(day: date) -> date:
    return day - timedelta(days=1)


def _first_seen(uow: UnitOfWork, inventory: InventoryRow) -> dict[int, date]:
    rows = uow.session.execute(
        select(DeviceSpanRow.device_id, func.min(DeviceSpanRow.start))
        .where(DeviceSpanRow.customer_id == inventory.customer_id)
        .group_by(DeviceSpanRow.device_id)
    )
    return {device_id: day_of(position) for device_id, position in rows}


def _groups(uow: UnitOfWork) -> dict[str, str | None]:
    return {model.model: model.group for _, model in listed_models(uow).values() if model is not None}
