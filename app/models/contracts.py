"""Contracts with the rule settings as signed, and what they cover (R4, R5, R9, R10)."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Cents, Code, Count, Day, Hundredths, Key, Text, Versioned, parent


class ContractRow(Versioned, Base):
    """A contract; allowance and trigger are in hundredths of a percent."""

    __tablename__ = "contract"

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(unique=True)
    customer_id: Mapped[int] = parent("customer.id")
    start: Mapped[Day]
    end: Mapped[Day]
    reading: Mapped[Code]
    proration: Mapped[Code]
    allowance: Mapped[Hundredths]
    trigger: Mapped[Hundredths]
    price_list: Mapped[Text]


class CoverageRow(Base):
    """A covered category, or one price group of it (`group_name` empty where the category is priced as one)."""

    __tablename__ = "coverage"
    __table_args__ = (UniqueConstraint("contract_id", "category", "group_name"),)

    id: Mapped[Key]
    contract_id: Mapped[int] = parent("contract.id")
    category: Mapped[Code]
    group_name: Mapped[Text]
    installed: Mapped[Count]
    growth: Mapped[Count]
    growth_unit: Mapped[Code]
    upfront: Mapped[Hundredths]
    unit_price: Mapped[Cents]
    unit_cost: Mapped[Cents | None]
    price_term_months: Mapped[Count]
