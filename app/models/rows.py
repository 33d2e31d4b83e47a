"""Every row module, imported so that the metadata is complete."""

from app.models import (
    audit,
    catalogue,
    column_memory,
    contracts,
    customers,
    documents,
    inventories,
    ledger,
    prices,
    set_rules,
    settings,
    true_ups,
)
from app.models.base import Base

__all__ = [
    "Base",
    "audit",
    "catalogue",
    "column_memory",
    "contracts",
    "customers",
    "documents",
    "inventories",
    "ledger",
    "prices",
    "set_rules",
    "settings",
    "true_ups",
]

metadata = Base.metadata
