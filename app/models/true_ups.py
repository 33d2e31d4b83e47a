"""Interim true-ups and their lines (R8, R9)."""

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Cents, Code, Count, Day, Key, Text, Versioned, parent


class TrueUpRow(Versioned, Base):
    """A true-up; at most one of a contract is open, which the database holds too (R8)."""

    __tablename__ = "true_up"
    __table_args__ = (
        Index(
            "ix_true_up_open",
            "contract_id",
            unique=True,
            sqlite_where=text("state IN ('proposed', 'quoted')"),
        ),
    )

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(unique=True)
    contract_id: Mapped[int] = parent("contract.id")
    inventory_id: Mapped[int] = parent("inventory.id")
    month: Mapped[Code]
    state: Mapped[Code]
    proposed_on: Mapped[Day]
    quoted_on: Mapped[Day | None]
    period_start: Mapped[Day]
    period_end: Mapped[Day]
    currency: Mapped[Code]
    po_number: Mapped[Text]
    po_date: Mapped[Day | None]
    reason: Mapped[Text]
    superseded_by: Mapped[Code | None]


class TrueUpLineRow(Base):
    """A line of a true-up; prices and amounts in cents, frozen when it was proposed."""

    __tablename__ = "true_up_line"
    __table_args__ = (UniqueConstraint("true_up_id", "category", "group_name"),)

    id: Mapped[Key]
    true_up_id: Mapped[int] = parent("true_up.id")
    category: Mapped[Code]
    group_name: Mapped[Text]
    ordered: Mapped[Count]
    count: Mapped[Count]
    added: Mapped[Count]
    extra_growth: Mapped[Count]
    unit_price: Mapped[Cents]
    price_term_months: Mapped[Count]
    amount: Mapped[Cents]
    unit_cost: Mapped[Cents | None]
    cost: Mapped[Cents | None]
    new_ordered: Mapped[Count]
    category_ordered: Mapped[Count]
    part_number: Mapped[Code | None]
    description: Mapped[Text]
