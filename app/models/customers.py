"""Customers and the people at them."""

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Hundredths, Key, Text, Versioned, parent


class CustomerRow(Versioned, Base):
    """An end customer; `vat_rate` is in hundredths of a percent."""

    __tablename__ = "customer"

    id: Mapped[Key]
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[Code]
    language: Mapped[Code]
    currency: Mapped[Code]
    site_id: Mapped[Text]
    master_account_id: Mapped[Text]
    vat_number: Mapped[Text]
    vat_treatment: Mapped[Code]
    vat_rate: Mapped[Hundredths]
    street: Mapped[Text]
    postcode: Mapped[Text]
    city: Mapped[Text]
    country: Mapped[Code]
    csm_name: Mapped[Text]
    csm_email: Mapped[Text]
    csm_lens_access: Mapped[bool]
    lens_tenant: Mapped[Text]
    note: Mapped[Text]


class ContactRow(Base):
    """A person at a customer."""

    __tablename__ = "contact"

    id: Mapped[Key]
    customer_id: Mapped[int] = parent("customer.id")
    name: Mapped[Code]
    role: Mapped[Text]
    email: Mapped[Text]
    phone: Mapped[Text]
