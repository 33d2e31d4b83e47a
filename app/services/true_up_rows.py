"""From stored true-ups to frozen records."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from app.domain.baseline import baseline_of
from app.domain.categories import Category
from app.domain.dates import Month, Period
from app.domain.errors import NotFound
from app.domain.proration import Months, months_of
from app.domain.rule_settings import RuleSettings
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.inventories import InventoryRow
from app.models.true_ups import TrueUpLineRow, TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.records import settings_of
from app.services.true_up_fit import with_replaced


def true_up_row(uow: UnitOfWork, number: str) -> TrueUpRow:
    """The stored true-up with that number; NotFound where there is none."""
    row = uow.session.scalar(select(TrueUpRow).where(TrueUpRow.number == number))
    if row is None:
        raise NotFound(kind="true_up", key=number)
    return row


def counts_in(uow: UnitOfWork, row: TrueUpRow) -> dict[str, int]:
    """The count per category that a true-up was made for."""
    lines = uow.session.scalars(select(TrueUpLineRow).where(TrueUpLineRow.true_up_id == row.id))
    return {line.category: line.category_ordered - line.extra_growth for line in lines}


def true_ups_of(uow: UnitOfWork, rows: Sequence[TrueUpRow]) -> tuple[TrueUp, ...]:
    """The records of stored true-ups, in the order given."""
    ids = [row.id for row in rows]
    lines: dict[int, list[TrueUpLineRow]] = defaultdict(list)
    wanted = select(TrueUpLineRow).where(TrueUpLineRow.true_up_id.in_(ids))
    for line in uow.session.scalars(wanted.order_by(TrueUpLineRow.category, TrueUpLineRow.group_name)):
        lines[line.true_up_id].append(line)
    joined = (
        select(TrueUpRow.id, ContractRow, CustomerRow.code, InventoryRow.date, InventoryRow.customer_id)
        .join(ContractRow, ContractRow.id == TrueUpRow.contract_id)
        .join(CustomerRow, CustomerRow.id == ContractRow.customer_id)
        .join(InventoryRow, InventoryRow.id == TrueUpRow.inventory_id)
        .where(TrueUpRow.id.in_(ids))
    )
    context = {found[0]: found for found in uow.session.execute(joined)}
    result = []
    for row in rows:
        _, contract, customer, day, customer_id = context[row.id]
        settings = settings_of(contract)
        period = Period(row.period_start, row.period_end)
        months = months_of(period, settings.proration)
        made = TrueUp(
            number=row.number,
            customer=customer,
            contract=contract.number,
            month=Month.parse(row.month),
            state=TrueUpState(row.state),
            proposed_on=row.proposed_on,
            period=period,
            currency=row.currency,
            inventory_id=row.inventory_id,
            inventory_date=day,
            lines=tuple(_line(line, months, settings) for line in lines[row.id]),
            quoted_on=row.quoted_on,
            po_number=row.po_number,
            po_date=row.po_date,
            reason=row.reason,
            superseded_by=row.superseded_by,
        )
        result.append((customer_id, made))
    return with_replaced(uow, result)


def _line(row: TrueUpLineRow, months: Months, settings: RuleSettings) -> TrueUpLine:
    return TrueUpLine(
        category=Category(row.category),
        group=row.group_name or None,
        ordered=row.ordered,
        count=row.count,
        added=row.added,
        extra_growth=row.extra_growth,
        unit_price=row.unit_price,
        price_term_months=row.price_term_months,
        months=months,
        amount=row.amount,
        unit_cost=row.unit_cost,
        cost=row.cost,
        new_ordered=row.new_ordered,
        after=baseline_of(row.category_ordered, settings),
        part_number=row.part_number,
        description=row.description,
    )
