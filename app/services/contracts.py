"""Contracts, what they cover, and their start in the ledger (R4, R11)."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.ledger import EntryKind
from app.domain.portfolio import Contract, Coverage
from app.models.contracts import ContractRow, CoverageRow
from app.models.customers import CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.customers import customer_row
from app.services.desk import Desk
from app.services.ledger import NewEntry, contract_row, write_entry
from app.services.records import contract_of, coverage_of, coverage_row, fill_contract


def contract(desk: Desk, number: str) -> Contract:
    """One contract by its number; NotFound where there is none."""
    with desk.reading() as uow:
        row = contract_row(uow, number)
        return contract_of(row, uow.session.get_one(CustomerRow, row.customer_id).code)


def contracts_of(desk: Desk, customer_code: str) -> tuple[Contract, ...]:
    """The contracts of a customer, the latest first."""
    with desk.reading() as uow:
        customer = customer_row(uow, customer_code)
        wanted = select(ContractRow).where(ContractRow.customer_id == customer.id)
        rows = uow.session.scalars(wanted.order_by(ContractRow.start.desc(), ContractRow.number))
        return tuple(contract_of(row, customer.code) for row in rows)


def coverage_of_contract(desk: Desk, number: str) -> tuple[Coverage, ...]:
    """What a contract covers, by category and price group."""
    with desk.reading() as uow:
        return coverage_records(uow, contract_row(uow, number))


def coverage_records(uow: UnitOfWork, row: ContractRow) -> tuple[Coverage, ...]:
    """The coverage of a stored contract, by category and price group."""
    wanted = select(CoverageRow).where(CoverageRow.contract_id == row.id)
    rows = uow.session.scalars(wanted.order_by(CoverageRow.category, CoverageRow.group_name))
    return tuple(coverage_of(one, row.number) for one in rows)


def add_contract(
    uow: UnitOfWork, desk: Desk, customer: CustomerRow, contract: Contract, coverage: Sequence[Coverage]
) -> ContractRow:
    """Store a contract with its coverage, and open the ledger of every covered category (R4, R11)."""
    row = fill_contract(ContractRow(customer_id=customer.id), contract)
    uow.session.add(row)
    uow.session.flush()
    uow.session.add_all(coverage_row(one, row.id) for one in coverage)
    for category in sorted({one.category for one in coverage}):
        write_entry(uow, desk, row, start_entry(contract, category, coverage))
    return row


def start_entry(contract: Contract, category: Category, coverage: Sequence[Coverage]) -> NewEntry:
    """The start entry of a category: the sum of its rows is ordered, split where it is priced in groups (R4)."""
    rows = [one for one in coverage if one.category is category]
    return NewEntry(
        category=category,
        effective=contract.period.start,
        kind=EntryKind.START,
        ordered=sum(one.ordered for one in rows),
        groups=tuple(sorted((one.group, one.ordered) for one in rows if one.group is not None)),
        document=contract.number,
    )
