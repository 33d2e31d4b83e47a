"""Every row module, imported so that the metadata is complete."""

from app.models import (
    audit,
    catalogue,
    contracts,
    customers,
    documents,
    inventories,
    ledger,
    prices,
    settings,
    true_ups,
)
from app.models.base import Base

__all__ = [
    "Base",
    "audit",
    "catalogue",
    "contracts",
    "customers",
    "documents",
    "inventories",
    "ledger",
    "prices",
    "settings",
    "true_ups",
]

metadata = Base.metadata
