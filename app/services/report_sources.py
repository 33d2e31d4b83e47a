"""What the monthly report of a customer is made from, gathered from the store (R7, R18)."""

from datetime import date

from sqlalchemy import select

from app.domain.categories import Bucket, Category
from app.domain.dates import Month
from app.domain.eligibility import ends_inside
from app.domain.inventories import Change, CountPoint, ListedDevice
from app.domain.movement import unseen_by_category
from app.domain.portfolio import Contract
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp
from app.models.catalogue import ListedModelRow
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.inventories import InventoryRow, InventorySoftwareRow
from app.models.true_ups import TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.checks import CheckedContract, check_contracts, latest_inventories
from app.services.counts import Counts, counts_of, describe, listed_models
from app.services.documents.data import ModelEnd, MonthlyReportData, SoftwareCount
from app.services.history import history_of
from app.services.inventory.movement import compared
from app.services.inventory.movement_choice import before_its_month
from app.services.inventory.stored import listed_devices, summaries_of
from app.services.records import contract_of, customer_of
from app.services.true_up_rows import true_ups_of
from app.services.true_up_sources import model_counts, model_ends


def report_data(
    uow: UnitOfWork, customer: CustomerRow, month: Month, issued_on: date, *, annex: bool = False
) -> MonthlyReportData:
    """What a customer's report of a month is made from; `annex` adds the list of devices."""
    checked = check_contracts(uow, month, customer.code)
    inventory = latest_inventories(uow, month, [customer.id]).get(customer.id)
    counts = counts_of(uow, [inventory])[inventory.id] if inventory else Counts()
    earlier = before_its_month(uow, inventory) if inventory else None
    moved = compared(uow, earlier, inventory) if inventory and earlier else None
    contracts = tuple(contract_of(one.contract, customer.code) for one in checked)
    devices = _devices(uow, inventory) if inventory and (annex or _may_end(uow, contracts)) else ()
    return MonthlyReportData(
        customer=customer_of(customer),
        contracts=contracts,
        month=month,
        issued_on=issued_on,
        inventory=next((one for one in summaries_of(uow, customer.id) if one.id == inventory.id), None)
        if inventory
        else None,
        checks=tuple(line for one in checked for line in one.lines),
        history=_history(uow, customer.id, month),
        previous_date=earlier.date if earlier else None,
        movements=tuple(one for one in moved.movements if one.change is not Change.UNSEEN) if moved else (),
        unseen=unseen_by_category(moved.movements) if moved else (),
        bridges=moved.bridges if moved else (),
        unknown=moved.unknown if moved else 0,
        software=_software(uow, inventory) if inventory else (),
        excluded=model_counts(counts),
        end_of_life=model_ends(counts),
        ending_inside=_ending(uow, contracts, devices),
        not_under_contract=_leads(checked, counts),
        open_true_ups=_open_true_ups(uow, customer.id),
        devices=devices if annex else (),
    )


def _history(uow: UnitOfWork, customer_id: int, month: Month) -> dict[Category, tuple[CountPoint, ...]]:
    """The course of categories that are under contract or hold devices; the others say nothing."""
    found = history_of(uow, customer_id, month)
    return {
        category: points
        for category, points in found.items()
        if any(point.count or point.ordered is not None for point in points)
    }


def _devices(uow: UnitOfWork, inventory: InventoryRow) -> tuple[ListedDevice, ...]:
    listed_here = (one for one in listed_devices(uow, inventory) if one.bucket is not Bucket.IGNORED)
    return tuple(
        sorted(listed_here, key=lambda one: (one.category or "", one.model, one.location.site, one.serial, one.key))
    )


def _may_end(uow: UnitOfWork, contracts: tuple[Contract, ...]) -> bool:
    """Whether any model that was ever listed has an end inside a service period."""
    dated = (model.dates for _, model in listed_models(uow).values() if model is not None)
    return any(ends_inside(dates, contract.period) for dates in dated for contract in contracts)


def _ending(
    uow: UnitOfWork, contracts: tuple[Contract, ...], devices: tuple[ListedDevice, ...]
) -> tuple[ModelEnd, ...]:
    """Counted models whose end falls inside a service period (R3)."""
    dates = {model.model: model.dates for _, model in listed_models(uow).values() if model is not None}
    found: dict[str, int] = {}
    for device in devices:
        if device.bucket is Bucket.COUNTED and any(
            ends_inside(dates[device.model], contract.period) for contract in contracts
        ):
            found[device.model] = found.get(device.model, 0) + 1
    return tuple(
        ModelEnd(model, number, ends)
        for model, number in sorted(found.items())
        if (ends := dates[model].support_ends) is not None
    )


def _software(uow: UnitOfWork, inventory: InventoryRow) -> tuple[SoftwareCount, ...]:
    """Devices per model and version of the inventory; ignored rows are left out."""
    models = listed_models(uow)
    rows = uow.session.execute(
        select(InventorySoftwareRow.listed_model_id, InventorySoftwareRow.software, InventorySoftwareRow.devices)
        .join(ListedModelRow, ListedModelRow.id == InventorySoftwareRow.listed_model_id)
        .where(InventorySoftwareRow.inventory_id == inventory.id)
    )
    found: dict[tuple[str, str], int] = {}
    for listed_id, version, number in rows:
        told = describe(*models[listed_id], inventory.date)
        if told.bucket is not Bucket.IGNORED:
            found[told.model, version] = found.get((told.model, version), 0) + number
    return tuple(SoftwareCount(model, version, number) for (model, version), number in sorted(found.items()))


def _leads(checked: tuple[CheckedContract, ...], counts: Counts) -> tuple[tuple[Category, int], ...]:
    """Counted devices in categories that are not under contract (R1)."""
    covered = {category for one in checked for category in one.entries}
    return tuple(
        (category, number) for category in Category if category not in covered and (number := counts.of(category))
    )


def _open_true_ups(uow: UnitOfWork, customer_id: int) -> tuple[TrueUp, ...]:
    rows = uow.session.scalars(
        select(TrueUpRow)
        .join(ContractRow, ContractRow.id == TrueUpRow.contract_id)
        .where(
            ContractRow.customer_id == customer_id,
            TrueUpRow.state.in_([state.value for state in TrueUpState if state.is_open]),
        )
        .order_by(TrueUpRow.number)
    )
    return true_ups_of(uow, list(rows))
