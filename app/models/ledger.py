"""The append-only ledger of what is ordered per contract and category (R11)."""

from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Day, Key, Moment, Text, parent


class LedgerEntryRow(Base):
    """One entry; a correction is a new entry with a reason."""

    __tablename__ = "ledger_entry"
    __append_only__: ClassVar[bool] = True

    id: Mapped[Key]
    contract_id: Mapped[int] = parent("contract.id")
    category: Mapped[Code]
    effective: Mapped[Day]
    kind: Mapped[Code]
    ordered: Mapped[Count]
    baseline: Mapped[Count]
    threshold: Mapped[Count]
    document: Mapped[Code | None]
    inventory_id: Mapped[int | None] = mapped_column(ForeignKey("inventory.id"), index=True)
    note: Mapped[Text]
    written_at: Mapped[Moment]


class LedgerGroupRow(Base):
    """The part of an entry's ordered number that belongs to one price group."""

    __tablename__ = "ledger_group"
    __append_only__: ClassVar[bool] = True

    entry_id: Mapped[int] = parent("ledger_entry.id", primary_key=True)
    group_name: Mapped[str] = mapped_column(primary_key=True)
    ordered: Mapped[Count]
