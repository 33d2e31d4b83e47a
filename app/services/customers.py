"""Customers and the people at them."""

from sqlalchemy import delete, select

from app.domain.errors import NotFound
from app.domain.portfolio import Contact, Customer
from app.models.customers import ContactRow, CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.desk import Desk
from app.services.records import contact_of, customer_of, fill_customer


def list_customers(desk: Desk) -> tuple[Customer, ...]:
    """Every customer, by name."""
    with desk.reading() as uow:
        rows = uow.session.scalars(select(CustomerRow))
        return tuple(sorted((customer_of(row) for row in rows), key=lambda one: one.name.casefold()))


def customer(desk: Desk, code: str) -> Customer:
    """One customer by its code; NotFound where there is none."""
    with desk.reading() as uow:
        return customer_of(customer_row(uow, code))


def contacts_of(desk: Desk, code: str) -> tuple[Contact, ...]:
    """The people at a customer, in the order they were entered."""
    with desk.reading() as uow:
        return contact_records(uow, customer_row(uow, code))


def save_customer(desk: Desk, customer: Customer) -> Customer:
    """Add a customer, or change the one with the same code."""
    with desk.writing() as uow:
        row = uow.session.scalar(select(CustomerRow).where(CustomerRow.code == customer.code))
        if row is None:
            row = CustomerRow()
            uow.session.add(row)
        fill_customer(row, customer)
        record(uow, desk, "customer.saved", customer.code, name=customer.name)
        uow.commit()
        return customer


def customer_row(uow: UnitOfWork, code: str) -> CustomerRow:
    """The stored customer with that code; NotFound where there is none."""
    row = uow.session.scalar(select(CustomerRow).where(CustomerRow.code == code))
    if row is None:
        raise NotFound(kind="customer", key=code)
    return row


def contact_records(uow: UnitOfWork, row: CustomerRow) -> tuple[Contact, ...]:
    """The contacts of a stored customer."""
    wanted = select(ContactRow).where(ContactRow.customer_id == row.id).order_by(ContactRow.id)
    return tuple(contact_of(one, row.code) for one in uow.session.scalars(wanted))


def replace_contacts(uow: UnitOfWork, row: CustomerRow, contacts: list[Contact]) -> None:
    """Put these contacts in the place of those that the customer has."""
    uow.session.execute(delete(ContactRow).where(ContactRow.customer_id == row.id))
    uow.session.add_all(
        ContactRow(customer_id=row.id, name=one.name, role=one.role, email=one.email, phone=one.phone)
        for one in contacts
    )
