"""The figures of a true-up and its new devices in a fixed order; costs are left behind here."""

from dataclasses import dataclass
from datetime import date

from app.domain.categories import Category
from app.domain.dates import Period
from app.domain.portfolio import Customer
from app.services.documents.data import AddedDevice, AddedDevicesData

_MONTH_PLACES = 6


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the true-up: prices and amounts in cents, `months` in millionths."""

    category: Category
    group: str | None
    ordered: int
    count: int
    added: int
    new_ordered: int
    baseline: int
    unit_price: int
    price_term_months: int
    months: int
    amount: int


@dataclass(frozen=True, slots=True)
class AddedDevices:
    """The workbook's content, ready to be written in any brand."""

    number: str
    language: str
    currency: str
    issued_on: date
    customer: Customer
    contract: str
    inventory_date: date
    period: Period
    figures: tuple[Figures, ...]
    total: int
    devices: tuple[AddedDevice, ...]


def build_added_devices(data: AddedDevicesData) -> AddedDevices:
    """The content of the workbook."""
    true_up = data.true_up
    return AddedDevices(
        number=true_up.number,
        language=data.language or data.customer.language,
        currency=true_up.currency,
        issued_on=data.issued_on,
        customer=data.customer,
        contract=data.contract.number,
        inventory_date=true_up.inventory_date,
        period=true_up.period,
        figures=tuple(
            Figures(
                line.category,
                line.group,
                line.ordered,
                line.count,
                line.added,
                line.new_ordered,
                line.after.baseline,
                line.unit_price,
                line.price_term_months,
                line.months.rounded(_MONTH_PLACES),
                line.amount,
            )
            for line in true_up.lines
        ),
        total=true_up.total,
        devices=tuple(sorted(data.devices, key=_order)),
    )


def _order(added: AddedDevice) -> tuple[object, ...]:
    device = added.device
    return (device.category or "", added.group or "", device.model, device.serial, device.key)
