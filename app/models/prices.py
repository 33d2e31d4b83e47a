"""Price-list lines (R10)."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Base, Cents, Code, Count, Day, Hundredths, Key, Text


class PriceRow(Base):
    """A price-list line; list price in cents, discount in hundredths of a percent, both days included."""

    __tablename__ = "price"
    __table_args__ = (
        UniqueConstraint("part_number", "kind", "category", "model", "term_months", "currency", "valid_from"),
    )

    id: Mapped[Key]
    part_number: Mapped[Code]
    description: Mapped[Text]
    kind: Mapped[Code]
    category: Mapped[Code | None]
    model: Mapped[Code | None]
    term_months: Mapped[Count | None]
    list_price: Mapped[Cents]
    currency: Mapped[Code]
    partner_discount: Mapped[Hundredths]
    valid_from: Mapped[Day]
    valid_to: Mapped[Day | None]
